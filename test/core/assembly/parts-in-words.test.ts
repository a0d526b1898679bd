import { beforeAll, describe, expect, it } from 'vitest';
import { partsInWords } from '../../../src/core/assembly/parts-in-words.js';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('what was understood of a question that is read by its parts', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const lineOf = (text: string) => partsInWords(understand(text, graph, ASKED_AT).question);

  it.each([
    ['what did Brazil request', 'Requests or appeals from Brazil'],
    ['who is Omar Saud Al-Omar', 'Posts of Omar Saud Al-Omar'],
    ['when wsis where', 'Dates of the conference WSIS+20'],
    ['news of zerrouki in 2026', 'All on record of Sid Ali Zerrouki in 2026'],
    ['how many meetings in Baku in November 2025', 'How many meetings in Baku in November 2025'],
    ['did Hashemi meet Zorblatt', 'Whether there are meetings of Sattar Hashemi, “Zorblatt” not on record'],
    ['meetings of Hashemi in Baku without Kenya', 'Meetings of Sattar Hashemi without Kenya in Baku'],
    ['is the Baku Declaration adopted?', 'Whether the document “Baku Declaration” is adopted'],
    ['hello', ''],
  ])('is a plain line: %s', (text, line) => {
    expect(lineOf(text)).toBe(line);
  });
});
