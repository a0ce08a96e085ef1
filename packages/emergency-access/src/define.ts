import { define } from '@fil/element-kit';
import { EmergencyAccess } from './emergency-access.ts';

define(EmergencyAccess);

declare global {
  interface HTMLElementTagNameMap {
    'fil-emergency-access': EmergencyAccess;
  }
}
