import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { type Answer, type Block, statementsOf } from '../../../src/core/answer/answer.js';
import { askedBelow } from '../../../src/core/answer/asked-line.js';
import { markerOf, markerText } from '../../../src/core/answer/sources.js';
import type { Statement } from '../../../src/core/answer/statement.js';
import { uncalled, visible } from '../../../src/core/records/visible.js';
import {
  MESSAGE_PAGE,
  type Message,
  messageOf,
  sourcesMessage,
  whyMessage,
} from '../../../src/platforms/discord/render/message.js';
import { controlIn, stateIn } from '../../../src/platforms/discord/render/state.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT, CORPORA } from '../../corpus/questions.js';
import { anyAnswer } from '../any-answer.js';
import { limitProblems } from './limits.js';
import { type ReadLine, readMarkdown } from './markdown-reader.js';
import { faultsIn } from './raw-bodies.js';

const { now } = ASKED_AT;

/** Random answers per run of the property. */
const ANSWERS = 2_000;

/** What a stalled machine may take. */
const SLOW_MACHINE_MS = 120_000;

const QUIET = { allowed_mentions: { parse: [], replied_user: false } };

let sideline: Sideline;

beforeAll(async () => {
  sideline = createSideline(await loaded());
  // Answers have one more line to show while newer files cannot be read.
  sideline.staleSince = Date.parse(ASKED_AT.now);
});

const stateOf = ({ trail }: Answer) => ({ trail, now });

/** Every message that an answer can become. */
interface Shown {
  readonly alone: Message;
  /** Under its question. */
  readonly asked: Message;
  readonly sources: readonly Message[];
  readonly why: Message;
}

function shown(answer: Answer): Shown {
  return {
    alone: messageOf(answer, now),
    asked: messageOf(answer, now, answer.question),
    sources: sourcePages(answer),
    why: whyMessage(answer),
  };
}

const messagesOf = ({ alone, asked, sources, why }: Shown) => [alone, asked, ...sources, why];

/** The pages of sources, each reached by the button of the one before. */
function sourcePages(answer: Answer): Message[] {
  const pages = [sourcesMessage(answer, 0, stateOf(answer))];
  for (let next = nextPage(pages[0]!); next !== undefined; next = nextPage(pages.at(-1)!))
    pages.push(sourcesMessage(answer, next, stateOf(answer)));
  return pages;
}

function nextPage(page: Message): number | undefined {
  const [first] = idsIn(page);
  return first === undefined ? undefined : controlIn(first)?.number;
}

function idsIn({ components }: Message): string[] {
  return components.flatMap((row) => row.components.map((one) => ('custom_id' in one ? one.custom_id : '')));
}

function problemsOf(messages: readonly Message[]): string[] {
  return messages.flatMap((message) => {
    const body = { ...message, ...QUIET };
    return [...limitProblems(body, 'follow-up'), ...faultsIn(body)];
  });
}

/** Spaces and what parts cells aside; code blocks cannot hold a backtick. */
const bare = (text: string) =>
  uncalled(visible(text))
    .replace(/[\s·]+/g, '')
    .replaceAll('`', 'ˋ');

/** A line that has to be read: what stands before it, its text, its marker. */
interface Expected {
  readonly before: '' | 'list' | 'quote' | 'row' | 'subtext';
  readonly text: string;
  readonly marker: string;
}

/** What has to be read of an answer, in order. */
function expectedLines(answer: Answer): Expected[] {
  const choices = answer.choices.map(({ label }, at) => expectedLine('', `${at + 1}. ${label}`));
  const below = expectedLine('subtext', askedBelow(answer));
  const all = [...answer.blocks.flatMap((block) => expectedOf(block, answer)), ...choices, below];
  return all.filter(isSeen);
}

/** The question over an answer. */
const expectedHeading = (heading: string) => [expectedLine('quote', heading)].filter(isSeen);

const expectedLine = (before: Expected['before'], text: string): Expected => ({ before, text: bare(text), marker: '' });

const isSeen = ({ text, marker: numbers }: Expected) => text + numbers !== '';

function expectedOf(block: Block, answer: Answer): Expected[] {
  const marked = (before: Expected['before'], text: string, one: Statement) => [
    { before, text: bare(text), marker: bare(markerText(markerOf(one, answer.sources))) },
  ];
  switch (block.kind) {
    case 'heading':
    case 'gap':
    case 'aside':
      return [{ before: '', text: bare(block.text), marker: '' }];
    case 'statement':
      return marked(block.indent ? 'list' : '', block.statement.text, block.statement);
    case 'derived':
      return marked('', `Derived: ${block.statement.text}`, block.statement);
    case 'note':
      return marked('', `Note: ${block.statement.text}`, block.statement);
    case 'table':
      return block.rows.flatMap((row) => marked('row', row.cells.join(' '), row.statement));
  }
}

/** A line that is read, and the signs of it. */
type Seen = ReadLine & { readonly seen: string };

/** Whether a line that is read is the one that is expected. */
function isThat({ seen, ...line }: Seen, { before, text, marker: numbers }: Expected): boolean {
  const blocks = line.blocks.join();
  if (before === 'row' ? !/^(?:code|list)$/.test(blocks) : blocks !== before) return false;
  return seen === text + numbers;
}

/** How an answer was shown: `whole`, or `cut` where that is said; or what is wrong. */
function shownAs({ embeds }: Message, expected: readonly Expected[]): string {
  const read = embeds.flatMap(({ description }) => readMarkdown(description ?? ''));
  const lines: Seen[] = read.map((line) => ({ ...line, seen: bare(line.text) }));
  const isCut = lines.some(({ text }) => /^Left out here|^This answer does not fit/.test(text));
  let at = 0;
  for (const line of lines) if (at < expected.length && isThat(line, expected[at]!)) at++;
  if (at < expected.length) return isCut ? 'cut' : `lacks ${JSON.stringify(expected[at])} in ${JSON.stringify(read)}`;
  return isCut ? 'cut for follow-ups' : 'whole';
}

/** Every source stands on one of the pages, in order. */
function expectAllSources(answer: Answer, { alone, sources }: Shown): void {
  const numbers = sources.flatMap(({ embeds }) =>
    readMarkdown(embeds[0]?.description ?? '').map(({ text }) => /^\[(\d+)\]/.exec(text)?.[1]),
  );
  const all = answer.sources.map(({ n }) => String(n));
  const canGoOn = alone.components.length > 0;
  expect(numbers).toEqual(canGoOn && all.length > 0 ? all : numbers);
}

function expectRight(answer: Answer): string {
  const all = shown(answer);
  expect(problemsOf(messagesOf(all))).toEqual([]);
  const heading = answer.question.slice(0, HEADING_SHOWN);
  const headed = heading === answer.question ? all.asked : messageOf(answer, now, heading);
  const expected = expectedLines(answer);
  const ways = [shownAs(all.alone, expected), shownAs(headed, [...expectedHeading(heading), ...expected])];
  expect(ways.filter((one) => one.startsWith('lacks'))).toEqual([]);
  expectAllSources(answer, all);
  for (const message of messagesOf(all)) {
    const ids = idsIn(message);
    if (ids.length > 0) expect(stateIn(ids)?.trail).toEqual(answer.trail);
  }
  return ways[1]!;
}

/** Of a longer question not all is shown over its answer. */
const HEADING_SHOWN = 190;

describe('every answer to the questions of the corpora', () => {
  it(
    'keeps the limits of Discord on each of its pages, and shows each line on one of them, whole',
    () => {
      const ways: Record<string, number> = {};
      for (const { question, conversation } of CORPORA.flatMap((corpus) => corpus.questions)) {
        const ask = (text: string, after: readonly string[]) =>
          sideline.ask({ text, after, conversation, reader: [], page: MESSAGE_PAGE, ...ASKED_AT });
        let answer = ask(question, []);
        for (let more = 0; more <= 3; more++) {
          const way = expectRight(answer);
          ways[way] = (ways[way] ?? 0) + 1;
          if (answer.hidden === 0) break;
          answer = ask('more', answer.trail);
        }
      }
      console.log('pages of the corpora:', ways);
      expect(Object.keys(ways)).toEqual(['whole']);
    },
    SLOW_MACHINE_MS,
  );
});

describe('any answer', () => {
  it(
    'keeps the limits of Discord, shows its statements in order with their markers, and says what it leaves out',
    () => {
      const ways: Record<string, number> = {};
      fc.assert(
        fc.property(anyAnswer(MESSAGE_PAGE), (answer) => {
          const way = expectRight(answer);
          ways[way] = (ways[way] ?? 0) + 1;
        }),
        { numRuns: ANSWERS, seed: 20251123, endOnFailure: true },
      );
      console.log('random answers:', ways);
      expect(ways.whole).toBeGreaterThan(ANSWERS * 0.9);
    },
    SLOW_MACHINE_MS,
  );

  it('made of nothing but signs with a backslash is cut, and says so', () => {
    const [answer] = fc.sample(
      anyAnswer(MESSAGE_PAGE).filter((one) => statementsOf(one).length > 0),
      { numRuns: 1, seed: 7 },
    );
    const label = '*'.repeat(200);
    const choices = Array.from({ length: 25 }, () => ({ label, question: label }));
    const cut = { ...answer!, choices };
    const all = shown(cut);
    expect(shownAs(all.alone, expectedLines(cut))).toBe('cut');
    expect(problemsOf(messagesOf(all))).toEqual([]);
  });
});
