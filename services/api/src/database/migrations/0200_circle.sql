-- The circle of care as row-level security reads it: a projection of facts, replaced in the transaction that writes
-- them (docs/architecture.md, "Access and the circle of care"). Additive: the release before goes on serving.

-- What the asker is, and at what moment; settings like those of 0001, an unset one matching no row.
create function fil.current_kind() returns text
  language sql stable parallel safe
  return fil.setting('kind');

create function fil.current_moment() returns timestamptz
  language sql stable parallel safe
  return fil.setting('now')::timestamptz;

-- The family of recipients of somebody who has no role in a circle: the service says it, from the kind of account.
create function fil.current_family() returns text
  language sql stable parallel safe
  return fil.setting('family');

-- The offer that this transaction has opened. It opens that one referral, and only to its recipient.
create function fil.current_offer() returns text
  language sql stable parallel safe
  return fil.setting('offer');

-- Words as they are compared: without accents, capitals or marks.
create function fil.folded(words text) returns text
  language sql immutable parallel safe
  return regexp_replace(normalize(lower(words), NFD), '[\u0300-\u036f]', '', 'g');

-- Kinds whose writing the circle's own rules decide, beyond what the database checks: membership of the file.
create function fil.is_of_circle(kind text) returns boolean
  language sql immutable parallel safe
  return kind in ('membership', 'consent', 'restriction', 'referral', 'disclosure', 'emergencyAccess', 'representative',
    'legalStatus', 'right', 'rightsOversight', 'statement', 'closure');

alter table fil.professional add column kind text not null default 'careProfessional'
  check (kind in ('careProfessional', 'otherProfessional', 'person', 'relative'));
grant update (kind) on fil.professional to fil_app;

-- A door signs in the person and relatives; a record signs in professionals.
alter table fil.institution add column kind text not null default 'record' check (kind in ('record', 'door'));

-- First day of the archive.
alter table fil.person_file add column closed_on date;

alter table fil.membership
  add column basis text not null default 'careTeam' check (basis in ('careTeam', 'consent', 'legalMandate', 'ownFile')),
  add column essential boolean not null default false,
  -- The family of recipients that the role belongs to, and the domains that an essential service keeps while consents
  -- are asked again. Both are said by the rules and copied here, so that no second list stands in SQL.
  add column category text,
  add column minimum text[] not null default '{}',
  -- The fact that made this row; NULL for one that an operator wrote.
  add column source_kind text check (source_kind in ('membership', 'referral')),
  add column source_id text,
  -- The name in the fact: a relative who never signed in is known by nothing else.
  add column member_name text,
  -- How somebody who has not signed in yet will be recognised, and the id by which the circle's facts name her.
  add column awaited_sign_in text,
  add column awaited_account uuid;
alter table fil.membership drop constraint membership_check;
alter table fil.membership add constraint one_party check (num_nonnulls(professional_id, organization_id) <= 1);
-- A body is an organization, or an institution taken as a whole.
alter table fil.membership drop constraint membership_organization_id_fkey;
create index membership_awaited on fil.membership (territory_id, awaited_sign_in) where awaited_sign_in is not null;

-- Rows of operators, as `categoryOfRole` gave it when this was written; the next write to a circle says it again.
update fil.membership set category = case
  when role in ('caseManager', 'keyWorker', 'socialWorker') then 'socialServices'
  when role in ('primaryPhysician', 'nurse', 'hospitalLiaison', 'rehabilitationProfessional') then 'healthProfessionals'
  when role in ('homeSupportWorker', 'communityWorker') then 'communityOrganizations'
  when role = 'housingWorker' then 'housing'
  when role in ('caregiver', 'relative') then 'relatives' end;

create table fil.consent (
  file_id uuid not null references fil.person_file,
  id text not null,
  territory_id text not null references fil.territory,
  account_id uuid,
  organization_id text,
  purposes text[] not null,
  domains text[] not null,
  given_by text not null check (given_by in ('person', 'representative', 'caregiver')),
  from_day date not null,
  -- First day without it: the earlier of its end and its withdrawal.
  to_day date,
  -- First day on which it is to be asked again, after a change of legal status.
  reask_from date,
  primary key (file_id, id),
  check (num_nonnulls(account_id, organization_id) <= 1)
);

create table fil.restriction (
  file_id uuid not null references fil.person_file,
  id text not null,
  territory_id text not null references fil.territory,
  account_id uuid,
  organization_id text,
  category text,
  domains text[] not null,
  from_day date not null,
  to_day date,
  primary key (file_id, id),
  check (num_nonnulls(account_id, organization_id, category) <= 1)
);

create table fil.emergency_access (
  file_id uuid not null references fil.person_file,
  id text not null,
  territory_id text not null references fil.territory,
  account_id uuid,
  organization_id text,
  domains text[] not null,
  danger_to_life boolean not null,
  from_at timestamptz not null,
  until timestamptz not null,
  primary key (file_id, id),
  check (num_nonnulls(account_id, organization_id) <= 1)
);
create index emergency_of_account on fil.emergency_access (account_id, until);

-- What was sent to somebody who has not answered.
create table fil.offer (
  file_id uuid not null references fil.person_file,
  referral_id text not null,
  territory_id text not null references fil.territory,
  account_id uuid,
  organization_id text,
  primary key (file_id, referral_id),
  check (num_nonnulls(account_id, organization_id) <= 1)
);
create index offer_to_account on fil.offer (account_id) where account_id is not null;
create index offer_to_organization on fil.offer (organization_id) where organization_id is not null;

do $$
declare name text;
begin
  foreach name in array array['consent', 'restriction', 'emergency_access', 'offer'] loop
    execute format('alter table fil.%I enable row level security', name);
    execute format('alter table fil.%I force row level security', name);
    execute format('create policy maintenance on fil.%I to fil_maintenance using (true)', name);
    execute format('create policy same_territory on fil.%I for select to fil_gate using (territory_id = fil.current_territory())', name);
    execute format('grant select, insert, update, delete on fil.%I to fil_maintenance', name);
    execute format('grant select on fil.%I to fil_gate, fil_app', name);
    execute format('grant select, insert, update, delete on fil.%I to fil_recompute', name);
  end loop;
end $$;

-- What my_domains is made of. These views belong to fil_gate and are granted to nobody else.

-- The asker's memberships that are in force on the day.
create view fil.own_membership as
  select membership.* from fil.membership
  where (fil.current_file() is null or membership.file_id = fil.current_file())
    and (membership.professional_id = fil.current_professional() or membership.organization_id = fil.current_organization())
    and membership.from_day <= fil.current_day()
    and (membership.to_day is null or membership.to_day > fil.current_day());

-- The restrictions in force that name the asker, the body they work for, or the family they belong to: that of their
-- roles in this circle, else that of their account.
create view fil.own_restriction as
  select restriction.file_id, restriction.domains from fil.restriction
  where (fil.current_file() is null or restriction.file_id = fil.current_file())
    and restriction.from_day <= fil.current_day()
    and (restriction.to_day is null or restriction.to_day > fil.current_day())
    and (restriction.account_id = fil.current_professional()
      or restriction.organization_id = fil.current_organization()
      or exists (select from fil.own_membership where own_membership.file_id = restriction.file_id
        and own_membership.category = restriction.category)
      or (restriction.category = fil.current_family()
        and not exists (select from fil.own_membership where own_membership.file_id = restriction.file_id)));

-- The consents in force that name the asker or the body they work for, for the purpose.
create view fil.own_consent as
  select consent.file_id, consent.domains, consent.given_by,
    coalesce(consent.reask_from <= fil.current_day(), false) as to_reask
  from fil.consent
  where (consent.account_id = fil.current_professional() or consent.organization_id = fil.current_organization())
    and consent.from_day <= fil.current_day()
    and (consent.to_day is null or consent.to_day > fil.current_day())
    and fil.current_purpose() = any (consent.purposes);

-- The emergency accesses that are open to the asker now.
create view fil.own_emergency as
  select emergency_access.file_id, emergency_access.domains, emergency_access.danger_to_life
  from fil.emergency_access
  where fil.current_purpose() = 'emergency' and fil.current_kind() = 'careProfessional'
    and (fil.current_file() is null or emergency_access.file_id = fil.current_file())
    and (emergency_access.account_id = fil.current_professional()
      or emergency_access.organization_id = fil.current_organization())
    and emergency_access.from_at <= fil.current_moment() and fil.current_moment() < emergency_access.until;

-- The table of rules of `decideAccess` (packages/rules/src/access/decide-access.ts), row by row; a test compares both.
-- In plpgsql, because a statement that policies run many times must not begin the branch that it does not take.
create or replace function fil.my_domains(level text) returns table (file_id uuid, domain text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp rows 50
as $$
#variable_conflict use_column
begin
  -- Rows 1 to 3.
  if fil.current_purpose() = 'emergency' then
    if my_domains.level = 'read' then
      return query
      select distinct own_emergency.file_id, opened.domain
      from fil.own_emergency cross join lateral unnest(own_emergency.domains) as opened (domain)
      where own_emergency.danger_to_life or not exists (select from fil.own_restriction
        where own_restriction.file_id = own_emergency.file_id and opened.domain = any (own_restriction.domains));
    end if;
    return;
  end if;
  return query
  -- Rows 4 to 6.
  with own as materialized (
    select own_membership.id, own_membership.file_id, own_membership.role, own_membership.basis,
      own_membership.essential, own_membership.minimum
    from fil.own_membership
    join fil.person_file on person_file.id = own_membership.file_id
    where person_file.closed_on is null or person_file.closed_on > fil.current_day() or own_membership.role = 'person'
      or (own_membership.accountable and my_domains.level = 'read')
  )
  select distinct own.file_id, membership_grant.domain
  from own
  join fil.membership_grant on membership_grant.membership_id = own.id
  -- Rows 7 to 9.
  where (membership_grant.from_day is null or membership_grant.from_day <= fil.current_day())
    and (membership_grant.to_day is null or membership_grant.to_day > fil.current_day())
    and fil.current_purpose() = any (membership_grant.purposes)
    and (my_domains.level = 'read' or membership_grant.level = 'write')
  -- Rows 10 to 12.
    and (case when membership_grant.domain = 'caregiverSection' then own.role = 'caregiver' else own.basis <> 'consent' end
      or exists (
        select from fil.own_consent where own_consent.file_id = own.file_id
          and membership_grant.domain = any (own_consent.domains)
          and case when membership_grant.domain = 'caregiverSection' then own_consent.given_by = 'caregiver'
            else own_consent.given_by <> 'caregiver' and (not own_consent.to_reask
              or (own.essential and membership_grant.domain = any (own.minimum))) end))
  -- Row 1.
    and not exists (select from fil.own_restriction where own_restriction.file_id = own.file_id
      and membership_grant.domain = any (own_restriction.domains));
end $$;

-- Files whose lines of contingency come with an emergency access: part of the plan of services, refused like it.
create function fil.my_contingency() returns table (file_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 1
begin atomic
  select own_emergency.file_id from fil.own_emergency
  where own_emergency.danger_to_life or not exists (select from fil.own_restriction
    where own_restriction.file_id = own_emergency.file_id and 'services' = any (own_restriction.domains));
end;

-- The opened offer, when it is the asker's own.
create function fil.my_offer() returns table (file_id uuid, referral_id text)
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 1
begin atomic
  select offer.file_id, offer.referral_id from fil.offer
  where offer.file_id = fil.current_file() and offer.referral_id = fil.current_offer()
    and (offer.account_id = fil.current_professional() or offer.organization_id = fil.current_organization());
end;

-- Opens a person's file by the institution's own identifier, or by the file's own (`urn:fil:file`): the file, and
-- what of its circle concerns the asker, past rows included, for the one rule that decides. Nothing when the
-- identifier is unknown; the rule answers the same to somebody who has no membership. It also narrows the policies of
-- the rest of the transaction to that file. `memberships` is what the release before reads.
drop function fil.open_file(text, text);
create function fil.open_file(system text, value text)
  returns table (id uuid, attention_day date, memberships jsonb, circle jsonb)
  language sql volatile security definer set search_path = pg_catalog, pg_temp rows 1
begin atomic
  with opened as (
    select person_file.id, person_file.attention_day, person_file.closed_on
    from fil.person_file
    where person_file.id = case
        when open_file.system = 'urn:fil:file' then
          case when open_file.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then open_file.value::uuid end
        else (select person_identifier.file_id from fil.person_identifier
          where person_identifier.institution_id = fil.current_institution()
            and person_identifier.system = open_file.system and person_identifier.value = open_file.value) end
      and set_config('fil.file', person_file.id::text, true) is not null
  ), own as (
    select jsonb_agg(jsonb_build_object(
      'id', membership.id, 'accountId', membership.professional_id, 'organizationId', membership.organization_id,
      'role', membership.role, 'accountable', membership.accountable, 'basis', membership.basis,
      'essential', membership.essential, 'from', membership.from_day, 'to', membership.to_day,
      'grants', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'domain', membership_grant.domain, 'level', membership_grant.level, 'purposes', membership_grant.purposes,
          'from', membership_grant.from_day, 'to', membership_grant.to_day)), '[]')
        from fil.membership_grant where membership_grant.membership_id = membership.id))) as memberships
    from opened join fil.membership on membership.file_id = opened.id
    where membership.professional_id = fil.current_professional() or membership.organization_id = fil.current_organization()
  )
  select opened.id, opened.attention_day, own.memberships, jsonb_build_object(
    'closedOn', opened.closed_on,
    'consents', (
      select jsonb_agg(jsonb_build_object(
        'id', consent.id, 'accountId', consent.account_id, 'organizationId', consent.organization_id,
        'purposes', consent.purposes, 'domains', consent.domains, 'givenBy', consent.given_by,
        'from', consent.from_day, 'to', consent.to_day, 'reaskFrom', consent.reask_from))
      from fil.consent where consent.file_id = opened.id
        and (consent.account_id = fil.current_professional() or consent.organization_id = fil.current_organization())),
    'restrictions', (
      select jsonb_agg(jsonb_build_object(
        'id', restriction.id, 'accountId', restriction.account_id, 'organizationId', restriction.organization_id,
        'category', restriction.category, 'domains', restriction.domains,
        'from', restriction.from_day, 'to', restriction.to_day))
      from fil.restriction where restriction.file_id = opened.id
        and (restriction.account_id = fil.current_professional()
          or restriction.organization_id = fil.current_organization() or restriction.category is not null)),
    'emergencies', (
      select jsonb_agg(jsonb_build_object(
        'id', emergency_access.id, 'accountId', emergency_access.account_id,
        'organizationId', emergency_access.organization_id, 'domains', emergency_access.domains,
        'dangerToLife', emergency_access.danger_to_life,
        'from', to_char(emergency_access.from_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'until', to_char(emergency_access.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      from fil.emergency_access where emergency_access.file_id = opened.id
        and (emergency_access.account_id = fil.current_professional()
          or emergency_access.organization_id = fil.current_organization())))
  from opened cross join own;
end;

-- Opens, for the transaction at hand, the offer that was sent to the asker: its referral may then be read and
-- answered, and nothing else of the file. No row when nothing of that id waits for them.
create function fil.open_offer(referral_id text) returns table (id uuid, attention_day date)
  language sql volatile security definer set search_path = pg_catalog, pg_temp rows 1
begin atomic
  select person_file.id, person_file.attention_day
  from fil.offer
  join fil.person_file on person_file.id = offer.file_id
  where offer.referral_id = open_offer.referral_id
    and (offer.account_id = fil.current_professional() or offer.organization_id = fil.current_organization())
    and set_config('fil.file', offer.file_id::text, true) is not null
    and set_config('fil.offer', offer.referral_id, true) is not null
  limit 1;
end;

-- Begins a circle (FR-04): the file, the institution's identifier for it, and the membership of whoever begins it, so
-- that its first facts can be written by the ordinary way. False, and nothing done, when somebody in the territory
-- already knows a file by this very identifier. `grants`: [{domain, level, purposes}].
create function fil.begin_circle(file_id uuid, system text, value text, membership_id uuid, role text, grants jsonb)
  returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if fil.current_kind() not in ('careProfessional', 'otherProfessional') or exists (
    select from fil.person_identifier as known
    where known.system = begin_circle.system and known.value = begin_circle.value) then
    return false;
  end if;
  insert into fil.person_file (id, territory_id, created_at)
    values (begin_circle.file_id, fil.current_territory(), fil.current_moment());
  insert into fil.person_identifier (institution_id, system, value, file_id)
    values (fil.current_institution(), begin_circle.system, begin_circle.value, begin_circle.file_id);
  insert into fil.membership (id, file_id, territory_id, professional_id, role, accountable, from_day, source_kind, source_id)
    values (begin_circle.membership_id, begin_circle.file_id, fil.current_territory(), fil.current_professional(),
      begin_circle.role, true, fil.current_day(), 'membership', begin_circle.membership_id::text);
  insert into fil.membership_grant (membership_id, territory_id, domain, level, purposes)
    select begin_circle.membership_id, fil.current_territory(), wanted.domain, wanted.level, wanted.purposes
    from jsonb_to_recordset(begin_circle.grants) as wanted (domain text, level text, purposes text[]);
  return true;
end $$;

-- Breaks the glass. The file is the one that `system` and `value` name for the asker's institution (or `urn:fil:file`);
-- name and birth date must be those of its identity fact, to the letter. When it answers `opened`, the asker is a
-- reader of `domains` for the purpose `emergency` (which the transaction must have) from `fil.now` until `until`, the
-- file is opened as by `fil.open_file`, and the fact `emergencyAccess` with the id `access_id` must be written in the
-- same transaction: without it the projection takes the access away again.
--   opened | careOnly (the account is not a care professional's) | identityMismatch (or no such file)
--   | restricted (the person refuses the asker one of these domains, and no life is in danger)
create function fil.begin_emergency(system text, value text, display_name text, birth_date date,
  access_id text, domains text[], danger_to_life boolean, until timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare opened uuid;
begin
  if fil.current_kind() is distinct from 'careProfessional' or fil.current_purpose() is distinct from 'emergency' then
    return 'careOnly';
  end if;
  select file.id into opened from fil.open_file(begin_emergency.system, begin_emergency.value) as file;
  if opened is null or not exists (
    select from fil.current_state
    where current_state.file_id = opened and current_state.kind = 'identity'
      and current_state.fact ->> 'displayName' = begin_emergency.display_name
      and current_state.fact ->> 'birthDate' = begin_emergency.birth_date::text) then
    perform set_config('fil.file', '', true);
    return 'identityMismatch';
  end if;
  if not begin_emergency.danger_to_life and exists (
    select from fil.own_restriction
    where own_restriction.file_id = opened and own_restriction.domains && begin_emergency.domains) then
    perform set_config('fil.file', '', true);
    return 'restricted';
  end if;
  insert into fil.emergency_access (file_id, id, territory_id, account_id, domains, danger_to_life, from_at, until)
    values (opened, begin_emergency.access_id, fil.current_territory(), fil.current_professional(),
      begin_emergency.domains, begin_emergency.danger_to_life, fil.current_moment(), begin_emergency.until)
    on conflict do nothing;
  return 'opened';
end $$;

-- At the first sign-in at the person's own door: memberships that awaited this very sign-in become the asker's, and
-- with them what the circle says about her under the id it gave her. Only where one door serves the territory: the
-- same sign-in at another door may be somebody else's.
create function fil.link_awaited(sign_in text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if fil.current_kind() not in ('person', 'relative') or (select count(*) from fil.institution
    where institution.territory_id = fil.current_territory() and institution.kind = 'door') <> 1 then
    return;
  end if;
  -- What the policies look for, for the length of this function.
  perform set_config('fil.sign_in', link_awaited.sign_in, true);
  with awaited as (
    update fil.membership set professional_id = fil.current_professional()
    where membership.awaited_sign_in = link_awaited.sign_in and membership.professional_id is null
    returning membership.file_id, membership.awaited_account
  ), consents as (
    update fil.consent set account_id = fil.current_professional() from awaited
    where consent.file_id = awaited.file_id and consent.account_id = awaited.awaited_account
  )
  update fil.restriction set account_id = fil.current_professional() from awaited
  where restriction.file_id = awaited.file_id and restriction.account_id = awaited.awaited_account;
  perform set_config('fil.sign_in', '', true);
end $$;

grant create on schema fil to fil_gate;
alter view fil.own_membership owner to fil_gate;
alter view fil.own_restriction owner to fil_gate;
alter view fil.own_consent owner to fil_gate;
alter view fil.own_emergency owner to fil_gate;
alter function fil.my_contingency() owner to fil_gate;
alter function fil.my_offer() owner to fil_gate;
alter function fil.open_file(text, text) owner to fil_gate;
alter function fil.open_offer(text) owner to fil_gate;
alter function fil.begin_circle(uuid, text, text, uuid, text, jsonb) owner to fil_gate;
alter function fil.begin_emergency(text, text, text, date, text, text[], boolean, timestamptz) owner to fil_gate;
alter function fil.link_awaited(text) owner to fil_gate;
revoke create on schema fil from fil_gate;

-- Files that the transaction may write to: those of which it reads a domain, and the one whose offer it opened.
create view fil.file_at_hand with (security_invoker = true) as
  select file_id from fil.my_file union all select file_id from fil.my_offer();
grant select on fil.file_at_hand to fil_app, fil_recompute, fil_gate;

-- What the gate's functions need.
create policy same_territory on fil.person_identifier for select to fil_gate
  using (exists (select from fil.institution where institution.id = person_identifier.institution_id
    and institution.territory_id = fil.current_territory()));
create policy same_territory on fil.institution for select to fil_gate
  using (territory_id = fil.current_territory());
create policy identity on fil.current_state for select to fil_gate
  using (file_id = fil.current_file() and kind = 'identity' and territory_id = fil.current_territory());
create policy offered_identifiers on fil.current_state for select to fil_gate
  using (file_id = fil.current_file() and file_id in (select file_id from fil.my_offer()));
create policy begins_circle on fil.person_file for insert to fil_gate
  with check (territory_id = fil.current_territory());
create policy begins_circle on fil.person_identifier for insert to fil_gate
  with check (institution_id = fil.current_institution());
create policy begins_circle on fil.membership for insert to fil_gate
  with check (territory_id = fil.current_territory() and professional_id = fil.current_professional());
create policy begins_circle on fil.membership_grant for insert to fil_gate
  with check (territory_id = fil.current_territory());
create policy breaks_glass on fil.emergency_access for insert to fil_gate
  with check (territory_id = fil.current_territory() and account_id = fil.current_professional());
create policy awaited on fil.membership for select to fil_gate
  using (territory_id = fil.current_territory() and awaited_sign_in = fil.setting('sign_in'));
create policy links_awaited on fil.membership for update to fil_gate
  using (territory_id = fil.current_territory() and awaited_sign_in = fil.setting('sign_in') and professional_id is null)
  with check (territory_id = fil.current_territory() and professional_id = fil.current_professional());
create policy links_awaited on fil.consent for update to fil_gate
  using (territory_id = fil.current_territory() and fil.setting('sign_in') is not null)
  with check (account_id = fil.current_professional());
create policy links_awaited on fil.restriction for update to fil_gate
  using (territory_id = fil.current_territory() and fil.setting('sign_in') is not null)
  with check (account_id = fil.current_professional());
grant select on fil.institution to fil_gate;
grant select (fact) on fil.current_state to fil_gate;
grant select (territory_id) on fil.current_state to fil_gate;
grant insert on fil.person_file, fil.person_identifier, fil.membership, fil.membership_grant, fil.emergency_access to fil_gate;
grant update (professional_id) on fil.membership to fil_gate;
grant update (account_id) on fil.consent, fil.restriction to fil_gate;

-- What members read of the projection itself: what they may read of its facts.
create policy readers on fil.consent for select to fil_app
  using (territory_id = fil.current_territory()
    and file_id in (select mine.file_id from fil.my_domains('read') as mine where mine.domain = 'legalProtection'));
create policy readers on fil.restriction for select to fil_app
  using (territory_id = fil.current_territory()
    and file_id in (select mine.file_id from fil.my_domains('read') as mine where mine.domain = 'legalProtection'));
create policy readers on fil.emergency_access for select to fil_app
  using (territory_id = fil.current_territory()
    and (account_id = fil.current_professional()
      or file_id in (select mine.file_id from fil.my_domains('read') as mine where mine.domain = 'legalProtection')));
create policy recipient on fil.offer for select to fil_app
  using (territory_id = fil.current_territory()
    and (account_id = fil.current_professional() or organization_id = fil.current_organization()));

-- Facts of the circle. Any member may say one, whatever its domain: protection never waits for a right; the rules of
-- the circle decide who may. Whoever wrote one may read it back, and a member the fact of her own membership.
create policy circle_authors on fil.operation for insert to fil_app
  with check (territory_id = fil.current_territory() and professional_id = fil.current_professional()
    and fil.is_of_circle(kind) and file_id in (select file_id from fil.my_file));
create policy circle_authors on fil.current_state for select to fil_app
  using (fil.is_of_circle(kind) and territory_id = fil.current_territory()
    and (created_by = fil.current_professional() or updated_by = fil.current_professional()
      or (kind = 'membership' and fact -> 'member' ->> 'id' = fil.current_professional()::text))
    and file_id in (select file_id from fil.my_file));
create policy circle_creators on fil.current_state for insert to fil_app
  with check (fil.is_of_circle(kind) and territory_id = fil.current_territory()
    and file_id in (select file_id from fil.my_file));
create policy circle_writers on fil.current_state for update to fil_app
  using (fil.is_of_circle(kind) and territory_id = fil.current_territory()
    and file_id in (select file_id from fil.my_file));
create policy circle_authors on fil.outbox for insert to fil_app
  with check (fil.is_of_circle(kind) and territory_id = fil.current_territory()
    and file_id in (select file_id from fil.my_file));

-- Somebody's own words: no right in any file lets another change them.
create policy own_words_written on fil.current_state as restrictive for insert to fil_app
  with check (kind <> 'statement' or created_by = fil.current_professional());
create policy own_words_changed on fil.current_state as restrictive for update to fil_app
  using (kind <> 'statement' or created_by = fil.current_professional());

-- The recipient of an offer, in the transaction that opened it: that referral, and the trace of answering it.
create policy offered on fil.person_file to fil_app
  using (territory_id = fil.current_territory() and id in (select file_id from fil.my_offer()));
create policy offered on fil.current_state to fil_app
  using (kind = 'referral' and territory_id = fil.current_territory()
    and (file_id, entity_id) in (select file_id, referral_id from fil.my_offer()));
create policy offered_answer on fil.operation for insert to fil_app
  with check (kind = 'referral' and territory_id = fil.current_territory()
    and professional_id = fil.current_professional()
    and (file_id, entity_id) in (select file_id, referral_id from fil.my_offer()));
create policy offered on fil.operation for select to fil_app
  using (kind = 'referral' and professional_id = fil.current_professional()
    and (file_id, entity_id) in (select file_id, referral_id from fil.my_offer()));
create policy offered on fil.outbox for insert to fil_app
  with check (kind = 'referral' and territory_id = fil.current_territory()
    and (file_id, entity_id) in (select file_id, referral_id from fil.my_offer()));
create policy offered on fil.journal_entry for insert to fil_app
  with check (territory_id = fil.current_territory() and file_id in (select file_id from fil.my_offer()));

-- An emergency reader: what was planned for such a moment.
create policy contingency on fil.current_state for select to fil_app
  using (kind = 'plannedService' and fact ->> 'contingency' = 'true' and fil.current_purpose() = 'emergency'
    and territory_id = fil.current_territory() and file_id in (select file_id from fil.my_contingency()));

-- And the heads of evaluations (which form, when, by whom): without them nobody would find the answers of the domains
-- that are open.
create policy emergency_evaluations on fil.current_state for select to fil_app
  using (kind = 'evaluation' and fil.current_purpose() = 'emergency'
    and territory_id = fil.current_territory() and file_id in (select file_id from fil.my_file));

-- Recomputing after a write: the opened file, also when its writer is the recipient of an offer.
create policy offered_file on fil.person_file to fil_recompute
  using (id in (select file_id from fil.my_offer()));
create policy offered_file on fil.current_state for select to fil_recompute
  using (file_id in (select file_id from fil.my_offer()));
create policy offered_file on fil.attention_item to fil_recompute
  using (file_id in (select file_id from fil.my_offer()));

-- The projection is replaced by one statement, which sees the circle as it was before: the write that ends its own
-- author's access is still whole.
do $$
declare name text;
begin
  foreach name in array array['membership', 'consent', 'restriction', 'emergency_access', 'offer'] loop
    execute format('create policy opened_file on fil.%I to fil_recompute
      using (file_id = fil.current_file() and file_id in (select file_id from fil.file_at_hand))', name);
  end loop;
end $$;
create policy opened_file on fil.membership_grant for select to fil_recompute
  using (membership_id in (select id from fil.membership));
create policy opened_file_changes on fil.membership_grant for delete to fil_recompute
  using (membership_id in (select id from fil.membership));
-- A new membership is not yet seen by the statement that makes it: the territory is all that can be asked here, and
-- the foreign key asks for the membership.
create policy opened_file_grants on fil.membership_grant for insert to fil_recompute
  with check (territory_id = fil.current_territory()
    and exists (select from fil.file_at_hand where file_at_hand.file_id = fil.current_file()));
grant select, insert, update, delete on fil.membership to fil_recompute;
grant select, insert, delete on fil.membership_grant to fil_recompute;
grant update (closed_on) on fil.person_file to fil_recompute;

-- Names and sign-ins, to write members by the name that people know.
create policy names on fil.professional for select to fil_recompute
  using (territory_id = fil.current_territory());
create policy names on fil.institution for select to fil_recompute
  using (territory_id = fil.current_territory());
create policy names on fil.organization for select to fil_recompute
  using (territory_id = fil.current_territory());
grant select on fil.professional, fil.institution, fil.organization to fil_recompute;
