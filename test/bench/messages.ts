/** One statement as `pg` takes it: named when prepared. */
export interface RecordedStatement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

export interface ServiceReady {
  readonly url: string;
  readonly token: string;
  readonly input: unknown;
  readonly recorded: readonly RecordedStatement[];
  /** Address of the database with the application's role. */
  readonly connection: string;
  readonly answer: unknown;
  readonly postgresPid: number;
}

/** What the bare peer is given: the same statements, and the object whose bytes it must answer. */
export type BarePeer = Pick<ServiceReady, 'recorded' | 'connection' | 'answer'>;
export interface BareReady {
  readonly url: string;
}
