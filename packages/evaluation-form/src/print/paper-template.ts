import type { DocumentRow, DocumentSection, PaperDocument } from '@fil/instruments/paper';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

export interface PaperColumns {
  readonly question: string;
  readonly answer: string;
  readonly source: string;
}

/** The document as headings and tables: what is shown as a preview is what is printed. */
export function paperTemplate(document: PaperDocument, columns: PaperColumns): TemplateResult {
  return html`<article class="paper">
    <h1>${document.title}</h1>
    <dl class="facts">
      ${document.facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${document.notes.map((note) => html`<p class="note">${note}</p>`)}
    ${document.sections.map((section) => sectionOf(section, columns))}
  </article>`;
}

function sectionOf({ title, rows }: DocumentSection, columns: PaperColumns): TemplateResult {
  const sourced = rows.some(({ source }) => source !== undefined);
  return html`<section>
    <h2>${title}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col" class="question">${columns.question}</th>
          <th scope="col">${columns.answer}</th>
          ${sourced ? html`<th scope="col" class="source">${columns.source}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => rowOf(row, sourced))}
      </tbody>
    </table>
  </section>`;
}

function rowOf(row: DocumentRow, sourced: boolean): TemplateResult {
  const width = sourced ? 3 : 2;
  const depth = `depth-${Math.min(row.depth, 3)}`;
  if (row.kind === 'note')
    return html`<tr>
      <td colspan=${width} class="note ${depth}">${row.name}</td>
    </tr>`;
  if (row.kind === 'title')
    return html`<tr>
      <th colspan=${width} scope="rowgroup" class=${depth}>${row.name}</th>
    </tr>`;
  return html`<tr>
    <th scope="row" class=${depth}>${row.name}</th>
    <td>${row.kind === 'blank' ? blank(row) : row.texts.map((text) => html`<p>${text}</p>`)}</td>
    ${sourced ? html`<td class="source">${row.source ?? ''}</td>` : nothing}
  </tr>`;
}

function blank({ choices }: DocumentRow): TemplateResult {
  return choices.length === 0
    ? html`<div class="lines"></div>`
    : html`<ul class="tick">
        ${choices.map((choice) => html`<li>${choice}</li>`)}
      </ul>`;
}
