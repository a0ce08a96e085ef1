export { CircleOfCare } from './circle-of-care.ts';
