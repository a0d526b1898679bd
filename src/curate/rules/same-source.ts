import { groupBy } from '../../core/graph/order.js';
import { ref } from '../../core/records/ref.js';
import type { Rule } from '../rule.js';

export const sameSource: Rule = {
  name: 'same-source',
  why: 'One item under two source ids looks like two sources that confirm each other.',
  exceptions: [],
  check: ({ sources }) =>
    [...groupBy(sources, ({ url }) => addressKey(url)).values()].flatMap(([first, ...others]) =>
      others.map(({ id, url }) => ({
        ref: ref('source', id),
        path: ['url'],
        message: `source:${first?.id} has the same address`,
        value: url,
        fix: 'Merge the two sources.',
      })),
    ),
};

/** An address without what leads to the same page: scheme, `www.`, letter case of the host, fragment, last slash. */
function addressKey(url: string): string {
  const [, host = '', path = ''] = /^https?:\/\/(?:www\.)?([^/?#]*)([^#]*)/i.exec(url) ?? [];
  return `${host.toLowerCase()}${path.replace(/\/$/, '')}`;
}
