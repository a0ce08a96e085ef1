import { sameValue, textFor } from '@fil/questionnaire';
import type { CompiledOption, CompiledQuestion, QuantityValue } from '@fil/questionnaire';
import { html } from 'lit';
import type { TemplateResult, nothing } from 'lit';
import type { NodeView } from '../node-view.ts';
import { describedBy, isWrong } from '../templates/question.ts';
import { fieldId } from './control.ts';
import type { Control, Read } from './control.ts';
import { showUnread } from './text-field.ts';
import { readNumber, writingOf } from './writing.ts';

/** A number and its unit: chosen from a list where the form has several, told where it has one, typed where it has none. */
export const quantity: Control = {
  isGroup: false,
  template: (view) =>
    html`<input
        class="amount number"
        id=${fieldId(view)}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        ?disabled=${view.isLocked}
        aria-describedby=${describedBy(view)}
        aria-invalid=${isWrong(view)}
      />${unit(view)}`,
  sync(view) {
    const given = quantityGiven(view);
    const amount = view.root.querySelector<HTMLInputElement>('input.amount');
    if (view.unread !== undefined) showUnread(amount, view.unread);
    else if (amount && numberIn(amount.value) !== given?.value) {
      amount.value =
        given?.value === undefined
          ? ''
          : writingOf('decimal').write({ valueDecimal: given.value }, view.options.localize);
    }
    const chosen = view.root.querySelector<HTMLSelectElement | HTMLInputElement>('.unit');
    if (!chosen) return;
    if (chosen instanceof HTMLInputElement) {
      if (chosen.value.trim() !== (given?.unit ?? '')) chosen.value = given?.unit ?? '';
      return;
    }
    const at = questionOf(view).unitOptions.findIndex((option) => isUnitOf(option, given));
    if (at >= 0 || given?.value !== undefined) chosen.value = at < 0 ? '' : String(at);
  },
  read(view, event) {
    const field = event.target as HTMLInputElement;
    if (!field.classList.contains('amount') && !field.classList.contains('unit')) return undefined;
    return readBoth(view);
  },
};

function unit(view: NodeView): TemplateResult | typeof nothing {
  const question = questionOf(view);
  const { localize } = view.options;
  const label = localize.term('unit');
  if (question.unitOptions.length > 0) {
    return html`<select class="unit" aria-label=${label} ?disabled=${view.isLocked}>
      <option value="">${localize.term('choose')}</option>
      ${question.unitOptions.map((option, at) => html`<option value=${at}>${textFor(option, localize.locale)}</option>`)}
    </select>`;
  }
  if (question.unit)
    return html`<span class="unit-words">${question.unit.display ?? question.unit.code}</span>`;
  return html`<input
    class="unit short"
    type="text"
    autocomplete="off"
    aria-label=${label}
    ?disabled=${view.isLocked}
  />`;
}

function readBoth(view: NodeView): Read {
  const text = view.root.querySelector<HTMLInputElement>('input.amount')?.value ?? '';
  const value = numberIn(text);
  if (text.trim() !== '' && value === undefined) return 'unreadable';
  const measured: QuantityValue = { ...(value !== undefined && { value }), ...unitGiven(view) };
  // A unit alone is no amount: it waits for its number.
  return value === undefined ? [] : [{ valueQuantity: measured }];
}

function unitGiven(view: NodeView): QuantityValue {
  const question = questionOf(view);
  const field = view.root.querySelector<HTMLSelectElement | HTMLInputElement>('.unit');
  if (field instanceof HTMLSelectElement) {
    const option = field.value === '' ? undefined : question.unitOptions[Number(field.value)];
    return option && 'valueCoding' in option.value ? unitOf(option.value.valueCoding) : {};
  }
  if (field) return field.value.trim() === '' ? {} : { unit: field.value.trim() };
  return question.unit ? unitOf(question.unit) : {};
}

function unitOf({
  system,
  code,
  display,
}: {
  system?: string;
  code: string;
  display?: string;
}): QuantityValue {
  return { unit: display ?? code, ...(system !== undefined && { system }), code };
}

function isUnitOf({ value }: CompiledOption, given: QuantityValue | undefined): boolean {
  if (!given?.code || !('valueCoding' in value)) return false;
  const coding = { code: given.code, ...(given.system !== undefined && { system: given.system }) };
  return sameValue(value, { valueCoding: coding });
}

function quantityGiven({ node }: NodeView): QuantityValue | undefined {
  const [value] = node.answer.values;
  return value !== undefined && 'valueQuantity' in value ? value.valueQuantity : undefined;
}

function numberIn(text: string): number | undefined {
  return text.trim() === '' ? undefined : readNumber(text);
}

const questionOf = ({ node }: NodeView): CompiledQuestion => node.item as CompiledQuestion;
