import { changeField } from '@fil/connection';
import type { Connection, OperationDraft } from '@fil/connection';
import type { FilElement, Writer } from '@fil/element-kit';
import { knownExtensions } from '@fil/instruments/load';
import type { ProposedFinding } from '@fil/instruments/load';
import { readQuestionnaire } from '@fil/questionnaire';
import type { Form, Problem } from '@fil/questionnaire';
import type { EvaluationReadAnswer, OperationResult, PersonReference } from '@fil/vocabulary/types';
import type { ReactiveController } from 'lit';
import type { OpenAnswer } from '../templates/evaluation-screen.ts';
import { pageOf, pagesOf } from '../view/pages.ts';
import type { Page } from '../view/pages.ts';
import { Filling } from './filling.ts';
import { KeptAnswers } from './load.ts';

/** The evaluation on the screen: its form, what is filled in, which section is shown, what was set aside. */
export class OpenEvaluation implements ReactiveController {
  readonly kept = new KeptAnswers();
  filling: Filling | undefined;
  problems: readonly Problem[] = [];
  pages: readonly Page[] = [];
  signing = false;
  readonly #host: FilElement;
  readonly #writer: Writer;
  readonly #reload: () => void;
  #id: string | undefined;
  #taken: OpenAnswer | undefined;
  #pageId: string | undefined;
  /** Last question gone to, from which the next one is looked for. */
  #lastQuestion: string | undefined;
  readonly #dismissed = new Map<string, ReadonlySet<string>>();
  /** A form is read once for each Questionnaire, however often its answers are. */
  readonly #forms = new WeakMap<object, { readonly form: Form | undefined; readonly problems: readonly Problem[] }>();

  constructor(host: FilElement, writer: Writer, reload: () => void) {
    this.#host = host;
    this.#writer = writer;
    this.#reload = reload;
    host.addController(this);
  }

  /** What was gathered leaves at once when the element does. */
  hostDisconnected(): void {
    void this.filling?.writes.flush();
  }

  /** Takes in an answer of the service: another evaluation begins another filling, the same one goes on. */
  take(answer: OpenAnswer | undefined): void {
    if (answer === this.#taken) return;
    this.#taken = answer;
    if (answer === undefined || answer.read.evaluation.id !== this.#id) this.#leave();
    if (answer === undefined) return;
    if (this.filling) this.filling.learn(answer.read.answers);
    else this.#begin(answer);
  }

  get page(): Page | undefined {
    return this.pages.find(({ id }) => id === this.#pageId) ?? this.pages[0];
  }

  get dismissed(): ReadonlySet<string> {
    return this.#dismissed.get(this.#id ?? '') ?? new Set();
  }

  showPage(page: Page): void {
    this.#pageId = page.id;
    this.#lastQuestion = undefined;
    this.#host.requestUpdate();
  }

  /** Goes to the section of the next question without an answer; its linkId, for the focus. */
  showNextUnanswered(): string | undefined {
    const { filling } = this;
    const linkId = filling?.session.nextUnanswered(this.#lastQuestion);
    if (!filling || linkId === undefined) return undefined;
    this.#pageId = pageOf(this.pages, filling.form, linkId)?.id;
    this.#lastQuestion = linkId;
    this.#host.requestUpdate();
    return linkId;
  }

  dismiss(finding: ProposedFinding, dismissed: boolean): void {
    const others = [...this.dismissed].filter((id) => id !== finding.id);
    this.#dismissed.set(this.#id ?? '', new Set(dismissed ? [...others, finding.id] : others));
    this.#host.requestUpdate();
  }

  askToSign(asking: boolean): void {
    this.signing = asking;
    this.#host.requestUpdate();
  }

  /** Signs what the service has: answers on their way arrive first, and one that failed holds the signature. */
  async sign({ evaluation }: EvaluationReadAnswer): Promise<void> {
    const { filling } = this;
    if (!filling) return;
    await filling.writes.flush();
    if (filling.writes.pending > 0) {
      this.#host.requestUpdate();
      return;
    }
    // A failure is told by the writer's line; the confirmation stays open.
    const results = await this.#writer.submit([changeField('evaluation', evaluation, 'status', 'signed')]).catch(() => []);
    if (results.some(({ outcome }) => outcome === 'accepted')) this.signing = false;
    this.#reload();
  }

  /** Writes the chosen one of two answers from the version that both are now known to have. */
  async choose(linkId: string, field: string, value: unknown): Promise<void> {
    const record = this.filling?.record(linkId);
    if (!record) return;
    const draft: OperationDraft = {
      kind: 'answer',
      entityId: record.id,
      path: field,
      value: value ?? null,
      baseVersion: record.versions[field] ?? 0,
    };
    await this.#writer.submit([draft]).catch(() => []);
    this.#reload();
  }

  #leave(): void {
    void this.filling?.writes.flush();
    this.filling = undefined;
    this.problems = [];
    this.pages = [];
    this.signing = false;
    this.#id = undefined;
    this.#pageId = undefined;
    this.#lastQuestion = undefined;
  }

  #begin(answer: OpenAnswer): void {
    const { connection, person } = this.#host;
    if (!connection || !person) return;
    const { form, problems } = this.#read(answer.instrument.questionnaire);
    this.#id = answer.read.evaluation.id;
    this.problems = problems;
    if (!form) return;
    this.filling = new Filling(answer.read, {
      form,
      submit: this.#submitAbout(connection, person),
      changed: () => this.#host.requestUpdate(),
      clashed: this.#reload,
    });
    this.pages = pagesOf(form);
    // One resumes where one stopped.
    const next = this.filling.session.nextUnanswered();
    this.#pageId = next === undefined ? undefined : pageOf(this.pages, form, next)?.id;
  }

  /** Answers about one person never leave as answers about another, even when the host has changed person meanwhile. */
  #submitAbout(connection: Connection, person: PersonReference) {
    return (drafts: readonly OperationDraft[]): Promise<readonly OperationResult[]> => {
      const present = this.#host.person;
      const isSame = present?.system === person.system && present.value === person.value;
      const stays = isSame && this.#host.connection === connection;
      return stays ? this.#writer.submit(drafts) : connection.submit(person, drafts);
    };
  }

  #read(questionnaire: unknown): { readonly form: Form | undefined; readonly problems: readonly Problem[] } {
    const key = typeof questionnaire === 'object' && questionnaire !== null ? questionnaire : undefined;
    const known = key && this.#forms.get(key);
    if (known) return known;
    const { form, problems } = readQuestionnaire(questionnaire, { knownExtensions });
    if (key) this.#forms.set(key, { form, problems });
    return { form, problems };
  }
}
