import type { Panel } from './routes.ts';

/** What an element asked to show elsewhere, kept until the panel that shows it is mounted. */
export interface Intent {
  readonly panel: Panel;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Names of screens in the elements' contract, and where this portal shows them. */
const panelOf: Readonly<Record<string, Panel>> = {
  evaluation: 'evaluation',
  plan: 'plan',
  timeline: 'continuite',
  directory: 'ressources',
};

/** Listens to the intents of elements. Acting on one cancels it: the element then does nothing by itself. */
export function listenToIntents(act: (intent: Intent) => boolean): void {
  document.addEventListener('fil-navigate', (event) => {
    const { to, ...parameters } = (event as CustomEvent<{ readonly to: string }>).detail;
    const panel = panelOf[to];
    if (panel !== undefined && act({ panel, parameters })) event.preventDefault();
  });
}
