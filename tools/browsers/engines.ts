import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

/** An engine found on this machine, or why it is not there. */
export type Engine =
  | { readonly name: 'chromium' | 'firefox'; readonly program: string }
  | {
      readonly name: 'webkit';
      readonly driver: string;
      readonly browser: string;
      readonly display: string | undefined;
    }
  | { readonly name: EngineName; readonly missing: string };

const windowsFolders = [
  process.env['PROGRAMFILES'],
  process.env['PROGRAMFILES(X86)'],
  process.env['LOCALAPPDATA'],
].filter((folder) => folder !== undefined);

const chromiumPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...windowsFolders.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
  ...windowsFolders.map((folder) => join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')),
];
const firefoxPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...windowsFolders.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
];
const miniBrowserPlaces = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
);

function onPath(...programs: readonly string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'];
  return programs.flatMap((program) => folders.map((folder) => join(folder, program))).find(existsSync);
}

function find(name: EngineName): Engine {
  switch (name) {
    case 'chromium': {
      const program =
        process.env['FIL_CHROMIUM'] ??
        onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
        chromiumPlaces.find(existsSync);
      return program ? { name, program } : { name, missing: 'no Chromium or Chrome found' };
    }
    case 'firefox': {
      const program =
        process.env['FIL_FIREFOX'] ?? onPath('firefox-esr', 'firefox') ?? firefoxPlaces.find(existsSync);
      return program ? { name, program } : { name, missing: 'no Firefox found' };
    }
    case 'webkit': {
      const driver = onPath('WebKitWebDriver');
      const browser = miniBrowserPlaces.find(existsSync);
      if (!driver || !browser) return { name, missing: 'no WebKitWebDriver (Debian: webkit2gtk-driver)' };
      const display = onPath('Xvfb');
      if (!display && !process.env['DISPLAY'])
        return { name, missing: 'no display and no Xvfb (Debian: xvfb)' };
      return { name, driver, browser, display };
    }
  }
}

/** The engines of this machine, in the order in which they run. */
export function findEngines(wanted: readonly string[]): readonly Engine[] {
  return engineNames.filter((name) => wanted.length === 0 || wanted.includes(name)).map(find);
}
