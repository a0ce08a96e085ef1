import type { Patient } from './backend.ts';
import { make } from './dom.ts';
import type { HostContext } from './elements.ts';
import type { PortalTerms } from './messages.ts';
import { askService, ServiceRefusal } from './service.ts';

interface CircleCreated {
  readonly outcome: 'created' | 'refused';
  readonly rule?: string;
}

/**
 * For a case manager, above a patient's file of which the service tells them nothing: offers to begin the circle. The
 * service says the same of a file that is absent and of one that is not theirs, so the offer may be refused: there is
 * one circle for one person.
 */
export class BeginCircle {
  readonly element = make('div', { class: 'begin-circle', hidden: true });
  readonly #terms: PortalTerms;
  readonly #context: HostContext;
  readonly #patient: Patient;
  readonly #begun: () => void;
  /** The same at each try: a gesture whose answer was lost is not done twice. */
  readonly #operationIds = { identity: crypto.randomUUID(), membership: crypto.randomUUID() };

  constructor(terms: PortalTerms, context: HostContext, patient: Patient, begun: () => void) {
    this.#terms = terms;
    this.#context = context;
    this.#patient = patient;
    this.#begun = begun;
  }

  /** Looks once whether the file is open to the reader; offers nothing while it cannot be known. */
  async look(): Promise<void> {
    const { service, person } = this.#context;
    try {
      await askService(service, 'file.summary', { person, purpose: 'careCoordination' });
    } catch (error) {
      if (error instanceof ServiceRefusal && error.status === 404) this.#offer();
    }
  }

  #offer(): void {
    const button = make('button', { type: 'button' }, this.#terms.openCircle);
    button.addEventListener('click', () => this.#ask());
    this.element.replaceChildren(make('p', {}, this.#terms.noCircle), button);
    this.element.hidden = false;
  }

  #ask(): void {
    const { name, birthDate = '', place = '' } = this.#patient;
    const terms = this.#terms;
    const displayName = make('input', { name: 'displayName', required: true, value: name, maxlength: '120' });
    const born = make('input', { name: 'birthDate', type: 'date', value: birthDate });
    const municipality = make('input', { name: 'municipality', value: place.split(', ').at(-1) ?? '' });
    const field = (title: string, input: HTMLElement) => make('label', {}, make('span', {}, title), input);
    const problem = make('p', { role: 'alert', class: 'problem', hidden: true });
    const cancel = make('button', { type: 'button' }, terms.cancel);
    const form = make(
      'form',
      {},
      make('h2', {}, terms.openCircle),
      make('p', {}, terms.openCircleLead),
      field(terms.displayName, displayName),
      field(terms.birthDate, born),
      field(terms.municipality, municipality),
      problem,
      make('p', { class: 'acts' }, make('button', {}, terms.confirm), ' ', cancel),
    );
    cancel.addEventListener('click', () => this.#offer());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#create(
        {
          displayName: displayName.value.trim(),
          ...(born.value !== '' && { birthDate: born.value }),
          ...(municipality.value.trim() !== '' && { municipality: municipality.value.trim() }),
        },
        problem,
      );
    });
    this.element.replaceChildren(form);
    displayName.focus();
  }

  async #create(identity: object, problem: HTMLElement): Promise<void> {
    const { service, person } = this.#context;
    const say = (text: string) => {
      problem.textContent = text;
      problem.hidden = false;
    };
    try {
      const { outcome, rule } = await askService<CircleCreated>(service, 'circle.create', {
        person,
        identity,
        role: 'caseManager',
        operationIds: this.#operationIds,
        claimedAt: presentMoment(),
      });
      if (outcome === 'refused')
        return say(rule === 'circleExists' ? this.#terms.circleExists : this.#terms.circleRefused);
      this.element.hidden = true;
      this.element.replaceChildren();
      this.#begun();
    } catch (error) {
      say(error instanceof ServiceRefusal ? this.#terms.circleRefused : this.#terms.notAnswered);
    }
  }
}

/** What this device says of the time: kept as a claim beside the service's own. */
const presentMoment = (): string => new Date(performance.timeOrigin + performance.now()).toISOString();
