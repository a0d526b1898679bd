import { BlockList, isIPv6 } from 'node:net';

/** Addresses of this machine and of private networks, from which a proxy of one's own comes (RFC 1918, 4193, 6598). */
const OWN = ownNetworks();

function ownNetworks(): BlockList {
  const list = new BlockList();
  const v4 = [
    ['127.0.0.0', 8],
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['100.64.0.0', 10],
  ] as const;
  for (const [network, prefix] of v4) list.addSubnet(network, prefix, 'ipv4');
  list.addAddress('::1', 'ipv6');
  list.addSubnet('fc00::', 7, 'ipv6');
  return list;
}

/**
 * By which address somebody's requests are counted: that of the connection; where that is a proxy of one's own, the last one that
 * the proxy names in `X-Forwarded-For`, since those before it are what the client says of itself. Of IPv6 the network counts,
 * of which one person has a whole one.
 */
export function clientAddress(peer: string | undefined, forwarded: string | undefined): string {
  const direct = plain(peer ?? '');
  const named = isOwn(direct) ? forwarded?.split(',').at(-1)?.trim() : undefined;
  return counted(named ? plain(named) : direct);
}

/** An IPv4 address that stands in an IPv6 one, as itself. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 45);
}

function isOwn(address: string): boolean {
  return address !== '' && OWN.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** The first 64 bits of an IPv6 address; anything else as it is. */
function counted(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const front = head.split(':').filter((part) => part !== '');
  const back = tail.split(':').filter((part) => part !== '');
  const zeros = address.includes('::') ? Math.max(0, 8 - front.length - back.length) : 0;
  const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
