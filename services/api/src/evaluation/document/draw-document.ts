import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { DocumentRow, DocumentSection, PaperDocument } from '@fil/instruments/paper';
import type { Instant } from '@fil/vocabulary/types';
import PDFDocument from 'pdfkit';
import { unpackFont } from './unpack-font.ts';

export interface DrawingOptions {
  readonly lang: string;
  readonly size: 'A4' | 'LETTER';
  readonly madeAt: Instant;
  /** « {page} sur {pages} » */
  readonly pageWords: string;
  readonly columns: Readonly<Record<'question' | 'answer' | 'source', string>>;
}

type Pdf = InstanceType<typeof PDFDocument>;
/** An element of the document's structure, as a screen reader walks through it. */
type Structure = ReturnType<Pdf['struct']>;

const require = createRequire(import.meta.url);
/** A PDF/UA carries its own fonts. */
const font = (weight: 'Regular' | 'Bold'): Buffer =>
  unpackFont(readFileSync(require.resolve(`roboto-fontface/fonts/roboto/Roboto-${weight}.woff`)));
const fonts = { regular: font('Regular'), bold: font('Bold') };

const margin = 48;
const gap = 10;
const sizes = { title: 19, heading: 13, text: 10, small: 8.5 };
const ink = '#000000';
const muted = '#444444';

/**
 * Draws a document as a tagged PDF: language, title, headings, tables with their header cells, page numbers as
 * artifacts (PDF/UA-1, ISO 14289-1).
 */
export async function drawDocument(document: PaperDocument, options: DrawingOptions): Promise<Buffer> {
  const madeAt = new Date(options.madeAt);
  const pdf = new PDFDocument({
    size: options.size,
    margins: { top: margin, left: margin, right: margin, bottom: margin + 18 },
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: options.lang,
    displayTitle: true,
    bufferPages: true,
    // None before those below are known.
    font: null,
    info: {
      Title: document.title,
      CreationDate: madeAt,
      ModDate: madeAt,
      Producer: 'Fil conducteur',
      Creator: 'Fil conducteur',
    },
  } as unknown as ConstructorParameters<typeof PDFDocument>[0]);
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  pdf.registerFont('regular', fonts.regular);
  pdf.registerFont('bold', fonts.bold);
  new Drawing(pdf, options).draw(document);
  pdf.end();
  return finished;
}

class Drawing {
  readonly #pdf: Pdf;
  readonly #options: DrawingOptions;
  readonly #root: Structure;

  constructor(pdf: Pdf, options: DrawingOptions) {
    this.#pdf = pdf;
    this.#options = options;
    this.#root = pdf.struct('Document');
    pdf.addStructure(this.#root);
  }

  draw(document: PaperDocument): void {
    const pdf = this.#pdf;
    this.#text(this.#root, 'H1', document.title, { size: sizes.title, bold: true });
    pdf.moveDown(0.4);
    for (const [name, value] of document.facts)
      this.#text(this.#root, 'P', `${name}\u00a0: ${value}`, { size: sizes.text });
    for (const note of document.notes) {
      pdf.moveDown(0.3);
      this.#text(this.#root, 'P', note, { size: sizes.text, color: muted });
    }
    for (const section of document.sections) this.#section(section);
    this.#root.end();
    this.#pageNumbers();
  }

  #section({ title, rows }: DocumentSection): void {
    const pdf = this.#pdf;
    // A heading does not stand alone at the foot of a page.
    this.#room(90);
    pdf.moveDown(0.9);
    this.#text(this.#root, 'H2', title, { size: sizes.heading, bold: true });
    pdf.moveDown(0.2);
    const table = pdf.struct('Table');
    this.#root.add(table);
    const widths = this.#widths(rows.some(({ source }) => source !== undefined));
    this.#headers(table, widths);
    for (const row of rows) this.#row(table, row, widths);
    table.end();
  }

  #widths(sourced: boolean): readonly number[] {
    const { width, margins } = this.#pdf.page;
    const all = width - margins.left - margins.right;
    return sourced ? [all * 0.4, all * 0.38, all * 0.22] : [all * 0.44, all * 0.56];
  }

  #headers(table: Structure, widths: readonly number[]): void {
    const { question, answer, source } = this.#options.columns;
    const row = this.#pdf.struct('TR');
    table.add(row);
    const names = [question, answer, source].slice(0, widths.length);
    this.#cells(
      row,
      names.map((text) => ({ type: 'TH', scope: 'Column', text, size: sizes.small, color: muted })),
      widths,
    );
    row.end();
  }

  #row(table: Structure, row: DocumentRow, widths: readonly number[]): void {
    const line = this.#pdf.struct('TR');
    table.add(line);
    const indent = Math.min(row.depth, 3) * 12;
    if (row.kind === 'note' || row.kind === 'title') {
      const isTitle = row.kind === 'title';
      const width = [widths.reduce((sum, one) => sum + one, 0)];
      this.#cells(
        line,
        [
          {
            type: isTitle ? 'TH' : 'TD',
            ...(isTitle && { scope: 'Row' }),
            text: row.name,
            bold: isTitle,
            color: isTitle ? ink : muted,
            indent,
          },
        ],
        width,
      );
    } else {
      const answer =
        row.kind === 'blank'
          ? row.choices.map((choice) => `[  ] ${choice}`).join('\n') || ' \n \n '
          : row.texts.join('\n');
      const cells: Cell[] = [
        { type: 'TH', scope: 'Row', text: row.name, bold: true, indent },
        { type: 'TD', text: answer },
      ];
      if (widths.length > 2)
        cells.push({ type: 'TD', text: row.source ?? '', size: sizes.small, color: muted });
      this.#cells(line, cells, widths);
    }
    line.end();
  }

  /** One row of a table: side by side, or one under the other when it would not stand on a page. */
  #cells(row: Structure, cells: readonly Cell[], widths: readonly number[]): void {
    const pdf = this.#pdf;
    const { left } = pdf.page.margins;
    const heights = cells.map((cell, at) => {
      this.#style(cell);
      return pdf.heightOfString(cell.text, { width: this.#inner(widths[at] ?? 0, cell) });
    });
    const height = Math.max(...heights);
    if (height > 0.55 * pdf.page.height) return this.#stacked(row, cells);
    this.#room(height + gap);
    const top = pdf.y;
    let x = left;
    for (const [at, cell] of cells.entries()) {
      const width = widths[at] ?? 0;
      const place = x + (cell.indent ?? 0);
      this.#element(row, cell, () => {
        this.#style(cell);
        pdf.text(cell.text, place, top, { width: this.#inner(width, cell) });
      });
      x += width;
    }
    pdf.x = left;
    pdf.y = top + height + gap / 2;
    this.#rule();
  }

  #stacked(row: Structure, cells: readonly Cell[]): void {
    const pdf = this.#pdf;
    const { left, right } = pdf.page.margins;
    for (const cell of cells)
      this.#element(row, cell, () => {
        this.#style(cell);
        pdf.text(cell.text, left, pdf.y, { width: pdf.page.width - left - right });
      });
    this.#rule();
  }

  #element(row: Structure, { type, scope }: Cell, draw: () => void): void {
    const cell = this.#pdf.struct(type, {}, [draw]);
    // Whether a header cell speaks for its column or its row (ISO 32000-1, 14.8.5.7): the maker has no option for it.
    if (scope) (cell as unknown as Tagged).dictionary.data['A'] = { O: 'Table', Scope: scope };
    row.add(cell);
    cell.end();
  }

  #text(
    parent: Structure,
    type: 'H1' | 'H2' | 'P',
    text: string,
    style: { readonly size: number; readonly bold?: boolean; readonly color?: string },
  ): void {
    const pdf = this.#pdf;
    const element = pdf.struct(type, {}, [
      () => {
        this.#style(style);
        const { left, right } = pdf.page.margins;
        pdf.text(text, left, pdf.y, { width: pdf.page.width - left - right });
      },
    ]);
    parent.add(element);
    element.end();
  }

  #style({ size = sizes.text, bold = false, color = ink }: Partial<Cell>): void {
    this.#pdf
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(color);
  }

  #inner(width: number, { indent = 0 }: Cell): number {
    return width - indent - gap;
  }

  #room(height: number): void {
    const { page } = this.#pdf;
    if (this.#pdf.y + height > page.height - page.margins.bottom) this.#pdf.addPage();
  }

  /** A line under a row: drawn, and told to nobody. */
  #rule(): void {
    const pdf = this.#pdf;
    const { left, right } = pdf.page.margins;
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf
      .moveTo(left, pdf.y)
      .lineTo(pdf.page.width - right, pdf.y)
      .lineWidth(0.4)
      .strokeColor('#999999')
      .stroke();
    pdf.endMarkedContent();
    pdf.y += gap / 2;
  }

  #pageNumbers(): void {
    const pdf = this.#pdf;
    const { start, count } = pdf.bufferedPageRange();
    const words = (page: number) =>
      this.#options.pageWords.replace('{page}', String(page)).replace('{pages}', String(count));
    for (let at = start; at < start + count; at += 1) {
      pdf.switchToPage(at);
      const { left, right, bottom } = pdf.page.margins;
      // Below the margin, where text would begin another page.
      pdf.page.margins.bottom = 0;
      this.#style({ size: sizes.small, color: muted });
      pdf.markContent('Artifact', { type: 'Pagination' });
      pdf.text(words(at + 1), left, pdf.page.height - bottom + 14, {
        width: pdf.page.width - left - right,
        align: 'right',
        lineBreak: false,
      });
      pdf.endMarkedContent();
      pdf.page.margins.bottom = bottom;
    }
  }
}

interface Tagged {
  readonly dictionary: { readonly data: Record<string, unknown> };
}

interface Cell {
  readonly type: 'TH' | 'TD';
  readonly scope?: 'Column' | 'Row';
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly indent?: number;
}
