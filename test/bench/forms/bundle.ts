import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { peersFolder } from './competitors.ts';
import type { Competitor } from './competitors.ts';
import { generatedForm } from './generated-form.ts';
import { servedFile } from './serve.ts';
import type { BenchServer } from './serve.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html; charset=utf-8',
  woff: 'font/woff',
  woff2: 'font/woff2',
};
const typeOf = (path: string) => types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

export const slug = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** Bundles a competitor's page for production, and serves it with what it names. */
export async function serveCompetitor(server: BenchServer, competitor: Competitor): Promise<void> {
  const name = slug(competitor.name);
  const { outputFiles } = await build({
    entryPoints: { [name]: competitor.adapter },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: `/bundles/${name}`,
    write: false,
    logLevel: 'error',
    nodePaths: [join(peersFolder, 'node_modules')],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.woff': 'file', '.woff2': 'file', '.svg': 'dataurl' },
  });
  for (const { path, contents } of outputFiles)
    server.files.set(path, await servedFile(typeOf(path), Buffer.from(contents)));
  for (const [address, path] of Object.entries(competitor.files ?? {})) {
    if (!server.files.has(address))
      server.files.set(address, await servedFile(typeOf(path), await readFile(path)));
  }
  const own = outputFiles.some(({ path }) => path.endsWith(`${name}.css`))
    ? `<link rel="stylesheet" href="/bundles/${name}/${name}.css">`
    : '';
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${competitor.name}</title><link rel="icon" href="data:,">
${own}${competitor.head ?? ''}<script type="module" src="/bundles/${name}/${name}.js"></script></head>
<body><main></main></body></html>`;
  server.files.set(`/${name}.html`, await servedFile('text/html; charset=utf-8', page));
}

/** Serves the elements as built, under the address that their files expect of one another. */
export async function serveElements(server: BenchServer): Promise<void> {
  const folder = join(root, 'dist', 'cdn');
  for (const place of ['evaluation-form', 'runtime']) {
    const names = await readdir(join(folder, place), { recursive: true });
    for (const name of names.filter((one) => one.endsWith('.js'))) {
      const path = join(folder, place, name);
      const address = `/cdn/${relative(folder, path).replaceAll('\\', '/')}`;
      server.files.set(address, await servedFile('text/javascript', await readFile(path)));
    }
  }
}

export async function serveForm(server: BenchServer, size: number): Promise<void> {
  server.files.set(`/forms/${size}.json`, await servedFile('application/json', generatedForm(size).json));
}
