/** The page that explains the demonstration. It is ours, not a host's, and speaks French. */
export const indexMessages = {
  title: 'Fil conducteur – démonstration',
  name: 'Fil conducteur',
  lead: 'Une personne, un plan, plusieurs établissements. Chacun garde son propre dossier informatisé\u00a0; le suivi de la personne y apparaît comme s’il en avait toujours fait partie.',
  fictional: 'Tout est fictif\u00a0: personnes, établissements, services et numéros.',
  skip: 'Aller au contenu',
  portalsTitle: 'Six établissements, et la porte de la personne',
  portalsLead:
    'Ouvrez-en deux côte à côte, avec deux personnes différentes, et modifiez le plan dans l’un\u00a0: l’autre le voit arriver.',
  passwordNote: 'Mot de passe de tous les comptes\u00a0:',
  open: (name: string) => `Ouvrir ${name}`,
  accounts: 'Comptes',
  circles: (persons: readonly string[], others: number) =>
    `Cercles de soins\u00a0: ${persons.join(', ')}${others === 0 ? '' : others === 1 ? ' et 1 autre' : ` et ${others} autres`}`,
  ownFile: 'Son propre dossier\u00a0: lire le plan, voir qui a lu, écrire ses mots, restreindre',
  outsideCircles: 'Hors de tout cercle\u00a0: ne voit aucun dossier, peut chercher dans l’annuaire',
  kinds: {
    clsc: {
      country: 'Québec',
      what: 'Soutien à domicile. Dossiers de la gestionnaire de cas, évaluation multidimensionnelle, PSI.',
    },
    hospital: {
      country: 'Québec',
      what: 'Dossier hospitalier dense, à onglets. L’infirmière de liaison n’y voit que les domaines qui lui sont accordés.',
    },
    dac: {
      country: 'France',
      what: 'Dispositif d’appui à la coordination. Évaluation AGGIR, plan personnalisé de coordination.',
    },
    plain: {
      country: 'France',
      what: 'Pages simples de 2009, sans cadre logiciel\u00a0: quelques balises, une politique de sécurité stricte.',
    },
    community: {
      country: 'Québec',
      what: 'Carnet de suivi d’un organisme communautaire. On y lit ce que la personne a bien voulu partager, et rien d’autre.',
    },
    door: {
      country: 'Québec et France',
      what: 'La personne et les proches qu’elle a choisis. De grands caractères, rien à apprendre, rien qui reste sur l’appareil.',
    },
  },
  stepsTitle: 'Ce qu’il y a à essayer',
  steps: [
    {
      title: 'Évaluer',
      text: 'Au CLSC, ouvrez le dossier de Mme Aurore T. Répondez à quelques questions\u00a0; au DAC, la grille AGGIR de M. Hervé L. donne son GIR et dit pourquoi.',
    },
    {
      title: 'Planifier',
      text: 'Dans le plan, un constat devient un besoin, un objectif, un service. Les mots de la personne restent à côté.',
    },
    {
      title: 'Relier',
      text: 'La frise de continuité montre les visites faites, celles qui ont manqué et l’hospitalisation imprévue, en mots comme en image.',
    },
    {
      title: 'Trouver',
      text: 'Cherchez «\u00a0repas\u00a0» ou «\u00a0répit\u00a0» dans l’annuaire et ajoutez le service au plan.',
    },
    {
      title: 'Partager',
      text: 'Dans une autre fenêtre, à l’Hôpital du Lac, Lise G. voit le changement sans recharger, et seulement ses domaines. Samir H., hors du cercle, ne voit rien de cette personne.',
    },
    {
      title: 'Confier',
      text: 'Dans le volet «\u00a0Cercle\u00a0», voyez qui voit quoi, orientez vers un partenaire ligne par ligne, retirez un accès. Puis entrez dans «\u00a0Mon fil\u00a0» comme Aurore\u00a0: elle lit qui a ouvert son dossier, et ses mots ne changent que par elle.',
    },
  ],
  clockTitle: 'L’horloge de la démonstration',
  clockLead: 'Les échéances sont calculées à partir de cette date. Avancez-la pour voir ce qui devient dû.',
  clockNow: 'Dans la démonstration, nous sommes le',
  clockButtons: { day: '+\u00a01 jour', week: '+\u00a01 semaine', back: 'Revenir au début' },
  clockUnavailable: 'L’horloge ne répond pas pour l’instant. Rechargez cette page dans quelques secondes.',
};
