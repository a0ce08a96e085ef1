import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'rollup';
import { build } from 'esbuild';
import esbuild, { minify } from 'rollup-plugin-esbuild';
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

/** The FHIRPath library's model of FHIR is CommonJS and JSON behind its door: made one module before it is bundled. */
function modelOfFhir(): Plugin {
  return {
    name: 'model-of-fhir',
    async load(id) {
      if (!/[\\/]fhirpath[\\/]fhir-context[\\/]r4[\\/]index\.mjs$/.test(id)) return null;
      const built = await build({ entryPoints: [id], bundle: true, format: 'esm', target, write: false });
      return { code: built.outputFiles[0]?.text ?? '', map: null };
    },
  };
}

export function plugins(): Plugin[] {
  return [
    refuseForeign(),
    nodeResolve({ extensions: ['.ts', '.mjs', '.js'], exportConditions: ['browser', 'production'] }),
    modelOfFhir(),
    shortenTemplates(),
    esbuild({ target, tsconfig: false, include: /\.ts$/ }),
  ];
}

/** Applied to whole files: names and spaces, once everything unused is gone. */
export function shortenCode(): Plugin {
  // Licence texts travel together in LICENSES.txt.
  return minify({ target, legalComments: 'none' });
}
