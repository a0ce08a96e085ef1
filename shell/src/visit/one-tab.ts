/** A visit is open in one tab of the browser at a time; another may take it over, and the first one locks. */
const prefix = 'fil-visit-open ';
const channelName = 'fil-visit-tabs';

/** Whether any tab has a visit open, or prepares one. */
export async function isVisitOpen(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name?.startsWith(prefix));
}

/**
 * Holds a visit for this tab.
 * @param taken called when another tab takes it over; what it returns is waited for before the visit is let go.
 * @returns how to let go; undefined when another tab has it and `takeOver` does not ask for it.
 */
export async function holdVisit(
  id: string,
  taken: () => Promise<void>,
  takeOver = false,
): Promise<(() => void) | undefined> {
  const channel = new BroadcastChannel(channelName);
  if (takeOver) channel.postMessage(id);
  const held = Promise.withResolvers<(() => void) | undefined>();
  void navigator.locks.request(`${prefix}${id}`, takeOver ? {} : { ifAvailable: true }, async (lock) => {
    if (!lock) return held.resolve(undefined);
    const released = Promise.withResolvers<void>();
    channel.addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (data === id) void taken().finally(() => released.resolve());
    });
    held.resolve(() => released.resolve());
    await released.promise;
  });
  const release = await held.promise;
  if (!release) channel.close();
  return release && (() => (channel.close(), release()));
}
