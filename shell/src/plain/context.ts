/**
 * The host's whole part in embedding: each of our tags gets its context, from attributes that the server wrote. The
 * script may run before or after the elements are defined.
 */
interface HostContext {
  readonly service: string;
  readonly getToken: () => Promise<string>;
  readonly person?: { readonly system: string; readonly value: string };
}

interface Intent {
  readonly to: string;
  readonly entityId?: string;
  readonly [parameter: string]: unknown;
}

const file = document.getElementById('fil');
const banner = document.getElementById('session-over');

async function getToken(): Promise<string> {
  const response = await fetch('/token', { method: 'POST', headers: { 'x-portal-request': '1' } });
  if (response.status === 401) throw new Error('signed out');
  if (!response.ok) throw new TypeError(`/token answered ${response.status}`);
  const { access_token: token } = (await response.json()) as { readonly access_token: string };
  return token;
}

if (file) {
  const { service = '', system, value } = file.dataset;
  const context: HostContext = {
    service,
    getToken,
    ...(system !== undefined && value !== undefined && { person: { system, value } }),
  };
  const elements = [
    ...file.querySelectorAll<HTMLElement & { context?: HostContext; retry?: () => void }>(
      '.part > *, #fil > *',
    ),
  ].filter(({ localName }) => localName.startsWith('fil-'));
  for (const element of elements) element.context = context;

  file.addEventListener('fil-session-expired', () => {
    if (banner) banner.hidden = false;
  });
  new BroadcastChannel('portal-session').addEventListener('message', () => {
    if (banner) banner.hidden = true;
    for (const element of elements) element.retry?.();
  });

  // An intent leads to the section that shows it; within its own section an element helps itself.
  const sections: Readonly<Record<string, string>> = {
    evaluation: 'evaluation',
    plan: 'plan',
    timeline: 'continuite',
    directory: 'ressources',
    circle: 'cercle',
  };
  file.addEventListener('fil-navigate', (event) => {
    const { to, entityId, context: _own, ...others } = (event as CustomEvent<Intent>).detail;
    const opened = others['person'] as { readonly value?: unknown } | undefined;
    if (to === 'file' && typeof opened?.value === 'string') {
      event.preventDefault();
      location.assign(`${file.dataset['shared'] ?? ''}${encodeURIComponent(opened.value)}`);
      return;
    }
    const section = document.getElementById(sections[to] ?? '');
    const element = section?.querySelector(':scope > :not(h2)');
    if (!section || !element || (event.target instanceof Node && section.contains(event.target))) return;
    event.preventDefault();
    Object.assign(
      element,
      others,
      entityId !== undefined && { [to === 'evaluation' ? 'evaluationId' : 'entityId']: entityId },
    );
    section.scrollIntoView();
  });

  const unsaved = new Set<EventTarget | null>();
  file.addEventListener('fil-dirty', (event) => {
    const { detail } = event as CustomEvent<{ readonly dirty: boolean }>;
    if (detail.dirty) unsaved.add(event.target);
    else unsaved.delete(event.target);
  });
  window.addEventListener('beforeunload', (event) => {
    if (unsaved.size > 0) event.preventDefault();
  });
}
