-- What a circle knows stays in that circle, also for the rows that lie beside its file.

-- Professionals of a territory are known there. Whoever signs in at the person's own door is known to the circles they
-- are in and to themselves; and to the token endpoint of that door, where nobody is signed in yet.
drop policy same_territory on fil.professional;
create policy known on fil.professional for select to fil_app
  using (territory_id = fil.current_territory() and (
    kind in ('careProfessional', 'otherProfessional')
    or id = fil.current_professional()
    or (fil.current_professional() is null and institution_id = fil.current_institution())
    or id in (select membership.professional_id from fil.membership)));

-- A grant says of which file its membership is, and cannot say another: until now the role that recomputes could have
-- added one to a membership of any file of the territory. NULL where no projection wrote it.
alter table fil.membership add constraint of_one_file unique (id, file_id);
alter table fil.membership_grant add column file_id uuid,
  add constraint of_that_file foreign key (membership_id, file_id) references fil.membership (id, file_id) on delete cascade;
drop policy opened_file_grants on fil.membership_grant;
create policy opened_file_grants on fil.membership_grant for insert to fil_recompute
  with check (territory_id = fil.current_territory() and file_id = fil.current_file()
    and exists (select from fil.file_at_hand where file_at_hand.file_id = fil.current_file()));
