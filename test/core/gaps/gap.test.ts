import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../src/core/answer/subject.js';
import { gapsMet, gapsRated } from '../../../src/core/gaps/gap.js';

function subject(more: Partial<Subject>): Subject {
  return {
    ...{ target: 'meetings', want: 'list', outcome: 'no-record', about: ['country:IR'], conditions: [] },
    ...{ missing: ['record'], unknown: [] },
    ...more,
  };
}

describe('the gaps of an answer', () => {
  it('are one for each thing that was missing, each once', () => {
    const parts = [subject({ missing: ['record', 'day'] }), subject({ missing: ['day'] })];
    expect(gapsMet(parts, false).map(({ missing }) => missing)).toEqual(['record', 'day']);
  });

  it('are none where nothing was missing', () => {
    expect(gapsMet([subject({ outcome: 'answered', missing: [] })], true)).toEqual([]);
  });

  it('hold no name that is typed, unless such names are kept', () => {
    const asked = [subject({ missing: ['name'], unknown: ['Ivan Halloran'] })];
    expect(gapsMet(asked, false).map(({ name }) => name)).toEqual([null]);
    expect(gapsMet(asked, true).map(({ name }) => name)).toEqual(['ivan halloran']);
  });

  it('keep a name short and without what could be a mention, a link or an address', () => {
    const kept = (name: string) => gapsMet([subject({ missing: ['name'], unknown: [name] })], true)[0]?.name;
    expect(kept('<!channel> @here Bob\u202e  O’Neil-Smith')).toBe('channel here bob o’neil-smith');
    expect(kept('https://evil.example/?q=1')).toBe('https evil.example q 1');
    expect(kept('x'.repeat(500))).toHaveLength(60);
    expect(kept('***')).toBeNull();
  });

  it('tell times by the month, so that a question of "yesterday" makes no group of its own', () => {
    const asked = subject({ conditions: ['from:2025-11-03', 'until:2025-11-09', 'status:signed'] });
    expect(gapsMet([asked], false)[0]?.conditions).toEqual(['from:2025-11', 'until:2025-11', 'status:signed']);
  });

  it('of an answer that was rated bad are what was missing, else what it was about', () => {
    expect(gapsRated([subject({})], false)[0]?.missing).toBe('record');
    const whole = gapsRated([subject({ outcome: 'answered', missing: [] })], false);
    expect(whole).toEqual([{ target: 'meetings', missing: null, about: ['country:IR'], conditions: [], name: null }]);
  });
});
