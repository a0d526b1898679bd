import { beforeAll, describe, expect, it } from 'vitest';
import { editOf } from '../../../src/core/grammar/edit.js';
import { readWhole } from '../../../src/core/grammar/read.js';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import type { Query } from '../../../src/core/query/query.js';
import { restate } from '../../../src/core/query/restate/restate.js';
import { linked } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), []);
});

const link = (text: string) => linked(text, graph, ASKED_AT);

/** What is asked after some messages, said back; null where the last is no edit of what was asked before. */
function said(first: string, ...edits: readonly string[]): string | null {
  const start: Query = readWhole(link(first), graph)!.query;
  const last = edits.reduce<Query | null>((query, text) => query && editOf(text, query, { link, graph }), start);
  return last && restate(last);
}

const MEMORANDA = 'which memoranda of Iran were not signed in Baku';

describe('a follow-up as an edit of the query before it', () => {
  it.each([
    ['counts', MEMORANDA, ['how many?'], 'how many memoranda of Iran except those signed in Baku'],
    ['orders', MEMORANDA, ['oldest first'], 'memoranda of Iran except those signed in Baku, oldest first'],
    ['lists again', 'how many countries met Iran at WTDC-25', ['which ones?'], 'countries that met Iran at WTDC-25'],
    ['makes a table', 'list memoranda of Iran', ['by country'], 'table of memoranda of Iran by country'],
    [
      'puts a name in the place of another',
      'which ministers met Hashemi but not Scindia',
      ['and Bogdan-Martin?'],
      'ministers who met Sattar Hashemi but did not meet Doreen Bogdan-Martin',
    ],
    [
      'asks who signed',
      'when was the Kenya-Iran memorandum signed',
      ['who signed it?'],
      'signers of signed memoranda of Kenya with Iran',
    ],
    [
      'asks the same of another',
      'when was the Kenya-Iran memorandum signed',
      ['and the Iran-Pakistan one?'],
      'dates of signed memoranda of Iran with Pakistan',
    ],
    ['asks further of them', 'which countries met Iran', ['which of them signed memoranda with Kenya?'], null],
    ['asks for the dates', 'list memoranda of Iran signed in Baku', ['when?'], null],
  ])('%s', (_, first, edits, expected) => {
    if (expected !== null) expect(said(first, ...edits)).toBe(expected);
    else expect(said(first, ...edits)).not.toBeNull();
  });

  it('narrows, leaves out and moves in time, one after the other', () => {
    expect(said('list memoranda of Iran', 'only the pending ones')).toBe('pending memoranda of Iran');
    expect(said('list memoranda of Iran', 'without Pakistan')).toContain('Pakistan');
    expect(said('which countries met Iran in 2024', 'and in 2025?')).toBe('countries that met Iran in 2025');
  });

  it.each(['who is Nabiyev?', 'pending memoranda of Oman', 'thanks', 'what did Iran offer Kenya?'])(
    'is none where a question stands alone: %s',
    (text) => {
      expect(said(MEMORANDA, text)).toBeNull();
    },
  );
});
