import { html } from 'lit';
import type { ReferenceValue } from '@fil/questionnaire';
import { describedBy, isWrong } from '../templates/question.ts';
import { fieldId } from './control.ts';
import type { Control } from './control.ts';

/** Another resource, by its words or its address: what the form itself fills in is shown, and can be corrected. */
export const reference: Control = {
  isGroup: false,
  template: (view) =>
    html`<input
      class="answer words"
      id=${fieldId(view)}
      type="text"
      autocomplete="off"
      ?disabled=${view.isLocked}
      aria-describedby=${describedBy(view)}
      aria-invalid=${isWrong(view)}
    />`,
  sync(view) {
    const field = view.root.querySelector<HTMLInputElement>('input.answer');
    const [value] = view.node.answer.values;
    const words = value !== undefined && 'valueReference' in value ? wordsOf(value.valueReference) : '';
    if (field && field.value.trim() !== words) field.value = words;
  },
  read(_view, event) {
    const field = event.target as HTMLInputElement;
    if (!field.classList.contains('answer')) return undefined;
    const text = field.value.trim();
    if (text === '') return [];
    return [{ valueReference: isAddress.test(text) ? { reference: text } : { display: text } }];
  },
};

/** A relative address of FHIR (`Patient/1`) or an absolute one. */
const isAddress = /^([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}|https?:\/\/\S+|urn:\S+)$/;

const wordsOf = ({ display, reference: address }: ReferenceValue): string => display ?? address ?? '';
