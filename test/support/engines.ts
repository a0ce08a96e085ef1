/**
 * One small face for three engines: what a host page does must be seen in each, and no single tool drives
 * the three that Debian ships. Scripts are given as text and run in the page.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import WebDriver from 'webdriver';
import { chromiumPath, launchChromium } from './chromium.ts';

export interface EnginePage {
  goto(address: string): Promise<void>;
  /** Runs the body of an async function in the page and gives what it returns (JSON). */
  evaluate<Result>(body: string): Promise<Result>;
}

export interface Engine {
  readonly name: 'chromium' | 'firefox' | 'webkit';
  /** Why it cannot run here; undefined when it can. */
  readonly missing?: string;
  start(): Promise<{ page: EnginePage; stop: () => Promise<void> }>;
}

const asyncFunction = (body: string) => `(async () => { ${body} })()`;

const chromium: Engine = {
  name: 'chromium',
  ...(chromiumPath === undefined ? { missing: 'no Chromium is installed' } : {}),
  async start() {
    const browser = await launchChromium();
    const page = await browser.newPage();
    return {
      page: {
        goto: async (address) => void (await page.goto(address)),
        evaluate: (body) => page.evaluate(asyncFunction(body)),
      },
      stop: () => browser.close(),
    };
  },
};

const firefoxPath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const firefox: Engine = {
  name: 'firefox',
  ...(firefoxPath === undefined ? { missing: 'no Firefox is installed' } : {}),
  async start() {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefoxPath ?? '',
      headless: true,
    });
    const page = await browser.newPage();
    return {
      page: {
        goto: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
        evaluate: <Result>(body: string) => page.evaluate(asyncFunction(body)) as Promise<Result>,
      },
      stop: () => browser.close(),
    };
  },
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

function miniBrowserPath(): string | undefined {
  for (const folder of ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu']) {
    if (!existsSync(folder)) continue;
    const library = readdirSync(folder).find((name) => name === 'webkit2gtk-4.1' || name === 'webkitgtk-6.0');
    const path = library === undefined ? '' : `${folder}/${library}/MiniBrowser`;
    if (existsSync(path)) return path;
  }
  return undefined;
}

const webkit: Engine = {
  name: 'webkit',
  ...(existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb') && miniBrowserPath() !== undefined
    ? {}
    : { missing: 'WebKitWebDriver, Xvfb or MiniBrowser is not installed' }),
  async start() {
    const display = `:${200 + Math.floor(Math.random() * 700)}`;
    const processes: ChildProcess[] = [];
    const launch = (program: string, parameters: string[]) => {
      const child = spawn(program, parameters, {
        stdio: 'ignore',
        env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
      });
      processes.push(child);
    };
    launch('Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp']);
    const port = await freePort();
    launch('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1']);
    const began = performance.now();
    for (;;) {
      const ready = await fetch(`http://127.0.0.1:${port}/status`)
        .then((answer) => answer.ok)
        .catch(() => false);
      if (ready) break;
      if (performance.now() - began > 10_000) throw new Error('WebKitWebDriver did not start within 10 s');
      await pause(100);
    }
    const session = await WebDriver.newSession({
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: miniBrowserPath(), args: ['--automation'] },
      } as WebdriverIO.Capabilities,
    });
    await session.setTimeouts(10_000, 30_000, 30_000);
    return {
      page: {
        goto: (address) => session.navigateTo(address),
        async evaluate<Result>(body: string) {
          const script = `const done = arguments[arguments.length - 1];
            (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
          const answer = (await session.executeAsyncScript(script, [])) as { value?: Result; error?: string };
          if (answer.error !== undefined) throw new Error(answer.error);
          return answer.value as Result;
        },
      },
      async stop() {
        await session.deleteSession().catch(() => undefined);
        for (const child of processes.reverse()) child.kill('SIGKILL');
      },
    };
  },
};

export const engines: readonly Engine[] = [chromium, firefox, webkit];
