import { errorSummary, refusalWords } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OpenForm } from '../forms/open-form.ts';
import type { PlanTerms } from '../messages/index.ts';
import { fieldId } from './fields.ts';
import type { PlanLocalize, PlanScreen } from './plan-screen.ts';
import { problemWords } from './problem-words.ts';

/** A form in its place in the plan: its name, what is wrong with it, its fields, and how to leave it. */
export function formFrame(screen: PlanScreen, form: OpenForm, fields: TemplateResult): TemplateResult {
  const { localize, editing } = screen;
  const sending = form.progress.step === 'sending';
  return html`<form
    class="band-form wide"
    data-form=${form.key}
    aria-labelledby="${form.key}-name"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      void editing.save(form);
    }}
    @keydown=${(event: KeyboardEvent) => {
      // Escape leaves only a form in which nothing would be lost.
      if (event.key === 'Escape' && !form.touched) editing.close(form);
    }}
  >
    <p class="form-name" id="${form.key}-name">${formName(localize, form)}</p>
    ${summary(screen, form)} ${fields}
    <div class="form-end">
      <button class="main" type="submit" ?disabled=${sending}>${saveWords(localize, form)}</button>
      <button type="button" @click=${() => editing.close(form)}>
        ${localize.term(sending ? 'close' : 'cancel')}
      </button>
      <span class="muted" role="status">${sending ? localize.term('sending') : nothing}</span>
    </div>
  </form>`;
}

/** What must be corrected, each problem leading to its field; or what the service refused, and why. */
function summary({ localize, kit }: PlanScreen, form: OpenForm): TemplateResult | typeof nothing {
  const { progress } = form;
  const problems = Object.entries(form.problems);
  if (problems.length > 0) {
    return errorSummary(
      localize.term('problems'),
      problems.map(([field, problem]) => ({
        fieldId: fieldId(form, field),
        text: `${fieldName(localize, form, field)}\u00a0: ${problemWords(localize, problem)}`,
      })),
    );
  }
  if (progress.step !== 'refused') return nothing;
  return html`<div
    class="error-summary"
    role="group"
    tabindex="-1"
    aria-label=${localize.term('refusedTitle')}
  >
    <strong>${localize.term('refusedTitle')}</strong>
    <ul>
      ${[...new Set(progress.rules)].map((rule) => html`<li>${refusalWords(kit, rule)}</li>`)}
    </ul>
  </div>`;
}

function formName(localize: PlanLocalize, form: OpenForm): string {
  switch (form.kind) {
    case 'need':
      return localize.term(form.record ? 'form.editNeed' : 'form.addNeed');
    case 'goal':
      return localize.term(form.record ? 'form.editGoal' : 'form.addGoal');
    case 'service':
      return localize.term(form.record ? 'form.editService' : 'form.addService');
    case 'visit':
      return localize.term('form.recordVisit', { title: form.service.fact.title });
  }
}

function saveWords(localize: PlanLocalize, form: OpenForm): string {
  switch (form.kind) {
    case 'need':
      return localize.term(form.record ? 'save' : 'saveNeed');
    case 'goal':
      return localize.term(form.record ? 'save' : 'saveGoal');
    case 'service':
      return localize.term(form.record ? 'save' : 'saveService');
    case 'visit':
      return localize.term('saveVisit');
  }
}

/** The label of a field, by its name in the form. */
export function fieldName(localize: PlanLocalize, form: Pick<OpenForm, 'kind'>, field: string): string {
  if (field === 'title')
    return localize.term(form.kind === 'need' ? 'field.title.need' : 'field.title.service');
  if (field === 'state') return localize.term(form.kind === 'need' ? 'field.needState' : 'field.state');
  return localize.term(`field.${field}` as keyof PlanTerms);
}
