import type { CircleMember, Day } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from './open-file.ts';

type MemberRow = Omit<CircleMember, 'to' | 'source'> & {
  readonly to: Day | null;
  readonly source: CircleMember['source'] | null;
};

/**
 * A member is named as she names herself now; one who never signed in, as the fact named her. Her own door is no body
 * that anybody works for.
 */
const readStatement = prepared(
  'file.circle',
  `select membership.id as "membershipId", membership.role, membership.accountable, membership.basis, membership.essential,
     membership.from_day as "from", membership.to_day as "to",
     coalesce(professional.name, own.name, whole.name, membership.member_name) as name,
     coalesce(own.name, whole.name, organization.name, case institution.kind when 'record' then institution.name end, '')
       as organization,
     case when membership.source_kind is not null
       then jsonb_build_object('kind', membership.source_kind, 'id', membership.source_id) end as source,
     case
       when membership.organization_id is not null then jsonb_build_object(
         'kind', 'organization', 'id', membership.organization_id, 'name', coalesce(own.name, whole.name, membership.member_name))
       when professional.kind in ('careProfessional', 'otherProfessional') then jsonb_build_object(
         'kind', 'professional', 'id', professional.id, 'name', professional.name,
         'organization', coalesce(organization.name, institution.name))
       else jsonb_build_object('kind', 'relative', 'id', coalesce(professional.id, membership.awaited_account),
         'name', coalesce(professional.name, membership.member_name)) end as member,
     array(
       select distinct domain from fil.membership_grant
       where membership_id = membership.id and $3 = any (purposes)
         and (from_day is null or from_day <= $2) and (to_day is null or to_day > $2)
       order by domain
     ) as domains
   from fil.membership
   left join fil.organization as own on own.id = membership.organization_id
   left join fil.institution as whole on whole.id = membership.organization_id
   left join fil.professional on professional.id = membership.professional_id
   left join fil.institution on institution.id = professional.institution_id
   left join fil.organization on organization.id = professional.organization_id
   where membership.file_id = $1
   order by (membership.to_day is not null and membership.to_day <= $2), membership.accountable desc,
     membership.from_day, membership.id`,
);

/** Everybody who is or was in the circle of an opened file, the accountable one first, past ones last. */
export async function readCircle(transaction: Transaction, file: OpenFile): Promise<readonly CircleMember[]> {
  const rows = await transaction.query<MemberRow>(readStatement, [file.id, file.reader.today, file.purpose]);
  return rows.map(({ to, source, ...member }) => ({
    ...member,
    ...(to !== null && { to }),
    ...(source && { source }),
  }));
}
