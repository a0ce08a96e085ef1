import type { FilElement } from '@fil/element-kit';
import type { CSSResult } from 'lit';
import type { CircleReadAnswer } from '@fil/vocabulary/types';
import type { CreatePart, Part, PartHost } from '../part.ts';

/** Everything that is loaded when it is opened, and not before. */
const loaders = {
  members: async () => (await import('../sections/members/members-part.ts')).createMembersPart,
  agreements: async () => (await import('../sections/agreements/agreements-part.ts')).createAgreementsPart,
  referrals: async () => (await import('../sections/referrals/referrals-part.ts')).createReferralsPart,
  rights: async () => (await import('../sections/rights/rights-part.ts')).createRightsPart,
  register: async () => (await import('../sections/register/register-part.ts')).createRegisterPart,
  clashes: async () => (await import('../sections/clashes/clashes-part.ts')).createClashesPart,
  person: async () => (await import('../person/person-view.ts')).personView,
} satisfies Readonly<Record<string, () => Promise<CreatePart>>>;
export type PartName = keyof typeof loaders;

export type PartState = Part | 'loading' | 'failed';

/** Loads the parts of one element, and keeps them as long as it lives. */
export class Parts {
  readonly #host: PartHost;
  readonly #states = new Map<PartName, PartState>();
  readonly #loading = new Map<PartName, Promise<Part | undefined>>();

  constructor(host: PartHost) {
    this.#host = host;
  }

  /** The part when it is here; else asks for it. */
  state(name: PartName): PartState {
    if (!this.#states.has(name)) void this.load(name);
    return this.#states.get(name) ?? 'loading';
  }

  load(name: PartName): Promise<Part | undefined> {
    const known = this.#loading.get(name);
    if (known) return known;
    const loading = this.#load(name);
    this.#loading.set(name, loading);
    return loading;
  }

  /** Opens a form of a part, once the part is here. */
  async open(
    name: PartName,
    form: string,
    answer: CircleReadAnswer,
    opener: EventTarget | null,
  ): Promise<void> {
    const part = await this.load(name);
    part?.open?.(form, answer, opener);
  }

  async #load(name: PartName): Promise<Part | undefined> {
    this.#states.set(name, 'loading');
    try {
      const part = (await loaders[name]())(this.#host);
      if (part.styles) adopt(this.#host.element, part.styles);
      this.#states.set(name, part);
      return part;
    } catch {
      // A file that did not come, through a network or a proxy: asked again at the reader's demand.
      this.#states.set(name, 'failed');
      this.#loading.delete(name);
      return undefined;
    } finally {
      this.#host.element.requestUpdate();
    }
  }
}

function adopt({ renderRoot }: FilElement, { styleSheet }: CSSResult): void {
  if (!styleSheet || !(renderRoot instanceof ShadowRoot)) return;
  if (renderRoot.adoptedStyleSheets.includes(styleSheet)) return;
  renderRoot.adoptedStyleSheets = [...renderRoot.adoptedStyleSheets, styleSheet];
}
