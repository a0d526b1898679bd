import { describe, expect, it } from 'vitest';
import { clientAddress } from '../../../src/platforms/web/serve/client-address.js';

describe('by which address a request is counted', () => {
  it.each([
    ['198.51.100.7', undefined, '198.51.100.7'],
    // Whoever comes from outside says of himself what he likes.
    ['198.51.100.7', '203.0.113.9', '198.51.100.7'],
    ['127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['::ffff:127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['10.1.2.3', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
    ['172.18.0.1', ' 203.0.113.9 ', '203.0.113.9'],
    ['::1', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::5', undefined, '2001:db8:0:0'],
    ['2001:0DB8:0001:0002::9', undefined, '2001:db8:1:2'],
    ['127.0.0.1', undefined, '127.0.0.1'],
    [undefined, '203.0.113.9', ''],
    ['127.0.0.1', 'x'.repeat(200), 'x'.repeat(45)],
  ])('is of %s that says %s: %s', (peer, forwarded, counted) => {
    expect(clientAddress(peer, forwarded)).toBe(counted);
  });
});
