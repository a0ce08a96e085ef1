import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { richTextBounds } from './bounds.ts';
import { readRichText, richSourceFor } from './read-rich-text.ts';
import { isAllowedStyle, readStyle } from './rendering-style.ts';
import { loadRichText } from './rich-text.ts';
import type { RichNode } from './rich-node.ts';
import { assertAllowed, elementsOf } from './testing/assert-allowed.ts';
import { hostileMarkdown, hostileXhtml } from './testing/hostile-texts.ts';
import { wordsOf } from './words-of.ts';

const richText = await loadRichText({ xhtml: true, markdown: true });

/** A tree as people read it in a test. */
function shown(nodes: readonly RichNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'words') return node.words;
      const attributes = Object.entries(node.attributes).map(([key, value]) => ` ${key}=${value}`);
      const style = node.style.map(({ property, value }) => ` {${property}:${value}}`);
      return `<${node.name}${attributes.join('')}${style.join('')}>${shown(node.children)}</${node.name}>`;
    })
    .join('');
}
const codes = (source: Parameters<typeof richText>[0]): readonly string[] =>
  richText(source).problems.map((problem) => problem.code);

test('a narrative keeps its form, its links and its colours', () => {
  const { nodes, problems } = richText({
    xhtml:
      '<div xmlns="http://www.w3.org/1999/xhtml"><p class="x">Bonjour <b style="color: red; font-weight: bold">Aurore</b>&nbsp;: ' +
      '<a href="https://example.org/a?b=1&amp;c=2" title="Guide">lire</a><br/></p>' +
      '<table><tr><th scope="col" colspan="2">Date</th></tr></table></div>',
  });
  assert.equal(
    shown(nodes),
    '<div><p>Bonjour <b {color:red} {font-weight:bold}>Aurore</b>\u00a0: ' +
      '<a href=https://example.org/a?b=1&c=2 title=Guide>lire</a><br></br></p>' +
      '<table><tr><th scope=col colspan=2>Date</th></tr></table></div>',
  );
  assert.deepEqual(problems, []);
});

test('a reader has the kinds it was loaded for; with another it leaves the plain text', async () => {
  const markdownAlone = await loadRichText({ markdown: true });
  assert.deepEqual(markdownAlone({ xhtml: '<b>x</b>' }), { nodes: [], problems: [] });
  assert.equal(shown(markdownAlone({ xhtml: '<b>x</b>', markdown: '*x*' }).nodes), '<p><em>x</em></p>');
  assert.equal(shown(richText({ xhtml: '<b>x</b>', markdown: '*x*' }).nodes), '<b>x</b>');
});

test('markdown becomes the same kind of tree', () => {
  const { nodes, problems } = richText({
    markdown:
      '# Repas\n\nDeux **chauds** et _froids_ \\* ~~trois~~ `code` &eacute;\n\n1. un\n2. deux\n\n> cité\n\n---\n\n' +
      '| a | b |\n|:-:|---|\n| 1 | [lien](https://example.org "titre") |\n',
  });
  assert.equal(
    shown(nodes).replaceAll('\n', ''),
    '<h1>Repas</h1><p>Deux <strong>chauds</strong> et <em>froids</em> * <del>trois</del> <code>code</code> é</p>' +
      '<ol><li>un</li><li>deux</li></ol><blockquote><p>cité</p></blockquote><hr></hr>' +
      '<table><thead><tr><th scope=col {text-align:center}>a</th><th scope=col>b</th></tr></thead>' +
      '<tbody><tr><td {text-align:center}>1</td><td><a href=https://example.org/ title=titre>lien</a></td></tr></tbody></table>',
  );
  assert.deepEqual(problems, []);
});

test('what is left out is told, and its words stay', () => {
  const left = richText({
    xhtml: '<blink>un</blink> <a href="javascript:x">deux</a> <script>trois</script><p on="x">quatre</p>',
  });
  assert.equal(wordsOf(left.nodes), 'un deux quatre');
  assert.deepEqual(left.problems, [
    { code: 'elementLeftOut', detail: 'blink' },
    { code: 'addressLeftOut', detail: 'javascript:x' },
    { code: 'elementLeftOut', detail: 'script' },
    { code: 'attributeLeftOut', detail: 'on' },
  ]);
  assert.equal(
    wordsOf(richText({ markdown: 'a <i>b</i>' }).nodes),
    'a <i>b</i>',
    'HTML in markdown is shown as typed',
  );
  assert.deepEqual(codes({ markdown: 'a<br/>b' }), []);
  assert.equal(wordsOf(richText({ xhtml: '<img alt="Plan" src="https://x.example/p.png"/>' }).nodes), 'Plan');
});

test('an image in the text itself is kept; one from elsewhere only when somebody decided so', () => {
  const inline = 'data:image/png;base64,iVBORw0KGgo=';
  assert.equal(
    shown(richText({ xhtml: `<img src="${inline}" alt="x" width="20px"/>` }).nodes),
    `<img src=${inline} alt=x width=20></img>`,
  );
  const remote = { xhtml: '<img src="https://example.org/x.png" alt="x"/>' };
  assert.deepEqual(elementsOf(richText(remote).nodes), []);
  assert.equal(elementsOf(richText(remote, { remoteImages: true }).nodes).length, 1);
});

test('no known way to act from a text leaves anything that acts', () => {
  assert.ok(hostileXhtml.length + hostileMarkdown.length > 100);
  for (const text of [...hostileXhtml, ...hostileMarkdown]) {
    assertAllowed(richText({ xhtml: text }).nodes, text);
    assertAllowed(richText({ markdown: text }).nodes, text);
    assertAllowed(richText({ xhtml: `<p>a ${text} b</p>` }).nodes, text);
  }
});

test('nor does any mixture of them', () => {
  const vector = fc.constantFrom(...hostileXhtml, ...hostileMarkdown);
  const cut = fc
    .tuple(vector, fc.nat(), fc.nat())
    .map(([text, from, to]) => text.slice(from % text.length, to % text.length || undefined));
  const piece = fc.oneof(
    vector,
    cut,
    fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      '/',
      '&',
      '&#',
      ';',
      '\u0000',
      '\n',
      '<!--',
      '-->',
      ']]>',
      '`',
      '\\',
      '</',
    ),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      assertAllowed(richText({ xhtml: text }).nodes, text);
      assertAllowed(richText({ markdown: text }).nodes, text);
    }),
    { numRuns: process.env['FIL_LONG'] === '1' ? 200_000 : 2_000 },
  );
});

test('plain words in markdown or xhtml come out as they went in', () => {
  const words = fc.stringMatching(/^[a-zé][a-zé ]{0,30}[a-z]$/);
  fc.assert(
    fc.property(words, (text) => {
      const expected = text.replace(/\s+/g, ' ');
      assert.equal(wordsOf(richText({ markdown: text }).nodes), expected);
      assert.equal(wordsOf(richText({ xhtml: `<p>${text}</p>` }).nodes), expected);
      assert.deepEqual(richText({ xhtml: `<p>${text}</p>` }).problems, []);
    }),
  );
});

/** How much a reader looks: matches tried on a text. Regular expressions are what could blow up. */
function looksAt(source: Parameters<typeof richText>[0]): number {
  const original = RegExp.prototype.exec;
  let count = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    count++;
    return original.call(this, text);
  };
  try {
    richText(source);
  } finally {
    RegExp.prototype.exec = original;
  }
  return count;
}

const pathological: Readonly<Record<string, (size: number) => string>> = {
  brackets: (size) => '['.repeat(size),
  images: (size) => '!['.repeat(size / 2),
  links: (size) => '[a](b '.repeat(size / 6),
  emphasis: (size) => '*a '.repeat(size / 3),
  mixed: (size) => '*_'.repeat(size / 2),
  underscores: (size) => 'a_'.repeat(size / 2),
  quotations: (size) => '>'.repeat(size),
  lists: (size) => '- '.repeat(size / 2),
  numbered: (size) => '1. '.repeat(size / 3),
  ticks: (size) => Array.from({ length: Math.sqrt(2 * size) }, (_, at) => `a${'`'.repeat(at)}`).join(''),
  angles: (size) => '<'.repeat(size),
  references: (size) => '[a]: b\n'.repeat(size / 7),
  addresses: (size) => `${'a.'.repeat(size / 2)}@`,
  bars: (size) => `|a|\n|-|\n${'|'.repeat(size)}`,
  spaces: (size) => `a${' '.repeat(size)}b`,
};

test('twice the markdown is at most about twice the work, whatever it is made of', () => {
  for (const [name, make] of Object.entries(pathological)) {
    const [half, whole] = [looksAt({ markdown: make(400) }), looksAt({ markdown: make(800) })];
    assert.ok(whole <= 2.5 * half + 100, `${name}: ${half} then ${whole}`);
    const { nodes } = richText({ markdown: make(300_000) });
    assertAllowed(nodes, name);
    assert.ok(looksAt({ markdown: make(300_000) }) < 100, `${name} past the bound is not read at all`);
  }
});

test('nesting without end is cut, and told', () => {
  const deep = richText({ xhtml: `${'<b>'.repeat(100_000)}x${'</i></b>'.repeat(100_000)}` });
  assertAllowed(deep.nodes, 'deep');
  assert.ok(deep.problems.some((problem) => problem.code === 'nestedTooDeep'));
  const shallow = richText({ xhtml: `${'<b>'.repeat(100)}x${'</b>'.repeat(100)} y` });
  assert.equal(wordsOf(shallow.nodes), 'x y', 'a little too deep: the words stay');
  const wide = richText({ xhtml: '<br/>'.repeat(150_000) });
  assert.equal(assertAllowed(wide.nodes, 'wide'), richTextBounds.nodes);
  assert.deepEqual(codes({ xhtml: 'a'.repeat(richTextBounds.xhtml + 1) }), ['textTooLong']);
  assert.deepEqual(codes({ markdown: '> '.repeat(60) + 'x' }), ['nestedTooDeep']);
  assert.deepEqual(codes({ markdown: `${'-'.repeat(200)}\n\ntext` }), [], 'a rule is no list');
  const long = `${'Un paragraphe ordinaire, un peu long.\n\n'.repeat(300)}`;
  assert.deepEqual(codes({ markdown: long }), []);
});

test('a style gives declarations from the list, one by one', () => {
  const left: string[] = [];
  assert.deepEqual(
    readStyle(
      'color: #C00; Font-Weight:BOLD !important; background: yellow; position:fixed; width:url(x)',
      (each) => left.push(each),
    ),
    [
      { property: 'color', value: '#c00' },
      { property: 'font-weight', value: 'bold' },
      { property: 'background-color', value: 'yellow' },
    ],
  );
  assert.deepEqual(left, ['position:fixed', 'width:url(x)']);
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('color', 'width', 'border', 'margin', '__proto__', 'constructor'),
      (text, property) => readStyle(`${property}:${text}`).every(isAllowedStyle),
    ),
  );
});

test('rich text is read in the reader’s language, where plain text of that language does not come nearer', () => {
  const translation = (lang: string, content: object): object => ({
    url: 'http://hl7.org/fhir/StructureDefinition/translation',
    extension: [
      { url: 'lang', valueCode: lang },
      { url: 'content', ...content },
    ],
  });
  const beside = readRichText({
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/rendering-markdown',
        valueMarkdown: '**name**',
        _valueMarkdown: { extension: [translation('fr', { valueMarkdown: '**nom**' })] },
      },
      { url: 'http://hl7.org/fhir/StructureDefinition/rendering-style', valueString: 'color:red;top:0' },
      translation('es', { valueString: 'nombre' }),
      translation('de', {
        valueString: 'Name',
        _valueString: {
          extension: [
            { url: 'http://hl7.org/fhir/StructureDefinition/rendering-xhtml', valueString: '<b>Name</b>' },
          ],
        },
      }),
    ],
  });
  assert.ok(beside);
  assert.deepEqual(richSourceFor(beside, 'fr-CA'), { markdown: '**nom**' });
  assert.deepEqual(richSourceFor(beside, 'de'), { xhtml: '<b>Name</b>' });
  assert.equal(richSourceFor(beside, 'es-MX'), undefined);
  assert.deepEqual(richSourceFor(beside, 'pt'), { markdown: '**name**' });
  assert.deepEqual(beside.style, [{ property: 'color', value: 'red' }]);
  assert.equal(readRichText({ extension: [{ url: 'x' }] }), undefined);
  for (const odd of [undefined, null, 3, [], { extension: 'x' }, { extension: [null, { url: 3 }] }])
    assert.equal(readRichText(odd), undefined);
});

test('rich texts of public forms keep their words, and nothing that acts', (context) => {
  const root = fileURLToPath(new URL('../../../../../shared/data/questionnaires/', import.meta.url));
  if (!existsSync(root)) return context.skip('no public forms beside the project');
  let texts = 0;
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { source } = readRichText(value) ?? {};
    if (source !== undefined) {
      texts++;
      const { nodes } = richText(source);
      assertAllowed(nodes, JSON.stringify(source));
      assert.notEqual(
        wordsOf(nodes) +
          elementsOf(nodes)
            .map((node) => node.name)
            .join(''),
        '',
        JSON.stringify(source),
      );
    }
    for (const each of Object.values(value)) visit(each);
  };
  for (const folder of ['lforms', 'refero'])
    for (const name of readdirSync(join(root, folder)).filter((file) => file.endsWith('.json')))
      visit(JSON.parse(readFileSync(join(root, folder, name), 'utf8')));
  assert.ok(texts > 50, `${texts}`);
});
