import { changeField } from '@fil/connection';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EntityRecord } from '@fil/vocabulary/types';
import { twoStepBar } from '../../templates/two-step-bar.ts';
import { noneOrClosed, record as write, subjectsWithin, targetWords } from '../person-screen.ts';
import type { PersonScreen } from '../person-screen.ts';
import { openRefusal, refusalForm } from './refusal-form.ts';

/** What the person does not want to show, to whom; it acts at once, signed or not. */
export function refusals(screen: PersonScreen): TemplateResult {
  const { circle, localize } = screen;
  const standing = circle.restrictions.filter(
    ({ fact }) => fact.liftedOn === undefined || circle.today < fact.liftedOn,
  );
  return html`${standing.length === 0 ? noneOrClosed(screen, 'refusals.none') : nothing}
    <ul class="rows">
      ${standing.map((record) => refusal(screen, record))}
    </ul>
    ${refusalForm(screen)}
    ${
      circle.actions.includes('restrict')
        ? html`<button
            type="button"
            class="main"
            ?hidden=${screen.host.forms.get('refuse') !== undefined}
            @click=${(event: Event) => openRefusal(screen, event.currentTarget)}
          >
            ${localize.term('refusals.add')}
          </button>`
        : nothing
    }`;
}

function refusal(screen: PersonScreen, record: EntityRecord<'restriction'>): TemplateResult {
  const { circle, localize } = screen;
  const { fact } = record;
  const target = targetWords(localize, fact.target);
  const since = localize.term('refusals.since', { day: localize.day(fact.from, 'long') });
  const signed = fact.signedOn;
  return html`<li>
    <p>
      <strong
        >${localize.term('refusals.line', { target, domains: subjectsWithin(screen, fact.domains) })}</strong
      >
    </p>
    <p>
      ${since}
      ${signed === undefined ? nothing : localize.term('refusals.signed', { day: localize.day(signed, 'long') })}
    </p>
    ${signed === undefined && fact.form === 'spoken' && circle.country === 'CA' ? html`<p>${localize.term('refusals.toSign')}</p>` : nothing}
    ${circle.me.role === 'person' ? lifting(screen, record, target) : nothing}
  </li>`;
}

function lifting(screen: PersonScreen, record: EntityRecord<'restriction'>, target: string): TemplateResult {
  const { circle, host, localize } = screen;
  const key = `lift-${record.id}`;
  if (host.steps.isAsked(key))
    return twoStepBar(host, {
      key,
      question: localize.term('refusals.liftAsk', { target }),
      act: async () => {
        const done = await write(screen, changeField('restriction', record, 'liftedOn', circle.today));
        if (done) host.announce(localize.term('refusals.lifted', { target }));
        return done;
      },
    });
  return html`<button
    type="button"
    aria-label=${localize.term('refusals.liftNamed', { target })}
    @click=${(event: Event) => host.steps.ask(key, event.currentTarget)}
  >
    ${localize.term('refusals.lift')}
  </button>`;
}
