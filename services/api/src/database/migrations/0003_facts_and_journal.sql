-- What was written, what is true now, the proof of it, and who must hear of it.

-- Every operation ever answered. A refused one keeps its answer and the commitment of its content, not the content.
create table fil.operation (
  id uuid primary key,
  file_id uuid not null references fil.person_file,
  territory_id text not null references fil.territory,
  -- NULL when refused: only what was kept has a place in the file's order.
  sequence bigint,
  kind text not null,
  entity_id text not null,
  path text not null,
  value jsonb,
  base_version bigint not null,
  schema_version integer not null,
  professional_id uuid not null references fil.professional,
  purpose text not null,
  claimed_at timestamptz not null,
  accepted_at timestamptz not null,
  domain text,
  outcome text not null check (outcome in ('accepted', 'clash', 'refused')),
  result jsonb not null,
  -- sha256(salt || canonical content). Erasing value and salt leaves a chain that can still be proved.
  salt bytea,
  commitment bytea not null,
  unique (file_id, sequence),
  check ((outcome = 'refused') = (sequence is null)),
  check (outcome = 'refused' or domain is not null)
);

-- One row per entity: the present, made of the operations above.
create table fil.current_state (
  file_id uuid not null references fil.person_file,
  kind text not null,
  entity_id text not null,
  territory_id text not null references fil.territory,
  domain text not null,
  fact jsonb not null,
  versions jsonb not null,
  clashes jsonb not null,
  parent_id text,
  created_by uuid not null references fil.professional,
  created_at timestamptz not null,
  updated_by uuid not null references fil.professional,
  updated_at timestamptz not null,
  primary key (file_id, kind, entity_id)
);
create index state_of_parent on fil.current_state (file_id, parent_id) where parent_id is not null;

create table fil.journal_entry (
  file_id uuid not null references fil.person_file,
  territory_id text not null references fil.territory,
  sequence bigint not null,
  operation_id uuid not null references fil.operation,
  commitment bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  at timestamptz not null,
  primary key (file_id, sequence)
);

-- What streams tell. Its cursor is the file's own sequence, which the file's lock makes gapless and ordered by commit.
create table fil.outbox (
  file_id uuid not null references fil.person_file,
  sequence bigint not null,
  territory_id text not null references fil.territory,
  domain text not null,
  kind text not null,
  entity_id text not null,
  operation_ids uuid[] not null,
  at timestamptz not null,
  primary key (file_id, sequence, domain)
);

create table fil.attention_item (
  file_id uuid not null references fil.person_file,
  id text not null,
  territory_id text not null references fil.territory,
  kind text not null,
  due date not null,
  body jsonb not null,
  -- Union of the domains of its sources: only readers of all of them see it.
  domains text[] not null check (cardinality(domains) > 0),
  primary key (file_id, id)
);
create index attention_by_due on fil.attention_item (territory_id, due);

create table fil.access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  professional_id uuid not null references fil.professional,
  file_id uuid not null references fil.person_file,
  territory_id text not null references fil.territory,
  procedure text not null,
  domains text[] not null,
  purpose text not null
);
create index access_of_file on fil.access_log (file_id, at);

do $$
declare name text;
begin
  foreach name in array array['operation', 'current_state', 'journal_entry', 'outbox', 'attention_item', 'access_log'] loop
    execute format('alter table fil.%I enable row level security', name);
    execute format('alter table fil.%I force row level security', name);
    execute format('create policy maintenance on fil.%I for select to fil_maintenance using (true)', name);
    execute format('grant select on fil.%I to fil_maintenance', name);
  end loop;
end $$;

-- A replay must find its first answer, also when it was refused for want of a domain: one's own, in an open file.
create policy readers on fil.operation for select to fil_app
  using (territory_id = fil.current_territory() and (
    (file_id, domain) in (select file_id, domain from fil.my_domains('read'))
    or (professional_id = fil.current_professional() and file_id in (select file_id from fil.my_file))));
create policy writers on fil.operation for insert to fil_app
  with check (territory_id = fil.current_territory()
    and professional_id = fil.current_professional()
    and (case outcome when 'refused' then file_id in (select file_id from fil.my_file)
         else (file_id, domain) in (select file_id, domain from fil.my_domains('write')) end));

create policy readers on fil.current_state for select to fil_app
  using (territory_id = fil.current_territory()
    and (file_id, domain) in (select file_id, domain from fil.my_domains('read')));
create policy creators on fil.current_state for insert to fil_app
  with check (territory_id = fil.current_territory()
    and (file_id, domain) in (select file_id, domain from fil.my_domains('write')));
create policy writers on fil.current_state for update to fil_app
  using (territory_id = fil.current_territory()
    and (file_id, domain) in (select file_id, domain from fil.my_domains('write')));
create policy opened_file on fil.current_state for select to fil_recompute
  using (file_id = fil.current_file() and file_id in (select file_id from fil.my_file));

create policy members on fil.journal_entry for insert to fil_app
  with check (territory_id = fil.current_territory() and file_id in (select file_id from fil.my_file));

create policy readers on fil.outbox for select to fil_app
  using (territory_id = fil.current_territory()
    and (file_id, domain) in (select file_id, domain from fil.my_domains('read')));
create policy writers on fil.outbox for insert to fil_app
  with check (territory_id = fil.current_territory()
    and (file_id, domain) in (select file_id, domain from fil.my_domains('write')));

create policy readers_of_all_domains on fil.attention_item for select to fil_app
  using (territory_id = fil.current_territory() and domains <@ array(
    select mine.domain from fil.my_domains('read') as mine where mine.file_id = attention_item.file_id));
create policy opened_file on fil.attention_item to fil_recompute
  using (file_id = fil.current_file() and file_id in (select file_id from fil.my_file));

create policy own on fil.access_log for insert to fil_app
  with check (territory_id = fil.current_territory() and professional_id = fil.current_professional());

-- Append-only for the service: no UPDATE, no DELETE on what was said, read and proved.
grant select, insert on fil.operation to fil_app;
grant insert on fil.journal_entry, fil.access_log to fil_app;
grant select, insert on fil.outbox to fil_app;
grant select, insert on fil.current_state to fil_app;
grant update (domain, fact, versions, clashes, parent_id, updated_by, updated_at) on fil.current_state to fil_app;
grant select on fil.attention_item to fil_app;
grant select on fil.current_state to fil_recompute;
grant select, insert, update, delete on fil.attention_item to fil_recompute;

-- Two questions a writer may ask beyond what it sees: is this identifier of operation taken anywhere, and which of
-- these entities exist in the opened file. They let the service refuse before the database would have to.
create function fil.taken_operations(ids uuid[]) returns table (id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select operation.id from fil.operation where operation.id = any (ids);
end;
create function fil.existing_entities(ids text[]) returns table (kind text, entity_id text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select current_state.kind, current_state.entity_id from fil.current_state
  where current_state.file_id = fil.current_file() and current_state.entity_id = any (ids);
end;
grant create on schema fil to fil_gate;
alter function fil.taken_operations(uuid[]) owner to fil_gate;
alter function fil.existing_entities(text[]) owner to fil_gate;
revoke create on schema fil from fil_gate;
create policy identifiers on fil.operation for select to fil_gate using (true);
grant select (id) on fil.operation to fil_gate;
create policy identifiers on fil.current_state for select to fil_gate
  using (file_id = fil.current_file() and file_id in (select file_id from fil.my_file));
grant select (file_id, kind, entity_id) on fil.current_state to fil_gate;
grant select on fil.my_file to fil_gate;
