import { field, FilNavigateEvent, type FieldWiring } from '@fil/element-kit';
import { frequencyUnits, sectors, unmetReasons } from '@fil/vocabulary/codes';
import type { PlanReadAnswer } from '@fil/vocabulary/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { OpenForm, PlanAdding } from '../controllers/plan-adding.ts';
import type { DirectoryTerm, Words } from '../messages/index.ts';

/** Where a service found may stand once it is in the plan. */
const offeredStates = ['proposed', 'sent', 'agreed'] as const;

export interface PlanFormView {
  readonly words: Words;
  readonly adding: PlanAdding;
  readonly form: OpenForm;
}

/** The short form between the directory and the plan: the goal, how often, where it stands. */
export function planFormTemplate(view: PlanFormView): TemplateResult {
  const { words, adding, form } = view;
  const title =
    form.kind === 'line' ? words.term('addTitle', { service: form.service.name }) : words.term('gapTitle');
  // A line is added from a service's details, a gap from the list itself.
  const heading =
    form.kind === 'line'
      ? html`<h4>${title}</h4>`
      : html`<h3>${title}</h3>
          <p class="small muted">${words.term('gapHelp')}</p>`;
  return html`<section class="plan-form" tabindex="-1" aria-label=${title}>
    ${heading} ${adding.plan.render({ ready: (plan) => fields(view, plan) })}
  </section>`;
}

function fields(view: PlanFormView, plan: PlanReadAnswer): TemplateResult {
  const { words, adding, form } = view;
  const close = html`<button type="button" class="quiet" @click=${() => adding.close()}>
    ${words.term('addCancel')}
  </button>`;
  if (!plan.canWrite.services)
    return html`<p>${words.term('addNotAllowed')}</p>
      ${close}`;
  if (plan.goals.length === 0) {
    const toPlan = (event: Event) =>
      (event.currentTarget as HTMLElement).dispatchEvent(new FilNavigateEvent({ to: 'plan' }));
    return html`<p>${words.term('addNoGoal')}</p>
      <div class="actions">
        <button type="button" class="main" @click=${toPlan}>${words.term('openPlan')}</button>${close}
      </div>`;
  }
  const submit = (event: Event) => {
    event.preventDefault();
    void adding.save();
  };
  return html`<form novalidate @submit=${submit}>
    ${form.kind === 'gap' ? gapFields(view) : nothing} ${goalField(view, plan)}
    ${form.kind === 'line' ? lineFields(view) : nothing}
    <div class="actions">
      <button type="submit" class="main">${words.term(form.kind === 'line' ? 'addSave' : 'gapSave')}</button>
      ${close}
    </div>
  </form>`;
}

function goalField(view: PlanFormView, plan: PlanReadAnswer): TemplateResult {
  const { words, form } = view;
  const needs = new Map(plan.needs.map((need) => [need.id, need.fact.title]));
  return wired(view, 'goalId', words.term('addGoal'), ({ id, describedBy, invalid }) => {
    return html`<select
      id=${id}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      @change=${changed(view, 'goalId')}
    >
      <option value="" ?selected=${form.values.goalId === ''}>${words.term('addGoalChoose')}</option>
      ${plan.goals.map((goal) => {
        const need = needs.get(goal.fact.needId);
        const text =
          need === undefined ? goal.fact.text : words.term('addGoalOf', { goal: goal.fact.text, need });
        return html`<option value=${goal.id} ?selected=${goal.id === form.values.goalId}>${text}</option>`;
      })}
    </select>`;
  });
}

function lineFields(view: PlanFormView): TemplateResult {
  const { words, form } = view;
  if (form.kind !== 'line') return html``;
  const { values } = form;
  return html`<div class="together">
      ${input(view, 'times', words.term('addTimes'), values.times, { mode: 'numeric' })}
      ${select(
        view,
        'unit',
        words.term('addUnit'),
        values.unit,
        frequencyUnits.map((unit) => [unit, words.term(`unit.${unit}`)]),
      )}
    </div>
    <fieldset class="field">
      <legend>${words.term('addState')}</legend>
      <div class="choices">
        ${offeredStates.map(
          (state) =>
            html`<label class="choice">
              <input
                type="radio"
                name="line-state"
                value=${state}
                .checked=${values.state === state}
                @change=${changed(view, 'state')}
              />${words.term(`state.${state}`)}
            </label>`,
        )}
      </div>
    </fieldset>
    ${input(view, 'startDue', words.term('addStart'), values.startDue, { hint: words.term('addDayHint') })}
    <details ?open=${view.adding.problems.includes('responsible')}>
      <summary>${words.term('addMore')}</summary>
      ${input(view, 'responsible', words.term('addResponsible'), values.responsible)}
      <label class="choice">
        <input
          type="checkbox"
          .checked=${values.critical}
          @change=${(event: Event) => view.adding.change('critical', (event.currentTarget as HTMLInputElement).checked)}
        />${words.term('addCritical')}
      </label>
    </details>`;
}

function gapFields(view: PlanFormView): TemplateResult {
  const { words, form } = view;
  if (form.kind !== 'gap') return html``;
  const { values } = form;
  return html`${input(view, 'title', words.term('gapWhat'), values.title)}
  ${select(
    view,
    'reason',
    words.term('gapReason'),
    values.reason,
    unmetReasons.map((reason) => [reason, words.term(`reason.${reason}`)]),
  )}
  ${input(view, 'provider', words.term('gapProvider'), values.provider)}
  ${select(
    view,
    'sector',
    words.term('filterSector'),
    values.sector,
    sectors.map((sector) => [sector, words.term(`sector.${sector}`)]),
  )}`;
}

function changed({ adding }: PlanFormView, name: string): (event: Event) => void {
  return (event) => adding.change(name, (event.currentTarget as HTMLInputElement).value);
}

function wired(
  view: PlanFormView,
  name: string,
  label: string,
  control: (wiring: FieldWiring) => TemplateResult,
  hint?: string,
): TemplateResult {
  const error = view.adding.problems.includes(name)
    ? view.words.term(`problem.${name}` as DirectoryTerm)
    : undefined;
  return field(label, control, { id: `plan-${name}`, error, ...(hint === undefined ? {} : { hint }) });
}

function input(
  view: PlanFormView,
  name: string,
  label: string,
  value: string,
  { hint, mode }: { readonly hint?: string; readonly mode?: 'numeric' } = {},
): TemplateResult {
  return wired(
    view,
    name,
    label,
    ({ id, describedBy, invalid }) =>
      html`<input
        id=${id}
        autocomplete="off"
        maxlength="200"
        inputmode=${mode ?? nothing}
        .value=${value}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        @input=${changed(view, name)}
      />`,
    hint,
  );
}

function select(
  view: PlanFormView,
  name: string,
  label: string,
  value: string,
  options: readonly (readonly [string, string])[],
): TemplateResult {
  return wired(
    view,
    name,
    label,
    ({ id }) =>
      html`<select id=${id} @change=${changed(view, name)}>
        ${options.map(([code, text]) => html`<option value=${code} ?selected=${code === value}>${text}</option>`)}
      </select>`,
  );
}
