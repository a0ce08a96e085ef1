import type { Form, FormSession, LocalizedText } from '@fil/questionnaire';

/** One screenful of the form: a section of its author, or the questions that stand outside any section. */
export interface Page {
  readonly id: string;
  /** Absent for questions outside any section: the form's own title serves. */
  readonly title: LocalizedText | undefined;
  /** Items directly on the page, in order. */
  readonly items: readonly string[];
}

export interface PageProgress {
  readonly page: Page;
  readonly answered: number;
  readonly total: number;
}

/** Root groups are pages; questions of the root that follow one another share one. */
export function pagesOf(form: Form): readonly Page[] {
  const pages: { id: string; title: LocalizedText | undefined; items: string[]; loose: boolean }[] = [];
  for (const item of form.sections) {
    if (item.hidden) continue;
    if (item.role === 'group') {
      pages.push({ id: item.linkId, title: item.text, items: [...item.children], loose: false });
      continue;
    }
    const last = pages.at(-1);
    if (last?.loose) last.items.push(item.linkId);
    else pages.push({ id: item.linkId, title: undefined, items: [item.linkId], loose: true });
  }
  return pages;
}

/** How far each page is, from the progress of the sections it holds. */
export function progressOf(pages: readonly Page[], session: FormSession): readonly PageProgress[] {
  const bySection = new Map(session.progress().map((progress) => [progress.linkId, progress]));
  return pages.map((page) => {
    const sections = [page.id, ...page.items].flatMap((linkId) => bySection.get(linkId) ?? []);
    const unique = [...new Set(sections)];
    return {
      page,
      answered: unique.reduce((sum, { answered }) => sum + answered, 0),
      total: unique.reduce((sum, { total }) => sum + total, 0),
    };
  });
}

/** The page on which an item stands. */
export function pageOf(pages: readonly Page[], form: Form, linkId: string): Page | undefined {
  const section = form.item(linkId)?.section;
  return pages.find((page) => page.id === section || (section !== undefined && page.items.includes(section)));
}
