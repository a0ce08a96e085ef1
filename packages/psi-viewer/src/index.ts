/** The plan's element, without side effect: `define.js` registers its tag. */
export { PsiViewer } from './psi-viewer.ts';
