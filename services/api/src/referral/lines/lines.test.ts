import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Domain, EntityKind } from '@fil/vocabulary/codes';
import type { EntityRecord, FactByKind } from '@fil/vocabulary/types';
import { freeze } from '../parcel.ts';
import { linesThatMayLeave } from './lines-that-may-leave.ts';

const today = '2026-04-07';

let made = 0;
function record<Kind extends EntityKind>(kind: Kind, fact: FactByKind[Kind], domain: Domain, id?: string) {
  made += 1;
  return {
    kind,
    id: id ?? `${kind}-${made}`,
    domain,
    fact,
    versions: {},
    clashes: {},
    author: { name: 'Mireille O.', role: 'TS', organization: 'CLSC des Rapides' },
    createdAt: '2026-04-01T13:00:00.000Z',
    updatedAt: '2026-04-01T13:00:00.000Z',
  } satisfies EntityRecord;
}

const labels = (records: readonly EntityRecord[], locale: 'fr-CA' | 'fr-FR' | 'en' = 'fr-CA') =>
  linesThatMayLeave(records, locale, today).map(({ label }) => label);

const meals = {
  goalId: 'goal-1',
  title: 'Repas livrés',
  sector: 'community',
  provider: 'La Popote',
  responsible: 'Luc D.',
  frequency: { times: 2, unit: 'week', days: ['thursday', 'tuesday'], at: '11:30', minutes: 30 },
  state: 'agreed',
  critical: true,
} as const;

test('a line says in words everything that leaves of its entity, and the fact holds nothing else', () => {
  const [line] = linesThatMayLeave([record('plannedService', meals, 'services')], 'fr-CA', today);
  assert.equal(
    line?.label,
    'Service\u00a0: Repas livrés · La Popote · communautaire · 2\u00a0× par semaine, mardi, jeudi, à 11\u00a0h\u00a030, 30\u00a0min · responsable\u00a0: Luc D. · entendu · service critique',
  );
  assert.deepEqual(Object.keys(line.fact).toSorted(), [
    'critical',
    'frequency',
    'provider',
    'responsible',
    'sector',
    'state',
    'title',
  ]);
});

test('a goal leaves without its need, a need without the finding of an evaluation', () => {
  const lines = linesThatMayLeave(
    [
      record(
        'need',
        {
          title: 'Bouger',
          priority: 2,
          beneficiary: 'person',
          state: 'active',
          words: { text: 'Je veux aller à la messe', voice: 'person' },
          finding: { evaluationId: 'e', linkIds: ['x'], summary: 'secret de santé' },
        },
        'plan',
      ),
      record('goal', { needId: 'need-secret', text: 'Marcher dix minutes', agreement: 'agreed' }, 'plan'),
    ],
    'fr-CA',
    today,
  );
  assert.deepEqual(
    lines.map(({ label }) => label),
    [
      'Besoin\u00a0: Bouger · «\u00a0Je veux aller à la messe\u00a0» (la personne) · priorité 2 · pour la personne · en cours',
      'Objectif\u00a0: Marcher dix minutes · d’accord',
    ],
  );
  assert.doesNotMatch(JSON.stringify(lines), /need-secret|secret de santé/);
});

test('answers are told as the form asks and answers them, from the last signed evaluation of each instrument', () => {
  const evaluation = (id: string, startedOn: string, status: 'draft' | 'signed') =>
    record(
      'evaluation',
      { instrument: 'aggir', instrumentVersion: '1', status, startedOn, place: 'home' },
      'plan',
      id,
    );
  const answer = (evaluationId: string, fact: Omit<FactByKind['answer'], 'evaluationId' | 'linkId'>) =>
    record(
      'answer',
      { evaluationId, linkId: 'toilette/bas/fait', ...fact },
      'functionalAutonomy',
      `${evaluationId}/toilette/bas/fait`,
    );
  const told = linesThatMayLeave(
    [
      evaluation('old', '2026-01-02', 'signed'),
      evaluation('last', '2026-03-02', 'signed'),
      evaluation('draft', '2026-04-02', 'draft'),
      answer('old', { values: [{ valueBoolean: true }] }),
      answer('last', { values: [], absence: 'refused', voice: 'person' }),
      answer('draft', { values: [{ valueBoolean: true }] }),
    ],
    'fr-FR',
    today,
  );
  assert.deepEqual(
    told.map(({ id }) => id),
    ['last/toilette/bas/fait', 'last'],
  );
  assert.match(told[0]?.label ?? '', /^\S.+\u00a0: refuse de répondre · la personne$/);
});

test('what has ended, was taken back or belongs to the circle alone is no line', () => {
  assert.deepEqual(
    labels([
      record('plannedService', { ...meals, state: 'ended' }, 'services'),
      record(
        'statement',
        { text: 'Non', stance: 'says', writtenOn: '2026-04-01', withdrawnOn: '2026-04-02' },
        'plan',
      ),
      record(
        'restriction',
        { target: { kind: 'category', category: 'police' }, domains: ['plan'], from: today, form: 'spoken' },
        'legalProtection',
      ),
      record(
        'representative',
        { name: 'Ancien', kind: 'tutor', from: '2020-01-01', to: '2025-01-01' },
        'legalProtection',
      ),
    ]),
    [],
  );
});

test('a member of the circle leaves as a name and a telephone, never as an account or its rights', () => {
  const [line] = linesThatMayLeave(
    [
      record(
        'membership',
        {
          member: {
            kind: 'professional',
            id: '7f000000-0000-4000-8000-000000000001',
            name: 'Karim B.',
            organization: 'CLSC',
          },
          role: 'nurse',
          from: '2026-01-01',
          accountable: false,
          basis: 'careTeam',
          essential: true,
          grants: [{ domain: 'health', level: 'write', purposes: ['careCoordination'] }],
          phone: '555-0101',
          signIn: 'karim',
        },
        'identity',
      ),
    ],
    'fr-CA',
    today,
  );
  assert.equal(
    line?.label,
    'Cercle de soins\u00a0: Karim B. (CLSC) · soins infirmiers · tél.\u00a0: 555-0101',
  );
  assert.deepEqual(line.fact, {
    member: { name: 'Karim B.', organization: 'CLSC' },
    role: 'nurse',
    phone: '555-0101',
  });
});

test('each territory reads its own words', () => {
  const records = [
    record('plannedService', meals, 'services'),
    record(
      'identity',
      { displayName: 'Aurore T.', birthDate: '1941-05-03', languages: ['fr', '??'] },
      'identity',
    ),
  ];
  assert.match(labels(records, 'fr-FR').join(), /associatif/);
  assert.equal(
    labels(records, 'en')[0],
    'Identity: Aurore T. · date of birth: May 3, 1941 · languages: French, ??',
  );
});

test('the same lines freeze into the same bytes, whatever the order of the keys they were stored with', () => {
  const lines = linesThatMayLeave([record('plannedService', meals, 'services')], 'fr-CA', today);
  const shuffled = lines.map((line) => ({
    ...Object.fromEntries(Object.entries(line).toReversed()),
    fact: Object.fromEntries(Object.entries(line.fact).toReversed()),
  })) as unknown as typeof lines;
  const parcel = {
    from: { name: 'Mireille O.', role: 'TS', organization: 'CLSC' },
    to: { kind: 'organization', id: 'popote', name: 'La Popote' },
    title: 'Repas',
    sentOn: today,
  } as const;
  assert.deepEqual(freeze({ ...parcel, lines }), freeze({ ...parcel, lines: shuffled }));
  const { content, bytes } = freeze({ ...parcel, lines });
  assert.equal(Buffer.byteLength(content), bytes);
  assert.ok(bytes > content.length, 'accents count for more than one byte');
});

test('what the person put off or said no to stays in the file, the objective and the services under it', () => {
  const goal = (id: string, agreement: FactByKind['goal']['agreement']) =>
    record('goal', { needId: 'need-1', text: `Objectif ${id}`, agreement }, 'plan', id);
  const service = (goalId: string) =>
    record('plannedService', { ...meals, goalId, title: `Service de ${goalId}` }, 'services');
  const ids = ['agreed', 'notAsked', 'toDiscuss', 'disagreed'] as const;
  const told = labels(ids.flatMap((id) => [goal(id, id), service(id)])).join('\n');
  for (const [at, id] of ids.entries())
    for (const line of [`Objectif ${id}`, `Service de ${id}`])
      assert.equal(told.includes(line), at < 2, line);
});
