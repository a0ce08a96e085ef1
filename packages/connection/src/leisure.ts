/** Milliseconds without a call of the service after which a page is believed to have what it shows. */
const quietMilliseconds = 600;

/** Resolves when the page's own thread has nothing to do. */
export function atLeisure(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve());
    else setTimeout(resolve, quietMilliseconds);
  });
}

/** What is done once, when the page has been quiet for a while: what it will need, and does not show. */
export class Later {
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(act: () => void) {
    this.#act = act;
  }

  /** Something just happened: the wait begins again. */
  postpone(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void atLeisure().then(this.#act), quietMilliseconds);
  }
}
