import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const peers = join(here, '..', 'peers');
export const peersFolder = peers;

export interface Competitor {
  readonly name: string;
  /** Its adapter's source, bundled when the benchmark runs. */
  readonly adapter: string;
  /** Files served as they are: address to path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly head?: string;
  /** Fetches its form from the service, as it does in a portal. */
  readonly fetchesForm?: boolean;
  readonly peer?: boolean;
  readonly own?: boolean;
  /** What it does not do, told under the table. */
  readonly note?: string;
}

const adapter = (name: string) => join(here, 'adapters', name);
const lforms = join(peers, 'node_modules', 'lforms', 'dist', 'lforms');
const script = (address: string) => `<script defer src="${address}"></script>`;
const style = (address: string) => `<link rel="stylesheet" href="${address}">`;

const lformsScripts = {
  '/lforms/zone.min.js': join(lforms, 'webcomponent', 'assets', 'lib', 'zone.min.js'),
  '/lforms/runtime.js': join(lforms, 'webcomponent', 'runtime.js'),
  '/lforms/polyfills.js': join(lforms, 'webcomponent', 'polyfills.js'),
  '/lforms/main.js': join(lforms, 'webcomponent', 'main.js'),
  '/lforms/lformsFHIR.min.js': join(lforms, 'fhir', 'R4', 'lformsFHIR.min.js'),
};

const all: readonly Competitor[] = [
  {
    name: 'floor',
    adapter: adapter('floor.ts'),
    files: { '/floor.css': adapter('floor.css') },
    head: style('/floor.css'),
    note: 'plain DOM, written by hand for this form',
  },
  {
    name: 'floor-skipping',
    adapter: adapter('floor.ts'),
    files: { '/floor.css': adapter('floor.css'), '/floor-skipping.css': adapter('floor-skipping.css') },
    head: style('/floor.css') + style('/floor-skipping.css'),
    note: 'the same with content-visibility: auto on each group',
  },
  {
    name: 'fil-evaluation-form',
    adapter: adapter('element.ts'),
    head: '<script type="module" src="/cdn/evaluation-form/0.1.0/define.js"></script>',
    fetchesForm: true,
    own: true,
    note: 'ours as a portal embeds it; all groups in one, since it shows one group of the root at a time',
  },
  {
    // Enters by itself as soon as adapters/view.ts stands.
    name: 'questionnaire-view',
    adapter: adapter('view.ts'),
    own: true,
    note: 'ours without its element: a form session rendered into a container',
  },
  {
    name: 'Medplum',
    adapter: join(peers, 'adapters', 'medplum.js'),
    peer: true,
  },
  {
    name: 'LHC-Forms',
    adapter: join(peers, 'adapters', 'lforms.js'),
    files: { ...lformsScripts, '/lforms/styles.css': join(lforms, 'webcomponent', 'styles.css') },
    head: style('/lforms/styles.css') + Object.keys(lformsScripts).map(script).join(''),
    peer: true,
  },
  {
    name: 'Smart Forms',
    adapter: join(peers, 'adapters', 'smart-forms.js'),
    peer: true,
  },
];

/** Those whose adapters stand, or only those named. */
export function competitors(names: readonly string[] = []): readonly Competitor[] {
  return all.filter(
    ({ name, adapter: path }) => existsSync(path) && (names.length === 0 || names.includes(name)),
  );
}
