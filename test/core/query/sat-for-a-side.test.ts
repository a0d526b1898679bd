import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { evaluate } from '../../../src/core/query/evaluate.js';
import type { SetQ } from '../../../src/core/query/query.js';
import { loaded } from '../../corpus/loaded.js';

describe('officials who met in the name of a side', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });

  const inTheNameOf = (country: string): SetQ => {
    const side: SetQ = { is: 'these', kind: 'country', ids: [country], said: country };
    const of: SetQ = { is: 'all', kind: 'official' };
    return { is: 'that', of, in: { kind: 'meeting', roles: { side } }, hole: 'side', how: 'some' };
  };

  it.each(['ZW', 'KE', 'IR', 'MY'])('are those who sat there for it, also where many took part: %s', (country) => {
    const isOfSide = (party: string) => party === country || graph.organisation(party)?.country === country;
    const seated = graph.meetings.records.flatMap(({ participants }) =>
      participants.flatMap((one) => (one.official && isOfSide(one.for) ? [`official:${one.official}`] : [])),
    );
    const found = evaluate(inTheNameOf(country), graph).elements();
    expect(found.length).toBeGreaterThan(0);
    expect([...found].sort()).toEqual([...new Set(seated)].sort());
  });
});
