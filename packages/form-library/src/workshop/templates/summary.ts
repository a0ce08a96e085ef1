import { disclosure } from '@fil/element-kit';
import type { ImportObstacle } from '@fil/instruments/import';
import type { Problem } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { itemWords } from '../bench.ts';
import type { Bench } from '../bench.ts';
import { problemKey } from '../messages/problem-keys.ts';

/** Most problems told one by one. */
const mostTold = 60;

/** What becomes of the form, in words: what there is, what keeps it out, what will not work, what has no effect. */
export function summaryPart(bench: Bench): TemplateResult {
  const { words, draft } = bench;
  const { items, problems, problemsLeftOut, unsupported, copyright } = draft.report;
  const faults = problems.filter(({ severity }) => severity === 'error');
  const remarks = problems.filter(({ severity }) => severity === 'warning');
  const good = draft.report.obstacles.length === 0 && faults.length + remarks.length === 0;
  return html`<p class="lead">
      ${words.term('counts', {
        questions: items.questions,
        sections: items.groups,
        texts: items.displays,
      })}
      ${good ? words.term('allWorks') : nothing}
    </p>
    ${copyright === null ? nothing : html`<p class="small muted">${words.term('copyright', { text: copyright.slice(0, 400) })}</p>`}
    ${obstacles(bench)} ${told(bench, 'faults', faults)} ${told(bench, 'remarks', remarks)}
    ${problemsLeftOut > 0 ? html`<p class="muted">${words.term('leftOut', { count: problemsLeftOut })}</p>` : nothing}
    ${
      unsupported.length === 0
        ? nothing
        : disclosure(
            words.term('withoutEffect', { count: unsupported.length }),
            html`<p class="small muted">${words.term('withoutEffectAbout')}</p>
              <ul class="small unsupported">
                ${unsupported.slice(0, 100).map(
                  ({ what, count }) =>
                    html`<li>
                      <span class="address">${what}</span>
                      <span class="muted">${words.term('times', { count })}</span>
                    </li>`,
                )}
              </ul>`,
          )
    }`;
}

function obstacles({ words, draft }: Bench): TemplateResult | typeof nothing {
  const all = draft.report.obstacles.filter(({ code }) => code !== 'badMapping');
  if (all.length === 0) return nothing;
  return html`<div class="failure blocking" role="alert">
    <h4>${words.term('obstacles', { count: all.length })}</h4>
    <ul>
      ${all.map((obstacle) => html`<li>${obstacleWords(words, obstacle)}</li>`)}
    </ul>
  </div>`;
}

const obstacleWords = (words: Bench['words'], { code, detail }: ImportObstacle): string =>
  words.term(`obstacle.${code}`, { detail });

function told(
  bench: Bench,
  kind: 'faults' | 'remarks',
  problems: readonly Problem[],
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const { words } = bench;
  const more = problems.length - mostTold;
  return html`<h4>${words.term(kind, { count: problems.length })}</h4>
    <p class="muted">${words.term(`${kind}About`)}</p>
    <ul class="rows problems">
      ${problems.slice(0, mostTold).map((problem) => problemRow(bench, problem))}
    </ul>
    ${more > 0 ? html`<p class="muted">${words.term('leftOut', { count: more })}</p>` : nothing}`;
}

function problemRow({ words, draft, show }: Bench, problem: Problem): TemplateResult {
  const { linkId, path, code, detail } = problem;
  const item = linkId === undefined ? undefined : draft.form.item(linkId);
  const where = item ? itemWords(item, words.locale) : words.term('wholeForm');
  return html`<li>
    <b>${where}</b>
    ${item ? html`<span class="small muted">${words.term('linkId', { linkId: linkId ?? path })}</span>` : nothing}
    <p>${words.term(problemKey(code), { detail, code })}</p>
    ${
      item
        ? html`<button
            type="button"
            class="quiet"
            aria-label=${words.term('seeAtNamed', { item: where })}
            @click=${() => show('try', { question: item.linkId })}
          >
            ${words.term('seeAt')}
          </button>`
        : nothing
    }
  </li>`;
}
