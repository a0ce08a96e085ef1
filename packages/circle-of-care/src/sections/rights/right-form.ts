import { createEntity } from '@fil/connection';
import { rightDecisions, rightKinds, rightStates } from '@fil/vocabulary/codes';
import type { RightKind } from '@fil/vocabulary/codes';
import type { EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { Draft } from '../../forms/draft.ts';
import { changesBetween } from '../../forms/changes-between.ts';
import type { FormDefinition } from '../../forms/form-frame.ts';
import type { RightsScreen } from './rights-tools.ts';

export const rightKey = 'rights-right';
/** Benefits of one country alone. */
const elsewhere: Readonly<Record<'CA' | 'FR', readonly RightKind[]>> = {
  CA: ['apa', 'pch', 'disabilityAllowance'],
  FR: ['homeSupportAllowance', 'homeSupportTaxCredit', 'incomeSecurity'],
};

export function rightDraft(record?: EntityRecord<'right'>): Draft {
  const fact = record?.fact;
  return {
    kind: fact?.kind ?? '',
    label: fact?.label ?? '',
    state: fact?.state ?? 'toConsider',
    evidence: (fact?.evidence ?? []).map(({ label }) => label).join('\n'),
    received: (fact?.evidence ?? []).filter(({ received }) => received).map(({ label }) => label),
    requestedOn: fact?.requestedOn ?? '',
    completeOn: fact?.completeOn ?? '',
    decidedOn: fact?.decidedOn ?? '',
    decision: fact?.decision ?? '',
    renewalDue: fact?.renewalDue ?? '',
    note: fact?.note ?? '',
  };
}

/** A benefit, from the idea to its renewal: what is asked for, what has come, what was decided. */
export function rightForm(
  { host, words, answer }: RightsScreen,
  record?: EntityRecord<'right'>,
): FormDefinition {
  const { localize } = host;
  const kinds = rightKinds.filter((kind) => !elsewhere[answer.country].includes(kind));
  return {
    key: record ? `${rightKey}-${record.id}` : rightKey,
    name: words.term(record ? 'right.change' : 'right.add'),
    save: localize.term('save'),
    fields: (fields) => {
      const state = fields.text('state');
      const pieces = piecesOf(fields.text('evidence'));
      return html`<div class="together">
          ${fields.select(
            { name: 'kind', label: words.term('right.kind'), required: true },
            kinds.map((code) => ({ code, words: words.term(`right.${code}`) })),
            localize.term('choose'),
          )}
          ${fields.line({ name: 'label', label: words.term('right.label'), required: false })}
        </div>
        ${fields.radios(
          { name: 'state', label: words.term('right.state') },
          rightStates.map((code) => ({ code, words: words.term(`rightState.${code}`) })),
        )}
        ${fields.prose({ name: 'evidence', label: words.term('right.evidence'), hint: words.term('right.evidenceHint'), required: false }, 3)}
        ${
          pieces.length === 0
            ? nothing
            : fields.checks(
                { name: 'received', label: words.term('right.received') },
                pieces.map((piece) => ({ code: piece, words: piece })),
              )
        }
        <div class="together">
          ${state === 'toConsider' ? nothing : fields.line({ name: 'requestedOn', label: words.term('right.requestedOn'), required: false }, 'date')}
          ${state === 'complete' || state === 'decided' ? fields.line({ name: 'completeOn', label: words.term('right.completeOn'), required: false }, 'date') : nothing}
          ${state === 'decided' ? fields.line({ name: 'decidedOn', label: words.term('right.decidedOn'), required: false }, 'date') : nothing}
        </div>
        ${
          state === 'decided'
            ? fields.radios(
                { name: 'decision', label: words.term('right.decision') },
                rightDecisions.map((code) => ({ code, words: words.term(`decision.${code}`) })),
              )
            : nothing
        }
        <div class="together">
          ${fields.line({ name: 'renewalDue', label: words.term('right.renewalDue'), hint: words.term('right.renewalHint'), required: false }, 'date')}
        </div>
        ${fields.prose({ name: 'note', label: words.term('note'), required: false })}`;
    },
    read: (read, { ids, draft }) => {
      const received = Array.isArray(draft['received']) ? (draft['received'] as readonly string[]) : [];
      const decided = read.typed('state') === 'decided';
      const fact = {
        kind: read.choice('kind', rightKinds),
        label: read.optionalText('label', 200),
        state: read.choice('state', rightStates),
        evidence: piecesOf(read.typed('evidence')).map((label) => ({
          label,
          received: received.includes(label),
        })),
        requestedOn: read.optionalDay('requestedOn'),
        completeOn: read.optionalDay('completeOn'),
        decidedOn: read.optionalDay('decidedOn'),
        decision: decided ? read.choice('decision', rightDecisions) : undefined,
        renewalDue: read.optionalDay('renewalDue'),
        note: read.optionalText('note', 2000),
      };
      if (fact.evidence.some(({ label }) => label.length > 200))
        read.problems['evidence'] = { kind: 'tooLong', max: 200 };
      if (record) return changesBetween(record, fact);
      const { kind, state, evidence, ...optional } = fact;
      const given = Object.entries(optional).filter(([, value]) => value !== undefined);
      return [createEntity('right', ids[0], { kind, state, evidence, ...Object.fromEntries(given) })];
    },
    done: words.term('done'),
  };
}

/** One piece of evidence a line, each once. */
function piecesOf(typed: string): readonly string[] {
  return [...new Set(typed.split('\n').map((line) => line.trim()))]
    .filter((line) => line !== '')
    .slice(0, 50);
}
