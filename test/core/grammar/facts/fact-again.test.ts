import { beforeAll, describe, expect, it } from 'vitest';
import { factAgain } from '../../../../src/core/grammar/facts/fact-again.js';
import { readWhole } from '../../../../src/core/grammar/read.js';
import { type Graph, graphFor } from '../../../../src/core/graph/graph.js';
import { restate } from '../../../../src/core/query/restate/restate.js';
import { linked } from '../../../../src/core/question/understand.js';
import type { Ref } from '../../../../src/core/records/ref.js';
import { loaded } from '../../../corpus/loaded.js';
import { ASKED_AT } from '../../../corpus/questions.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), ['public']);
});

function again(before: string, then: string, listed: readonly Ref[] = []): string | null {
  const { query } = readWhole(linked(before, graph, ASKED_AT), graph) ?? {};
  return query ? following(then, { query, listed, conference: null }) : null;
}

function following(then: string, shown: Parameters<typeof factAgain>[1]): string | null {
  const next = factAgain(linked(then, graph, ASKED_AT), shown, graph);
  return next && restate(next);
}

describe('what follows a question of one fact', () => {
  it.each([
    ['What was the theme of MWC Barcelona 2026?', 'and of the Kigali congress?', 'theme of MWC25 Kigali'],
    ['What was the theme of MWC Barcelona 2026?', 'who organised it?', 'organisers of MWC Barcelona 2026'],
    ['Which conferences were held in Africa?', 'and in Europe?', 'conferences held in Europe'],
    ['Who leads the ITU?', 'and the DCO?', 'who was in charge of Digital Cooperation Organization'],
    ['Who preceded Sattar Hashemi?', 'since when?', 'since when Sattar Hashemi has held the post'],
    ['Who preceded Sattar Hashemi?', 'and Nabiyev?', 'predecessor of Rashad Nabiyev'],
  ])('%s, %s', (before, then, asked) => {
    expect(again(before, then)).toBe(asked);
  });

  it('is asked of the one conference that was listed', () => {
    const before = 'Which conference was held at Palexpo?';
    expect(again(before, 'who chaired it?', ['conference:wsis20'])).toBe('chair of WSIS+20 High-Level Event 2025');
    expect(again(before, 'who chaired it?', ['conference:wsis20', 'conference:pp-26'])).toBeNull();
  });

  it('is asked of the conference that alone was shown, or at which all that was shown is', () => {
    const met: Ref = 'meeting:iran-algeria-wtdc-25';
    const of = (listed: readonly Ref[], conference: string | null) => ({ query: null, listed, conference });
    expect(following('who is in charge of it?', of(['conference:wsis20'], null))).toBe(
      'organisers of WSIS+20 High-Level Event 2025',
    );
    expect(following('who organised it?', of([met, met], 'wsis20'))).toBe(
      'organisers of WSIS+20 High-Level Event 2025',
    );
    expect(following('who organised the event?', of([met], 'wsis20'))).toBe(
      'organisers of WSIS+20 High-Level Event 2025',
    );
    expect(following('who organised it?', of([met], 'wsis20'))).toBeNull();
    expect(following('who organised it?', of([met, met], null))).toBeNull();
  });

  it('is another question where a word of it asks for more', () => {
    expect(again('Who preceded Sattar Hashemi?', 'and whom did he meet?')).toBeNull();
    expect(again('What was the theme of MWC Barcelona 2026?', 'and who was not there?')).toBeNull();
  });
});
