import type { AnswerValue, CompiledQuestion } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { NodeView } from '../node-view.ts';
import { noteWords } from '../node-words.ts';
import { describedBy, isWrong } from '../templates/question.ts';
import { fieldId } from './control.ts';
import type { Control } from './control.ts';
import { writingOf } from './writing.ts';

/**
 * A number between two ends. Until it is moved it has no answer, and says so: where its thumb stands means nothing yet.
 */
export const slider: Control = {
  isGroup: false,
  template(view) {
    const { lowest, highest, step } = endsOf(view);
    const { localize } = view.options;
    const [value] = view.node.answer.values;
    return html`<span class="slider">
      <span class="small muted" aria-hidden="true"
        >${endWords(view, 'lower') ?? localize.number(lowest)}</span
      >
      <input
        class="thumb"
        id=${fieldId(view)}
        type="range"
        min=${lowest}
        max=${highest}
        step=${step}
        ?disabled=${view.isLocked}
        aria-describedby=${describedBy(view)}
        aria-invalid=${isWrong(view)}
        aria-valuetext=${value === undefined ? localize.term('noAnswerYet') : nothing}
      />
      <span class="small muted" aria-hidden="true"
        >${endWords(view, 'upper') ?? localize.number(highest)}</span
      >
      <output class="num"
        >${value === undefined ? localize.term('noAnswerYet') : writingOf(typeOf(view)).write(value, localize)}</output
      >
    </span>`;
  },
  sync(view) {
    const field = view.root.querySelector<HTMLInputElement>('input.thumb');
    const [value] = view.node.answer.values;
    const number = value === undefined ? undefined : numberOf(value);
    const { lowest, highest } = endsOf(view);
    if (field) field.value = String(number ?? (lowest + highest) / 2);
  },
  read(view, event) {
    const field = event.target as HTMLInputElement;
    if (!field.classList.contains('thumb')) return undefined;
    const value = Number(field.value);
    return [typeOf(view) === 'integer' ? { valueInteger: Math.round(value) } : { valueDecimal: value }];
  },
};

function endsOf(view: NodeView): { lowest: number; highest: number; step: number } {
  const { minValue, maxValue, sliderStep, type } = view.node.item as CompiledQuestion;
  const lowest = (minValue && numberOf(minValue)) ?? 0;
  const highest = (maxValue && numberOf(maxValue)) ?? Math.max(lowest + 1, 100);
  return { lowest, highest, step: sliderStep ?? (type === 'integer' ? 1 : (highest - lowest) / 100) };
}

/** Words that the form puts at an end, as a display item under the question. */
function endWords(view: NodeView, note: 'lower' | 'upper'): string | undefined {
  const words = noteWords(view.node, note, view.options.localize);
  return words === '' ? undefined : words;
}

function numberOf(value: AnswerValue): number | undefined {
  if ('valueInteger' in value) return value.valueInteger;
  return 'valueDecimal' in value ? value.valueDecimal : undefined;
}

const typeOf = ({ node }: NodeView): string => node.item.type;
