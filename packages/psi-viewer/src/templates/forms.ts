import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import {
  agreements,
  beneficiaries,
  deliveryOutcomes,
  frequencyUnits,
  missedCauses,
  needStates,
  plannedServiceStates,
  sectors,
  unmetReasons,
  voices,
} from '@fil/vocabulary/codes';
import type { EditTarget } from '../controllers/plan-editing.ts';
import type { OpenForm } from '../forms/open-form.ts';
import { weekOrder } from '../view/week.ts';
import { Fields } from './fields.ts';
import type { Option } from './fields.ts';
import { formFrame } from './form-frame.ts';
import type { PlanLocalize, PlanScreen } from './plan-screen.ts';

/** The form open for this target, where it stands in the plan; nothing when it is closed. */
export function formFor(screen: PlanScreen, target: EditTarget): TemplateResult | typeof nothing {
  const form = screen.editing.form(target);
  if (!form) return nothing;
  return formFrame(screen, form, fieldsOf(screen.localize, form, new Fields(screen, form)));
}

function fieldsOf(localize: PlanLocalize, form: OpenForm, fields: Fields): TemplateResult {
  switch (form.kind) {
    case 'need':
      return needFields(localize, form.draft, fields);
    case 'goal':
      return goalFields(localize, form.draft, fields);
    case 'service':
      return serviceFields(localize, form.draft, fields);
    case 'visit':
      return visitFields(localize, form.draft, fields);
  }
}

type DraftOf<Kind extends OpenForm['kind']> = Extract<OpenForm, { readonly kind: Kind }>['draft'];

function needFields(localize: PlanLocalize, draft: DraftOf<'need'>, fields: Fields): TemplateResult {
  return html`${fields.line({ name: 'title', label: localize.term('field.title.need'), hint: localize.term('field.title.needHint'), required: true })}
    ${spokenFields(localize, draft, fields)}
    <div class="together">
      ${fields.line({ name: 'priority', label: localize.term('field.priority'), hint: localize.term('field.priorityHint'), required: true }, 'number')}
      ${fields.radios(
        { name: 'beneficiary', label: localize.term('field.beneficiary') },
        beneficiaries.map((code) => ({ code, words: localize.term(`beneficiary.${code}`) })),
      )}
    </div>
    <div class="together">
      ${fields.radios(
        { name: 'state', label: localize.term('field.needState') },
        needStates.map((code) => ({ code, words: localize.term(`needState.${code}`) })),
      )}
      ${draft.state === 'unmet' ? unmetReasonField(localize, fields) : nothing}
    </div>`;
}

function goalFields(localize: PlanLocalize, draft: DraftOf<'goal'>, fields: Fields): TemplateResult {
  return html`${fields.line({ name: 'text', label: localize.term('field.text'), hint: localize.term('field.textHint'), required: true })}
    ${spokenFields(localize, draft, fields)}
    <div class="together">
      ${fields.line({ name: 'due', label: optional(localize, 'field.due') }, 'date')}
      ${fields.line({ name: 'criterion', label: optional(localize, 'field.criterion') })}
    </div>
    <div class="together">
      ${fields.radios(
        { name: 'agreement', label: localize.term('field.agreement') },
        agreements.map((code) => ({ code, words: localize.term(`agreement.${code}`) })),
      )}
      ${draft.agreement === 'agreed' ? fields.line({ name: 'agreedOn', label: optional(localize, 'field.agreedOn') }, 'date') : nothing}
    </div>`;
}

function serviceFields(localize: PlanLocalize, draft: DraftOf<'service'>, fields: Fields): TemplateResult {
  const days: readonly Option[] = weekOrder.map((code) => ({
    code,
    words: localize.term(`weekdayShort.${code}`),
  }));
  return html`${fields.line({ name: 'title', label: localize.term('field.title.service'), required: true })}
    <div class="together">
      ${fields.line({ name: 'provider', label: localize.term('field.provider'), required: true })}
      ${fields.line({ name: 'responsible', label: localize.term('field.responsible'), hint: localize.term('field.responsibleHint'), required: true })}
    </div>
    ${fields.radios(
      { name: 'sector', label: localize.term('field.sector') },
      sectors.map((code) => ({ code, words: localize.term(`sector.${code}`) })),
    )}
    <div class="together">
      ${fields.line({ name: 'times', label: localize.term('field.times'), required: true }, 'number')}
      ${fields.select(
        { name: 'unit', label: localize.term('field.unit') },
        frequencyUnits.map((code) => ({ code, words: localize.term(`unit.${code}`) })),
      )}
      ${fields.line({ name: 'at', label: optional(localize, 'field.at') }, 'time')}
      ${fields.line({ name: 'minutes', label: optional(localize, 'field.minutes') }, 'number')}
    </div>
    ${draft.unit === 'month' ? nothing : fields.checks({ name: 'days', label: optional(localize, 'field.days') }, days)}
    <div class="together">
      ${fields.select(
        { name: 'state', label: localize.term('field.state') },
        plannedServiceStates.map((code) => ({ code, words: localize.term(`serviceState.${code}`) })),
      )}
      ${draft.state === 'unmet' ? unmetReasonField(localize, fields) : nothing}
      ${fields.line({ name: 'startDue', label: optional(localize, 'field.startDue') }, 'date')}
    </div>
    ${fields.check({ name: 'critical', label: localize.term('field.critical'), hint: localize.term('field.criticalHint') })}`;
}

function visitFields(localize: PlanLocalize, draft: DraftOf<'visit'>, fields: Fields): TemplateResult {
  return html`${fields.radios(
      { name: 'outcome', label: localize.term('field.outcome') },
      deliveryOutcomes.map((code) => ({ code, words: localize.term(`outcome.${code}`) })),
    )}
    ${
      draft.outcome === 'delivered'
        ? nothing
        : fields.select(
            { name: 'cause', label: localize.term('field.cause'), required: draft.outcome === 'missed' },
            missedCauses.map((code) => ({ code, words: localize.term(`cause.${code}`) })),
            localize.term('choose'),
          )
    }
    <div class="together">
      ${fields.line({ name: 'day', label: localize.term('field.day'), required: true }, 'date')}
      ${fields.line({ name: 'at', label: optional(localize, 'field.at') }, 'time')}
    </div>
    ${fields.prose({ name: 'note', label: optional(localize, 'field.note') })}`;
}

/** Her words, and who speaks; who speaks is asked once there are words. */
function spokenFields(
  localize: PlanLocalize,
  draft: { readonly words: string },
  fields: Fields,
): TemplateResult {
  return html`${fields.prose({ name: 'words', label: optional(localize, 'field.words'), hint: localize.term('field.wordsHint') }, true)}
  ${
    draft.words.trim() === ''
      ? nothing
      : fields.radios(
          { name: 'wordsVoice', label: localize.term('field.wordsVoice') },
          voices.map((code) => ({ code, words: localize.term(`voice.${code}`) })),
        )
  }`;
}

function unmetReasonField(localize: PlanLocalize, fields: Fields): TemplateResult {
  return fields.select(
    { name: 'unmetReason', label: localize.term('field.unmetReason'), required: true },
    unmetReasons.map((code) => ({ code, words: localize.term(`unmetReason.${code}`) })),
    localize.term('choose'),
  );
}

function optional(localize: PlanLocalize, key: Parameters<PlanLocalize['term']>[0]): string {
  return `${localize.term(key)} (${localize.term('optional')})`;
}
