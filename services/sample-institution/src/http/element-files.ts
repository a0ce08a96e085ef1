import express from 'express';
import type { RequestHandler } from 'express';

const versionedFolder = /\/\d+\.\d+\.\d+[^/]*\//;

/**
 * The built elements, from this institution's own origin. A released version never changes, so browsers keep its folder
 * for a year; what a deployment may replace (the runtime's major-only path, the import map) is asked again each time.
 */
export function elementFiles(cdnFolder: string, released: boolean): RequestHandler {
  return express.static(cdnFolder, {
    index: false,
    redirect: false,
    setHeaders(response, path) {
      const kept = released && versionedFolder.test(path.slice(cdnFolder.length));
      response.setHeader('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
