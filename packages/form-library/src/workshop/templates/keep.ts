import { field } from '@fil/element-kit';
import { scoreFunctionById } from '@fil/instruments/scales';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { answersOf } from '../../mapping/countable.ts';
import { sourceAt } from '../../mapping/edit-score.ts';
import { sourcePlaces } from '../../mapping/fill-in.ts';
import { coverageOf } from '../../mapping/place-rows.ts';
import { fieldOfSource } from '../../mapping/score-fields.ts';
import { nameOf } from '../../library.ts';
import { idOf, itemWords } from '../bench.ts';
import type { Bench } from '../bench.ts';
import type { Draft } from '../draft.ts';
import { inputWords } from '../messages/input-words.ts';

/** What will be kept, under which name; what still has to be corrected, each leading to its field. */
export function keepPart(bench: Bench): TemplateResult {
  const { words, draft, saving } = bench;
  const { origin } = draft;
  const isKept = origin.kind === 'kept';
  const unchanged = isKept && !draft.isDirty;
  return html`<p class="lead">
      ${words.term(unchanged ? 'keepUnchanged' : isKept ? 'keepMappingLead' : 'keepLead')}
    </p>
    ${whatIsKept(bench)} ${isKept ? nothing : nameAndVersion(bench)}
    ${isKept ? nothing : html`<p class="remark">${words.term('licence')}</p>`}
    <p class="muted">
      ${isKept ? words.term('keepMappingAbout', { revision: origin.revision + 1 }) : words.term('keepAbout')}
    </p>
    ${toCorrect(bench)}
    ${
      bench.refusal === ''
        ? nothing
        : html`<div class="failure refusal" role="alert" tabindex="-1"><p>${bench.refusal}</p></div>`
    }
    <p class="acts">
      <button type="button" class="main" id="keep" ?disabled=${saving || unchanged} @click=${bench.keep}>
        ${words.term(isKept ? 'keepMapping' : 'keep')}
      </button>
      <span role="status" class="muted">${saving ? words.term('keeping') : nothing}</span>
    </p>`;
}

function whatIsKept({ words, draft }: Bench): TemplateResult {
  const { score } = draft.document;
  const { withoutDomain } = coverageOf(draft.document, draft.form);
  const faults = draft.report.items.unusable;
  const told =
    score === undefined
      ? words.term('whatScoreNone')
      : score.method === 'function'
        ? words.term('whatScore', { name: scoreFunctionById(score.function)?.name ?? score.function })
        : words.term(`whatScore.${score.method}`);
  return html`<ul>
    <li>${draft.title(words.locale)}</li>
    <li>${words.term('whatPlaces', { count: withoutDomain })}</li>
    <li>${told}</li>
    ${faults > 0 ? html`<li>${words.term('whatFaults', { count: faults })}</li>` : nothing}
    ${draft.left > 0 ? html`<li>${words.term('leftFromFormer', { count: draft.left })}</li>` : nothing}
  </ul>`;
}

function nameAndVersion(bench: Bench): TemplateResult {
  const { words, draft, library, change } = bench;
  const known = library.forms.find(({ id }) => nameOf(id) === draft.name);
  const hasVersion = known?.versions.some(({ version }) => version === draft.version.trim()) ?? false;
  const problem = draft.isChecked ? draft.nameProblem : undefined;
  const isNew = draft.origin.kind === 'new';
  return html`${
    isNew
      ? field(
          words.term('name'),
          (w) =>
            html`<input
              id=${w.id}
              aria-describedby=${w.describedBy}
              aria-invalid=${w.invalid}
              autocomplete="off"
              spellcheck="false"
              autocapitalize="none"
              .value=${draft.name}
              @input=${(event: Event) => {
                const { value } = event.currentTarget as HTMLInputElement;
                change((one) => (one.name = value.trim()));
              }}
            />`,
          {
            id: 'form-name',
            hint: words.term('nameHint'),
            error: problem === 'badName' ? words.term('name.badName') : undefined,
          },
        )
      : nothing
  }
  ${isNew && known ? html`<p class="remark" role="status">${words.term('nameTaken')}</p>` : nothing}
  ${field(
    words.term('version'),
    (w) =>
      html`<input
        id=${w.id}
        aria-describedby=${w.describedBy}
        aria-invalid=${w.invalid}
        autocomplete="off"
        spellcheck="false"
        .value=${draft.version}
        @input=${(event: Event) => {
          const { value } = event.currentTarget as HTMLInputElement;
          change((one) => (one.version = value));
        }}
      />`,
    {
      id: 'form-version',
      hint: words.term('versionHint'),
      error:
        problem === 'noVersion' || problem === 'longVersion' ? words.term(`version.${problem}`) : undefined,
    },
  )}
  ${hasVersion ? html`<p class="remark" role="status">${words.term('versionKnown', { version: draft.version.trim() })}</p>` : nothing}`;
}

/** Everything that stands in the way, each leading to where it is corrected. */
function toCorrect(bench: Bench): TemplateResult | typeof nothing {
  const { words, draft, show } = bench;
  if (!draft.isChecked) return nothing;
  const line = (text: string, act: () => void) =>
    html`<li><button type="button" class="quiet" @click=${act}>${text}</button></li>`;
  const lines = [
    ...(draft.obstacles.length > 0 ? [line(words.term('obstacleLink'), () => show('summary'))] : []),
    ...(draft.nameProblem === undefined
      ? []
      : [
          draft.nameProblem === 'badName'
            ? line(words.term('name.badName'), () => show('keep', { id: 'form-name' }))
            : line(words.term(`version.${draft.nameProblem}`), () => show('keep', { id: 'form-version' })),
        ]),
    ...draft.errors.map(({ code, detail, at }) =>
      line(
        [placeWords(bench, at), words.term(`mapping.${code}`, { detail, takes: '' })]
          .filter((text) => text !== '')
          .join(' — '),
        () => show('score', { id: idOf(at) }),
      ),
    ),
    ...draft.unread.map((at) =>
      line(
        [placeWords(bench, at), words.term('unreadNumber')].filter((text) => text !== '').join(' — '),
        () => show('score', { id: idOf(at) }),
      ),
    ),
  ];
  if (lines.length === 0) return nothing;
  const title = words.term('toCorrect', { count: lines.length });
  return html`<div class="error-summary" role="group" tabindex="-1" aria-label=${title}>
    <strong>${title}</strong>
    <ul>
      ${lines.slice(0, 40)}
    </ul>
  </div>`;
}

/** What a field is about: the input of the score or the question that counts, and which of its answers. */
function placeWords({ words, draft }: Bench, at: string): string {
  const [, band] = /^score\.bands\[(\d+)\]/.exec(at) ?? [];
  if (band !== undefined) return words.term('bandAt', { at: Number(band) + 1 });
  const place = sourcePlaces(draft.document).find((one) => `${at}.`.startsWith(`${fieldOfSource(one)}.`));
  const linkId = place && sourceAt(draft.document, place)?.linkId;
  const question = draft.form.question(linkId ?? '');
  const input = inputAt(draft, at);
  const name = input
    ? inputWords(words, input.id, input.scale)
    : question && itemWords(question, words.locale);
  const answer =
    place &&
    question &&
    answersOf(question, words.locale).find(({ key }) => at === `${fieldOfSource(place)}.values.${key}`);
  if (!answer || name === undefined) return name ?? '';
  const text = answer.text ?? words.term(answer.key === 'true' ? 'yes' : 'no');
  return words.term('answerAt', { question: name, answer: text });
}

function inputAt(
  { document: { score } }: Draft,
  at: string,
): { readonly id: string; readonly scale: string } | undefined {
  if (score?.method !== 'function') return undefined;
  const input = scoreFunctionById(score.function)?.inputs.find(({ id }) =>
    `${at}.`.startsWith(`score.inputs.${id}.`),
  );
  return input && { id: input.id, scale: score.function };
}
