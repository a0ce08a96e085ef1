import { isFilError } from '@fil/connection';
import {
  authenticatorLock,
  DeviceProblem,
  identityOf,
  luggageFor,
  newCopy,
  passphraseLock,
  valueSetsFor,
} from '@fil/connection/visit';
import type { LuggageItem, OpenVisit } from '@fil/connection/visit';
import type { VisitRefusal } from '@fil/vocabulary/codes';
import type { PersonReference } from '@fil/vocabulary/types';
import type { PageParts } from './page-parts.ts';
import type { Speech } from './speech.ts';
import type { AboutVisit, VisitChoice } from './views/prepare.ts';
import type { Progress } from './views/preparing.ts';

const purpose = 'careCoordination';

/** The service or the device would have no visit: nothing of it stays here. */
export class NotPrepared extends Error {
  readonly rule: VisitRefusal | 'cannotReopen' | 'portalGone';
  constructor(rule: NotPrepared['rule'], cause?: unknown) {
    super(rule, { cause });
    this.rule = rule;
  }
}

/** What has to be known before a visit is proposed. */
export async function readAbout({ online }: PageParts, person: PersonReference): Promise<AboutVisit> {
  const [session, summary, list] = await Promise.all([
    online.query('session.current', undefined),
    online.query('file.summary', { person }),
    online.query('evaluation.list', { person }),
  ]);
  return { session, summary, list };
}

/**
 * Prepares a visit: the page can be opened again, the register knows the copy before it is made, the key is made, and
 * everything is read and encrypted, or nothing stays.
 * @throws NotPrepared, DeviceProblem, FilError
 */
export async function prepareVisit(
  parts: PageParts,
  person: PersonReference,
  { session, list }: AboutVisit,
  choice: VisitChoice,
  progress: Progress,
): Promise<OpenVisit> {
  const { online, line, visits, device, updates, configuration, speech } = parts;
  progress.at('page');
  await updates.whenKept().catch((thrown: unknown) => {
    throw new NotPrepared('cannotReopen', thrown);
  });
  const identity = identityOf(await line.token());
  if (identity === undefined || !line.handOver) throw new NotPrepared('portalGone');

  progress.at('lock');
  const lock = await (choice.passphrase === undefined
    ? authenticatorLock(speech.term('title'))
    : passphraseLock(choice.passphrase));

  progress.at('register');
  const taken = luggageFor(person, choice.evaluationIds, list, session.territory.instruments);
  const luggage = [...taken, ...valueSetsFor(await questionnairesIn(online, taken), speech.locale)];
  const copy = newCopy(configuration.service);
  const { now: serviceNow } = await online.query('clock.read', undefined);
  const until = new Date(Date.parse(serviceNow) + choice.hours * 3_600_000 - 1_000).toISOString();
  const evaluationIds = luggage.flatMap(({ path, input }) =>
    path === 'evaluation.read' ? [(input as { readonly evaluationId: string }).evaluationId] : [],
  );
  device.name = choice.deviceName;
  const answer = await online.command('visit.prepare', {
    person,
    copyId: copy.id,
    deviceId: device.id,
    deviceName: choice.deviceName,
    evaluationIds,
    until,
    contactKey: copy.contactKey,
  });
  if (answer.outcome === 'refused') throw new NotPrepared(answer.rule);
  const plan = {
    person,
    purpose,
    evaluationIds: choice.evaluationIds,
    luggage,
    identity,
    until: answer.until,
    serviceNow: answer.now,
    portal: line.handOver.portal,
  } as const;
  try {
    return await visits.prepare(plan, lock, online, {
      copy,
      progress: (here, of) => progress.at('luggage', here, of),
    });
  } catch (thrown) {
    void online.command('visit.end', { copyId: copy.id, as: 'notKept' }).catch(() => undefined);
    throw thrown;
  }
}

/** The forms that go along, to know what answers they take from elsewhere. */
async function questionnairesIn(
  online: PageParts['online'],
  luggage: readonly LuggageItem[],
): Promise<readonly unknown[]> {
  const forms = await Promise.all(
    luggage
      .filter((item) => item.path === 'instrument.read')
      .map(({ input }) => online.query('instrument.read', input as { readonly id: string })),
  );
  return forms.map(({ questionnaire }) => questionnaire);
}

/** Why a visit was not prepared, and what to do. */
export function notPreparedWords({ term }: Speech, thrown: unknown): string {
  if (thrown instanceof NotPrepared) {
    if (thrown.rule === 'cannotReopen' || thrown.rule === 'portalGone') return term(thrown.rule);
    return term(`refused.${thrown.rule}`);
  }
  if (thrown instanceof DeviceProblem) {
    if (thrown.code === 'authenticatorRefused') return term('authenticatorRefused');
    if (thrown.code === 'passphraseTooShort') return term('needPassphrase');
    return term(thrown.code === 'full' ? 'noRoom' : 'noStorage');
  }
  if (isFilError(thrown) && thrown.code === 'notFound') return term('noFile');
  return term('unreachable');
}
