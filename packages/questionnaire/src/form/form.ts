import type { JsonObject } from '../json.ts';
import { buildCellGraph, sourcesOf } from './cell-graph.ts';
import type { CellGraph, CellReads } from './cell-graph.ts';
import type { CompiledGroup, CompiledItem, CompiledQuestion } from './compiled-item.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Problem } from './problem.ts';
import { Stock } from './stock.ts';

export interface FormContent {
  readonly url?: string;
  readonly version?: string;
  readonly language?: string;
  readonly title: LocalizedText;
  /** In the order of the form. */
  readonly items: readonly CompiledItem[];
  readonly problems: readonly Problem[];
  readonly needs: FormNeeds;
  /** The form itself as what all its items stand in: its own variables and constraints. */
  readonly root: CompiledGroup;
}

/** What a form asks for beyond what `readQuestionnaire` gives; `loadForm` brings it. */
export interface FormNeeds {
  readonly expressions: boolean;
  /** Canonical addresses, and `#id` of contained ones. */
  readonly valueSets: readonly string[];
  /** Regular expressions that the browser's own engine might never finish. */
  readonly patterns: readonly string[];
  readonly subQuestionnaires: readonly string[];
  /** Some text is dressed (xhtml, markdown). */
  readonly richText: boolean;
}

/**
 * A Questionnaire ready to be asked: its items flattened and indexed, its dependencies worked out once.
 * Immutable; any number of sessions may share one.
 */
export class Form {
  readonly url: string | undefined;
  readonly version: string | undefined;
  readonly language: string | undefined;
  readonly title: LocalizedText;
  readonly items: readonly CompiledItem[];
  readonly needs: FormNeeds;
  /** Items at the root, in order: the contents of the form. */
  readonly sections: readonly CompiledItem[];
  readonly root: CompiledGroup;
  /** What came after it was read. */
  readonly stock = new Stock();
  readonly #byLinkId: ReadonlyMap<string, CompiledItem>;
  #problems: readonly Problem[];
  #problemsByLinkId: ReadonlyMap<string, readonly Problem[]> | undefined;
  #graph: CellGraph | undefined;

  constructor(content: FormContent) {
    this.url = content.url;
    this.version = content.version;
    this.language = content.language;
    this.title = content.title;
    this.items = content.items;
    this.#problems = content.problems;
    this.needs = content.needs;
    this.root = content.root;
    this.sections = content.items.filter((item) => item.parent === undefined);
    this.#byLinkId = new Map(content.items.map((item) => [item.linkId, item]));
  }

  /** The resource as it was read. */
  get source(): JsonObject {
    return this.root.source;
  }

  item(linkId: string): CompiledItem | undefined {
    return this.#byLinkId.get(linkId);
  }

  question(linkId: string): CompiledQuestion | undefined {
    const item = this.#byLinkId.get(linkId);
    return item?.role === 'question' ? item : undefined;
  }

  /** What is wrong with one item, to be told beside it; with `''`, what is wrong with the whole form. */
  problemsOf(linkId: string): readonly Problem[] {
    this.#problemsByLinkId ??= Map.groupBy(this.#problems, (problem) => problem.linkId ?? '');
    return this.#problemsByLinkId.get(linkId) ?? [];
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** What came to light only when the rest of the form was loaded. */
  tell(problems: readonly Problem[]): void {
    if (problems.length === 0) return;
    this.#problems = [...this.#problems, ...problems];
    this.#problemsByLinkId = undefined;
  }

  /** Of the conditions alone: what expressions add comes with them. */
  get graph(): CellGraph {
    if (this.#graph === undefined) {
      const cells = enabledCells(this);
      this.#graph = buildCellGraph(
        cells,
        sourcesOf(cells, (item) => this.parentOf(item)),
        cells.length,
      );
    }
    return this.#graph;
  }

  /** Index of the item above the item of an index. */
  parentOf(index: number): number | undefined {
    const parent = this.items[index]?.parent;
    return parent === undefined ? undefined : this.item(parent)?.index;
  }
}

/** Whether an item is enabled, as a cell: it reads the questions of its conditions. */
export function enabledCells(form: Form): CellReads[] {
  return form.items.map(({ index, conditions }) => ({
    item: index,
    items:
      conditions.length === 0
        ? none
        : conditions.map(({ question }) => form.item(question)?.index).filter((read) => read !== undefined),
    cells: none,
    givesAnswer: false,
  }));
}

const none: readonly number[] = Object.freeze([]);
