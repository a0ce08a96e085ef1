import { identityOf, VisitConnection } from '@fil/connection/visit';
import type { OpenVisit } from '@fil/connection/visit';
import type { PersonReference } from '@fil/vocabulary/types';
import { elementIdentity } from './page-parts.ts';
import type { PageParts } from './page-parts.ts';

/** A visit whose key is in memory, and its connection. */
export class RunningVisit {
  readonly connection: VisitConnection;
  readonly visit: OpenVisit;
  readonly #release: () => void;
  readonly #signedIn: { readonly isForeign: boolean };

  static async start(
    { line, configuration }: Pick<PageParts, 'line' | 'configuration'>,
    visit: OpenVisit,
    release: () => void,
  ): Promise<RunningVisit> {
    const signedIn = { isForeign: false };
    const getToken = async (): Promise<string> => {
      const token = await line.token();
      signedIn.isForeign = identityOf(token) !== visit.plan.identity;
      if (signedIn.isForeign) throw new TypeError('somebody else is signed in to the portal');
      return token;
    };
    const { service } = configuration;
    const connection = await VisitConnection.start(visit, { service, getToken, element: elementIdentity });
    return new RunningVisit(visit, connection, release, signedIn);
  }

  private constructor(
    visit: OpenVisit,
    connection: VisitConnection,
    release: () => void,
    signedIn: { readonly isForeign: boolean },
  ) {
    this.visit = visit;
    this.connection = connection;
    this.#release = release;
    this.#signedIn = signedIn;
  }

  get person(): PersonReference {
    return this.visit.plan.person;
  }

  /** The portal is somebody else's: nothing is sent in their name. */
  get isForeign(): boolean {
    return this.#signedIn.isForeign;
  }

  /** Answers not at the service: those that wait, and those it refused. */
  get unsent(): number {
    return this.connection.pending + this.connection.parked.length;
  }

  /** Locks it: the key leaves the memory once the device has all that was written. */
  async close(): Promise<void> {
    // What an element gives as it goes is written in the next turn.
    await new Promise((resolve) => setTimeout(resolve));
    await this.connection.written();
    this.connection.close();
    this.#release();
  }
}
