import type { Day } from '@fil/vocabulary/types';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Words } from '../messages/index.ts';
import { dayOf } from '../model/day-number.ts';
import type { CourseList, Entry } from '../model/entries.ts';
import type { Lane, TimelineEvent } from '../model/event.ts';
import { datesOf, laneName, rangeWords, statusOf, titleOf } from '../words/event-words.ts';
import { monthWords } from '../words/tick-words.ts';
import { shapeOf } from './shape.ts';

export interface ListView {
  readonly words: Words;
  readonly list: CourseList;
  readonly lanes: readonly Lane[];
  readonly today: Day;
  /** Identifier of the first event of the open entry. */
  readonly openId: string | undefined;
  readonly shown: number;
  readonly details: (events: readonly TimelineEvent[]) => TemplateResult;
  readonly toggle: (entry: Entry) => void;
  readonly more: () => void;
}

/** The course from now backwards, for a narrow screen: nothing is lost, and a thumb reaches every event. */
export function listTemplate(view: ListView): TemplateResult {
  const { words, list, shown, more } = view;
  const past = list.past.slice(0, shown);
  const rest = list.past.length - past.length;
  return html`${
      list.waiting.length === 0
        ? nothing
        : html`<h3 class="list-title">${words.term('listWaiting')}</h3>
            <ol class="course plain">
              ${repeat(
                list.waiting,
                ({ id }) => id,
                (entry) => entryTemplate(entry, view),
              )}
            </ol>`
    }
    <p class="list-now"><span>${words.term('now')}, ${words.day(view.today, 'month')}</span></p>
    ${months(past).map(
      ([month, entries]) =>
        html`<h3 class="list-title">${monthWords(words, month)}</h3>
          <ol class="course plain">
            ${repeat(
              entries,
              ({ id }) => id,
              (entry) => entryTemplate(entry, view),
            )}
          </ol>`,
    )}
    ${rest === 0 ? nothing : html`<button type="button" class="wide" @click=${more}>${words.term('listMore', { count: rest })}</button>`}`;
}

function entryTemplate(entry: Entry, view: ListView): TemplateResult {
  const { words, today, lanes, openId } = view;
  const [first] = entry.events;
  if (first === undefined) return html``;
  const count = entry.events.length;
  const isOpen = openId !== undefined && entry.events.some(({ id }) => id === openId);
  const status = statusOf(words, first, today);
  const lane = lanes.find(({ id }) => id === entry.lane);
  const isUrgent = first.state === 'missed' || first.state === 'late';
  return html`<li class="entry ${first.kind} ${first.state}">
    <button
      type="button"
      class="row"
      aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${() => view.toggle(entry)}
    >
      <i class=${shapeOf(first)} aria-hidden="true"></i>
      <span class="what">${titleOf(words, first)}</span>
      <span class="muted small">
        ${count === 1 ? datesOf(words, first) : rangeWords(words, dayOf(entry.from), dayOf(entry.events.at(-1)?.from ?? entry.from))}
      </span>
      <span class="small ${isUrgent ? 'open' : 'muted'}">
        ${count === 1 ? status : `${words.term('listMergedTimes', { count })}${status === '' ? '' : `, ${status}`}`}
      </span>
      ${lane === undefined || first.kind === 'delivery' || first.kind === 'stay' ? nothing : html`<span class="visually-hidden">${laneName(words, lane)}</span>`}
    </button>
    ${isOpen ? html`<div class="unfolded">${view.details(entry.events)}</div>` : nothing}
  </li>`;
}

/** Entries by the month in which they begin, in the order given. */
function months(entries: readonly Entry[]): [string, Entry[]][] {
  return [...Map.groupBy(entries, ({ from }) => dayOf(from).slice(0, 7))];
}
