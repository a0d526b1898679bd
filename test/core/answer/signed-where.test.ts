import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/core/answer/compose.js';
import { graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { ASKED_AT } from '../../corpus/questions.js';
import { smallKnowledge } from '../../curate/small-knowledge.js';
import { gapsIn, saidBy } from './stated.js';

const urged = { status: 'implementation-urged', text: 'Both urged to carry it out.', meeting: 'oslo' } as const;
const memorandum = (title: string, parties: readonly string[], text: string, meeting: string | null = null) => ({
  kind: 'memorandum of understanding',
  title,
  parties: [...parties],
  history: [{ status: 'signed' as const, text, meeting }, urged],
});
const graph = graphFor(
  smallKnowledge({
    sources: { s: {} },
    meetings: {
      oslo: { place: 'Oslo', participants: [{ official: null, for: 'OM' }] },
      lima: { place: 'Lima', participants: [{ official: null, for: 'OM' }] },
    },
    agreements: {
      there: memorandum('Bridge memorandum', ['OM', 'KE'], 'It was signed.', 'oslo'),
      said: memorandum('Canal memorandum', ['OM', 'TR'], 'The ministers signed it in Oslo.'),
      elsewhere: memorandum('Ferry memorandum', ['OM', 'CL'], 'It was signed.', 'lima'),
      'said-elsewhere': memorandum('Lock memorandum', ['OM', 'PE'], 'It was signed in Nairobi.'),
      open: memorandum('Dam memorandum', ['OM', 'JP'], 'It was signed in November 2025.'),
    },
  }),
  [],
);
const answerTo = (text: string) => compose(understand(text, graph, ASKED_AT).question, graph).draft;

describe('a signing that no record places', () => {
  it('is neither there nor elsewhere, beside those that were there', () => {
    const draft = answerTo('were any memoranda signed in Oslo?');
    expect(saidBy(draft)[0]).toBe('Yes: 2 are stated to be signed in Oslo.');
    expect(gapsIn(draft)).toContain('Not stated of 1 memorandum more: where.');
  });

  it('is told as not stated where it is the only one', () => {
    const draft = answerTo('was the memorandum with Japan signed in Oslo?');
    expect(gapsIn(draft)[0]).toBe(
      'Not stated: where. No memorandum of Japan signed in Oslo is on record here; 1 memorandum leaves it open:',
    );
    expect(saidBy(draft)[0]).toMatch(/^Dam memorandum/);
  });

  it.each(['was the memorandum with Chile signed in Oslo?', 'was the memorandum with Peru signed in Oslo?'])(
    'is not one that a record places elsewhere: %s',
    (question) => {
      const gaps = gapsIn(answerTo(question));
      expect(gaps[0]).toBe('No record: no source here says that it is signed in Oslo.');
      expect(gaps.some((text) => text.startsWith('Not stated: where'))).toBe(false);
    },
  );

  it.each(['which memoranda were signed in Oslo', 'how many memoranda were signed in Oslo'])(
    'is not counted among those signed there: %s',
    (question) => {
      const draft = answerTo(question);
      expect(draft.count).toBe(2);
      expect(saidBy(draft)[0]).toBe('2 memoranda were signed in Oslo:');
      expect(gapsIn(draft)).toContain('Not stated of 1 memorandum more: where.');
    },
  );

  it('is in the country that its place lies in', () => {
    expect(saidBy(answerTo('was the memorandum with Turkey signed in Norway?'))[0]).toBe(
      'Yes: Canal memorandum is stated to be signed in Norway.',
    );
  });
});
