import type { CircleRole } from '@fil/vocabulary/codes';
import { uuidOf } from '../deterministic.ts';
import type { DemonstrationProfessional } from '../types.ts';

function professional(
  key: string,
  institutionId: string,
  name: string,
  title: string,
  circleRole: CircleRole,
  signsIn = true,
): DemonstrationProfessional {
  return {
    key,
    id: uuidOf(`professional ${key}`),
    subject: `${institutionId}-${key}`,
    institutionId,
    name,
    title,
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
  professional('paule', 'clsc-des-rapides', 'Paule D.', 'Ergothérapeute', 'rehabilitationProfessional'),
  professional('lise', 'hopital-du-lac', 'Lise G.', 'Infirmière de liaison', 'hospitalLiaison'),
  professional('samir', 'hopital-du-lac', 'Samir H.', 'Médecin à l’urgence', 'primaryPhysician'),
  professional('falardin', 'gmf-de-la-chute', 'Dr Falardin', 'Médecin de famille', 'primaryPhysician', false),
  professional('bastien', 'dac-du-bocage', 'Bastien O.', 'Gestionnaire de cas', 'caseManager'),
  professional('claire', 'dac-du-bocage', 'Claire M.', 'Chargée d’accueil et d’orientation', 'socialWorker'),
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
  professional(
    'dalia',
    'escale',
    'Dalia N.',
    'Intervenante en suivi de transition (CTI)',
    'caseManager',
    false,
  ),
  professional('yanis', 'refuge-du-quai', 'Yanis F.', 'Intervenant de nuit', 'communityWorker', false),
];

/** @throws RangeError when nobody has that key: a story would otherwise have no author. */
export function professionalByKey(key: string): DemonstrationProfessional {
  const found = professionals.find((candidate) => candidate.key === key);
  if (!found) throw new RangeError(`no professional has the key ${key}`);
  return found;
}
