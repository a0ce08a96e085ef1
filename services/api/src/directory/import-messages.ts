import type { DropReason, PartialReason, SetKind } from '@fil/fhir/hsds';

/** What `fil import-directory` says. Places in braces are filled in. */
export interface ImportMessages {
  readonly usage: string;
  readonly folderUnreadable: string;
  readonly nothingFound: string;
  readonly unrecognized: string;
  readonly territoryToChoose: string;
  readonly territoryUnknown: string;
  readonly importing: string;
  readonly progress: string;
  readonly summary: string;
  readonly changes: string;
  readonly droppedTitle: string;
  readonly partialTitle: string;
  readonly row: string;
  readonly rowWithValue: string;
  readonly grouped: string;
  readonly andMore: string;
  readonly kinds: Readonly<Record<SetKind, string>>;
  readonly reasons: Readonly<Record<DropReason | PartialReason, string>>;
}

const french: ImportMessages = {
  usage: 'Usage\u00a0: fil import-directory <dossier> [--territory <identifiant>] [--details]',
  folderUnreadable: 'Le dossier {folder} ne peut pas être lu\u00a0: vérifiez son nom et ses droits.',
  nothingFound:
    'Aucun répertoire reconnu dans {folder}\u00a0: il faut des services HSDS, en JSON ou en tables CSV.',
  unrecognized: 'Laissés de côté, rien de reconnu\u00a0: {names}.',
  territoryToChoose: 'Indiquez le territoire avec --territory\u00a0: {ids}.',
  territoryUnknown: 'Le territoire «\u00a0{id}\u00a0» n’existe pas. Territoires\u00a0: {ids}.',
  importing: '{name} ({kind})',
  progress: '{name}\u00a0: {done} sur {total}',
  summary:
    '{name} — lus\u00a0: {read}\u00a0; importés\u00a0: {imported}\u00a0; écartés\u00a0: {dropped}\u00a0; remarques sur des services importés\u00a0: {partial}.',
  changes: '  Ajoutés\u00a0: {added}\u00a0; modifiés\u00a0: {changed}\u00a0; inchangés\u00a0: {unchanged}.',
  droppedTitle: '  Écartés\u00a0:',
  partialTitle: '  Importés sans tout\u00a0:',
  row: '    {file}, ligne {line}\u00a0: {reason}',
  rowWithValue: '    {file}, ligne {line}\u00a0: {reason} ({value})',
  grouped: '    {reason}\u00a0: {count} ({where})',
  andMore: '    … encore\u00a0: {count}. --details montre tout.',
  kinds: {
    hsdsJson: 'HSDS, JSON',
    hsdsTables: 'HSDS, tables',
    floridaTables: 'aide juridique de Floride, tables',
  },
  reasons: {
    idMissing: 'sans identifiant',
    nameMissing: 'sans nom',
    notActive: 'n’est plus offert',
    duplicate: 'même service déjà lu, moins complet',
    unreadableFile: 'fichier illisible',
    organizationMissing: 'organisme inconnu',
    descriptionMissing: 'sans description',
    coordinatesOutOfRange: 'coordonnées impossibles',
    phoneUnreadable: 'téléphone illisible',
    emailUnreadable: 'courriel illisible',
    websiteUnreadable: 'adresse web illisible',
    ageUnreadable: 'âge illisible',
    dateUnreadable: 'date illisible',
    scheduleUnreadable: 'horaire illisible',
    languageUnknown: 'langue inconnue',
    otherLocationsLeftOut: 'autres lieux laissés de côté',
    textShortened: 'texte raccourci',
    columnCount: 'nombre de colonnes différent de l’en-tête',
  },
};

const english: ImportMessages = {
  usage: 'Usage: fil import-directory <folder> [--territory <id>] [--details]',
  folderUnreadable: 'The folder {folder} cannot be read: check its name and its rights.',
  nothingFound: 'No directory recognized in {folder}: HSDS services are needed, as JSON or as CSV tables.',
  unrecognized: 'Left aside, nothing recognized: {names}.',
  territoryToChoose: 'Name the territory with --territory: {ids}.',
  territoryUnknown: 'The territory "{id}" does not exist. Territories: {ids}.',
  importing: '{name} ({kind})',
  progress: '{name}: {done} of {total}',
  summary:
    '{name}: {read} read, {imported} imported, {dropped} dropped, {partial} remarks on imported services.',
  changes: '  {added} added, {changed} changed, {unchanged} unchanged.',
  droppedTitle: '  Dropped:',
  partialTitle: '  Imported in part:',
  row: '    {file}, line {line}: {reason}',
  rowWithValue: '    {file}, line {line}: {reason} ({value})',
  grouped: '    {reason}: {count} ({where})',
  andMore: '    … and {count} more; --details shows them all.',
  kinds: { hsdsJson: 'HSDS, JSON', hsdsTables: 'HSDS, tables', floridaTables: 'Florida legal aid, tables' },
  reasons: {
    idMissing: 'no identifier',
    nameMissing: 'no name',
    notActive: 'no longer offered',
    duplicate: 'same service already read, less complete',
    unreadableFile: 'unreadable file',
    organizationMissing: 'unknown organization',
    descriptionMissing: 'no description',
    coordinatesOutOfRange: 'impossible coordinates',
    phoneUnreadable: 'unreadable telephone',
    emailUnreadable: 'unreadable e-mail',
    websiteUnreadable: 'unreadable web address',
    ageUnreadable: 'unreadable age',
    dateUnreadable: 'unreadable date',
    scheduleUnreadable: 'unreadable opening hours',
    languageUnknown: 'unknown language',
    otherLocationsLeftOut: 'other locations left out',
    textShortened: 'text shortened',
    columnCount: 'number of columns differs from the header',
  },
};

/** The messages in the language of `language` (as in `LANG`): English when it says so, French otherwise. */
export function importMessages(language: string | undefined): ImportMessages {
  return language?.startsWith('en') ? english : french;
}
