/** What the page needs to open without network, written by the build into the worker. */
export interface Precache {
  /** Follows from the files. */
  readonly version: string;
  /** By path, the digest that the browser checks: `sha384-…`. */
  readonly files: Readonly<Record<string, string>>;
}
