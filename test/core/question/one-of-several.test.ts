import { beforeAll, describe, expect, it } from 'vitest';
import { resolverFor } from '../../../src/core/digest/filter/resolver.js';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('a name that several bear', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const bearersOf = (text: string) =>
    understand(text, graph, ASKED_AT).items.flatMap(({ mention: { entities } }) =>
      entities.flatMap(({ kind, id }) => (kind === 'official' ? [id] : [])),
    );

  it('is not read as the one whose last name it is in another spelling alone', () => {
    expect(bearersOf('who did Ali meet?')).toEqual(
      expect.arrayContaining(['mohamed-adan-maalin', 'ali-asadov', 'ali-gholampour']),
    );
  });

  it('is read as the one whose last name it is, and so is that of a spelling which nobody else bears', () => {
    expect(bearersOf('who did Gholampour meet?')).toEqual(['ali-gholampour']);
    expect(bearersOf('who did Macallin meet?')).toEqual(['mohamed-adan-maalin']);
  });

  it('is asked back for a digest too', () => {
    expect(resolverFor(graph)('official', 'Ali')).toMatchObject({ is: 'ambiguous' });
    expect(resolverFor(graph)('official', 'Macallin')).toMatchObject({ is: 'known', ids: ['mohamed-adan-maalin'] });
  });
});
