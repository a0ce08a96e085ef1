import type { Grant, ReceivedReferral, ReferralReadAnswer } from '@fil/vocabulary/types';

/** Fictional referrals, close to scenario A, as a private physiotherapist receives them. For tests. */

export const ids = {
  bath: '00000000-0000-4000-8000-000000000001',
  physio: '00000000-0000-4000-8000-000000000002',
  handOver: '00000000-0000-4000-8000-000000000003',
} as const;

export const opened = { system: 'urn:fil:file', value: '00000000-0000-4000-8000-0000000000ff' };

const purposes = ['serviceDelivery'] as const;
const grants: readonly Grant[] = [
  { domain: 'functionalAutonomy', level: 'read', purposes, to: '2026-10-01' },
  { domain: 'services', level: 'write', purposes, to: '2026-10-01' },
];

const mireille = { name: 'Mireille O.', role: 'caseManager', organization: 'CLSC des Rapides' };

export const physio: ReceivedReferral = {
  referralId: ids.physio,
  nature: 'service',
  state: 'sent',
  title: 'Physiothérapie, une heure par semaine',
  from: mireille,
  sentOn: '2026-04-02',
  grants,
  role: 'rehabilitationProfessional',
  lineCount: 3,
};

export const handOver: ReceivedReferral = {
  ...physio,
  referralId: ids.handOver,
  nature: 'handOver',
  title: 'Suivi à reprendre',
  sentOn: '2026-04-05',
  role: 'caseManager',
  grants: [{ domain: 'plan', level: 'write', purposes }],
};

export const bath: ReceivedReferral = {
  ...physio,
  referralId: ids.bath,
  state: 'accepted',
  title: 'Bain, deux fois par semaine',
  sentOn: '2026-03-12',
  role: 'homeSupportWorker',
  person: opened,
};

export const content = JSON.stringify({
  format: 'fil-parcel/1',
  from: mireille,
  lines: [
    {
      domain: 'functionalAutonomy',
      kind: 'need',
      id: 'a',
      label: 'Besoin\u00a0: marcher sans tomber · «\u00a0Je veux encore aller à la messe.\u00a0»',
      fact: {},
    },
    {
      domain: 'functionalAutonomy',
      kind: 'answer',
      id: 'b',
      label: 'Se déplacer à l’intérieur\u00a0: avec une canne',
      fact: {},
    },
    {
      domain: 'services',
      kind: 'plannedService',
      id: 'c',
      label: 'Service prévu\u00a0: bain · CLSC des Rapides · mardi et samedi à 10 h',
      fact: {},
    },
  ],
});

/** SHA-256 of `content`, computed by the tests that need it right. */
export function readAnswer(referral: ReceivedReferral, digest: string): ReferralReadAnswer {
  return { referral, content, digest };
}

export async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
