import express from 'express';
import { languageCodes } from './languages.ts';

/** The one value set that the demonstration's terminology service knows. */
export const languagesValueSet = 'urn:example:terminologie:langues';

/** A terminology service such as a region runs: FHIR R4, `ValueSet/$expand` and nothing more. */
export function terminologyApp(): express.Router {
  const router = express.Router();
  router.get('/ValueSet/$expand', ({ query }, response) => {
    response.type('application/fhir+json');
    if (query['url'] !== languagesValueSet) {
      const issue = [{ severity: 'error', code: 'not-found' }];
      response.status(404).json({ resourceType: 'OperationOutcome', issue });
      return;
    }
    const found = languagesNamed(textOf(query['displayLanguage']), textOf(query['filter']));
    const contains = found.slice(0, Number(textOf(query['count'])) || undefined);
    response.json({
      resourceType: 'ValueSet',
      status: 'active',
      url: languagesValueSet,
      expansion: { total: found.length, contains },
    });
  });
  return router;
}

function languagesNamed(locale: string, filter: string) {
  const names = new Intl.DisplayNames([locale === '' ? 'fr-CA' : locale], { type: 'language' });
  return languageCodes
    .map((code) => ({ system: 'urn:ietf:bcp:47', code, display: names.of(code) ?? code }))
    .filter(({ display }) => plain(display).includes(plain(filter)))
    .toSorted((one, other) => one.display.localeCompare(other.display, locale));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');

/** Without capitals and accents, as people type. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
