/** The first page of the person's own door, before anybody says who they are: the same in every territory. */
export const doorMessages = {
  title: 'Mon fil – entrer',
  name: 'Mon fil',
  lead: 'Votre plan, votre cercle, et qui a lu quoi.',
  choose: 'Où êtes-vous suivi\u00a0?',
  countries: { CA: 'Québec', FR: 'France' },
  shared: 'Sur un ordinateur partagé, sortez avant de partir\u00a0: rien n’y restera.',
  fictional: 'Portail fictif, personnes fictives.',
};
