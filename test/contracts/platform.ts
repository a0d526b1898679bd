import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../src/bot/ports/exports.js';
import type { Asked, Sideline } from '../../src/bot/ports/sideline.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { gapsOf, statementsOf } from '../../src/core/answer/answer.js';
import type { PageSize } from '../../src/core/answer/page.js';
import { markerOf, markerText, sourcesBelow } from '../../src/core/answer/sources.js';
import { makeExport } from '../../src/exports/make-export.js';

/** A platform with one person on it, who asks in one conversation after the other. */
export interface PlatformUnderTest {
  /** What the platform answers from. */
  readonly sideline: Sideline;
  /** How much it shows at once. */
  readonly page: PageSize;
  /** The instant and zone of its questions. */
  readonly at: Pick<Asked, 'now' | 'zone'>;
  /** Begins a conversation. */
  converse(): Conversation;
  /** The file that was put beside the last answer, once it is there; each is given once. */
  file(): Promise<FileShown>;
  close(): Promise<void>;
}

/** A file as it came; its size is in bytes. */
export interface FileShown {
  readonly name: string;
  readonly size: number;
}

/** What a person does in a conversation. Each resolves with every text that they are shown in reply. */
export interface Conversation {
  say(text: string): Promise<Shown>;
}

/** A reply, once as a reader sees it and once as it is read aloud; on some platforms the same. */
export interface Shown {
  readonly seen: string;
  readonly heard: string;
}

/** Questions of every kind of answer: lists, a table, a choice, a count, a yes/no, nothing on record, out of scope, help. */
const QUESTIONS = [
  'who did Hashemi meet in Baku?',
  'compare the Pakistan and Tajikistan MoUs',
  'pending agreements by country',
  'how many countries did Hashemi meet?',
  'did Hashemi meet the Turkish minister?',
  'who did Hashemmy meet',
  'what did Iran propose to Kenya? and to Pakistan?',
  'who is Doreen Bogdan-Martin',
  'هاشمی در باکو با چه کسانی دیدار کرد؟',
  'will they sign a new deal next year?',
  'tell me about quantum gravity',
  'help',
];

/** What every platform has to do; one question gives the same facts, sources and order on all of them. */
export function platformContract(name: string, open: () => Promise<PlatformUnderTest>): void {
  describe(`the ${name} platform`, () => {
    let platform: PlatformUnderTest;

    beforeAll(async () => {
      platform = await open();
    });

    afterAll(() => platform.close());

    const expected = (text: string, after: readonly string[] = []) =>
      platform.sideline.ask({ text, after, conversation: null, reader: [], page: platform.page, ...platform.at });

    it.each(QUESTIONS)('shows all that is answered to "%s", in order', async (question) => {
      const shown = await platform.converse().say(question);
      expectShown(expected(question), shown);
    });

    it('reads a follow-up in its conversation, and in no other', async () => {
      const conversation = platform.converse();
      const first = 'what did Iran propose to Pakistan?';
      await conversation.say(first);
      expectShown(expected('and to Kenya?', [first]), await conversation.say('and to Kenya?'));
      expectShown(expected('and to Kenya?'), await platform.converse().say('and to Kenya?'));
    });

    it('brings the rest of a long answer with "more", line by line to the end', async () => {
      const conversation = platform.converse();
      const said = ['meetings in 2025'];
      let answer = expected(said[0]!);
      expectShown(answer, await conversation.say(said[0]!));
      while (answer.hidden > 0) {
        answer = expected('more', said);
        expectShown(answer, await conversation.say('more'));
        said.push('more');
      }
      expect(said.length).toBeGreaterThan(2);
    });

    it('puts what it answers into a file where one is asked for, with the question or behind its answer', async () => {
      const conversation = platform.converse();
      const question = 'pending agreements of Iran';
      expectShown(expected(question), await conversation.say(`${question} as csv`));
      const size = await sizeOf(question, 'csv', platform);
      expect(await platform.file()).toEqual({ name: 'pending-agreements-of-iran.csv', size });
      await conversation.say('export that as json');
      const next = { name: 'pending-agreements-of-iran.json', size: await sizeOf(question, 'json', platform) };
      expect(await platform.file()).toEqual(next);
      expectShown(expected('and of Kenya?', [question]), await conversation.say('and of Kenya?'));
    });

    it('says where no file can be made, and what to do', async () => {
      const { heard } = await platform.converse().say('as a spreadsheet');
      expect(heard).toContain('pending agreements of Iran as csv');
    });

    it('answers 40,000 characters, and says that it read the first of them', async () => {
      const { heard } = await platform.converse().say('who met Hashemi '.repeat(2_500));
      expect(heard).toMatch(/first 500 characters/);
    });

    it('shows what looks like markup, a mention or a control as nothing of the sort', async () => {
      const { seen, heard } = await platform
        .converse()
        .say('who met <!channel> @everyone <@U1> \u202Eevil\u200B [x](http://evil)');
      for (const text of [seen, heard]) expect(text).not.toMatch(/<!|<@|@everyone|[\u202E\u200B]/);
    });
  });
}

async function sizeOf(question: string, format: ExportFormat, { sideline, at }: PlatformUnderTest): Promise<number> {
  const file = await makeExport({ question, format, graph: sideline.graph([]), ...at });
  if ('why' in file) throw new Error(file.why);
  let size = 0;
  for await (const chunk of file.body()) size += chunk.length;
  return size;
}

/** Every statement with its marker, in order; what is not on record; every source, reading, choice and follow-up. */
function expectShown(answer: Answer, { seen, heard }: Shown): void {
  const statements = statementsOf(answer);
  for (const text of [seen, heard].map(words)) {
    expectInOrder(
      statements.flatMap((one) => one.text.split(/ {2,}/)),
      text,
    );
    for (const one of statements) expect(text).toContain(words(markerText(markerOf(one, answer.sources))));
    for (const said of [...gapsOf(answer), ...answer.choices.map((one) => one.label), ...answer.followUps]) {
      expect(text).toContain(words(said).slice(0, 60));
    }
    expect(text).toContain(words(answer.understood));
  }
  for (const source of sourcesBelow(answer).named.slice(0, 3)) {
    expect(words(heard)).toContain(words(`[${source.n}] ${source.publisher}`));
    expect(heard).toContain(source.url.replaceAll('&', '&amp;').slice(0, 40));
  }
}

function expectInOrder(parts: readonly string[], text: string): void {
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(words(part), at);
    expect(found, `"${part}" in its place in: ${text.slice(0, 3_000)}`).toBeGreaterThanOrEqual(at);
    at = found;
  }
}

/** Letters, digits and signs alone: platforms differ in spaces, columns, separators and escapes. */
function words(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .normalize()
    .replace(/[\s·|•\u2068\u2069]+/g, '');
}
