import type { AnswerAbsence, AnswerValue } from '../values/answer.ts';

/**
 * What a session and the expressions of a form agree on. A session shows the answers of the moment as the tree
 * that its QuestionnaireResponse would be, without building it; an expression says what it reads and gives values.
 *
 * A form needs three calls: `compileExpression` for every expression when it is read; `loadLibrary` once, if one of
 * them `needsLibrary`; `evaluate` whenever something it reads has changed.
 */

/** An expression as a form writes it: the parts of FHIR `Expression` that are of use here. */
export interface ExpressionSource {
  /** `text/fhirpath`; anything else is refused. */
  readonly language: string;
  readonly expression: string;
}

/** Where an expression stands. A `Form` is one, with `at` beside it. */
export interface ExpressionSite {
  item(linkId: string): SiteItem | undefined;
  /** linkIds of the items at the root. */
  readonly roots: readonly string[];
  /** linkId of the item that has the expression; absent for one of the whole form. */
  readonly at?: string;
}

/** The part of a `CompiledItem` that expressions look at. */
export interface SiteItem {
  readonly linkId: string;
  readonly role: 'group' | 'question' | 'display' | 'unusable';
  /** As the form says: `quantity`, `choice` … */
  readonly type: string;
  /** Several repetitions (group) or several answers (question). */
  readonly repeats: boolean;
  readonly parent?: string;
  readonly children: readonly string[];
}

/** The response of the moment. */
export interface AskedResponse {
  readonly is: 'response';
  /** Items at the root. */
  readonly items: readonly AskedItem[];
}

/**
 * An item of the response of the moment. Only what that response would say exists: enabled, answered (a value or an
 * absence) or with something answered below. A repetition of a group is an item; the list of repetitions is none.
 */
export interface AskedItem {
  readonly is: 'item';
  readonly linkId: string;
  /** Of a question: one for each value, or one without value. Of a group: none. */
  readonly answers: readonly AskedAnswer[];
  /** Of a group: what stands in it, in the order of the form. Of a question: none, they are under its answers. */
  readonly items: readonly AskedItem[];
}

export interface AskedAnswer {
  readonly is: 'answer';
  /** linkId of its question. */
  readonly linkId: string;
  /** Missing: an absence was told, or nothing, and something under the question is answered. */
  readonly value?: AnswerValue;
  /** Why there is no value, where somebody told. */
  readonly absence?: AnswerAbsence;
  /** What the option chosen counts for (`ordinalValue` or `itemWeight`), where it counts. */
  readonly weight?: number;
  readonly items: readonly AskedItem[];
}

/** What an expression may ask while it is evaluated: the moment, seen from the node that has the expression. */
export interface EvaluationScope {
  /**
   * The item that has the expression, in the repetition where it stands: also when the response would not show it
   * (then without answers and items). `undefined` for an expression of the whole form.
   */
  readonly context: AskedItem | undefined;
  readonly response: AskedResponse;
  /**
   * Every item of one linkId that the response shows, in its order. This is the index: no search.
   * @param below Only those at or below this item.
   */
  asked(linkId: string, below?: AskedItem): readonly AskedItem[];
  /**
   * The value of `%name`: a variable in sight of the item, or a resource of the launch context, `questionnaire` or
   * `qitem` by `elementOf`. `undefined` when there is none of that name: the evaluation ends with a problem.
   */
  variable(name: string): readonly PathValue[] | undefined;
  /** The day it is, `2026-04-07`. */
  today(): string;
  /** The moment it is, with its offset: `2026-04-07T09:00:00.000-04:00`. */
  now(): string;
  /** For the library alone, which reads JSON. Asked for once in an evaluation. */
  json(): ResponseJson;
}

export interface ResponseJson {
  readonly resource: object;
  /** The very object inside `resource`, or a lone `{ linkId }` where `resource` does not show the item. */
  readonly context: object;
}

/**
 * One value in a collection. Numbers are decimals and integers alike: the type of the question decides which
 * (`answersFrom`). Texts are strings, codes, addresses. Dates and moments are `Temporal`, since they compare
 * otherwise than texts.
 */
export type PathValue =
  boolean | number | string | Temporal | Quantity | Element | AskedResponse | AskedItem | AskedAnswer;

export interface Temporal {
  readonly is: 'date' | 'dateTime' | 'time';
  /** As FHIR writes it, without `@`, with the precision it has: `2026`, `2026-04`, `2026-04-07T09:00`, `09:00`. */
  readonly text: string;
}

/** A quantity written in the expression itself; one that was answered is an `Element` of type `Quantity`. */
export interface Quantity {
  readonly is: 'quantity';
  readonly value: number;
  /** UCUM code, or a calendar unit (`year`, `days`) for `calendar`; absent: no unit. */
  readonly unit?: string;
  readonly calendar?: boolean;
}

/** A part of a resource, or a value of an answer that has parts: Coding, Reference, Attachment. */
export interface Element {
  readonly is: 'element';
  /** Its FHIR type where it is known: `Coding`, `Patient`. */
  readonly type?: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** What came of an evaluation. With a problem there are no values: an author's error, told at the item. */
export interface Evaluation {
  readonly values: readonly PathValue[];
  readonly problem?: ExpressionProblem;
}

export interface ExpressionProblem {
  readonly code: ExpressionProblemCode;
  /** The word, name or sign that is wrong, as it stands in the expression; never a sentence. */
  readonly detail: string;
  /** Where in the expression, counted in characters from 0. */
  readonly position?: number;
}

export const expressionProblemCodes = [
  // told when the form is read
  'unsupportedLanguage',
  'tooLong',
  'nestedTooDeep',
  'unexpectedSign',
  'unfinished',
  'unknownFunction',
  'wrongNumberOfArguments',
  'tooCostly',
  'dangerousPattern',
  // told when it is evaluated
  'libraryUnreachable',
  'unknownVariable',
  'severalValues',
  'wrongType',
  'tooMuchWork',
  'failed',
] as const;
export type ExpressionProblemCode = (typeof expressionProblemCodes)[number];

/** What is known of an expression before it is evaluated. */
export interface ExpressionReads {
  /**
   * linkIds whose answers or presence decide its values; an item below a group is named itself, so that a session
   * need not look at groups. `everything`: it cannot be told.
   */
  readonly reads: ReadonlySet<string> | 'everything';
  /**
   * Those of `reads` that matter only because something answered below an item makes the item be there. A circle
   * through one of them is no author's mistake (`q.answer.exists()` asked by an item under `q`): such an expression
   * is better evaluated late than left out.
   */
  readonly presence: ReadonlySet<string>;
  /** Names after `%` that the session is asked for: variables, launch context, `questionnaire`, `qitem`. */
  readonly variables: ReadonlySet<string>;
  /** Its values change as time goes by. */
  readonly readsClock: boolean;
}

/** Ready. Evaluating never throws, and never takes long: work is bounded. */
export interface CompiledExpression extends ExpressionReads {
  readonly kind: 'compiled';
  evaluate(scope: EvaluationScope): Evaluation;
}

/** Understood, but its evaluation is the reference library's: `ExpressionLibrary.compile`. */
export interface LibraryExpression extends ExpressionReads {
  readonly kind: 'needsLibrary';
  readonly text: string;
  /** What in it needs the library: a function, an operator. */
  readonly because: string;
}

export interface RefusedExpression extends ExpressionProblem {
  readonly kind: 'refused';
}

export type Expression = CompiledExpression | LibraryExpression | RefusedExpression;

/** `compileExpression` (compile-expression.ts), never throws. */
export type CompileExpression = (source: ExpressionSource, site: ExpressionSite) => Expression;

/** The reference library, once loaded (library.ts: `loadLibrary(): Promise<ExpressionLibrary>`). */
export interface ExpressionLibrary {
  compile(expression: LibraryExpression): CompiledExpression | RefusedExpression;
}

/*
 * From the values of an evaluation (results.ts):
 *   asBoolean(values): boolean | undefined           none: undefined; one that is no boolean: true (it exists)
 *   asText(values): string | undefined               of cqf-expression on text
 *   answersFrom(values, type): AnswerValue[] | undefined   for a question of that type; undefined: does not fit
 *   sameValues(left, right): boolean                 false for items and answers, whose content may have changed
 *   elementOf(json): Element                         a resource of the launch context, %questionnaire, %qitem
 *   valueOf(answerValue): PathValue                  a value of an answer as expressions see it
 */
