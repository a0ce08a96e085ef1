-- Who asks, as the transaction says it. Every policy reads these; an unset one is NULL and matches no row.
-- Roles (made by database/roles.ts before any migration):
--   fil_app          what the service connects as; owns nothing
--   fil_gate         owns the one function that reads memberships on behalf of the policies
--   fil_recompute    reads all facts of one file to recompute what waits; entered inside a write only
--   fil_maintenance  what the owner enters to seed, verify and export; never given to the service
grant usage on schema fil to fil_app, fil_gate, fil_recompute, fil_maintenance;

create function fil.setting(name text) returns text
  language sql stable parallel safe
  return nullif(current_setting('fil.' || name, true), '');

create function fil.current_professional() returns uuid
  language sql stable parallel safe
  return fil.setting('professional')::uuid;

create function fil.current_institution() returns text
  language sql stable parallel safe
  return fil.setting('institution');

create function fil.current_organization() returns text
  language sql stable parallel safe
  return fil.setting('organization');

create function fil.current_territory() returns text
  language sql stable parallel safe
  return fil.setting('territory');

create function fil.current_purpose() returns text
  language sql stable parallel safe
  return fil.setting('purpose');

create function fil.current_day() returns date
  language sql stable parallel safe
  return fil.setting('today')::date;

-- The file this transaction has opened. It narrows what the policies look at; it never widens it.
create function fil.current_file() returns uuid
  language sql stable parallel safe
  return fil.setting('file')::uuid;
