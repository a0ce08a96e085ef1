import { define } from '@fil/element-kit';
import { EvaluationForm } from './evaluation-form.ts';

define(EvaluationForm);

declare global {
  interface HTMLElementTagNameMap {
    'fil-evaluation-form': EvaluationForm;
  }
}
