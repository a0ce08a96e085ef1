/** Sentences of the person's own door: short, and never about « usagers ». */
const french = {
  name: 'Mon fil',
  skip: 'Aller à la page',
  hello: (name: string) => `Bonjour ${name}`,
  ownLead: 'Voici votre plan, et les gens qui vous accompagnent.',
  relativeLead: 'Vous lisez ici ce qui est partagé avec vous.',
  parts: 'Dans cette page',
  ownPlan: 'Mon plan',
  ownCircle: 'Mon cercle',
  plan: 'Le plan',
  circle: 'Le cercle',
  choose: 'De qui voulez-vous voir le plan\u00a0?',
  others: 'Voir un autre plan',
  nothing: 'Personne ne vous a encore ouvert son dossier ici. Demandez à la personne responsable du suivi.',
  signOut: 'Sortir',
  signOutNote: 'Rien ne restera sur cet appareil.',
  loading: 'Un instant…',
  panelFailed: 'Cette partie n’a pas pu s’ouvrir.',
  tryAgain: 'Essayer encore',
  sessionOver: 'Vous êtes resté longtemps sans rien faire. Ce qui est à l’écran y reste.',
  signInAgain: 'Entrer de nouveau',
  unavailable: 'La page ne répond pas. Vérifiez la connexion, puis essayez encore.',
};
export type DoorTerms = typeof french;

export const terms: DoorTerms = french;
