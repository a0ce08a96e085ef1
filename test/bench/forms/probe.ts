import type { FormMarks } from './generated-form.ts';
import type { FormAdapter } from './adapter.ts';

/** What the measures call in the page. */
export interface Probe {
  /** Waits for the last question to be in the document and painted: milliseconds since the navigation began. */
  rendered(last: string): Promise<number>;
  /** Watches for the next key: milliseconds from its event until every calculated item shows its sum, painted. */
  calculated(marks: FormMarks, number: number): Promise<number>;
  /** Watches for the next click: milliseconds until every conditional question is shown, or gone, painted. */
  conditions(marks: FormMarks, shown: boolean): Promise<number>;
  /** Begins to watch typing: for each key, milliseconds from its event to the next paint. */
  typing(): void;
  typed(): { readonly keys: readonly number[]; readonly longest: number; readonly longTask: number };
}

declare global {
  interface Window {
    probe?: Probe;
  }
}

/** Runs in the page before anything of it; stands alone, since it is sent there as text. */
export function installProbe(): void {
  const patience = 10_000;
  const adapter = (): FormAdapter | undefined => window.formAdapter;
  /** Resolves at the first frame in which something holds; rejects when patience is over. */
  const frameWhen = (asked: () => boolean) =>
    new Promise<void>((settle, reject) => {
      const end = performance.now() + patience * 3;
      const holds = () => {
        try {
          return asked();
        } catch {
          return false;
        }
      };
      const look = () => {
        if (holds()) settle();
        else if (performance.now() > end) reject(new Error('never'));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  /** From within a frame's callback: the first task after that frame was painted. */
  const afterPaint = () =>
    new Promise<number>((settle) => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => settle(performance.now());
      port1.postMessage(undefined);
    });
  const after = async (event: string, holds: () => boolean): Promise<number> => {
    const begun = await new Promise<number>((settle) => {
      addEventListener(event, ({ timeStamp }) => settle(timeStamp), { capture: true, once: true });
      setTimeout(() => settle(Number.NaN), patience);
    });
    if (Number.isNaN(begun)) return begun;
    return new Promise<number>((settle) => {
      const look = () => {
        if (holds()) return void afterPaint().then((end) => settle(end - begun));
        if (performance.now() - begun > patience) return settle(Number.NaN);
        return requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  };
  let keys: number[] = [];
  let longest = 0;
  let longTask = 0;
  window.probe = {
    async rendered(last) {
      await frameWhen(() => (adapter()?.field(last) ?? null) !== null);
      return new Promise((settle) => {
        requestAnimationFrame(() => requestAnimationFrame(() => settle(performance.now())));
      });
    },
    calculated: ({ calculated }, number) =>
      after('keydown', () =>
        calculated.every(([linkId, added]) => Number(adapter()?.value(linkId)) === number + added),
      ),
    conditions: ({ conditional }, shown) =>
      after('click', () => conditional.every((linkId) => (adapter()?.field(linkId) != null) === shown)),
    typing() {
      keys = [];
      longest = longTask = 0;
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          requestAnimationFrame(() => void afterPaint().then((end) => keys.push(end - timeStamp)));
        },
        { capture: true },
      );
      const watch = (type: string, take: (entry: PerformanceEntry) => void, more: object) =>
        new PerformanceObserver((entries) => entries.getEntries().forEach(take)).observe({ type, ...more });
      watch('event', ({ duration }) => (longest = Math.max(longest, duration)), { durationThreshold: 16 });
      watch('longtask', ({ duration }) => (longTask = Math.max(longTask, duration)), {});
    },
    typed: () => ({ keys, longest, longTask }),
  };
}
