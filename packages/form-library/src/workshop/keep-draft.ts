import { isFilError } from '@fil/connection';
import type { Connection } from '@fil/connection';
import type { InstrumentRefusal } from '@fil/vocabulary/types';
import type { Draft } from './draft.ts';

/** Why nothing was kept: what the service refused, or that it could not be asked. */
export type KeepRefusal = InstrumentRefusal | 'unreachable' | 'tooLarge' | 'sessionExpired';

export type Kept =
  | { readonly outcome: 'imported' | 'mapped' | 'unchanged'; readonly id: string; readonly version: string }
  | { readonly outcome: 'refused'; readonly rule: KeepRefusal };

/** Has a draft kept, as what it is: a form with its mapping, or the mapping of a version that is there. Never rejects. */
export async function keepDraft(connection: Connection, draft: Draft): Promise<Kept> {
  const { origin, document: mapping } = draft;
  try {
    if (origin.kind === 'kept') {
      const { id, version } = origin;
      return await connection.command('instrument.saveMapping', { id, version, mapping });
    }
    const { name, questionnaire } = draft;
    return await connection.command('instrument.import', { name, questionnaire, mapping });
  } catch (error) {
    return { outcome: 'refused', rule: refusalOf(error) };
  }
}

function refusalOf(error: unknown): KeepRefusal {
  const code = isFilError(error) ? error.code : undefined;
  if (code === 'tooLarge') return 'tooLarge';
  return code === 'sessionExpired' || code === 'unauthenticated' ? 'sessionExpired' : 'unreachable';
}
