import { DeviceKeeping } from './device-keeping.ts';
import type { Session } from './session.ts';
import { WriteQueue } from './write-queue.ts';
import type { QueueListeners } from './waiting.ts';

/** What writing needs, once it is loaded. */
export interface Writing {
  readonly queue: WriteQueue;
  readonly device: DeviceKeeping;
}

/** The queue of a page's writes, and what keeps them on the device. */
export function startWriting(session: Session, listeners: QueueListeners): Writing {
  const queue = new WriteQueue(session, listeners);
  return { queue, device: new DeviceKeeping(session, queue) };
}
