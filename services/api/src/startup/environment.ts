/** What the environment says; addresses that hold passwords stay out of files. An empty variable is an absent one. */
export interface Environment {
  readonly configurationPath: string | undefined;
  /** The owner's account: migrates and creates roles. */
  readonly databaseUrl: string | undefined;
  /** The application's account, when the operator keeps its password himself. */
  readonly applicationUrl: string | undefined;
  /** Language of the operator. */
  readonly language: string | undefined;
}

export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const read = (name: string): string | undefined => variables[name] || undefined;
  return {
    configurationPath: read('FIL_CONFIG'),
    databaseUrl: read('DATABASE_URL'),
    applicationUrl: read('FIL_APP_DATABASE_URL'),
    language: read('LC_ALL') ?? read('LANG'),
  };
}
