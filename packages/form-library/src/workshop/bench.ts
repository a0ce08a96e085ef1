import type { Localize } from '@fil/element-kit';
import type { MappingDocument } from '@fil/instruments/mapping';
import { textFor } from '@fil/questionnaire';
import type { CompiledItem } from '@fil/questionnaire';
import type { Library } from '../library.ts';
import type { Draft } from './draft.ts';
import type { WorkshopTerms } from './messages/index.ts';
import type { Preview } from './preview.ts';

/** The pages of a form being worked on, in the order in which one goes through them. */
export const parts = ['summary', 'try', 'places', 'score', 'keep'] as const;
export type Part = (typeof parts)[number];

/** What the templates of the workshop draw from, and what they ask for. */
export interface Bench {
  readonly words: Localize<WorkshopTerms>;
  readonly library: Library;
  readonly draft: Draft;
  readonly preview: Preview;
  /** Who may not change anything sees the same without fields. */
  readonly mayChange: boolean;
  readonly saving: boolean;
  /** Why the last attempt to keep it did not: a whole sentence. */
  readonly refusal: string;
  /** Sections whose questions are on the screen, and fields of long lists that offer all of theirs. */
  readonly opened: ReadonlySet<string>;
  readonly change: (act: (draft: Draft) => void) => void;
  readonly edit: (change: (document: MappingDocument) => MappingDocument) => void;
  readonly open: (name: string, isOpen: boolean) => void;
  /** Shows a page; the focus goes to an element of it, or to a question of the form. */
  readonly show: (part: Part, focus?: { readonly id: string } | { readonly question: string }) => void;
  readonly keep: () => void;
}

/** Identifier of the control of a field: one that every selector and attribute can hold. */
export const idOf = (field: string): string =>
  `f-${field.replace(/[^\w-]/g, (sign) => `_${sign.codePointAt(0)?.toString(16) ?? ''}`)}`;

/** An item as its form asks it; its linkId where it has no words. */
export function itemWords(item: CompiledItem, locale: string): string {
  const text = textFor(item, locale).trim();
  const prefix = item.prefix.value.trim();
  const words = [prefix, text].filter((one) => one !== '').join(' ');
  return words === '' ? item.linkId : shortened(words);
}

const longest = 160;
const shortened = (words: string): string =>
  words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
