import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import type { BrowserLauncher } from '@web/test-runner';
import type { Engine } from './engines.ts';
import { freePort, startProcess, waitForPort } from './processes.ts';

/** How an engine is driven, and how everything it started is ended. */
export interface Launched {
  readonly launcher: BrowserLauncher;
  readonly concurrency: number;
  readonly stop: () => Promise<void>;
}

const nothingToStop = async (): Promise<void> => {};

/** Quiet, and without requests of its own. */
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // Tests of what elements leave behind collect garbage themselves.
  '--js-flags=--expose-gc',
];

function launchChromium(program: string): Launched {
  const launcher = playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath: program, args: chromiumArguments },
  });
  return { launcher, concurrency: 2, stop: nothingToStop };
}

/** Firefox speaks WebDriver BiDi itself; one page at a time, else pages wait for the focus. */
function launchFirefox(program: string): Launched {
  const launcher = puppeteerLauncher({
    launchOptions: { browser: 'firefox', executablePath: program, headless: true },
    concurrency: 1,
  });
  return { launcher, concurrency: 1, stop: nothingToStop };
}

/** WebKitGTK has no headless mode: it draws on a virtual display, and its driver is a process of its own. */
async function launchWebKit(engine: Extract<Engine, { readonly driver: string }>): Promise<Launched> {
  const home = mkdtempSync(join(tmpdir(), 'fil-webkit-'));
  const forgetHome = (): void => rmSync(home, { recursive: true, force: true });
  process.once('exit', forgetHome);
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each();
    forgetHome();
    process.off('exit', forgetHome);
  };
  try {
    let display = process.env['DISPLAY'];
    if (engine.display) {
      const screen = await startProcess(
        engine.display,
        ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
        {
          announces: true,
        },
      );
      stops.push(screen.stop);
      display = `:${screen.announced}`;
    }
    const port = await freePort();
    const driver = await startProcess(engine.driver, [`--port=${port}`, '--host=127.0.0.1'], {
      environment: {
        DISPLAY: display,
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        HOME: home,
        XDG_CACHE_HOME: home,
      },
    });
    stops.push(driver.stop);
    await waitForPort(port);
    const launcher = webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        // The driver's own vocabulary, unknown to the types of the client.
        ...({ 'webkitgtk:browserOptions': { binary: engine.browser, args: ['--automation'] } } as object),
      },
    });
    // Its `stopSession` has coverage from another copy of the coverage types; the shape is the same.
    return { launcher: launcher as unknown as BrowserLauncher, concurrency: 1, stop };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

export async function launch(engine: Exclude<Engine, { readonly missing: string }>): Promise<Launched> {
  if ('driver' in engine) return launchWebKit(engine);
  return engine.name === 'chromium' ? launchChromium(engine.program) : launchFirefox(engine.program);
}
