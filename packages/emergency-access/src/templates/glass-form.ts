import { errorSummary, field, refusalWords } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { longestReason } from '../controllers/breaking-glass.ts';
import type { GlassField } from '../controllers/breaking-glass.ts';
import type { EmergencyScreen } from './emergency-screen.ts';

interface GlassForm {
  readonly name: string;
  readonly save: string;
  readonly fields: TemplateResult;
}

const idOf = (name: GlassField): string => `glass-${name}`;

/** The form of the gesture: what to correct or why it was refused, its fields, one button. */
export function glassForm(screen: EmergencyScreen, { name, save, fields }: GlassForm): TemplateResult {
  const { localize, kit, glass } = screen;
  const problems = glass.problems.map((problem) => ({
    fieldId: idOf(problem),
    text: problemWords(screen, problem) ?? '',
  }));
  const refused = refusal(screen);
  return html`<form
    class="glass"
    aria-labelledby="glass-title"
    novalidate
    autocomplete="off"
    @submit=${(event: Event) => {
      event.preventDefault();
      screen.open();
    }}
  >
    <h3 id="glass-title">${name}</h3>
    ${errorSummary(kit.term('errorSummaryTitle', { count: problems.length }), problems)}
    ${
      refused === undefined
        ? nothing
        : html`<div class="error-summary" role="group" tabindex="-1" aria-labelledby="glass-refused">
            <p id="glass-refused">${refused}</p>
          </div>`
    }
    ${fields}
    <div class="acts">
      <button type="submit" class="main" ?disabled=${glass.sending}>${save}</button>
      <span class="muted" role="status">${glass.sending ? localize.term('opening') : nothing}</span>
    </div>
  </form>`;
}

function refusal({ localize, kit, glass }: EmergencyScreen): string | undefined {
  if (glass.refusal) return localize.term(`refused.${glass.refusal}`);
  switch (glass.failure) {
    case undefined:
      return undefined;
    // Of a file that is not there nothing more is said than of one that does not match.
    case 'notFound':
      return localize.term('refused.identityMismatch');
    case 'offline':
    case 'unavailable':
      return refusalWords(kit, 'unreachable');
    case 'sessionExpired':
      return `${kit.term('sessionExpiredTitle')} ${kit.term('sessionExpiredAdvice')}`;
    default:
      return `${kit.term('errorUnexpectedTitle')} ${kit.term('errorUnexpectedAdvice')}`;
  }
}

export function problemWords({ localize, glass }: EmergencyScreen, name: GlassField): string | undefined {
  if (!glass.problems.includes(name)) return undefined;
  switch (name) {
    case 'name':
      return localize.term('nameMissing');
    case 'birthDate':
      return localize.term('birthDateMissing');
    case 'domain':
      return localize.term('moreMissing');
    case 'reason':
      return glass.draft.reason.trim().length > longestReason
        ? localize.term('reasonTooLong', { max: longestReason })
        : localize.term('reasonMissing');
  }
}

export function nameField(screen: EmergencyScreen): TemplateResult {
  return textField(screen, 'name', screen.localize.term('name'));
}

export function birthDateField(screen: EmergencyScreen): TemplateResult {
  const { localize } = screen;
  return textField(screen, 'birthDate', localize.term('birthDate'), localize.term('birthDateHint'));
}

function textField(
  screen: EmergencyScreen,
  name: 'name' | 'birthDate',
  label: string,
  hint?: string,
): TemplateResult {
  const { glass } = screen;
  return field(
    label,
    (w) =>
      html`<input
        id=${w.id}
        autocomplete="off"
        aria-describedby=${w.describedBy}
        aria-invalid=${w.invalid}
        .value=${glass.draft[name]}
        @input=${(event: Event) => glass.change({ [name]: (event.target as HTMLInputElement).value })}
      />`,
    { id: idOf(name), error: problemWords(screen, name), ...(hint !== undefined && { hint }) },
  );
}

export function reasonField(screen: EmergencyScreen): TemplateResult {
  const { localize, glass } = screen;
  return field(
    localize.term('reason'),
    (w) =>
      html`<textarea
        id=${w.id}
        rows="2"
        aria-describedby=${w.describedBy}
        aria-invalid=${w.invalid}
        .value=${glass.draft.reason}
        @input=${(event: Event) => glass.change({ reason: (event.target as HTMLTextAreaElement).value })}
      ></textarea>`,
    { id: idOf('reason'), hint: localize.term('reasonHint'), error: problemWords(screen, 'reason') },
  );
}

/** A choice of its own, which says what it passes over. */
export function dangerField({ localize, glass }: EmergencyScreen): TemplateResult {
  const choice = (danger: boolean, words: string, about: string): TemplateResult =>
    html`<label class="choice ${danger ? 'danger' : ''}"
      ><input
        type="radio"
        name="glass-danger"
        .checked=${glass.draft.danger === danger}
        @change=${() => glass.change({ danger })}
      /><span>${words}<span class="about">${about}</span></span></label
    >`;
  return html`<fieldset class="field">
    <legend>${localize.term('dangerLegend')}</legend>
    <div class="choices">
      ${choice(false, localize.term('dangerNo'), localize.term('dangerNoAbout'))}
      ${choice(true, localize.term('dangerYes'), localize.term('dangerYesAbout'))}
    </div>
  </fieldset>`;
}
