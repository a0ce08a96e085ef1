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

const elementOf: Readonly<Record<Panel, string>> = {
  evaluation: 'evaluation-form',
  plan: 'psi-viewer',
  continuite: 'continuity-timeline',
  ressources: 'resource-directory',
};

/** Loads an element's single-spa lifecycles; the page's import map says where, and with which integrity. */
const lifecyclesOf = (panel: Panel): Promise<LifeCycles> => {
  const address = `@fil/${elementOf[panel]}/single-spa.js`;
  return import(address) as Promise<LifeCycles>;
};

export const contextFor = ({ service, personSystem }: Session, recordNumber?: string): HostContext => ({
  service,
  getToken: requestToken,
  ...(recordNumber === undefined ? {} : { person: { system: personSystem, value: recordNumber } }),
});

/** Mounts one panel's element as a parcel. `properties` are the element's own, such as what another one asked to show. */
export function mountPanel(
  panel: Panel,
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
