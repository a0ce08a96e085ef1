import type { FilElement, KitTerms, Localize, Writer } from '@fil/element-kit';
import type { CircleReadAnswer } from '@fil/vocabulary/types';
import type { CSSResult, TemplateResult } from 'lit';
import type { OpenForms } from './controllers/open-forms.ts';
import type { TwoSteps } from './controllers/two-steps.ts';
import type { CircleTerms } from './messages/index.ts';

export type CircleLocalize = Localize<CircleTerms>;

/** Which part of the circle is in sight. */
export const circleViews = ['members', 'agreements', 'referrals', 'rights', 'register'] as const;
export type CircleView = (typeof circleViews)[number];

/** What the element lends to each of its parts. */
export interface PartHost {
  /** Where the part draws; its connection, its person, its language. Controllers are added to it. */
  readonly element: FilElement;
  /** Sends what a part writes; its line is drawn by the element, below every part. */
  readonly writer: Writer;
  /** Words every part uses: domains, roles, bases, what one presses. */
  readonly localize: CircleLocalize;
  readonly kit: Localize<KitTerms>;
  readonly forms: OpenForms;
  /** Gestures that take two activations. */
  readonly steps: TwoSteps;
  /** Goes to another part, and opens a form there; closing the form gives the focus back to `opener`. */
  show(view: CircleView, form?: string, opener?: EventTarget | null): void;
  /** Asks the service again. What is written here makes it ask by itself. */
  reload(): void;
  /** Says something politely, and leaves it in sight below the leading sentence. */
  announce(text: string): void;
}

/** One part of the element, loaded when it is first opened; it keeps its own state from one answer to the next. */
export interface Part {
  readonly styles?: CSSResult;
  render(answer: CircleReadAnswer): TemplateResult;
  /** Opens one of its forms, by name. */
  open?(form: string, answer: CircleReadAnswer, opener: EventTarget | null): void;
}
export type CreatePart = (host: PartHost) => Part;
