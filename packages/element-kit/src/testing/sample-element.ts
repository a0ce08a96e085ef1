import type { EntityId, PlanReadAnswer } from '@fil/vocabulary/types';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import {
  controls,
  FilElement,
  foundation,
  Localize,
  Query,
  rows,
  spokenWords,
  stateLabel,
  states,
  thread,
  threadMarks,
  voice,
  Writer,
} from '../index.ts';

const catalogue = {
  'fr-CA': { title: 'Plan du {day}', needs: 'Besoins', rename: 'Renommer', noWords: 'Mots non recueillis' },
  'fr-FR': { title: 'Plan au {day}' },
  en: { title: 'Plan of {day}', needs: 'Needs', rename: 'Rename', noWords: 'Words not collected' },
};

/** The smallest element that goes through everything: context, query, live changes, writing, language, styles. */
export class SampleElement extends FilElement {
  static override elementName = 'fil-sample';
  static override elementVersion = '1.2.3';
  static override styles = [foundation, controls, rows, states, thread, voice];
  readonly #localize = new Localize(this, catalogue);
  readonly writer = new Writer(this);
  readonly plan = new Query<PlanReadAnswer>(this, {
    load: (connection, signal) => {
      if (!this.person) throw new Error('no person');
      return connection.query('plan.read', { person: this.person }, { signal });
    },
    watches: ['need'],
    isEmpty: (plan) => plan.needs.length === 0,
  });

  override render(): TemplateResult {
    return html`${this.plan.render({ ready: (plan) => this.#plan(plan) })}
      <div class="foot">${this.writer.render()}</div>`;
  }

  rename(entityId: EntityId, title: string): Promise<unknown> {
    return this.writer.submit([{ kind: 'need', entityId, path: 'title', value: title, baseVersion: 1 }]);
  }

  #plan(plan: PlanReadAnswer): TemplateResult {
    const { day, words } = { day: this.#localize.day(plan.today), words: this.#localize };
    return html`<h1>${words.term('title', { day })}</h1>
      <h2>${words.term('needs')}</h2>
      <ul class="rows">
        ${plan.needs.map(
          ({ id, fact }) =>
            html`<li>
              <b>${fact.title}</b> ${stateLabel('ok', fact.state)}
              ${spokenWords(fact.words, words.term('noWords'))}
              ${threadMarks([{ state: 'delivered' }, { state: 'missed' }], '1 / 2')}
              <button type="button" @click=${() => this.rename(id, 'x')}>${words.term('rename')}</button>
            </li>`,
        )}
      </ul>`;
  }
}
