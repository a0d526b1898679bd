import { escaped } from './escape.js';

/** The number of a source as a masked link: `[1]`. */
export function numberLink(n: number, address: string): string {
  return linkTo(`\\[${n}\\]`, address);
}

/** A masked link under a label of our own; the label alone where the address is no https page of a named host. */
export function linkTo(label: string, address: string): string {
  const url = secureUrl(address);
  return url === null ? label : `[${label}](${url})`;
}

/** Where a source stands, in words: the host of a link, or the whole address of what is not linked. */
export function addressWords(address: string): string {
  return escaped(secureUrl(address) === null ? address : new URL(address).hostname);
}

/** Characters of an address that are worth a link; longer ones stand in words. */
const URL_MAX = 500;

function secureUrl(address: string): string | null {
  if (address.length > URL_MAX || !URL.canParse(address)) return null;
  const { protocol, hostname, username, password, href } = new URL(address);
  const isNamed = hostname.includes('.') && /[a-z]/.test(hostname.slice(hostname.lastIndexOf('.') + 1));
  if (protocol !== 'https:' || username || password || !isNamed) return null;
  return href.replace(/[()<>\s|`\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
