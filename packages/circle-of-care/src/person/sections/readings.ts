import { skeleton } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AccessRegisterAnswer, ReadingEntry } from '@fil/vocabulary/types';
import { allReadings } from '../beside.ts';
import { csvOf } from '../csv.ts';
import { partsSeen } from '../person-screen.ts';
import type { PersonScreen } from '../person-screen.ts';
import { readingsByDay } from '../readings-by-day.ts';
import { emergencies } from './emergencies.ts';

/** What stands in sight at once; older lines are one press away, and all of them on paper. */
const newest = 15;

/** Who saw the file: who, when, which part, why (QC-22). */
export function readings(screen: PersonScreen): TemplateResult {
  const { beside, localize } = screen;
  const { value } = beside;
  if (value === undefined)
    return beside.status === 'loading' || beside.status === 'idle'
      ? skeleton(3)
      : html`<p>${localize.term('readings.failed')}</p>`;
  const { register } = value;
  if (register === null)
    return html`${emergencies(screen, screen.circle.emergencies)}
      <p class="muted">${localize.term('readings.closed')}</p>`;
  return html`${emergencies(screen, register.emergencies)} ${list(screen, register)}`;
}

function list(screen: PersonScreen, register: AccessRegisterAnswer): TemplateResult {
  const { localize } = screen;
  const entries = readingsByDay(register.readings);
  if (entries.length === 0) return html`<p class="muted">${localize.term('readings.none')}</p>`;
  const older = entries.slice(newest);
  return html`${table(screen, entries.slice(0, newest))}
    ${
      older.length === 0
        ? nothing
        : html`<details>
            <summary>${localize.term('readings.older')}</summary>
            ${table(screen, older)}
          </details>`
    }
    ${
      register.readings.length < register.total
        ? html`<p class="muted">${localize.term('readings.more')}</p>`
        : nothing
    }
    <button type="button" @click=${() => void download(screen)}>
      ${localize.term('readings.download')}
    </button>`;
}

function table(screen: PersonScreen, entries: readonly ReadingEntry[]): TemplateResult {
  const { localize } = screen;
  return html`<table class="stacks readings">
    <thead>
      <tr>
        <th scope="col">${localize.term('readings.who')}</th>
        <th scope="col">${localize.term('readings.when')}</th>
        <th scope="col">${localize.term('readings.what')}</th>
        <th scope="col">${localize.term('readings.why')}</th>
      </tr>
    </thead>
    <tbody>
      ${entries.map(
        (entry) =>
          html`<tr>
            <th scope="row">
              ${entry.reader.name}
              <span class="under"
                >${[roleWords(screen, entry), entry.reader.organization].filter(Boolean).join(' · ')}</span
              >
            </th>
            <td>
              ${when(screen, entry)}
              ${entry.count > 1 ? html`<span class="under">${localize.term('readings.times', { count: entry.count })}</span>` : nothing}
            </td>
            <td>${partsSeen(screen, entry.domains)}</td>
            <td>${localize.term(`purpose.${entry.purpose}`)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function roleWords({ host, localize }: PersonScreen, { role }: ReadingEntry): string {
  return role === null ? localize.term('readings.urgent') : host.localize.term(`role.${role}`);
}

function when({ localize }: PersonScreen, { day, firstAt, lastAt }: ReadingEntry): string {
  const from = localize.instant(firstAt, 'time');
  const to = localize.instant(lastAt, 'time');
  const words = localize.day(day, 'long');
  return from === to
    ? localize.term('readings.at', { day: words, from })
    : localize.term('readings.between', { day: words, from, to });
}

/** The whole list as a file, moments in UTC: what one takes along to an office. */
async function download(screen: PersonScreen): Promise<void> {
  const { host, localize } = screen;
  const { connection, person } = host.element;
  if (!connection || !person) return;
  let entries: readonly ReadingEntry[];
  try {
    entries = await allReadings(connection, person);
  } catch {
    host.announce(localize.term('readings.failed'));
    return;
  }
  const head = [
    localize.term('readings.who'),
    localize.term('csv.role'),
    localize.term('csv.organization'),
    localize.term('csv.firstAt'),
    localize.term('csv.lastAt'),
    localize.term('csv.count'),
    localize.term('readings.what'),
    localize.term('readings.why'),
  ];
  const rows = entries.map((entry) => [
    entry.reader.name,
    roleWords(screen, entry),
    entry.reader.organization,
    entry.firstAt,
    entry.lastAt,
    entry.count,
    entry.domains.map((domain) => host.localize.term(`domain.${domain}`)).join(' ; '),
    localize.term(`purpose.${entry.purpose}`),
  ]);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csvOf([head, ...rows])], { type: 'text/csv;charset=utf-8' }));
  link.download = localize.term('readings.file');
  link.click();
  URL.revokeObjectURL(link.href);
}
