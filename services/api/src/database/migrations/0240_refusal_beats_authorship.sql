-- A refusal of the person also beats having written something: a fact of the circle that a member wrote, and that others
-- may have changed since, is not read back in a domain that the person refuses to show them.
create function fil.my_refusals() returns table (file_id uuid, domain text)
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 20
begin atomic
  select own_restriction.file_id, refused.domain
  from fil.own_restriction cross join lateral unnest(own_restriction.domains) as refused (domain);
end;
grant create on schema fil to fil_gate;
alter function fil.my_refusals() owner to fil_gate;
revoke create on schema fil from fil_gate;
revoke all on function fil.my_refusals() from public;
grant execute on function fil.my_refusals() to fil_app;

-- What any member may say stays theirs to read back, or they could not go on saying it: a refusal that they heard, a
-- right that was forgotten, their own words. So does the fact of their own membership, which says how to leave.
drop policy circle_authors on fil.current_state;
create policy circle_authors on fil.current_state for select to fil_app
  using (fil.is_of_circle(kind) and territory_id = fil.current_territory()
    and file_id in (select file_id from fil.my_file)
    and ((kind = 'membership' and fact -> 'member' ->> 'id' = fil.current_professional()::text)
      or ((created_by = fil.current_professional() or updated_by = fil.current_professional())
        and (kind in ('restriction', 'rightsOversight', 'statement')
          or not exists (select from fil.my_refusals() as refusal
            where refusal.file_id = current_state.file_id and refusal.domain = current_state.domain)))));
