import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../json.ts';

/** A fresh copy of a published example: `r5/gcs`. */
export function publishedExample(name: string): JsonObject {
  return JSON.parse(readFileSync(new URL(`./published/${name}.json`, import.meta.url), 'utf8')) as JsonObject;
}
