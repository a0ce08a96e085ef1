import { define } from '@fil/element-kit';
import { PsiViewer } from './psi-viewer.ts';

define(PsiViewer);

declare global {
  interface HTMLElementTagNameMap {
    'fil-psi-viewer': PsiViewer;
  }
}
