import type { Page } from 'playwright-core';

/** Files that a host would serve beside the portal's own, by path. */
export type OwnFiles = Readonly<Record<string, string>>;

const typeOf = (path: string) => (path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8');

/** Adds pages and scripts to an origin, as its own server would send them. */
export async function serveOwnFiles(
  page: Page,
  origin: string,
  files: OwnFiles,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  // A page that a test answers comes from no address: Chromium asks before it may talk to this machine. One that does
  // not know the permission does not ask.
  await page
    .context()
    .grantPermissions(['local-network-access'], { origin })
    .catch(() => undefined);
  for (const [path, body] of Object.entries(files)) {
    await page.route(origin + path, (route) =>
      route.fulfill({ body, contentType: typeOf(path), headers: { ...headers } }),
    );
  }
}
