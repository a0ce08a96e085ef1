import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptKey } from '../../services/sample-institution/src/identity/kept-keys.ts';
import type {
  PortalKind,
  SampleInstitutionConfiguration,
} from '../../services/sample-institution/src/index.ts';
import { host } from './addresses.ts';
import type { Addresses } from './addresses.ts';

export interface DemonstrationFolders {
  readonly var: string;
  readonly cdn: string;
  /** Whether `cdn` is a release that was kept, rather than what was just built. */
  readonly released: boolean;
  readonly shell: string;
}

/** Writes what each process is told; returns the paths. Keys are made once and kept beside. */
export function writeConfigurations(basePort: number, addresses: Addresses, folders: DemonstrationFolders) {
  const folder = join(folders.var, 'demonstration');
  const keysFolder = join(folder, 'keys');
  mkdirSync(folder, { recursive: true });
  const institutions = institutionsOf(addresses);
  const write = (name: string, value: object): string => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify(value, undefined, 2));
    return path;
  };

  const sampleInstitution: SampleInstitutionConfiguration = {
    providerOrigin: addresses.provider,
    indexOrigin: addresses.index,
    apiUrl: addresses.api,
    keysFolder,
    cdnFolder: folders.cdn,
    released: folders.released,
    shellFolder: folders.shell,
    visitOrigin: addresses.visit,
    institutions,
  };
  const api = {
    host,
    port: basePort + 1,
    publicUrl: addresses.api,
    varFolder: folders.var,
    demonstration: true,
    terminology: `${addresses.provider}/terminologie`,
    issuers: institutions.map(({ id, kind, clientId }) => ({
      issuer: `${addresses.provider}/${id}`,
      jwksUri: `${addresses.provider}/${id}/jwks`,
      algorithms: ['ES256'],
      institutionId: id,
      kind: kind === 'door' ? 'door' : 'record',
      audience: addresses.api,
      clients: [{ clientId, jwks: { keys: [keptKey(keysFolder, clientId).publicJwk] } }],
    })),
    // The plain page goes through its own server, except where it shows that it need not.
    allowedOrigins: [...new Set([...institutions.map(({ origin }) => origin), addresses.visit])],
  };
  return {
    api: write('api', api),
    sampleInstitution: write('sample-institution', sampleInstitution),
    folder,
  };
}

function institutionsOf({
  clsc,
  dac,
  hospital,
  plain,
  door,
  escale,
  refuge,
}: Addresses): SampleInstitutionConfiguration['institutions'] {
  const portal = (id: string, kind: PortalKind, origin: string) => ({
    id,
    kind,
    origin,
    clientId: `portal-${id}`,
  });
  return [
    portal('clsc-des-rapides', 'clsc', clsc),
    portal('hopital-du-lac', 'hospital', hospital),
    portal('dac-du-bocage', 'dac', dac),
    portal('ch-de-fictiville', 'plain', plain),
    portal('escale', 'community', escale),
    portal('refuge-du-quai', 'community', refuge),
    portal('mon-fil-rapides', 'door', door),
    portal('mon-fil-bocage', 'door', door),
    portal('mon-fil-quai', 'door', door),
  ];
}
