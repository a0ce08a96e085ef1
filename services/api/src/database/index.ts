export type { Identity, TransactionScope } from './identity.ts';
export type { Transaction } from './transaction.ts';
export type { Database } from './database.ts';
export { openDatabase } from './database.ts';
export { prepared } from './statement.ts';
export type { Statement } from './statement.ts';
