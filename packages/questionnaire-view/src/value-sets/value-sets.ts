import type { FilElement } from '@fil/element-kit';
import type { ValueSetSource } from '@fil/questionnaire';

/** Value sets that a form does not carry, by the service's terminology. Its code comes with the first one asked for. */
export const valueSetsFor = (host: FilElement): ValueSetSource => ({
  expand: async (request) => {
    const { connection, locale } = host;
    if (!connection) throw new Error('no connection');
    const { serviceValueSets } = await import('./service-value-sets.ts');
    return serviceValueSets(connection, locale).expand(request);
  },
});
