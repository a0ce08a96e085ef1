/** Builds the sample portals' pages into `dist/shell`: one folder per portal, and single-spa as a vendored module. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { buildVisit } from './build-visit.ts';

const source = join(import.meta.dirname, 'src');
const output = join(import.meta.dirname, '..', 'dist', 'shell');
const portals = ['clsc', 'dac', 'hospital', 'community', 'door'];

rmSync(output, { recursive: true, force: true });
await build({
  entryPoints: [
    ...portals.flatMap((portal) => [`${portal}/main.ts`, `${portal}/main.css`]),
    'plain/context.ts',
    'plain/policy.ts',
    'plain/plain.css',
    'index/index.css',
    'sign-in/sign-in.css',
    'sign-in/sign-out.ts',
    'sign-in/session-renewed.ts',
  ].map((path) => join(source, path)),
  outdir: output,
  outbase: source,
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  format: 'esm',
  target: ['chrome120', 'firefox121', 'safari17.4'],
  external: ['single-spa'],
  logLevel: 'warning',
});
for (const portal of portals) cpSync(join(source, portal, 'index.html'), join(output, portal, 'index.html'));
cpSync(join(source, 'sign-in', 'icon.svg'), join(output, 'sign-in', 'icon.svg'));

/** The library's own minified module, under its version: a portal upgrades it by changing its import map. */
const manifestPath = createRequire(import.meta.url).resolve('single-spa/package.json');
const { version } = JSON.parse(readFileSync(manifestPath, 'utf8')) as { version: string };
const module = readFileSync(join(dirname(manifestPath), 'lib/es2015/esm/single-spa.min.js'));
const address = `./vendor/single-spa/${version}/single-spa.js`;
mkdirSync(dirname(join(output, address)), { recursive: true });
writeFileSync(join(output, address), module);
writeFileSync(
  join(output, 'import-map.json'),
  JSON.stringify({
    imports: { 'single-spa': address },
    integrity: { [address]: `sha384-${createHash('sha384').update(module).digest('base64')}` },
  }),
);
console.log('Pages of the sample portals: dist/shell');

await buildVisit(join(output, 'visit'), join(import.meta.dirname, '..', 'dist', 'cdn'));
