import type { PersonReference } from '@fil/vocabulary/types';

/**
 * Systems of identifiers that name nobody. Test INS of France: OID 1.2.250.1.213.1.4.10 of the fr.core guide, against
 * 1.2.250.1.213.1.4.8 and .9 for those in use (FR-01).
 */
const testSystems: ReadonlySet<string> = new Set(['1.2.250.1.213.1.4.10']);

/** Whether an identifier is one made for tests, which only a demonstration takes. */
export function isTestIdentifier({ system }: PersonReference): boolean {
  return testSystems.has(system.trim().replace(/^urn:oid:/i, ''));
}
