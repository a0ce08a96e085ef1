export { territories } from './territories.ts';
export { institutions, organizations } from './institutions.ts';
export { professionals, professionalByKey } from './professionals.ts';
