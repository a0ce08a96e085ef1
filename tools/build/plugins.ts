import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'rollup';
import esbuild, { minify as esbuildMinify } from 'rollup-plugin-esbuild';
import { minify } from 'terser';
import { root } from './places.ts';

/** Browsers of 2024 and later: what `light-dark()` already asks for. */
export const target = 'es2022';

/** Spaces are only joined, never removed: in French, a space before a sign is part of the sentence. */
function joinSpaces(markup: string): string {
  return markup.replace(/[ \n\t]+/g, ' ');
}

/** Shortens the style sheets and markup inside Lit's templates, which a JavaScript minifier leaves alone. */
function shortenTemplates(): Plugin {
  return {
    name: 'shorten-templates',
    async transform(code, id) {
      if (!id.endsWith('.ts') || id.includes('node_modules')) return null;
      if (!/\b(css|html|svg)`/.test(code)) return null;
      const shorter = await minifyHTMLLiterals(code, { fileName: id, html: joinSpaces });
      return shorter && { code: shorter.code, map: shorter.map ?? null };
    },
  };
}

/** A module made of text, whose imports are found as if it stood in a package. */
export function virtualEntry(name: string, source: string, standsIn: string): Plugin {
  const id = `\0${name}`;
  return {
    name: 'virtual-entry',
    resolveId(specifier, importer) {
      if (specifier === name) return id;
      if (importer === id)
        return this.resolve(specifier, join(root, standsIn, 'entry.ts'), { skipSelf: true });
      return null;
    },
    load: (loaded) => (loaded === id ? source : null),
  };
}

/** Modules of Node and tests never belong in a bundle; better to fail than to ship a shim. */
function refuseForeign(): Plugin {
  return {
    name: 'refuse-foreign',
    resolveId(specifier, importer) {
      if (importer === undefined || importer.includes('node_modules')) return null;
      if (
        specifier.startsWith('node:') ||
        builtinModules.includes(specifier) ||
        /\/testing(\/|$)/.test(specifier)
      ) {
        throw new Error(`${specifier} cannot be in a bundle (imported by ${importer})`);
      }
      return null;
    },
  };
}

const made = new Map<string, string>();

/** Packages that are CommonJS inside: esbuild, which speaks it, makes one module of each, once for all bundles. */
function asOneModule(packages: RegExp): Plugin {
  return {
    name: 'as-one-module',
    async load(id) {
      if (!packages.test(id)) return null;
      const known = made.get(id);
      if (known !== undefined) return known;
      const { outputFiles } = await build({
        entryPoints: [id],
        bundle: true,
        format: 'esm',
        platform: 'browser',
        target,
        write: false,
        logLevel: 'silent',
      });
      const code = outputFiles[0]?.text ?? '';
      made.set(id, code);
      return code;
    },
  };
}

export function plugins(): Plugin[] {
  return [
    refuseForeign(),
    nodeResolve({ extensions: ['.ts', '.mjs', '.js'], exportConditions: ['browser', 'production'] }),
    asOneModule(/node_modules\/fhirpath\//),
    shortenTemplates(),
    esbuild({ target, tsconfig: false, include: /\.ts$/ }),
  ];
}

/**
 * Applied to whole files, in this order: names and spaces, once everything unused is gone. What terser makes of what
 * esbuild made travels 4 % lighter than either alone.
 */
export function shortenCode(): readonly Plugin[] {
  // Licence texts travel together in LICENSES.txt.
  // What is suspicious in our own code, the type checker refuses; what packages do is theirs.
  const quiet = { 'suspicious-boolean-not': 'silent' } as const;
  return [esbuildMinify({ target, legalComments: 'none', logOverride: quiet }), terser()];
}

function terser(): Plugin {
  return {
    name: 'terser',
    async renderChunk(code) {
      const { code: shorter = code, map } = await minify(code, {
        module: true,
        ecma: 2020,
        compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
        format: { comments: false },
        sourceMap: true,
      });
      return { code: shorter, map: map as string };
    },
  };
}
