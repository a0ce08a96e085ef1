import type { LiveEvent, Operation, PersonReference } from '@fil/vocabulary/types';
import type { ConnectionStatus, FileEvent } from '../connection.ts';
import type { HostContext } from '../context.ts';
import type { CommandPath, QueryPath } from '../procedures.ts';
import type { TestAnswers, TestHostOptions } from './test-answers.ts';
import { TestConnection } from './test-connection.ts';

/** A host context whose service is a few objects in memory. */
export interface TestHost extends HostContext {
  /** Sends a live event to whoever watches the person's file. */
  emit(event: LiveEvent | 'resync'): void;
  /** Plays an outage, the end of the session, or the return to normal. Operations wait unless `online`. */
  setStatus(status: ConnectionStatus): void;
  /** Replaces what some queries answer from now on. */
  answer(answers: TestAnswers): void;
  /** Every operation sent, in order. */
  readonly submitted: readonly Operation[];
  /** Every query asked, in order. */
  readonly asked: readonly { readonly path: QueryPath; readonly input: unknown }[];
  /** Every command given, in order, also those that failed. */
  readonly commanded: readonly { readonly path: CommandPath; readonly input: unknown }[];
  /** Live listeners at this moment: zero once every element has left the page. */
  readonly watchers: number;
}

const defaultPerson: PersonReference = { system: 'urn:test:persons', value: 'P-0001' };

/** Makes a host in memory. `person` is a fictional default; pass one to choose it. */
export function testHost(options: TestHostOptions = {}): TestHost {
  const connection = new TestConnection(options);
  return {
    service: 'memory:',
    getToken: async () => 'memory',
    connection,
    person: options.person ?? defaultPerson,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.theme === undefined ? {} : { theme: options.theme }),
    emit: (event: FileEvent) => connection.emit(event),
    setStatus: (status) => connection.setStatus(status),
    answer: (answers) => connection.answer(answers),
    submitted: connection.submitted,
    asked: connection.asked,
    commanded: connection.commanded,
    get watchers() {
      return connection.watchers;
    },
  };
}
