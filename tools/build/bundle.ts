import { basename, join } from 'node:path';
import { rollup } from 'rollup';
import type { GetModuleInfo, OutputChunk, RollupLog } from 'rollup';
import type { ElementPackage } from './elements.ts';
import { plugins, shortenCode, virtualEntry } from './plugins.ts';
import { cdn, root, runtimeFolder } from './places.ts';
import { kitEntries, litEntries, reexporting, runtimeFileOf } from './runtime.ts';

/** One group of files that load together. */
export interface Bundle {
  readonly name: string;
  /** Folder below the CDN. */
  readonly folder: string;
  readonly chunks: readonly OutputChunk[];
}

interface BundleRequest {
  readonly name: string;
  readonly folder: string;
  readonly input: Readonly<Record<string, string>>;
  /** From a file of this bundle to the runtime. */
  readonly toRuntime: string;
  readonly isExternal: (specifier: string) => boolean;
  /** Modules whose static imports travel with them. */
  readonly together?: readonly string[];
  readonly virtual?: { readonly source: string; readonly standsIn: string };
}

/** A warning of Rollup is a fault of ours (a cycle, an import that does not exist): none is let through. */
function refuseWarning(log: RollupLog): void {
  // tRPC and others in node_modules have cycles of their own, which are harmless.
  if (log.code === 'CIRCULAR_DEPENDENCY' && log.ids?.every((id) => id.includes('node_modules'))) return;
  // A comment of zod's own source, which costs nothing.
  if (log.code === 'INVALID_ANNOTATION' && log.id?.includes('node_modules')) return;
  throw new Error(log.message);
}

/**
 * What a module loaded later imports, and the entries do not, goes into its file: Rollup would cut it wherever another
 * part imports some of it too, and ten small files travel heavier and later than one.
 */
function inOneFile(entries: readonly string[], together: readonly string[]) {
  let placed: Map<string, string> | undefined;
  return (id: string, { getModuleInfo }: { readonly getModuleInfo: GetModuleInfo }): string | undefined => {
    const importedBy = (roots: readonly string[]): ReadonlySet<string> => {
      const found = new Set(roots);
      for (const one of found) getModuleInfo(one)?.importedIds.forEach((each) => found.add(each));
      return found;
    };
    placed ??= new Map(
      together.flatMap((root) => {
        const first = importedBy(entries);
        const name = basename(root, '.ts');
        return [...importedBy([root])]
          .filter((each) => !first.has(each))
          .map((each) => [each, name] as const);
      }),
    );
    return placed.get(id);
  };
}

async function write(request: BundleRequest): Promise<Bundle> {
  const { virtual } = request;
  const virtualPlugins = virtual
    ? Object.values(request.input).map((entry) => virtualEntry(entry, virtual.source, virtual.standsIn))
    : [];
  const build = await rollup({
    input: { ...request.input },
    external: (specifier) => request.isExternal(specifier),
    plugins: [...virtualPlugins, ...plugins()],
    onwarn: refuseWarning,
    treeshake: { moduleSideEffects: (id) => /\/(define|zod)\.ts$/.test(id) || id.startsWith('\0') },
    // An entry may give its own later parts more than it gives others: it is one file, not a facade before another.
    preserveEntrySignatures: 'allow-extension',
  });
  try {
    const { output } = await build.write({
      dir: join(cdn, request.folder),
      format: 'es',
      sourcemap: true,
      onlyExplicitManualChunks: true,
      manualChunks: inOneFile(Object.values(request.input), request.together ?? []),
      entryFileNames: '[name].js',
      chunkFileNames: 'part-[name]-[hash].js',
      generatedCode: 'es2015',
      paths: (specifier) => request.toRuntime + (runtimeFileOf(specifier) ?? ''),
      plugins: [...shortenCode()],
    });
    const chunks = output.filter((file) => file.type === 'chunk');
    return { name: request.name, folder: request.folder, chunks };
  } finally {
    await build.close();
  }
}

/** `lit.js`: the one Lit of a page. */
export function bundleLit(): Promise<Bundle> {
  return write({
    name: 'lit',
    folder: runtimeFolder,
    input: { lit: 'runtime-lit' },
    toRuntime: './',
    isExternal: () => false,
    virtual: { source: reexporting(litEntries), standsIn: 'packages/element-kit' },
  });
}

/** `kit.js`: what elements are made with, and what they talk through. */
export function bundleKit(): Promise<Bundle> {
  return write({
    name: 'kit',
    folder: runtimeFolder,
    input: { kit: 'runtime-kit' },
    toRuntime: './',
    isExternal: (specifier) => runtimeFileOf(specifier) === 'lit.js',
    virtual: { source: reexporting(kitEntries), standsIn: 'packages/element-kit' },
  });
}

/** An element's folder; it imports the runtime by a relative address, so that a host needs no import map. */
export function bundleElement(element: ElementPackage): Promise<Bundle> {
  return write({
    name: element.folder,
    folder: `${element.folder}/${element.version}`,
    input: element.entries,
    toRuntime: `../../${runtimeFolder}/`,
    isExternal: (specifier) => runtimeFileOf(specifier) !== undefined,
    together: element.together,
  });
}

/** Packages from elsewhere whose code is in a bundle, as folders. */
export function foreignPackages(bundles: readonly Bundle[]): readonly string[] {
  const folders = new Set<string>();
  for (const chunk of bundles.flatMap((bundle) => bundle.chunks)) {
    for (const [id, module] of Object.entries(chunk.modules)) {
      const inside = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
      if (inside && module.renderedLength > 0 && id.startsWith(root)) folders.add(inside);
    }
  }
  return [...folders].sort();
}
