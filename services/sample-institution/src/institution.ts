import { accounts, institutions, territories } from '@fil/demonstration';
import type { AccountKind, Duty, Locale } from '@fil/vocabulary/codes';
import type { InstitutionConfiguration, SampleInstitutionConfiguration } from './configuration.ts';

/** Somebody whom the institution signs in. */
export interface Account {
  readonly subject: string;
  /** Typed at sign-in. */
  readonly userName: string;
  readonly name: string;
  /** Profession and function, in French; at a door, what they are to the person. */
  readonly title: string;
  readonly kind: AccountKind;
  /** What the institution entrusts them with. */
  readonly duties: readonly Duty[];
}

/** One host institution: what it is, where it stands, whom it signs in. */
export interface Institution extends InstitutionConfiguration {
  readonly name: string;
  readonly territory: { readonly id: string; readonly name: string };
  readonly locale: Locale;
  /** Identifier system of its own record numbers. */
  readonly personSystem: string;
  readonly issuer: string;
  readonly accounts: readonly Account[];
}

/** @throws RangeError when the demonstration has no such institution. */
export function institutionOf(
  configuration: SampleInstitutionConfiguration,
  own: InstitutionConfiguration,
): Institution {
  const known = institutions.find(({ id }) => id === own.id);
  if (!known) throw new RangeError(`the demonstration has no institution ${own.id}`);
  const territory = territories.find(({ id }) => id === known.territoryId);
  if (!territory) throw new RangeError(`${own.id} is in no territory of the demonstration`);
  return {
    ...own,
    name: known.name,
    territory: { id: territory.id, name: territory.name },
    locale: territory.locale,
    personSystem: known.personSystem,
    issuer: `${configuration.providerOrigin}/${own.id}`,
    accounts: accounts
      .filter(({ institutionId, signsIn }) => institutionId === own.id && signsIn)
      .map(({ key, subject, name, title, kind, duties = [] }) => ({
        subject,
        userName: key,
        name,
        title,
        kind,
        duties,
      })),
  };
}
