import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { weekdays } from '@fil/vocabulary/codes';
import { procedureInputs, z } from '@fil/vocabulary/schemas';
import { service } from '../testing/services.ts';
import { assess, shortlist, tellingCriteria, type Moment } from './assessed-hit.ts';
import { distanceOf } from './distance.ts';
import { freshnessOf } from './freshness.ts';
import { dayRuns, localMoment, openingAt } from './opening.ts';
import { asksAgain, nothingAsked, searchInput } from './search-criteria.ts';

const moment: Moment = { today: '2026-04-07', local: { weekday: 'tuesday', time: '09:00' } };

describe('freshness of an entry', () => {
  it('is stale once a year has passed since somebody verified, not on the anniversary', () => {
    assert.equal(freshnessOf('2025-04-07', '2026-04-07').state, 'fresh');
    assert.equal(freshnessOf('2025-04-06', '2026-04-07').state, 'stale');
    assert.equal(freshnessOf(undefined, '2026-04-07').state, 'never');
    assert.deepEqual(freshnessOf('2026-03-17', '2026-04-07'), {
      state: 'fresh',
      verifiedOn: '2026-03-17',
      days: 21,
      months: 0,
    });
  });
});

describe('opening hours', () => {
  const weekdaysOnly = [{ days: weekdays.slice(0, 5), opens: '09:00', closes: '12:00' }];
  it('open at the first minute and closed at the last', () => {
    assert.equal(openingAt(weekdaysOnly, { weekday: 'monday', time: '09:00' }), 'open');
    assert.equal(openingAt(weekdaysOnly, { weekday: 'monday', time: '12:00' }), 'closed');
    assert.equal(openingAt(weekdaysOnly, { weekday: 'sunday', time: '10:00' }), 'closed');
  });
  it('are unknown when nobody wrote them, never closed', () => {
    assert.equal(openingAt([], { weekday: 'monday', time: '10:00' }), 'unknown');
  });
  it('may pass midnight', () => {
    const night = [{ days: ['friday'] as const, opens: '20:00', closes: '08:00' }];
    assert.equal(openingAt(night, { weekday: 'friday', time: '23:00' }), 'open');
    assert.equal(openingAt(night, { weekday: 'saturday', time: '07:59' }), 'open');
    assert.equal(openingAt(night, { weekday: 'saturday', time: '21:00' }), 'closed');
  });
  it("are read on the territory's own clock", () => {
    assert.deepEqual(localMoment('2026-04-07T13:00:00.000Z', 'America/Toronto'), {
      weekday: 'tuesday',
      time: '09:00',
    });
    assert.deepEqual(localMoment('2026-04-07T02:30:00.000Z', 'America/Toronto'), {
      weekday: 'monday',
      time: '22:30',
    });
    assert.deepEqual(localMoment('2026-01-07T23:30:00.000Z', 'Europe/Paris'), {
      weekday: 'thursday',
      time: '00:30',
    });
  });
  it('group the days that follow each other', () => {
    assert.deepEqual(dayRuns(['friday', 'monday', 'tuesday', 'wednesday']), [
      ['monday', 'wednesday'],
      ['friday', 'friday'],
    ]);
  });
});

describe('search criteria', () => {
  it('always make an input that the service accepts', () => {
    fc.assert(
      fc.property(
        fc.record({
          query: fc.string({ maxLength: 400 }),
          sector: fc.constantFrom(undefined, 'public' as const, 'community' as const),
          free: fc.boolean(),
          near: fc.boolean(),
          page: fc.nat({ max: 3 }),
          hasOrigin: fc.boolean(),
        }),
        ({ query, sector, free, near, page, hasOrigin }) => {
          const origin = hasOrigin ? { latitude: 46.8, longitude: -71.2 } : undefined;
          const input = searchInput({ ...nothingAsked, query, sector, free, near }, origin, page);
          assert.deepEqual(z.parse(procedureInputs['directory.search'], input), input);
        },
      ),
    );
  });
  it('are asked again only when the service must answer', () => {
    assert.equal(
      asksAgain(nothingAsked, {
        ...nothingAsked,
        onlyEligible: true,
        openNow: true,
        verified: true,
        query: '  ',
      }),
      false,
    );
    assert.equal(asksAgain(nothingAsked, { ...nothingAsked, free: true }), true);
  });
});

describe('distance', () => {
  it('is measured on the device, and unknown when a place is', () => {
    const origin = { latitude: 45.9287, longitude: -74.1762 };
    const far = distanceOf(service({ latitude: 45.9287 + 1, longitude: -74.1762 }), origin);
    assert.ok(far !== undefined && Math.abs(far - 111.2) < 0.2, `${far} km in a degree`);
    assert.equal(distanceOf(service(), origin), undefined);
    assert.equal(distanceOf(service({ latitude: 45, longitude: -74 }), undefined), undefined);
    assert.equal(distanceOf(service({ distance: 2.1 }), undefined), 2.1);
  });
});

describe('shortlist made on the device', () => {
  const criterion = { kind: 'minimumAge', value: 65 } as const;
  const eligible = (answer: 'met' | 'unmet' | 'unknown') => () => ({
    answer,
    criteria: [{ criterion, answer }],
  });
  const hits = [
    assess(service({ id: 'a', verifiedOn: '2026-03-01' }), moment, eligible('met')),
    assess(service({ id: 'b' }), moment, eligible('unmet')),
    assess(service({ id: 'c', verifiedOn: '2024-03-01' }), moment, eligible('unknown')),
  ];
  it('sets aside only what is clearly not for this person, and says how many', () => {
    const { shown, setAside } = shortlist(hits, { ...nothingAsked, onlyEligible: true });
    assert.deepEqual(
      shown.map((hit) => hit.service.id),
      ['a', 'c'],
    );
    assert.equal(setAside.ineligible, 1);
  });
  it('never calls an entry without hours closed by itself, but leaves it out of « open now »', () => {
    assert.equal(hits[0]?.opening, 'unknown');
    assert.equal(shortlist(hits, { ...nothingAsked, openNow: true }).setAside.closed, 3);
  });
  it('counts every hit exactly once', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (onlyEligible, openNow, verified) => {
        const { shown, setAside } = shortlist(hits, { ...nothingAsked, onlyEligible, openNow, verified });
        assert.equal(shown.length + setAside.ineligible + setAside.closed + setAside.unverified, hits.length);
      }),
    );
  });
  it('says first what stands in the way', () => {
    const met = { criterion, answer: 'met' } as const;
    const unmet = { criterion: { kind: 'homeless', value: true }, answer: 'unmet' } as const;
    assert.deepEqual(tellingCriteria({ answer: 'unmet', criteria: [met, unmet] }), [unmet]);
    assert.deepEqual(tellingCriteria({ answer: 'met', criteria: [met] }), [met]);
  });
});
