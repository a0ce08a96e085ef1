import { createEntity } from '@fil/connection';
import { defaultGrants } from '@fil/rules';
import { circleRoles, membershipBases } from '@fil/vocabulary/codes';
import type { CircleRole, ReferralNature } from '@fil/vocabulary/codes';
import type { CircleReadAnswer, EntityRecord, Recipient, ReferralFact } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { OpenForm } from '../../controllers/open-forms.ts';
import type { Draft } from '../../forms/draft.ts';
import { changesBetween } from '../../forms/changes-between.ts';
import type { FieldReader } from '../../forms/field-reader.ts';
import type { FormDefinition } from '../../forms/form-frame.ts';
import { grantsDraft, grantsField, readGrants } from '../../forms/grants-field.ts';
import { readRecipient, recipientField } from '../../forms/recipient-field.ts';
import type { RecipientWay } from '../../forms/recipient-field.ts';
import { isSame, memberRows } from '../../view/member-rows.ts';
import type { ComposeSubject } from './compose-subject.ts';
import { lineKey, lineList, startingTicked } from './line-list.ts';
import type { ReferralsScreen } from './referrals-tools.ts';
import { sendReferral } from './send-referral.ts';

export const composePrefix = 'referral-compose';
export const handOverKey = 'referral-handOver';
const ways: readonly RecipientWay[] = ['search', 'member'];
const notReferred: readonly CircleRole[] = ['person', 'caregiver', 'relative', 'representative'];

export function composeDraft(
  words: ReferralsScreen['words'],
  nature: ReferralNature,
  record?: EntityRecord<'referral'>,
): Draft {
  const fact = record?.fact;
  return {
    whoWay: 'search',
    who: fact?.to ?? null,
    role: fact?.role ?? (nature === 'handOver' ? 'caseManager' : ''),
    title: fact?.title ?? (nature === 'handOver' ? words.term('handOver.title') : ''),
    reason: fact?.reason ?? '',
    basis: fact?.basis ?? 'careTeam',
    essential: fact?.essential ?? false,
    summary: fact?.summary ?? '',
    jointContactOn: fact?.jointContactOn ?? '',
    personInformedOn: fact?.personInformedOn ?? '',
    lines: [],
  };
}

/**
 * A referral in two steps: to whom and why; then the exact list of what leaves, which one shortens before sending, and
 * what an acceptance would open.
 */
export function composeForm(screen: ReferralsScreen, subject: ComposeSubject): FormDefinition {
  const { host, words, common, search, compositions, answer } = screen;
  const { localize, forms } = host;
  const { key, nature } = subject;
  const draft = forms.get(key)?.draft ?? {};
  const to = recipientIn(draft, answer);
  const composition = compositions.of(key, to, String(draft['role'] ?? ''));
  const ready = composition.state === 'ready' ? composition.offered : undefined;
  const known = to && presentMembership(to, answer);
  const roles =
    nature === 'handOver' ? answerableRoles(answer) : circleRoles.filter((one) => !notReferred.includes(one));
  return {
    key,
    name: words.term(`compose.${nature}`),
    save: words.term(ready ? 'send' : 'prepare'),
    refusedAt: {
      consentMissing: 'basis',
      sensitiveNeedsConsent: 'grants',
      caregiverSectionIsHers: 'grants',
      restrictedRecipient: 'who',
      memberAlready: 'who',
      roleNotAccountable: 'role',
      handOverIncomplete: 'summary',
    },
    fields: (fields) =>
      html`${recipientField({ words: common, search, answer }, fields, { name: 'who', label: words.term(`to.${nature}`), ways })}
        <div class="together">
          ${fields.select(
            { name: 'role', label: words.term('role'), required: true },
            roles.map((code) => ({ code, words: localize.term(`role.${code}`) })),
            localize.term('choose'),
          )}
          ${fields.line({ name: 'title', label: words.term('title'), required: true })}
        </div>
        ${fields.prose({ name: 'reason', label: words.term('reason'), required: false })}
        ${nature === 'handOver' ? handOverFields(screen, fields) : nothing}
        ${composition.state === 'failed' ? html`<p class="remark bad" role="alert">${words.term('composeFailed')}</p>` : nothing}
        ${
          ready
            ? html`${lineList(screen, fields, ready)}
              ${
                known && nature === 'service'
                  ? html`<p class="muted">${words.term('alreadyMember')}</p>`
                  : html`<p>${words.term('opens')}</p>
                      ${grantsField(host, common, fields)}`
              }
              ${fields.radios(
                { name: 'basis', label: words.term('basis'), hint: consentWords(screen, ready.consent) },
                membershipBases
                  .filter((code) => code !== 'ownFile')
                  .map((code) => ({ code, words: localize.term(`basis.${code}`) })),
              )}
              ${nature === 'service' && !known ? fields.check({ name: 'essential', label: localize.term('essential') }) : nothing}`
            : nothing
        }`,
    read: (read, form) => operationsOf(read, form, subject, answer),
    send: async (form, submission) => {
      if ('problems' in submission) return forms.complain(key, submission.problems);
      if (!to) return;
      const role = circleRoles.find((code) => code === form.draft['role']);
      if (!role) return;
      if (ready) return sendReferral(screen, subject, submission.operations, ready, to);
      forms.mark(key, 'sending');
      const offered = await compositions.ask(key, to, role);
      forms.mark(key, 'editing');
      if (!offered) return;
      const opened = subject.record?.fact.grants ?? offered.grants;
      forms.change(key, {
        ...grantsDraft(opened.length > 0 ? opened : defaultGrants(role, answer.model)),
        lines: startingTicked(offered).map(lineKey),
        basis: offered.consent ? 'consent' : (subject.record?.fact.basis ?? 'careTeam'),
      });
    },
    aside:
      composition.state === 'asking'
        ? html`<span class="muted" role="status">${words.term('composing')}</span>`
        : nothing,
  };
}

/** What the successor must know, and the days that make a relay of it. */
export function handOverFields(
  { words }: ReferralsScreen,
  fields: Parameters<FormDefinition['fields']>[0],
): ReturnType<typeof html> {
  return html`${fields.prose({ name: 'summary', label: words.term('summary'), hint: words.term('summaryHint'), required: true }, 4)}
    <div class="together">
      ${fields.line({ name: 'jointContactOn', label: words.term('jointContactOn'), hint: words.term('beforeAcceptance'), required: false }, 'date')}
      ${fields.line({ name: 'personInformedOn', label: words.term('personInformedOn'), hint: words.term('beforeAcceptance'), required: false }, 'date')}
    </div>`;
}

function consentWords({ host, words }: ReferralsScreen, consent: EntityRecord<'consent'> | null): string {
  if (!consent) return words.term('noConsent');
  const { until } = consent.fact;
  return until === undefined
    ? words.term('consentOpen')
    : words.term('consentUntil', { day: host.localize.day(until, 'long') });
}

function operationsOf(
  read: FieldReader,
  { draft, ids }: OpenForm,
  { nature, record }: ComposeSubject,
  answer: CircleReadAnswer,
): ReturnType<FormDefinition['read']> {
  const to = readRecipient(read, draft, { name: 'who', ways }, answer, ids[1]);
  const role = read.choice('role', circleRoles);
  const known = presentMembership(to, answer);
  const reason = read.optionalText('reason', 2000);
  const isHandOver = nature === 'handOver';
  const jointContactOn = read.optionalDay('jointContactOn');
  const personInformedOn = read.optionalDay('personInformedOn');
  const fact: ReferralFact = {
    nature,
    to,
    title: read.text('title', 300),
    ...(reason !== undefined && { reason }),
    state: 'draft',
    membershipId: known ?? record?.fact.membershipId ?? ids[1],
    role,
    basis: read.choice('basis', membershipBases),
    essential: read.isOn('essential'),
    grants:
      known && !isHandOver ? [] : readGrants(draft, defaultGrants(role, answer.model), ['careCoordination']),
    ...(isHandOver && { summary: read.text('summary', 5000) }),
    ...(isHandOver && jointContactOn !== undefined && { jointContactOn }),
    ...(isHandOver && personInformedOn !== undefined && { personInformedOn }),
  };
  return record ? changesBetween(record, fact) : [createEntity('referral', ids[0], fact)];
}

/** Whom the form names, as far as it is filled in. */
function recipientIn(draft: Draft, answer: CircleReadAnswer): Recipient | undefined {
  const who = draft['who'];
  if (draft['whoWay'] === 'member')
    return answer.members.find(({ membershipId }) => membershipId === who)?.member;
  return typeof who === 'object' && who !== null && !Array.isArray(who) ? (who as Recipient) : undefined;
}

/** The membership that the recipient already has: nothing more opens, and nothing is opened twice. */
function presentMembership(to: Recipient, answer: CircleReadAnswer): string | undefined {
  return memberRows(answer).present.find(({ member }) => member.member && isSame(member.member, to))?.member
    .membershipId;
}

/** Who may answer for the follow-up: a case manager or a team; a key worker too where the model is mixed. */
function answerableRoles({ model }: CircleReadAnswer): readonly CircleRole[] {
  return model === 'mixed' ? ['caseManager', 'keyWorker'] : ['caseManager'];
}
