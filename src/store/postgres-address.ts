import { StoreUnusable } from './unusable.js';

/*
 * User and password stand before the one @, and hold none of the characters that end them. A password that is not
 * written so could be taken for a host or a path, and be told to everybody as the place that cannot be reached.
 */
const POSTGRES_URL =
  /^postgres(?:ql)?:\/\/(?:[^\s:@/?#]+(?::[^\s@/?#]*)?@)?((?:\[[\da-f:.]+\]|[\w.%-]*)(?::\d{1,5})?(?:\/[^\s@/?#]*)?)(?:\?[^\s@#]*)?$/i;

/** Whether a store URL means PostgreSQL. */
export function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:/i.test(url);
}

/** The database in a URL, to be shown: `postgres://host:5432/name`, without user, password and settings. */
export function placeIn(url: string): string {
  const [, place] = POSTGRES_URL.exec(url) ?? [];
  if (place !== undefined) return `postgres://${place}`;
  throw new StoreUnusable(
    'store URL "postgres:…" cannot be read',
    'write postgres://USER:PASSWORD@HOST:PORT/DATABASE, with @ / ? # and % in a password as %40 %2F %3F %23 and %25',
  );
}

/**
 * The URL for the driver. Its `prefer`, `require` and `verify-ca` mean `verify-full` and bring a warning about a future
 * version; so that is what they become. `sslmode=no-verify` encrypts without looking at the certificate.
 */
export function withStrictTls(url: string): string {
  if (/[?&]uselibpqcompat=true(?:&|$)/.test(url)) return url;
  return url.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/, '$1verify-full');
}
