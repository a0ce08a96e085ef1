-- Territories are the tenants; institutions sign professionals in; files are persons' cases.

create table fil.territory (
  id text primary key,
  name text not null,
  country text not null check (country in ('CA', 'FR')),
  time_zone text not null,
  locale text not null,
  instruments text[] not null,
  parameters jsonb not null
);

create table fil.institution (
  id text primary key,
  territory_id text not null references fil.territory,
  name text not null
);

create table fil.organization (
  id text primary key,
  territory_id text not null references fil.territory,
  name text not null,
  sector text not null
);

-- Identity is (issuer, subject). The issuer fixes the institution.
create table fil.professional (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  institution_id text not null references fil.institution,
  territory_id text not null references fil.territory,
  organization_id text references fil.organization,
  name text not null,
  role_title text not null,
  created_at timestamptz not null,
  unique (issuer, subject)
);

create table fil.person_file (
  id uuid primary key,
  territory_id text not null references fil.territory,
  -- Gapless: a write takes its numbers under the lock of this row.
  next_sequence bigint not null default 1,
  -- Hash of the newest journal entry; NULL before the first.
  journal_head bytea,
  -- The day for which what waits was last computed.
  attention_day date,
  created_at timestamptz not null
);

-- How each institution knows a person; the only way from a page to a file.
create table fil.person_identifier (
  institution_id text not null references fil.institution,
  system text not null,
  value text not null,
  file_id uuid not null references fil.person_file,
  primary key (institution_id, system, value)
);

create table fil.membership (
  id uuid primary key,
  file_id uuid not null references fil.person_file,
  territory_id text not null references fil.territory,
  professional_id uuid references fil.professional,
  organization_id text references fil.organization,
  role text not null,
  accountable boolean not null,
  from_day date not null,
  -- First day without access: setting it to today closes access at once. NULL while nobody ended it.
  to_day date,
  check (num_nonnulls(professional_id, organization_id) = 1),
  check (to_day >= from_day)
);
create index membership_of_professional on fil.membership (professional_id, file_id);
create index membership_of_organization on fil.membership (organization_id, file_id) where organization_id is not null;
create index membership_of_file on fil.membership (file_id);

create table fil.membership_grant (
  membership_id uuid not null references fil.membership on delete cascade,
  territory_id text not null references fil.territory,
  domain text not null,
  level text not null check (level in ('read', 'write')),
  purposes text[] not null,
  from_day date,
  to_day date,
  check (to_day >= from_day)
);
create index grant_of_membership on fil.membership_grant (membership_id);

-- The one reading of memberships that all policies share: which domains of which files the professional of this
-- transaction may read or write, for its purpose, on its day. It runs as fil_gate, which sees only that
-- professional's own memberships; without it the policy of a membership would have to read memberships.
create function fil.my_domains(level text) returns table (file_id uuid, domain text)
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 50
begin atomic
  select distinct membership.file_id, membership_grant.domain
  from fil.membership
  join fil.membership_grant on membership_grant.membership_id = membership.id
  where (fil.current_file() is null or membership.file_id = fil.current_file())
    and membership.from_day <= fil.current_day()
    and (membership.to_day is null or membership.to_day > fil.current_day())
    and (membership_grant.from_day is null or membership_grant.from_day <= fil.current_day())
    and (membership_grant.to_day is null or membership_grant.to_day > fil.current_day())
    and fil.current_purpose() = any (membership_grant.purposes)
    and (my_domains.level = 'read' or membership_grant.level = 'write');
end;

-- Opens a person's file by the institution's own identifier: the file, and one's own memberships of it, past ones
-- included, for the one rule that decides. Nothing when the identifier is unknown; the rule answers the same to
-- somebody who has no membership. It also narrows the policies of the rest of the transaction to that file.
create function fil.open_file(system text, value text)
  returns table (id uuid, attention_day date, memberships jsonb)
  language sql volatile security definer set search_path = pg_catalog, pg_temp rows 1
begin atomic
  select person_file.id, person_file.attention_day, (
    select jsonb_agg(jsonb_build_object(
      'id', membership.id, 'from', membership.from_day, 'to', membership.to_day,
      'grants', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'domain', membership_grant.domain, 'level', membership_grant.level, 'purposes', membership_grant.purposes,
          'from', membership_grant.from_day, 'to', membership_grant.to_day)), '[]')
        from fil.membership_grant where membership_grant.membership_id = membership.id)))
    from fil.membership where membership.file_id = person_file.id)
  from fil.person_identifier
  join fil.person_file on person_file.id = person_identifier.file_id
    and set_config('fil.file', person_file.id::text, true) is not null
  where person_identifier.institution_id = fil.current_institution()
    and person_identifier.system = open_file.system
    and person_identifier.value = open_file.value;
end;

grant create on schema fil to fil_gate;
alter function fil.my_domains(text) owner to fil_gate;
alter function fil.open_file(text, text) owner to fil_gate;
revoke create on schema fil from fil_gate;

-- Files that the professional may open at all: at least one domain, for this purpose, today.
create view fil.my_file with (security_invoker = true) as
  select distinct file_id from fil.my_domains('read');

do $$
declare name text;
begin
  foreach name in array array['territory', 'institution', 'organization', 'professional', 'person_file',
                              'person_identifier', 'membership', 'membership_grant'] loop
    execute format('alter table fil.%I enable row level security', name);
    execute format('alter table fil.%I force row level security', name);
    execute format('create policy maintenance on fil.%I to fil_maintenance using (true)', name);
    execute format('grant select, insert, update, delete on fil.%I to fil_maintenance', name);
  end loop;
end $$;

-- Names of territories are public: a directory may be searched next door. Their files are not.
create policy everybody_reads on fil.territory for select to fil_app using (true);
create policy own_or_territory on fil.institution for select to fil_app
  using (id = fil.current_institution() or territory_id = fil.current_territory());
create policy same_territory on fil.organization for select to fil_app
  using (territory_id = fil.current_territory());

create policy same_territory on fil.professional for select to fil_app
  using (territory_id = fil.current_territory());
create policy arrives on fil.professional for insert to fil_app
  with check (institution_id = fil.current_institution() and territory_id = fil.current_territory());
create policy is_renamed on fil.professional for update to fil_app
  using (institution_id = fil.current_institution() and territory_id = fil.current_territory())
  with check (institution_id = fil.current_institution() and territory_id = fil.current_territory());

create policy members on fil.person_file to fil_app
  using (territory_id = fil.current_territory() and id in (select file_id from fil.my_file));
create policy opened_file on fil.person_file to fil_recompute
  using (id = fil.current_file() and id in (select file_id from fil.my_file));

create policy own_territory on fil.person_file for select to fil_gate
  using (territory_id = fil.current_territory());
create policy own_institution on fil.person_identifier for select to fil_gate
  using (institution_id = fil.current_institution());

create policy own on fil.membership for select to fil_gate
  using (territory_id = fil.current_territory()
    and (professional_id = fil.current_professional() or organization_id = fil.current_organization()));
create policy circle on fil.membership for select to fil_app
  using (territory_id = fil.current_territory() and file_id in (select file_id from fil.my_file));

create policy same_territory on fil.membership_grant for select to fil_gate
  using (territory_id = fil.current_territory());
create policy circle on fil.membership_grant for select to fil_app
  using (territory_id = fil.current_territory() and membership_id in (select id from fil.membership));

grant select on fil.my_file to fil_app, fil_recompute;
grant select on fil.territory, fil.institution, fil.organization, fil.membership, fil.membership_grant,
  fil.person_file to fil_app;
grant select, insert on fil.professional to fil_app;
grant update (name, role_title, organization_id) on fil.professional to fil_app;
grant update (next_sequence, journal_head) on fil.person_file to fil_app;
grant select on fil.membership, fil.membership_grant, fil.person_identifier, fil.person_file to fil_gate;
grant select on fil.person_file to fil_recompute;
grant update (attention_day) on fil.person_file to fil_recompute;
