import { changeField } from '@fil/connection';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EntityRecord } from '@fil/vocabulary/types';
import { twoStepBar } from '../../templates/two-step-bar.ts';
import { isMine, lineTitle, record as write } from '../person-screen.ts';
import type { PersonScreen } from '../person-screen.ts';
import { openWords, wordsForm } from './words-form.ts';

/** What the reader wrote, which nobody else changes; then what others around her wrote. */
export function words(screen: PersonScreen): TemplateResult {
  const { beside, circle, host, localize } = screen;
  const standing = circle.statements
    .filter(({ fact }) => fact.withdrawnOn === undefined || circle.today < fact.withdrawnOn)
    .filter(({ domain }) => !screen.hiding.hidesSubject(domain))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const own = standing.filter((statement) => isMine(beside.value, statement));
  const others = standing.filter((statement) => !own.includes(statement));
  return html`<p>${localize.term('words.about')}</p>
    ${own.length === 0 ? html`<p class="muted">${localize.term('words.none')}</p>` : nothing}
    <ul class="rows">
      ${repeat(
        own,
        ({ id }) => id,
        (statement) =>
          html`<li>
            ${said(screen, statement)} ${ownActs(screen, statement)} ${wordsForm(screen, statement)}
          </li>`,
      )}
    </ul>
    ${wordsForm(screen)}
    ${
      circle.actions.includes('writeOwnWords')
        ? html`<button
            type="button"
            class="main"
            ?hidden=${host.forms.get('words-new') !== undefined}
            @click=${(event: Event) => openWords(screen, event.currentTarget)}
          >
            ${localize.term('words.write')}
          </button>`
        : nothing
    }
    ${
      others.length === 0
        ? nothing
        : html`<h4>${localize.term('words.others')}</h4>
            <ul class="rows">
              ${others.map((statement) => html`<li>${said(screen, statement)}</li>`)}
            </ul>`
    }`;
}

function said(screen: PersonScreen, { fact, author }: EntityRecord<'statement'>): TemplateResult {
  const { localize, beside } = screen;
  const day = localize.day(fact.writtenOn, 'long');
  const title = fact.about && lineTitle(beside.value, fact.about.id);
  const about =
    fact.about === undefined
      ? nothing
      : html`<p class="muted">
          ${title === undefined ? localize.term('words.onGone') : localize.term('words.on', { title })}
        </p>`;
  const sharing = fact.ownSection === true ? ` · ${localize.term('words.onlyMe')}` : '';
  return html`${about}
    <p class="voice"><q>${fact.text}</q></p>
    <p class="muted">
      ${localize.term(`said.${fact.stance}`)} ·
      ${localize.term('words.signed', { name: author.name, day })}${sharing}
    </p>`;
}

function ownActs(
  screen: PersonScreen,
  statement: EntityRecord<'statement'>,
): TemplateResult | typeof nothing {
  const { circle, host, localize } = screen;
  const key = `take-back-${statement.id}`;
  if (!circle.actions.includes('writeOwnWords')) return nothing;
  if (host.steps.isAsked(key))
    return twoStepBar(host, {
      key,
      question: localize.term('words.withdrawAsk'),
      effect: localize.term('words.withdrawAbout'),
      act: async () => {
        const done = await write(screen, changeField('statement', statement, 'withdrawnOn', circle.today));
        if (done) host.announce(localize.term('words.withdrawn'));
        return done;
      },
    });
  const named = (act: string): string => `${act}\u00a0: ${statement.fact.text.slice(0, 60)}`;
  const edit = localize.term('words.edit');
  const withdraw = localize.term('words.withdraw');
  return html`<div class="own-acts" ?hidden=${host.forms.get(`words-${statement.id}`) !== undefined}>
    <button
      type="button"
      aria-label=${named(edit)}
      @click=${(event: Event) => openWords(screen, event.currentTarget, statement)}
    >
      ${edit}
    </button>
    <button
      type="button"
      aria-label=${named(withdraw)}
      @click=${(event: Event) => host.steps.ask(key, event.currentTarget)}
    >
      ${withdraw}
    </button>
  </div>`;
}
