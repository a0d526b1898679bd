import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../../src/core/graph/graph.js';
import type { Item } from '../../../../src/core/question/item.js';
import { SENSES, type Sense } from '../../../../src/core/question/senses/senses.js';
import { linked } from '../../../../src/core/question/understand.js';
import { loaded } from '../../../corpus/loaded.js';
import { ASKED_AT } from '../../../corpus/questions.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), []);
});

/** Whether a word of a sense has its other sense in a question, as that is linked: then nothing is left for the rule to change. */
function isOther({ words, otherwise }: Sense, text: string): boolean {
  const items = linked(text, graph, ASKED_AT).items;
  const at = items.findIndex((item: Item) => item.kind === 'word' && words.test(item.mention.key));
  const tags = otherwise(items, at);
  const item = items[at];
  return tags !== null && item !== undefined && tags.every((tag) => item.mention.tags.includes(tag));
}

describe('a word that needs company', () => {
  it.each(SENSES.map((sense) => [sense.words.source, sense] as const))(
    'has its other sense only in it: %s',
    (_, sense) => {
      expect(sense.reads.filter((text) => !isOther(sense, text))).toEqual([]);
      expect(sense.not.filter((text) => isOther(sense, text))).toEqual([]);
    },
  );
});
