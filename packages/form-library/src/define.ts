import { define } from '@fil/element-kit';
import { FormLibrary } from './form-library.ts';

define(FormLibrary);

declare global {
  interface HTMLElementTagNameMap {
    'fil-form-library': FormLibrary;
  }
}
