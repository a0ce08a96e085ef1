import {
  answerIdOf,
  domainOf,
  factAfter,
  isCircleKind,
  linkIdOfAnswer,
  mergeField,
  parentOf,
  refuses,
  sameValue,
} from '@fil/rules';
import type { CircleContext, Refusal, WriteContext } from '@fil/rules';
import type { AccessLevel, Domain, EntityKind, RefusalRule } from '@fil/vocabulary/codes';
import { currentSchemaVersion } from '@fil/vocabulary/schemas';
import type { Day, EntityId, FactByKind, Operation } from '@fil/vocabulary/types';
import type { Instruments } from '../instrument/instruments.ts';
import { isWellFormed } from './check-value.ts';
import type { AnyFact, EntityState } from './entity-state.ts';

/** What an operation meets: the file as its author may see it. */
export interface Surroundings {
  readonly instruments: Instruments;
  /** Ids of the instruments in use in this territory. */
  readonly territoryInstruments: readonly string[];
  can(level: AccessLevel, domain: Domain): boolean;
  /** The entity, if it exists in a domain that the author reads. */
  visible(kind: EntityKind, id: EntityId): EntityState | undefined;
  /** Whether it exists in a domain that the author does not read. */
  isHidden(kind: EntityKind, id: EntityId): boolean;
  /** First day on which anything was recorded for a planned service. */
  firstDeliveryOn(plannedServiceId: EntityId): Day | undefined;
  /** The circle of care, when one of the operations is about it. */
  readonly circle: CircleSurroundings | undefined;
}

export interface CircleSurroundings {
  contextOf(operation: Operation): CircleContext;
  compared(fact: AnyFact): AnyFact;
}

/** What is to be done with one operation. */
export type Decision =
  | { readonly outcome: 'refused'; readonly rule: RefusalRule; readonly detail?: string }
  /** `fact` replaces the present one. */
  | {
      readonly outcome: 'accepted';
      readonly domain: Domain;
      readonly fact: AnyFact;
      readonly parentId: EntityId | null;
      /** Whether its author had seen what stood there, and so chose between the values of a clash. */
      readonly settles: boolean;
    }
  /** `fields` keep their value, and what the author wrote beside it. */
  | {
      readonly outcome: 'clash';
      readonly domain: Domain;
      readonly fields: readonly string[];
      readonly current: unknown;
    };

/** Domains that a break or a stay may have; an answer's is told by the name of its question. */
const domainsByFact: Partial<Record<EntityKind, readonly Domain[]>> = {
  continuityBreak: ['health', 'socialNetwork', 'housing'],
  stay: ['health', 'housing'],
};

const refused = (rule: RefusalRule, detail?: string): Decision => ({
  outcome: 'refused',
  rule,
  ...(detail !== undefined && { detail }),
});

/**
 * Judges one operation: its form, then access, then the rules of the domain, then whether somebody else was there
 * meanwhile. Access comes before anything that depends on the file, so that a refusal tells nothing of a domain that
 * its author does not read. In the circle of care, who may write is not a matter of domains: its own rules decide.
 */
export function decide(operation: Operation, around: Surroundings): Decision {
  const { kind, id } = operation.entity;
  if (operation.schemaVersion !== currentSchemaVersion) return refused('unknownSchemaVersion');
  if (!isWellFormed(operation)) return refused('malformedValue', operation.path || kind);

  const state = around.visible(kind, id);
  const creates = operation.path === '';
  if (!creates && !state) return absentOrHidden(operation, around);
  const fact = factAfter(operation, state?.fact);
  const parent = parentOf(kind, fact);
  const parentFact = parent && around.visible(parent.kind, parent.id)?.fact;

  const instrumentId =
    kind === 'answer' ? (parentFact as FactByKind['evaluation'] | undefined)?.instrument : undefined;
  const instrument = instrumentId === undefined ? undefined : around.instruments.find(instrumentId);
  if (kind === 'answer' && parentFact) {
    const answer = fact as FactByKind['answer'];
    const { linkId } = answer;
    if (instrument?.questionDomain(linkId) === undefined) return refused('unknownQuestion', linkId);
    // An answer is named by its question, so that two who answer the same one meet.
    if (creates && id !== answerIdOf(answer.evaluationId, answer)) return refused('malformedValue', 'id');
  }

  const domain = domainOf(kind, fact, instrument?.questionDomain);
  const ofCircle = isCircleKind(kind);
  if (!ofCircle && (!around.can('write', domain) || (state && !around.can('write', state.domain))))
    return refused('domainNotGranted');
  if (!state && around.isHidden(kind, id)) return refused('domainNotGranted');

  const meets = creates && state !== undefined && kind === 'answer';
  const refusal = ofCircle
    ? refusesInCircle(operation, state, parentFact, around)
    : refuses(
        meets ? { ...operation, path: 'values' } : operation,
        contextOf(operation, fact, state, parentFact, around),
      );
  if (refusal) return refused(refusal.rule, refusal.detail);
  const badInstrument = refusedInstrument(kind, fact, around);
  if (badInstrument) return badInstrument;
  if (instrument && !instrument.accepts(fact as FactByKind['answer'])) {
    return refused('answerOutsideOptions', (fact as FactByKind['answer']).linkId);
  }

  if (meets) return meetAnswer(state, fact, domain);
  let settles = true;
  if (!creates && state) {
    const currentVersion = state.versions[operation.path] ?? 0;
    // Nobody ever wrote this field, so nobody was missed, whichever version of the whole its author had seen.
    const baseVersion = state.versions[operation.path] === undefined ? 0 : operation.baseVersion;
    // Somebody who agrees with the present value without having seen the others has not chosen it over them.
    settles = baseVersion === currentVersion;
    const merge = mergeField({
      currentVersion,
      baseVersion,
      currentValue: fieldOf(state.fact, operation.path),
      newValue: operation.value,
    });
    if (merge === 'clash') {
      return {
        outcome: 'clash',
        domain: state.domain,
        fields: [operation.path],
        current: fieldOf(state.fact, operation.path) ?? null,
      };
    }
  }
  return { outcome: 'accepted', domain, fact, parentId: parent?.id ?? null, settles };
}

/** What does not exist and what the author may not see are answered alike: by what the author could have written. */
function absentOrHidden({ entity: { kind, id } }: Operation, around: Surroundings): Decision {
  // Any member may write in the circle: what cannot be seen there is simply not there.
  if (isCircleKind(kind)) return refused('entityAbsent');
  const domains =
    kind === 'answer' ? [domainOfAnswer(id, around)] : (domainsByFact[kind] ?? [domainOf(kind, {} as never)]);
  return refused(
    domains.every((domain) => around.can('write', domain)) ? 'entityAbsent' : 'domainNotGranted',
  );
}

function domainOfAnswer(id: EntityId, around: Surroundings): Domain {
  const [evaluationId = ''] = id.split('/');
  const evaluation = around.visible('evaluation', evaluationId)?.fact as FactByKind['evaluation'] | undefined;
  const instrument = evaluation && around.instruments.find(evaluation.instrument);
  return instrument?.questionDomain(linkIdOfAnswer(id)) ?? 'sensitive';
}

function contextOf(
  operation: Operation,
  fact: AnyFact,
  state: EntityState | undefined,
  parent: AnyFact | undefined,
  around: Surroundings,
): WriteContext {
  const firstDeliveryOn =
    operation.entity.kind === 'deliveredService'
      ? around.firstDeliveryOn((fact as FactByKind['deliveredService']).plannedServiceId)
      : undefined;
  return { current: state?.fact, parent, firstDeliveryOn };
}

function refusesInCircle(
  operation: Operation,
  state: EntityState | undefined,
  parent: AnyFact | undefined,
  { circle }: Surroundings,
): Refusal | undefined {
  if (!circle) throw new Error('the circle is loaded when an operation is about it');
  const { path, value } = operation;
  return refuses(path === '' ? { ...operation, value: circle.compared(value as AnyFact) } : operation, {
    current: state && circle.compared(state.fact),
    parent,
    circle: circle.contextOf(operation),
  });
}

function refusedInstrument(kind: EntityKind, fact: AnyFact, around: Surroundings): Decision | undefined {
  if (kind !== 'evaluation') return undefined;
  const { instrument } = fact as FactByKind['evaluation'];
  const known =
    around.territoryInstruments.includes(instrument) && around.instruments.find(instrument) !== undefined;
  return known ? undefined : refused('unknownInstrument', instrument);
}

/** Two people answered the same question without seeing each other: both answers are kept (QC-04), or they agree. */
function meetAnswer(state: EntityState, fact: AnyFact, domain: Domain): Decision {
  const fields = ['values', 'absence', 'voice', 'comment', 'removed'].filter(
    (field) => !sameValue(fieldOf(state.fact, field), fieldOf(fact, field)),
  );
  return fields.length === 0
    ? { outcome: 'accepted', domain, fact, parentId: state.parentId, settles: false }
    : { outcome: 'clash', domain, fields, current: state.fact };
}

/** A field by the name that an operation gave; never what every object inherits. */
export function fieldOf(fact: AnyFact, field: string): unknown {
  return Object.hasOwn(fact, field) ? (fact as unknown as Record<string, unknown>)[field] : undefined;
}
