/** What an element talks through: typed queries, operations, live changes, one session per page. */
export type { ElementIdentity, HostContext } from './context.ts';
export type { Connection, ConnectionStatus, FileEvent, OperationDraft, QueryOptions } from './connection.ts';
export type { KeptOperation, StorageState } from './outbox.ts';
export type {
  CommandAnswer,
  CommandAnswers,
  CommandInput,
  CommandPath,
  QueryAnswer,
  QueryAnswers,
  QueryInput,
  QueryPath,
} from './procedures.ts';
export { FilError, isFilError } from './errors.ts';
export type { FilErrorCode } from './errors.ts';
export { changeField, createEntity } from './drafts.ts';
export type { FieldValue } from './drafts.ts';
export { connect } from './connect.ts';
export { newUuid } from './identifiers.ts';
export { atLeisure } from './leisure.ts';
