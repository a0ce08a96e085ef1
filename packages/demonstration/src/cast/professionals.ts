import type { AccountKind, CircleRole } from '@fil/vocabulary/codes';
import { uuidOf } from '../deterministic.ts';
import type { DemonstrationProfessional } from '../types.ts';

function professional(
  key: string,
  institutionId: string,
  name: string,
  title: string,
  circleRole: CircleRole,
  signsIn = true,
  kind: AccountKind = 'careProfessional',
): DemonstrationProfessional {
  return {
    key,
    id: uuidOf(`professional ${key}`),
    subject: `${institutionId}-${key}`,
    institutionId,
    name,
    title,
    kind,
    circleRole,
    signsIn,
  };
}

export const professionals: readonly DemonstrationProfessional[] = [
  professional(
    'mireille',
    'clsc-des-rapides',
    'Mireille O.',
    'Travailleuse sociale, gestionnaire de cas',
    'caseManager',
  ),
  professional('karim', 'clsc-des-rapides', 'Karim B.', 'Infirmier de soutien à domicile', 'nurse'),
  {
    ...professional('paule', 'clsc-des-rapides', 'Paule D.', 'Ergothérapeute', 'rehabilitationProfessional'),
    duties: ['instrumentSteward', 'deviceSteward'],
  },
  professional('lise', 'hopital-du-lac', 'Lise G.', 'Infirmière de liaison', 'hospitalLiaison'),
  professional(
    'renaud',
    'hopital-du-lac',
    'Renaud P.',
    'Physiothérapeute à l’hôpital de jour',
    'rehabilitationProfessional',
  ),
  professional('samir', 'hopital-du-lac', 'Samir H.', 'Médecin à l’urgence', 'primaryPhysician'),
  professional('falardin', 'gmf-de-la-chute', 'Dr Falardin', 'Médecin de famille', 'primaryPhysician', false),
  professional('bastien', 'dac-du-bocage', 'Bastien O.', 'Gestionnaire de cas', 'caseManager'),
  {
    ...professional(
      'claire',
      'dac-du-bocage',
      'Claire M.',
      'Chargée d’accueil et d’orientation',
      'socialWorker',
    ),
    duties: ['instrumentSteward', 'deviceSteward'],
  },
  professional('nadege', 'ch-de-fictiville', 'Nadège R.', 'Assistante de service social', 'socialWorker'),
  professional('gaspard', 'ch-de-fictiville', 'Gaspard T.', 'Médecin gériatre', 'primaryPhysician'),
  professional('valmire', 'cabinet-valmire', 'Dr Valmire', 'Médecin traitant', 'primaryPhysician', false),
  professional('ines', 'cabinet-valmire', 'Inès K.', 'Infirmière libérale', 'nurse', false),
  professional(
    'solene',
    'sad-mixte-du-bocage',
    'Solène P.',
    'Responsable de secteur',
    'homeSupportWorker',
    false,
  ),
  professional('dalia', 'escale', 'Dalia N.', 'Intervenante en suivi de transition (CTI)', 'caseManager'),
  professional(
    'yanis',
    'refuge-du-quai',
    'Yanis F.',
    'Intervenant de nuit',
    'communityWorker',
    true,
    'otherProfessional',
  ),
];

/** Persons and relatives who sign in at their own door: the same shape, for a fact may have any of them as its author. */
export const doorAccounts: readonly DemonstrationProfessional[] = [
  doorAccount('aurore', 'rapides', 'Aurore T.', 'Usagère', 'person'),
  doorAccount('solange', 'rapides', 'Solange T.', 'Fille et proche aidante d’Aurore T.', 'caregiver'),
  doorAccount('herve', 'bocage', 'Hervé L.', 'Personne accompagnée', 'person'),
  doorAccount('odile', 'bocage', 'Odile L.', 'Épouse et proche aidante d’Hervé L.', 'caregiver'),
  doorAccount('jo', 'quai', 'Jo', 'Usager', 'person'),
];

function doorAccount(
  key: string,
  territoryId: string,
  name: string,
  title: string,
  role: 'person' | 'caregiver',
): DemonstrationProfessional {
  const kind = role === 'person' ? 'person' : 'relative';
  return professional(key, `mon-fil-${territoryId}`, name, title, role, true, kind);
}

export const accounts: readonly DemonstrationProfessional[] = [...professionals, ...doorAccounts];

/** @throws RangeError when nobody has that key: a story would otherwise have no author. */
export function professionalByKey(key: string): DemonstrationProfessional {
  const found = accounts.find((candidate) => candidate.key === key);
  if (!found) throw new RangeError(`nobody has the key ${key}`);
  return found;
}
