-- What a browser closes its store with, for as long as somebody is signed in: one secret per account, given to that
-- account alone. Whoever has the browser's disk lacks it; whoever has this table lacks the disk.
create table fil.device_secret (
  professional_id uuid primary key references fil.professional on delete cascade,
  secret bytea not null check (octet_length(secret) = 32)
);

alter table fil.device_secret enable row level security;
alter table fil.device_secret force row level security;
create policy maintenance on fil.device_secret to fil_maintenance using (true);
create policy own on fil.device_secret to fil_app
  using (professional_id = fil.current_professional())
  with check (professional_id = fil.current_professional());
grant select, insert on fil.device_secret to fil_app;
grant select, insert, update, delete on fil.device_secret to fil_maintenance;
