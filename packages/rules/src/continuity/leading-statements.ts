import type { ContinuityBreakType } from '@fil/vocabulary/codes';
import type { AttentionItem, Day, EntityId } from '@fil/vocabulary/types';
import { compareDays, daysBetween } from '../days/index.ts';
import type { FileFacts } from '../facts/index.ts';
import { absences } from './absences.ts';
import { placeNow } from './place-now.ts';

/** What a statement about an attention item always says. */
interface FromItem {
  readonly itemId: string;
  /** Negative when it is late. */
  readonly dueInDays: number;
}

interface FromServiceItem extends FromItem {
  readonly serviceId: EntityId;
  readonly service: string;
}

/** One thing that the first line of a screen says; the sentence is made in the reader's language. Days are calendar days. */
export type LeadingStatement =
  | { readonly kind: 'inHospital'; readonly since: Day; readonly days: number; readonly expectedTo?: Day }
  | (FromServiceItem & {
      readonly kind: 'missed';
      /** Visits that did not take place, of those expected since that day; cancelled and unrecorded ones are among them. */
      readonly missed: number;
      readonly of: number;
      readonly since: Day;
      readonly cancelled: number;
      readonly unrecorded: number;
    })
  | (FromServiceItem & { readonly kind: 'notStarted'; readonly startDue: Day; readonly lateByDays: number })
  | (FromItem & {
      readonly kind: 'reassessmentDue';
      readonly breakType: ContinuityBreakType;
      readonly countedFrom: Day;
      readonly countedDays: number;
    })
  | (FromItem & { readonly kind: 'planReviewDue'; readonly planVersion: number })
  | (FromItem & { readonly kind: 'fullReassessmentDue'; readonly lastEvaluationOn: Day })
  | (FromItem & { readonly kind: 'noContact'; readonly lastContact: Day; readonly days: number })
  | { readonly kind: 'noOtherGap' }
  | { readonly kind: 'nothingWaits' };

export interface LeadingInput extends Partial<Pick<FileFacts, 'stays' | 'breaks'>> {
  /** Items that this reader may see. */
  readonly attention: readonly AttentionItem[];
  readonly today: Day;
}

/**
 * The ingredients of the first line of the timeline and of the plan: where the person is when that explains the rest,
 * then what waits, the most pressing first, and a last statement that closes the list, so that a short sentence is
 * known to be whole. It speaks of what the reader may see, and of nothing else; a list that is not closed holds an
 * item that this release cannot say.
 */
export function leadingStatements({
  attention,
  stays = [],
  breaks = [],
  today,
}: LeadingInput): readonly LeadingStatement[] {
  const statements: LeadingStatement[] = [];
  const away = absences({ stays, breaks }).find(
    ({ from, to }) => from <= today && (to === undefined || today < to),
  );
  if (away) {
    const expectedTo = placeNow(stays, today)?.fact.expectedTo;
    const days = daysBetween(away.from, today);
    statements.push({
      kind: 'inHospital',
      since: away.from,
      days,
      ...(expectedTo !== undefined && { expectedTo }),
    });
  }
  const pressing = [...attention].sort((left, right) => compareDays(left.due, right.due));
  const said = pressing.map((item) => statementsOf(item, today));
  statements.push(...said.flat());
  // What cannot be said must not be denied either.
  const whole = said.every((some) => some.length > 0);
  if (whole) statements.push({ kind: statements.length > 0 ? 'noOtherGap' : 'nothingWaits' });
  return statements;
}

/** One statement, or none for a kind that a later release invented. */
function statementsOf(item: AttentionItem, today: Day): readonly LeadingStatement[] {
  const { values } = item;
  const fromItem: FromItem = { itemId: item.id, dueInDays: daysBetween(today, item.due) };
  const fromService = (): FromServiceItem => ({
    ...fromItem,
    serviceId: item.sources[0] ?? '',
    service: String(values['service']),
  });
  switch (item.kind) {
    case 'deliveryGap':
      return [
        {
          kind: 'missed',
          ...fromService(),
          missed: Number(values['missed']),
          of: Number(values['expected']),
          since: String(values['countedFrom']),
          cancelled: Number(values['cancelled']),
          unrecorded: Number(values['unrecorded']),
        },
      ];
    case 'startGap': {
      const startDue = String(values['startDue']);
      return [{ kind: 'notStarted', ...fromService(), startDue, lateByDays: daysBetween(startDue, today) }];
    }
    case 'reassessmentDue': {
      const countedFrom = String(values['countedFrom']);
      const breakType = String(values['breakType']) as ContinuityBreakType;
      return [
        {
          kind: 'reassessmentDue',
          ...fromItem,
          breakType,
          countedFrom,
          countedDays: daysBetween(countedFrom, today),
        },
      ];
    }
    case 'planReviewDue':
      return [{ kind: 'planReviewDue', ...fromItem, planVersion: Number(values['planVersion']) }];
    case 'fullReassessmentDue':
      return [
        {
          kind: 'fullReassessmentDue',
          ...fromItem,
          lastEvaluationOn: String(values['lastEvaluationOn']),
        },
      ];
    case 'noContact': {
      const lastContact = String(values['lastContact']);
      return [{ kind: 'noContact', ...fromItem, lastContact, days: daysBetween(lastContact, today) }];
    }
    default:
      return [];
  }
}
