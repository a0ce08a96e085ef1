/** What every element is made with: base element, context, languages, states, styles, lifecycles. */
export { contextReadyEvent, provideContext } from './context-provider.ts';
export type { ContextProvider } from './context-provider.ts';
export { define } from './define.ts';
export type { DefineOptions } from './define.ts';
export * from './events/index.ts';
export { FilElement } from './fil-element.ts';
export type { DayStyle, PluralForms } from './formats.ts';
export { lifecycles } from './lifecycles.ts';
export type { LifecycleProps, Lifecycles } from './lifecycles.ts';
export { Localize } from './localize.ts';
export type {
  Catalogue,
  FetchedCatalogue,
  Fetches,
  Formats,
  Localized,
  SplitCatalogue,
  Term,
  TermsOf,
  TermValues,
} from './localize.ts';
export { kitCatalogue } from './messages/index.ts';
export type { KitTerms } from './messages/index.ts';
export { place } from './place.ts';
export type { Placement } from './place.ts';
export { Query } from './query.ts';
export type { QueryDefinition } from './query.ts';
export type { QueryParts, QueryStatus, QueryView } from './query-view.ts';
export * from './styles/index.ts';
export * from './templates/index.ts';
export { Writer } from './writer.ts';
export type { ClashResult, Refusal, WriterState, WriterView } from './writer-view.ts';
