import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchChromium, withoutChromium } from '../../support/chromium.ts';

const policy =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const questionnaireRoom = fileURLToPath(new URL('../../../packages/questionnaire/src/', import.meta.url));

/** Fills a form whose expressions need the compiler and the library. */
const page = `
  import { FormSession, openForm } from './index.ts';
  const calculated = (linkId, expression) => ({
    linkId, type: 'boolean', readOnly: true,
    extension: [{
      url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
      valueExpression: { language: 'text/fhirpath', expression },
    }],
  });
  const { form, problems } = await openForm({ resourceType: 'Questionnaire', item: [
    { linkId: 'weight', type: 'integer' },
    calculated('heavy', "%resource.item.where(linkId='weight').answer.value > 100"),
    calculated('alsoHeavy', "%resource.item.where(linkId='weight').answer.value.toString().encode('hex') = '313230'"),
  ] });
  const session = new FormSession(form);
  session.answer('weight', [{ valueInteger: 120 }]);
  document.documentElement.dataset.result = JSON.stringify([problems.length, session.answerOf('heavy'), session.answerOf('alsoHeavy')]);
`;

test(
  'expressions, compiled or left to the library, need nothing that a strict page forbids',
  { skip: withoutChromium },
  async () => {
    const { outputFiles } = await build({
      stdin: { contents: page, resolveDir: questionnaireRoom, loader: 'ts' },
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2023',
      write: false,
      outdir: '/out',
      entryNames: 'page',
    });
    const files = new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*\//, '/'), text]));
    const server = createServer((request, response) => {
      const script = files.get(request.url ?? '');
      response.setHeader('content-security-policy', policy);
      response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
      response.end(
        script ??
          '<!doctype html><html lang="en"><title>Strict</title><script type="module" src="/page.js"></script></html>',
      );
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const browser = await launchChromium();
    try {
      const tab = await browser.newPage();
      const complaints: string[] = [];
      tab.on('console', (message) => void complaints.push(message.text()));
      tab.on('pageerror', (error) => void complaints.push(error.message));
      await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      // Not by a function of the page: a strict page forbids evaluating its text.
      const result = tab.locator('html[data-result]');
      await result.waitFor({ state: 'attached', timeout: 30_000 });
      const yes = { values: [{ valueBoolean: true }] };
      assert.deepEqual(JSON.parse((await result.getAttribute('data-result')) ?? ''), [0, yes, yes]);
      assert.deepEqual(
        complaints.filter((text) => !text.includes('favicon')),
        [],
      );
    } finally {
      await browser.close();
      server.close();
    }
  },
);
