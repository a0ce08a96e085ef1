import { lifecycles } from '@fil/element-kit';
import { CircleOfCare } from './circle-of-care.ts';

/** A single-spa application or parcel; its props carry `domElement` and `context`. */
export const { bootstrap, mount, unmount, update } = lifecycles(CircleOfCare);
