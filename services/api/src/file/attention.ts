import { attentionItems, circleKinds, fileFacts } from '@fil/rules';
import type { EntityKind } from '@fil/vocabulary/codes';
import type { AttentionItem, EntityRecord } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from './open-file.ts';
import { asRecompute } from './recompute.ts';

/**
 * Not FOR UPDATE: a reader's own line in the access log already holds the file's key, and two readers who both wait for
 * the other's key wait for ever.
 */
const lockStatement = prepared(
  'attention.lock',
  `select attention_day as "attentionDay" from fil.person_file where id = $1 for no key update`,
);

const factsStatement = prepared(
  'attention.facts',
  `select kind, entity_id as id, domain, fact, versions, clashes, created_at as "createdAt", updated_at as "updatedAt"
   from fil.current_state where file_id = $1 and kind = any ($2) order by created_at, entity_id`,
);

const replaceStatement = prepared(
  'attention.replace',
  `with gone as (delete from fil.attention_item where file_id = $1 and not (id = any ($4)))
   insert into fil.attention_item (file_id, territory_id, id, kind, due, body, domains)
   select $1, $2, body ->> 'id', body ->> 'kind', (body ->> 'due')::date, body, array(select jsonb_array_elements_text(body -> 'domains'))
   from jsonb_array_elements($3) as body
   on conflict (file_id, id) do update set due = excluded.due, body = excluded.body, domains = excluded.domains`,
);

const dayStatement = prepared('attention.day', `update fil.person_file set attention_day = $2 where id = $1`);

const readStatement = prepared(
  'attention.read',
  `select body from fil.attention_item where file_id = $1 order by due, id`,
);

/** What the rules of attention look at. Answers and identity raise nothing. */
const kinds: readonly EntityKind[] = [
  'evaluation',
  'planVersion',
  'need',
  'goal',
  'plannedService',
  'deliveredService',
  'continuityBreak',
  'stay',
  'contact',
  ...circleKinds,
];

/** Rules of attention never look at who wrote. */
const nobody = { name: '', role: '', organization: '' };

/**
 * Recomputes what waits in the opened file from all its facts, also those that the writer cannot read: under a role
 * of its own, limited to this file, for the length of this call. Each item carries the domains it rests on.
 */
export async function recomputeAttention(transaction: Transaction, file: OpenFile): Promise<void> {
  const { territory, today } = file.reader;
  await asRecompute(transaction, async () => {
    // Before reading: a write that is under way would change the facts after we looked.
    await transaction.query(lockStatement, [file.id]);
    const rows = await transaction.query<Omit<EntityRecord, 'author'>>(factsStatement, [file.id, kinds]);
    const items = attentionItems({
      facts: fileFacts(rows.map((row) => ({ ...row, author: nobody }))),
      parameters: territory.parameters,
      today,
      country: territory.country,
      timeZone: territory.timeZone,
      firstDayOfWeek: territory.country === 'CA' ? 'sunday' : 'monday',
    });
    await transaction.query(replaceStatement, [
      file.id,
      territory.id,
      JSON.stringify(items),
      items.map(({ id }) => id),
    ]);
    await transaction.query(dayStatement, [file.id, today]);
  });
}

/** What waits, as far as this reader has every domain it rests on. Days pass without a write: computed anew each day. */
export async function readAttention(
  transaction: Transaction,
  file: OpenFile,
): Promise<readonly AttentionItem[]> {
  if (file.attentionDay !== file.reader.today) await recomputeAttention(transaction, file);
  const rows = await transaction.query<{ body: AttentionItem }>(readStatement, [file.id]);
  return rows.map(({ body }) => body);
}
