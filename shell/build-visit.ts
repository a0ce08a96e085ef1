/**
 * The page for visits without network: its own bundle, and a worker that knows by their digest exactly the files that
 * the page needs to open again, elements included.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Precache } from './src/visit/precache.ts';

const source = join(import.meta.dirname, 'src', 'visit');
const element = 'evaluation-form';
const common = {
  bundle: true,
  minify: true,
  sourcemap: 'linked' as const,
  target: ['chrome120', 'firefox121', 'safari17.4'],
  conditions: ['browser', 'production'],
  logLevel: 'warning' as const,
};

/** Bytes after brotli of the page's own code, which comes before the elements'. */
const budget = 45_000;

/** @throws when the page is over its budget, or the elements were not built. */
export async function buildVisit(output: string, cdn: string): Promise<void> {
  mkdirSync(output, { recursive: true });
  const { imports } = JSON.parse(readFileSync(join(cdn, 'import-map.json'), 'utf8')) as {
    imports: Readonly<Record<string, string>>;
  };
  const define = new URL(imports[`@fil/${element}/define.js`] ?? '', 'http://host/fil/').pathname;
  await build({
    ...common,
    entryPoints: [join(source, 'main.ts'), join(source, 'main.css')],
    outdir: output,
    format: 'esm',
    external: ['/unsent.js'],
    define: { evaluationFormModule: JSON.stringify(define), unsentModule: JSON.stringify('/unsent.js') },
  });
  // A bundle of its own, for the few who ask: splitting would bring every part that its libraries could ever fetch.
  await build({
    ...common,
    entryPoints: { unsent: join(source, 'unsent-answers.ts') },
    outdir: output,
    format: 'esm',
  });
  for (const name of ['index.html', 'manifest.webmanifest', 'icon.svg'])
    cpSync(join(source, name), join(output, name));

  const files = new Map<string, Buffer>([
    ['/', readFileSync(join(output, 'index.html'))],
    ...['main.js', 'unsent.js', 'main.css', 'manifest.webmanifest', 'icon.svg'].map(
      (name) => [`/${name}`, readFileSync(join(output, name))] as const,
    ),
    ...modulesIn(cdn, 'runtime'),
    ...modulesIn(cdn, element),
  ]);
  const digests = [...files].map(
    ([path, bytes]) => [path, `sha384-${createHash('sha384').update(bytes).digest('base64')}`] as const,
  );
  const precache: Precache = {
    version: createHash('sha256').update(JSON.stringify(digests)).digest('hex').slice(0, 16),
    files: Object.fromEntries(digests),
  };
  await build({
    ...common,
    entryPoints: [join(source, 'worker.ts')],
    outdir: output,
    format: 'iife',
    sourcemap: false,
    define: { precache: JSON.stringify(precache) },
  });
  report(output, files);
}

function modulesIn(cdn: string, folder: string): readonly (readonly [string, Buffer])[] {
  const root = join(cdn, folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js') && entry.name !== 'single-spa.js')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [`/fil/${relative(cdn, path)}`, readFileSync(path)] as const);
}

function report(output: string, files: ReadonlyMap<string, Buffer>): void {
  const size = (bytes: Buffer): number => brotliCompressSync(bytes).length;
  const own = size(readFileSync(join(output, 'main.js')));
  const whole = [...files.values()].reduce((sum, bytes) => sum + size(bytes), 0);
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(
    `Page for visits: dist/shell/visit, own code ${kilobytes(own)} of ${kilobytes(budget)}, ${files.size} files kept on the device, ${kilobytes(whole)}`,
  );
  if (own > budget) throw new Error('Over budget: the page for visits');
}
