import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uncalled, visible } from '../../../src/core/records/visible.js';
import { escaped, inCode, literal, styled } from '../../../src/platforms/discord/render/escape.js';
import { addressWords, numberLink } from '../../../src/platforms/discord/render/link.js';
import { INJECTIONS } from '../slack/injections.js';
import { DISCORD_INJECTIONS } from './injections.js';
import { readMarkdown } from './markdown-reader.js';

const ALL = [...INJECTIONS, ...DISCORD_INJECTIONS];

/** What somebody may read of a text: spaces at its ends and in rows count as one, as on every screen. */
const said = (text: string) => text.replace(/\s+/g, ' ').trim();
const expected = (text: string) => said(uncalled(visible(text)));

/** Where a text of a record can stand, and what is read before and after it. */
const PLACES: readonly (readonly [place: string, written: (text: string) => string, read: (text: string) => string])[] =
  [
    ['at the start of a line', escaped, (text) => text],
    ['in a list', (text) => `- ${escaped(text)}`, (text) => text],
    ['in a quote', (text) => `> ${escaped(text)}`, (text) => text],
    ['after other words', (text) => `Daily: ${escaped(text)} ends`, (text) => `Daily: ${text} ends`],
    ['before a link', (text) => `${escaped(text)} ${numberLink(1, 'https://a.example')}`, (text) => `${text} [1]`],
    ['in italics', (text) => styled('*', text), (text) => text],
    ['in bold', (text) => styled('**', text), (text) => text],
  ];

function expectPlain(text: string): void {
  for (const [place, written, read] of PLACES) {
    const lines = readMarkdown(written(text));
    const wanted = said(read(expected(text)));
    expect(said(lines.map((line) => line.text).join('\n')), `${place}: ${JSON.stringify(text)}`).toBe(wanted);
    const marks = lines.flatMap((line) => line.marks.map(({ kind, text: seen }) => `${kind} ${said(seen)}`));
    const own = new Set(['link [1]', `em ${wanted}`, `strong ${wanted}`]);
    expect(
      marks.filter((one) => !own.has(one) || !place.match(/link|italics|bold/)),
      `${place}: ${text}`,
    ).toEqual([]);
    expect(lines.flatMap(({ blocks }) => blocks).join()).toBe(/list|quote/.exec(place)?.[0] ?? '');
  }
}

it('the corpora hold more than two hundred and fifty different injections', () => {
  expect(new Set(ALL).size).toBeGreaterThan(250);
});

describe('the reader of these tests', () => {
  it.each([
    ['**a** *b* _c_ __d__ ~~e~~ ||f|| `g`', 'strong,em,em,underline,strike,spoiler,code'],
    ['<@1> <@&2> <#3> @everyone <t:0:R> <:a:1> :skull:', 'mention,mention,mention,mention,timestamp,emoji,emoji'],
    ['[a](https://b.example) https://c.example <https://d.example> </ask:1>', 'link,url,autolink,mention'],
  ])('finds what %s is more than text', (text, kinds) => {
    expect(
      readMarkdown(text)[0]!
        .marks.map(({ kind }) => kind)
        .join(),
    ).toBe(kinds);
  });

  it.each([
    ['# a', 'heading'],
    ['            ## a', 'heading'],
    ['-# a', 'subtext'],
    ['> - a', 'quote,list'],
    ['12345678901. a', 'numbered'],
    ['```\n# a\n```', 'code'],
    ['\\# a', ''],
  ])('finds what %s begins with', (text, blocks) => {
    expect(readMarkdown(text)[0]!.blocks.join()).toBe(blocks);
  });
});

describe('an escaped text', () => {
  it.each(ALL.map((text) => [text]))('%j reads as it is, wherever it stands', (text) => {
    expectPlain(text);
  });

  it('reads as it is, whatever it is', () => {
    const signs = fc.constantFrom(...'\\*_~`|[]()<>@#:-+.! 1a/\n\u200b\u202e'.split(''), 'http://', 'everyone', '```');
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(signs, { maxLength: 24 }).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(texts, expectPlain), { numRuns: 5_000, seed: 20_251_125 });
  });

  it('ends no code block', () => {
    for (const text of ALL) {
      const [line, ...more] = readMarkdown(`\`\`\`\nx ${inCode(text)}\n\`\`\``);
      expect(more).toEqual([]);
      expect(said(line!.text)).toBe(said(`x ${expected(text).replaceAll('`', 'ˋ')}`));
    }
  });

  it('in a part that is never parsed calls nobody', () => {
    expect(ALL.filter((text) => /@(?:everyone|here)\b/i.test(literal(text)))).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    'http://localhost/',
    'https://1.2.3.4/',
    'https://[::1]/',
    'https://localhost/',
    'https://u:p@a.example/',
    'javascript:alert(1)',
    'ftp://a.example/',
    `https://a.example/${'я'.repeat(120)}`,
    `https://a.example/${'x'.repeat(600)}`,
    'no address',
  ])('%s is no link, and stands in words', (address) => {
    expect(numberLink(1, address)).toBe('\\[1\\]');
    const [line, ...more] = readMarkdown(addressWords(address));
    expect([line!.marks, more]).toEqual([[], []]);
    expect(line!.text.slice(0, 20)).toBe(address.slice(0, 20));
  });

  it.each([
    ['https://a.example/x)[y](https://evil.example', 'https://a.example/x%29%5By%5D%28https://evil.example'],
    ['https://a.example/@everyone?q=<@1>|`\\', 'https://a.example/%40everyone?q=%3C%401%3E%7C%60%5C'],
    ['http://a.example/news?id=1', 'http://a.example/news?id=1'],
    ['https://пример.example/', 'https://xn--e1afmkfd.example/'],
  ])('%s leads where it says', (address, target) => {
    const [line] = readMarkdown(numberLink(1, address));
    expect(line).toEqual({ blocks: [], text: '[1]', marks: [{ kind: 'link', text: '[1]', target }] });
  });
});
