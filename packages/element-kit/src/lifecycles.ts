import type { HostContext } from '@fil/connection';
import { tagFor } from './define.ts';
import type { FilElement } from './fil-element.ts';

/** What single-spa hands to an application or a parcel, and what our hosts add. */
export interface LifecycleProps {
  /** Unique to each application and to each parcel. */
  readonly name?: string;
  /** Where to mount. A parcel always has it; an application without it gets single-spa's own container. */
  readonly domElement?: HTMLElement;
  readonly domElementGetter?: () => HTMLElement;
  readonly context?: HostContext;
  /** Other properties of the element, such as `evaluationId`. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface Lifecycles {
  bootstrap(props: LifecycleProps): Promise<void>;
  mount(props: LifecycleProps): Promise<void>;
  update(props: LifecycleProps): Promise<void>;
  unmount(props: LifecycleProps): Promise<void>;
}

interface Mounted {
  readonly element: FilElement;
  /** A container that this module added, removed with the element. */
  readonly container: HTMLElement | undefined;
}

type FilElementClass = Parameters<typeof tagFor>[0];

function apply(element: FilElement, props: LifecycleProps): void {
  Object.assign(element, props.properties);
  if (props.context !== undefined) element.context = props.context;
}

/** Where single-spa's own helpers put an application that names no place. */
function ownContainer(name: string | undefined): { parent: HTMLElement; container: HTMLElement | undefined } {
  const id = `single-spa-application:${name ?? ''}`;
  const present = document.getElementById(id);
  if (present) return { parent: present, container: undefined };
  const container = document.createElement('div');
  container.id = id;
  document.body.append(container);
  return { parent: container, container };
}

/**
 * single-spa lifecycles of an element, for `registerApplication` and `mountParcel` alike. Any number of instances may
 * live at once: each is found again by the place or the name it was mounted with. Unmounting leaves nothing.
 */
export function lifecycles(element: FilElementClass): Lifecycles {
  const mounted = new Map<unknown, Mounted>();
  const instanceOf = (props: LifecycleProps): unknown => props.domElement ?? props.name;

  return {
    async bootstrap() {
      tagFor(element);
    },
    async mount(props) {
      const made = document.createElement(tagFor(element)) as FilElement;
      apply(made, props);
      const place = props.domElement ?? props.domElementGetter?.();
      const { parent, container } = place
        ? { parent: place, container: undefined }
        : ownContainer(props.name);
      mounted.set(instanceOf(props), { element: made, container });
      parent.append(made);
      await made.updateComplete;
    },
    async update(props) {
      const instance = mounted.get(instanceOf(props));
      if (!instance) return;
      apply(instance.element, props);
      await instance.element.updateComplete;
    },
    async unmount(props) {
      const instance = mounted.get(instanceOf(props));
      // Forgotten first: whatever the removal throws, nothing keeps the host's node alive.
      mounted.delete(instanceOf(props));
      instance?.element.remove();
      instance?.container?.remove();
    },
  };
}
