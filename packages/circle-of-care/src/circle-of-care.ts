import {
  FilElement,
  Localize,
  Query,
  Writer,
  controls,
  foundation,
  kitCatalogue,
  rows,
  skeleton,
  states,
  voice,
} from '@fil/element-kit';
import type { KitTerms } from '@fil/element-kit';
import { FilError } from '@fil/connection';
import type { CircleReadAnswer } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { OpenForms } from './controllers/open-forms.ts';
import { Parts } from './controllers/parts.ts';
import type { PartName } from './controllers/parts.ts';
import { TwoSteps } from './controllers/two-steps.ts';
import { circleCatalogue } from './messages/index.ts';
import type { CircleTerms } from './messages/index.ts';
import type { CircleView, PartHost } from './part.ts';
import { circleStyles } from './styles/circle.styles.ts';
import { leadingSentence } from './templates/leading-words.ts';
import { memberActs } from './templates/member-acts.ts';
import { memberTable } from './templates/member-table.ts';
import { pastMembers } from './templates/past-members.ts';
import { titleBar } from './templates/title-bar.ts';
import { memberRows } from './view/member-rows.ts';
import { hasClash } from './view/has-clash.ts';

/** Roles that read the circle in plain language, in their own version. */
const ownDoor: readonly (string | null)[] = ['person', 'caregiver', 'relative', 'representative'];

/**
 * The circle of care of one person: who sees what of the file, on what basis and until when; what the person agreed to
 * and refused; what was sent, who read it; rights and protection. For the person and relatives, their own version.
 *
 * @element fil-circle-of-care
 * @prop {HostContext} context - what the host hands over; else asked from the page by `fil-context-request`
 * @attr {'members'|'agreements'|'referrals'|'rights'|'register'} view - the part in sight; `members` by default
 * @fires fil-saved - the service recorded something written here
 * @fires fil-dirty - something typed here, or on its way, is not recorded yet; or no longer so
 * @fires fil-error - the service did not answer, or refused everything
 * @fires fil-session-expired - the host gives no valid token any more
 */
export class CircleOfCare extends FilElement {
  static override elementName = 'fil-circle-of-care';
  static override elementVersion = '0.1.0';
  static override styles = [foundation, controls, rows, states, voice, circleStyles];
  static override properties: PropertyDeclarations = {
    ...FilElement.properties,
    view: { reflect: true },
    told: { state: true },
    pastOpen: { state: true },
  };

  declare view: CircleView;
  declare private told: string;
  declare private pastOpen: boolean;

  readonly #localize = new Localize<CircleTerms>(this, circleCatalogue);
  readonly #kit = new Localize<KitTerms>(this, kitCatalogue);
  readonly #writer = new Writer(this);
  readonly #circle = new Query<CircleReadAnswer>(this, {
    load: async (connection, signal) => {
      if (!this.person) throw new FilError('notFound');
      return connection.query('circle.read', { person: this.person }, { signal });
    },
    watches: [
      'identity',
      'membership',
      'consent',
      'restriction',
      'referral',
      'disclosure',
      'emergencyAccess',
      'representative',
      'legalStatus',
      'right',
      'rightsOversight',
      'statement',
      'closure',
    ],
  });
  readonly #partHost: PartHost = {
    element: this,
    writer: this.#writer,
    localize: this.#localize,
    kit: this.#kit,
    forms: new OpenForms(this, this.#writer),
    steps: new TwoSteps(this),
    show: (view, form, opener) => this.#show(view, form, opener ?? null),
    reload: () => this.#circle.reload(),
    announce: (text) => (this.told = text),
  };
  readonly #parts = new Parts(this.#partHost);

  constructor() {
    super();
    this.view = 'members';
    this.told = '';
    this.pastOpen = false;
    // What was just recorded is read back even where no live stream comes through.
    this.addEventListener('fil-saved', () => this.#circle.reload());
  }

  protected override contextChanged(): void {
    this.told = '';
  }

  override render(): TemplateResult {
    const answer = this.#circle.value;
    return html`<div class="circle">
      ${this.#circle.render({ ready: (ready) => this.#ready(ready), loading: () => this.#loading() })}
      <div class="foot">
        ${this.#writer.render()}
        ${answer && !isOwnDoor(answer) && this.view === 'members' ? html`<span class="end">${memberActs(this.#partHost, answer)}</span>` : nothing}
      </div>
    </div>`;
  }

  #ready(answer: CircleReadAnswer): TemplateResult {
    if (isOwnDoor(answer)) return html`${this.#told()} ${this.#part('person', answer)}`;
    const host = this.#partHost;
    return html`${titleBar(host, answer, this.view)} ${leadingSentence(host.localize, answer)} ${this.#told()}
    ${hasClash(answer) ? this.#part('clashes', answer) : nothing}
    ${this.view === 'members' ? this.#members(answer) : this.#part(this.view, answer)}`;
  }

  #members(answer: CircleReadAnswer): TemplateResult {
    const host = this.#partHost;
    const { present, past } = memberRows(answer);
    return html`${memberTable(host, answer, present)}
    ${pastMembers(host.localize, past, { open: this.pastOpen, onToggle: (open) => (this.pastOpen = open) })}
    ${host.forms.isOpen('member-') ? this.#part('members', answer) : nothing}`;
  }

  #part(name: PartName, answer: CircleReadAnswer): TemplateResult {
    const state = this.#parts.state(name);
    if (state === 'loading')
      return html`<p class="visually-hidden" role="status">${this.#localize.term('loadingPart')}</p>
        ${skeleton(5)}`;
    if (state === 'failed')
      return html`<div class="failure" role="alert">
        ${this.#localize.term('partFailed')}
        <button type="button" @click=${() => void this.#parts.load(name)}>
          ${this.#localize.term('retry')}
        </button>
      </div>`;
    return state.render(answer);
  }

  #told(): TemplateResult {
    return html`<p class="told" role="status" tabindex="-1">${this.told}</p>`;
  }

  #loading(): TemplateResult {
    return html`<div class="bar"><h2 tabindex="-1">${this.#localize.term('title')}</h2></div>
      ${skeleton(8)}`;
  }

  #show(view: CircleView, form: string | undefined, opener: EventTarget | null): void {
    if (view !== this.view) this.told = '';
    this.view = view;
    const answer = this.#circle.value;
    if (form !== undefined && answer) void this.#parts.open(view, form, answer, opener);
  }
}

function isOwnDoor({ me }: CircleReadAnswer): boolean {
  return ownDoor.includes(me.role);
}
