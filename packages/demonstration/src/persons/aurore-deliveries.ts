import { recordDeliveries } from '../story/deliveries.ts';
import type { StoryWriter, Written } from '../story/story.ts';

type DeliveredToAurore = Readonly<Record<'bath' | 'meals' | 'physio' | 'sunday', Written<'plannedService'>>>;

/** What was delivered week after week, up to the two meals missed in a row. */
export function recordAuroreDeliveries(story: StoryWriter, services: DeliveredToAurore): void {
  recordDeliveries(story, {
    service: services.bath,
    by: 'karim',
    days: ['tuesday', 'friday'],
    at: '09:00',
    recordedAt: '12:10',
    periods: [
      ['2026-02-13', '2026-03-17'],
      ['2026-03-27', '2026-04-03'],
    ],
    exceptions: {
      '2026-02-24': {
        outcome: 'missed',
        cause: 'weather',
        note: 'Tempête : routes fermées. Bain reporté au vendredi.',
      },
    },
  });
  recordDeliveries(story, {
    service: services.meals,
    by: 'mireille',
    days: ['monday', 'wednesday', 'friday'],
    at: '11:30',
    recordedAt: '16:30',
    // Easter Monday is not recorded yet.
    periods: [
      ['2026-02-18', '2026-03-18'],
      ['2026-03-27', '2026-04-03'],
    ],
    exceptions: {
      '2026-03-06': {
        outcome: 'missed',
        cause: 'personAbsent',
        note: 'Elle était chez le dentiste avec Solange.',
      },
      '2026-04-01': {
        outcome: 'missed',
        cause: 'providerAbsent',
        note: 'Bénévole absent, pas de remplaçant.',
      },
      '2026-04-03': {
        outcome: 'missed',
        cause: 'providerAbsent',
        note: 'Tournée annulée le Vendredi saint, sans avis.',
      },
    },
  });
  recordDeliveries(story, {
    service: services.physio,
    by: 'karim',
    days: ['thursday'],
    at: '10:00',
    recordedAt: '15:00',
    periods: [
      ['2026-02-19', '2026-03-12'],
      ['2026-04-02', '2026-04-02'],
    ],
    exceptions: {
      '2026-03-12': { outcome: 'missed', cause: 'transport', note: 'Le transport adapté n’est pas passé.' },
    },
  });
  recordDeliveries(story, {
    service: services.sunday,
    by: 'mireille',
    days: ['sunday'],
    at: '09:30',
    recordedAt: '08:30',
    recordedAfter: 2,
    periods: [
      ['2026-02-15', '2026-03-15'],
      ['2026-03-29', '2026-04-05'],
    ],
    exceptions: {
      '2026-03-15': { outcome: 'cancelled', note: 'Trop essoufflée ; la messe à la télévision.' },
      '2026-04-05': { outcome: 'delivered', note: 'La messe de Pâques, avec Solange.' },
    },
  });
}
