import type { Panel } from './routes.ts';

/** What an element asked to show in another panel, kept until that panel is mounted. */
export interface Intent {
  readonly panel: Panel;
  /** Properties for the element of that panel. */
  readonly properties: Readonly<Record<string, unknown>>;
}

interface NavigateDetail {
  readonly to: string;
  readonly entityId?: string;
  readonly [parameter: string]: unknown;
}

/** Names of screens in the elements' contract, and where this portal shows them. */
const panelOf: Readonly<Record<string, Panel>> = {
  evaluation: 'evaluation',
  plan: 'plan',
  timeline: 'continuite',
  directory: 'ressources',
  circle: 'cercle',
};

/** A file that became the reader's, by an accepted referral: it is opened by its own identifier. */
export function fileOf({ to, person }: NavigateDetail): string | undefined {
  if (to !== 'file' || typeof person !== 'object' || person === null || !('value' in person))
    return undefined;
  return typeof person.value === 'string' ? person.value : undefined;
}

/** Listens to the intents of elements. Acting on one cancels it: the element then does nothing by itself. */
export function listenToIntents(act: (intent: Intent) => boolean, openFile: (fileId: string) => void): void {
  document.addEventListener('fil-navigate', (event) => {
    const { detail } = event as CustomEvent<NavigateDetail>;
    const fileId = fileOf(detail);
    if (fileId !== undefined) {
      event.preventDefault();
      return openFile(fileId);
    }
    const intent = intentOf(detail);
    if (intent && act(intent)) event.preventDefault();
  });
}

/** The evaluation's element calls its entity `evaluationId`; other parameters keep their names. */
export function intentOf({ to, entityId, ...others }: NavigateDetail): Intent | undefined {
  const panel = panelOf[to];
  if (panel === undefined) return undefined;
  // A parameter may never stand for what the host alone hands over.
  const { context: _context, ...parameters } = others;
  if (entityId === undefined) return { panel, properties: parameters };
  return {
    panel,
    properties: { ...parameters, [panel === 'evaluation' ? 'evaluationId' : 'entityId']: entityId },
  };
}
