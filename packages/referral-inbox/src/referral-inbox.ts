import {
  FilElement,
  FilNavigateEvent,
  Localize,
  Query,
  controls,
  foundation,
  kitCatalogue,
  rows,
  skeleton,
  states,
} from '@fil/element-kit';
import type { KitTerms } from '@fil/element-kit';
import { FilError } from '@fil/connection';
import type { EntityId, PersonReference, ReceivedReferral, ReferralInboxAnswer } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Answering } from './controllers/answering.ts';
import { inboxCatalogue } from './messages/index.ts';
import type { InboxTerms } from './messages/index.ts';
import { inboxStyles } from './styles/inbox.styles.ts';
import type { InboxScreen, ReadReferral } from './templates/inbox-screen.ts';
import { referralContent } from './templates/referral-content.ts';
import { referralRow } from './templates/referral-row.ts';
import { hasDigest } from './view/received-parcel.ts';

/**
 * What partners sent to the reader or to the body they work for: read line by line, exactly as it was sent; answered
 * knowing what acceptance opens and until when. Nothing else of the file is here.
 *
 * @element fil-referral-inbox
 * @prop {HostContext} context - what the host hands over, without a person; else asked from the page by `fil-context-request`
 * @fires fil-navigate - the reader opens a file that acceptance gave them: `{to: 'file', person}`
 * @fires fil-dirty - something typed in an answer is not sent yet; or no longer so
 * @fires fil-error - the service did not answer
 * @fires fil-session-expired - the host gives no valid token any more
 */
export class ReferralInbox extends FilElement {
  static override elementName = 'fil-referral-inbox';
  static override elementVersion = '0.1.0';
  static override styles = [foundation, controls, rows, states, inboxStyles];
  static override properties: PropertyDeclarations = {
    ...FilElement.properties,
    opened: { state: true },
    told: { state: true },
  };

  declare private opened: EntityId | undefined;
  declare private told: string;

  readonly #localize = new Localize<InboxTerms>(this, inboxCatalogue);
  readonly #kit = new Localize<KitTerms>(this, kitCatalogue);
  readonly #answering = new Answering(this);
  readonly #inbox = new Query<ReferralInboxAnswer>(this, {
    load: (connection, signal) => connection.query('referral.inbox', {}, { signal }),
    isEmpty: ({ referrals }) => referrals.length === 0,
  });
  readonly #read = new Query<ReadReferral>(this, {
    key: () => this.opened,
    load: async (connection, signal) => {
      if (this.opened === undefined) throw new FilError('notFound');
      const answer = await connection.query('referral.read', { referralId: this.opened }, { signal });
      return { answer, intact: await hasDigest(answer.content, answer.digest) };
    },
  });

  constructor() {
    super();
    this.opened = undefined;
    this.told = '';
  }

  protected override contextChanged(): void {
    this.opened = undefined;
    this.told = '';
  }

  override render(): TemplateResult {
    const localize = this.#localize;
    return html`<div class="inbox">
      <div class="bar">
        <h2 tabindex="-1">${localize.term('title')}</h2>
        <button type="button" @click=${() => this.#inbox.reload()}>${localize.term('reload')}</button>
      </div>
      <p class="told" role="status" tabindex="-1">${this.told}</p>
      ${this.#inbox.render({
        ready: (answer) => this.#list(answer),
        loading: () => skeleton(5),
        empty: () => html`<p class="empty">${localize.term('empty')}</p>`,
      })}
    </div>`;
  }

  #list({ referrals }: ReferralInboxAnswer): TemplateResult {
    const waiting = referrals.filter(({ state }) => state === 'sent').toSorted(bySentOn);
    const answered = referrals.filter(({ state }) => state !== 'sent').toSorted((a, b) => bySentOn(b, a));
    const [oldest] = waiting;
    return html`<p class="lead">
        <b>${this.#localize.term('lead.waiting', { count: waiting.length })}</b>
        ${oldest ? this.#localize.term('lead.oldest', { day: this.#localize.day(oldest.sentOn, 'month'), title: oldest.title }) : nothing}
      </p>
      ${oldest ? html`<p class="muted">${this.#localize.term('about')}</p>` : nothing}
      ${this.#group('waiting', waiting)} ${this.#group('answered', answered)}`;
  }

  #group(
    name: 'waiting' | 'answered',
    referrals: readonly ReceivedReferral[],
  ): TemplateResult | typeof nothing {
    if (referrals.length === 0) return nothing;
    return html`<h3>${this.#localize.term(name)}</h3>
      <ul class="rows">
        ${repeat(
          referrals,
          ({ referralId }) => referralId,
          (referral) => referralRow(this.#screen(), referral),
        )}
      </ul>`;
  }

  #screen(): InboxScreen {
    return {
      localize: this.#localize,
      kit: this.#kit,
      answering: this.#answering,
      opened: this.opened,
      toggle: (referralId) => {
        this.told = '';
        this.opened = this.opened === referralId ? undefined : referralId;
      },
      content: () =>
        this.#read.render({
          ready: (read) => referralContent(this.#localize, read),
          loading: () => skeleton(4),
        }),
      openFile: (person) => this.#openFile(person),
      answer: () => void this.#answer(),
    };
  }

  async #answer(): Promise<void> {
    const answered = await this.#answering.send();
    if (!answered) return;
    const { state, person } = answered;
    this.told = this.#localize.term(
      state === 'accepted' && !person ? 'done.acceptedClosed' : `done.${state}`,
    );
    this.#inbox.reload();
    this.#read.reload();
    if (state === 'accepted' && person) this.#openFile(person);
  }

  #openFile(person: PersonReference): void {
    this.dispatchEvent(new FilNavigateEvent({ to: 'file', person }));
  }
}

function bySentOn(one: ReceivedReferral, other: ReceivedReferral): number {
  return one.sentOn < other.sentOn ? -1 : one.sentOn > other.sentOn ? 1 : 0;
}
