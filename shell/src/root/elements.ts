import { mountRootParcel } from 'single-spa';
import type { LifeCycles, Parcel } from 'single-spa';
import { requestToken } from './backend.ts';
import type { Session } from './backend.ts';
import type { Panel } from './routes.ts';

/** What this portal hands to an element; the shape is the elements' published contract, repeated by no import. */
export interface HostContext {
  readonly service: string;
  readonly getToken: () => Promise<string>;
  readonly person?: { readonly system: string; readonly value: string };
}

/** What a page of the portal can mount: the panels of a file, and what stands outside any file. */
export type Mounted = Panel | 'references' | 'formulaires';

const elementOf: Readonly<Record<Mounted, string>> = {
  evaluation: 'evaluation-form',
  plan: 'psi-viewer',
  continuite: 'continuity-timeline',
  ressources: 'resource-directory',
  cercle: 'circle-of-care',
  urgence: 'emergency-access',
  references: 'referral-inbox',
  formulaires: 'form-library',
};

/** Loads an element's single-spa lifecycles; the page's import map says where, and with which integrity. */
const lifecyclesOf = (panel: Mounted): Promise<LifeCycles> => {
  const address = `@fil/${elementOf[panel]}/single-spa.js`;
  return import(address) as Promise<LifeCycles>;
};

export const contextFor = (
  { service }: Pick<Session, 'service'>,
  person?: HostContext['person'],
): HostContext => ({
  service,
  getToken: requestToken,
  ...(person !== undefined && { person }),
});

/** Mounts one panel's element as a parcel. `properties` are the element's own, such as what another one asked to show. */
export function mountPanel(
  panel: Mounted,
  domElement: HTMLElement,
  context: HostContext,
  properties: Readonly<Record<string, unknown>>,
): Parcel<MountProps> {
  const parcel = mountRootParcel<MountProps>(() => lifecyclesOf(panel), { domElement, context, properties });
  // A failure is told once, by `mountPromise`; single-spa repeats it on each of the others.
  for (const step of [parcel.loadPromise, parcel.bootstrapPromise, parcel.unmountPromise])
    step.catch(() => undefined);
  return parcel;
}

interface MountProps {
  readonly context: HostContext;
  readonly properties: Readonly<Record<string, unknown>>;
}
