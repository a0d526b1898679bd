import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { partsInWords } from '../../../src/core/assembly/parts-in-words.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), []);
});
const lineOf = (text: string) => partsInWords(understand(text, graph, ASKED_AT).question);

describe('a span from one event to another', () => {
  it('orders a timeline and names no side of it', () => {
    expect(lineOf("Kenya-Iran, from Raisi's trip to Baku, in order please")).toBe(
      "Timeline of all on record of Kenya and Iran from Raisi's trip to Baku",
    );
  });

  it('of days is one of days', () => {
    expect(lineOf('Iran and Pakistan, from November 2024 to November 2025, in order')).toBe(
      'Timeline of all on record of Iran and Pakistan in November 2024 to November 2025',
    );
  });
});

describe('where something stands', () => {
  it('asks for its status, and today is no day of its records', () => {
    const { tags, dates } = understand(
      'where does the Iran-Malaysia memorandum stand today?',
      graph,
      ASKED_AT,
    ).question;
    expect(tags).toContain('noun:status');
    expect(dates).toEqual([]);
  });

  it('asks for a place where nothing stands', () => {
    expect(understand('where did Hashemi meet Fahmi?', graph, ASKED_AT).question.want).toBe('where');
  });
});

describe('the country whose ambassador met somebody', () => {
  it('is a clause of its own, whose parties limit nothing else', () => {
    const { parties } = understand(
      'Which memoranda does Indonesia have with the country whose ambassador met Meutya?',
      graph,
      ASKED_AT,
    ).question;
    expect(parties.map(({ label }) => label)).toEqual(['Indonesia', 'the country whose ambassador met Meutya Hafid']);
    expect(parties[1]?.viaRanks).toEqual(['ambassador']);
  });
});
