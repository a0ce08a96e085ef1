import type { TimelineReadAnswer } from '@fil/vocabulary/types';
import { html, type TemplateResult } from 'lit';
import type { Words } from '../messages/index.ts';
import { continuities } from '../model/continuities.ts';
import { counted, duration } from '../words/counted.ts';

/** The three continuities, each with the facts it rests on and never a bare score. */
export function gaugesTemplate(words: Words, answer: TimelineReadAnswer): TemplateResult {
  const { relational, approach, informational } = continuities(answer);
  const relationalWords =
    relational === undefined
      ? words.term('gaugeRelationalNone')
      : counted(words, 'gaugeRelationalSame', relational.ties, { duration: duration(words, relational.days) });
  const approachWords =
    approach.count === 0
      ? words.term('gaugeApproachNone')
      : counted(words, 'gaugeApproachAgreed', approach.count, { agreed: approach.agreed });
  return html`<h3>${words.term('gaugeLabel')}</h3>
    <dl class="gauges small">
      <div><dt>${words.term('gaugeRelational')}</dt><dd>${relationalWords}</dd></div>
      <div><dt>${words.term('gaugeApproach')}</dt><dd>${approachWords}</dd></div>
      <div><dt>${words.term('gaugeInformational')}</dt><dd>${counted(words, 'gaugeInformational', informational.members)}</dd></div>
    </dl>`;
}
