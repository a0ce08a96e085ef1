import { Piscina } from 'piscina';
import type { PaperDocument } from '@fil/instruments/paper';
import { failure } from '../../failures.ts';
import type { DrawingOptions } from './draw-document.ts';

/** A document takes about a second of one thread: more would wait longer than anybody does. */
const mostWaiting = 20;
const idleMilliseconds = 60_000;

let threads: Piscina | undefined;

/**
 * Draws a document on another thread: a second of drawing must not hold everybody else's answers. The thread comes with
 * the first document and goes when none was asked for during a minute; it keeps no process alive.
 * @throws `unavailable` when too many are waiting.
 */
export async function drawElsewhere(document: PaperDocument, options: DrawingOptions): Promise<Buffer> {
  threads ??= new Piscina({
    filename: new URL('./drawing-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMilliseconds,
    maxQueue: mostWaiting,
  });
  if (threads.queueSize >= mostWaiting) throw failure('unavailable');
  return Buffer.from((await threads.run({ document, options })) as Uint8Array);
}
