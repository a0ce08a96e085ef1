import type { EnginePage } from './engines.ts';
import { until } from './engine-page.ts';

/** The elements of a file in the plain page, and words of Hervé L.'s file that only the service's answer can bring. */
export const fileElements: Readonly<Record<string, string>> = {
  'fil-evaluation-form': 'Grille AGGIR',
  'fil-psi-viewer': 'Que Odile puisse dormir',
  'fil-continuity-timeline': 'hospitalisation',
  'fil-resource-directory': 'CCAS de Bourg-l’Étang',
  'fil-circle-of-care': 'Bastien O.',
};

/** An expression of a page's script: whether the element shows what the service answered. Uses `inPage`. */
export const showsItsContent = (tag: string, element: string): string =>
  `textOf(${element}).toLowerCase().includes(${JSON.stringify((fileElements[tag] ?? '').toLowerCase())})`;

/** Waits until each of them shows what the service answered. */
export async function showTheirContent(page: EnginePage): Promise<void> {
  for (const tag of Object.keys(fileElements)) {
    await until(page, `return ${showsItsContent(tag, `document.querySelector('${tag}')`)};`);
  }
}
