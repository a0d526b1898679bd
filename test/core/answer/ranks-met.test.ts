import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../src/core/answer/compose.js';
import { meetingsFound } from '../../../src/core/answer/records-found.js';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { partsInWords } from '../../../src/core/assembly/parts-in-words.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('a rank of which nobody is named', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });

  const asked = (text: string) => understand(text, graph, ASKED_AT).question;

  /** The titles of the officials of a meeting. */
  const titles = (id: string) =>
    (graph.meeting(id)?.participants ?? []).flatMap(({ official }) =>
      (graph.official(official ?? '')?.posts ?? []).map((post) => post.title),
    );

  it.each(['who met the president?', 'met with president', 'meetings with presidents'])(
    'is asked for in “%s”: meetings of its bearers, not of vice presidents, and of nobody else',
    (text) => {
      const found = meetingsFound(asked(text), graph).records.map(({ id }) => id);
      expect(found).toContain('nairobi-iran-kenya-2023');
      expect(found).not.toContain('dushanbe-iran-tajikistan-2025-aref');
      expect(found.filter((id) => !titles(id).some((title) => /\bpresident\b/i.test(title)))).toEqual([]);
      expect(partsInWords(asked(text))).toBe('Meetings, with the rank of president');
    },
  );

  it.each(['agreements signed by the president', 'what did the president propose?'])(
    'is said to be passed over in “%s”',
    (text) => {
      const { draft } = compose(asked(text), graph);
      expect(draft.blocks[0]).toMatchObject({ kind: 'gap', text: expect.stringContaining('“president”') });
    },
  );

  it('narrows nothing where somebody is named', () => {
    const named = asked('did the ministers of Iran and Oman meet?');
    expect(partsInWords(named)).not.toMatch(/· minister$/);
  });

  it('of a country, that nobody on record holds, is said to be unknown before what is on record of the country', () => {
    const { draft } = compose(asked('fm of ghana met who'), graph);
    expect(draft.blocks[0]).toMatchObject({ kind: 'gap', text: expect.stringContaining('“fm of ghana”') });
    expect(draft.outcome).toBe('answered');
  });
});
