import type { JournalProblem } from '../proof/verify-journal.ts';
import type { RootProblem } from '../proof/verify-roots.ts';

/** What the `fil` command says. `{places}` are filled in. */
interface Sentences {
  readonly usage: string;
  readonly migrated: string;
  readonly nothingToMigrate: string;
  readonly verifyUsage: string;
  readonly keysUnreadable: string;
  readonly journalWhole: string;
  readonly journalProblem: string;
  readonly journalBroken: string;
  readonly problems: Readonly<Record<JournalProblem['problem'], string>>;
  readonly rootsWhole: string;
  readonly rootsAbsent: string;
  readonly rootProblem: string;
  readonly rootsBroken: string;
  readonly rootProblems: Readonly<Record<RootProblem['problem'], string>>;
  readonly signUsage: string;
  readonly rootMade: string;
  readonly rootNotNeeded: string;
  readonly rootInTheWay: string;
  readonly eraseUsage: string;
  readonly nothingExpired: string;
  readonly expired: string;
  readonly expiredCount: string;
  readonly erased: string;
  readonly notErased: string;
  readonly erasedCount: string;
}

const french: Sentences = {
  usage: `Usage\u00a0: fil <commande>
  migrate                      amène la base à cette version
  verify-journal               vérifie le journal, le registre des accès et les racines signées
  sign-roots                   signe maintenant une racine de ce qui a changé
  erase-expired [--confirm]    énumère les dossiers dont le délai de conservation est passé, ou les efface
  import-directory <dossier>   charge un répertoire de ressources
  import-instrument <fichier>  charge le formulaire d’un établissement`,
  migrated: 'Migrations appliquées\u00a0: {names}.',
  nothingToMigrate: 'La base est déjà à cette version.',
  verifyUsage: `Usage\u00a0: fil verify-journal [--roots <dossier>] [--keys <fichier>]
  --roots   dossier des racines, par exemple la copie gardée ailleurs
  --keys    clés publiques auxquelles se fier (public-keys.json), plutôt que celles de ce service`,
  keysUnreadable: 'Le fichier {path} ne contient pas de clés publiques lisibles (JWKS).',
  journalWhole:
    'Journal intact\u00a0: {links} inscriptions dans {files} dossiers ({erased} au contenu effacé).',
  journalProblem: 'Dossier {file}, inscription {sequence}\u00a0: {problem}.',
  journalBroken: 'Le journal a été altéré. Anomalies\u00a0: {count}.',
  problems: {
    missingLink: 'elle manque',
    missingOperation: 'son opération manque',
    brokenChain: 'elle ne suit pas la précédente',
    changedLink: 'elle a été modifiée',
    changedContent: 'le contenu de son opération a été modifié',
    untoldErasure: 'son contenu manque, et aucun effacement n’est inscrit',
    cutTail: 'la fin de la chaîne manque',
  },
  rootsWhole:
    'Racines intactes\u00a0: {roots}. Fins de chaîne prouvées\u00a0: {heads}\u00a0; lignes du registre des accès\u00a0: {lines}\u00a0; dernière racine le {at}.',
  rootsAbsent: 'Aucune racine signée dans {folder}\u00a0: rien hors de la base ne prouve le journal.',
  rootProblem: 'Racine {root}\u00a0: {problem}.',
  rootsBroken: 'Les racines et la base ne concordent pas. Anomalies\u00a0: {count}.',
  rootProblems: {
    missingRoot: 'son fichier manque',
    unreadableRoot: 'son fichier n’est pas celui d’une racine',
    badSignature: 'sa signature n’est pas celle d’une clé connue, ou son contenu a été modifié',
    wrongNumber: 'elle porte un autre numéro',
    brokenRootChain: 'elle ne suit pas la précédente',
    notTheLastRoot: 'ce n’est pas celle dont la base se souvient',
    accessLogGap: 'elle ne reprend pas le registre des accès où la précédente l’a laissé',
    entryGone: 'l’inscription {sequence} du dossier {file} n’est plus dans le journal',
    entryRewritten: 'le journal du dossier {file} a été réécrit jusqu’à l’inscription {sequence}',
    accessLogChanged: 'le registre des accès a été modifié entre les lignes {from} et {through}',
  },
  signUsage: `Usage\u00a0: fil sign-roots [--new-key]
  --new-key   signe avec une clé nouvelle, que le service prendra à son prochain démarrage`,
  rootMade:
    'Racine {number} signée ({path}). Fins de chaîne\u00a0: {files}\u00a0; lignes du registre des accès\u00a0: {lines}.',
  rootNotNeeded: 'Rien n’a changé depuis la dernière racine.',
  rootInTheWay:
    'Le fichier {path} occupe la place de la prochaine racine et n’en est pas une\u00a0: mettez-le de côté et cherchez d’où il vient.',
  eraseUsage: `Usage\u00a0: fil erase-expired [--confirm]
  --confirm   efface ; sans lui, énumère seulement`,
  nothingExpired: 'Aucun dossier n’a dépassé son délai de conservation.',
  expired: 'Dossier {file}\u00a0: suivi terminé le {closed}, à effacer depuis le {due} ({years} ans).',
  expiredCount:
    'Dossiers à effacer\u00a0: {count}. Rien n’a été effacé\u00a0: relancez avec --confirm pour le faire.',
  erased: 'Dossier {file}\u00a0: effacé (faits\u00a0: {facts}\u00a0; opérations\u00a0: {operations}).',
  notErased: 'Dossier {file}\u00a0: laissé tel quel, il a changé entre-temps.',
  erasedCount: 'Dossiers effacés\u00a0: {count}.',
};

const english: Sentences = {
  usage: `Usage: fil <command>
  migrate                      brings the database to this release
  verify-journal               verifies the journal, the access log and the signed roots
  sign-roots                   signs a root of what changed, now
  erase-expired [--confirm]    lists the files whose retention period has passed, or erases them
  import-directory <folder>    loads a directory of resources
  import-instrument <file>     loads an institution’s own form`,
  migrated: 'Migrations applied: {names}.',
  nothingToMigrate: 'The database is already at this release.',
  verifyUsage: `Usage: fil verify-journal [--roots <folder>] [--keys <file>]
  --roots   folder of the roots, such as the copy kept elsewhere
  --keys    public keys to trust (public-keys.json), rather than those of this service`,
  keysUnreadable: 'The file {path} holds no public keys that can be read (JWKS).',
  journalWhole: 'The journal is whole: {links} entries in {files} files ({erased} with erased content).',
  journalProblem: 'File {file}, entry {sequence}: {problem}.',
  journalBroken: 'The journal was tampered with. Problems: {count}.',
  problems: {
    missingLink: 'it is missing',
    missingOperation: 'its operation is missing',
    brokenChain: 'it does not follow the one before',
    changedLink: 'it was changed',
    changedContent: 'the content of its operation was changed',
    untoldErasure: 'its content is gone, and no erasure is recorded',
    cutTail: 'the end of the chain is missing',
  },
  rootsWhole:
    'The roots are whole: {roots}. Ends of chains proved: {heads}; lines of the access log: {lines}; last root at {at}.',
  rootsAbsent: 'No signed root in {folder}: nothing outside the database proves the journal.',
  rootProblem: 'Root {root}: {problem}.',
  rootsBroken: 'The roots and the database do not agree. Problems: {count}.',
  rootProblems: {
    missingRoot: 'its file is missing',
    unreadableRoot: 'its file is not that of a root',
    badSignature: 'its signature is not that of a known key, or its content was changed',
    wrongNumber: 'it bears another number',
    brokenRootChain: 'it does not follow the one before',
    notTheLastRoot: 'it is not the one that the database remembers',
    accessLogGap: 'it does not go on in the access log where the one before left it',
    entryGone: 'entry {sequence} of file {file} is no longer in the journal',
    entryRewritten: 'the journal of file {file} was rewritten up to entry {sequence}',
    accessLogChanged: 'the access log was changed between lines {from} and {through}',
  },
  signUsage: `Usage: fil sign-roots [--new-key]
  --new-key   signs with a new key, which the service takes at its next start`,
  rootMade: 'Root {number} signed ({path}). Ends of chains: {files}; lines of the access log: {lines}.',
  rootNotNeeded: 'Nothing changed since the last root.',
  rootInTheWay:
    'The file {path} stands where the next root goes and is not one: put it aside and find out where it comes from.',
  eraseUsage: `Usage: fil erase-expired [--confirm]
  --confirm   erases; without it, only lists`,
  nothingExpired: 'No file has passed its retention period.',
  expired: 'File {file}: follow-up ended on {closed}, to be erased since {due} ({years} years).',
  expiredCount: 'Files to erase: {count}. Nothing was erased: run again with --confirm to do it.',
  erased: 'File {file}: erased (facts: {facts}; operations: {operations}).',
  notErased: 'File {file}: left as it is, it changed meanwhile.',
  erasedCount: 'Files erased: {count}.',
};

export function commandSentences(language: string | undefined): Sentences {
  return language?.startsWith('en') ? english : french;
}

export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
