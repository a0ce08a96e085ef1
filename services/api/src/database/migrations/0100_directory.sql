-- The resource directory. It tells of services, never of persons: every signed-in professional reads it, that of
-- other territories too; only an import, entered by the owner, writes it.
create table fil.directory_service (
  id text primary key,
  territory_id text not null references fil.territory,
  source text not null,
  type text not null,
  sector text not null,
  cost text not null,
  -- The name folded, so that order does not depend on the database's collations.
  name_key text not null,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  -- The service as the vocabulary says it.
  service jsonb not null,
  -- Stems and concepts of packages/search. A: name; B: organization, town, family; C: description; D: eligibility.
  document tsvector not null,
  imported_at timestamptz not null
);
create index directory_by_document on fil.directory_service using gin (document);
create index directory_by_name on fil.directory_service (territory_id, name_key);
create index directory_by_type on fil.directory_service (territory_id, type);
create index directory_by_latitude on fil.directory_service (latitude, longitude) where latitude is not null;

-- Words of the directory and of its synonyms: what a misspelled word may have meant.
create table fil.directory_word (
  folded text primary key,
  written text not null,
  stem text not null,
  -- In how many services; 0 for a word of the synonyms only.
  count integer not null
);
create index directory_word_by_stem on fil.directory_word (stem);
create index directory_word_by_beginning on fil.directory_word (folded text_pattern_ops);
create index directory_word_by_length on fil.directory_word (length(folded));

-- Kilometres between two points of the Earth, taken as a sphere of radius 6371 km (haversine).
create function fil.kilometres_between(from_latitude double precision, from_longitude double precision,
                                       to_latitude double precision, to_longitude double precision)
  returns double precision language sql immutable parallel safe
  return 2 * 6371 * asin(sqrt(least(1, power(sind((to_latitude - from_latitude) / 2), 2)
    + cosd(from_latitude) * cosd(to_latitude) * power(sind((to_longitude - from_longitude) / 2), 2))));

do $$
declare name text;
begin
  foreach name in array array['directory_service', 'directory_word'] loop
    execute format('alter table fil.%I enable row level security', name);
    execute format('alter table fil.%I force row level security', name);
    execute format('create policy maintenance on fil.%I to fil_maintenance using (true)', name);
    execute format('create policy signed_in on fil.%I for select to fil_app using (fil.current_professional() is not null)', name);
    execute format('grant select, insert, update, delete on fil.%I to fil_maintenance', name);
    execute format('grant select on fil.%I to fil_app', name);
  end loop;
end $$;
