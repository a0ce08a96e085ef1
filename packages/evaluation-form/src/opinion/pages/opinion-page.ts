import { isGraded } from '@fil/rules';
import { opinionLevels, opinionParts } from '@fil/vocabulary/codes';
import type { OpinionLevel, OpinionPart } from '@fil/vocabulary/codes';
import type { EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { mayWrite } from './after-screen.ts';
import type { AfterScreen } from './after-screen.ts';

/** What the professional thinks, apart from the data: each part with its author and moment. */
export function opinionPage(after: AfterScreen): TemplateResult {
  const { screen, state } = after;
  const { withheldOpinion = [] } = screen.answer.read;
  return html`<p class="muted">${state.words.term('opinion.lead')}</p>
    ${opinionParts.map((part) =>
      withheldOpinion.includes(part)
        ? html`<section class="part">
            <h4>${state.words.term(`part.${part}`)}</h4>
            <p class="muted">${state.words.term('opinion.withheld')}</p>
          </section>`
        : partOf(after, part),
    )}`;
}

function partOf(after: AfterScreen, part: OpinionPart): TemplateResult {
  const { screen, state } = after;
  const record = screen.answer.read.opinion?.find(({ id }) => id === state.opinionId(part));
  const writes = mayWrite(after) && !screen.frozen;
  return html`<section class="part">
    ${writes ? writing(after, part) : reading(after, part)}
    ${
      record === undefined
        ? nothing
        : html`<p class="small muted">
            ${state.words.term('notedBy', { author: record.author.name, instant: state.words.instant(record.updatedAt) })}
          </p>`
    }
    ${record && writes ? clash(after, part, record) : nothing}
  </section>`;
}

function writing({ state }: AfterScreen, part: OpinionPart): TemplateResult {
  const { words, opinion } = state;
  const id = state.opinionId(part);
  const level = opinion.value(id, 'level');
  const refused = opinion.refusalOf(id);
  const name = words.term(`part.${part}`);
  return html`${
      isGraded(part)
        ? html`<fieldset>
            <legend>${name}</legend>
            <div class="choices">
              ${opinionLevels.map(
                (one) =>
                  html`<label class="choice"
                    ><input
                      type="radio"
                      name="level-${part}"
                      .checked=${live(level === one)}
                      @change=${() => opinion.type(id, 'level', one)}
                    />${words.term(`level.${part}.${one}` as never)}</label
                  >`,
              )}
            </div>
          </fieldset>`
        : nothing
    }
    <div class="field">
      <label class="label" for="opinion-${part}"
        >${isGraded(part) ? words.term('opinion.why', { part: name }) : name}</label
      ><span class="hint" id="opinion-${part}-hint">${words.term(`part.hint.${part}`)}</span
      ><textarea
        id="opinion-${part}"
        rows="4"
        maxlength="10000"
        aria-describedby="opinion-${part}-hint"
        .value=${live(String(opinion.value(id, 'text') ?? ''))}
        @input=${(event: Event) => {
          const { value } = event.currentTarget as HTMLTextAreaElement;
          opinion.type(id, 'text', value.trim() === '' ? null : value);
        }}
        @change=${() => void opinion.flush()}
      ></textarea>
    </div>
    ${refused ? html`<p class="state gap">${words.term('opinion.refused')}</p>` : nothing}`;
}

function reading({ state, screen }: AfterScreen, part: OpinionPart): TemplateResult {
  const { words } = state;
  const fact = screen.answer.read.opinion?.find(({ id }) => id === state.opinionId(part))?.fact;
  return html`<h4>${words.term(`part.${part}`)}</h4>
    ${fact?.level === undefined ? nothing : html`<p><b>${levelWords({ state }, part, fact.level)}</b></p>`}
    ${
      fact?.text === undefined
        ? fact?.level === undefined
          ? html`<p class="muted">${words.term('opinion.none')}</p>`
          : nothing
        : html`<p class="prose">${fact.text}</p>`
    }`;
}

export function levelWords(
  { state }: Pick<AfterScreen, 'state'>,
  part: OpinionPart,
  level: OpinionLevel,
): string {
  return state.words.term(`level.${part}.${level}` as never);
}

/** Two people wrote the same part apart: both are there, and somebody chooses. */
function clash(
  { state }: AfterScreen,
  part: OpinionPart,
  record: EntityRecord<'professionalOpinion'>,
): TemplateResult {
  const { words } = state;
  const told = (field: 'text' | 'level', value: unknown) =>
    field === 'level' && typeof value === 'string'
      ? levelWords({ state }, part, value as OpinionLevel)
      : String(value ?? words.term('opinion.none'));
  return html`${(['text', 'level'] as const).map((field) => {
    const others = record.clashes[field] ?? [];
    if (others.length === 0) return nothing;
    return html`<div class="remark clash" role="group" aria-label=${words.term('clash')}>
      <p class="state talk">${words.term('clash')}</p>
      <ul class="plain">
        <li>
          ${told(field, record.fact[field])}
          <button type="button" @click=${() => void state.keep(part, field, record.fact[field])}>
            ${words.term('clash.keep')}
          </button>
        </li>
        ${others.map(
          (other) =>
            html`<li>
              ${words.term('clash.other', { author: other.author.name, instant: words.instant(other.at), words: told(field, other.value) })}
              <button type="button" @click=${() => void state.keep(part, field, other.value)}>
                ${words.term('clash.keep')}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  })}`;
}
