import { FilDirtyEvent } from '@fil/element-kit';
import type { FilElement } from '@fil/element-kit';
import { isFilError } from '@fil/connection';
import type { FilErrorCode } from '@fil/connection';
import { readDay } from '@fil/rules';
import type { Domain } from '@fil/vocabulary/codes';
import type { Day, EmergencyOpenAnswer, Uuid } from '@fil/vocabulary/types';
import type { ReactiveController } from 'lit';

export const shortestReason = 10;
export const longestReason = 2000;

export type Opened = Extract<EmergencyOpenAnswer, { readonly outcome: 'opened' }>;
export type GlassRefusal = Extract<EmergencyOpenAnswer, { readonly outcome: 'refused' }>['rule'];
export type GlassField = 'name' | 'birthDate' | 'reason' | 'domain';

/** What stands in the fields, as typed. */
export interface GlassDraft {
  readonly name: string;
  readonly birthDate: string;
  readonly reason: string;
  readonly danger: boolean;
  /** The domain asked beyond the set, when it is one of those. */
  readonly domain: string;
}

export interface KnownIdentity {
  readonly displayName: string;
  readonly birthDate: Day;
}

const blank: GlassDraft = { name: '', birthDate: '', reason: '', danger: false, domain: '' };

/**
 * The gesture that opens a file in an emergency, and each further domain: what is typed, what is wrong with it, and what
 * the service answered. Nothing of it is kept beyond the element, nor for another person.
 */
export class BreakingGlass implements ReactiveController {
  draft: GlassDraft = blank;
  problems: readonly GlassField[] = [];
  refusal: GlassRefusal | undefined;
  failure: FilErrorCode | undefined;
  sending = false;
  readonly #host: FilElement;
  /** Of the gesture being made; kept until it is answered, so that it is made once. */
  #operationId: Uuid | undefined;
  #focusNext: string | undefined;
  /** Changes with the person: an answer about another one is dropped. */
  #turn = 0;

  constructor(host: FilElement) {
    this.#host = host;
    host.addController(this);
  }

  change(changes: Partial<GlassDraft>): void {
    this.draft = { ...this.draft, ...changes };
    this.problems = this.problems.filter((field) => !(field in changes));
    // Another question than the one that was asked: it is another gesture.
    this.#operationId = undefined;
    this.#tellDirty(true);
    this.#host.requestUpdate();
  }

  /** Forgets everything: another person, or the time is over. */
  forget(): void {
    this.#turn += 1;
    this.#clear();
  }

  /**
   * Opens the emergency set, or with `known` one more domain for who is already identified. Nothing when something is
   * to correct, was refused or could not be sent.
   */
  async open(known?: KnownIdentity): Promise<Opened | undefined> {
    const { connection, person } = this.#host;
    if (this.sending || !connection || !person) return undefined;
    this.refusal = undefined;
    this.failure = undefined;
    const birthDate = known?.birthDate ?? readDay(this.draft.birthDate);
    const displayName = known?.displayName ?? this.draft.name.trim();
    this.problems = this.#problems(known !== undefined, birthDate);
    if (this.problems.length > 0 || birthDate === undefined) return this.#toCorrect();
    this.#operationId ??= connection.newId();
    this.sending = true;
    this.#host.requestUpdate();
    const turn = this.#turn;
    try {
      const answer = await connection.command('emergency.open', {
        person,
        identity: { displayName, birthDate },
        reason: this.draft.reason.trim(),
        dangerToLife: this.draft.danger,
        domains: known ? [this.draft.domain as Domain] : [],
        operationId: this.#operationId,
      });
      if (turn !== this.#turn) return undefined;
      if (answer.outcome === 'opened') {
        this.#clear();
        return answer;
      }
      // A gesture refused is over; correcting what was typed makes another one.
      this.#operationId = undefined;
      this.refusal = answer.rule;
    } catch (thrown) {
      if (turn !== this.#turn) return undefined;
      this.failure = isFilError(thrown) ? thrown.code : 'unexpected';
    } finally {
      if (turn === this.#turn) this.sending = false;
    }
    return this.#toCorrect();
  }

  hostUpdated(): void {
    if (this.#focusNext === undefined) return;
    const found = this.#host.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    if (!found) return;
    this.#focusNext = undefined;
    found.focus();
  }

  focus(selector: string): void {
    this.#focusNext = selector;
    this.#host.requestUpdate();
  }

  #problems(isKnown: boolean, birthDate: Day | undefined): readonly GlassField[] {
    const { name, reason, domain } = this.draft;
    const length = reason.trim().length;
    return [
      ...(!isKnown && name.trim() === '' ? (['name'] as const) : []),
      ...(!isKnown && birthDate === undefined ? (['birthDate'] as const) : []),
      ...(isKnown && domain === '' ? (['domain'] as const) : []),
      ...(length < shortestReason || length > longestReason ? (['reason'] as const) : []),
    ];
  }

  #toCorrect(): undefined {
    this.focus('.error-summary');
    return undefined;
  }

  #clear(): void {
    this.draft = blank;
    this.problems = [];
    this.refusal = undefined;
    this.failure = undefined;
    this.sending = false;
    this.#operationId = undefined;
    this.#tellDirty(false);
    this.#host.requestUpdate();
  }

  #tellDirty(dirty: boolean): void {
    this.#host.dispatchEvent(new FilDirtyEvent({ dirty, pending: 0 }));
  }
}
