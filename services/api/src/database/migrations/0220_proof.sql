-- Proof and its end: what signed roots are made of, and the erasure of a file that leaves its own trace.
-- Roles (made by database/roles.ts before any migration):
--   fil_notary   owns the functions that read heads, count and digest the access log for a root; never entered
--   fil_eraser   what the owner enters to erase a file whose follow-up ended; never given to the service
grant usage on schema fil to fil_notary, fil_eraser;

-- The newest root: enough for every node to continue the chain. The roots themselves are files kept elsewhere.
create table fil.last_root (
  only_row boolean primary key default true check (only_row),
  number bigint not null,
  -- sha256 of the bytes of its file.
  digest bytea not null,
  -- Last line of the access log that a root covers.
  access_through bigint not null,
  -- By the database's own clock, which all nodes share: a demonstration's moves.
  made_at timestamptz not null default clock_timestamp()
);

-- How far the newest root of each file goes. It only tells what the next root must say: no proof rests on it.
create table fil.rooted_head (
  file_id uuid primary key references fil.person_file,
  sequence bigint not null,
  head bytea not null
);

do $$
declare name text;
begin
  foreach name in array array['last_root', 'rooted_head'] loop
    execute format('alter table fil.%I enable row level security', name);
    execute format('alter table fil.%I force row level security', name);
    execute format('create policy maintenance on fil.%I for select to fil_maintenance using (true)', name);
    execute format('grant select on fil.%I to fil_maintenance', name);
    execute format('create policy notary on fil.%I to fil_notary using (true)', name);
    execute format('grant select, insert, update on fil.%I to fil_notary', name);
  end loop;
end $$;
create policy heads on fil.person_file for select to fil_notary using (true);
grant select (id, next_sequence, journal_head) on fil.person_file to fil_notary;
create policy digests on fil.access_log for select to fil_notary using (true);
grant select on fil.access_log to fil_notary;

-- What the service learns through these is numbers and hashes; who read what stays unread.
create function fil.last_root() returns table (number bigint, digest text, access_through bigint, age_seconds double precision)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select last_root.number, encode(last_root.digest, 'hex'), last_root.access_through,
    extract(epoch from clock_timestamp() - last_root.made_at)::double precision
  from fil.last_root;
end;

create function fil.unrooted_heads() returns table (file_id uuid, sequence bigint, head text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select person_file.id, person_file.next_sequence - 1, encode(person_file.journal_head, 'hex')
  from fil.person_file
  left join fil.rooted_head on rooted_head.file_id = person_file.id
  where person_file.journal_head is not null
    and (rooted_head.sequence, rooted_head.head) is distinct from (person_file.next_sequence - 1, person_file.journal_head)
  order by person_file.id;
end;

create function fil.access_log_end() returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(max(access_log.id), 0) from fil.access_log;
end;

-- sha256 over the sha256 of each line in the order of their numbers. A line is a JSON array without spaces;
-- src/proof/access-lines.ts writes the same bytes on its own to verify.
create function fil.access_log_digest(from_id bigint, through_id bigint) returns table (lines bigint, digest text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(*), encode(sha256(coalesce(string_agg(sha256(convert_to('[' || concat_ws(',',
      access_log.id, to_json(to_char(access_log.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
      to_json(access_log.professional_id), to_json(access_log.file_id), to_json(access_log.territory_id),
      to_json(access_log.procedure), to_json(access_log.domains), to_json(access_log.purpose)) || ']', 'UTF8')),
    ''::bytea order by access_log.id), ''::bytea)), 'hex')
  from fil.access_log where access_log.id between access_log_digest.from_id and access_log_digest.through_id;
end;

create function fil.keep_root(number bigint, digest text, access_through bigint, heads jsonb) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into fil.rooted_head (file_id, sequence, head)
    select head."fileId", head.sequence, decode(head.head, 'hex')
    from jsonb_to_recordset(keep_root.heads) as head ("fileId" uuid, sequence bigint, head text)
    join fil.person_file on person_file.id = head."fileId"
    on conflict (file_id) do update set sequence = excluded.sequence, head = excluded.head;
  insert into fil.last_root (number, digest, access_through)
    values (keep_root.number, decode(keep_root.digest, 'hex'), keep_root.access_through)
    on conflict (only_row) do update set number = excluded.number, digest = excluded.digest,
      access_through = excluded.access_through, made_at = clock_timestamp();
end;

grant create on schema fil to fil_notary;
do $$
declare signature text;
begin
  foreach signature in array array['last_root()', 'unrooted_heads()', 'access_log_end()',
      'access_log_digest(bigint, bigint)', 'keep_root(bigint, text, bigint, jsonb)'] loop
    execute format('revoke execute on function fil.%s from public', signature);
    execute format('grant execute on function fil.%s to fil_app', signature);
    execute format('alter function fil.%s owner to fil_notary', signature);
  end loop;
end $$;
revoke create on schema fil from fil_notary;

-- Erasure. What stays of an erased file: its row, its chain of hashes with the operations emptied, and the lines of
-- the access log, which nothing links to a person any more.
alter table fil.person_file add column erased_on date;
-- The operator's own act, in the chain of the file that it erased: no professional said it.
alter table fil.operation alter column professional_id drop not null,
  add constraint authored check (professional_id is not null or kind = 'erasure');

-- The file at hand, while it may be erased: its follow-up ended, and nobody took it up again. How long ago it must have
-- ended is the territory's to say, and the command's to obey.
create function fil.erasable_file() returns uuid
  language sql stable
  return (select person_file.id from fil.person_file where person_file.id = fil.current_file()
    and person_file.closed_on <= fil.current_day() and person_file.erased_on is null);

create policy ended on fil.person_file for select to fil_eraser
  using (id = fil.current_file() and closed_on <= fil.current_day());
create policy erasable on fil.person_file for update to fil_eraser
  using (id = fil.current_file() and closed_on <= fil.current_day() and erased_on is null)
  with check (erased_on is not null);
grant select on fil.person_file to fil_eraser;
grant update (next_sequence, journal_head, attention_day, erased_on) on fil.person_file to fil_eraser;

do $$
declare name text;
begin
  foreach name in array array['current_state', 'outbox', 'attention_item', 'person_identifier', 'consent',
                              'restriction', 'emergency_access', 'offer', 'parcel'] loop
    execute format('create policy erasable on fil.%I to fil_eraser using (file_id = (select fil.erasable_file()))', name);
    execute format('grant select, delete on fil.%I to fil_eraser', name);
  end loop;
end $$;

-- An account of the person or of a relative goes with the last file that knew it: all memberships are looked at.
create policy all_circles on fil.membership for select to fil_eraser using (true);
create policy erasable on fil.membership for delete to fil_eraser using (file_id = (select fil.erasable_file()));
grant select (id, file_id, professional_id) on fil.membership to fil_eraser;
grant delete on fil.membership to fil_eraser;
create policy forgotten on fil.professional to fil_eraser
  using (kind in ('person', 'relative') and id in (
    select membership.professional_id from fil.membership where membership.file_id = (select fil.erasable_file())));
grant select (id, kind) on fil.professional to fil_eraser;
grant update (subject, name, role_title) on fil.professional to fil_eraser;

-- Operations are emptied, not deleted: the chain refers to them. Refused ones stand in no chain, and go.
create policy erasable on fil.operation to fil_eraser using (file_id = (select fil.erasable_file()))
  with check (file_id = (select fil.erasable_file()));
grant select, delete on fil.operation to fil_eraser;
grant update (kind, entity_id, path, value, base_version, domain, result, salt) on fil.operation to fil_eraser;
grant insert on fil.operation to fil_eraser;
create policy erasable on fil.journal_entry to fil_eraser using (file_id = (select fil.erasable_file()));
grant select, insert on fil.journal_entry to fil_eraser;
