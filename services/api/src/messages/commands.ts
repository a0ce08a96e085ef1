import type { JournalProblem } from '../operation/verify-journal.ts';

/** What the `fil` command says. `{places}` are filled in. */
interface Sentences {
  readonly usage: string;
  readonly migrated: string;
  readonly nothingToMigrate: string;
  readonly journalWhole: string;
  readonly journalProblem: string;
  readonly journalBroken: string;
  readonly problems: Readonly<Record<JournalProblem['problem'], string>>;
}

const french: Sentences = {
  usage: `Usage : fil <commande>
  migrate                      amène la base à cette version
  verify-journal               recalcule les chaînes du journal de tous les dossiers
  import-directory <dossier>   charge un répertoire de ressources`,
  migrated: 'Migrations appliquées : {names}.',
  nothingToMigrate: 'La base est déjà à cette version.',
  journalWhole: 'Journal intact : {links} inscriptions dans {files} dossiers ({erased} au contenu effacé).',
  journalProblem: 'Dossier {file}, inscription {sequence} : {problem}.',
  journalBroken: 'Le journal a été altéré : {count} anomalies.',
  problems: {
    missingLink: 'elle manque',
    missingOperation: 'son opération manque',
    brokenChain: 'elle ne suit pas la précédente',
    changedLink: 'elle a été modifiée',
    changedContent: 'le contenu de son opération a été modifié',
    cutTail: 'la fin de la chaîne manque',
  },
};

const english: Sentences = {
  usage: `Usage: fil <command>
  migrate                      brings the database to this release
  verify-journal               recomputes the journal chains of every file
  import-directory <folder>    loads a directory of resources`,
  migrated: 'Migrations applied: {names}.',
  nothingToMigrate: 'The database is already at this release.',
  journalWhole: 'The journal is whole: {links} entries in {files} files ({erased} with erased content).',
  journalProblem: 'File {file}, entry {sequence}: {problem}.',
  journalBroken: 'The journal was tampered with: {count} problems.',
  problems: {
    missingLink: 'it is missing',
    missingOperation: 'its operation is missing',
    brokenChain: 'it does not follow the one before',
    changedLink: 'it was changed',
    changedContent: 'the content of its operation was changed',
    cutTail: 'the end of the chain is missing',
  },
};

export function commandSentences(language: string | undefined): Sentences {
  return language?.startsWith('en') ? english : french;
}

export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
