import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/answer/answer.js';
import type { Looks } from '../../../src/platforms/terminal/looks.js';
import { renderAnswer } from '../../../src/platforms/terminal/render.js';
import { answerOf, said, smallSideline } from './small-sideline.js';

const BARE: Looks = { width: Number.POSITIVE_INFINITY, colour: false, isolate: false, sourcesShown: 99 };
const SCREEN: Looks = { width: 40, colour: true, isolate: true, sourcesShown: 99 };

function answer(text: string) {
  return smallSideline().ask({ text, conversation: null, reader: [], now: '2025-11-24T09:00:00Z', zone: 'UTC' });
}

function line(text: string): Block {
  return { kind: 'statement', indent: 0, statement: said(text) };
}

describe('an answer as bare text', () => {
  it('says first what was asked where a name was corrected, then the statements, the sources with addresses, and what to ask next', () => {
    expect(renderAnswer(answer('who met Hashemi'), BARE)).toBe(
      [
        'Asked: Meetings of Sattar Hashemi  (read "hashmi" as Sattar Hashemi)',
        '',
        'Sattar Hashemi met 2 counterparts at WTDC-25: [1]',
        '  Tajikistan: Isfandiyor Saadullo, about fibre [2]',
        '  Kenya: William Kabogo Githau, about training [1]',
        'Note: One passage calls Githau a representative. [1]',
        'Not stated: the day of any meeting.',
        '',
        '[1] Daily: Ministers meet (daily-1), 2025-11-24. https://daily.example/daily-1 (¶2)',
        '[2] Daily: Ministers meet (daily-2), 2025-11-24. https://daily.example/daily-2 (¶4)',
        '',
        'Next:',
        '  1 pending agreements of Iran',
        '  2 minister of georgia',
      ].join('\n'),
    );
  });

  it('numbers follow-ups on from the choices, so that a number means one thing', () => {
    const text = renderAnswer(answer('minister of georgia'), BARE);
    expect(text).toContain('  1 Georgia, the country\n  2 Kristalina Georgieva');
    expect(text).toContain('Next:\n  3 who met Hashemi');
  });

  it('sets a table in columns with the marker of each row at its end', () => {
    const [head, signed] = renderAnswer(answer('compare the mous'), BARE).split('\n');
    expect(head).toBe('         Iran-Tajikistan      Iran-Pakistan');
    expect(signed).toBe('signed   about a year before  during the visit  [1]');
  });

  it('names how many sources are left out where their number is limited', () => {
    const text = renderAnswer(answer('who met Hashemi'), { ...BARE, sourcesShown: 1 });
    expect(text).toContain('… and 1 more source: /sources in the chat');
    expect(text).not.toContain('[2] Daily');
  });

  it('prints no control character and no direction mark that a record holds', () => {
    const tricky = answerOf('q', [line('Kabogo\u001b[2J\u0007\u202e met\u009b31m Hashemi\u2066.')]);
    expect(renderAnswer(tricky, BARE).split('\n')[0]).toBe('Kabogo[2J met31m Hashemi. [1]');
  });
});

describe('an answer on a screen', () => {
  it('wraps at the width and hangs the rest of a list line deeper', () => {
    const [, , , , fourth, fifth] = renderAnswer(answer('who met Hashemi'), { ...BARE, width: 40 }).split('\n');
    expect(fourth).toMatch(/^ {2}met 2|^ {2}\S/);
    expect(fifth).toMatch(/^ {2}/);
    const long = answerOf('q', [
      { kind: 'statement', indent: 1, statement: said('one two three four five six seven') },
    ]);
    expect(
      renderAnswer(long, { ...BARE, width: 20 })
        .split('\n')
        .slice(0, 3),
    ).toEqual(['  one two three', '    four five six', '    seven [1]']);
  });

  it('keeps a marker in one piece and at the word that it follows', () => {
    const both = answerOf('q', [line('Iran and Kenya met in the city of Baku, twice')]);
    const lines = renderAnswer(both, { ...BARE, width: 46 }).split('\n');
    expect(lines.slice(0, 2)).toEqual(['Iran and Kenya met in the city of Baku,', '  twice [1]']);
  });

  it('never breaks an address, so that it can be opened', () => {
    expect(renderAnswer(answer('who met Hashemi'), { ...BARE, width: 20 })).toContain('https://daily.example/daily-1');
  });

  it('counts wide characters as two columns and marks as none', () => {
    const text = renderAnswer(answerOf('q', [line('伊朗和塔吉克斯坦在巴库举行会晤讨论光纤与数据')]), {
      ...BARE,
      width: 20,
    });
    expect(text.split('\n')[0]).toBe('伊朗和塔吉克斯坦在');
    const marks = 'e\u0301'.repeat(17);
    expect(renderAnswer(answerOf('q', [line(`${marks} x`)]), { ...BARE, width: 20 }).split('\n')[0]).toContain(
      marks.normalize(),
    );
  });

  it('sets right-to-left names apart on a screen and leaves them bare elsewhere', () => {
    const named = answerOf('q', [line('ستار هاشمی (Sattar Hashemi) met 4 people.')]);
    expect(renderAnswer(named, { ...BARE, isolate: true })).toContain('\u2068ستار هاشمی\u2069 (Sattar');
    expect(renderAnswer(named, BARE)).not.toMatch(/[\u2066-\u2069]/);
  });

  it('colours on a screen only', () => {
    expect(renderAnswer(answer('who met Hashemi'), SCREEN)).toContain('\u001b[');
    expect(renderAnswer(answer('who met Hashemi'), { ...SCREEN, colour: false })).not.toContain('\u001b');
  });

  it('breaks the cells of a table that is too wide, and stacks the rows where even that does not fit', () => {
    const narrow = renderAnswer(answer('compare the mous'), { ...BARE, width: 46 });
    expect(narrow.split('\n').slice(0, 3)).toEqual([
      '         Iran-Tajikistan  Iran-Pakistan',
      'signed   about a year     during the       [1]',
      '         before           visit',
    ]);
    const narrowest = renderAnswer(answer('compare the mous'), { ...BARE, width: 24 });
    expect(narrowest.split('\n').slice(0, 3)).toEqual(['signed [1]', '  Iran-Tajikistan:', '    about a year before']);
  });
});

describe('any answer', () => {
  const words = fc.array(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Кабого', 'هاشمی', '巴库', 'a-b', '¶')),
  );

  it('fits every width and loses not a letter', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 120 }), fc.boolean(), (list, width, isolate) => {
        const blocks: Block[] = [line(`x ${list.join(' ')}`), { kind: 'gap', text: `y ${list.join(' ')}` }];
        const looks = { ...BARE, isolate, colour: isolate };
        const wrapped = renderAnswer(answerOf('q', blocks), { ...looks, width });
        const wide = renderAnswer(answerOf('q', blocks), looks);
        expect(
          Math.max(
            ...wrapped
              .split('\n')
              .filter((one) => !/https?:/.test(one))
              .map((one) => stringWidth(one)),
          ),
        ).toBeLessThanOrEqual(width);
        expect(letters(wrapped)).toBe(letters(wide));
      }),
      { numRuns: 200 },
    );
  });
});

function letters(text: string): string {
  return text.normalize().replace(/\u001b\[\d+m|[\s\u2068\u2069]/g, '');
}
