import type { FormAdapter } from '../adapter.ts';
import { startPage } from '../page-entry.ts';

/** `<fil-evaluation-form>` as a host embeds it: built files, its own service, one evaluation open. */
interface EvaluationForm extends HTMLElement {
  context: unknown;
  evaluationId: string;
}

const root = () => document.querySelector('fil-evaluation-form')?.shadowRoot;
const byId = (id: string) => root()?.getElementById(id) ?? null;

const adapter: FormAdapter = {
  render(_questionnaire, container) {
    const element = document.createElement('fil-evaluation-form') as EvaluationForm;
    element.context = {
      service: location.origin,
      person: {
        system: 'urn:example:records',
        value: `P-${new URLSearchParams(location.search).get('size')}`,
      },
      getToken: () => Promise.resolve('bench'),
    };
    element.evaluationId = '00000000-0000-4000-8000-000000000101';
    container.append(element);
  },
  field: (linkId) => {
    const field = byId(`answer-${linkId}`);
    return field?.closest('[hidden]') ? null : field;
  },
  choice: (linkId, yes) => byId(yes ? `answer-${linkId}` : `answer-${linkId}-1`),
  value: (linkId) => (byId(`answer-${linkId}`) as HTMLInputElement | null)?.value,
};
void startPage(adapter);
