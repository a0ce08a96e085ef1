import { localized, textFor } from '@fil/questionnaire';
import type { CompiledItem, CompiledQuestion } from '@fil/questionnaire';
import type { Domain } from '@fil/vocabulary/codes';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { domainOfItem } from '../view/domain-of-item.ts';
import { adverbGroupOf } from '../view/pages.ts';
import { adverbRow } from './adverb-row.ts';
import { answerClash } from './answer-clash.ts';
import { absenceList, control, controlId, isGroup } from './controls.ts';
import type { EvaluationScreen } from './evaluation-screen.ts';
import { itemProblems } from './form-problems.ts';
import { previousAnswer } from './previous-answer.ts';
import { questionErrors } from './question-errors.ts';
import { questionSource } from './question-source.ts';

/** Items in their order; questions that follow one another and are withheld are told in one line. */
export function items(screen: EvaluationScreen, linkIds: readonly string[]): TemplateResult {
  const shown = linkIds.flatMap((linkId) => {
    const item = screen.filling.form.item(linkId);
    return item && !item.hidden && screen.filling.session.isEnabled(linkId) ? [item] : [];
  });
  const entries = shown.flatMap(
    (found, at): readonly { readonly key: string; readonly view: TemplateResult }[] => {
      const domain = withheldDomain(screen, found);
      if (domain === undefined) return [{ key: found.linkId, view: item(screen, found) }];
      const before = shown[at - 1];
      if (before && withheldDomain(screen, before) === domain) return [];
      return [{ key: `withheld-${found.linkId}`, view: withheld(screen, domain) }];
    },
  );
  return html`${repeat(
    entries,
    ({ key }) => key,
    ({ view }) => view,
  )}`;
}

function item(screen: EvaluationScreen, found: CompiledItem): TemplateResult {
  const words = textFor(found, screen.localize.locale);
  switch (found.role) {
    case 'question':
      return question(screen, found);
    case 'group':
      return html`<section class="subgroup">
        ${words === '' ? nothing : html`<h4>${words}</h4>`} ${itemProblems(screen, found)}
        ${items(screen, found.children)}
      </section>`;
    case 'display':
      return found.isHelp ? html`` : html`<p class="note">${words}</p>`;
    case 'unusable':
      return html`<div class="question">
        <div>
          ${words === '' ? nothing : html`<p class="asked">${words}</p>`} ${itemProblems(screen, found)}
        </div>
        ${items(screen, found.children)}
      </div>`;
  }
}

function question(screen: EvaluationScreen, found: CompiledQuestion): TemplateResult {
  const { filling, localize, frozen, answer } = screen;
  const { linkId } = found;
  const domain = domainOfItem(found);
  const readOnly = domain !== undefined && answer.read.readOnlyDomains.includes(domain);
  const disabled = frozen || readOnly || found.readOnly;
  const adverbs = adverbGroupOf(filling.form, found);
  const id = controlId(linkId);
  const describedBy = `${id}-help ${id}-before ${id}-wrong`;
  const options = { screen, question: found, disabled, describedBy };
  const asked = html`${textFor(found, localize.locale)}${
    found.required ? html` <span class="small muted">(${localize.term('required')})</span>` : nothing
  }`;
  const answered = html`${control(options)} ${disabled ? absenceWords(screen, found) : absenceList(options)}
  ${questionSource(screen, found, disabled)}`;
  return html`<div class="question" data-question=${linkId}>
    <div class="asking">
      ${
        isGroup(found)
          ? html`<fieldset aria-describedby=${describedBy}>
              <legend class="asked">${asked}</legend>
              ${help(screen, found)}
              <div class="choices">${answered}</div>
            </fieldset>`
          : html`<label class="asked" for=${id}>${asked}</label> ${help(screen, found)}
              <div class="single">${answered}</div>`
      }
      ${adverbs && filling.session.isEnabled(adverbs.linkId) ? adverbRow(screen, adverbs, disabled) : nothing}
      ${readOnly && !frozen ? html`<p class="small muted">${readOnlyWords(screen, domain)}</p>` : nothing}
      <div id="${id}-wrong">${questionErrors(screen, found)}</div>
      ${itemProblems(screen, found)} ${answerClash(screen, found)}
    </div>
    <div class="before small" id="${id}-before">${previousAnswer(screen, found)}</div>
    ${items(
      screen,
      found.children.filter((child) => child !== adverbs?.linkId),
    )}
  </div>`;
}

function help({ localize }: EvaluationScreen, { linkId, help: lines }: CompiledQuestion): TemplateResult {
  return html`<div class="small muted" id="${controlId(linkId)}-help">
    ${lines.map((line) => html`<p>${localized(line, localize.locale)}</p>`)}
  </div>`;
}

function absenceWords(
  { filling, localize }: EvaluationScreen,
  { linkId }: CompiledQuestion,
): TemplateResult | typeof nothing {
  const { absence } = filling.answer(linkId);
  return absence === undefined
    ? nothing
    : html`<span class="state talk">${localize.term(`absence.${absence}`)}</span>`;
}

function readOnlyWords({ localize }: EvaluationScreen, domain: Domain): string {
  return localize.term('readOnlyDomain', { domain: localize.term(`domain.${domain}`) });
}

function withheldDomain({ answer }: EvaluationScreen, found: CompiledItem): Domain | undefined {
  if (found.role !== 'question') return undefined;
  const domain = domainOfItem(found);
  return domain !== undefined && answer.read.withheldDomains.includes(domain) ? domain : undefined;
}

function withheld({ localize }: EvaluationScreen, domain: Domain): TemplateResult {
  return html`<p class="withheld muted">
    ${localize.term('withheld', { domain: localize.term(`domain.${domain}`) })}
  </p>`;
}
