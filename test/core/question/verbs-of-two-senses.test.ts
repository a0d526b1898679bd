import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { partsInWords } from '../../../src/core/assembly/parts-in-words.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('a verb of two senses', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const lineOf = (text: string) => partsInWords(understand(text, graph, ASKED_AT).question);

  it.each([
    'whom did Modi call in February 2026',
    'who rang Modi in February 2026',
    'qui Modi a-t-il appelé en février 2026 ?',
    '¿a quién llamó Modi en febrero de 2026?',
  ])('is a telephone call where nothing is called for: %s', (text) => {
    expect(lineOf(text)).toBe('Phone calls of Narendra Modi in February 2026');
  });

  it('stays a call for something where one is made', () => {
    expect(lineOf('what did Modi call for in February 2026')).toMatch(
      /^Appeals or requests from Narendra Modi in February 2026/,
    );
  });

  it('puts a candidate forward beside somebody, and is in use without', () => {
    expect(lineOf('whom is Brazil running?')).toBe('Requests or appeals from Brazil');
    expect(lineOf('which agreements of Brazil are running?')).toMatch(/^Operational agreements of Brazil/);
  });

  it('is what somebody says, and not who reports it', () => {
    expect(lineOf('what did Azerbaijan report at WSIS+20?')).toMatch(/^What records say of Azerbaijan at WSIS\+20/);
    expect(lineOf('who reports that?')).toBe('Sources');
  });
});
