import {
  FilElement,
  Localize,
  Query,
  controls,
  foundation,
  kitCatalogue,
  rows,
  skeleton,
  states,
  voice,
} from '@fil/element-kit';
import type { KitTerms } from '@fil/element-kit';
import type { Connection } from '@fil/connection';
import { withDefaults } from '@fil/rules';
import type { PersonReference } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { BreakingGlass } from './controllers/breaking-glass.ts';
import type { KnownIdentity, Opened } from './controllers/breaking-glass.ts';
import { TimeLeft } from './controllers/time-left.ts';
import { emergencyCatalogue } from './messages/index.ts';
import type { EmergencyTerms } from './messages/index.ts';
import { emergencyStyles } from './styles/emergency.styles.ts';
import { asking } from './templates/asking.ts';
import { emergencySet } from './templates/emergency-set.ts';
import type { EmergencyScreen, TellAnswers } from './templates/emergency-screen.ts';
import { readEmergency } from './view/emergency-file.ts';
import type { EmergencyFile, EmergencyState, FurtherDomain } from './view/emergency-file.ts';

/**
 * For a care professional before somebody in whose circle they are not: says what an emergency opens, for how long and
 * who is told; opens it by one gesture with a reason; shows it here, and closes by itself.
 *
 * @element fil-emergency-access
 * @prop {HostContext} context - what the host hands over, with the person; else asked from the page by `fil-context-request`
 * @fires fil-dirty - something typed here was not sent; or no longer so
 * @fires fil-error - the service did not answer
 * @fires fil-session-expired - the host gives no valid token any more
 */
export class EmergencyAccess extends FilElement {
  static override elementName = 'fil-emergency-access';
  static override elementVersion = '0.1.0';
  static override styles = [foundation, controls, rows, states, voice, emergencyStyles];
  static override properties: PropertyDeclarations = {
    ...FilElement.properties,
    told: { state: true },
    tell: { state: true },
  };

  declare private told: string;
  /** Puts answers into words: fetched with the first file that is open. */
  declare private tell: TellAnswers;

  readonly #localize = new Localize<EmergencyTerms>(this, emergencyCatalogue);
  readonly #kit = new Localize<KitTerms>(this, kitCatalogue);
  readonly #glass = new BreakingGlass(this);
  readonly #time = new TimeLeft(this, () => this.#over());
  #opened: Opened | undefined;
  #openedFor: PersonReference | undefined;
  readonly #state = new Query<EmergencyState>(this, {
    load: (connection, signal) => this.#load(connection, signal),
  });

  constructor() {
    super();
    this.told = '';
    this.tell = 'loading';
  }

  protected override contextChanged(): void {
    const { person } = this;
    if (person?.system === this.#openedFor?.system && person?.value === this.#openedFor?.value) return;
    this.#openedFor = person;
    this.#opened = undefined;
    this.told = '';
    this.#time.stop();
    this.#glass.forget();
  }

  override render(): TemplateResult {
    const file = this.#state.value?.file;
    const name = file && knownIdentity(file)?.displayName;
    return html`<div class="emergency">
      <div class="bar">
        <h2 tabindex="-1">
          ${name === undefined ? this.#localize.term('title') : this.#localize.term('titleOf', { name })}
        </h2>
        ${
          file
            ? html`<button type="button" @click=${() => this.#state.reload()}>
                ${this.#localize.term('reread')}
              </button>`
            : nothing
        }
      </div>
      <p class="told" role="status" tabindex="-1">${this.told}</p>
      ${this.#state.render({ ready: (state) => this.#ready(state), loading: () => skeleton(5) })}
    </div>`;
  }

  #ready({ session, file }: EmergencyState): TemplateResult {
    if (session.kind !== undefined && session.kind !== 'careProfessional')
      return html`<p>${this.#localize.term('careOnly')}</p>`;
    const screen: EmergencyScreen = {
      localize: this.#localize,
      kit: this.#kit,
      glass: this.#glass,
      open: () => void this.#open(file),
      reread: () => this.#state.reload(),
    };
    if (!file) return asking(screen, withDefaults(session.territory.parameters).emergencyHours);
    const isIdentified = knownIdentity(file) !== undefined;
    const minutesLeft = this.#time.minutes;
    return emergencySet({ ...screen, file, minutesLeft, tell: this.tell, isIdentified });
  }

  async #load(connection: Connection, signal: AbortSignal): Promise<EmergencyState> {
    const state = await readEmergency(connection, this.person, this.#opened, signal);
    if (signal.aborted) return state;
    if (state.file) {
      this.#time.start(state.file.now, state.file.access.until);
      void this.#fetchWords();
    } else {
      this.#time.stop();
    }
    return state;
  }

  /** The first gesture opens the set; with a file open, the same gesture opens one more domain. */
  async #open(file: EmergencyFile | undefined): Promise<void> {
    const asked = this.#glass.draft.domain as FurtherDomain;
    const opened = await this.#glass.open(file && knownIdentity(file));
    if (!opened) return;
    this.#opened = opened;
    this.told = file
      ? this.#localize.term('moreOpened', { domain: this.#localize.term(`domain.${asked}`) })
      : this.#localize.term('openedNow');
    this.#glass.focus('.told');
    this.#state.reload();
  }

  /** What is over leaves the screen at once, before the service is asked. */
  #over(): void {
    this.#opened = undefined;
    this.#glass.forget();
    this.told = this.#localize.term('over');
    this.#state.value = undefined;
    this.#state.reload();
  }

  async #fetchWords(): Promise<void> {
    if (typeof this.tell === 'function') return;
    try {
      this.tell = (await import('./view/told-answers.ts')).toldAnswers;
    } catch {
      this.tell = 'failed';
    }
  }
}

/** Who is already identified, from the file that is open. */
function knownIdentity({ summary, circle }: EmergencyFile): KnownIdentity | undefined {
  const fact = (summary?.identity ?? circle?.identity)?.fact;
  return fact?.birthDate === undefined
    ? undefined
    : { displayName: fact.displayName, birthDate: fact.birthDate };
}
