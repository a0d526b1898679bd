import { BlockList, isIP } from 'node:net';
import { Client } from 'pg';
import { placeIn, withStrictTls } from './postgres-address.js';

/** What is wrong with a database that is reached over a network without TLS, in one line; null where nothing is. */
export function plainOverNetwork(url: string): string | null {
  const place = placeIn(url);
  if (!isPlainOverNetwork(url)) return null;
  return `database ${place} is reached over the network without TLS: whoever sits between can read the password and what is kept; add sslmode=verify-full to the settings behind its URL`;
}

/** As the driver reads URL and environment, by which it connects. */
function isPlainOverNetwork(url: string): boolean {
  try {
    const { host, ssl } = new Client({ connectionString: withStrictTls(url) });
    return !ssl && !isThisHost(host);
  } catch {
    // What cannot be connected to is told of by the first try.
    return false;
  }
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/** A path is a socket's. */
function isThisHost(host: string): boolean {
  const family = isIP(host);
  if (family === 0) return host === 'localhost' || host.endsWith('.localhost') || host.startsWith('/');
  return LOOPBACK.check(host, family === 6 ? 'ipv6' : 'ipv4');
}
