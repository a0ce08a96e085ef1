import { define } from '@fil/element-kit';
import { CircleOfCare } from './circle-of-care.ts';

define(CircleOfCare);

declare global {
  interface HTMLElementTagNameMap {
    'fil-circle-of-care': CircleOfCare;
  }
}
