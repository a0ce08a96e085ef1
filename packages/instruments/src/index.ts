/** Shipped instruments. In a browser take `@fil/instruments/load`, which brings neither forms nor what is not asked for. */
export * from './catalogue.ts';
export * from './questionnaires.ts';
export * from './rules.ts';
