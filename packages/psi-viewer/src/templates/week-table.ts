import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { frequencyWords, timeWords } from '../view/frequency-words.ts';
import { partsOfDay, weekOrder, weekView } from '../view/week.ts';
import type { WeekEntry } from '../view/week.ts';
import type { PlanLocalize, PlanScreen } from './plan-screen.ts';

/** An ordinary week: seven columns, morning to night; what falls at the same moment says so. */
export function weekTable({ localize, plan }: PlanScreen): TemplateResult {
  const week = weekView(plan.services);
  const entriesOf = (part: (typeof partsOfDay)[number]) =>
    weekOrder.map((day) => ({ day, entries: week.cells.get(day)?.get(part) ?? [] }));
  const parts = partsOfDay.filter((part) => entriesOf(part).some(({ entries }) => entries.length > 0));
  return html`${
    parts.length === 0
      ? html`<p class="muted">${localize.term('weekEmpty')}</p>`
      : html`<table class="week">
          <caption class="visually-hidden">
            ${localize.term('weekCaption')}
          </caption>
          <thead>
            <tr>
              <td></td>
              ${weekOrder.map((day) => html`<th scope="col">${localize.term(`weekday.${day}`)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${parts.map(
              (part) =>
                html`<tr>
                  <th scope="row">${localize.term(`part.${part}`)}</th>
                  ${entriesOf(part).map(
                    ({ day, entries }) =>
                      html`<td
                        data-day=${localize.term(`weekday.${day}`)}
                        class=${entries.length === 0 ? 'bare' : ''}
                      >
                        ${
                          entries.length === 0
                            ? html`<span class="visually-hidden">${localize.term('weekNothing')}</span>`
                            : html`<ul>
                                ${entries.map((entry) => weekEntry(localize, entry))}
                              </ul>`
                        }
                      </td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>`
  }
  ${
    week.withoutDay.length === 0
      ? nothing
      : html`<p class="muted">
          ${localize.term('weekWithoutDay', {
            list: week.withoutDay
              .map(({ fact }) => `${fact.title} (${frequencyWords(localize, fact.frequency)})`)
              .join(' · '),
          })}
        </p>`
  }`;
}

function weekEntry(localize: PlanLocalize, { service, at, overlaps }: WeekEntry): TemplateResult {
  const { fact } = service;
  return html`<li class=${overlaps.length > 0 ? 'crossing' : fact.state === 'agreed' ? '' : 'waiting'}>
    ${at === undefined ? nothing : html`<span class="num muted">${timeWords(localize, at)}</span>`}
    <b>${fact.title}</b>
    <span class="small muted">${fact.provider}</span>
    ${fact.state === 'agreed' ? nothing : html`<span class="state wait">${localize.term(`serviceState.${fact.state}`)}</span>`}
    ${
      overlaps.length === 0
        ? nothing
        : html`<span class="state gap"
            >${localize.term('weekOverlap', { titles: overlaps.join(', ') })}</span
          >`
    }
  </li>`;
}
