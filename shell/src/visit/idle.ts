import type { Clock } from '@fil/vocabulary/types';

const gestures = ['pointerdown', 'keydown', 'input', 'wheel'] as const;
const lookEveryMilliseconds = 5_000;

/**
 * Calls `act` once nobody has touched the page for a while, a closed laptop's sleep included.
 * @returns what stops it.
 */
export function whenIdle(clock: Clock, afterMilliseconds: number, act: () => void): () => void {
  const now = (): number => Date.parse(clock.now());
  let last = now();
  const touched = (): void => void (last = now());
  for (const gesture of gestures)
    document.addEventListener(gesture, touched, { capture: true, passive: true });
  const look = setInterval(() => {
    // A clock set back must not keep the page open for as long.
    if (now() < last) last = now();
    if (now() - last < afterMilliseconds) return;
    stop();
    act();
  }, lookEveryMilliseconds);
  const stop = (): void => {
    clearInterval(look);
    for (const gesture of gestures) document.removeEventListener(gesture, touched, { capture: true });
  };
  return stop;
}
