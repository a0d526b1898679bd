import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/core/question/clean.js';
import { mentionedIn, mentionsOthers, questionText } from '../../../src/platforms/slack/receive/question-text.js';
import { ownMs } from '../../own-time.js';

const BOT = 'U0BOT';

/** Far above the usual fraction of a millisecond per thousand characters: a shared machine may stall. */
const SLOW_MS = 100;

describe('the question in a message of Slack', () => {
  it.each([
    ['the mention of the bot', '<@U0BOT> who met?', 'who met?'],
    ['its mention with a name', '<@U0BOT|sideline> who met?', 'who met?'],
    ['its mention in the middle', 'who <@U0BOT>met?', 'who  met?'],
  ])('leaves out %s', (_what, sent, question) => {
    expect(questionText(sent, BOT)).toBe(question);
  });

  it.each([
    ['a link by its words', 'who is in <https://evil.example|bank.com>?', 'who is in  bank.com ?'],
    ['an address of mail by its words', 'ask <mailto:a@b.example|a@b.example>', 'ask  a@b.example'],
    ['a telephone number by its words', 'call <tel:+1555|+1 555>', 'call  +1 555'],
    [
      'a date by its words',
      'met on <!date^1392734382^{date} at {time}|18 February 2014>?',
      'met on  18 February 2014 ?',
    ],
    ['a channel by its name', 'in <#C024BE7LR|wtdc-25>', 'in  wtdc-25'],
  ])('reads %s', (_what, sent, question) => {
    expect(questionText(sent, BOT)).toBe(question);
  });

  it.each([
    ['R&amp;D &lt;x&gt;', 'R&D <x>'],
    ['&amp;lt;!channel&amp;gt;', '&lt;!channel&gt;'],
    ['&amp;amp;lt;', '&amp;lt;'],
    ['&amp;amp;', '&amp;'],
    ['&quot; &nbsp; &', '&quot; &nbsp; &'],
  ])('decodes %s once', (sent, question) => {
    expect(questionText(sent, BOT)).toBe(question);
  });

  it('takes no markup out of what somebody typed as text', () => {
    expect(questionText('&lt;https://evil.example|bank.com&gt; &lt;@U0BOT&gt;', BOT)).toBe(
      '<https://evil.example|bank.com> <@U0BOT>',
    );
  });

  it('leaves mentions of others to be dropped as words', () => {
    const sent = 'who did <@U333>, <@U444|ann>, <!subteam^S1|@ops>, <!here> and <!channel|channel> meet?';
    expect(clean(questionText(sent, BOT)).text).toBe('who did , , , and meet?');
  });

  it('is the same without a known bot', () => {
    expect(questionText('<@U0BOT> hello', undefined)).toBe('<@U0BOT> hello');
  });

  it.each([
    ['5,000 mentions', '<@U0BOT> <@U333>'.repeat(2_500)],
    ['brackets that never close', '<https:x|'.repeat(5_000)],
    ['a link without an end', `<https://${'a'.repeat(39_000)}`],
    ['dates without an end', '<!date^1^'.repeat(4_000)],
    ['entities inside entities', '&amp;'.repeat(8_000)],
    ['beginnings of mentions', '<@'.repeat(20_000)],
  ])('reads %s at once', (_what, sent) => {
    const tookMs = ownMs(() => {
      questionText(sent, BOT);
      mentionsOthers(sent, BOT);
      mentionedIn(sent, BOT);
    });
    expect(tookMs).toBeLessThan(SLOW_MS);
  });
});

describe('a message turned to somebody else', () => {
  it.each(['<@U333> see', '<@U0BOT> and <@U333>', '<!subteam^S1> see', '<!here>', '<!channel>', '<!everyone>'])(
    'is %s',
    (sent) => {
      expect(mentionsOthers(sent, BOT)).toBe(true);
    },
  );

  it.each([
    'who met?',
    '<@U0BOT> who met?',
    '<@U0BOT|sideline> who met?',
    '<https://a.example|@here>',
    '&lt;@U333&gt;',
  ])('is not %s', (sent) => {
    expect(mentionsOthers(sent, BOT)).toBe(false);
  });
});

describe('the people whom a message names', () => {
  it.each([
    ['digest give dg4k7m <@U333>', ['U333']],
    ['<@U0BOT> digest give dg4k7m to <@W444|mira> or <@U333|bob jones>, <@U333>', ['W444', 'U333']],
    ['<@U0BOT> <!channel> <#C111|U555> &lt;@U666&gt; @U777', []],
  ])('in %s', (sent, named) => {
    expect(mentionedIn(sent, BOT)).toEqual(named);
  });
});
