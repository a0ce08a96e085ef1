import { placeNow } from '@fil/rules';
import type { TimelineReadAnswer } from '@fil/vocabulary/types';
import { html, type TemplateResult } from 'lit';
import type { Words } from '../messages/index.ts';
import { dayNumber } from '../model/day-number.ts';
import { withheldFrom } from '../model/withheld.ts';
import { duration } from '../words/counted.ts';
import { placeName } from '../words/event-words.ts';
import { leadSentences } from '../words/lead-words.ts';

export type TimelineViewName = 'picture' | 'table';

interface ViewChoice {
  readonly view: TimelineViewName;
  readonly show: (view: TimelineViewName) => void;
}

/** Where the person is, who answers for the follow-up, and how the course is shown. */
export function headTemplate(
  words: Words,
  answer: TimelineReadAnswer,
  { view, show }: ViewChoice,
): TemplateResult {
  const manager = answer.members.find(
    ({ accountable, to }) => accountable && (to === undefined || to >= answer.today),
  );
  const tab = (name: TimelineViewName, text: string) =>
    html`<button type="button" aria-pressed=${view === name ? 'true' : 'false'} @click=${() => show(name)}>
      ${text}
    </button>`;
  return html`<header class="bar">
    <h2 id="title">${words.term('title')}</h2>
    <dl>
      <dt>${words.term('placeLabel')}</dt>
      <dd>${placeWords(words, answer)}</dd>
    </dl>
    <dl>
      <dt>${words.term('managerLabel')}</dt>
      <dd>
        ${manager === undefined ? words.term('managerNone') : `${manager.name}, ${manager.organization}`}
      </dd>
    </dl>
    <span class="tabs" role="group" aria-label=${words.term('viewsLabel')}>
      ${tab('picture', words.term('viewPicture'))}${tab('table', words.term('viewTable'))}
    </span>
  </header>`;
}

function placeWords(words: Words, { stays, today, grants }: TimelineReadAnswer): string {
  const stay = placeNow(stays, today)?.fact;
  if (stay === undefined)
    return words.term(withheldFrom(grants, 'stay') === undefined ? 'placeUnknown' : 'placeWithheld');
  const days = dayNumber(today) - dayNumber(stay.from);
  return words.term('placeSince', { place: placeName(words, stay), days: duration(words, days) });
}

/** The answer of the screen, before any picture. */
export function leadTemplate(words: Words, answer: TimelineReadAnswer, isEmpty: boolean): TemplateResult {
  if (isEmpty) return html`<p class="lead"><strong>${words.term('emptyTitle')}.</strong></p>`;
  return html`<p class="lead">
    ${leadSentences(words, answer).map(({ text, tone }) =>
      tone === 'strong'
        ? html`<strong>${text}</strong> `
        : html`<span class=${tone === 'quiet' ? 'muted' : ''}>${text}</span> `,
    )}
  </p>`;
}
