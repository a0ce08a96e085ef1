import type { CompiledItem, CompiledQuestion } from './compiled-item.ts';
import { buildDependencyGraph } from './dependency-graph.ts';
import type { DependencyGraph } from './dependency-graph.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Problem } from './problem.ts';

export interface FormContent {
  readonly url?: string;
  readonly version?: string;
  readonly language?: string;
  readonly title: LocalizedText;
  /** In the order of the form. */
  readonly items: readonly CompiledItem[];
  readonly problems: readonly Problem[];
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
  readonly problems: readonly Problem[];
  readonly dependencies: DependencyGraph;
  /** Items at the root, in order: the contents of the form. */
  readonly sections: readonly CompiledItem[];
  readonly #byLinkId: ReadonlyMap<string, CompiledItem>;
  readonly #problemsByLinkId: ReadonlyMap<string, readonly Problem[]>;

  constructor(content: FormContent) {
    this.url = content.url;
    this.version = content.version;
    this.language = content.language;
    this.title = content.title;
    this.items = content.items;
    this.problems = content.problems;
    this.sections = content.items.filter((item) => item.parent === undefined);
    this.#byLinkId = new Map(content.items.map((item) => [item.linkId, item]));
    this.#problemsByLinkId = Map.groupBy(content.problems, (problem) => problem.linkId ?? '');
    this.dependencies = buildDependencyGraph(content.items, (linkId) => this.#byLinkId.get(linkId)?.index);
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
    return this.#problemsByLinkId.get(linkId) ?? [];
  }
}
