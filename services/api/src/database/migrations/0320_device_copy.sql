-- Copies of parts of files that professionals take along on a device, for a visit without network: who, on which device,
-- what domains, until when, and how it ended. Nothing of what the copy holds, nor of what it is closed with.
create table fil.device_copy (
  -- Chosen by the device.
  id uuid primary key,
  -- Random, kept by one browser.
  device_id uuid not null,
  device_name text not null,
  file_id uuid not null references fil.person_file,
  territory_id text not null references fil.territory,
  professional_id uuid not null references fil.professional,
  institution_id text not null references fil.institution,
  purpose text not null,
  domains text[] not null,
  prepared_at timestamptz not null,
  expires_at timestamptz not null,
  -- SHA-256 of the key by which the device names this copy when nobody is signed in.
  contact_digest bytea not null check (octet_length(contact_digest) = 32),
  contacted_at timestamptz,
  erase_ordered_at timestamptz,
  erase_ordered_by uuid references fil.professional,
  ended_at timestamptz,
  ended_as text check (ended_as in ('finished', 'notKept', 'erasedOnCommand', 'expired')),
  -- Operations that never reached the service.
  unsent integer not null default 0 check (unsent >= 0),
  check (expires_at > prepared_at),
  check ((ended_at is null) = (ended_as is null)),
  check ((erase_ordered_at is null) = (erase_ordered_by is null))
);
create index copy_of_file on fil.device_copy (file_id, prepared_at);
create index copy_of_professional on fil.device_copy (professional_id, prepared_at);
create index copy_of_institution on fil.device_copy (institution_id, prepared_at);

alter table fil.device_copy enable row level security;
alter table fil.device_copy force row level security;
create policy maintenance on fil.device_copy to fil_maintenance using (true);
grant select, insert, update, delete on fil.device_copy to fil_maintenance;

-- Seen by whoever carries it, by those who read the register of the file, and by the institution's steward of devices.
create policy seen on fil.device_copy for select to fil_app
  using (territory_id = fil.current_territory() and (
    professional_id = fil.current_professional()
    or file_id in (select file_id from fil.my_registers())
    or (fil.has_duty('deviceSteward') and institution_id = fil.current_institution())));
create policy prepared on fil.device_copy for insert to fil_app
  with check (professional_id = fil.current_professional() and institution_id = fil.current_institution()
    and territory_id = fil.current_territory() and file_id in (select file_id from fil.my_file)
    and fil.current_kind() in ('careProfessional', 'otherProfessional')
    and erase_ordered_at is null and ended_at is null);
-- Erased on the word of whoever carries it, of the one accountable for the file, or of the steward; ended by its carrier.
create policy ordered on fil.device_copy for update to fil_app
  using (territory_id = fil.current_territory() and (
    professional_id = fil.current_professional()
    or (fil.has_duty('deviceSteward') and institution_id = fil.current_institution())
    or exists (select from fil.membership
      where membership.file_id = device_copy.file_id and membership.accountable
        and membership.professional_id = fil.current_professional()
        and membership.from_day <= fil.current_day()
        and (membership.to_day is null or membership.to_day > fil.current_day()))));
grant select, insert on fil.device_copy to fil_app;
grant update (erase_ordered_at, erase_ordered_by, ended_at, ended_as, unsent) on fil.device_copy to fil_app;

-- A device asks without anybody being signed in whether it has to erase its copy, and says that it has. Whoever has not
-- the key that lies beside the copy learns nothing, not even that there is one.
create function fil.contact_device_copy(copy_id uuid, contact_digest bytea, ended_as text, unsent integer)
  returns table (until timestamptz, "eraseOrderedAt" timestamptz, "endedAt" timestamptz)
  language sql volatile security definer set search_path = pg_catalog, pg_temp rows 1
begin atomic
  update fil.device_copy set
    contacted_at = fil.current_moment(),
    ended_at = coalesce(device_copy.ended_at, case when contact_device_copy.ended_as is not null then fil.current_moment() end),
    ended_as = coalesce(device_copy.ended_as, contact_device_copy.ended_as),
    unsent = case when device_copy.ended_at is null and contact_device_copy.ended_as is not null
      then contact_device_copy.unsent else device_copy.unsent end
  where device_copy.id = contact_device_copy.copy_id
    and device_copy.contact_digest = contact_device_copy.contact_digest
    -- Only what is so: a device cannot say that it obeyed an order that nobody gave.
    and (contact_device_copy.ended_as is null or device_copy.ended_at is not null
      or (contact_device_copy.ended_as = 'erasedOnCommand' and device_copy.erase_ordered_at is not null)
      or contact_device_copy.ended_as in ('finished', 'expired'))
  returning device_copy.expires_at, device_copy.erase_ordered_at, device_copy.ended_at;
end;
grant create on schema fil to fil_gate;
alter function fil.contact_device_copy(uuid, bytea, text, integer) owner to fil_gate;
revoke create on schema fil from fil_gate;
revoke all on function fil.contact_device_copy(uuid, bytea, text, integer) from public;
grant execute on function fil.contact_device_copy(uuid, bytea, text, integer) to fil_app;
create policy contacted on fil.device_copy to fil_gate using (true);
grant select (id, contact_digest, expires_at, erase_ordered_at, ended_at, ended_as, unsent) on fil.device_copy to fil_gate;
grant update (contacted_at, ended_at, ended_as, unsent) on fil.device_copy to fil_gate;

-- The register of an erased file goes with it.
create policy erasable on fil.device_copy to fil_eraser using (file_id = (select fil.erasable_file()));
grant select, delete on fil.device_copy to fil_eraser;
