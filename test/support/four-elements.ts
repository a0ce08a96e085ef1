import type { EnginePage } from './engines.ts';
import { until } from './engine-page.ts';

/** The four elements, and words of Hervé L.'s file that only the service's answer can bring. */
export const fourElements: Readonly<Record<string, string>> = {
  'fil-evaluation-form': 'Grille AGGIR',
  'fil-psi-viewer': 'Que Odile puisse dormir',
  'fil-continuity-timeline': 'hospitalisation',
  'fil-resource-directory': 'CCAS de Bourg-l’Étang',
};

/** Waits until each of them shows what the service answered. */
export async function showTheirContent(page: EnginePage): Promise<void> {
  for (const [tag, words] of Object.entries(fourElements)) {
    await until(
      page,
      `return textOf(document.querySelector('${tag}')).toLowerCase().includes(${JSON.stringify(words.toLowerCase())});`,
    );
  }
}
