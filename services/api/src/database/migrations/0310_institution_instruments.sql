-- Forms that an institution brings, under its own licence. They tell of no person. Nothing of them is ever changed: an
-- evaluation keeps the version that it was begun with, and every mapping that a score was read by stays.

-- What somebody may do for their own institution. The institution says it at each sign-in; it opens no file.
alter table fil.professional add column duties text[] not null default '{}';
grant update (duties) on fil.professional to fil_app;

create function fil.has_duty(duty text) returns boolean
  language sql stable parallel safe
  return duty = any (string_to_array(fil.setting('duties'), ','));

create table fil.institution_instrument (
  -- <institution>:<name>, so that no two institutions, and nothing that ships, share one.
  id text not null check (starts_with(id, institution_id || ':')),
  version text not null,
  -- 1 for the first version brought; the highest is the one that a new evaluation is begun with.
  number integer not null check (number > 0),
  institution_id text not null references fil.institution,
  territory_id text not null references fil.territory,
  title jsonb not null,
  -- JSON as it was brought, and its SHA-256.
  questionnaire text not null,
  digest text not null,
  imported_at timestamptz not null,
  -- NULL for an operator.
  imported_by uuid references fil.professional,
  primary key (id, version),
  unique (id, number)
);
create index instrument_of_institution on fil.institution_instrument (institution_id, id);

create table fil.instrument_mapping (
  instrument_id text not null,
  version text not null,
  -- The highest is in force.
  revision integer not null check (revision > 0),
  institution_id text not null references fil.institution,
  territory_id text not null references fil.territory,
  mapping text not null,
  digest text not null,
  saved_at timestamptz not null,
  saved_by uuid references fil.professional,
  primary key (instrument_id, version, revision),
  foreign key (instrument_id, version) references fil.institution_instrument (id, version)
);

do $$
declare name text;
begin
  foreach name in array array['institution_instrument', 'instrument_mapping'] loop
    execute format('alter table fil.%I enable row level security', name);
    execute format('alter table fil.%I force row level security', name);
    execute format('create policy maintenance on fil.%I to fil_maintenance using (true)', name);
    -- Whoever shares a file of the territory may have to read an evaluation that was filled in with it.
    execute format('create policy same_territory on fil.%I for select to fil_app
      using (fil.current_professional() is not null and territory_id = fil.current_territory())', name);
    execute format('grant select, insert on fil.%I to fil_maintenance', name);
    execute format('grant select, insert on fil.%I to fil_app', name);
  end loop;
end $$;

create policy steward on fil.institution_instrument for insert to fil_app
  with check (fil.has_duty('instrumentSteward') and institution_id = fil.current_institution()
    and territory_id = fil.current_territory() and imported_by = fil.current_professional());
create policy steward on fil.instrument_mapping for insert to fil_app
  with check (fil.has_duty('instrumentSteward') and institution_id = fil.current_institution()
    and territory_id = fil.current_territory() and saved_by = fil.current_professional()
    and starts_with(instrument_id, institution_id || ':'));
