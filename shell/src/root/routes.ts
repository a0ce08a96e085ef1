/** The four panels of a person's file, as the portal's addresses name them. */
export const panels = ['evaluation', 'plan', 'continuite', 'ressources'] as const;
export type Panel = (typeof panels)[number];

export type Route =
  | { readonly page: 'patients' }
  | { readonly page: 'file'; readonly recordNumber: string; readonly panel: Panel }
  | { readonly page: 'directory' }
  | { readonly page: 'absent' };

const filePath = /^\/dossiers\/([^/]+)(?:\/([a-z]+))?\/?$/;

/** What an address of the portal shows. Addresses belong to the host: no element ever touches them. */
export function routeOf({ pathname }: { readonly pathname: string }): Route {
  if (pathname === '/') return { page: 'patients' };
  if (/^\/repertoire\/?$/.test(pathname)) return { page: 'directory' };
  const [, recordNumber, name = 'evaluation'] = filePath.exec(pathname) ?? [];
  const panel = panels.find((candidate) => candidate === name);
  if (recordNumber === undefined || panel === undefined) return { page: 'absent' };
  try {
    return { page: 'file', recordNumber: decodeURIComponent(recordNumber), panel };
  } catch {
    return { page: 'absent' };
  }
}

export const patientsPath = '/';
export const directoryPath = '/repertoire';
export const filePathOf = (recordNumber: string, panel: Panel = 'evaluation'): string =>
  `/dossiers/${encodeURIComponent(recordNumber)}/${panel}`;
