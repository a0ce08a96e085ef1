import { field } from '@fil/element-kit';
import { contactModes, deliveryOutcomes, missedCauses } from '@fil/vocabulary/codes';
import type { Day } from '@fil/vocabulary/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { QuickAdd } from '../controllers/quick-add.ts';
import type { BreakForm, ContactForm, DeliveryForm, QuickChoices, QuickKind } from '../forms/quick-forms.ts';
import type { TimelineTerm, Words } from '../messages/index.ts';

const openers: Readonly<Record<QuickKind, TimelineTerm>> = {
  contact: 'addContact',
  deliveredService: 'addDelivery',
  continuityBreak: 'addBreak',
};

export interface QuickAddView {
  readonly words: Words;
  readonly add: QuickAdd;
  readonly choices: QuickChoices;
  readonly today: Day;
}

/** What one notes on the spot: a contact, a service given or missed, a break. */
export function quickAddTemplate(view: QuickAddView): TemplateResult | typeof nothing {
  const { words, add, choices, today } = view;
  if (choices.kinds.length === 0) return nothing;
  return html`<h3>${words.term('addLabel')}</h3>
    <div class="openers">
      ${choices.kinds.map(
        (kind) =>
          html`<button
            type="button"
            aria-expanded=${add.form?.kind === kind ? 'true' : 'false'}
            @click=${() => add.toggle(kind, today, choices)}
          >
            ${words.term(openers[kind])}
          </button>`,
      )}
    </div>
    ${add.form === undefined ? nothing : formTemplate(view)}`;
}

function formTemplate(view: QuickAddView): TemplateResult {
  const { words, add, today } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    void add.save(today);
  };
  return html`<form class="quick" novalidate @submit=${submit}>
    ${fields(view)}
    <div class="actions">
      <button type="submit" class="main">${words.term('addSave')}</button>
      <button type="button" class="quiet" @click=${() => add.close()}>${words.term('addCancel')}</button>
    </div>
  </form>`;
}

function fields(view: QuickAddView): TemplateResult {
  const { form } = view.add;
  switch (form?.kind) {
    case 'contact':
      return contactFields(view, form);
    case 'deliveredService':
      return deliveryFields(view, form);
    case 'continuityBreak':
      return breakFields(view, form);
    case undefined:
      return html``;
  }
}

function contactFields(view: QuickAddView, form: ContactForm): TemplateResult {
  const { words } = view;
  const modes = contactModes.map((mode) => ({ value: mode, text: words.term(`contactMode.${mode}`) }));
  return html`${choice(view, 'mode', words.term('addMode'), form.mode, modes)}
  ${line(view, 'with', words.term('addWith'), form.with)}
  ${line(view, 'day', words.term('addDay'), form.day, words.term('addDayHint'))}
  ${prose(view, 'summary', words.term('addSummary'), form.summary)}`;
}

function deliveryFields(view: QuickAddView, form: DeliveryForm): TemplateResult {
  const { words, choices } = view;
  const services = choices.services.map(({ id, fact }) => ({
    value: id,
    text: `${fact.title}, ${fact.provider}`,
  }));
  const outcomes = deliveryOutcomes.map((outcome) => ({
    value: outcome,
    text: words.term(`outcome.${outcome}`),
  }));
  const causes = missedCauses.map((cause) => ({ value: cause, text: words.term(`cause.${cause}`) }));
  return html`${select(view, 'plannedServiceId', words.term('addService'), form.plannedServiceId, services)}
  ${choice(view, 'outcome', words.term('addOutcome'), form.outcome, outcomes)}
  ${
    form.outcome === 'missed'
      ? select(view, 'cause', words.term('addCause'), form.cause, [
          { value: '', text: words.term('causeToSay') },
          ...causes,
        ])
      : nothing
  }
  ${line(view, 'day', words.term('addDay'), form.day, words.term('addDayHint'))}
  ${prose(view, 'note', words.term('addNote'), form.note)}`;
}

function breakFields(view: QuickAddView, form: BreakForm): TemplateResult {
  const { words, choices } = view;
  const types = choices.breakTypes.map((type) => ({ value: type, text: words.term(`break.${type}`) }));
  return html`${select(view, 'type', words.term('addBreakType'), form.type, types)}
    ${line(view, 'day', words.term('addDay'), form.day, words.term('addDayHint'))}
    ${
      form.type === 'unplannedHospitalization'
        ? line(view, 'endedOn', words.term('addDischarge'), form.endedOn, words.term('addDayHint'))
        : nothing
    }
    ${prose(view, 'detail', words.term('addDetail'), form.detail)}
    <p class="muted small">${words.term('addConsequence')}</p>`;
}

interface Option {
  readonly value: string;
  readonly text: string;
}

function changed(view: QuickAddView, name: string): (event: Event) => void {
  return (event) => view.add.change(name, (event.currentTarget as HTMLInputElement).value);
}

function errorOf({ add, words }: QuickAddView, name: string): string | undefined {
  const problem = add.problems.find((candidate) => candidate.field === name);
  return problem === undefined ? undefined : words.term(`problem.${problem.reason}`);
}

function line(view: QuickAddView, name: string, label: string, value: string, hint?: string): TemplateResult {
  const options = { id: `add-${name}`, error: errorOf(view, name), ...(hint === undefined ? {} : { hint }) };
  return field(
    label,
    ({ id, describedBy, invalid }) =>
      html`<input
        id=${id}
        autocomplete="off"
        maxlength="200"
        .value=${value}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        @input=${changed(view, name)}
      />`,
    options,
  );
}

function prose(view: QuickAddView, name: string, label: string, value: string): TemplateResult {
  return field(
    label,
    ({ id }) =>
      html`<textarea
        id=${id}
        rows="2"
        maxlength="500"
        .value=${value}
        @input=${changed(view, name)}
      ></textarea>`,
    { id: `add-${name}` },
  );
}

function select(
  view: QuickAddView,
  name: string,
  label: string,
  value: string,
  options: readonly Option[],
): TemplateResult {
  return field(
    label,
    ({ id, describedBy, invalid }) =>
      html`<select
        id=${id}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        @change=${changed(view, name)}
      >
        ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.text}</option>`)}
      </select>`,
    { id: `add-${name}`, error: errorOf(view, name) },
  );
}

function choice(
  view: QuickAddView,
  name: string,
  label: string,
  value: string,
  options: readonly Option[],
): TemplateResult {
  return html`<fieldset class="field">
    <legend>${label}</legend>
    <div class="choices">
      ${options.map(
        (option) =>
          html`<label class="choice">
            <input
              type="radio"
              name="add-${name}"
              value=${option.value}
              .checked=${option.value === value}
              @change=${changed(view, name)}
            />${option.text}
          </label>`,
      )}
    </div>
  </fieldset>`;
}
