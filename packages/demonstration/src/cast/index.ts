export { territories } from './territories.ts';
export { institutions, organizations } from './institutions.ts';
export { ownInstruments } from './own-instruments.ts';
export { accounts, doorAccounts, professionals, professionalByKey } from './professionals.ts';
