import { fileURLToPath } from 'node:url';
import { prepareDatabase } from '../database/open-databases.ts';
import { bringKept } from './kept-folder.ts';

/**
 * Puts in `varFolder` what a service leaves that was started once on this release and stopped: its own PostgreSQL, with
 * roles and schema, and no row.
 */
export function bringMigrated(varFolder: string): Promise<void> {
  return bringKept(varFolder, {
    name: 'migrated',
    sources: [fileURLToPath(new URL('../database', import.meta.url))],
    make: async (folder) => {
      const prepared = await prepareDatabase({ varFolder: folder, demonstration: true });
      await prepared.stop();
    },
  });
}
