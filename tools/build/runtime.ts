/**
 * The runtime that every element of a page shares. One copy of Lit is not only smaller: under Trusted Types a second
 * copy cannot create its policy, and what it should render stays blank.
 */

/** Lit's entry points that elements may import; all are in `lit.js`. Adding one is additive, removing one is not. */
export const litEntries = [
  'lit',
  'lit/directive.js',
  'lit/async-directive.js',
  'lit/directive-helpers.js',
  'lit/directives/cache.js',
  'lit/directives/class-map.js',
  'lit/directives/guard.js',
  'lit/directives/if-defined.js',
  'lit/directives/keyed.js',
  'lit/directives/live.js',
  'lit/directives/ref.js',
  'lit/directives/repeat.js',
  'lit/directives/until.js',
  'lit/directives/when.js',
] as const;

/** Our packages that are in `kit.js`. */
export const kitEntries = ['@fil/element-kit', '@fil/connection'] as const;

export type RuntimeFile = 'lit.js' | 'kit.js';

/** The runtime file that provides a module, or nothing when it belongs to the importer's own bundle. */
export function runtimeFileOf(specifier: string): RuntimeFile | undefined {
  if ((litEntries as readonly string[]).includes(specifier)) return 'lit.js';
  if ((kitEntries as readonly string[]).includes(specifier)) return 'kit.js';
  if (/^(lit|lit-html|lit-element|@lit\/.*)(\/|$)/.test(specifier)) {
    throw new Error(
      `${specifier} is not part of the shared runtime: add it to litEntries in tools/build/runtime.ts`,
    );
  }
  return undefined;
}

/** A module that gives everything some others give. */
export function reexporting(specifiers: readonly string[]): string {
  return specifiers.map((specifier) => `export * from ${JSON.stringify(specifier)};\n`).join('');
}
