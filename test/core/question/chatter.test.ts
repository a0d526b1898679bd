import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import type { Answer } from '../../../src/core/answer/answer.js';
import { plainText } from '../../../src/core/answer/plain.js';
import { graphFor } from '../../../src/core/graph/graph.js';
import type { Question } from '../../../src/core/question/question.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let sideline: Sideline;
let read: (text: string) => Question;

beforeAll(async () => {
  const knowledge = await loaded();
  const graph = graphFor(knowledge, []);
  sideline = createSideline(knowledge);
  read = (text) => understand(text, graph, ASKED_AT).question;
});

function ask(text: string, conversation: string | null = null): Answer {
  return sideline.ask({ text, conversation, reader: [], ...ASKED_AT });
}

describe('a message that asks nothing', () => {
  it.each([
    ['ty so much, that was really quick', 'thanks'],
    ['Brilliant work, much appreciated!', 'thanks'],
    ['you just made my day', 'thanks'],
    ['what a stupid bot', 'complaint'],
    ["you didn't understand a word of it", 'complaint'],
    ['that was not what I meant, I give up', 'complaint'],
    ['your answers are useless, half of it is missing again', 'complaint'],
    ['got it', 'noted'],
    ['ok, makes sense', 'noted'],
    ['bye, see you tomorrow', 'goodbye'],
  ])('is answered in one line, without records: %s', (text, want) => {
    expect(read(text).want).toBe(want);
    expect(ask(text)).toMatchObject({ outcome: 'help', records: [], choices: [], blocks: [{ kind: 'aside' }] });
  });

  it('is read from its signs where it has no word', () => {
    const said = (text: string) => plainText(ask(text));
    expect(said('👍')).toBe(said('ok'));
    expect(said('🙏🙏')).toBe(said('thanks'));
    expect(said('👎')).toBe(said('useless'));
    expect(said('?')).toBe(said('help'));
  });

  it('leaves the conversation as it was', () => {
    const meetings = ({ records }: Answer) => records.filter((ref) => ref.startsWith('meeting:'));
    const shown = meetings(ask('who met Saadullo?', 'c'));
    ask('cheers, very helpful', 'c');
    ask('👍', 'c');
    expect(meetings(ask('where was that?', 'c'))).toEqual(shown);
  });

  it.each([
    'thanks, and Kenya?',
    'great, only fibre',
    'perfect, now the agreements',
    'no, I meant the memorandum',
    'nice, who signed it?',
    'good. and the second one',
    'did Hashemi thank Kabogo?',
    'which minister called the talks useful',
    'which agreements help with cybersecurity?',
  ])('is not one with a question in it: %s', (text) => {
    expect(['thanks', 'complaint', 'noted', 'goodbye', 'greeting']).not.toContain(read(text).want);
  });
});

describe('what can be done', () => {
  it('names digests', () => {
    expect(plainText(ask('what can you do'))).toContain('A digest of what changed comes at the times you choose');
  });
});

describe('a question of what answers here', () => {
  it.each(['are you a human', 'can you speak French', 'r u an AI?'])('is answered by what can be asked: %s', (text) => {
    expect(ask(text)).toMatchObject({ outcome: 'help', records: [] });
  });

  it.each(['are you sure Hashemi met Kenya?', 'are you listing all agreements?'])(
    'is none with records in it: %s',
    (text) => {
      expect(read(text).target).not.toBe('help');
    },
  );
});

describe('a request for what no record holds', () => {
  it.each([
    'how many rupees is a euro worth',
    'write a python script that renames my files',
    'will I need an umbrella in Geneva',
    'draft me a cover letter',
    'cheapest hotel near the WTDC venue?',
    'who scored in the final match',
    'know a good joke?',
    'how do you say corridor in Georgian',
  ])('is said to be none of these records: %s', (text) => {
    const answer = ask(text);
    expect(answer).toMatchObject({ outcome: 'out-of-scope', records: [] });
    expect(answer.choices.length).toBeGreaterThan(0);
  });

  it.each([
    'did the sources match?',
    'which meeting discussed the exchange of know-how',
    'what rate of connectivity did Kenya report?',
    'who booked a table at the summit',
    'who wrote the code of conduct that Kenya signed?',
    'which agreement is on currency exchange?',
  ])('is none where records are asked for: %s', (text) => expect(read(text).target).not.toBe('out-of-scope'));
});

describe('an opinion asked of the program', () => {
  it('is refused, and what is on record of those named is offered', () => {
    const answer = ask('do you rate Nabiyev or Zerrouki higher, your gut instinct?');
    expect(answer).toMatchObject({ outcome: 'out-of-scope', records: [] });
    expect(answer.choices.map(({ question }) => question)).toEqual(
      expect.arrayContaining(['Who did Rashad Nabiyev meet?', 'Who did Sid Ali Zerrouki meet?']),
    );
  });

  it.each(['is Hashemi any good as a negotiator?', 'can we trust Kabogo?', 'any thoughts on Iran', 'is it all talk?'])(
    'is known by what is judged: %s',
    (text) => expect(read(text).want).toBe('opinion'),
  );

  it.each([
    "when was Smart Africa's 2025 summit?",
    'was smart city cooperation discussed with Kenya?',
    "what were Modi's thoughts on AI?",
    'was he in Nice last week?',
    'is there any good news about the memorandum?',
  ])('is none where something is asked of the records: %s', (text) => expect(read(text).want).not.toBe('opinion'));
});

describe('two words that nothing on record knows', () => {
  it.each([
    ['did keir starmer meet Modi', 'keir starmer'],
    ['nayib bukele: any bilaterals', 'nayib bukele'],
    ['kemi badenoch, when was she in India', 'kemi badenoch'],
    ['ok so petr fiala - who met him', 'petr fiala'],
  ])('are one name in the place of a name: %s', (text, name) => {
    const [first] = ask(text).blocks;
    expect(ask(text).outcome).toBe('no-record');
    expect(first).toMatchObject({ kind: 'gap', text: expect.stringContaining(`“${name}” is not on record here.`) });
  });

  it.each([
    'gimme deets: kenya mous',
    'what did Qatar say on semiconductor lithography',
    'sanity chk, did Iran sign with Kenya',
  ])('are none where they may be words of the wording: %s', (text) => expect(read(text).unknown).toEqual([]));
});
