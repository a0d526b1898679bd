import { describe, expect, it } from 'vitest';
import { graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { EMPTY_KNOWLEDGE } from '../../../src/core/records/knowledge.js';

const GRAPH = graphFor(EMPTY_KNOWLEDGE, []);
const dates = (text: string) =>
  understand(text, GRAPH, { now: '2026-11-24T12:00:00Z', zone: 'UTC' }).question.dates.map(({ from, to }) => [
    from,
    to,
  ]);

describe('a misspelt month', () => {
  it.each(['feburary', 'februray', 'febuary', 'februaryy'])('is read as the month it is near: %s', (slip) => {
    expect(dates(`meetings in ${slip} 2026`)).toEqual([['2026-02-01', '2026-02-28']]);
  });

  it('is shown as it was read', () => {
    const { readings } = understand('meetings in novmber 2025', GRAPH, {
      now: '2026-11-24T12:00:00Z',
      zone: 'UTC',
    }).question;
    expect(readings).toContainEqual({ span: 'novmber', as: 'November', ref: null, how: 'fuzzy' });
  });

  it('is not seen in an everyday word', () => {
    expect(dates('who spoke about the decent member')).toEqual([]);
  });
});
