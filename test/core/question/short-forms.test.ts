import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { understoodLine } from '../../../src/core/question/understood-line.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('short forms', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const lineOf = (text: string) => understoodLine(understand(text, graph, ASKED_AT).question);

  it.each([
    ['memoranda of the Digital Cooperation Org. since 2024', 'Agreements · Digital Cooperation Organization'],
    ['the 2026 Plenipot', 'All records · PP-26'],
    ["who chairs plenipot '26", 'Statements · PP-26'],
    ["KL's agreements", 'Agreements · Malaysia'],
    ['iran-pak meetings', 'Meetings · Iran · Pakistan'],
    ['meetings in oct 2025, how many u got', 'Meetings · October 2025 · count'],
    ['mtgs btwn oman n iran', 'Meetings · Oman · Iran'],
    ['intl docs of oman signed b4 2024', 'Agreements · Oman · signed · before 2024'],
    ['Hashemi at wtdc, 3 mtgs right? need the counterparts', 'Meetings · Sattar Hashemi · WTDC-25'],
    ['is there smth between oman and iran? i only find oman palestine', 'All records · Oman · Iran'],
  ])('are read as what they stand for: %s', (text, understood) => {
    expect(lineOf(text).startsWith(understood)).toBe(true);
  });

  it('that nobody is known by are named, and not passed over', () => {
    expect(understand("XQ's meetings", graph, ASKED_AT).question.unknown.map((one) => one.span)).toEqual(['XQ']);
    expect(understand('meetings in QZ', graph, ASKED_AT).question.unknown.map((one) => one.span)).toEqual(['QZ']);
  });
});
