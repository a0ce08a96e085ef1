import type { DemonstrationInstitution, DemonstrationOrganization } from '../types.ts';

function institution(
  id: string,
  name: string,
  territoryId: string,
  portal: boolean,
  kind: DemonstrationInstitution['kind'] = 'record',
): DemonstrationInstitution {
  return { id, name, territoryId, portal, kind, personSystem: `urn:example:${id}:dossier` };
}

/** The person's own door. An issuer fixes an institution, and so a territory: one door each, behind one portal. */
const door = (territoryId: string): DemonstrationInstitution =>
  institution(`mon-fil-${territoryId}`, 'Mon fil', territoryId, true, 'door');

export const institutions: readonly DemonstrationInstitution[] = [
  institution('clsc-des-rapides', 'CLSC des Rapides', 'rapides', true),
  institution('hopital-du-lac', 'Hôpital du Lac', 'rapides', true),
  institution('gmf-de-la-chute', 'GMF de la Chute', 'rapides', false),
  institution('dac-du-bocage', 'DAC du Bocage', 'bocage', true),
  institution('ch-de-fictiville', 'CH de Fictiville', 'bocage', true),
  institution('cabinet-valmire', 'Cabinet médical Valmire', 'bocage', false),
  institution('sad-mixte-du-bocage', 'SAD mixte du Bocage', 'bocage', false),
  institution('escale', 'L’Escale', 'quai', true),
  institution('refuge-du-quai', 'Refuge du Quai', 'quai', true),
  door('rapides'),
  door('bocage'),
  door('quai'),
];

export const organizations: readonly DemonstrationOrganization[] = [
  { id: 'clsc-des-rapides', name: 'CLSC des Rapides', territoryId: 'rapides', sector: 'public' },
  { id: 'hopital-du-lac', name: 'Hôpital du Lac', territoryId: 'rapides', sector: 'public' },
  { id: 'gmf-de-la-chute', name: 'GMF de la Chute', territoryId: 'rapides', sector: 'public' },
  { id: 'la-popote', name: 'La Popote', territoryId: 'rapides', sector: 'community' },
  { id: 'physio-boreale', name: 'Physio Boréale', territoryId: 'rapides', sector: 'private' },
  { id: 'maison-des-aidants', name: 'La Maison des aidants', territoryId: 'rapides', sector: 'community' },
  { id: 'dac-du-bocage', name: 'DAC du Bocage', territoryId: 'bocage', sector: 'public' },
  { id: 'sad-mixte-du-bocage', name: 'SAD mixte du Bocage', territoryId: 'bocage', sector: 'community' },
  { id: 'ch-de-fictiville', name: 'CH de Fictiville', territoryId: 'bocage', sector: 'public' },
  { id: 'cabinet-valmire', name: 'Cabinet médical Valmire', territoryId: 'bocage', sector: 'private' },
  { id: 'la-halte-du-bocage', name: 'La Halte du Bocage', territoryId: 'bocage', sector: 'community' },
  { id: 'escale', name: 'L’Escale', territoryId: 'quai', sector: 'community' },
  { id: 'refuge-du-quai', name: 'Refuge du Quai', territoryId: 'quai', sector: 'community' },
  { id: 'hopital-du-quai', name: 'Hôpital du Quai', territoryId: 'quai', sector: 'public' },
  { id: 'logis-de-la-criee', name: 'Les Logis de la Criée', territoryId: 'quai', sector: 'private' },
];
