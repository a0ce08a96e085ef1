import { FilDirtyEvent } from '@fil/element-kit';
import type { FilElement } from '@fil/element-kit';
import { declineReasons } from '@fil/vocabulary/codes';
import type { RefusalRule } from '@fil/vocabulary/codes';
import type { EntityId, ReferralAnswerAnswer, Uuid } from '@fil/vocabulary/types';
import type { ReactiveController } from 'lit';

export type AnswerKind = 'accept' | 'decline' | 'end';
export const longestNote = 2000;

/** One answer being given. */
export interface AnswerForm {
  readonly referralId: EntityId;
  readonly kind: AnswerKind;
  /** Of the answer; kept from one attempt to the next, so that it is given once. */
  readonly operationId: Uuid;
  readonly reason: string;
  readonly note: string;
  readonly problems: readonly ('reason' | 'note')[];
  readonly refusal?: RefusalRule | 'unreachable';
  readonly sending: boolean;
}

const answers = { accept: 'accepted', decline: 'declined', end: 'ended' } as const;
type Answered = Extract<ReferralAnswerAnswer, { readonly outcome: 'answered' }>;

/** The answer that the reader is giving: one at a time, by a first activation that asks and a second that sends. */
export class Answering implements ReactiveController {
  readonly #host: FilElement;
  #form: AnswerForm | undefined;
  #focusNext: string | undefined;

  constructor(host: FilElement) {
    this.#host = host;
    host.addController(this);
  }

  about(referralId: EntityId): AnswerForm | undefined {
    return this.#form?.referralId === referralId ? this.#form : undefined;
  }

  open(referralId: EntityId, kind: AnswerKind): void {
    const operationId = this.#host.connection?.newId();
    if (operationId === undefined || this.#form?.sending) return;
    this.#form = { referralId, kind, operationId, reason: '', note: '', problems: [], sending: false };
    this.#focusNext = '.answer-form :is(select, textarea)';
    this.#host.requestUpdate();
  }

  change(changes: Partial<Pick<AnswerForm, 'reason' | 'note'>>): void {
    if (!this.#form) return;
    this.#form = { ...this.#form, ...changes, problems: [] };
    this.#tellDirty(true);
    this.#host.requestUpdate();
  }

  cancel(): void {
    if (this.#form?.sending) return;
    const kind = this.#form?.kind;
    this.#leave();
    // What opened the form was taken off the page by it, and is drawn anew.
    this.#focusNext = `[data-answer="${kind}"]`;
  }

  /** Sends the answer. What the service answered, or nothing when something is to correct or was refused. */
  async send(): Promise<Answered | undefined> {
    const form = this.#form;
    const { connection } = this.#host;
    if (!form || !connection || form.sending) return undefined;
    const problems = problemsOf(form);
    if (problems.length > 0) {
      this.#set({ ...form, problems }, '.answer-form .error-summary');
      return undefined;
    }
    this.#set({ ...withoutRefusal(form), sending: true });
    const refusal = await this.#give(form);
    if (typeof refusal === 'object') {
      this.#leave();
      this.#focusNext = '.told';
      return refusal;
    }
    this.#set({ ...form, refusal, sending: false }, '.answer-form .error-summary');
    return undefined;
  }

  hostUpdated(): void {
    if (this.#focusNext === undefined) return;
    const found = this.#host.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    if (!found) return;
    this.#focusNext = undefined;
    found.focus();
  }

  async #give({
    referralId,
    kind,
    operationId,
    reason,
    note,
  }: AnswerForm): Promise<Answered | RefusalRule | 'unreachable'> {
    const declineReason = declineReasons.find((one) => one === reason);
    try {
      const answer = await this.#host.connection?.command('referral.answer', {
        referralId,
        operationId,
        answer: answers[kind],
        ...(kind === 'decline' && declineReason && { declineReason }),
        ...(note.trim() !== '' && { note: note.trim() }),
      });
      if (answer?.outcome === 'answered') return answer;
      return answer?.rule ?? 'unreachable';
    } catch {
      return 'unreachable';
    }
  }

  #set(form: AnswerForm, focus?: string): void {
    this.#form = form;
    this.#focusNext = focus;
    this.#host.requestUpdate();
  }

  #leave(): void {
    this.#form = undefined;
    this.#tellDirty(false);
    this.#host.requestUpdate();
  }

  #tellDirty(dirty: boolean): void {
    const pending = this.#host.connection?.pending ?? 0;
    this.#host.dispatchEvent(new FilDirtyEvent({ dirty: dirty || pending > 0, pending }));
  }
}

function problemsOf({ kind, reason, note }: AnswerForm): AnswerForm['problems'] {
  const lacksReason = kind === 'decline' && !(declineReasons as readonly string[]).includes(reason);
  return [
    ...(lacksReason ? (['reason'] as const) : []),
    ...(note.trim().length > longestNote ? (['note'] as const) : []),
  ];
}

function withoutRefusal({ refusal: _refusal, ...form }: AnswerForm): AnswerForm {
  return form;
}
