import { domains } from '@fil/vocabulary/codes';
import type { Domain, Purpose } from '@fil/vocabulary/codes';
import type { Grant } from '@fil/vocabulary/types';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Localize } from '@fil/element-kit';
import type { Draft } from './draft.ts';
import type { FormTerms } from '../messages/forms/index.ts';
import type { PartHost } from '../part.ts';
import { domainWords } from '../view/domain-words.ts';
import type { Fields } from './fields.ts';

const levels = ['none', 'read', 'write'] as const;

/** What a form says of each domain, from grants. */
export function grantsDraft(grants: readonly Grant[]): Draft {
  return Object.fromEntries(
    domains.map((domain) => [
      `grant.${domain}`,
      grants.find((grant) => grant.domain === domain)?.level ?? 'none',
    ]),
  );
}

/**
 * Grants as chosen. A grant already there keeps its purposes and its period; a new one takes those of the others, or
 * `fallback`.
 */
export function readGrants(
  draft: Draft,
  known: readonly Grant[],
  fallback: readonly Purpose[],
): readonly Grant[] {
  return domains.flatMap((domain): readonly Grant[] => {
    const level = draft[`grant.${domain}`];
    if (level !== 'read' && level !== 'write') return [];
    const before = known.find((grant) => grant.domain === domain);
    return [before ? { ...before, level } : { domain, level, purposes: known[0]?.purposes ?? fallback }];
  });
}

/** What will be open, in plain words, then domain by domain. `among` keeps the choice to some domains. */
export function grantsField(
  { localize }: PartHost,
  words: Localize<FormTerms>,
  fields: Fields,
  among: readonly Domain[] = domains,
): TemplateResult {
  const { draft } = fields.form;
  const open = domains.filter((domain) => (draft[`grant.${domain}`] ?? 'none') !== 'none');
  const row = (domain: Domain, at: number) => {
    const name = `grant.${domain}`;
    const id = at === 0 ? fields.id('grants') : fields.id(name);
    return html`<li>
      <label for=${id}>${localize.term(`domain.${domain}`)}</label>
      <select
        id=${id}
        @change=${(event: Event) => fields.change(name, (event.target as HTMLSelectElement).value)}
      >
        ${levels.map((level) => html`<option value=${level} .selected=${(draft[name] ?? 'none') === level}>${words.term(`level.${level}`)}</option>`)}
      </select>
    </li>`;
  };
  return fields.group(
    { name: 'grants', label: words.term('grants'), hint: words.term('grantsHint') },
    html`<p class="would-see" role="status">
        ${words.term('wouldSee')} <b>${domainWords(localize, open)}</b>
      </p>
      <ul class="grants">
        ${among.map(row)}
      </ul>`,
    true,
  );
}
