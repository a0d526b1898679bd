import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, nameKeys, phraseKey, phraseKeys, signBySign, tokens } from '../../../src/core/graph/normalise.js';
import { ownMs } from '../../own-time.js';

const keys = (text: string): string[] => tokens(text).map((token) => token.key);

describe('fold', () => {
  it.each([
    ['İstanbul', 'istanbul'],
    ['TÜRKİYE', 'turkiye'],
    ['Diyarbakır', 'diyarbakir'],
    ['Rəşad Nəbiyev', 'resad nebiyev'],
    ['Łódź, Tromsø, Đà Nẵng', 'lodz, tromso, da nang'],
    ['Ærø straße', 'aero strasse'],
    ["Côte d’Ivoire — l'État", "cote d'ivoire - l'etat"],
    ['ＷＴＤＣ－２５', 'wtdc-25'],
    ['ﬁbre', 'fibre'],
    ['Плёнка Тоҷикистон қӯғҳӣ', 'пленка точикистон кугхи'],
    ['سيد علي زروقى', 'سید علی زروقی'],
    ['كوريا', 'کوریا'],
    ['مذكرة', 'مذکره'],
    ['أحمد إيران آسيا', 'احمد ایران اسیا'],
    ['مؤتمر الجزائر رئيس', 'موتمر الجزایر رییس'],
    ['مُذَكِّرَة', 'مذکره'],
    ['كـــوريا', 'کوریا'],
    ['می‌شود', 'می شود'],
    ['فاطمہ', 'فاطمه'],
    ['٢٠٢٥ ۲۰۲۵ २०२५', '2025 2025 2025'],
    ['Oʻzbekiston', 'ozbekiston'],
    ['Οδυσσεύς', 'οδυσσευσ'],
    ['한국', '한국'],
    ['がぎ', 'がぎ'],
    ['भारत', 'भारत'],
  ])('reads %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('changes nothing the second time for any one character', () => {
    const twice: string[] = [];
    for (let code = 0; code <= 0x1ffff; code += 1) {
      const once = fold(String.fromCodePoint(code));
      if (fold(once) !== once) twice.push(code.toString(16));
    }
    expect(twice).toEqual([]);
  });
});

describe('tokens', () => {
  it('are those found character by character, in plain texts too', () => {
    const pieces = fc.constantFrom(
      ...'aBéÀßñ059 .,-/:()"“”–—\n\t',
      'U.S',
      'K P',
      '5G',
      '2025-11',
      'Dr. X',
      "l'",
      'ل',
      '½',
      '×',
    );
    const texts = fc.array(pieces, { maxLength: 30 }).map((some) => some.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(tokens(text)).toEqual(signBySign(text));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['Bogdan-Martin', ['bogdan', 'martin']],
    ['Iran-Tajikistan', ['iran', 'tajikistan']],
    ['Iran–Tajikistan/Kenya', ['iran', 'tajikistan', 'kenya']],
    ['e-government', ['e', 'government']],
    ['WTDC-25', ['wtdc', '25']],
    ['WSIS+20', ['wsis', '20']],
    ["Sa'dullo", ['sadullo']],
    ['Ong’aro', ['ongaro']],
    ["don't", ['dont']],
    ['5G', ['5g']],
    ['17th', ['17th']],
    ['T.D.S', ['tds']],
    ['U.S.', ['us']],
    ['U.S.-Iran talks', ['us', 'iran', 'talks']],
    ['the U.S.president', ['the', 'us', 'president']],
    ['George H.W. Bush', ['george', 'hw', 'bush']],
    ['2026-02-19', ['2026-02-19']],
    ['19/2/2026', ['19/2/2026']],
    ['12/2', ['12/2']],
    ['1972–75', ['1972-75']],
    ['17.11.2025.', ['17.11.2025']],
    ['۱۴۰۴/۰۸/۲۶', ['1404/08/26']],
    ['17-28 November', ['17-28', 'november']],
    ['November 17,2025', ['november', '17', '2025']],
    ['irandaily-7985#p4', ['irandaily', '7985', 'p4']],
    ["'Arab", ['arab']],
    ['‘Abd al-Ra’uf', ['abd', 'al', 'rauf']],
    ["what's the countries' list", ['what', 'the', 'countries', 'list']],
    ["1990's", ['1990']],
    ['王毅访问伊朗2025年', ['王毅访问伊朗', '2025', '年']],
    ['中国Iran', ['中国', 'iran']],
    ['ใครพบใคร', ['ใครพบใคร']],
    ['می‌شود', ['می', 'شود']],
    ['Иcфандиёр Саъдулло', ['иcфандиер', 'саъдулло']],
    ['co\u00adoperation\u200b', ['cooperation']],
    ['½ m²', ['m2']],
    ['   …—!? ', []],
    ['', []],
  ])('parts %s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('says where each word stands and what follows it', () => {
    expect(tokens('Hashemi’s MoU, (12/2)')).toEqual([
      expect.objectContaining({ text: 'Hashemi', start: 0, end: 7, possessive: true, capital: true, after: ' ' }),
      expect.objectContaining({ text: 'MoU', start: 10, end: 13, possessive: false, kind: 'word', after: ', (' }),
      expect.objectContaining({ text: '12/2', start: 16, end: 20, kind: 'number-like', capital: false, after: ')' }),
    ]);
  });

  it.each([
    ["Hashemi's", true],
    ["the ministers' talks", true],
    ["U.S.'s", true],
    ["Sa'dullo", false],
    ['Hashemis', false],
  ])('tells a possessive in %s: %s', (text, expected) => {
    expect(tokens(text).some((token) => token.possessive)).toBe(expected);
  });

  it.each([
    ["l'Iran", 'iran'],
    ['L’Algérie', 'algerie'],
    ["d'Ivoire", 'ivoire'],
    ["qu'Haïti", 'haiti'],
    ["O'Brien", null],
    ["Sa'dullo", null],
    ['Iran', null],
  ])('gives %s without its elision', (text, bare) => {
    expect(tokens(text)[0]?.bare).toBe(bare);
  });
});

describe('phrase keys', () => {
  it('let a name meet its spellings with a ZWNJ, without it, and with initials', () => {
    const meet = (name: string, asked: string): boolean =>
      phraseKeys(tokens(asked)).some((key) => nameKeys(name).includes(key));
    expect(meet('علی‌رضا', 'علیرضا')).toBe(true);
    expect(meet('علیرضا', 'علی‌رضا')).toBe(true);
    expect(meet('علی رضا', 'علی‌رضا')).toBe(true);
    expect(meet('K. P. Oli', 'KP Oli')).toBe(true);
    expect(meet('George H.W. Bush', 'george H. W. bush')).toBe(true);
    expect(meet('Iran', "l'Iran")).toBe(true);
    expect(meet('Iran', 'Iraq')).toBe(false);
  });

  it('give the plain key first and no repeats', () => {
    expect(nameKeys('Sattar Hashemi')).toEqual(['sattar hashemi']);
    expect(nameKeys('علی‌رضا')).toEqual(['علی رضا', 'علیرضا']);
    expect(nameKeys('--')).toEqual([]);
    expect(nameKeys('K P Oli')).toEqual(['k p oli', 'kp oli']);
    expect(phraseKey(tokens('WTDC-25'))).toBe('wtdc 25');
  });
});

describe('any name', () => {
  it('has the keys of its words, however plain it is', () => {
    const sign = fc.constantFrom('a', 'B', 'P', '5', ' ', 'é', 'Ñ', 'ß', 'ÿ', 'Æ', '.', '-', "'", 'ک');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 10 }), (name) => {
        const words = tokens(name);
        expect(nameKeys(name)).toEqual(words.length === 0 ? [] : phraseKeys(words));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('any text', () => {
  it('gives ordered tokens that are slices of the text, joined by what follows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let from = 0;
        for (const token of tokens(text)) {
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.start).toBeGreaterThanOrEqual(from);
          expect(token.key).not.toBe('');
          expect(token.key).not.toMatch(/\s/);
          from = token.end;
        }
      }),
    );
  });

  it('survives lone surrogates', () => {
    expect(keys('a\ud800b \udc00 iran')).toEqual(['a', 'b', 'iran']);
  });

  it.each(["a'", 'a.', '1.', '\u200d', 'a\u200d', "'s", 'é\u0301', '\ud800', 'ﷺ ', 'U.S.', 'علی\u200c'])(
    'takes 40,000 characters of %j in linear time',
    (unit) => {
      expect(ownMs(() => tokens(unit.repeat(40_000 / unit.length)))).toBeLessThan(1_000);
    },
  );
});
