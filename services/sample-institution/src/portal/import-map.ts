import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { trustedHtml } from '../html/html.ts';
import type { Html } from '../html/html.ts';

interface ImportMap {
  readonly imports: Readonly<Record<string, string>>;
  readonly integrity?: Readonly<Record<string, string>>;
}

/** An inline import map and the source expression that lets it, and nothing else inline, run. */
export interface InlineImportMap {
  readonly imports: Readonly<Record<string, string>>;
  readonly json: string;
  /** For `script-src`: `'sha256-…'`. */
  readonly source: string;
}

/**
 * Joins the import map of the elements (its addresses are relative to `/fil/`) with the portal's own vendored modules.
 * Every address keeps its sha384, so a tampered file is refused by the browser. A page always gets the map that is on
 * disk: an element is deployed, or taken back, by changing that one file.
 */
export class DeployedImportMap {
  readonly #sources: readonly { readonly path: string; readonly base: string }[];
  #read: { readonly stamp: string; readonly map: InlineImportMap };

  /** @throws when a map has not been built. */
  constructor(cdnFolder: string, shellFolder?: string) {
    this.#sources = [
      { path: join(cdnFolder, 'import-map.json'), base: '/fil/' },
      ...(shellFolder === undefined
        ? []
        : [{ path: join(shellFolder, 'import-map.json'), base: '/assets/' }]),
    ];
    this.#read = { stamp: this.#stamp(), map: this.#join() };
  }

  /** The last map that could be read: one that is just being written changes nothing. */
  current(): InlineImportMap {
    const stamp = this.#stamp();
    if (stamp !== '' && stamp !== this.#read.stamp) {
      try {
        this.#read = { stamp, map: this.#join() };
      } catch {
        return this.#read.map;
      }
    }
    return this.#read.map;
  }

  #stamp(): string {
    try {
      return this.#sources.map(({ path }) => statSync(path).mtimeMs).join(' ');
    } catch {
      return '';
    }
  }

  #join(): InlineImportMap {
    const maps = this.#sources.map(({ path, base }) => rebased(read(path), base));
    const imports: Record<string, string> = Object.assign({}, ...maps.map((map) => map.imports));
    const integrity: Record<string, string> = Object.assign({}, ...maps.map((map) => map.integrity));
    const json = JSON.stringify({ imports, integrity }).replaceAll('<', '\\u003c');
    return { imports, json, source: `'sha256-${createHash('sha256').update(json).digest('base64')}'` };
  }
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
