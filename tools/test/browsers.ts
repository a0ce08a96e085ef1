import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's packages for the three engines, and fonts without which French screens are boxes. */
const packages = [
  'chromium',
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'fonts-noto-core',
  'fonts-dejavu-core',
];
const programs = ['chromium', 'firefox-esr', 'WebKitWebDriver', 'Xvfb'];

function present(program: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(':')
    .concat('/usr/bin')
    .some((folder) => existsSync(`${folder}/${program}`));
}

/**
 * As root on Debian, brings the engines that are missing. Elsewhere it changes nothing: the stages
 * look for installed browsers and say which engines they ran and which they skipped.
 */
export async function installBrowsers(): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !present('apt-get')) return;
  if (programs.every(present)) return;
  console.log(`Installing browsers with apt: ${packages.join(', ')} (a few minutes the first time)…`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  const installed = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
  if (installed.status !== 0)
    console.log('apt could not install them all; the engines that are missing will be skipped and said.');
}
