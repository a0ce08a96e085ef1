import { disclosure } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DisclosedLine, EntityRecord, Recipient } from '@fil/vocabulary/types';
import { isSameRecipient, noneOrClosed, stands, targetWords } from '../person-screen.ts';
import type { PersonScreen } from '../person-screen.ts';

/** The register of what was sent: to whom, when, why, exactly what, and what no withdrawal can bring back. */
export function left(screen: PersonScreen): TemplateResult {
  const { circle, beside, localize } = screen;
  const disclosures = beside.value?.register?.disclosures ?? circle.disclosures;
  if (disclosures.length === 0) return noneOrClosed(screen, 'left.none');
  const newestFirst = disclosures.toSorted((a, b) => (a.fact.sentAt < b.fact.sentAt ? 1 : -1));
  return html`<p>${localize.term('left.about')}</p>
    <ul class="rows">
      ${newestFirst.map((record) => sending(screen, record))}
    </ul>`;
}

function sending(screen: PersonScreen, { fact }: EntityRecord<'disclosure'>): TemplateResult {
  const { localize } = screen;
  const name = targetWords(localize, fact.recipient);
  const lines = fact.lines.filter(({ domain }) => !screen.hiding.hidesSubject(domain));
  return html`<li>
    <p><strong>${localize.term('left.line', { day: localize.day(fact.sentOn, 'long'), name })}</strong></p>
    <p>
      ${localize.term('left.why', {
        purpose: localize.term(`purpose.${fact.purpose}`),
        basis: localize.term(`basis.${fact.legalBasis}`),
      })}
    </p>
    ${disclosure(localize.term('left.content', { count: fact.lines.length }), content(screen, lines, fact.lines.length))}
    ${beyondRecall(screen, fact.recipient, fact.sentOn)}
  </li>`;
}

function content({ localize }: PersonScreen, lines: readonly DisclosedLine[], all: number): TemplateResult {
  return html`<ul>
    ${lines.map(({ label }) => html`<li>${label}</li>`)}
    ${lines.length < all ? html`<li class="muted">${localize.term('subjectHidden')}</li>` : nothing}
  </ul>`;
}

/** Said of a sending whose recipient has since lost the agreement, or is refused: what had left stays with them. */
function beyondRecall(
  { circle, beside, localize }: PersonScreen,
  recipient: Recipient,
  sentOn: string,
): readonly TemplateResult[] {
  const name = targetWords(localize, recipient);
  const withdrawn = circle.consents.flatMap(({ id, fact }) => {
    const { withdrawnOn } = fact;
    if (withdrawnOn === undefined || withdrawnOn < sentOn || !isSameRecipient(fact.recipient, recipient))
      return [];
    const told = beside.value?.register?.withdrawals.find(({ consentId }) => consentId === id);
    const interval =
      told === undefined
        ? ''
        : localize.term('left.interval', {
            claimed: localize.instant(told.claimedAt, 'time'),
            recorded: localize.instant(told.recordedAt, 'time'),
          });
    return [
      `${localize.term('left.withdrawn', { day: localize.day(withdrawnOn, 'long'), name })} ${interval}`,
    ];
  });
  const refused = circle.restrictions
    .filter(
      ({ fact }) => isSameRecipient(fact.target, recipient) && stands(fact.from, fact.liftedOn, circle.today),
    )
    .map(({ fact }) => localize.term('left.refused', { day: localize.day(fact.from, 'long'), name }));
  return [...withdrawn, ...refused].map((words) => html`<p class="remark">${words}</p>`);
}
