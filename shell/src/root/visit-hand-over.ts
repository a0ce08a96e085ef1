import { requestToken, SignedOutError } from './backend.ts';
import type { Session } from './backend.ts';
import type { HostContext } from './elements.ts';

/** Where the visit's page sends its reader back to this portal: an address that names nobody. */
export const visitPath = '/visite';

interface TokenAsked {
  readonly type: 'token';
  readonly id: number;
}

/**
 * Opens the page for visits without network, and hands over to it once it says that it is ready: whom it is about, and a
 * port on which it asks for tokens as long as this portal lives. Nothing of it is in an address. A page that is loaded
 * anew says again that it is ready, and gets a port of its own.
 * @returns false when the browser let no window open.
 */
export function openVisitPage(visitPage: string, session: Session, person?: HostContext['person']): boolean {
  const { origin } = new URL(visitPage);
  const opened = window.open(`${origin}/`, '_blank');
  if (!opened) return false;
  window.addEventListener('message', ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== opened || from !== origin || !isReady(data)) return;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      'message',
      ({ data: asked }: MessageEvent<TokenAsked>) => void answer(port1, asked),
    );
    port1.start();
    const message = {
      type: 'fil-visit-hand-over',
      person,
      locale: session.locale,
      institution: session.institution.name,
      portal: `${location.origin}${visitPath}`,
    };
    opened.postMessage(message, origin, [port2]);
  });
  return true;
}

async function answer(port: MessagePort, { type, id }: TokenAsked): Promise<void> {
  if (type !== 'token') return;
  try {
    port.postMessage({ type, id, token: await requestToken() });
  } catch (error) {
    port.postMessage({ type, id, refused: error instanceof SignedOutError ? 'signedOut' : 'away' });
  }
}

const isReady = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === 'fil-visit-ready';
