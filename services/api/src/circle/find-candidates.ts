import type { CircleCandidate } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';

/** Every word must be found, whatever its accents and capitals; row-level security keeps to the territory. */
const findStatement = prepared(
  'circle.candidates',
  `with candidate as (
     select jsonb_build_object('kind', 'professional', 'id', professional.id, 'name', professional.name,
         'organization', coalesce(organization.name, institution.name)) as recipient,
       professional.name, professional.role_title as title, coalesce(organization.name, institution.name) as organization
     from fil.professional
     join fil.institution on institution.id = professional.institution_id
     left join fil.organization on organization.id = professional.organization_id
     where professional.kind in ('careProfessional', 'otherProfessional')
     union all
     select jsonb_build_object('kind', 'organization', 'id', body.id, 'name', body.name), body.name, '', body.name
     from (
       select id, name from fil.organization
       union
       select id, name from fil.institution where kind = 'record' and territory_id = fil.current_territory()
     ) as body
   ), folded as (
     select candidate.*, fil.folded(concat_ws(' ', name, title, organization)) as words from candidate
   )
   select recipient, title, organization from folded
   where not exists (
     select from regexp_split_to_table(fil.folded($1), '\\s+') as word where word <> '' and position(word in words) = 0)
   order by position(split_part(fil.folded($1), ' ', 1) in fil.folded(name)) = 0, name, title
   limit $2`,
);

export function findCandidates(
  transaction: Transaction,
  { query, limit }: { readonly query: string; readonly limit: number },
): Promise<readonly CircleCandidate[]> {
  return transaction.query<CircleCandidate>(findStatement, [query.trim(), limit]);
}
