import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
/** Everything a browser loads from an institution's `/fil/`. */
export const cdn = join(root, 'dist', 'cdn');
/** Where institutions serve {@link cdn}; the import map names it. */
export const cdnBase = '/fil/';
export const runtimeFolder = 'runtime/v1';
