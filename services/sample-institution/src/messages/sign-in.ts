import type { Institution } from '../institution.ts';
import { termsFor } from './catalogue.ts';
import type { HouseCatalogue } from './catalogue.ts';

const frenchOfCanada = {
  title: 'Ouvrir une session',
  service: 'Dossier de l’usager',
  chooseAccount: 'Compte de démonstration',
  chooseAccountHint: 'Ces personnes sont fictives.',
  otherAccount: 'Autre nom d’utilisateur',
  userName: 'Nom d’utilisateur',
  password: 'Mot de passe',
  passwordHint: (password: string) => `Mot de passe de démonstration : ${password}`,
  submit: 'Ouvrir la session',
  refusedTitle: 'La session n’a pas été ouverte',
  refused: 'Le nom d’utilisateur ou le mot de passe ne correspond à aucun compte.',
  notice: 'Accès réservé au personnel autorisé. Les consultations sont journalisées.',
  demonstration: 'Établissement fictif, données fictives.',
  help: 'Besoin d’aide\u00a0? Composez le poste 4357.',
  signingOut: 'Fermeture de la session',
  signOutQuestion: 'Voulez-vous fermer votre session\u00a0?',
  signOut: 'Fermer la session',
  signedOut: 'Votre session est fermée.',
  signedOutText: '',
  signInAgain: 'Ouvrir une nouvelle session',
  renewed: 'Votre session est rouverte.',
  renewedText: 'Vous pouvez fermer cette fenêtre et reprendre où vous en étiez.',
  errorTitle: 'La connexion n’a pas abouti',
  errorText: 'La page de connexion a expiré ou a déjà servi. Retournez au portail et recommencez.',
  backToPortal: 'Retourner au portail',
};

export type SignInTerms = typeof frenchOfCanada;

const signInMessages: HouseCatalogue<SignInTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': {
    title: 'Connexion',
    service: 'Dossier de la personne accompagnée',
    otherAccount: 'Autre identifiant',
    userName: 'Identifiant',
    passwordHint: (password) => `Mot de passe de démonstration\u00a0: ${password}`,
    submit: 'Se connecter',
    refusedTitle: 'Connexion refusée',
    refused: 'L’identifiant ou le mot de passe est incorrect.',
    notice: 'Accès réservé aux professionnels habilités. Les accès sont tracés.',
    demonstration: 'Structure fictive, données fictives.',
    help: 'Une difficulté\u00a0? Assistance informatique\u00a0: poste 4357.',
    signingOut: 'Déconnexion',
    signOutQuestion: 'Voulez-vous vous déconnecter\u00a0?',
    signOut: 'Se déconnecter',
    signedOut: 'Vous êtes déconnecté.',
    signInAgain: 'Se reconnecter',
    renewed: 'Vous êtes de nouveau connecté.',
    backToPortal: 'Revenir au portail',
  },
};

/** At the person's own door nobody is staff, nothing is abbreviated, and the help is a person. */
const door: HouseCatalogue<Partial<SignInTerms>> = {
  'fr-CA': {
    title: 'Entrer',
    service: 'Votre suivi, vos mots',
    userName: 'Votre nom d’utilisateur',
    submit: 'Entrer',
    refusedTitle: 'Vous n’êtes pas entré',
    refused: 'Le nom ou le mot de passe ne correspond pas. Essayez encore\u00a0: rien n’est bloqué.',
    notice: 'Vous seul et les proches que vous avez choisis entrez ici.',
    demonstration: 'Personnes fictives, données fictives.',
    help: 'Besoin d’aide\u00a0? Demandez à la personne responsable de votre suivi.',
    signedOut: 'Vous êtes sorti.',
    signedOutText: 'Rien n’est resté sur cet appareil.',
    signInAgain: 'Revenir à l’accueil',
    backToPortal: 'Revenir à l’accueil',
  },
  'fr-FR': {},
};

/** Sentences around signing in, in the words of one institution. */
export function signInTerms({ kind, locale }: Pick<Institution, 'kind' | 'locale'>): SignInTerms {
  const terms = termsFor(signInMessages, locale);
  return kind === 'door' ? { ...terms, ...termsFor(door, locale) } : terms;
}
