import type { LiveEvent, PersonReference } from '@fil/vocabulary/types';

/** The live stream of one file, as a page reads it. */
export interface StreamForTest {
  readonly status: number;
  /** The next event, or undefined when the stream has ended. */
  next(): Promise<{ readonly id: string; readonly event: LiveEvent } | undefined>;
  close(): void;
}

export async function openStream(
  url: string,
  person: PersonReference,
  token: string,
  lastEventId?: string,
): Promise<StreamForTest> {
  const aborted = new AbortController();
  const response = await fetch(`${url}/trpc/live.file`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'text/event-stream',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ person, ...(lastEventId && { lastEventId }) }),
    signal: aborted.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffered = '';
  return {
    status: response.status,
    close: () => aborted.abort(),
    async next() {
      for (;;) {
        const end = buffered.indexOf('\n\n');
        if (end < 0) {
          const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
          if (done) return undefined;
          buffered += value;
          continue;
        }
        const fields = new Map(
          buffered
            .slice(0, end)
            .split('\n')
            .map((line) => line.split(/: ?(.*)/s) as [string, string]),
        );
        buffered = buffered.slice(end + 2);
        if (fields.get('event') === 'return') return undefined;
        const id = fields.get('id');
        if (id !== undefined) return { id, event: JSON.parse(fields.get('data') ?? '') as LiveEvent };
      }
    },
  };
}
