import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/core/answer/plain.js';
import { type Change, changesBetween } from '../../../../src/core/digest/changes/changes.js';
import { tellChanges } from '../../../../src/core/digest/changes/whole-change.js';
import { graphFor } from '../../../../src/core/graph/graph.js';
import type { Knowledge } from '../../../../src/core/records/knowledge.js';
import { loaded } from '../../../corpus/loaded.js';
import { withSecrets } from '../../../properties/hidden.js';

const knowledge = await loaded();
const meeting = knowledge.meetings.find((one) => one.id === 'wtdc-25-iran-kenya')!;
const agreement = knowledge.agreements.find((one) => one.id === 'iran-tajikistan-ict-mou')!;

/** The knowledge with some records otherwise: null = withdrawn. */
function having(changed: Partial<Record<'meetings' | 'agreements', ReadonlyMap<string, object | null>>>): Knowledge {
  const replaced = <T extends { id: string }>(records: readonly T[], others?: ReadonlyMap<string, object | null>) =>
    records.flatMap((record): T[] => {
      const other = others?.get(record.id);
      return other === null ? [] : [{ ...record, ...other }];
    });
  return {
    ...knowledge,
    meetings: replaced(knowledge.meetings, changed.meetings),
    agreements: replaced(knowledge.agreements, changed.agreements),
  };
}

function kinds(changes: readonly Change[]): readonly string[] {
  return changes.map((change) => `${change.kind} ${change.ref}`);
}

describe('changes between two states of the knowledge', () => {
  it('are none where nothing changed', () => {
    expect(changesBetween(knowledge, structuredClone(knowledge))).toEqual([]);
  });

  it('name a record that is new, and one that is withdrawn, once', () => {
    const without = having({ meetings: new Map([[meeting.id, null]]) });
    expect(kinds(changesBetween(without, knowledge))).toEqual(['added meeting:wtdc-25-iran-kenya']);
    expect(kinds(changesBetween(knowledge, without))).toEqual(['withdrawn meeting:wtdc-25-iran-kenya']);
  });

  it('tell a status apart from a correction, with the sources of the new status', () => {
    const entry = { ...agreement.history.at(-1)!, status: 'in-force', cites: ['irandaily-7985#p2'] };
    const after = having({ agreements: new Map([[agreement.id, { history: [...agreement.history, entry] }]]) });
    expect(changesBetween(knowledge, after)).toEqual([
      {
        kind: 'status',
        ref: 'agreement:iran-tajikistan-ict-mou',
        before: 'not-operational',
        after: 'in-force',
        cites: ['irandaily-7985#p2'],
      },
    ]);
  });

  it('say what a corrected field was and is', () => {
    const after = having({ meetings: new Map([[meeting.id, { place: 'Ganja' }]]) });
    expect(changesBetween(knowledge, after)).toMatchObject([
      { kind: 'corrected', field: 'place', before: meeting.place, after: 'Ganja' },
    ]);
    const dated = having({ meetings: new Map([[meeting.id, { date: null }]]) });
    expect(changesBetween(knowledge, dated)).toMatchObject([{ kind: 'corrected', field: 'date', after: null }]);
  });

  it('tell of a history what is said more of where and by whom an entry was done, each with the cites of that entry', () => {
    const [first, ...rest] = agreement.history;
    const stated = {
      ...first,
      place: 'Dushanbe',
      conference: 'wtdc-25',
      signers: [
        { official: 'sattar-hashemi', for: 'IR' },
        { name: 'Ada Lovelace', for: null },
      ],
      present: [{ name: 'Zed', for: 'TJ' }],
    };
    const { place: _place, conference: _at, signers: _signers, present: _present, ...bare } = first;
    const before = having({ agreements: new Map([[agreement.id, { history: [bare, ...rest] }]]) });
    const after = having({ agreements: new Map([[agreement.id, { history: [stated, ...rest] }]]) });
    const detail = { kind: 'corrected', ref: 'agreement:iran-tajikistan-ict-mou', isDetail: true, before: null };
    expect(changesBetween(before, after)).toEqual([
      { ...detail, field: 'place when signed', after: 'Dushanbe', cites: first.cites },
      {
        ...detail,
        field: 'conference when signed',
        after: 'World Telecommunication Development Conference 2025',
        cites: first.cites,
      },
      { ...detail, field: 'signers when signed', after: 'Sattar Hashemi, Iran; Ada Lovelace', cites: first.cites },
      { ...detail, field: 'present when signed', after: 'Zed, Tajikistan', cites: first.cites },
    ]);
    expect(plainText(tellChanges(graphFor(before, []), graphFor(after, [])))).toMatch(
      /4 corrections\n.*: place when signed not stated → “Dushanbe”\. \[1\]/,
    );
  });

  it('tell what somebody is said to have been in a meeting', () => {
    const participants = meeting.participants.map(({ as: _as, ...one }, at) =>
      at === 0 ? { ...one, as: 'lead' } : one,
    );
    const bare = meeting.participants.map(({ as: _as, ...one }) => one);
    const [before, after] = [bare, participants].map((list) =>
      having({ meetings: new Map([[meeting.id, { participants: list }]]) }),
    );
    expect(changesBetween(before!, after!)).toMatchObject([
      { kind: 'corrected', field: 'role of Sattar Hashemi', before: null, after: 'lead' },
    ]);
  });

  it('tell a history whole where more of it is otherwise, with names for ids', () => {
    const [first, ...rest] = agreement.history;
    const other = {
      ...first,
      text: 'It was signed.',
      place: 'Dushanbe',
      signers: [{ official: 'sattar-hashemi', for: 'IR' }],
    };
    const after = having({ agreements: new Map([[agreement.id, { history: [other, ...rest] }]]) });
    const [change] = changesBetween(knowledge, after);
    expect(change).toMatchObject({ kind: 'corrected', field: 'history' });
    expect(change?.kind === 'corrected' && change.after).toContain('Dushanbe, Sattar Hashemi, Iran');
  });

  it('name a source that was not cited before', () => {
    const [, other] = knowledge.sources.filter((one) => !JSON.stringify(meeting).includes(one.id));
    const after = having({ meetings: new Map([[meeting.id, { cites: [...meeting.cites, `${other!.id}#p1`] }]]) });
    expect(changesBetween(knowledge, after)).toEqual([
      { kind: 'source', ref: 'meeting:wtdc-25-iran-kenya', source: other!.id, cites: [`${other!.id}#p1`] },
    ]);
  });
});

describe('what is told of changes', () => {
  it('cites a source for each line, of what was withdrawn too', () => {
    const after = having({
      meetings: new Map([[meeting.id, null]]),
      agreements: new Map([[agreement.id, { title: 'Another title' }]]),
    });
    const answer = tellChanges(graphFor(knowledge, []), graphFor(after, []));
    const text = plainText(answer);
    expect(text).toMatch(/1 correction\n {2}Another title: title “.*” → “Another title”\. \[/);
    expect(text).toMatch(/1 withdrawn record\n {2}.*Kenya.*: no longer on record\. \[/);
    expect(answer.count).toBe(2);
    expect(answer.sources.length).toBeGreaterThan(0);
  });

  it('says so where nothing changed', () => {
    expect(plainText(tellChanges(graphFor(knowledge, []), graphFor(knowledge, [])))).toContain('Nothing changed.');
  });

  it('is the same for a reader who may not see what changed as if nothing had', () => {
    const secretive = withSecrets(knowledge);
    expect(tellChanges(graphFor(knowledge, []), graphFor(secretive, []))).toEqual(
      tellChanges(graphFor(knowledge, []), graphFor(knowledge, [])),
    );
    expect(tellChanges(graphFor(knowledge, ['staff']), graphFor(secretive, ['staff'])).count).toBeGreaterThan(100);
  });
});
