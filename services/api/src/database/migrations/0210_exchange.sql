-- What leaves, and who looked: parcels for their recipients, and the register of readings.

-- One row per disclosure made by a referral: the very text that was sent. Only its recipient reads it without being in
-- the circle, and only as long as the referral stands (fil.received_parcels).
create table fil.parcel (
  -- Identifier of the disclosure in the register.
  id text primary key,
  file_id uuid not null references fil.person_file,
  territory_id text not null references fil.territory,
  referral_id text not null,
  account_id uuid,
  organization_id text,
  -- Family of recipients of the role that was asked for; NULL for none.
  category text,
  purpose text not null,
  legal_basis text not null check (legal_basis in ('consent', 'careTeam', 'legalMandate', 'dangerToLife')),
  -- Domains of the lines.
  domains text[] not null,
  content text not null,
  -- SHA-256 of `content` in UTF-8, in hexadecimal.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  sent_by uuid not null references fil.professional,
  sent_at timestamptz not null,
  -- A referral is sent once.
  unique (file_id, referral_id),
  check (num_nonnulls(account_id, organization_id) = 1)
);
create index parcel_to_account on fil.parcel (account_id) where account_id is not null;
create index parcel_to_organization on fil.parcel (organization_id) where organization_id is not null;

alter table fil.parcel enable row level security;
alter table fil.parcel force row level security;
create policy maintenance on fil.parcel to fil_maintenance using (true);
-- The database too refuses to let leave what its sender does not read.
create policy senders on fil.parcel for insert to fil_app
  with check (territory_id = fil.current_territory() and sent_by = fil.current_professional()
    and file_id in (select file_id from fil.my_file)
    and domains <@ array(select mine.domain from fil.my_domains('read') as mine where mine.file_id = parcel.file_id));
-- In the circle it is read by whoever reads all that it holds: the answer to a sending that is repeated.
create policy readers_of_all_domains on fil.parcel for select to fil_app
  using (territory_id = fil.current_territory() and file_id in (select file_id from fil.my_file)
    and domains <@ array(select mine.domain from fil.my_domains('read') as mine where mine.file_id = parcel.file_id));
create policy recipient on fil.parcel for select to fil_gate
  using (territory_id = fil.current_territory()
    and (account_id = fil.current_professional() or organization_id = fil.current_organization()));
grant select, insert on fil.parcel to fil_app;
grant select on fil.parcel to fil_gate;
grant select, insert, update, delete on fil.parcel to fil_maintenance;

-- The parcels that the asker may read today: sent to them or to the body they work for, while the referral waits for
-- its answer, or while the membership that it opened is in force (or it was accepted and opens none). Gone once it is
-- declined, ended or cancelled, once the follow-up has ended, and whenever a restriction names the asker, or a consent
-- that it rests on is no longer there, for any domain of its lines. `is_open`: the asker is in the circle by that
-- membership.
create function fil.received_parcels()
  returns table (id text, file_id uuid, referral_id text, purpose text, domains text[], content text, digest text,
                 referral jsonb, is_open boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select parcel.id, parcel.file_id, parcel.referral_id, parcel.purpose, parcel.domains, parcel.content, parcel.digest,
    state.fact, opened.id is not null
  from fil.parcel
  join fil.person_file as file on file.id = parcel.file_id
    and (file.closed_on is null or file.closed_on > fil.current_day())
  join fil.current_state as state on state.file_id = parcel.file_id and state.kind = 'referral'
    and state.entity_id = parcel.referral_id
  left join fil.own_membership as opened on opened.file_id = parcel.file_id
    and opened.id::text = state.fact ->> 'membershipId' and state.fact ->> 'state' = 'accepted'
  where (parcel.account_id = fil.current_professional() or parcel.organization_id = fil.current_organization())
    and case state.fact ->> 'state'
      when 'sent' then true
      when 'accepted' then opened.id is not null
        or (state.fact ->> 'nature' <> 'handOver' and jsonb_array_length(state.fact -> 'grants') = 0)
      else false end
    and not exists (select from fil.own_restriction
      where own_restriction.file_id = parcel.file_id and own_restriction.domains && parcel.domains)
    and not exists (select from fil.restriction
      where restriction.file_id = parcel.file_id and restriction.category = parcel.category
        and restriction.domains && parcel.domains
        and restriction.from_day <= fil.current_day()
        and (restriction.to_day is null or restriction.to_day > fil.current_day()))
    and not exists (select from unnest(parcel.domains) as sent (domain)
      where (parcel.legal_basis = 'consent' or sent.domain in ('sensitive', 'caregiverSection'))
        and not exists (select from fil.consent
          where consent.file_id = parcel.file_id
            and (consent.account_id = fil.current_professional() or consent.organization_id = fil.current_organization())
            and sent.domain = any (consent.domains) and parcel.purpose = any (consent.purposes)
            and (consent.given_by = 'caregiver') = (sent.domain = 'caregiverSection')
            and consent.from_day <= fil.current_day()
            and (consent.to_day is null or consent.to_day > fil.current_day())));
end;

-- The answer that the asker gave by that very operation: an answer sent again is recognised, also by somebody to whom
-- the file is closed since.
create function fil.given_answer(operation_id uuid)
  returns table (file_id uuid, referral_id text, state text)
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 1
begin atomic
  select operation.file_id, operation.entity_id, operation.value #>> '{}'
  from fil.operation
  where operation.id = given_answer.operation_id and operation.professional_id = fil.current_professional()
    and operation.kind = 'referral' and operation.path = 'state' and operation.outcome = 'accepted';
end;

-- Files whose register of readings the asker may see: her own, and those whose legal protection she reads.
create function fil.my_registers() returns table (file_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 10
begin atomic
  select mine.file_id from fil.my_domains('read') as mine where mine.domain = 'legalProtection'
  union
  select own_membership.file_id from fil.own_membership where own_membership.role = 'person';
end;

grant create on schema fil to fil_gate;
alter function fil.received_parcels() owner to fil_gate;
alter function fil.given_answer(uuid) owner to fil_gate;
alter function fil.my_registers() owner to fil_gate;
revoke create on schema fil from fil_gate;

create policy received on fil.current_state for select to fil_gate
  using (kind = 'referral' and territory_id = fil.current_territory()
    and exists (select from fil.parcel
      where parcel.file_id = current_state.file_id and parcel.referral_id = current_state.entity_id));
grant select (file_id, kind, entity_id, path, value, outcome, professional_id) on fil.operation to fil_gate;

create policy register on fil.access_log for select to fil_app
  using (territory_id = fil.current_territory() and file_id in (select file_id from fil.my_registers()));
grant select on fil.access_log to fil_app;
-- Withdrawals, to say when each was spoken and when it arrived.
create index withdrawal_of_consent on fil.operation (file_id, entity_id)
  where kind = 'consent' and path = 'withdrawnOn';
