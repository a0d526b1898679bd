import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordHistory } from '../../../src/bot/journal/journal.js';
import type { Choice } from '../../../src/core/answer/answer.js';
import { composeBody, digestParts } from '../../../src/core/digest/compose/compose-digest.js';
import { EVERYTHING, type Filter } from '../../../src/core/digest/filter/filter.js';
import { EMPTY_KNOWLEDGE } from '../../../src/core/records/knowledge.js';
import {
  DIGEST_PAGE,
  digestMessages,
  markOf,
  nonceOf,
} from '../../../src/platforms/discord/digests/digest-messages.js';
import { answerMessages } from '../../../src/platforms/discord/render/answer.js';
import type { Message } from '../../../src/platforms/discord/render/message.js';
import { memoryStore } from '../../../src/store/memory.js';
import { loaded } from '../../corpus/loaded.js';
import { anyAnswer } from '../any-answer.js';
import { answerOf, said } from '../terminal/small-sideline.js';
import { limitProblems } from './limits.js';
import { readMarkdown } from './markdown-reader.js';
import { faultsIn } from './raw-bodies.js';

const KEY = '0123456789abcdef01234567';

/** Random digests per run. */
const DIGESTS = 400;

/** What a stalled machine may take. */
const SLOW_MACHINE_MS = 120_000;

const CONTROLS: readonly Choice[] = [
  { label: 'Pause', question: 'digest pause dg4k7m' },
  { label: 'Unsubscribe', question: 'digest remove dg4k7m' },
];

function problemsOf(messages: readonly Message[]): string[] {
  return messages.flatMap((message, at) => {
    const nonce = { nonce: nonceOf(KEY, at), enforce_nonce: true };
    const body = { ...message, ...nonce, allowed_mentions: { parse: [], replied_user: false } };
    return [...limitProblems(body, 'message'), ...faultsIn(body)];
  });
}

/** The numbers of the sources that messages list, in order. */
function sourcesIn(messages: readonly Message[]): number[] {
  const texts = messages.flatMap(({ embeds }) =>
    embeds.flatMap(({ author, description, fields }) => [
      /^Sources/.test(author?.name ?? '') ? (description ?? '') : '',
      ...(fields ?? []).map(({ value }) => value),
    ]),
  );
  const lines = texts.filter((text) => text !== '').flatMap((text) => readMarkdown(text));
  return lines.map((line) => Number(/^\[(\d+)\]/.exec(line.text)?.[1]));
}

const footers = (messages: readonly Message[]) => messages.map(({ embeds }) => embeds.at(-1)?.footer?.text);

describe('any part of a digest', () => {
  it(
    'keeps the limits of Discord, lists each of its sources once, and can be found again message by message',
    () => {
      let longest = 0;
      const part = anyAnswer(DIGEST_PAGE).map((answer) => ({ ...answer, trail: [], followUps: [], choices: CONTROLS }));
      fc.assert(
        fc.property(part, fc.boolean(), (answer, isRepeated) => {
          const messages = digestMessages({ answer, key: KEY, isRepeated });
          longest = Math.max(longest, messages.length);
          expect(problemsOf(messages)).toEqual([]);
          expect(sourcesIn(messages)).toEqual(answer.sources.map(({ n }) => n));
          expect(footers(messages)).toEqual(messages.map((_, at) => markOf(KEY, at)));
          expect(messages.map(({ components }) => components.length)).toEqual([1, ...messages.slice(1).map(() => 0)]);
          const [first] = messages;
          expect(JSON.stringify(messages)).not.toMatch(/Left out here|does not fit/);
          expect(first?.embeds[0]?.description?.startsWith('*(resent\\: delivery was uncertain)*')).toBe(isRepeated);
        }),
        { numRuns: DIGESTS },
      );
      console.log('messages of the longest part:', longest);
      expect(longest).toBeGreaterThan(1);
    },
    SLOW_MACHINE_MS,
  );
});

describe('the digests of what comes along', () => {
  it('are one message a part, sources and all, if all of it were new on one day, but for very few', async () => {
    const store = memoryStore();
    await recordHistory(store, EMPTY_KNOWLEDGE, 0);
    const history = await recordHistory(store, await loaded(), 1);
    const dress = { due: '24 November 2026, 08:00 Tehran time', since: '23 November 2026', remarks: [] };
    const filters: Filter[] = ['IR', 'PK', 'IN', 'AZ', 'KE', 'TJ'].map((value) => ({
      op: 'is',
      field: 'country',
      value,
    }));
    const parts = [EVERYTHING, ...filters].flatMap((filter) =>
      digestParts(
        composeBody(history, { filter, from: 0, to: 1, reader: [], today: '2026-11-24' }),
        dress,
        DIGEST_PAGE,
      ),
    );
    const messages = parts.map((answer) => digestMessages({ answer, key: KEY, isRepeated: false }));
    console.log('parts:', parts.length, 'most sources:', Math.max(...parts.map(({ sources }) => sources.length)));
    expect(messages.filter(({ length }) => length > 1).length).toBeLessThan(parts.length / 50);
    for (const [at, { sources }] of parts.entries())
      expect(sourcesIn(messages[at]!)).toEqual(sources.map(({ n }) => n));
    expect(messages.flatMap(problemsOf)).toEqual([]);
  });
});

describe('what cannot be asked for again', () => {
  const choicesOf = (questions: readonly string[]) =>
    questions.map((question, at) => ({ label: `Choice ${at}`, question }));

  const shown = (choices: readonly Choice[], more = {}) => {
    const blocks = [{ kind: 'statement', indent: 0, statement: said('A thing was said.') }] as const;
    const answer = answerOf('', blocks, { trail: [], understood: 'Digests', choices, ...more });
    return answerMessages(answer, '2026-11-24T08:00:00.000Z', { heading: null, where: 'say' })[0]!;
  };

  const idsIn = ({ components }: Message) =>
    components.flatMap((row) => row.components.map((one) => ('custom_id' in one ? one.custom_id : '')));

  it('bears in each control what that says, and no other control', () => {
    expect(idsIn(shown(CONTROLS))).toEqual(['say.0:digest pause dg4k7m', 'say.1:digest remove dg4k7m']);
    expect(idsIn(shown([], { hidden: 9 }))).toEqual([]);
  });

  it('names a choice in words whose words are too long for a control, and readings in words too', () => {
    const long = choicesOf([`digest add ${'x'.repeat(100)}`, 'digest add short']);
    expect(idsIn(shown(long))).toEqual(['say.0:digest add short']);
    expect(shown(long).embeds[0]?.description).toContain('1\\. Choice 0');
    expect(shown(long).embeds[0]?.description).not.toContain('Choice 1');
    expect(shown(choicesOf(['a', 'b']), { outcome: 'ambiguous' }).embeds[0]?.description).toContain('2\\. Choice 1');
  });

  it('offers more choices than stand in one row in a menu', () => {
    const menu = shown(choicesOf(Array.from({ length: 40 }, (_, at) => `digest pause dg000${at}`)));
    expect(idsIn(menu)).toEqual(['say.0:']);
    expect(problemsOf([menu])).toEqual([]);
  });

  it('says a head that is too long for its place in its text, whole', () => {
    const understood = `Digest · ${'a country, '.repeat(40)}· part 2 of 3`;
    const [message] = digestMessages({
      answer: answerOf('', [], { trail: [], understood }),
      key: KEY,
      isRepeated: false,
    });
    expect(message?.embeds[0]?.author).toBeUndefined();
    expect(message?.embeds[0]?.description).toContain('part 2 of 3**');
  });
});
