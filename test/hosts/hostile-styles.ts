import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPage } from '../support/engine-page.ts';
import type { EnginePage } from '../support/engines.ts';
import { fileElements, showTheirContent } from '../support/file-elements.ts';
import type { HostStand } from '../support/host-stand.ts';

/** Where the page finds the sheet below: among the files of its own origin. */
export const hostileFile = 'hostile.css';

/** Everything that stands inside the elements also stands in some host, which styles it by name and insists. */
const names =
  'div, span, b, strong, em, i, small, a, p, h1, h2, h3, h4, ul, ol, li, dl, dt, dd, table, caption, thead, tbody, tr, th, ' +
  'td, form, fieldset, legend, label, input, select, option, textarea, button, details, summary, output, time, ' +
  'blockquote, q, nav, header, footer, svg, path, circle, rect, line, text';

/**
 * A host at its worst. The first rule spares the boxes around the elements, whose room is the host's to give; the second
 * reaches the elements themselves, because what they inherit comes through there.
 */
export const hostileSheet = `
  :is(${names}):not(#page, #fil, #fil *) {
    display: inline-block !important;
    float: right !important;
    position: relative !important;
    inset: 7px !important;
    margin: 17px !important;
    padding: 23px !important;
    border: 5px dashed lime !important;
    inline-size: 333px !important;
    min-block-size: 77px !important;
    background: yellow !important;
    opacity: 0.4 !important;
    outline: 9px solid red !important;
    transform: rotate(4deg) !important;
    filter: invert(1) !important;
    appearance: none !important;
    overflow: scroll !important;
    fill: red !important;
    stroke: red !important;
    font: italic 900 33px/3 cursive !important;
    color: lime !important;
  }
  :not(#page) {
    box-sizing: content-box !important;
    scroll-margin: 50px !important;
  }
  *, :root {
    border-collapse: collapse !important;
    border-spacing: 31px !important;
    caption-side: bottom !important;
    color: lime !important;
    cursor: wait !important;
    empty-cells: hide !important;
    hyphens: none !important;
    line-height: 3 !important;
    list-style: square inside !important;
    overflow-wrap: normal !important;
    quotes: '×' '×' !important;
    tab-size: 20 !important;
    text-align: right !important;
    text-align-last: center !important;
    text-indent: 41px !important;
    text-shadow: 3px 3px red !important;
    text-transform: uppercase !important;
    text-underline-offset: 9px !important;
    text-wrap: nowrap !important;
    white-space-collapse: preserve !important;
    word-break: break-all !important;
    -webkit-text-fill-color: lime !important;
    -webkit-text-stroke: 2px lime !important;
  }
  [hidden] { display: block !important; }
  :not(#fil *)::before { content: '!' !important; }
  #fil { clear: both !important; }
  @keyframes pulse { to { transform: scale(3); } }
`;

/**
 * Writes down every computed property and the place of everything inside the elements, and compares. Places count from
 * the element: what stands above it is the host's; a pixel is left to how each engine snaps to its grid.
 */
const compare = `
  const styleOf = (element) => {
    const style = getComputedStyle(element);
    return new Map([...style].filter((name) => !name.startsWith('--')).map((name) => [name, style.getPropertyValue(name)]));
  };
  const boxOf = (element, origin) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return width * height === 0 ? [] : [x - origin.x, y - origin.y, width, height];
  };
  const record = (tag) => {
    const host = document.querySelector(tag);
    const origin = host.getBoundingClientRect();
    return elementsIn(host).map((element) => ({ element, style: styleOf(element), box: boxOf(element, origin) }));
  };
  const nameOf = (element) => [element.localName, ...element.classList].join('.');
  const differences = (before, after) =>
    before.length !== after.length
      ? ['rendered again']
      : before.flatMap(({ element, style, box }, index) => {
          const now = after[index];
          if (now.element !== element) return [nameOf(element) + ' was replaced'];
          const moved = box.length !== now.box.length || box.some((each, side) => Math.abs(each - now.box[side]) > 1);
          return [
            ...[...style].filter(([name, value]) => now.style.get(name) !== value)
              .map(([name, value]) => nameOf(element) + ' ' + name + ': ' + value + ' → ' + now.style.get(name)),
            ...(moved ? [nameOf(element) + ' moved: ' + box.map(Math.round) + ' → ' + now.box.map(Math.round)] : []),
          ];
        });`;

/** What a host's worst style sheet changes inside the elements: nothing. */
export function hostileStyles(stand: () => HostStand, engine: () => EnginePage): void {
  test('a hostile style sheet of the host changes nothing inside the elements', async () => {
    const page = engine();
    await page.goto(stand().plainFile('herve'));
    await showTheirContent(page);
    const { seen, found, host } = await page.evaluate<{
      seen: readonly number[];
      found: readonly string[];
      host: string;
    }>(`${inPage}${compare}
      const tags = ${JSON.stringify(Object.keys(fileElements))};
      const settled = () => new Promise((resolve) => setTimeout(resolve, 300));
      await settled();
      const before = tags.map(record);
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/fil/${hostileFile}' });
      await new Promise((resolve, reject) => { link.onload = resolve; link.onerror = reject; document.head.append(link); });
      await settled();
      const after = tags.map(record);
      return {
        seen: before.map(({ length }) => length),
        found: tags.flatMap((tag, index) => differences(before[index], after[index]).map((each) => tag + ' ' + each)),
        host: getComputedStyle(document.querySelector('h1')).outlineWidth,
      };`);
    assert.equal(host, '9px', 'the sheet applies to the host’s own page');
    assert.ok(
      seen.every((count) => count > 15),
      `few elements were looked at: ${seen.join(', ')}`,
    );
    assert.deepEqual(found.slice(0, 20), [], `${found.length} differences`);
  });
}
