import type { AccessProcedureMode, CostKind, Weekday } from '@fil/vocabulary/codes';
import type { Day, OpeningHours, TimeOfDay } from '@fil/vocabulary/types';
import type { SourceSchedule } from './types.ts';

const weekdayByPrefix: readonly (readonly [RegExp, Weekday])[] = [
  [/^mo|^lu/i, 'monday'],
  [/^tu|^mar/i, 'tuesday'],
  [/^we|^mer/i, 'wednesday'],
  [/^th|^je/i, 'thursday'],
  [/^fr|^ve/i, 'friday'],
  [/^sa/i, 'saturday'],
  [/^su|^di/i, 'sunday'],
];

/** Days of a schedule: RRULE `TH,FR` (an ordinal such as `2TH` keeps its day), or names. */
export function weekdaysOf(text: string): Weekday[] {
  const days = text.split(/[\s,;]+/).flatMap((part) => {
    const name = part.replace(/^[+-]?\d+/, '');
    const found = weekdayByPrefix.find(([pattern]) => pattern.test(name));
    return found ? [found[1]] : [];
  });
  return [...new Set(days)];
}

/** `8:00`, `10:00:00`, `9am`, `4:00 PM`, `14h30` as `HH:MM`; undefined when it is none of these. */
export function timeOf(text: string): TimeOfDay | undefined {
  const match = /^(\d{1,2})(?:[:h](\d{2})?(?::\d{2})?)?\s*([ap])?\.?m?\.?(?:Z|[+-]\d{2}:?\d{2})?$/i.exec(
    text.trim(),
  );
  if (!match) return undefined;
  let hours = Number(match[1]);
  const half = match[3]?.toLowerCase();
  if (half === 'p' && hours < 12) hours += 12;
  if (half === 'a' && hours === 12) hours = 0;
  const minutes = Number(match[2] ?? '0');
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Hours that make sense, days with the same hours together; the rest is counted as unreadable. */
export function openingHoursOf(schedules: readonly SourceSchedule[]): {
  hours: OpeningHours[];
  unreadable: number;
} {
  const grouped = new Map<string, { days: Weekday[]; opens: TimeOfDay; closes: TimeOfDay }>();
  let unreadable = 0;
  for (const schedule of schedules) {
    // A day without hours is a closed day.
    if (schedule.opens === '' && schedule.closes === '') continue;
    const opens = timeOf(schedule.opens);
    const closes = timeOf(schedule.closes);
    const days = weekdaysOf(schedule.days);
    if (opens === undefined || closes === undefined || closes <= opens || days.length === 0) {
      unreadable += 1;
      continue;
    }
    const key = `${opens} ${closes}`;
    const known = grouped.get(key) ?? { days: [], opens, closes };
    for (const day of days) if (!known.days.includes(day)) known.days.push(day);
    grouped.set(key, known);
  }
  return { hours: [...grouped.values()], unreadable };
}

/** A calendar day at the start of the text, if it exists. */
export function dayOf(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!match) return undefined;
  const day = match[0];
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : undefined;
}

/** A dialable number, quotes and labels taken off; undefined when fewer than seven digits remain. */
export function phoneOf(text: string): string | undefined {
  const cleaned = text.replace(/["']/g, '').trim();
  const digits = cleaned.replace(/\D/g, '');
  return digits.length >= 7 && digits.length <= 20 && cleaned.length <= 40 ? cleaned : undefined;
}

export function emailOf(text: string): string | undefined {
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text) ? text : undefined;
}

/** A web address that is safe to make a link of; a bare host is taken as https. */
export function websiteOf(text: string): string | undefined {
  const candidate = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(candidate);
    const safe = (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.');
    return safe ? url.href : undefined;
  } catch {
    return undefined;
  }
}

const languageByName: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  spanish: 'es',
  tagalog: 'tl',
  chinese: 'zh',
  mandarin: 'zh',
  cantonese: 'yue',
  arabic: 'ar',
  vietnamese: 'vi',
  russian: 'ru',
  urdu: 'ur',
  polish: 'pl',
  portuguese: 'pt',
  italian: 'it',
  german: 'de',
  creole: 'ht',
  anglais: 'en',
  français: 'fr',
  espagnol: 'es',
  arabe: 'ar',
  portugais: 'pt',
  italien: 'it',
  créole: 'ht',
};

/** BCP 47 code from a code or a language's name in English or French. */
export function languageOf(text: string): string | undefined {
  const lower = text.toLowerCase();
  if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(lower) && !(lower in languageByName)) return lower;
  return languageByName[lower];
}

const modePatterns: readonly (readonly [AccessProcedureMode, RegExp])[] = [
  ['walkIn', /walk.?in|drop.?in|sans rendez-vous/i],
  ['phone', /phone|\bcall\b|ring our|téléphon/i],
  ['email', /e-?mail|courriel/i],
  ['form', /online|web ?(?:site|page)|application form|written application|formulaire/i],
  [
    'professionalReferral',
    /referral (?:letter|from|required|preferred)|agency referral|référence d’un professionnel/i,
  ],
];

export function accessModesOf(text: string): AccessProcedureMode[] {
  return modePatterns.filter(([, pattern]) => pattern.test(text)).map(([mode]) => mode);
}

export function costOf(text: string, amounts: readonly number[]): CostKind {
  if (/sliding|according to income|based on income|income.based|selon le revenu/i.test(text))
    return 'incomeBased';
  if (amounts.some((amount) => amount > 0)) return 'fixed';
  if (amounts.length > 0) return 'free';
  if (/^(?:none|no (?:fee|charge|cost)|free|gratuit)/i.test(text)) return 'free';
  if (/[$£€]\s?\d|\d\s?[$£€]/.test(text)) return 'fixed';
  return 'unknown';
}
