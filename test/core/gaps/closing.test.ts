import { describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { isClosed } from '../../../src/core/gaps/closing.js';
import { type Gap, gapsMet } from '../../../src/core/gaps/gap.js';
import { gapWords } from '../../../src/core/gaps/gap-words.js';
import { graphFor } from '../../../src/core/graph/graph.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { loaded } from '../../corpus/loaded.js';
import { ALL_QUESTIONS, ASKED_AT } from '../../corpus/questions.js';

const knowledge = await loaded();
const graph = graphFor(knowledge, []);
const sideline = createSideline(knowledge);

function gapsOf(text: string): readonly Gap[] {
  return gapsMet(sideline.ask({ text, conversation: null, reader: [], ...ASKED_AT }).subjects, false);
}

/** The only gap of a question, and whether other knowledge closes it. */
function closedBy(text: string, changed: Partial<Knowledge>): boolean | null {
  const [gap, ...others] = gapsOf(text);
  expect(others).toEqual([]);
  return isClosed(gap as Gap, graphFor({ ...knowledge, ...changed }, []));
}

describe('a gap', () => {
  const gaps = ALL_QUESTIONS.flatMap((text) => gapsOf(text).map((gap) => ({ text, gap })));

  it('is never closed by the records that left it open, whatever was asked', () => {
    expect(gaps.filter(({ gap }) => isClosed(gap, graph) === true).map(({ text }) => text)).toEqual([]);
    expect(gaps.filter(({ gap }) => isClosed(gap, graph) === false).length).toBeGreaterThan(40);
  });

  it('has words that hold none of the question but names on record', () => {
    const unnamed = gaps.filter(({ gap }) => gapWords(gap, graph) === null);
    expect(unnamed.map(({ text }) => text)).toEqual([]);
    expect(gapWords(gapsOf('Has Hashemi met Modi?')[0] as Gap, graph)).toBe(
      'Meetings · Narendra Modi, Sattar Hashemi: no such record',
    );
  });

  it('of two who met on no record is closed by a meeting of them, and by no other', () => {
    const [meeting] = knowledge.meetings;
    const between = (...people: readonly string[]): Partial<Knowledge> => {
      const participants = people.map((official) => ({ official, for: official.endsWith('hashemi') ? 'IR' : 'IN' }));
      const added = { ...meeting!, id: 'added', participants } as Knowledge['meetings'][number];
      return { meetings: [...knowledge.meetings, added] };
    };
    expect(closedBy('Has Hashemi met Modi?', between('sattar-hashemi', 'narendra-modi'))).toBe(true);
    expect(closedBy('Has Hashemi met Modi?', between('sattar-hashemi'))).toBe(false);
  });

  it('that is a deadline is closed by a deadline, not by another date', () => {
    const text = 'Is there a deadline for the memorandum with Tajikistan?';
    const dated = (change: object): Partial<Knowledge> => ({
      agreements: knowledge.agreements.map((one) =>
        one.parties.includes('TJ') && one.parties.includes('IR') ? { ...one, ...change } : one,
      ),
    });
    expect(closedBy(text, dated({ deadline: '2026-12-31' }))).toBe(true);
    expect(closedBy(text, dated({ notes: 'By the end of 2026.' }))).toBe(false);
  });

  it('of which more was asked than is kept is never said to be closed', () => {
    const words = 'Is it a fact that Kabogo is a Principal Secretary?';
    // The post asked for, and a word that is not heeded.
    expect(gapsOf(words).map((gap) => isClosed(gap, graph))).toEqual([null, null]);
    expect(isClosed({ target: 'meetings', missing: null, about: [], conditions: [], name: null }, graph)).toBeNull();
  });

  it('that names something hidden from a reader has no words for that reader', () => {
    const hidden = graphFor({ ...knowledge, officials: [] }, []);
    expect(gapWords(gapsOf('Has Hashemi met Modi?')[0] as Gap, hidden)).toBeNull();
  });
});
