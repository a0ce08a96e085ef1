import type { CircleRole, Domain, RecipientCategory } from '@fil/vocabulary/codes';
import type { AccessDecision, AccessQuestion } from '../access/index.ts';

/*
 * The decision on access told another way, to be compared with it: every row becomes a set of rights written out as
 * text, sets are united and subtracted, and the question is looked up in what remains. It shares nothing with the rule
 * but types: its two tables are written out from the documents, not taken from the rule's.
 */

/** Families of recipients: S102, and who a person may refuse as a whole. */
const families: Readonly<Record<RecipientCategory, readonly CircleRole[]>> = {
  healthProfessionals: ['primaryPhysician', 'nurse', 'hospitalLiaison', 'rehabilitationProfessional'],
  socialServices: ['caseManager', 'keyWorker', 'socialWorker'],
  communityOrganizations: ['homeSupportWorker', 'communityWorker'],
  relatives: ['caregiver', 'relative'],
  housing: ['housingWorker'],
  police: [],
  employer: [],
  insurer: [],
};

const wide =
  'identity health medication functionalAutonomy cognitionMood socialNetwork housing finances legalProtection services plan notes';
/** What each role keeps of an essential service while consents are asked again. */
const keeps: Readonly<Record<CircleRole, string>> = {
  caseManager: wide,
  keyWorker: wide,
  primaryPhysician:
    'health medication cognitionMood identity functionalAutonomy socialNetwork housing services plan notes',
  nurse: 'health medication functionalAutonomy services notes identity cognitionMood housing plan',
  socialWorker:
    'socialNetwork housing finances legalProtection services plan notes identity functionalAutonomy cognitionMood',
  hospitalLiaison: 'health notes identity medication functionalAutonomy housing services plan',
  homeSupportWorker: 'services identity functionalAutonomy housing plan',
  rehabilitationProfessional: 'functionalAutonomy services identity housing plan',
  communityWorker: 'services identity plan',
  caregiver: 'caregiverSection identity services plan',
  person: wide,
  relative: 'identity plan',
  representative: 'identity housing finances legalProtection services plan',
  housingWorker: 'identity housing',
};

/** Every day from the first one to the eve of the last, as a set; a period without end runs to the end of the calendar. */
function calendar({ from, to }: { from?: string | undefined; to?: string | undefined }): ReadonlySet<string> {
  const days = new Set<string>();
  const first = Date.UTC(2025, 11, 25);
  for (let count = 0; count < 40; count += 1) {
    const day = new Date(first + count * 86_400_000).toISOString().slice(0, 10);
    const begun = from === undefined || !(day < from);
    const over = to !== undefined && !(day < to);
    if (begun && !over) days.add(day);
  }
  return days;
}

const pairs = (domains: readonly Domain[], purposes: readonly string[]) =>
  new Set(domains.flatMap((domain) => purposes.map((purpose) => `${domain} for ${purpose}`)));
const union = <Item>(sets: readonly ReadonlySet<Item>[]): ReadonlySet<Item> =>
  new Set(sets.flatMap((set) => [...set]));
const minus = <Item>(all: ReadonlySet<Item>, less: ReadonlySet<Item>): ReadonlySet<Item> =>
  new Set([...all].filter((item) => !less.has(item)));
const common = <Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): ReadonlySet<Item> =>
  minus(one, minus(one, other));

/** Equals `decideAccess`, on days of January 2026. */
export function referenceDecision(question: AccessQuestion): AccessDecision {
  const { circle, asker, domain, level, purpose, at, now } = question;
  const names = new Set([`account ${asker.accountId}`, `body ${asker.organizationId}`]);
  const concerns = (row: { accountId?: string | undefined; organizationId?: string | undefined }) =>
    names.has(
      row.accountId === undefined ? `body ${row.organizationId ?? 'of nobody'}` : `account ${row.accountId}`,
    );
  const today = (row: { from?: string | undefined; to?: string | undefined }) => calendar(row).has(at);
  const answer = (why: Exclude<AccessDecision, { allowed: true }>['why']): AccessDecision => ({
    allowed: false,
    why,
  });

  const mine = circle.memberships.filter(concerns);
  const present = mine.filter(today);

  // What glass is broken for, and what it passes.
  const broken = circle.emergencies.filter(
    (one) =>
      asker.kind === 'careProfessional' &&
      concerns(one) &&
      Date.parse(one.from) <= Date.parse(now) &&
      Date.parse(now) < Date.parse(one.until),
  );
  const open = union(broken.map((one) => new Set(one.domains)));
  const inDanger = union(broken.filter((one) => one.dangerToLife).map((one) => new Set(one.domains)));

  // What the person refuses them.
  const rolesNow = new Set(present.map(({ role }) => role));
  const stranger = {
    careProfessional: 'healthProfessionals',
    relative: 'relatives',
    person: '',
    otherProfessional: '',
  }[asker.kind];
  const belongs = (family: RecipientCategory) =>
    rolesNow.size > 0 ? common(rolesNow, new Set(families[family])).size > 0 : family === stranger;
  const refused = union(
    circle.restrictions
      .filter(today)
      .filter((one) => (one.category === undefined ? concerns(one) : belongs(one.category)))
      .map((one) => new Set(one.domains)),
  );
  const forbidden = purpose === 'emergency' ? minus(refused, inDanger) : refused;
  if (forbidden.has(domain)) return answer('restricted');
  if (purpose === 'emergency')
    return level === 'read' && open.has(domain) ? { allowed: true } : answer('emergencyClosed');

  if (present.length === 0) {
    const left = mine.some(({ to }) => to !== undefined && calendar({ from: to }).has(at));
    return answer(left ? 'membershipEnded' : 'noMembership');
  }
  const archive = circle.closedOn !== undefined && calendar({ from: circle.closedOn }).has(at);
  const inside = archive
    ? present.filter((one) => one.role === 'person' || (one.accountable && level === 'read'))
    : present;
  if (inside.length === 0) return answer('archived');

  // What was agreed with them, by whom.
  const agreements = circle.consents.filter(concerns).filter(today);
  const agreed = (which: (one: (typeof agreements)[number]) => boolean) =>
    union(agreements.filter(which).map((one) => pairs(one.domains, one.purposes)));
  const again = (one: (typeof agreements)[number]) =>
    one.reaskFrom !== undefined && calendar({ from: one.reaskFrom }).has(at);
  const ofHers = agreed((one) => one.givenBy === 'caregiver');
  const firm = agreed((one) => one.givenBy !== 'caregiver' && !again(one));
  const shaken = agreed((one) => one.givenBy !== 'caregiver' && again(one));

  // Each grant, written out right by right.
  const layers = {
    domain: new Set<string>(),
    purpose: new Set<string>(),
    level: new Set<string>(),
    whole: new Set<string>(),
  };
  for (const one of inside) {
    const minimum = pairs(keeps[one.role].split(' ') as Domain[], [
      'careCoordination',
      'serviceDelivery',
      'supervision',
    ]);
    const lawful =
      one.basis !== 'consent' ? undefined : one.essential ? union([firm, common(shaken, minimum)]) : firm;
    for (const grant of one.grants.filter(today)) {
      const rights = pairs([grant.domain], grant.purposes);
      const standing =
        grant.domain === 'caregiverSection'
          ? one.role === 'caregiver'
            ? rights
            : common(rights, ofHers)
          : lawful
            ? common(rights, lawful)
            : rights;
      layers.domain.add(grant.domain);
      for (const right of rights) layers.purpose.add(right);
      for (const how of grant.level === 'write' ? ['read', 'write'] : ['read']) {
        for (const right of rights) layers.level.add(`${how} ${right}`);
        for (const right of standing) layers.whole.add(`${how} ${right}`);
      }
    }
  }
  const right = `${domain} for ${purpose}`;
  if (layers.whole.has(`${level} ${right}`)) return { allowed: true };
  if (layers.level.has(`${level} ${right}`)) return answer('consentMissing');
  if (layers.purpose.has(right)) return answer('levelNotGranted');
  return answer(layers.domain.has(domain) ? 'purposeNotGranted' : 'domainNotGranted');
}
