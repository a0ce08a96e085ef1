import type { StartupFailureCode } from '../startup/startup-failure.ts';

type Sentences = Readonly<Record<StartupFailureCode, string>>;

/** What the operator reads when the service cannot start; `{places}` are filled in. French first. */
const french: Sentences = {
  configurationUnnamed: 'FIL_CONFIG est absente : donnez-y le chemin du fichier de configuration.',
  configurationMissing:
    'Le fichier de configuration {path} ne peut pas être lu. Indiquez son chemin dans FIL_CONFIG.',
  configurationRefused: 'La configuration {path} est refusée : {detail}.',
  databaseRequired:
    'DATABASE_URL est absente : hors du mode démonstration, le service a besoin de l’adresse d’une base PostgreSQL.',
  databaseAddressRefused: 'L’adresse de la base de données ({name}) n’est pas une adresse PostgreSQL valide.',
  databaseUnreachable: 'La base de données ne répond pas à l’adresse {address}.',
  databaseRefused:
    'La base de données {address} refuse la connexion : vérifiez le nom, le compte et le mot de passe.',
  databaseRightsMissing:
    'Le compte de DATABASE_URL n’a pas le droit de préparer la base {address} (créer un schéma et des rôles).',
  applicationRoleUnknown:
    'Le rôle fil_app existe déjà dans la base {address}, mais son mot de passe n’est pas dans {folder} : donnez FIL_APP_DATABASE_URL.',
  applicationRoleRefused:
    'FIL_APP_DATABASE_URL doit mener à la base avec le compte fil_app, et non {account} : les règles d’accès ne valent que pour lui.',
  migrationChanged:
    'La migration {name} a changé depuis qu’elle a été appliquée à la base {address} : restaurez-la, ou repartez d’une base vide.',
  embeddedDatabaseMissing:
    'Le PostgreSQL intégré n’existe pas pour ce système ({platform}) : donnez l’adresse d’une base dans DATABASE_URL.',
  embeddedDatabaseFailed: 'Le PostgreSQL intégré n’a pas pu démarrer dans {folder} : {detail}.',
  embeddedDatabaseUnreachableFolder:
    'Le compte « postgres » ne peut pas traverser {folder} : placez le projet ou FIL_VAR dans un dossier que tous peuvent traverser.',
  embeddedDatabaseLost:
    'Le PostgreSQL intégré s’est arrêté de lui-même dans {folder} : relancez le service, rien d’acquitté n’est perdu.',
  alreadyRunning:
    'Un autre service utilise déjà le dossier {folder} : arrêtez-le, ou choisissez un autre dossier.',
  portInUse:
    'Le port {port} est déjà utilisé sur {host} : arrêtez l’autre programme, ou choisissez un autre port.',
  portRefused: 'Le service ne peut pas écouter sur {host}, port {port}.',
  notAFolder: '{folder} n’est pas un dossier : déplacez ce fichier, ou choisissez un autre dossier.',
  folderUnwritable: 'Le dossier {folder} ne peut pas être écrit : vérifiez ses droits.',
  folderUnreadable: 'Le dossier {folder} ne peut pas être lu : vérifiez ses droits.',
};

const english: Sentences = {
  configurationUnnamed: 'FIL_CONFIG is missing: give in it the path of the configuration file.',
  configurationMissing: 'The configuration file {path} cannot be read. Give its path in FIL_CONFIG.',
  configurationRefused: 'The configuration {path} is refused: {detail}.',
  databaseRequired:
    'DATABASE_URL is missing: outside demonstration mode the service needs the address of a PostgreSQL database.',
  databaseAddressRefused: 'The address of the database ({name}) is not a valid PostgreSQL address.',
  databaseUnreachable: 'The database does not answer at {address}.',
  databaseRefused:
    'The database {address} refuses the connection: check its name, the account and the password.',
  databaseRightsMissing:
    'The account of DATABASE_URL may not prepare the database {address} (create a schema and roles).',
  applicationRoleUnknown:
    'The role fil_app already exists in the database {address}, but its password is not in {folder}: give FIL_APP_DATABASE_URL.',
  applicationRoleRefused:
    'FIL_APP_DATABASE_URL must lead to the database with the account fil_app, not {account}: access rules hold for that one only.',
  migrationChanged:
    'The migration {name} has changed since it was applied to the database {address}: restore it, or start from an empty database.',
  embeddedDatabaseMissing:
    'There is no embedded PostgreSQL for this system ({platform}): give the address of a database in DATABASE_URL.',
  embeddedDatabaseFailed: 'The embedded PostgreSQL could not start in {folder}: {detail}.',
  embeddedDatabaseUnreachableFolder:
    'The account "postgres" cannot go through {folder}: put the project or FIL_VAR in a folder that everybody may go through.',
  embeddedDatabaseLost:
    'The embedded PostgreSQL in {folder} ended by itself: start the service again, nothing acknowledged is lost.',
  alreadyRunning: 'Another service already uses the folder {folder}: stop it, or choose another folder.',
  portInUse: 'Port {port} is already in use on {host}: stop the other program, or choose another port.',
  portRefused: 'The service cannot listen on {host}, port {port}.',
  notAFolder: '{folder} is not a folder: move that file, or choose another folder.',
  folderUnwritable: 'The folder {folder} cannot be written: check its rights.',
  folderUnreadable: 'The folder {folder} cannot be read: check its rights.',
};

/**
 * The sentence in the language of `language` (as in `LANG`); in both, a line each, when it names neither: whoever
 * starts a service on a machine without a language must still be able to read why it cannot.
 */
export function startupSentence(
  failure: { readonly code: StartupFailureCode; readonly values: Readonly<Record<string, string>> },
  language: string | undefined,
): string {
  const fill = (sentences: Sentences): string =>
    sentences[failure.code].replace(/\{(\w+)\}/g, (place, name: string) => failure.values[name] ?? place);
  if (language?.startsWith('en')) return fill(english);
  if (language?.startsWith('fr')) return fill(french);
  return `${fill(french)}\n${fill(english)}`;
}
