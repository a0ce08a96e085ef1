import { disclosure } from '@fil/element-kit';
import type { Localize } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isSteward, nameOf } from '../library.ts';
import type { Library, LibraryForm, Opening } from '../library.ts';
import type { LibraryTerms } from '../messages/index.ts';

export interface ListScreen {
  readonly localize: Localize<LibraryTerms>;
  readonly library: Library;
  readonly open: (opening: Opening) => void;
}

/** The institution's forms, each with how it is scored and who vouches for it. */
export function libraryList(screen: ListScreen): TemplateResult {
  const { localize, library } = screen;
  const { forms } = library;
  const told = isSteward(library)
    ? html`<p class="acts">
        <button type="button" class="main" id="bring" @click=${() => screen.open({ kind: 'new' })}>
          ${localize.term('bring')}
        </button>
      </p>`
    : html`<p class="remark">${localize.term('notSteward')}</p>`;
  if (forms.length === 0)
    return html`<p class="lead">${localize.term('empty')}</p>
      ${isSteward(library) ? html`<p class="muted">${localize.term('emptyAct')}</p>` : nothing} ${told}`;
  return html`<p class="lead"><b>${localize.term('lead', { count: forms.length })}</b></p>
    <p class="muted">${localize.term('about')}</p>
    ${told}
    <table class="stacks forms">
      <caption class="visually-hidden">
        ${localize.term('caption')}
      </caption>
      <thead>
        <tr>
          ${(['form', 'score', 'brought', 'acts'] as const).map((name) => html`<th scope="col">${localize.term(`column.${name}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          forms,
          ({ id }) => id,
          (form) => formRow(screen, form),
        )}
      </tbody>
    </table>`;
}

function formRow(screen: ListScreen, form: LibraryForm): TemplateResult | typeof nothing {
  const { localize, library, open } = screen;
  const [newest, ...older] = form.versions;
  if (!newest) return nothing;
  const { id, questions } = form;
  const { version } = newest;
  const title = newest.title[localize.locale];
  const act = (name: 'see' | 'correct' | 'renew', opening: Opening) =>
    html`<button
      type="button"
      data-act=${`${name} ${id}`}
      aria-label=${localize.term(`${name}Named`, { title, version })}
      @click=${() => open(opening)}
    >
      ${localize.term(name)}
    </button>`;
  return html`<tr>
    <th scope="row">
      ${title}
      <p class="small muted">
        ${
          questions === undefined
            ? localize.term('version', { version })
            : localize.term('versionQuestions', { version, count: questions })
        }<br />${localize.term('named', { name: nameOf(id) })}
      </p>
    </th>
    <td>${scoreWords(localize, form)}</td>
    <td>
      ${brought(localize, newest)}
      <p class="small muted">${localize.term('revision', { count: newest.mappingRevision })}</p>
      ${older.length === 0 ? nothing : olderVersions(screen, id, older)}
    </td>
    <td>
      <div class="acts">
        ${act('see', { kind: 'kept', id, version, part: 'try' })}
        ${
          isSteward(library)
            ? html`${act('correct', { kind: 'kept', id, version, part: 'score' })}
              ${act('renew', { kind: 'version', id })}`
            : nothing
        }
      </div>
    </td>
  </tr>`;
}

function scoreWords(
  localize: Localize<LibraryTerms>,
  { score }: LibraryForm,
): TemplateResult | typeof nothing {
  if (score === undefined) return nothing;
  if (score === null) return html`<span class="muted">${localize.term('score.none')}</span>`;
  const name = score.method === 'function' ? score.name : localize.term(`score.${score.method}`);
  return html`${name}
    <p class="small ${score.status === 'confirmed' ? 'state ok' : 'muted'}">
      ${localize.term(`vouched.${score.status}`)}
    </p>`;
}

type Version = LibraryForm['versions'][number];

function brought(localize: Localize<LibraryTerms>, { importedAt, importedBy }: Version): string {
  const day = localize.instant(importedAt);
  return importedBy === null
    ? localize.term('broughtByOperator', { day })
    : localize.term('broughtBy', { day, name: importedBy });
}

function olderVersions(
  { localize, open }: ListScreen,
  id: string,
  versions: readonly Version[],
): TemplateResult {
  return disclosure(
    localize.term('older', { count: versions.length }),
    html`<ul class="plain small">
      ${versions.map(
        (one) =>
          html`<li>
            ${localize.term('version', { version: one.version })}, ${brought(localize, one)}
            <button
              type="button"
              class="quiet"
              aria-label=${localize.term('seeNamed', { title: one.title[localize.locale], version: one.version })}
              @click=${() => open({ kind: 'kept', id, version: one.version, part: 'try' })}
            >
              ${localize.term('see')}
            </button>
          </li>`,
      )}
    </ul>`,
  );
}
