import type { CircleMember, Day } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from './open-file.ts';

type MemberRow = Omit<CircleMember, 'to'> & { readonly to: Day | null };

const readStatement = prepared(
  'file.circle',
  `select membership.id as "membershipId", membership.role, membership.accountable,
     membership.from_day as "from", membership.to_day as "to",
     coalesce(professional.name, own.name) as name,
     coalesce(own.name, organization.name, institution.name) as organization,
     array(
       select distinct domain from fil.membership_grant
       where membership_id = membership.id and $3 = any (purposes)
         and (from_day is null or from_day <= $2) and (to_day is null or to_day > $2)
       order by domain
     ) as domains
   from fil.membership
   left join fil.organization as own on own.id = membership.organization_id
   left join fil.professional on professional.id = membership.professional_id
   left join fil.institution on institution.id = professional.institution_id
   left join fil.organization on organization.id = professional.organization_id
   where membership.file_id = $1
   order by membership.accountable desc, membership.from_day, membership.id`,
);

/** Everybody who is or was in the circle of an opened file, the accountable one first. */
export async function readCircle(transaction: Transaction, file: OpenFile): Promise<readonly CircleMember[]> {
  const rows = await transaction.query<MemberRow>(readStatement, [file.id, file.reader.today, file.purpose]);
  return rows.map(({ to, ...member }) => (to === null ? member : { ...member, to }));
}
