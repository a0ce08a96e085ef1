import { StartupFailure } from '../startup/startup-failure.ts';

/** `host:port/database`, which can be shown: no account, no password. */
export function shownAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** @throws StartupFailure when the text is no PostgreSQL address; the text itself is not repeated, it may hold a password. */
export function checkedAddress(name: string, text: string): string {
  const url = URL.parse(text);
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol))
    throw new StartupFailure('databaseAddressRefused', { name });
  return text;
}

/** The same database, with another account. */
export function withAccount(url: string, user: string, password: string): string {
  const address = new URL(url);
  address.username = encodeURIComponent(user);
  address.password = encodeURIComponent(password);
  return address.href;
}
