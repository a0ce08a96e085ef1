export { territories } from './territories.ts';
export { institutions, organizations } from './institutions.ts';
export { accounts, doorAccounts, professionals, professionalByKey } from './professionals.ts';
