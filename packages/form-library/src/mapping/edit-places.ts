import type { MappingDocument } from '@fil/instruments/mapping';
import type { Dimension, Domain } from '@fil/vocabulary/codes';

/**
 * Gives an item, and all that is under it, a domain; the whole form without a linkId. `undefined` takes the choice
 * back: what is above counts again.
 */
export function chooseDomain(
  document: MappingDocument,
  linkId: string | undefined,
  domain: Domain | undefined,
): MappingDocument {
  const { domain: whole, domains, ...rest } = document;
  if (linkId === undefined) return { ...rest, ...(domain && { domain }), ...(domains && { domains }) };
  const chosen = changed(domains, linkId, domain);
  return { ...rest, ...(whole && { domain: whole }), ...(chosen && { domains: chosen }) };
}

/** The same for one of the nine dimensions. */
export function chooseDimension(
  document: MappingDocument,
  linkId: string | undefined,
  dimension: Dimension | undefined,
): MappingDocument {
  const { dimension: whole, dimensions, ...rest } = document;
  if (linkId === undefined)
    return { ...rest, ...(dimension && { dimension }), ...(dimensions && { dimensions }) };
  const chosen = changed(dimensions, linkId, dimension);
  return { ...rest, ...(whole && { dimension: whole }), ...(chosen && { dimensions: chosen }) };
}

/** Without a choice left there is no record at all. */
function changed<Code extends string>(
  record: Readonly<Record<string, Code>> | undefined,
  linkId: string,
  code: Code | undefined,
): Readonly<Record<string, Code>> | undefined {
  const others = Object.entries(record ?? {}).filter(([key]) => key !== linkId);
  const entries = code === undefined ? others : [...others, [linkId, code] as const];
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
