import { describe, expect, it } from 'vitest';
import { Chat } from '../../../src/platforms/terminal/chat.js';
import { smallSideline } from './small-sideline.js';

const NOW = '2025-11-24T09:00:00Z';
const LOOKS = { width: 80, colour: false, isolate: false, sourcesShown: 1 };

function newChat() {
  const sideline = smallSideline();
  const chat = new Chat(sideline, { reader: ['staff'], zone: 'Asia/Tehran', now: () => NOW, looks: () => LOOKS });
  return { sideline, chat, say: (line: string) => chat.reply(line)?.text ?? null };
}

describe('the greeting', () => {
  it('says what this is, what is known to this reader, and three questions with their numbers', () => {
    const text = newChat().chat.greet();
    expect(text).toContain('Every sentence cites its');
    expect(text).toContain('2 meetings are on record for public, staff.');
    expect(text).toContain('  1 who met Hashemi\n  2 minister of georgia\n  3 compare the mous');
  });

  it('offers its questions to pick', () => {
    const { chat, sideline } = newChat();
    chat.greet();
    expect(chat.reply('2')?.text).toContain('> minister of georgia\n\nWhich do you mean?');
    expect(sideline.asked.map((one) => one.text)).toEqual(['minister of georgia']);
  });
});

describe('a line of the chat', () => {
  it('is asked in one conversation, with the reader, the instant and the zone', () => {
    const { say, sideline } = newChat();
    say('who met Hashemi');
    say('  and Kenya? ');
    const circumstances = { conversation: 'terminal-1', reader: ['staff'], now: NOW, zone: 'Asia/Tehran' };
    expect(sideline.asked).toEqual([
      { text: 'who met Hashemi', ...circumstances },
      { text: 'and Kenya?', ...circumstances },
    ]);
  });

  it('is passed over where it is empty', () => {
    expect(newChat().say(' \t ')).toBeNull();
  });

  it('picks a choice by its number, then a follow-up, and shows the whole question', () => {
    const { say } = newChat();
    say('minister of georgia');
    expect(say('3')).toMatch(/^> who met Hashemi\n\nMeetings · Sattar Hashemi/);
    say('minister of georgia');
    expect(say('#2.')).toMatch(/^> who is Kristalina Georgieva\n\nNo record/);
  });

  it('picks by Persian digits too', () => {
    const { say } = newChat();
    say('minister of georgia');
    expect(say('۲')).toMatch(/^> who is Kristalina Georgieva/);
  });

  it('says which numbers there are where one is out of range', () => {
    const { say, sideline } = newChat();
    say('minister of georgia');
    expect(say('9')).toBe('There is no 9 to pick; the numbers go from 1 to 3.');
    expect(say('0')).toBe('There is no 0 to pick; the numbers go from 1 to 3.');
    expect(sideline.asked).toHaveLength(1);
  });

  it('says that there is nothing to pick where nothing is on offer', () => {
    expect(newChat().say('1')).toBe('There is nothing to pick by number here. Type a question.');
  });

  it('takes a year for a question', () => {
    const { say, sideline } = newChat();
    say('2025');
    expect(sideline.asked.map((one) => one.text)).toEqual(['2025']);
  });

  it('may be very long', () => {
    expect(newChat().say('who '.repeat(20_000))).toContain('No record');
  });
});

describe('a slash command', () => {
  it('/help lists every one of them', () => {
    expect(
      newChat()
        .say('/help')
        ?.match(/^\/\w+/gm),
    ).toEqual(['/help', '/sources', '/more', '/reset', '/quit']);
  });

  it('/sources lists those that the answer left out', () => {
    const { say } = newChat();
    expect(say('who met Hashemi')).not.toContain('[2] Daily');
    expect(say('/sources')).toMatch(/^\[1\] Daily: .*\n\[2\] Daily: .*https:\/\/daily\.example\/daily-2/s);
  });

  it('/sources says why there are none', () => {
    const { say } = newChat();
    expect(say('/sources')).toBe('Nothing is asked yet, so there are no sources to show.');
    say('something else');
    expect(say('/sources')).toBe('The last answer states no fact, so it has no source.');
  });

  it('/more asks for the rest of a list that was cut, and only then', () => {
    const { say } = newChat();
    expect(say('/more')).toBe('There is no more to show.');
    say('a long list');
    expect(say('/more')).toContain('The other 7.');
    expect(say('/more')).toBe('There is no more to show.');
  });

  it('/reset starts another conversation with nothing to pick', () => {
    const { say, sideline } = newChat();
    say('who met Hashemi');
    expect(say('/reset')).toContain('Started over');
    expect(say('1')).toContain('nothing to pick');
    say('and Kenya?');
    expect(sideline.asked.map((one) => one.conversation)).toEqual(['terminal-1', 'terminal-2']);
  });

  it('/quit leaves', () => {
    expect(newChat().chat.reply('/quit')).toEqual({ text: '', done: true });
  });

  it('is known in capitals; an unknown one is named', () => {
    expect(newChat().chat.reply('/QUIT')?.done).toBe(true);
    expect(newChat().say('/sauces now')).toBe('There is no /sauces. /help lists what there is.');
  });
});
