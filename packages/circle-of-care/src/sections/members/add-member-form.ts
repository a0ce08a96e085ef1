import { createEntity } from '@fil/connection';
import { defaultGrants } from '@fil/rules';
import { circleRoles, membershipBases } from '@fil/vocabulary/codes';
import type { CircleRole, MembershipBasis } from '@fil/vocabulary/codes';
import type { CircleReadAnswer } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { Draft } from '../../forms/draft.ts';
import type { FormDefinition } from '../../forms/form-frame.ts';
import { grantsDraft, grantsField, readGrants } from '../../forms/grants-field.ts';
import { readRecipient, recipientField } from '../../forms/recipient-field.ts';
import type { RecipientWay } from '../../forms/recipient-field.ts';
import type { PartHost } from '../../part.ts';
import { recipientName } from '../../view/recipient-name.ts';
import type { MembersTools } from './members-tools.ts';

export const addMemberKey = 'member-add';
const ways: readonly RecipientWay[] = ['search', 'relative'];
const relativeRoles: readonly CircleRole[] = ['caregiver', 'relative', 'representative', 'person'];
const workerRoles = circleRoles.filter((role) => !relativeRoles.includes(role));

export function addMemberDraft({ today }: CircleReadAnswer): Draft {
  return { whoWay: 'search', who: null, role: '', basis: 'careTeam', from: today, to: '', essential: false };
}

/** Somebody new in the circle: what the role would open is shown, and may be changed, before it is given. */
export function addMemberForm(host: PartHost, tools: MembersTools, answer: CircleReadAnswer): FormDefinition {
  const { localize, forms } = host;
  const { words, common, search } = tools;
  const propose = (code: string) => {
    const role = circleRoles.find((one) => one === code);
    if (role)
      forms.change(addMemberKey, {
        ...grantsDraft(defaultGrants(role, answer.model)),
        basis: usualBasis(role),
      });
  };
  const vacant = !answer.members.some(
    ({ accountable, to }) => accountable && (to === undefined || to > answer.today),
  );
  return {
    key: addMemberKey,
    name: words.term('add.name'),
    save: words.term('add.save'),
    refusedAt: {
      consentMissing: 'basis',
      sensitiveNeedsConsent: 'grants',
      caregiverSectionIsHers: 'grants',
      restrictedRecipient: 'who',
      memberAlready: 'who',
      roleNotAccountable: 'accountable',
      accountableExists: 'accountable',
      periodReversed: 'to',
    },
    fields: (fields) => {
      const isRelative = fields.text('whoWay') === 'relative';
      const role = fields.text('role');
      return html`${recipientField({ words: common, search, answer }, fields, { name: 'who', label: words.term('add.who'), ways })}
        ${fields.select(
          { name: 'role', label: words.term('role'), required: true },
          (isRelative ? relativeRoles : workerRoles).map((code) => ({
            code,
            words: localize.term(`role.${code}`),
          })),
          localize.term('choose'),
          propose,
        )}
        ${role === '' ? nothing : grantsField(host, common, fields)}
        ${fields.radios(
          { name: 'basis', label: words.term('basis'), hint: words.term('basisHint') },
          membershipBases
            .filter((code) => code !== 'ownFile' || role === 'person')
            .map((code) => ({ code, words: localize.term(`basis.${code}`) })),
        )}
        <div class="together">
          ${fields.line({ name: 'from', label: common.term('from'), required: true }, 'date')}
          ${fields.line({ name: 'to', label: common.term('until'), hint: common.term('untilHint'), required: false }, 'date')}
          ${fields.line({ name: 'phone', label: words.term('phone'), required: false }, 'tel')}
        </div>
        ${isRelative ? fields.line({ name: 'signIn', label: words.term('signIn'), hint: words.term('signInHint'), required: false }) : nothing}
        ${isRelative ? nothing : fields.check({ name: 'essential', label: localize.term('essential'), hint: words.term('essentialHint') })}
        ${vacant ? fields.check({ name: 'accountable', label: localize.term('isAccountable') }) : nothing}`;
    },
    read: (read, { draft, ids }) => {
      const member = readRecipient(read, draft, { name: 'who', ways }, answer, ids[1]);
      const role = read.choice('role', read.typed('whoWay') === 'relative' ? relativeRoles : workerRoles);
      const basis = read.choice('basis', membershipBases);
      const from = read.day('from');
      const to = read.optionalEnd('to', from);
      const phone = read.optionalText('phone', 40);
      const signIn = read.optionalText('signIn', 200);
      const suggested = defaultGrants(role, answer.model);
      return [
        createEntity('membership', ids[0], {
          member,
          role,
          from,
          ...(to !== undefined && { to }),
          accountable: read.isOn('accountable'),
          basis,
          essential: read.isOn('essential'),
          grants: readGrants(draft, suggested, ['careCoordination']),
          ...(phone !== undefined && { phone }),
          ...(signIn !== undefined && { signIn }),
        }),
      ];
    },
    done: localize.term('recorded', { name: nameIn(forms.get(addMemberKey)?.draft) }),
  };
}

/** What a role most often rests on: outside the care team, the person's own word. */
function usualBasis(role: CircleRole): MembershipBasis {
  if (role === 'person') return 'ownFile';
  if (role === 'representative') return 'legalMandate';
  const asks: readonly CircleRole[] = ['caregiver', 'relative', 'communityWorker', 'housingWorker'];
  return asks.includes(role) ? 'consent' : 'careTeam';
}

function nameIn(draft: Draft | undefined): string {
  const who = draft?.['who'];
  if (typeof who === 'string') return who;
  return who && typeof who === 'object' && !Array.isArray(who) ? recipientName(who as never) : '';
}
