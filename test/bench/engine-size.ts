/**
 * Prints what the questionnaire engine costs to transfer, in bytes of brotli: what reads and fills any form, what
 * evaluates the expressions of a form, and what few expressions need; each with its heaviest modules (minified).
 */
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

const engine = fileURLToPath(new URL('../../packages/questionnaire/', import.meta.url));
const heaviest = 40;

const { metafile, outputFiles } = await build({
  stdin: {
    contents: `export { readQuestionnaire, FormSession, loadForm, textFor } from './src/index.ts';`,
    resolveDir: engine,
    loader: 'ts',
  },
  absWorkingDir: engine,
  outdir: 'unwritten',
  bundle: true,
  minify: true,
  format: 'esm',
  splitting: true,
  target: 'es2022',
  write: false,
  metafile: true,
  legalComments: 'none',
});

const brotli = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const parts = Object.entries(metafile.outputs).map(([path, { inputs, imports }]) => {
  const name = path.replace(/^unwritten\//, '');
  const bytes = outputFiles.find((file) => file.path.endsWith(`/${path}`))?.contents ?? new Uint8Array();
  return { name, inputs, imports, size: brotli(bytes), plain: bytes.length };
});

/** A part and what it cannot do without. */
function closureOf(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const { path, kind } of parts.find((part) => part.name === name)?.imports ?? [])
    if (kind === 'import-statement') closureOf(path.replace(/^unwritten\//, ''), seen);
  return seen;
}
const nameOf = (start: string): string => parts.find(({ name }) => name.startsWith(start))?.name ?? '';
const sizeOf = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + (parts.find((part) => part.name === name)?.size ?? 0), 0);

const entry = closureOf(nameOf('stdin'));
for (const [what, start] of [
  ['entry', 'stdin'],
  ['expressions, usual shapes', 'load-program'],
  ['expressions, all shapes', 'unusual-shapes'],
] as const) {
  const known = what === 'entry' ? new Set<string>() : entry;
  const above = start === 'unusual-shapes' ? closureOf(nameOf('load-program')) : new Set<string>();
  const names = [...closureOf(nameOf(start))].filter((name) => !known.has(name) && !above.has(name));
  console.log(`${what}: ${sizeOf(names)} B brotli in ${names.length} files`);
  const modules = parts
    .filter(({ name }) => names.includes(name))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .sort(([, one], [, other]) => other.bytesInOutput - one.bytesInOutput)
    .slice(0, heaviest);
  for (const [path, { bytesInOutput }] of modules) console.log(`    ${bytesInOutput} ${path}`);
}
