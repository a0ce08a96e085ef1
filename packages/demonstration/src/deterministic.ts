import type { Uuid } from '@fil/vocabulary/types';

/** Four 32-bit words that depend on every character of the text. Not a cryptographic hash. */
function hashWords(text: string): readonly [number, number, number, number] {
  let first = 0x9e3779b9;
  let second = 0x85ebca6b;
  let third = 0xc2b2ae35;
  let fourth = 0x27d4eb2f;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193) + second;
    second = Math.imul(second ^ (unit + index), 0x5bd1e995) ^ (first >>> 13);
    third = Math.imul(third ^ (first >>> 7), 0x1b873593) + fourth;
    fourth = Math.imul(fourth ^ (third >>> 11), 0xcc9e2d51) ^ (second << 5);
  }
  const finish = (word: number): number => {
    let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  return [finish(first ^ fourth), finish(second), finish(third ^ first), finish(fourth ^ second)];
}

/** The same name gives the same identifier everywhere (UUID version 8, RFC 9562 section 5.8). */
export function uuidOf(name: string): Uuid {
  const hex = hashWords(name)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** A stream of numbers in [0, 1) that depends only on its name. */
export function randomOf(name: string): () => number {
  let state = hashWords(name)[0];
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
