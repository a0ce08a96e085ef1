import type { CompiledItem } from '@fil/questionnaire';
import { dimensions, domains } from '@fil/vocabulary/codes';
import type { Dimension, Domain } from '@fil/vocabulary/codes';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { chooseDimension, chooseDomain } from '../../mapping/edit-places.ts';
import { coverageOf, placeRow, placedUnder } from '../../mapping/place-rows.ts';
import type { Held } from '../../mapping/place-rows.ts';
import { wholeDomainField } from '../../mapping/score-fields.ts';
import { idOf, itemWords } from '../bench.ts';
import type { Bench } from '../bench.ts';

/** Most questions of one section that stand in the table. */
const mostRows = 200;

/** Where the answers belong in a file, and which of the nine dimensions they cover: section by section. */
export function placesPart(bench: Bench): TemplateResult {
  const { words, draft } = bench;
  const coverage = coverageOf(draft.document, draft.form);
  return html`<p class="lead">
      ${
        coverage.withoutDomain === 0
          ? words.term('placesDone')
          : words.term('placesOpen', { count: coverage.withoutDomain, total: coverage.questions })
      }
    </p>
    <p class="muted">${words.term('placesAbout')}</p>
    <table class="stacks places">
      <caption class="visually-hidden">
        ${words.term('placesCaption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.term('column.item')}</th>
          <th scope="col">${words.term('column.domain')}</th>
          <th scope="col">${words.term('column.dimension')}</th>
        </tr>
      </thead>
      <tbody>
        ${wholeRow(bench)} ${rowsUnder(bench, undefined, 0)}
      </tbody>
    </table>
    <h4>${words.term('coverageTitle')}</h4>
    <ul class="plain coverage">
      ${coverage.dimensions.map(
        ({ dimension, questions }) =>
          html`<li>
            <span>${words.term(`dimension.${dimension}`)}</span>
            <span class=${questions > 0 ? 'state ok' : 'muted small'}
              >${words.term('covered', { count: questions })}</span
            >
          </li>`,
      )}
    </ul>
    ${
      coverage.withoutDimension === 0
        ? nothing
        : html`<p class="small muted">
            ${words.term('withoutDimension', { count: coverage.withoutDimension })}
          </p>`
    }`;
}

function wholeRow(bench: Bench): TemplateResult {
  const { words, draft, edit } = bench;
  const { domain, dimension } = draft.document;
  const name = words.term('wholeForm');
  return html`<tr class="whole">
    <th scope="row">
      ${name}
      <p class="small muted">${words.term('wholeAbout')}</p>
    </th>
    <td data-title=${words.term('column.domain')}>
      ${select(bench, {
        id: idOf(wholeDomainField),
        label: words.term('domainOf', { item: name }),
        list: domains,
        kind: 'domain',
        held: domain ? { own: domain } : {},
        choose: (chosen) => edit((document) => chooseDomain(document, undefined, chosen)),
      })}
    </td>
    <td data-title=${words.term('column.dimension')}>
      ${select(bench, {
        id: idOf('dimension'),
        label: words.term('dimensionOf', { item: name }),
        list: dimensions,
        kind: 'dimension',
        held: dimension ? { own: dimension } : {},
        choose: (chosen) => edit((document) => chooseDimension(document, undefined, chosen)),
      })}
    </td>
  </tr>`;
}

function rowsUnder(bench: Bench, linkId: string | undefined, depth: number): unknown {
  const items = placedUnder(bench.draft.form, linkId);
  const shown = items.slice(0, mostRows);
  return html`${repeat(
    shown,
    (item) => item.linkId,
    (item) => itemRow(bench, item, depth),
  )}
  ${
    items.length > shown.length
      ? html`<tr>
          <td colspan="3" class="muted">
            ${bench.words.term('rowsLeftOut', { count: items.length - shown.length })}
          </td>
        </tr>`
      : nothing
  }`;
}

function itemRow(bench: Bench, item: CompiledItem, depth: number): TemplateResult {
  const { words, draft, edit, opened, open } = bench;
  const row = placeRow(item, draft.form, draft.document);
  const name = itemWords(item, words.locale);
  const isSection = item.role === 'group';
  const isOpen = opened.has(item.linkId);
  const place: (chosen: Domain | undefined) => void = (chosen) =>
    edit((document) => chooseDomain(document, item.linkId, chosen));
  const cover: (chosen: Dimension | undefined) => void = (chosen) =>
    edit((document) => chooseDimension(document, item.linkId, chosen));
  return html`<tr class=${isSection ? 'section' : ''}>
      <th scope="row" class="depth-${Math.min(depth, 4)}">
        ${
          isSection
            ? html`<button
                type="button"
                class="quiet opener"
                aria-expanded=${isOpen ? 'true' : 'false'}
                @click=${() => open(item.linkId, !isOpen)}
              >
                ${name}
              </button>`
            : name
        }
      </th>
      <td data-title=${words.term('column.domain')}>
        ${select(bench, {
          id: idOf(`domains.${item.linkId}`),
          label: words.term('domainOf', { item: name }),
          list: domains,
          kind: 'domain',
          held: row.domain,
          choose: place,
        })}
      </td>
      <td data-title=${words.term('column.dimension')}>
        ${select(bench, {
          id: idOf(`dimensions.${item.linkId}`),
          label: words.term('dimensionOf', { item: name }),
          list: dimensions,
          kind: 'dimension',
          held: row.dimension,
          choose: cover,
        })}
      </td>
    </tr>
    ${isSection && isOpen ? rowsUnder(bench, item.linkId, depth + 1) : nothing}`;
}

interface Select<Code extends string> {
  readonly id: string;
  readonly label: string;
  readonly list: readonly Code[];
  readonly kind: Code extends Domain ? 'domain' : 'dimension';
  readonly held: Held<Code>;
  readonly choose: (chosen: Code | undefined) => void;
}

/** A choice of its own, or what comes from above, named. */
function select<Code extends Domain | Dimension>(
  { words }: Bench,
  { id, label, list, kind, held, choose }: Select<Code>,
): TemplateResult {
  const name = (code: Code) => words.term(`${kind}.${code}` as never);
  const { own, inherited } = held;
  const without =
    inherited === undefined
      ? words.term('notSaid')
      : words.term(inherited.by === 'form' ? 'saidByForm' : 'fromAbove', { name: name(inherited.code) });
  return html`<select
    id=${id}
    aria-label=${label}
    class=${own === undefined ? 'inherits' : ''}
    @change=${(event: Event) => {
      const { value } = event.currentTarget as HTMLSelectElement;
      choose(list.find((code) => code === value));
    }}
  >
    <option value="" ?selected=${own === undefined}>${without}</option>
    ${list.map((code) => html`<option value=${code} ?selected=${code === own}>${name(code)}</option>`)}
  </select>`;
}
