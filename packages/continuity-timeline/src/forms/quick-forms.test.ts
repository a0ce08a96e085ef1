import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factSchemas, z } from '@fil/vocabulary/schemas';
import { planned } from '../testing/records.ts';
import { openForm, quickChoices, readForm, type QuickForm } from './quick-forms.ts';

const today = '2026-04-07';
const choices = quickChoices(
  [
    { domain: 'notes', level: 'write' },
    { domain: 'services', level: 'write' },
    { domain: 'health', level: 'write' },
    { domain: 'housing', level: 'read' },
  ],
  [planned('ended', { state: 'ended' }), planned('meals')],
);
const problemsOf = (form: QuickForm) =>
  readForm(form, today).problems?.map(({ field, reason }) => `${field}: ${reason}`) ?? [];

describe('quick forms', () => {
  it('offer only what this reader may write', () => {
    assert.deepEqual(choices.kinds, ['contact', 'deliveredService', 'continuityBreak']);
    assert.deepEqual(
      choices.services.map(({ id }) => id),
      ['meals'],
    );
    assert.deepEqual(choices.breakTypes, ['unplannedHospitalization', 'changeOfPhysician']);
    assert.deepEqual(quickChoices([{ domain: 'notes', level: 'read' }], []).kinds, []);
  });

  it('make facts that the service accepts', () => {
    const forms: QuickForm[] = [
      { ...openForm('contact', today, choices), with: ' Solange ' } as QuickForm,
      { ...openForm('deliveredService', today, choices), outcome: 'missed', cause: 'weather' } as QuickForm,
      { ...openForm('continuityBreak', today, choices), day: '01/04/2026', endedOn: today } as QuickForm,
    ];
    for (const form of forms) {
      const read = readForm(form, today);
      assert.equal(read.problems, undefined);
      if (read.problems === undefined)
        assert.deepEqual(z.parse(factSchemas[read.kind], read.fact), read.fact);
    }
  });

  it('say what is missing, where', () => {
    assert.deepEqual(problemsOf(openForm('contact', today, choices)), ['with: withMissing']);
    assert.deepEqual(
      problemsOf({ ...openForm('contact', today, choices), day: '2026-04-08', with: 'Solange' } as QuickForm),
      ['day: dayFuture'],
    );
    assert.deepEqual(
      problemsOf({
        ...openForm('deliveredService', today, choices),
        day: '',
        plannedServiceId: '',
      } as QuickForm),
      ['day: dayMissing', 'plannedServiceId: serviceMissing'],
    );
    const hospital = {
      ...openForm('continuityBreak', today, choices),
      day: '2026-04-03',
      endedOn: '2026-04-01',
    } as QuickForm;
    assert.deepEqual(problemsOf(hospital), ['endedOn: dayBeforeBreak']);
  });

  it('keep a discharge to a hospitalization, and a cause to a miss', () => {
    const moved = readForm(
      {
        kind: 'continuityBreak',
        day: today,
        type: 'changeOfPhysician',
        endedOn: 'n’importe quoi',
        detail: '',
      },
      today,
    );
    assert.deepEqual(moved.problems === undefined && moved.fact, { type: 'changeOfPhysician', day: today });
    const given = readForm(
      {
        kind: 'deliveredService',
        day: today,
        plannedServiceId: 'meals',
        outcome: 'delivered',
        cause: 'weather',
        note: '',
      },
      today,
    );
    assert.deepEqual(given.problems === undefined && given.fact, {
      plannedServiceId: 'meals',
      day: today,
      outcome: 'delivered',
    });
  });
});
