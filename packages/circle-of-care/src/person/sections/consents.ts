import { changeField } from '@fil/connection';
import { stateLabel } from '@fil/element-kit';
import { consentStanding } from '@fil/rules';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EntityRecord } from '@fil/vocabulary/types';
import { twoStepBar } from '../../templates/two-step-bar.ts';
import { noneOrClosed, record as write, subjectsWithin, targetWords } from '../person-screen.ts';
import type { PersonScreen } from '../person-screen.ts';

/** What was allowed, to whom, until when; taken back in two activations. What a caregiver allows of her section is hers. */
export function consents(screen: PersonScreen): TemplateResult {
  const { circle } = screen;
  const standing = circle.consents.filter(
    ({ fact }) =>
      (fact.givenBy !== 'caregiver' || circle.me.role === 'caregiver') &&
      (fact.until === undefined || circle.today < fact.until) &&
      (fact.withdrawnOn === undefined || circle.today < fact.withdrawnOn),
  );
  if (standing.length === 0) return noneOrClosed(screen, 'consents.none');
  return html`<ul class="rows">
    ${standing.map((record) => consent(screen, record))}
  </ul>`;
}

function consent(screen: PersonScreen, record: EntityRecord<'consent'>): TemplateResult {
  const { circle, localize } = screen;
  const { fact } = record;
  const name = targetWords(localize, fact.recipient);
  const since = { day: localize.day(fact.collectedOn, 'long'), collector: fact.collectedBy };
  const asksAgain = consentStanding(record, circle.legalStatuses, circle.today) === 'toReask';
  const purposes = fact.purposes.map((purpose) => localize.term(`purpose.${purpose}`)).join(', ');
  return html`<li>
    <p>
      <strong
        >${localize.term('consents.line', { name, domains: subjectsWithin(screen, fact.domains) })}</strong
      >
    </p>
    <p>
      ${localize.term('consents.for', { purposes })} ${localize.term('consents.given', since)}
      ${fact.until === undefined ? nothing : localize.term('consents.until', { day: localize.day(fact.until, 'long') })}
    </p>
    ${fact.message === undefined ? nothing : html`<p>${localize.term('consents.message', { message: fact.message })}</p>`}
    ${asksAgain ? html`<p>${stateLabel('talk', localize.term('consents.reask'))}</p>` : nothing}
    ${mayWithdraw(screen, record) ? withdrawal(screen, record, name) : nothing}
  </li>`;
}

/** Who gave it, or her representative, takes it back; a caregiver only the one on her own section. */
function mayWithdraw({ circle }: PersonScreen, { fact }: EntityRecord<'consent'>): boolean {
  const { role } = circle.me;
  return fact.givenBy === 'caregiver' ? role === 'caregiver' : role === 'person' || role === 'representative';
}

function withdrawal(screen: PersonScreen, record: EntityRecord<'consent'>, name: string): TemplateResult {
  const { circle, host, localize } = screen;
  const key = `withdraw-${record.id}`;
  if (host.steps.isAsked(key))
    return twoStepBar(host, {
      key,
      question: localize.term('consents.ask', { name }),
      effect: localize.term('consents.askAbout'),
      act: async () => {
        const done = await write(screen, changeField('consent', record, 'withdrawnOn', circle.today));
        if (done) host.announce(localize.term('consents.done', { name }));
        return done;
      },
    });
  return html`<button
    type="button"
    aria-label=${localize.term('consents.withdrawNamed', { name })}
    @click=${(event: Event) => host.steps.ask(key, event.currentTarget)}
  >
    ${localize.term('consents.withdraw')}
  </button>`;
}
