import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trustedHtml } from '../html/html.ts';
import type { Html } from '../html/html.ts';

interface ImportMap {
  readonly imports: Readonly<Record<string, string>>;
  readonly integrity?: Readonly<Record<string, string>>;
}

/** An inline import map and the source expression that lets it, and nothing else inline, run. */
export interface InlineImportMap {
  readonly json: string;
  /** For `script-src`: `'sha256-…'`. */
  readonly source: string;
}

/**
 * Joins the import map of the elements (its addresses are relative to `/fil/`) with the portal's own vendored modules.
 * Every address keeps its sha384, so a tampered file is refused by the browser.
 * @throws when a map has not been built.
 */
export function inlineImportMap(cdnFolder: string, shellFolder?: string): InlineImportMap {
  const maps = [rebased(read(join(cdnFolder, 'import-map.json')), '/fil/')];
  if (shellFolder !== undefined) maps.push(rebased(read(join(shellFolder, 'import-map.json')), '/assets/'));
  const json = JSON.stringify({
    imports: Object.assign({}, ...maps.map(({ imports }) => imports)),
    integrity: Object.assign({}, ...maps.map(({ integrity }) => integrity)),
  }).replaceAll('<', '\\u003c');
  return { json, source: `'sha256-${createHash('sha256').update(json).digest('base64')}'` };
}

/** The map as a page carries it, to the letter: its hash is in the page's policy. */
export const importMapScript = ({ json }: InlineImportMap): Html =>
  trustedHtml(`<script type="importmap">${json}</script>`);

function read(path: string): ImportMap {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ImportMap;
  } catch (cause) {
    throw new Error(`${path} cannot be read: build the pages first (npm run build)`, { cause });
  }
}

/** Puts every relative address under `base`; absolute paths stay as they are. */
function rebased({ imports, integrity = {} }: ImportMap, base: string): Required<ImportMap> {
  const place = (address: string) => new URL(address, `http://host${base}`).pathname;
  return {
    imports: Object.fromEntries(Object.entries(imports).map(([name, address]) => [name, place(address)])),
    integrity: Object.fromEntries(Object.entries(integrity).map(([address, hash]) => [place(address), hash])),
  };
}
