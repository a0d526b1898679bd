import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { partsInWords } from '../../../src/core/assembly/parts-in-words.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('short forms', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const lineOf = (text: string) => partsInWords(understand(text, graph, ASKED_AT).question);

  it.each([
    ['memoranda of the Digital Cooperation Org. since 2024', 'Memoranda of Digital Cooperation Organization'],
    ['the 2026 Plenipot', 'All on record at PP-26'],
    ["who chairs plenipot '26", 'What records say at PP-26'],
    ["KL's agreements", 'Agreements of Malaysia'],
    ['iran-pak meetings', 'Meetings of Iran with Pakistan'],
    ['meetings in oct 2025, how many u got', 'How many meetings in October 2025'],
    ['mtgs btwn oman n iran', 'Meetings of Oman with Iran'],
    ['intl docs of oman signed b4 2024', 'Signed agreements of Oman before 2024'],
    ['Hashemi at wtdc, 3 mtgs right? need the counterparts', 'Whether there are meetings of Sattar Hashemi at WTDC-25'],
    ['is there smth between oman and iran? i only find oman palestine', 'All on record of Oman, Iran'],
  ])('are read as what they stand for: %s', (text, understood) => {
    expect(lineOf(text).slice(0, understood.length)).toBe(understood);
  });

  it('that nobody is known by are named, and not passed over', () => {
    expect(understand("XQ's meetings", graph, ASKED_AT).question.unknown.map((one) => one.span)).toEqual(['XQ']);
    expect(understand('meetings in QZ', graph, ASKED_AT).question.unknown.map((one) => one.span)).toEqual(['QZ']);
  });
});
