import { currentSchemaVersion } from '@fil/vocabulary/codes';
import type { Instant, LiveEvent, Operation, OperationResult, PersonReference } from '@fil/vocabulary/types';
import type { Connection, ConnectionStatus, FileEvent, OperationDraft, QueryOptions } from '../connection.ts';
import { FilError } from '../errors.ts';
import type { FilErrorCode } from '../errors.ts';
import { newUuid } from '../identifiers.ts';
import { Listeners } from '../listeners.ts';
import type {
  CommandAnswer,
  CommandInput,
  CommandPath,
  QueryAnswer,
  QueryInput,
  QueryPath,
} from '../procedures.ts';
import type { TestAnswers, TestCommands, TestHostOptions } from './test-answers.ts';

/** The moment of everything a test host records: 14:32 in its zone. */
export const testInstant = '2026-04-07T18:32:00.000Z';
const testTimeZone = 'America/Toronto';

const errorOfStatus: Record<Exclude<ConnectionStatus, 'online'>, FilErrorCode> = {
  offline: 'offline',
  sessionExpired: 'sessionExpired',
  upgradeRequired: 'upgradeRequired',
};

/** A {@link Connection} without network: answers from a table, keeps what was submitted. */
export class TestConnection implements Connection {
  readonly submitted: Operation[] = [];
  readonly timeZone = testTimeZone;
  readonly asked: { path: QueryPath; input: unknown }[] = [];
  readonly commanded: { path: CommandPath; input: unknown }[] = [];
  readonly #changes = new Listeners();
  readonly #events = new Listeners<FileEvent>();
  readonly #submit: TestHostOptions['submit'];
  readonly #waiting: (() => void)[] = [];
  readonly #commands: TestCommands;
  #answers: TestAnswers;
  #status: ConnectionStatus = 'online';
  #pending = 0;

  constructor({ answers, commands, submit }: Pick<TestHostOptions, 'answers' | 'commands' | 'submit'>) {
    this.#answers = answers ?? {};
    this.#commands = commands ?? {};
    this.#submit = submit;
  }

  get status(): ConnectionStatus {
    return this.#status;
  }

  get pending(): number {
    return this.#pending;
  }

  /** Only once something was submitted. */
  get recordedAt(): Instant | undefined {
    return this.submitted.length > 0 ? testInstant : undefined;
  }

  get watchers(): number {
    return this.#events.size;
  }

  async query<Path extends QueryPath>(
    path: Path,
    input: QueryInput<Path>,
    options: QueryOptions = {},
  ): Promise<QueryAnswer<Path>> {
    this.asked.push({ path, input });
    await Promise.resolve();
    options.signal?.throwIfAborted();
    if (this.#status !== 'online') throw new FilError(errorOfStatus[this.#status]);
    const answer: TestAnswers[Path] = this.#answers[path];
    if (answer === undefined) throw new FilError('notFound');
    if (typeof answer !== 'function') return answer as QueryAnswer<Path>;
    return (answer as (asked: QueryInput<Path>) => Promise<QueryAnswer<Path>>)(input);
  }

  async submit(
    _person: PersonReference,
    drafts: readonly OperationDraft[],
  ): Promise<readonly OperationResult[]> {
    const operations = drafts.map((draft): Operation => ({
      id: draft.id ?? newUuid(),
      entity: { kind: draft.kind, id: draft.entityId },
      path: draft.path,
      value: draft.value,
      baseVersion: draft.baseVersion,
      schemaVersion: currentSchemaVersion,
      claimedAt: testInstant,
    }));
    this.#count(operations.length);
    try {
      while (this.#status !== 'online') await new Promise<void>((resolve) => this.#waiting.push(resolve));
      this.submitted.push(...operations);
      const accepted = (operation: Operation, index: number): OperationResult => ({
        id: operation.id,
        outcome: 'accepted',
        version: this.submitted.length + index + 1,
      });
      const results = this.#submit ? await this.#submit(operations) : operations.map(accepted);
      this.#tell(operations, results);
      return results;
    } finally {
      this.#count(-operations.length);
    }
  }

  async command<Path extends CommandPath>(
    path: Path,
    input: CommandInput<Path>,
  ): Promise<CommandAnswer<Path>> {
    const asked = { claimedAt: testInstant, ...input };
    this.commanded.push({ path, input: asked });
    await Promise.resolve();
    if (this.#status !== 'online') throw new FilError(errorOfStatus[this.#status]);
    const answer: TestCommands[Path] = this.#commands[path];
    if (answer === undefined) throw new FilError('notFound');
    if (typeof answer !== 'function') return answer as CommandAnswer<Path>;
    return (answer as (given: CommandInput<Path>) => Promise<CommandAnswer<Path>>)(asked);
  }

  watch(_person: PersonReference, listener: (event: FileEvent) => void): () => void {
    return this.#events.add(listener);
  }

  onChange(listener: () => void): () => void {
    return this.#changes.add(listener);
  }

  newId(): string {
    return newUuid();
  }

  retry(): void {
    this.setStatus('online');
  }

  emit(event: FileEvent): void {
    this.#events.emit(event);
  }

  answer(answers: TestAnswers): void {
    this.#answers = { ...this.#answers, ...answers };
  }

  setStatus(status: ConnectionStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#changes.emit();
    if (status === 'online') for (const resume of this.#waiting.splice(0)) resume();
  }

  /** As the real one does, tells the page what was accepted. */
  #tell(operations: readonly Operation[], results: readonly OperationResult[]): void {
    for (const { id, entity } of operations) {
      if (results.find((result) => result.id === id)?.outcome !== 'accepted') continue;
      const event: LiveEvent = {
        kind: entity.kind,
        entityId: entity.id,
        operationIds: [id],
        at: testInstant,
      };
      this.emit(event);
    }
  }

  #count(more: number): void {
    this.#pending += more;
    this.#changes.emit();
  }
}
