import { lifecycles } from '@fil/element-kit';
import { FormLibrary } from './form-library.ts';

/** A single-spa application or parcel; its props carry `domElement` and `context`. */
export const { bootstrap, mount, unmount, update } = lifecycles(FormLibrary);
