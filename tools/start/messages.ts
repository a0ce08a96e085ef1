/** What the supervisor says, in French then English. Plain text, no color: it reads the same in a log. */
export const messages = {
  starting: ['Démarrage de la démonstration…', 'Starting the demonstration…'],
  service: ['Base de données et service', 'Database and service'],
  institutions: ['Établissements et portails', 'Institutions and portals'],
  ready: [
    'La démonstration est prête. Ouvrez cette adresse dans un navigateur\u00a0:',
    'The demonstration is ready. Open this address in a browser:',
  ],
  howToStop: ['Ctrl-C arrête tout.', 'Ctrl-C stops everything.'],
  stopping: ['Arrêt…', 'Stopping…'],
  stopped: ['Tout est arrêté.', 'Everything has stopped.'],
  restarted: [
    'Le processus «\u00a0{name}\u00a0» s’est arrêté ({detail})\u00a0; il redémarre.',
    'The process "{name}" stopped ({detail}); it starts again.',
  ],
  gaveUp: [
    'Le processus «\u00a0{name}\u00a0» s’arrête sans cesse. Son journal\u00a0: {log}',
    'The process "{name}" keeps stopping. Its log: {log}',
  ],
  badPort: [
    'FIL_PORT doit être un nombre entre 1024 et 65525 (lu\u00a0: {value}).',
    'FIL_PORT must be a number from 1024 to 65525 (read: {value}).',
  ],
  portTaken: [
    'Le port {port} est déjà pris. Choisissez-en d’autres, par exemple\u00a0: FIL_PORT={other} npm start',
    'Port {port} is already in use. Choose others, for instance: FIL_PORT={other} npm start',
  ],
  folderUnusable: [
    'Le dossier {folder} ne peut pas être lu et écrit ({detail}). Corrigez ses droits ou choisissez-en un autre avec FIL_VAR.',
    'The folder {folder} cannot be read and written ({detail}). Correct its permissions or choose another with FIL_VAR.',
  ],
  folderIsFile: [
    '{folder} n’est pas un dossier. Déplacez ce fichier ou choisissez un autre dossier avec FIL_VAR.',
    '{folder} is not a folder. Move that file or choose another folder with FIL_VAR.',
  ],
  runningAlready: [
    'La démonstration de ce dossier est déjà ouverte à {address}. Pour une deuxième\u00a0: FIL_PORT={other} FIL_VAR=./var-2 npm start',
    'The demonstration of this folder already runs at {address}. For a second one: FIL_PORT={other} FIL_VAR=./var-2 npm start',
  ],
  notBuilt: [
    'Les pages ne sont pas construites ({path} manque). Lancez d’abord\u00a0: npm run build',
    'The pages are not built ({path} is missing). First run: npm run build',
  ],
  // The process says why itself, in both languages: see StartFailure.
  childFailed: ['«\u00a0{name}\u00a0» n’a pas pu démarrer.', '"{name}" could not start.'],
  childTooSlow: [
    '«\u00a0{name}\u00a0» n’est pas prêt après {seconds} secondes. Son journal\u00a0: {log}',
    '"{name}" is not ready after {seconds} seconds. Its log: {log}',
  ],
  unexpected: ['Erreur inattendue\u00a0: {detail}', 'Unexpected error: {detail}'],
} as const satisfies Readonly<Record<string, readonly [french: string, english: string]>>;

export type MessageKey = keyof typeof messages;
export type MessageValues = Readonly<Record<string, string | number>>;

/** Both sentences, with their places filled. */
export function say(key: MessageKey, values: MessageValues = {}): readonly [string, string] {
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
  const [french, english] = messages[key];
  return [fill(french), fill(english)];
}
