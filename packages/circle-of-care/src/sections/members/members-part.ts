import { Localize } from '@fil/element-kit';
import type { CircleReadAnswer } from '@fil/vocabulary/types';
import { html } from 'lit';
import { CandidateSearch } from '../../forms/candidate-search.ts';
import { formFrame } from '../../forms/form-frame.ts';
import { formCatalogue } from '../../messages/forms/index.ts';
import { membersCatalogue } from '../../messages/members/index.ts';
import type { CreatePart } from '../../part.ts';
import { partStyles } from '../../styles/part.styles.ts';
import { addMemberDraft, addMemberForm, addMemberKey } from './add-member-form.ts';
import { adjustDraft, adjustForm, adjustPrefix, membershipOf } from './adjust-form.ts';
import { closureDraft, closureForm, closureKey, reopenForm, reopenKey } from './closure-form.ts';
import type { MembersTools } from './members-tools.ts';

/** What one writes about members: somebody new, what somebody sees, the end of the follow-up. */
export const createMembersPart: CreatePart = (host) => {
  const { element, forms } = host;
  const tools: MembersTools = {
    words: new Localize(element, membersCatalogue),
    common: new Localize(element, formCatalogue),
    search: new CandidateSearch(element),
  };
  return {
    styles: partStyles,
    render: (answer) =>
      html`${answer.members.map(({ membershipId }) => {
        const record = membershipOf(answer, membershipId);
        return record && formFrame(host, adjustForm(host, tools, record, adjustPrefix + membershipId));
      })}
      ${formFrame(host, addMemberForm(host, tools, answer))}
      ${formFrame(host, closureForm(host, tools, answer))} ${formFrame(host, reopenForm(host, tools, answer))}`,
    open: (form, answer, opener) => {
      const draft = draftOf(form, answer);
      if (draft) forms.open(form, opener, draft);
    },
  };
};

function draftOf(form: string, answer: CircleReadAnswer) {
  if (form === addMemberKey) return addMemberDraft(answer);
  if (form === closureKey) return closureDraft(answer);
  if (form === reopenKey) return { reopenedOn: answer.today };
  const record = membershipOf(answer, form.slice(adjustPrefix.length));
  return record && adjustDraft(record);
}
