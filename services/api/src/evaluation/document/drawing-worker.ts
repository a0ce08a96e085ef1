import { move } from 'piscina';
import type { PaperDocument } from '@fil/instruments/paper';
import { drawDocument } from './draw-document.ts';
import type { DrawingOptions } from './draw-document.ts';

/** What a thread of the drawing desk does, for one document. */
export default async function draw({
  document,
  options,
}: {
  readonly document: PaperDocument;
  readonly options: DrawingOptions;
}): Promise<Uint8Array> {
  // A buffer of its own, so that it is handed over, not copied.
  return move(Uint8Array.from(await drawDocument(document, options))) as Uint8Array;
}
