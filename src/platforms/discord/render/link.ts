import { shortened } from '../../../core/records/shortened.js';
import { escaped } from './escape.js';

/** The number of a source as a masked link: `[1]`. */
export function numberLink(n: number, address: string): string {
  return linkTo(`\\[${n}\\]`, address);
}

/** A masked link under a label of our own; the label alone where the address is no page of a named host. */
export function linkTo(label: string, address: string): string {
  const url = pageUrl(address);
  return url === null ? label : `[${label}](${url})`;
}

/** Where a source stands, in words: the host of a link, or the whole address of what is not linked. */
export function addressWords(address: string): string {
  return escaped(pageUrl(address) === null ? shortened(address, WORDS_MAX) : new URL(address).hostname);
}

/** Characters of an address in words. */
const WORDS_MAX = 300;

/** Characters of an address that are worth a link; longer ones stand in words. */
const URL_MAX = 500;

/** Old sources are read over http alone: Discord links them as well. */
const PROTOCOLS = ['https:', 'http:'];

function pageUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, username, password, href } = new URL(address);
  const isNamed = hostname.includes('.') && /[a-z]/.test(hostname.slice(hostname.lastIndexOf('.') + 1));
  if (!PROTOCOLS.includes(protocol) || username || password || !isNamed) return null;
  const safe = href.replace(UNSAFE, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  // Other scripts grow ninefold by their percent signs.
  return safe.length > URL_MAX ? null : safe;
}

/** What ends a masked link or stands for something in it, and an "@": some clients look for calls in any text. */
const UNSAFE = /[()<>[\]\s|`\\@]/g;
