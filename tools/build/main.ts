/** Everything a browser loads: the element bundles and their runtime, then the sample portals' pages. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../test/command.ts';

const root = join(import.meta.dirname, '..', '..');
for (const script of ['tools/build/build.ts', 'shell/build.ts']) {
  if (!existsSync(join(root, script))) continue;
  const code = await runCommand(['node', script]);
  if (code !== 0) process.exit(code);
}
