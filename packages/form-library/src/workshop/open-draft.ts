import type { Connection } from '@fil/connection';
import { openImport } from '@fil/instruments/import';
import type { ReadImport } from '@fil/instruments/import';
import type { MappingDocument } from '@fil/instruments/mapping';
import type { LoadOptions } from '@fil/questionnaire';
import type { Opening } from '../library.ts';
import { Draft } from './draft.ts';

type KeptOpening = Extract<Opening, { readonly kind: 'kept' }>;
type ReadForm = ReadImport & Required<Pick<ReadImport, 'form'>>;

/** A version that is there, with the mapping in force. Rejects with a FilError. */
export async function openKept(
  connection: Connection,
  { id, version }: KeptOpening,
  load: LoadOptions,
): Promise<Draft> {
  const { questionnaire, own } = await connection.query('instrument.read', { id, version });
  const mapping = own === undefined || own.revision === 0 ? undefined : (own.mapping as MappingDocument);
  const read = await openImport(questionnaire, mapping, load);
  const revision = own?.revision ?? 0;
  if (!read.form) throw new TypeError(`${id} is no form any more`);
  return new Draft({ kind: 'kept', id, version, revision }, { ...read, form: read.form }, mapping);
}

/** A form that was read here: a new one, or a newer version, which begins with the mapping of the one before. */
export async function draftOf(
  connection: Connection,
  read: ReadForm,
  renews: string | undefined,
): Promise<Draft> {
  if (renews === undefined) return new Draft({ kind: 'new' }, read);
  const { own } = await connection.query('instrument.read', { id: renews });
  const mapping = own === undefined || own.revision === 0 ? undefined : (own.mapping as MappingDocument);
  return new Draft({ kind: 'version', id: renews }, read, mapping);
}
