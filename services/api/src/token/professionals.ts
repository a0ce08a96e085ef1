import { randomUUID } from 'node:crypto';
import type { AccountKind, Duty } from '@fil/vocabulary/codes';
import type { Instant, Uuid } from '@fil/vocabulary/types';
import type { IssuerConfiguration } from '../configuration.ts';
import { prepared } from '../database/index.ts';
import type { Database, Identity } from '../database/index.ts';
import type { Subject } from './subject-tokens.ts';

const institutionTerritory = prepared(
  'token.institution',
  `select territory_id as "territoryId" from fil.institution where id = $1`,
);

const findProfessional = prepared(
  'token.find',
  `select id, organization_id as "organizationId", name, role_title as title, kind, duties from fil.professional
   where issuer = $1 and subject = $2 and institution_id = $3`,
);

const createProfessional = prepared(
  'token.create',
  `insert into fil.professional (id, issuer, subject, institution_id, territory_id, name, role_title, created_at, kind, duties)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (issuer, subject) do nothing`,
);

const renameProfessional = prepared(
  'token.rename',
  `update fil.professional set name = $2, role_title = $3, kind = $4, duties = $5 where id = $1`,
);

const linkStatement = prepared('token.link', `select fil.link_awaited($1)`);

interface ProfessionalRow {
  readonly id: Uuid;
  readonly organizationId: string | null;
  readonly name: string;
  readonly title: string;
  readonly kind: AccountKind;
  readonly duties: readonly Duty[];
}

/**
 * The professional that (issuer, subject) names, created at the first visit. The issuer fixes the institution, and the
 * institution its territory. Somebody unknown whose institution does not say a name is not let in: a fact must have
 * an author that people recognise. At a door, a membership that awaited this sign-in becomes theirs.
 */
export async function arrive(
  database: Database,
  { issuer, institutionId }: IssuerConfiguration,
  { subject, name, title, kind, duties }: Subject,
  now: Instant,
): Promise<Identity | undefined> {
  const [institution] = await database.inTransaction({ institutionId }, (transaction) =>
    transaction.query<{ territoryId: string }>(institutionTerritory, [institutionId]),
  );
  if (!institution) return undefined;
  const { territoryId } = institution;

  const arrived = await database.inTransaction(
    { institutionId, territoryId },
    async (transaction): Promise<Identity | undefined> => {
      const find = () =>
        transaction.query<ProfessionalRow>(findProfessional, [issuer, subject, institutionId]);
      let [professional] = await find();
      if (!professional) {
        if (name === undefined) return undefined;
        await transaction.query(createProfessional, [
          randomUUID(),
          issuer,
          subject,
          institutionId,
          territoryId,
          name,
          title ?? '',
          now,
          kind,
          duties,
        ]);
        [professional] = await find();
        if (!professional) return undefined;
      } else if (
        (name ?? professional.name) !== professional.name ||
        (title ?? professional.title) !== professional.title ||
        kind !== professional.kind ||
        duties.join() !== professional.duties.join()
      ) {
        await transaction.query(renameProfessional, [
          professional.id,
          name ?? professional.name,
          title ?? professional.title,
          kind,
          duties,
        ]);
      }
      const identity = {
        professionalId: professional.id,
        institutionId,
        territoryId,
        kind,
        ...(duties.length > 0 && { duties }),
      };
      return professional.organizationId === null
        ? identity
        : { ...identity, organizationId: professional.organizationId };
    },
  );
  if (arrived !== undefined && (kind === 'person' || kind === 'relative'))
    await database.inTransaction(arrived, (transaction) => transaction.query(linkStatement, [subject]));
  return arrived;
}
