import { continuityGauge } from '@fil/rules';
import type { TimelineReadAnswer } from '@fil/vocabulary/types';
import { html, type TemplateResult } from 'lit';
import type { Words } from '../messages/index.ts';
import { gaugeWords } from '../words/gauge-words.ts';

/** The three continuities, each with the facts it rests on and never a bare score. */
export function gaugesTemplate(words: Words, answer: TimelineReadAnswer): TemplateResult {
  const told = gaugeWords(words, continuityGauge(answer));
  return html`<h3>${words.term('gaugeLabel')}</h3>
    <dl class="gauges small">
      <div>
        <dt>${words.term('gaugeRelational')}</dt>
        <dd>${told.relational}</dd>
      </div>
      <div>
        <dt>${words.term('gaugeApproach')}</dt>
        <dd>${told.approach}</dd>
      </div>
      <div>
        <dt>${words.term('gaugeInformational')}</dt>
        <dd>${told.informational}</dd>
      </div>
    </dl>`;
}
