export { FormLibrary } from './form-library.ts';
