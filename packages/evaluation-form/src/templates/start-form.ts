import { evaluationPlaces } from '@fil/vocabulary/codes';
import type { EvaluationPlace } from '@fil/vocabulary/codes';
import type { OwnInstrument } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { instrumentName } from './evaluation-list.ts';
import type { EvaluationLocalize } from './evaluation-screen.ts';

export interface StartScreen {
  readonly localize: EvaluationLocalize;
  /** Instruments that may be begun here: the territory's, and the institution's own forms. */
  readonly instruments: readonly string[];
  /** Names of the institution's own forms. */
  readonly own: readonly OwnInstrument[];
  readonly starting: boolean;
  readonly failure: string | undefined;
  readonly start: (instrument: string, place: EvaluationPlace) => void;
  readonly cancel: () => void;
}

/** With which instrument, and where: then the evaluation begins. */
export function startForm({
  localize,
  instruments,
  own,
  starting,
  failure,
  start,
  cancel,
}: StartScreen): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const place = evaluationPlaces.find((one) => one === data.get('place')) ?? 'home';
    start(String(data.get('instrument')), place);
  };
  const radio = (name: string, value: string, words: string, checked: boolean) =>
    html`<label class="choice"
      ><input type="radio" name=${name} value=${value} ?checked=${checked} />${words}</label
    >`;
  return html`<form class="start" aria-label=${localize.term('start')} @submit=${submit}>
    <fieldset>
      <legend>${localize.term('startWith')}</legend>
      <div class="choices">
        ${instruments.map((id, at) => radio('instrument', id, instrumentName(localize, id, own), at === 0))}
      </div>
    </fieldset>
    <fieldset>
      <legend>${localize.term('startPlace')}</legend>
      <div class="choices">
        ${evaluationPlaces.map((place, at) => radio('place', place, localize.term(`place.${place}`), at === 0))}
      </div>
    </fieldset>
    ${failure === undefined ? nothing : html`<p class="state gap" role="alert">${failure}</p>`}
    <div class="sign-end">
      <button class="main" type="submit" ?disabled=${starting}>${localize.term('startAct')}</button>
      <button type="button" @click=${cancel}>${localize.term('cancel')}</button>
    </div>
  </form>`;
}
