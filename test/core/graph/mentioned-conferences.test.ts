import { beforeAll, describe, expect, it } from 'vitest';
import { ownConferencesIn } from '../../../src/core/graph/mentioned-conferences.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { loaded } from '../../corpus/loaded.js';

describe('a conference said without the name of its body', () => {
  let knowledge: Knowledge;
  beforeAll(async () => {
    knowledge = await loaded();
  });
  const idsIn = (text: string, parties: string[]) => ownConferencesIn(knowledge)(text, parties).map(({ id }) => id);

  it('is where a party of that body did something', () => {
    expect(idsIn('It was among the memoranda signed at the 4th General Assembly.', ['dco', 'OM'])).toEqual([
      'dco-ga-4',
    ]);
  });

  it('is none for other parties, for another count, or where it is only spoken of', () => {
    expect(idsIn('Signed at the 4th General Assembly.', ['itu', 'OM'])).toEqual([]);
    expect(idsIn('Signed at the 9th General Assembly.', ['dco'])).toEqual([]);
    expect(idsIn('Signed before the General Assembly.', ['dco'])).toEqual([]);
    expect(idsIn('Expected of the 4th General Assembly.', ['dco'])).toEqual([]);
  });
});
