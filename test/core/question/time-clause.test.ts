import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('a "when" in the middle of a question', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const wantOf = (text: string) => understand(text, graph, ASKED_AT).question.want;

  it.each([
    'Has Modi met Macron when he came to Delhi?',
    'Did Hashemi meet Nabiyev when WTDC-25 opened?',
    'Were Iran and Kenya in talks when the congress ended?',
    'How many memoranda did Iran sign when Hashemi travelled to Tokyo?',
    'What did Kenya ask for when it met Bogdan-Martin?',
  ])('says when it was, and asks for no time: %s', (question) => {
    expect(wantOf(question)).not.toBe('when');
  });

  it('leaves a yes or no to be asked for', () => {
    expect(understand('Did Hashemi meet Nabiyev when WTDC-25 opened?', graph, ASKED_AT).question.yesNo).toBe(true);
  });

  it.each([
    'Has Modi met Macron, and when?',
    'Have Iran and Kenya met, when?',
    'When did Hashemi meet Nabiyev?',
    'Who met Nabiyev in Baku and when was that?',
    'Whom did Hashemi meet when?',
  ])('asks for it at the end, joined or before an auxiliary: %s', (question) => {
    expect(wantOf(question)).toBe('when');
  });
});

describe('"more than" a number', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const wantOf = (text: string) => understand(text, graph, ASKED_AT).question.want;

  it.each(['Did Hashemi meet more than two African ministers?', 'Has Iran seen more than 3 Kenyan officials?'])(
    'sets nobody beside anybody: %s',
    (question) => {
      expect(wantOf(question)).not.toBe('compare');
    },
  );

  it('sets two beside each other where the other one is named', () => {
    expect(wantOf('Did Iran sign more memoranda than Kenya?')).toBe('compare');
  });
});
