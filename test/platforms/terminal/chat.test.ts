import { describe, expect, it } from 'vitest';
import { Chat, type ChatRating } from '../../../src/platforms/terminal/chat.js';
import { answerOf, said, smallSideline } from './small-sideline.js';

const NOW = '2025-11-24T09:00:00Z';
const LOOKS = { width: 80, colour: false, isolate: false, sourcesShown: 1 };

function newChat() {
  const sideline = smallSideline();
  const rated: ChatRating[] = [];
  const rate = async (rating: ChatRating) => {
    rated.push(rating);
    return `Noted: ${rating.verdict}.`;
  };
  const chat = new Chat(sideline, { reader: ['staff'], zone: 'Asia/Tehran', now: () => NOW, looks: () => LOOKS, rate });
  return { sideline, chat, rated, say: async (line: string) => (await chat.reply(line))?.text ?? null };
}

describe('the greeting', () => {
  it('says what this is, what is known to this reader, and three questions with their numbers', () => {
    const text = newChat().chat.greet();
    expect(text).toContain('Every sentence cites its');
    expect(text).toContain('2 meetings are on record for public, staff.');
    expect(text).toContain('  1 who met Hashemi\n  2 minister of georgia\n  3 compare the mous');
  });

  it('offers its questions to pick', async () => {
    const { chat, sideline } = newChat();
    chat.greet();
    expect((await chat.reply('2'))?.text).toContain('> minister of georgia\n\nWhich do you mean?');
    expect(sideline.asked.map((one) => one.text)).toEqual(['minister of georgia']);
  });
});

describe('a line of the chat', () => {
  it('is asked in one conversation, with the reader, the instant and the zone', async () => {
    const { say, sideline } = newChat();
    await say('who met Hashemi');
    await say('  and Kenya? ');
    const circumstances = { conversation: 'terminal-1', reader: ['staff'], now: NOW, zone: 'Asia/Tehran' };
    expect(sideline.asked).toEqual([
      { text: 'who met Hashemi', ...circumstances },
      { text: 'and Kenya?', ...circumstances },
    ]);
  });

  it('is passed over where it is empty', async () => {
    expect(await newChat().say(' \t ')).toBeNull();
  });

  it('picks a choice by its number, then a follow-up, and shows the whole question', async () => {
    const { say } = newChat();
    await say('minister of georgia');
    expect(await say('3')).toMatch(/^> who met Hashemi\n\nAsked: Meetings of Sattar Hashemi/);
    await say('minister of georgia');
    expect(await say('#2.')).toMatch(/^> who is Kristalina Georgieva\n\nNo record/);
  });

  it('picks by Persian digits too', async () => {
    const { say } = newChat();
    await say('minister of georgia');
    expect(await say('۲')).toMatch(/^> who is Kristalina Georgieva/);
  });

  it('says which numbers there are where one is out of range', async () => {
    const { say, sideline } = newChat();
    await say('minister of georgia');
    expect(await say('9')).toBe('There is no 9 to pick; the numbers go from 1 to 3.');
    expect(await say('0')).toBe('There is no 0 to pick; the numbers go from 1 to 3.');
    expect(sideline.asked).toHaveLength(1);
  });

  it('says that there is nothing to pick where nothing is on offer', async () => {
    expect(await newChat().say('1')).toBe('There is nothing to pick by number here. Type a question.');
  });

  it('takes a year for a question', async () => {
    const { say, sideline } = newChat();
    await say('2025');
    expect(sideline.asked.map((one) => one.text)).toEqual(['2025']);
  });

  it('may be very long', async () => {
    expect(await newChat().say('who '.repeat(20_000))).toContain('No record');
  });
});

describe('a slash command', () => {
  it('/help lists every one of them', async () => {
    expect((await newChat().say('/help'))?.match(/^\/\w+/gm)).toEqual([
      '/help',
      '/sources',
      '/more',
      '/good',
      '/bad',
      '/reset',
      '/quit',
    ]);
  });

  it('/sources lists those that the answer left out', async () => {
    const { say } = newChat();
    expect(await say('who met Hashemi')).not.toContain('[2] Daily');
    expect(await say('/sources')).toMatch(/^\[1\] Daily: .*\n\[2\] Daily: .*https:\/\/daily\.example\/daily-2/s);
  });

  it('/sources says why there are none', async () => {
    const { say } = newChat();
    expect(await say('/sources')).toBe('Nothing is asked yet, so there are no sources to show.');
    await say('something else');
    expect(await say('/sources')).toBe('The last answer states no fact, so it has no source.');
  });

  it('/more asks for the rest of a list that was cut, and only then', async () => {
    const { say } = newChat();
    expect(await say('/more')).toBe('There is no more to show.');
    await say('a long list');
    expect(await say('/more')).toContain('The other 7.');
    expect(await say('/more')).toBe('There is no more to show.');
  });

  it('/good and /bad hand over the last answer, the instant it was asked at, and the reason; what is said of it is shown', async () => {
    const { say, rated } = newChat();
    expect(await say('/good')).toContain('There is no answer to rate yet.');
    await say('who met Hashemi');
    expect(await say('/good')).toContain('Noted: good.');
    expect(await say('/BAD   They met in  Delhi. ')).toContain('Noted: bad.');
    await say('/bad');
    expect(rated.map(({ answer, ...rest }) => ({ asked: answer.question, ...rest }))).toEqual([
      { asked: 'who met Hashemi', at: NOW, verdict: 'good', reason: null },
      { asked: 'who met Hashemi', at: NOW, verdict: 'bad', reason: 'They met in  Delhi.' },
      { asked: 'who met Hashemi', at: NOW, verdict: 'bad', reason: null },
    ]);
    await say('/reset');
    expect(await say('/bad')).toContain('There is no answer to rate yet.');
  });

  it('/reset starts another conversation with nothing to pick', async () => {
    const { say, sideline } = newChat();
    await say('who met Hashemi');
    expect(await say('/reset')).toContain('Started over');
    expect(await say('1')).toContain('nothing to pick');
    await say('and Kenya?');
    expect(sideline.asked.map((one) => one.conversation)).toEqual(['terminal-1', 'terminal-2']);
  });

  it('/quit leaves', async () => {
    expect(await newChat().chat.reply('/quit')).toEqual({ text: '', done: true });
  });

  it('is known in capitals; an unknown one is named', async () => {
    expect((await newChat().chat.reply('/QUIT'))?.done).toBe(true);
    expect(await newChat().say('/photograph now')).toBe('There is no /photograph. /help lists what there is.');
  });

  it('is meant where an unknown one is a slip of it', async () => {
    expect(await newChat().say('/sorces now')).toBe('There is no /sorces. Did you mean "/sources"?');
    expect(await newChat().say('/RESTE')).toBe('There is no /RESTE. Did you mean "/reset"?');
  });
});

describe('a chat with somebody else to answer', () => {
  it('hands every line and every pick over, with its circumstances, and offers the choices of what comes back', async () => {
    const asked: unknown[] = [];
    const digests = answerOf('digest list', [{ kind: 'aside', text: '1 digest here:' }], {
      choices: [{ label: 'Pause', question: 'digest pause dg2222' }],
    });
    const chat = new Chat(smallSideline(), {
      reader: ['staff'],
      zone: 'UTC',
      now: () => NOW,
      looks: () => LOOKS,
      answer: async (one) => {
        asked.push(one);
        return digests;
      },
    });
    expect((await chat.reply('digest list'))?.text).toBe('1 digest here:\n\n  1 Pause');
    expect((await chat.reply('1'))?.text).toMatch(/^> digest pause dg2222\n/);
    expect(asked).toEqual(
      ['digest list', 'digest pause dg2222'].map((text) => ({
        text,
        conversation: 'terminal-1',
        reader: ['staff'],
        now: NOW,
        zone: 'UTC',
      })),
    );
  });

  it('shows what comes by itself with all its sources, and takes nothing from the last answer', async () => {
    const { chat, say } = newChat();
    await say('who met Hashemi');
    const digest = answerOf('', [
      { kind: 'statement', indent: 0, statement: said('One.') },
      { kind: 'statement', indent: 0, statement: said('Two.', 'daily-3#p1') },
    ]);
    expect(chat.showUnasked(digest)).toContain('[2] Daily: Ministers meet (daily-3)');
    expect(await say('/sources')).not.toContain('daily-3');
    expect(await say('2')).toMatch(/^> minister of georgia/);
  });
});
