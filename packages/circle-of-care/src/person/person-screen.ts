import type { Query } from '@fil/element-kit';
import type { Domain } from '@fil/vocabulary/codes';
import type { CircleReadAnswer, EntityId, EntityRecord, Recipient } from '@fil/vocabulary/types';
import type { PersonViewHost } from '../person-view-contract.ts';
import { domainList, domainWords } from '../view/domain-words.ts';
import { recipientName } from '../view/recipient-name.ts';
import type { Beside } from './beside.ts';
import type { Hiding } from './hiding.ts';
import type { PersonLocalize } from './messages/index.ts';

/** What every section of the person's page draws from. */
export interface PersonScreen {
  readonly host: PersonViewHost;
  readonly localize: PersonLocalize;
  readonly circle: CircleReadAnswer;
  /** What is read beside the circle: who signs in, the plan, who saw what. */
  readonly beside: Query<Beside>;
  readonly hiding: Hiding;
  /** The reader is the person; else somebody close to her. */
  readonly mine: boolean;
  /** The person's name. */
  readonly name: string;
}

/** Names of domains, without those that the reader hides on this screen. */
export function subjects({ host, hiding, localize }: PersonScreen, domains: readonly Domain[]): string {
  const shown = domains.filter((domain) => !hiding.hidesSubject(domain));
  const words = shown.length > 0 ? [domainList(host.localize, shown)] : [];
  return (shown.length < domains.length ? [...words, localize.term('subjectHidden')] : words).join(', ');
}

/** The same inside a sentence: « peut voir : santé, médicaments ». */
export function subjectsWithin(screen: PersonScreen, domains: readonly Domain[]): string {
  const words = subjects(screen, domains);
  return words.charAt(0).toLocaleLowerCase(screen.localize.locale) + words.slice(1);
}

/** What somebody sees or saw, the shorter way: « tout le dossier sauf… »; one by one where a part is hidden here. */
export function partsSeen(screen: PersonScreen, domains: readonly Domain[]): string {
  const { hiding, host } = screen;
  return domains.some((domain) => hiding.hidesSubject(domain))
    ? subjects(screen, domains)
    : domainWords(host.localize, domains);
}

/** Somebody's name, or in words the family of people meant. */
export function targetWords(localize: PersonLocalize, target: Recipient): string {
  return target.kind === 'category' ? localize.term(`category.${target.category}`) : recipientName(target);
}

export function isSameRecipient(one: Recipient, other: Recipient): boolean {
  if (one.kind === 'category' || other.kind === 'category')
    return (
      one.kind === other.kind && 'category' in one && 'category' in other && one.category === other.category
    );
  return one.kind === other.kind && one.id === other.id;
}

/** What a line of the plan says, by its identifier. */
export function lineTitle(beside: Beside | undefined, id: EntityId): string | undefined {
  const plan = beside?.plan;
  return (
    plan?.needs.find((need) => need.id === id)?.fact.title ??
    plan?.goals.find((goal) => goal.id === id)?.fact.text ??
    plan?.services.find((service) => service.id === id)?.fact.title
  );
}

/** Sends one operation through the element's writer; true once it is recorded. Its refusal is told by the writer. */
export async function record(
  { host }: PersonScreen,
  operation: Parameters<PersonViewHost['writer']['submit']>[0][number],
): Promise<boolean> {
  const results = await host.writer.submit([operation]);
  return results.every(({ outcome }) => outcome === 'accepted');
}

/** A fact that is in force on a day: begun, and not over. */
export function stands(from: string, to: string | undefined, today: string): boolean {
  return from <= today && (to === undefined || today < to);
}

/** Names that a restriction or a consent is about are compared by id; what is written is compared by who signed it. */
export function isMine(beside: Beside | undefined, { author }: EntityRecord): boolean {
  const own = beside?.session.professional;
  return own !== undefined && own.name === author.name && own.organization === author.organization;
}
