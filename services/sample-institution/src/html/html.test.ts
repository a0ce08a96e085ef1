import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from './html.ts';

test('what a person typed cannot become markup, in text nor in an attribute', () => {
  const typed = `"><script>alert('x')</script>&`;
  const page = html`<p title="${typed}">${typed}</p>`.toString();
  assert.equal(page.match(/<script/g), null);
  assert.ok(page.startsWith('<p title="&quot;&gt;&lt;script&gt;'));
});

test('templates nest, lists join, and nothing stands for what is absent', () => {
  const rows = ['a', 'b'].map((name) => html`<li>${name}</li>`);
  const list = html`<b>${rows}${undefined}${false}${null}</b>`;
  assert.equal(list.toString(), '<b><li>a</li><li>b</li></b>');
});
