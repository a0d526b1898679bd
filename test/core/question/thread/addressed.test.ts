import { describe, expect, it } from 'vitest';
import { graphFor } from '../../../../src/core/graph/graph.js';
import { asksOn, isAddressed } from '../../../../src/core/question/thread/addressed.js';
import { understand } from '../../../../src/core/question/understand.js';
import { loaded } from '../../../corpus/loaded.js';
import { ASKED_AT, THREAD_LINES } from '../../../corpus/questions.js';

const RECALL_MIN = 0.95;

const graph = graphFor(await loaded(), []);

function takes(text: string): boolean {
  return isAddressed(text, understand(text, graph, ASKED_AT), graph);
}

function textsOf(addressed: boolean): readonly string[] {
  return THREAD_LINES.filter((line) => line.addressed === addressed).map(({ text }) => text);
}

describe('a line of a thread that mentions nobody', () => {
  it('comes from a set with enough of both', () => {
    expect(textsOf(true).length).toBeGreaterThanOrEqual(130);
    expect(textsOf(false).length).toBeGreaterThanOrEqual(150);
    expect(new Set(THREAD_LINES.map(({ text }) => text)).size).toBe(THREAD_LINES.length);
  });

  it('is left alone where people talk to each other', () => {
    const talk = textsOf(false);
    const wrong = talk.filter(takes);
    console.info(`thread talk: ${wrong.length} false replies in ${talk.length} lines`);
    expect(wrong).toEqual([]);
  });

  it('is taken where it asks the program', () => {
    const questions = textsOf(true);
    const missed = questions.filter((text) => !takes(text));
    const recall = 1 - missed.length / questions.length;
    console.info(
      `thread questions: ${(recall * 100).toFixed(1)} % of ${questions.length}; missed: ${missed.join(' | ')}`,
    );
    expect(recall).toBeGreaterThanOrEqual(RECALL_MIN);
  });

  it('takes no question whose words the records do not know', () => {
    for (const name of ['Sara', 'the photo', 'lunch', 'the headline', 'Bloomsbury'])
      for (const opening of ['and', 'what about', 'only', 'without', 'who met', 'did Hashemi meet'])
        expect(takes(`${opening} ${name}?`), `${opening} ${name}?`).toBe(false);
  });

  it('takes nothing said to a person, whatever it is about', () => {
    for (const question of ['who met Zerouki', 'and Kenya', 'when was the Pakistan memorandum signed', 'source'])
      for (const to of ['do you know', 'can we ask', 'Sara,', 'my guess:', "let's see,"])
        expect(takes(`${to} ${question}?`), `${to} ${question}?`).toBe(false);
  });

  it.each(['when was that?', 'with whom?', 'who are they?', 'which ones?', 'who says so?', 'on which days?', 'where?'])(
    'asks on right under an answer: "%s"',
    (text) => {
      expect(takes(text), text).toBe(false);
      expect(asksOn(text, understand(text, graph, ASKED_AT))).toBe(true);
    },
  );

  it.each(['are you coming?', 'thanks', 'who is on the desk tomorrow?', 'can we run it?', 'lunch?', 'and Sara?'])(
    'does not ask on: "%s"',
    (text) => {
      expect(asksOn(text, understand(text, graph, ASKED_AT))).toBe(false);
    },
  );

  it('never throws', () => {
    for (const text of ['', ' ', '?', '؟', '\n\n', '\ud800', '('.repeat(600), 'and '.repeat(200), '\u200f\u202e?'])
      expect(takes(text)).toBe(false);
  });
});
