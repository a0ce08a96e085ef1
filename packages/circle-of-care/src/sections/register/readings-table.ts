import type { AccessRegisterAnswer, ReadingEntry } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { csvOf } from '../../person/csv.ts';
import { domainList } from '../../view/domain-words.ts';
import { pageSize, readersOf, readRegister } from './readings-view.ts';
import type { RegisterScreen } from './register-tools.ts';

/** Who saw what, newest first: the same reader, day, purpose and domains on one line. */
export function readingsTable(screen: RegisterScreen, register: AccessRegisterAnswer): TemplateResult {
  const { words, view, host } = screen;
  const { localize, element } = host;
  const shown = register.readings.filter(({ reader }) => view.reader === '' || reader.name === view.reader);
  const readers = readersOf(register.readings, localize.locale);
  const rest = register.total - register.readings.length;
  return html`<section class="group">
    <div class="group-head">
      <h3>${words.term('readings')}</h3>
      <span class="together no-print">
        <label class="filter"
          ><span>${words.term('reader')}</span>
          <select
            @change=${(event: Event) => {
              view.reader = (event.target as HTMLSelectElement).value;
              element.requestUpdate();
            }}
          >
            <option value="" .selected=${view.reader === ''}>${words.term('everybody')}</option>
            ${readers.map((name) => html`<option value=${name} .selected=${view.reader === name}>${name}</option>`)}
          </select></label
        >
        <button type="button" @click=${() => void exportReadings(screen)}>${words.term('export')}</button>
      </span>
    </div>
    ${
      shown.length === 0
        ? html`<p class="muted">${words.term('readings.none')}</p>`
        : html`<table class="stacks readings">
            <caption class="visually-hidden">
              ${words.term('readings')}
            </caption>
            <thead>
              <tr>
                ${(['when', 'who', 'why', 'what'] as const).map((column) => html`<th scope="col">${words.term(`readings.${column}`)}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${shown.map((reading) => row(screen, reading))}
            </tbody>
          </table>`
    }
    <p class="small muted" role="status">
      ${words.term('readings.count', { shown: register.readings.length, total: register.total })}
      ${
        rest > 0
          ? html`<button
              type="button"
              @click=${() => {
                view.wanted = register.readings.length + pageSize;
                screen.register.reload();
              }}
            >
              ${words.term('readings.more', { count: Math.min(rest, pageSize) })}
            </button>`
          : nothing
      }
    </p>
  </section>`;
}

function row({ words, common, host }: RegisterScreen, reading: ReadingEntry): TemplateResult {
  const { localize } = host;
  const from = localize.instant(reading.firstAt, 'time');
  const to = localize.instant(reading.lastAt, 'time');
  return html`<tr>
    <td class="num">
      ${localize.day(reading.day, 'long')}
      <span class="under"
        >${reading.count === 1 || from === to ? from : words.term('between', { from, to, count: reading.count })}</span
      >
    </td>
    <td>
      ${reading.reader.name}
      <span class="under"
        >${[
          reading.role === null ? words.term('byEmergency') : localize.term(`role.${reading.role}`),
          reading.reader.organization,
        ]
          .filter(Boolean)
          .join(', ')}</span
      >
    </td>
    <td>${common.term(`purpose.${reading.purpose}`)}</td>
    <td>
      ${reading.domains.length === 0 ? words.term('circleOnly') : domainList(localize, reading.domains)}
    </td>
  </tr>`;
}

/** Every reading, not only those in sight, as a file made here: nothing more is sent anywhere. */
async function exportReadings({ host, words, common }: RegisterScreen): Promise<void> {
  const { element, localize } = host;
  const { connection, person } = element;
  if (!connection || !person) return;
  let register: AccessRegisterAnswer;
  try {
    register = await readRegister(connection, person, Number.MAX_SAFE_INTEGER);
  } catch {
    host.announce(words.term('exportFailed'));
    return;
  }
  const head = (['day', 'first', 'last', 'count', 'who', 'role', 'organization', 'why', 'what'] as const).map(
    (column) => words.term(`csv.${column}`),
  );
  const rows = register.readings.map((reading) => [
    reading.day,
    localize.instant(reading.firstAt, 'time'),
    localize.instant(reading.lastAt, 'time'),
    reading.count,
    reading.reader.name,
    reading.role === null ? words.term('byEmergency') : localize.term(`role.${reading.role}`),
    reading.reader.organization,
    common.term(`purpose.${reading.purpose}`),
    domainList(localize, reading.domains),
  ]);
  const address = URL.createObjectURL(new Blob([csvOf([head, ...rows])], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${words.term('csv.file')}-${register.today}.csv`;
  link.click();
  URL.revokeObjectURL(address);
  host.announce(words.term('exported', { count: register.readings.length }));
}
