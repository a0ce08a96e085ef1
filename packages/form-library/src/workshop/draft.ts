import { isFormName, nameFromTitle, readMapping } from '@fil/instruments/import';
import type { MappingReading, ReadImport, SupportReport } from '@fil/instruments/import';
import { emptyDocument } from '@fil/instruments/mapping';
import type { MappingDocument, MappingProblem, ScoreDocument } from '@fil/instruments/mapping';
import { localized } from '@fil/questionnaire';
import type { Form } from '@fil/questionnaire';
import { adaptDocument } from '../mapping/adapt-document.ts';
import { emptyScore, scoreChoiceOf, withScore } from '../mapping/edit-score.ts';
import type { ScoreChoice } from '../mapping/edit-score.ts';
import { fieldOfProblem, shownFields } from '../mapping/score-fields.ts';
import { numberFrom } from './number-text.ts';

/** Where a draft comes from, and so what keeping it means. */
export type DraftOrigin =
  | { readonly kind: 'new' }
  | { readonly kind: 'version'; readonly id: string }
  | { readonly kind: 'kept'; readonly id: string; readonly version: string; readonly revision: number };

/** What is wrong with the name or the version that a form is to be kept under. */
export type NameProblem = 'badName' | 'noVersion' | 'longVersion';

const longestVersion = 40;

/** What is wrong with the mapping, and the field of the screen that it is told at. */
export type PlacedProblem = MappingProblem & { readonly at: string };

/** A form being worked on, with its mapping: nothing of it is kept before somebody says so. */
export class Draft {
  readonly origin: DraftOrigin;
  readonly form: Form;
  readonly report: SupportReport;
  /** Choices of a former version's mapping that this form has no question for. */
  readonly left: number;
  name: string;
  version: string;
  /** What is missing is told as an error from the first attempt to keep it on. */
  isChecked = false;
  #document: MappingDocument;
  readonly #first: MappingDocument;
  readonly #setAside = new Map<ScoreChoice, ScoreDocument>();
  /** Numbers as they were typed, by field. */
  readonly #typed = new Map<string, string>();
  /** Fields that cannot be without a number. */
  readonly #required = new Set<string>();
  #reading: MappingReading | undefined;
  #shown: ReadonlySet<string> | undefined;
  #problems: readonly PlacedProblem[] | undefined;

  constructor(
    origin: DraftOrigin,
    { form, report }: ReadImport & Required<Pick<ReadImport, 'form'>>,
    mapping?: MappingDocument,
  ) {
    const adapted = adaptDocument(mapping ?? emptyDocument, form);
    this.origin = origin;
    this.form = form;
    this.report = report;
    this.left = adapted.left;
    this.#document = adapted.document;
    this.#first = adapted.document;
    this.version = origin.kind === 'kept' ? origin.version : report.version;
    this.name =
      origin.kind === 'new'
        ? nameFromTitle(report.title['fr-CA'])
        : origin.id.slice(origin.id.indexOf(':') + 1);
  }

  get document(): MappingDocument {
    return this.#document;
  }

  title(locale: string): string {
    return localized(this.form.title, locale);
  }

  /** Whether something of it would be lost. */
  get isDirty(): boolean {
    return this.origin.kind !== 'kept' || this.#document !== this.#first || this.unread.length > 0;
  }

  get reading(): MappingReading {
    return (this.#reading ??= readMapping(this.#document, this.form));
  }

  /** Fields of the document that are on the screen. */
  get shown(): ReadonlySet<string> {
    return (this.#shown ??= shownFields(this.#document, this.form));
  }

  edit(change: (document: MappingDocument) => MappingDocument): void {
    this.#document = change(this.#document);
    this.#reading = undefined;
    this.#shown = undefined;
    this.#problems = undefined;
  }

  /** Says how the score is made; what was said of another way is there again on coming back. */
  chooseScore(choice: ScoreChoice): void {
    const { score } = this.#document;
    const before = scoreChoiceOf(this.#document);
    if (choice === before) return;
    if (score) this.#setAside.set(before, score);
    this.edit((document) => withScore(document, this.#setAside.get(choice) ?? emptyScore(choice)));
  }

  /** Takes a number as it is typed. Text that is none stays as it is, and is told. */
  type(key: string, text: string, take: (value: number | undefined) => void, required = false): void {
    this.#typed.set(key, text);
    this.#problems = undefined;
    if (required) this.#required.add(key);
    const value = numberFrom(text);
    take(value === 'none' ? undefined : value);
  }

  /** What a field shows: what was typed, as long as it says the same number or none. */
  typed(key: string, value: number | undefined): string | undefined {
    const text = this.#typed.get(key);
    if (text === undefined) return undefined;
    return this.isUnread(key) || numberFrom(text) === value ? text : undefined;
  }

  isUnread(key: string): boolean {
    const text = this.#typed.get(key);
    if (text === undefined) return false;
    return numberFrom(text) === 'none' || (this.#required.has(key) && text.trim() === '');
  }

  /** Fields whose text is no number. */
  get unread(): readonly string[] {
    return [...this.#typed.keys()].filter((key) => this.isUnread(key) && this.shown.has(key));
  }

  /** Fields whose names begin so are others now: what was typed there is not theirs. */
  forgetTyped(prefix: string): void {
    for (const key of this.#typed.keys()) if (key.startsWith(prefix)) this.#typed.delete(key);
    this.#problems = undefined;
  }

  /** What the mapping still lacks, each with the field that it is told at. */
  get problems(): readonly PlacedProblem[] {
    return (this.#problems ??= this.#placed());
  }

  #placed(): readonly PlacedProblem[] {
    const all = this.reading.problems.map((problem) => ({
      ...problem,
      at: fieldOfProblem(problem, this.#document, this.shown),
    }));
    return all.filter(({ code, at }) => {
      // Text that is no number is told as such.
      if (code === 'optionWithoutValue' || code === 'limitsMissing') return !this.isUnread(at);
      // Answers that are told one by one say it all.
      const isOfAll = code === 'nothingToCount' || code === 'valuesMissing';
      return !isOfAll || !all.some((one) => one.code === 'optionWithoutValue' && one.at.startsWith(`${at}.`));
    });
  }

  get errors(): readonly PlacedProblem[] {
    return this.problems.filter(({ severity }) => severity === 'error');
  }

  /** What keeps the form out, whatever its mapping; a version that is too long is another field's. */
  get obstacles(): SupportReport['obstacles'] {
    if (this.origin.kind === 'kept') return [];
    return this.report.obstacles.filter(({ code }) => code !== 'badMapping' && code !== 'versionTooLong');
  }

  /** Whether it can be kept as it is. */
  get isReady(): boolean {
    return (
      this.obstacles.length === 0 &&
      this.errors.length === 0 &&
      this.unread.length === 0 &&
      this.nameProblem === undefined
    );
  }

  get nameProblem(): NameProblem | undefined {
    if (this.origin.kind === 'kept') return undefined;
    if (!isFormName(this.name)) return 'badName';
    const version = this.version.trim();
    if (version === '') return 'noVersion';
    return version.length > longestVersion ? 'longVersion' : undefined;
  }

  /** The form as it is to be kept: as it was brought, under the version that was asked for. */
  get questionnaire(): unknown {
    const { source } = this.form;
    return this.version.trim() === this.report.version ? source : { ...source, version: this.version.trim() };
  }
}
