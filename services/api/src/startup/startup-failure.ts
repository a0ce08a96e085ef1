/** Why the service cannot start, or go on. Each has one sentence in `messages/`. */
export const startupFailureCodes = [
  'configurationUnnamed',
  'configurationMissing',
  'configurationRefused',
  'databaseRequired',
  'databaseAddressRefused',
  'databaseUnreachable',
  'databaseRefused',
  'databaseRightsMissing',
  'applicationRoleUnknown',
  'applicationRoleRefused',
  'migrationChanged',
  'embeddedDatabaseMissing',
  'embeddedDatabaseFailed',
  'embeddedDatabaseUnreachableFolder',
  'embeddedDatabaseLost',
  'alreadyRunning',
  'portInUse',
  'portRefused',
  'notAFolder',
  'folderUnwritable',
  'folderUnreadable',
] as const;
export type StartupFailureCode = (typeof startupFailureCodes)[number];

/** Something the operator can put right. It is told in one sentence, without a stack. */
export class StartupFailure extends Error {
  readonly code: StartupFailureCode;
  /** Values for the places of the sentence. Never a password. */
  readonly values: Readonly<Record<string, string>>;

  constructor(code: StartupFailureCode, values: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(code, { cause });
    this.name = 'StartupFailure';
    this.code = code;
    this.values = values;
  }
}
