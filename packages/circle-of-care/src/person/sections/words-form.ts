import { changeField, createEntity } from '@fil/connection';
import type { OperationDraft } from '@fil/connection';
import { field } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { stances } from '@fil/vocabulary/codes';
import type { EntityKind } from '@fil/vocabulary/codes';
import type { EntityRecord, StatementFact } from '@fil/vocabulary/types';
import type { OpenForm } from '../../controllers/open-forms.ts';
import { FieldReader } from '../../forms/field-reader.ts';
import { ownForm } from '../own-form.ts';
import type { PersonScreen } from '../person-screen.ts';

const longest = 5000;
const sharings = ['onlyMe', 'shared'] as const;
type Statement = EntityRecord<'statement'>;

const keyOf = (statement?: Statement): string => `words-${statement?.id ?? 'new'}`;

export function openWords({ host }: PersonScreen, opener: EventTarget | null, statement?: Statement): void {
  const fact = statement?.fact;
  host.forms.open(keyOf(statement), opener, {
    text: fact?.text ?? '',
    stance: fact?.stance ?? 'says',
    about: fact?.about ? `${fact.about.kind}:${fact.about.id}` : '',
    // A new statement of a caregiver starts without an answer: sharing is never assumed.
    sharing: fact === undefined ? '' : fact.ownSection === true ? 'onlyMe' : 'shared',
  });
}

/** Writing, or correcting, one's own words. */
export function wordsForm(screen: PersonScreen, statement?: Statement): TemplateResult | typeof nothing {
  const { circle, host, localize } = screen;
  const form = host.forms.get(keyOf(statement));
  if (!form) return nothing;
  const tooLong = form.problems['text']?.kind === 'tooLong';
  const textProblem = tooLong ? localize.term('tooLong', { max: longest }) : localize.term('needText');
  const asksSharing = circle.me.role === 'caregiver' && statement === undefined;
  return ownForm(screen, form, {
    name: localize.term(statement ? 'words.edit' : 'words.write'),
    save: localize.term('words.save'),
    problems: { text: textProblem, sharing: localize.term('needShare') },
    fields: html`${statement ? nothing : subject(screen, form)} ${stance(screen, form)}
    ${field(
      localize.term('words.text'),
      (w) =>
        html`<textarea
          id=${w.id}
          rows="4"
          aria-describedby=${w.describedBy}
          aria-invalid=${w.invalid}
          .value=${host.forms.get(form.key)?.draft['text'] ?? ''}
          @input=${(event: Event) => host.forms.change(form.key, { text: (event.target as HTMLTextAreaElement).value })}
        ></textarea>`,
      {
        id: `${form.key}-text`,
        hint: localize.term('words.textHint'),
        error: form.problems['text'] && textProblem,
      },
    )}
    ${asksSharing ? sharing(screen, form) : nothing}`,
    submit: () => save(screen, form, statement, asksSharing),
  });
}

function subject({ beside, host, localize }: PersonScreen, form: OpenForm): TemplateResult {
  const plan = beside.value?.plan;
  const chosen = form.draft['about'];
  const option = (value: string, words: string): TemplateResult =>
    html`<option value=${value} .selected=${value === chosen}>${words}</option>`;
  const group = (label: string, options: readonly TemplateResult[]): TemplateResult | typeof nothing =>
    options.length === 0 ? nothing : html`<optgroup label=${label}>${options}</optgroup>`;
  return field(
    localize.term('words.subject'),
    (w) =>
      html`<select
        id=${w.id}
        @change=${(event: Event) => host.forms.change(form.key, { about: (event.target as HTMLSelectElement).value })}
      >
        ${option('', localize.term('words.anything'))}
        ${group(
          localize.term('group.needs'),
          (plan?.needs ?? []).map(({ id, fact }) => option(`need:${id}`, fact.title)),
        )}
        ${group(
          localize.term('group.goals'),
          (plan?.goals ?? []).map(({ id, fact }) => option(`goal:${id}`, fact.text)),
        )}
        ${group(
          localize.term('group.services'),
          (plan?.services ?? []).map(({ id, fact }) => option(`plannedService:${id}`, fact.title)),
        )}
      </select>`,
    { id: `${form.key}-about` },
  );
}

function stance({ host, localize }: PersonScreen, form: OpenForm): TemplateResult {
  return html`<fieldset class="field">
    <legend>${localize.term('words.stance')}</legend>
    <div class="choices">
      ${stances.map(
        (one) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="${form.key}-stance"
              .checked=${form.draft['stance'] === one}
              @change=${() => host.forms.change(form.key, { stance: one })}
            />${localize.term(`stance.${one}`)}</label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** A caregiver's own section is hers: she says each time who may read. */
function sharing({ host, localize }: PersonScreen, form: OpenForm): TemplateResult {
  const wrong = form.problems['sharing'] !== undefined;
  return html`<fieldset class="field" aria-describedby=${wrong ? `${form.key}-sharing-error` : nothing}>
    <legend>${localize.term('words.which')}</legend>
    ${wrong ? html`<span class="error" id="${form.key}-sharing-error">${localize.term('needShare')}</span>` : nothing}
    <div class="choices">
      ${sharings.map(
        (one, at) =>
          html`<label class="choice"
            ><input
              type="radio"
              id=${at === 0 ? `${form.key}-sharing` : nothing}
              name="${form.key}-sharing"
              .checked=${form.draft['sharing'] === one}
              @change=${() => host.forms.change(form.key, { sharing: one })}
            /><span
              >${localize.term(`words.${one}`)}<span class="under"
                >${localize.term(`words.${one}About`)}</span
              ></span
            ></label
          >`,
      )}
    </div>
  </fieldset>`;
}

async function save(
  { circle, host, localize }: PersonScreen,
  form: OpenForm,
  statement: Statement | undefined,
  asksSharing: boolean,
): Promise<void> {
  const read = new FieldReader(form.draft);
  const text = read.text('text', longest);
  const chosen = read.choice('stance', stances);
  const share = asksSharing ? read.choice('sharing', sharings) : undefined;
  if (read.failed) {
    host.forms.complain(form.key, read.problems);
    return;
  }
  const about = aboutOf(read.typed('about'));
  const fact: StatementFact = {
    text,
    stance: chosen,
    writtenOn: circle.today,
    ...(about && { about }),
    ...(share === 'onlyMe' && { ownSection: true }),
  };
  const operations = statement
    ? corrections(statement, text, chosen)
    : [createEntity('statement', form.ids[0], fact)];
  if (await host.forms.save(form.key, { operations })) host.announce(localize.term('words.saved'));
}

function corrections(
  statement: Statement,
  text: string,
  stance: StatementFact['stance'],
): readonly OperationDraft[] {
  return [
    ...(text === statement.fact.text ? [] : [changeField('statement', statement, 'text', text)]),
    ...(stance === statement.fact.stance ? [] : [changeField('statement', statement, 'stance', stance)]),
  ];
}

function aboutOf(chosen: string): StatementFact['about'] | undefined {
  const colon = chosen.indexOf(':');
  if (colon < 0) return undefined;
  return { kind: chosen.slice(0, colon) as EntityKind, id: chosen.slice(colon + 1) };
}
