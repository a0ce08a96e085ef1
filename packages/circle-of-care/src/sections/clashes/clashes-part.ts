import type { EntityRecord } from '@fil/vocabulary/types';
import { Localize } from '@fil/element-kit';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { clashCatalogue } from '../../messages/clashes/index.ts';
import type { ClashTerms } from '../../messages/clashes/index.ts';
import type { CreatePart, PartHost } from '../../part.ts';
import { partStyles } from '../../styles/part.styles.ts';
import { clashing } from '../../view/has-clash.ts';

/** Two values of one field, written by two people who did not see each other: both in sight until one chooses. */
export const createClashesPart: CreatePart = (host) => {
  const words = new Localize(host.element, clashCatalogue);
  return {
    styles: partStyles,
    render: (answer) =>
      html`${clashing(answer).flatMap((record) => Object.keys(record.clashes).map((field) => clashOf(host, words, record, field)))}`,
  };
};

function clashOf(
  host: PartHost,
  words: Localize<ClashTerms>,
  record: EntityRecord,
  field: string,
): TemplateResult {
  const { localize } = host;
  const kept = (record.fact as unknown as Readonly<Record<string, unknown>>)[field];
  const choice = (value: unknown, author: string) =>
    html`<li>
      <b>${valueWords(host, words, value)}</b> <span class="muted">${author}</span>
      <button type="button" @click=${() => void choose(host, record, field, value)}>
        ${words.term('keep')}
        <span class="visually-hidden">${valueWords(host, words, value)}</span>
      </button>
    </li>`;
  return html`<div class="remark">
    <p>${words.term('clash', { name: nameOf(record), field: fieldWords(words, field) })}</p>
    <ul>
      ${choice(kept, words.term('kept'))}
      ${(record.clashes[field] ?? []).map(({ value, author, at }) =>
        choice(value, `${author.name}, ${localize.instant(at)}`),
      )}
    </ul>
  </div>`;
}

/** From the version that both authors are now known to have: that settles it. */
async function choose(host: PartHost, record: EntityRecord, field: string, value: unknown): Promise<void> {
  const draft = {
    kind: record.kind,
    entityId: record.id,
    path: field,
    value: value ?? null,
    baseVersion: record.versions[field] ?? 0,
  };
  try {
    await host.writer.submit([draft]);
  } catch {
    // The writer's line says why; both values stay in sight.
  }
  host.reload();
}

/** What the fact is about, in the name that people read. */
function nameOf({ fact }: EntityRecord): string {
  const about = fact as unknown as Readonly<Record<string, unknown>>;
  const named = [about['member'], about['recipient'], about['target'], about['to'], about['by']].find(
    (one): one is { readonly name: string } => typeof one === 'object' && one !== null && 'name' in one,
  );
  const text = about['title'] ?? about['name'] ?? about['label'] ?? about['detail'];
  return named?.name ?? (typeof text === 'string' ? text : '');
}

function fieldWords(words: Localize<ClashTerms>, field: string): string {
  const key = `field.${field}`;
  return key in clashCatalogue['fr-CA'] ? words.term(key as keyof ClashTerms) : words.term('field.other');
}

function valueWords({ localize }: PartHost, words: Localize<ClashTerms>, value: unknown): string {
  if (value === null || value === undefined) return words.term('nothing');
  if (typeof value === 'boolean') return words.term(value ? 'yes' : 'no');
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? localize.day(value, 'long') : value;
  if (Array.isArray(value)) return words.term('several', { count: value.length });
  return JSON.stringify(value);
}
