import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EntityRecord, Frequency, SpokenWords } from '@fil/vocabulary/types';
import type { PlanTerms } from '../messages/index.ts';
import { frequencyWords } from '../view/frequency-words.ts';
import { fieldName } from './form-frame.ts';
import type { PlanLocalize, PlanScreen } from './plan-screen.ts';

type PlanRecord = EntityRecord<'need'> | EntityRecord<'goal'> | EntityRecord<'plannedService'>;

/** Two people changed the same field: both values, who wrote them, and the choice between them. */
export function clashes(screen: PlanScreen, record: PlanRecord): TemplateResult | typeof nothing {
  const clashing = Object.entries(record.clashes).filter(([, others]) => others.length > 0);
  if (clashing.length === 0) return nothing;
  return html`<div class="wide clash">${clashing.map(([field]) => clash(screen, record, field))}</div>`;
}

function clash({ localize, plan, choose }: PlanScreen, record: PlanRecord, field: string): TemplateResult {
  const form = { kind: record.kind === 'plannedService' ? 'service' : record.kind } as const;
  const current = (record.fact as unknown as Readonly<Record<string, unknown>>)[field];
  const canChoose = record.kind === 'plannedService' ? plan.canWrite.services : plan.canWrite.plan;
  const line = (source: string, value: unknown) =>
    html`<li>
      ${source}<br />
      ${
        canChoose
          ? html`<button type="button" @click=${() => choose(record, field, value)}>
              ${localize.term('clashKeep', { value: valueWords(localize, record, field, value) })}
            </button>`
          : valueWords(localize, record, field, value)
      }
    </li>`;
  return html`<div
    class="remark"
    role="group"
    aria-label=${localize.term('clashTitle', { field: fieldName(localize, form, field) })}
  >
    <p class="state talk">${localize.term('clashTitle', { field: fieldName(localize, form, field) })}</p>
    <ul>
      ${line(localize.term('clashCurrent'), current)}
      ${(record.clashes[field] ?? []).map((other) =>
        line(
          localize.term('clashOther', { author: other.author.name, instant: localize.instant(other.at) }),
          other.value,
        ),
      )}
    </ul>
  </div>`;
}

/** Fields whose values are codes, and the terms that name them. */
const codedFields: Readonly<Record<string, string>> = {
  beneficiary: 'beneficiary',
  unmetReason: 'unmetReason',
  agreement: 'agreement',
  sector: 'sector',
};

function valueWords(localize: PlanLocalize, record: PlanRecord, field: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return localize.term('clashNone');
  if (typeof value === 'boolean') return localize.term(value ? 'yes' : 'no');
  if (typeof value === 'number') return localize.number(value);
  if (field === 'frequency') return frequencyWords(localize, value as Frequency);
  if (field === 'words') return (value as SpokenWords).text;
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return localize.day(text, 'long');
  const family =
    field === 'state' ? (record.kind === 'need' ? 'needState' : 'serviceState') : codedFields[field];
  return family === undefined ? text : localize.term(`${family}.${text}` as keyof PlanTerms);
}
