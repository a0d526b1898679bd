/** An address that may be made a link, and the host that it leads to as it is looked up (`xn--…` for other scripts). */
export interface Link {
  readonly url: string;
  readonly host: string;
}

/** Characters of an address that Slack takes in a link, with room to spare. */
const URL_MAX = 1_900;

/** The address of a source as a link; null for what leads anywhere but to a named host on the web. */
export function linkTo(address: string): Link | null {
  if (address.length > URL_MAX || !URL.canParse(address)) return null;
  const { protocol, hostname, username, password, href } = new URL(address);
  if (!/^https?:$/.test(protocol) || username || password) return null;
  const isNamed = /[a-z]/.test(hostname.slice(hostname.lastIndexOf('.') + 1)) && hostname.includes('.');
  return isNamed ? { url: href.replace(/[<>|]/g, encodeURIComponent), host: hostname } : null;
}
