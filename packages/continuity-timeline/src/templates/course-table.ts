import type { Day } from '@fil/vocabulary/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../messages/index.ts';
import { dayOf } from '../model/day-number.ts';
import type { Lane, TimelineEvent } from '../model/event.ts';
import { laneName, statusOf, titleOf } from '../words/event-words.ts';
import { shapeOf } from './shape.ts';

/** Rows drawn at once: a page of five columns stays within the budget of nodes. */
export const rowsPerPage = 100;

export interface TableView {
  readonly words: Words;
  readonly rows: readonly TimelineEvent[];
  readonly lanes: readonly Lane[];
  readonly today: Day;
  /** From 0. */
  readonly page: number;
  readonly turn: (page: number) => void;
}

/** The same course, with the same filters, as a table. */
export function tableTemplate({ words, rows, lanes, today, page, turn }: TableView): TemplateResult {
  const first = page * rowsPerPage;
  const shown = rows.slice(first, first + rowsPerPage);
  const names = new Map(lanes.map((lane) => [lane.id, laneName(words, lane)]));
  return html`<table class="stacks course">
      <caption class="visually-hidden">
        ${words.term('tableCaption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.term('table.day')}</th>
          <th scope="col">${words.term('table.lane')}</th>
          <th scope="col">${words.term('table.event')}</th>
          <th scope="col">${words.term('table.state')}</th>
          <th scope="col">${words.term('table.author')}</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          (event) =>
            html`<tr>
              <td class="num when">${daysOf(words, event)}</td>
              <td class="muted">${names.get(event.lane) ?? ''}</td>
              <td class="what"><i class=${shapeOf(event)} aria-hidden="true"></i>${titleOf(words, event)}</td>
              <td class=${event.state === 'missed' || event.state === 'late' ? 'open' : ''}>
                ${statusOf(words, event, today)}
              </td>
              <td class="who muted small">
                ${'record' in event.source ? event.source.record.author.name : nothing}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${rows.length <= rowsPerPage ? nothing : pager(words, rows.length, page, turn)}`;
}

function pager(words: Words, count: number, page: number, turn: (page: number) => void): TemplateResult {
  const first = page * rowsPerPage;
  const last = Math.min(count, first + rowsPerPage);
  return html`<div class="pager">
    <button type="button" ?disabled=${page === 0} @click=${() => turn(page - 1)}>
      ${words.term('tableNewer')}
    </button>
    <span class="num" role="status">${words.term('tableRange', { first: first + 1, last, count })}</span>
    <button type="button" ?disabled=${last === count} @click=${() => turn(page + 1)}>
      ${words.term('tableOlder')}
    </button>
  </div>`;
}

/** Days as figures, so that the column aligns; an interval says both. */
function daysOf(words: Words, event: TimelineEvent): string {
  const from = words.day(dayOf(event.from));
  const last = dayOf(Math.max(event.from, event.to - 1));
  const isOpen = event.source.type === 'stay' && event.source.record.fact.to === undefined;
  if (isOpen) return `${from} →`;
  return event.to - event.from <= 1 ? from : `${from} → ${words.day(last)}`;
}
