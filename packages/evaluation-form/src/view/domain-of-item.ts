import { domains } from '@fil/vocabulary/codes';
import type { Domain } from '@fil/vocabulary/codes';
import type { CompiledItem } from '@fil/questionnaire';
import { instrumentExtensionUrls } from '@fil/instruments/load';

/** Domain of the file that the answer to a question belongs to, as its form says; undefined when it does not. */
export function domainOfItem(item: CompiledItem): Domain | undefined {
  const extensions = item.source['extension'];
  if (!Array.isArray(extensions)) return undefined;
  const found: unknown = extensions.find(
    (one: unknown) => isRecord(one) && one['url'] === instrumentExtensionUrls.domain,
  );
  return isRecord(found) ? domains.find((domain) => domain === found['valueCode']) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
