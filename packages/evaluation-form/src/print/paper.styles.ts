import type { FilElement } from '@fil/element-kit';
import { css } from 'lit';

/** How the document looks, previewed in the element or printed from a page of its own. */
export const paperStyles = css`
  .paper {
    max-width: 52em;
    color: #000;
    background: #fff;
    font-size: 1em;
    line-height: 1.35;
  }
  .paper h1 {
    margin: 0 0 0.4em;
    font-size: 1.6em;
  }
  .paper h2 {
    margin: 1.4em 0 0.3em;
    font-size: 1.15em;
    break-after: avoid;
  }
  .paper .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
    gap: 0.3em 1.6em;
    margin: 0 0 0.8em;
  }
  .paper .facts dt {
    color: #444;
    font-size: 0.87em;
  }
  .paper .facts dd {
    margin: 0;
    font-weight: 600;
  }
  .paper table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .paper thead {
    display: table-header-group;
  }
  .paper tr {
    break-inside: avoid;
  }
  .paper :is(th, td) {
    padding: 0.35em 0.7em 0.35em 0;
    border-bottom: 1px solid #999;
    color: #000;
    font-size: 1em;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .paper thead th {
    color: #444;
    font-size: 0.87em;
    font-weight: 500;
  }
  .paper tbody th {
    font-weight: 550;
  }
  .paper .question {
    width: 42%;
  }
  .paper .source {
    width: 22%;
    color: #444;
    font-size: 0.87em;
  }
  .paper td p {
    margin: 0;
    white-space: pre-wrap;
  }
  .paper td p + p {
    color: #444;
  }
  .paper .note {
    color: #444;
    font-weight: 400;
  }
  .paper .depth-1 {
    padding-inline-start: 1.2em;
  }
  .paper .depth-2,
  .paper .depth-3 {
    padding-inline-start: 2.4em;
  }
  .paper .lines {
    block-size: 3.2em;
    border-bottom: 1px dotted #666;
    background: linear-gradient(transparent 1.6em, #666 1.6em, transparent calc(1.6em + 1px));
  }
  .paper .tick {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.2em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .paper .tick li::before {
    content: '☐ ' / '';
  }
`;

/** Of the page that is printed alone; A4 or Letter is the printer's choice. */
export const pageStyles = css`
  @page {
    margin: 16mm 15mm 18mm;
    @bottom-right {
      content: counter(page) ' / ' counter(pages);
      font: 9pt sans-serif;
    }
  }
  html {
    font:
      10.5pt/1.4 system-ui,
      'Segoe UI',
      'Noto Sans',
      sans-serif;
    color-scheme: only light;
  }
  body {
    margin: 0;
  }
  .paper {
    max-width: none;
  }
`;

const previewStyles = css`
  .paper-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1.6em;
    align-items: end;
    margin: 0.8em 0;
  }
  .paper-frame {
    padding: 1.4em;
    border: 1px solid var(--fil-line);
    background: #fff;
    overflow-x: auto;
  }
  .print-frame {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    clip-path: inset(50%);
  }
  @container (max-width: 34em) {
    .paper-frame {
      padding: 0.7em;
    }
    .paper table,
    .paper :is(tbody, tr, th, td) {
      display: block;
      width: auto;
    }
    .paper thead {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    .paper :is(th, td) {
      padding: 0.1em 0;
      border: 0;
    }
    .paper tr {
      padding: 0.4em 0;
      border-bottom: 1px solid #999;
    }
    .paper .source {
      width: auto;
    }
  }
  /* Printed by the host's own command, the preview stands alone in the element. */
  @media print {
    .paper-acts {
      display: none;
    }
    .paper-frame {
      padding: 0;
      border: 0;
    }
  }
`;

const adopted = new WeakSet<ShadowRoot>();

export function adoptPrintStyles(host: FilElement): void {
  const root = host.renderRoot as ShadowRoot;
  if (adopted.has(root)) return;
  adopted.add(root);
  const sheets = [paperStyles, previewStyles].flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
