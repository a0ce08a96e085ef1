/** One name for each code of a list, keyed as message catalogues key them (`domain.health`): a code left out does not compile. */
export type NamesOf<List extends string, Code extends string> = Readonly<Record<`${List}.${Code}`, string>>;

/** French of Québec first and whole, only what France says otherwise, and English whole; ready to spread into a catalogue. */
export interface NamesByLocale<List extends string, Code extends string> {
  readonly 'fr-CA': NamesOf<List, Code>;
  readonly 'fr-FR': Partial<NamesOf<List, Code>>;
  readonly en: NamesOf<List, Code>;
}
