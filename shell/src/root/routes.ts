/** The panels of a person's file, as the portal's addresses name them. A portal shows those that it has a use for. */
export const panels = ['evaluation', 'plan', 'continuite', 'ressources', 'cercle', 'urgence'] as const;
export type Panel = (typeof panels)[number];

export type Route =
  | { readonly page: 'patients' }
  | { readonly page: 'file'; readonly recordNumber: string; readonly panel: Panel }
  /** A file that this institution has no number for: it is opened by its own identifier. */
  | { readonly page: 'shared'; readonly fileId: string; readonly panel: Panel }
  | { readonly page: 'references' }
  /** The institution's own forms. */
  | { readonly page: 'forms' }
  | { readonly page: 'directory' }
  | { readonly page: 'visit' }
  | { readonly page: 'absent' };

const filePath = /^\/(dossiers|dossiers-partages)\/([^/]+)(?:\/([a-z]+))?\/?$/;

/** What an address of the portal shows. Addresses belong to the host: no element ever touches them. */
export function routeOf({ pathname }: { readonly pathname: string }): Route {
  if (pathname === '/') return { page: 'patients' };
  if (/^\/repertoire\/?$/.test(pathname)) return { page: 'directory' };
  if (/^\/visite\/?$/.test(pathname)) return { page: 'visit' };
  if (/^\/references\/?$/.test(pathname)) return { page: 'references' };
  if (/^\/formulaires\/?$/.test(pathname)) return { page: 'forms' };
  const [, folder, written, name] = filePath.exec(pathname) ?? [];
  const shared = folder === 'dossiers-partages';
  const panel = panels.find((candidate) => candidate === (name ?? (shared ? 'plan' : 'evaluation')));
  if (written === undefined || panel === undefined) return { page: 'absent' };
  try {
    const number = decodeURIComponent(written);
    return shared ? { page: 'shared', fileId: number, panel } : { page: 'file', recordNumber: number, panel };
  } catch {
    return { page: 'absent' };
  }
}

export const patientsPath = '/';
export const directoryPath = '/repertoire';
export const referencesPath = '/references';
export const formsPath = '/formulaires';
export const filePathOf = (recordNumber: string, panel: Panel = 'evaluation'): string =>
  `/dossiers/${encodeURIComponent(recordNumber)}/${panel}`;
export const sharedFilePathOf = (fileId: string, panel: Panel = 'plan'): string =>
  `/dossiers-partages/${encodeURIComponent(fileId)}/${panel}`;
