import { createEntity } from '@fil/connection';
import { field } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { domains, recipientCategories } from '@fil/vocabulary/codes';
import type { CircleMember, Recipient, RestrictionFact } from '@fil/vocabulary/types';
import type { OpenForm } from '../../controllers/open-forms.ts';
import { FieldReader } from '../../forms/field-reader.ts';
import { ownForm } from '../own-form.ts';
import { subjectsWithin, targetWords } from '../person-screen.ts';
import type { PersonScreen } from '../person-screen.ts';

const key = 'refuse';

/** How a member is named in the list of whom not to show to. */
export function memberKey({ membershipId }: CircleMember): string {
  return `member:${membershipId}`;
}

/** Opens the form, with somebody already chosen when one started from them. */
export function openRefusal({ host }: PersonScreen, opener: EventTarget | null, target = ''): void {
  host.forms.open(key, opener, { target, domains: [] });
  if (target !== '') host.forms.change(key, { target });
}

export function refusalForm(screen: PersonScreen): TemplateResult | typeof nothing {
  const { host, localize } = screen;
  const form = host.forms.get(key);
  if (!form) return nothing;
  return ownForm(screen, form, {
    name: localize.term('refusals.add'),
    save: localize.term('refusals.save'),
    problems: { target: localize.term('needWhom'), domains: localize.term('needWhat') },
    fields: html`${whom(screen, form)} ${what(screen, form)}
      <p>${localize.term('refusals.atOnce')}</p>`,
    submit: () => save(screen, form),
  });
}

function whom(screen: PersonScreen, form: OpenForm): TemplateResult {
  const { host, localize } = screen;
  const chosen = form.draft['target'];
  const option = (value: string, words: string): TemplateResult =>
    html`<option value=${value} .selected=${value === chosen}>${words}</option>`;
  return field(
    localize.term('refusals.whom'),
    (w) =>
      html`<select
        id=${w.id}
        aria-describedby=${w.describedBy}
        aria-invalid=${w.invalid}
        @change=${(event: Event) => host.forms.change(key, { target: (event.target as HTMLSelectElement).value })}
      >
        ${option('', localize.term('choose'))}
        <optgroup label=${localize.term('refusals.people')}>
          ${people(screen).map((member) => option(memberKey(member), member.name))}
        </optgroup>
        <optgroup label=${localize.term('refusals.families')}>
          ${recipientCategories.map((category) => option(`category:${category}`, localize.term(`category.${category}`)))}
        </optgroup>
      </select>`,
    { id: `${key}-target`, error: form.problems['target'] && localize.term('needWhom') },
  );
}

function what({ host, localize }: PersonScreen, form: OpenForm): TemplateResult {
  const chosen = chosenIn(form);
  const toggle = (domain: string, on: boolean): void =>
    host.forms.change(key, {
      domains: on ? [...chosen, domain] : chosen.filter((one) => one !== domain),
    });
  return html`<fieldset
    class="field"
    aria-describedby=${form.problems['domains'] ? `${key}-what-error` : nothing}
  >
    <legend>${localize.term('refusals.what')}</legend>
    ${form.problems['domains'] ? html`<span class="error" id="${key}-what-error">${localize.term('needWhat')}</span>` : nothing}
    <div class="choices">
      ${domains.map(
        (domain, at) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              id=${at === 0 ? `${key}-domains` : nothing}
              .checked=${chosen.includes(domain)}
              @change=${(event: Event) => toggle(domain, (event.target as HTMLInputElement).checked)}
            />${host.localize.term(`domain.${domain}`)}</label
          >`,
      )}
    </div>
  </fieldset>`;
}

async function save(screen: PersonScreen, form: OpenForm): Promise<void> {
  const { circle, host, localize, mine, beside } = screen;
  const read = new FieldReader(form.draft);
  const chosen = read.choices('domains', domains);
  const target = targetOf(screen, read.typed('target'));
  if (target === undefined) read.problems['target'] = { kind: 'recipient' };
  if (target === undefined || read.failed) {
    host.forms.complain(key, read.problems);
    return;
  }
  const heardBy = beside.value?.session.professional.name;
  const fact: RestrictionFact = {
    target,
    domains: chosen,
    from: circle.today,
    form: 'spoken',
    // What somebody close to her writes down, the person said to them.
    ...(!mine && heardBy !== undefined && { saidTo: heardBy }),
  };
  const operations = [createEntity('restriction', form.ids[0], fact)];
  if (!(await host.forms.save(key, { operations }))) return;
  const told = { target: targetWords(localize, target), domains: subjectsWithin(screen, chosen) };
  host.announce(localize.term('refusals.saved', told));
}

function people({ circle }: PersonScreen): readonly CircleMember[] {
  return circle.members.filter(
    ({ member, role, to, membershipId }) =>
      member !== undefined &&
      role !== 'person' &&
      membershipId !== circle.me.membershipId &&
      (to === undefined || circle.today < to),
  );
}

function targetOf(screen: PersonScreen, chosen: string): Recipient | undefined {
  const category = recipientCategories.find((one) => chosen === `category:${one}`);
  if (category !== undefined) return { kind: 'category', category };
  return people(screen).find((member) => memberKey(member) === chosen)?.member;
}

function chosenIn({ draft }: OpenForm): readonly string[] {
  const value = draft['domains'];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
