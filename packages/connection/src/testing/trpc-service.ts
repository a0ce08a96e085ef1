import type { AddressInfo } from 'node:net';
import { initTRPC, tracked, TRPCError } from '@trpc/server';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import { contractVersion } from '@fil/vocabulary/codes';
import type { LiveEvent, Operation, OperationResult } from '@fil/vocabulary/types';

/** What one request looked like from the service. */
export interface SeenRequest {
  readonly path: string;
  readonly token: string | undefined;
  readonly contract: string | undefined;
  readonly element: string | undefined;
}

/** How the service behaves; a test changes it at any moment. */
export interface ServiceBehaviour {
  accepts: (token: string) => boolean;
  answer: (operations: readonly Operation[]) => readonly OperationResult[];
  /** Refuses requests before they are understood, by status. */
  refuse: number | undefined;
  /** Status that a proxy answers instead of the service. */
  proxy: number | undefined;
  /** Commands to come that are done and whose answer is lost on its way. */
  losesAnswers: number;
}

interface Subscriber {
  readonly push: (event: LiveEvent, id: string | undefined) => void;
  readonly end: () => void;
}

const acceptAll = (operations: readonly Operation[]): readonly OperationResult[] =>
  operations.map(({ id }, index) => ({ id, outcome: 'accepted', version: index + 1 }));

export const recordedAt = '2026-04-07T18:32:00.000Z';

/** A service of a few procedures on tRPC's own HTTP server, for tests of the connection. */
export class TrpcService {
  readonly behaviour: ServiceBehaviour = {
    accepts: () => true,
    answer: acceptAll,
    refuse: undefined,
    proxy: undefined,
    losesAnswers: 0,
  };
  readonly requests: SeenRequest[] = [];
  /** Inputs of the commands that arrived, answered or not. */
  readonly commands: unknown[] = [];
  /** Operations by request. */
  readonly submissions: (readonly Operation[])[] = [];
  /** Cursor with which each stream was opened. */
  readonly cursors: (string | undefined)[] = [];
  readonly #subscribers = new Set<Subscriber>();
  #server: ReturnType<typeof createHTTPServer> | undefined;
  #port = 0;

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get openStreams(): number {
    return this.#subscribers.size;
  }

  /** Listens, on the same port as before when it was stopped. */
  async start(): Promise<void> {
    const server = createHTTPServer({
      router: this.#router(),
      basePath: '/trpc/',
      allowMethodOverride: true,
      // What stands before a service answers for it when it is gone, in its own words.
      middleware: (_request, response, next) => {
        if (this.behaviour.proxy === undefined) return next();
        response.writeHead(this.behaviour.proxy, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
      },
      createContext: ({ req }) => {
        const token = req.headers.authorization?.replace('Bearer ', '');
        const header = (name: string): string | undefined => req.headers[name]?.toString();
        this.requests.push({
          path: new URL(req.url ?? '', this.address).pathname,
          token,
          contract: header('x-fil-contract'),
          element: header('x-fil-element'),
        });
        if (this.behaviour.refuse === 503) throw new TRPCError({ code: 'SERVICE_UNAVAILABLE' });
        if (this.behaviour.refuse === 429) throw new TRPCError({ code: 'TOO_MANY_REQUESTS' });
        if (header('x-fil-contract') !== String(contractVersion))
          throw new TRPCError({ code: 'BAD_REQUEST' });
        if (token === undefined || !this.behaviour.accepts(token))
          throw new TRPCError({ code: 'UNAUTHORIZED' });
        return {};
      },
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
  }

  /** Goes away as a killed process does: every connection is cut. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.#subscribers.clear();
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  }

  /** Sends an event to every open stream. */
  emit(event: LiveEvent, id?: string): void {
    for (const subscriber of this.#subscribers) subscriber.push(event, id);
  }

  /** Ends every stream in order, as at the end of a token. */
  endStreams(): void {
    for (const subscriber of this.#subscribers) subscriber.end();
  }

  #router() {
    const t = initTRPC.create({
      errorFormatter: ({ shape, error }) => ({
        ...shape,
        data: { ...shape.data, ...(error.message.startsWith('fil:') && { filCode: error.message.slice(4) }) },
      }),
    });
    const anything = (input: unknown): unknown => input;
    return t.router({
      session: t.router({
        current: t.procedure.query(() => ({ territory: { timeZone: 'America/Toronto' } })),
      }),
      plan: t.router({
        read: t.procedure.input(anything).query(({ input }) => {
          if ((input as { person: { value: string } }).person.value === 'absent') {
            throw new TRPCError({ code: 'NOT_FOUND', message: 'fil:notFound' });
          }
          return { asked: input };
        }),
      }),
      operation: t.router({
        submit: t.procedure.input(anything).mutation(({ input }) => {
          const { operations } = input as { operations: readonly Operation[] };
          this.submissions.push(operations);
          if (operations.some((operation) => operation.value === 'unreadable')) {
            throw new TRPCError({ code: 'BAD_REQUEST', message: 'fil:invalidInput' });
          }
          return { results: this.behaviour.answer(operations), recordedAt };
        }),
      }),
      emergency: t.router({
        open: t.procedure.input(anything).mutation(({ input }) => {
          this.commands.push(input);
          if (this.behaviour.losesAnswers > 0) {
            this.behaviour.losesAnswers -= 1;
            throw new TRPCError({ code: 'BAD_GATEWAY' });
          }
          return { outcome: 'refused', rule: 'identityMismatch' };
        }),
      }),
      referral: t.router({
        send: t.procedure.input(anything).mutation(({ input }) => ({ asked: input })),
      }),
      live: t.router({
        file: t.procedure.input(anything).subscription(({ input, signal }) => {
          const { person, lastEventId } = input as { person: { value: string }; lastEventId?: string };
          this.cursors.push(lastEventId);
          if (person.value === 'absent') throw new TRPCError({ code: 'NOT_FOUND', message: 'fil:notFound' });
          return this.#events(signal);
        }),
      }),
    });
  }

  async *#events(signal: AbortSignal | undefined) {
    const waiting: { readonly event: LiveEvent; readonly id: string | undefined }[] = [];
    let over = false;
    let wake = Promise.withResolvers<void>();
    const subscriber: Subscriber = {
      push: (event, id) => {
        waiting.push({ event, id });
        wake.resolve();
      },
      end: () => {
        over = true;
        wake.resolve();
      },
    };
    this.#subscribers.add(subscriber);
    signal?.addEventListener('abort', subscriber.end, { once: true });
    try {
      while (!over) {
        for (const { event, id } of waiting.splice(0)) yield id === undefined ? event : tracked(id, event);
        await wake.promise;
        wake = Promise.withResolvers();
      }
    } finally {
      this.#subscribers.delete(subscriber);
    }
  }
}
