import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { withoutComments } from '../../../src/core/question/comments.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), []);
});

const read = (text: string) => withoutComments(text, graph, ASKED_AT);

describe('remarks around a question', () => {
  it.each([
    ['colleagues disagree - is the Iran-Malaysia memorandum signed?', 'is the Iran-Malaysia memorandum signed?'],
    ['pending memoranda of Oman, need it for tonight', 'pending memoranda of Oman'],
    ['who did Hashemi meet in Baku? (writing on the train)', 'who did Hashemi meet in Baku?'],
    ['thanks. meetings of Kenya', 'meetings of Kenya'],
  ])('are left out: %s', (text, rest) => {
    expect(read(text)).toBe(rest);
  });

  it.each([
    "Malaysia's agreements - not the signed ones",
    'meetings of Iran: names only',
    'Nokia - any ministers met them?',
    'the later one: what was signed there?',
    'honest opinion: is it just show?',
    'memoranda of Iran. I need the pending ones',
    'thanks. ok.',
  ])('are no words that limit, name or ask, and no message of remarks alone: %s', (text) => {
    expect(read(text)).toBe(text);
  });
});
