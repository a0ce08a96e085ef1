/** Shipped instruments. In a browser take `@fil/instruments/rules` or one instrument's entry: those load no form. */
export * from './catalogue.ts';
export * from './questionnaires.ts';
export * from './rules.ts';
