/** What the portal's own backend knows, as its page sees it. */
export interface Session {
  readonly professional: {
    readonly name: string;
    readonly title: string;
    readonly caseManager: boolean;
    /** Put in charge of the institution's own forms. */
    readonly formSteward: boolean;
  };
  readonly territory: string;
  readonly locale: string;
  readonly institution: { readonly id: string; readonly name: string };
  /** Identifier system of this institution's record numbers. */
  readonly personSystem: string;
  /** Base address of the case management service. */
  readonly service: string;
  /** Address of the page for visits without network, where there is one. */
  readonly visitPage?: string;
}

export interface Patient {
  readonly recordNumber: string;
  readonly name: string;
  /** ISO day. */
  readonly birthDate?: string;
  /** The institution's own words: sector, unit, municipality. */
  readonly place?: string;
  readonly reason?: string;
}

/** Nobody is signed in any more. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError';
}

async function ask<Answer>(path: string, method: 'GET' | 'POST' = 'GET'): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: { 'x-portal-request': '1', accept: 'application/json' },
  });
  if (response.status === 401) throw new SignedOutError(path);
  // Elements take a TypeError, as `fetch` throws, for a pause of the network and try again.
  if (!response.ok) throw new TypeError(`${path} answered ${response.status}`);
  return response.json() as Promise<Answer>;
}

export const readSession = (): Promise<Session> => ask('/session');
export const readPatients = async (): Promise<readonly Patient[]> =>
  (await ask<{ readonly patients: readonly Patient[] }>('/patients')).patients;

/** A short token of the service, for this page's memory only. */
export const requestToken = async (): Promise<string> =>
  (await ask<{ readonly access_token: string }>('/token', 'POST')).access_token;
