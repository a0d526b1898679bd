import { describe, expect, it } from 'vitest';
import { limitProblems } from './limits.js';

type Json = Record<string, unknown>;

const SAFE = { allowed_mentions: { parse: [], replied_user: false } };
const NONCE = { nonce: '1574997082115145728', enforce_nonce: true };
const V2 = 1 << 15;
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

const inMessage = (more: Json) => limitProblems({ ...SAFE, ...NONCE, ...more }, 'message');
const inContent = (content: string, more: Json = {}) => inMessage({ content, ...more });
const inEmbed = (...embeds: Json[]) => inMessage({ embeds });
const inRows = (...components: unknown[]) => inMessage({ content: 'a', components });
const inV2 = (components: unknown[], more: Json = {}) => inMessage({ flags: V2, components, ...more });
const inCallback = (type: number, data: Json) => limitProblems({ type, data }, 'callback');
const inChoices = (...choices: unknown[]) => inCallback(8, { choices });
const inModal = (more: Json) =>
  inCallback(9, { title: 'Why', custom_id: 'm', components: [row(input({ custom_id: 'why' }))], ...more });
const inCommand = (more: Json) => limitProblems({ name: 'ask', description: 'Ask', ...more }, 'command');
const inOptions = (...options: Json[]) =>
  inCommand({ options: options.map((one) => ({ type: 3, name: 'a', description: 'A', ...one })) });

const row = (...components: unknown[]) => ({ type: 1, components });
const button = (custom_id: string, more: Json = {}) => ({ type: 2, style: 1, label: 'Go', custom_id, ...more });
const options = (count: number) => times(count, (index) => ({ label: 'One', value: `v${index}` }));
const menu = (more: Json = {}) => ({ type: 3, custom_id: 'menu', options: options(1), ...more });
const input = (more: Json) => ({ type: 4, style: 1, label: 'Why?', ...more });
const said = (content: string) => ({ type: 10, content });

describe('a good body', () => {
  it('passes as a message with everything', () => {
    const field = { name: 'Since', value: '[2](<https://a.example/b>) [\\[1\\]](https://a.example)' };
    const link = { type: 2, style: 5, label: 'Source', url: 'https://a.example' };
    expect(
      inMessage({
        content: 'سلام \u200C👩\u200D🚀 see <https://a.example> and \\@everyone, desk@here.example',
        embeds: [{ title: 'Deals', description: 'a'.repeat(4096), fields: times(25, () => field), url: 'https://a.b' }],
        components: [row(...times(5, (index) => button(`b${index}`))), row(menu({ options: options(25) })), row(link)],
      }),
    ).toEqual([]);
  });

  it('passes as an edit, an answer, choices, a modal, a command', () => {
    expect(limitProblems({ components: [], ...SAFE }, 'edit')).toEqual([]);
    expect(limitProblems({ content: 'a', ...SAFE }, 'follow-up')).toEqual([]);
    expect(inCallback(4, { content: 'a', ...SAFE })).toEqual([]);
    expect(inCallback(5, { flags: 64 })).toEqual([]);
    expect(limitProblems({ type: 6 }, 'callback')).toEqual([]);
    expect(inCallback(7, { content: '', components: [], ...SAFE })).toEqual([]);
    expect(inChoices({ name: '@everyone', value: 'a' }, { name: 'b', value: 2 })).toEqual([]);
    expect(inModal({})).toEqual([]);
    expect(inCommand({ name_localizations: { de: 'frag', th: 'ถาม' } })).toEqual([]);
    expect(limitProblems({ name: 'Ask about this', type: 3 }, 'command')).toEqual([]);
    expect(limitProblems({ recipient_id: '501' }, 'other')).toEqual([]);
  });

  it('passes as components v2', () => {
    const section = { type: 9, components: [said('a')], accessory: button('b') };
    expect(inV2([{ type: 17, components: [said('[1](https://a.example)'), section, { type: 14 }] }])).toEqual([]);
  });
});

describe('a message', () => {
  const cases: readonly (readonly [what: string, found: string[], problem: string])[] = [
    ['with nothing in it', inContent(' '), 'content: an empty message'],
    ['with a long text', inContent('a'.repeat(2001)), 'content: 2001 characters, at most 2000 are allowed'],
    ['with 11 embeds', inEmbed(...times(11, () => ({ title: 'a' }))), 'embeds: 11 entries, at most 10 are allowed'],
    ['with a preview', inContent('see https://a.example'), 'content: https://a.example gets a preview'],
    ['with a preview of a link', inContent('[1](https://a.example)'), 'content: https://a.example) gets a preview'],
    [
      'that hides its embeds',
      inMessage({ embeds: [{ title: 'a' }], flags: 4 }),
      "flags: SUPPRESS_EMBEDS hides the message's own embeds",
    ],
    ['without nonce', inContent('a', { nonce: undefined }), 'nonce: missing, so a retry may show twice'],
    ['with a long nonce', inContent('a', { nonce: 'a'.repeat(26) }), 'nonce: 26 characters, at most 25 are allowed'],
    ['without enforce_nonce', inContent('a', { enforce_nonce: false }), 'enforce_nonce: needs to be true'],
  ];
  it.each(cases)('is refused %s', (_what, found, problem) => {
    expect(found).toEqual([expect.stringContaining(problem)]);
  });

  it('may hold a link when previews are off', () => {
    expect(inContent('see https://a.example', { flags: 4 })).toEqual([]);
  });

  it.each(['message', 'edit', 'follow-up'] as const)('has to say that it pings nobody: %s', (kind) => {
    const found = (allowed_mentions?: unknown) =>
      limitProblems({ content: 'a', ...NONCE, ...(allowed_mentions !== undefined && { allowed_mentions }) }, kind);
    expect(found()).toEqual(['allowed_mentions: missing, so the text may ping people']);
    expect(found({ parse: ['users'], replied_user: true })).toEqual([
      'allowed_mentions.parse: needs to be []',
      'allowed_mentions.replied_user: needs to be false',
    ]);
    expect(found({ parse: [], users: ['501'], replied_user: false })).toEqual(['allowed_mentions: lets 501 be pinged']);
  });

  it.each([4, 7])('has to say so in a callback of type %i too', (type) => {
    expect(inCallback(type, { content: 'a' })).toEqual(['data.allowed_mentions: missing, so the text may ping people']);
  });
});

describe('a text', () => {
  it.each(['<@501>', '<@!501>', '<@&9>', '<#1001>', '@everyone', 'hi @Here!'])('is refused with %s in it', (text) => {
    const problem = expect.stringContaining('mentions people or a channel');
    expect(inContent(text)).toEqual([problem]);
    expect(inEmbed({ title: text })).toEqual([problem]);
    expect(inEmbed({ description: text })).toEqual([problem]);
    expect(inEmbed({ fields: [{ name: text, value: text }] })).toEqual([problem, problem]);
    expect(inV2([said(text)])).toEqual([problem]);
  });

  it.each(['\\<@501>', '<\\@501>', '\\@everyone', 'me@everyone.example', '@hereby', '@everyone.example'])(
    'passes with %s in it',
    (text) => {
      expect(inContent(text)).toEqual([]);
    },
  );

  it('has links to pages only, with plain labels', () => {
    const found = (text: string) => inEmbed({ description: text });
    for (const label of ['1', '[1]', '\\[1\\]', 'the source', 'A \\*b\\*', 'سند'])
      expect(found(`see [${label}](<https://a.example/x>)`)).toEqual([]);
    for (const label of ['**bold**', 'https://b.example', '`a`', '~a~'])
      expect(found(`[${label}](https://a.example)`)).toEqual([expect.stringContaining('which is not plain')]);
    expect(found('[a](ftp://a.example)')).toEqual([
      'embeds[0].description: a link to "ftp://a.example", not to a page',
    ]);
    expect(found('[a](http://a.example)')).toEqual([]);
    expect(found('\\[a\\](ftp://a.example)')).toEqual([]);
  });

  it.each([0x00, 0x0d, 0x85, 0x200b, 0x2060, 0xfeff, 0x202e, 0x2066, 0x200e, 0xe0041, 0xd800])(
    'is refused with the character %i anywhere',
    (code) => {
      const character = String.fromCodePoint(code);
      const problem = expect.stringMatching(/: holds /);
      expect(inContent(`a${character}b`)).toEqual([problem]);
      expect(inRows(row(button('a', { label: `a${character}` })))).toEqual([problem]);
      expect(inChoices({ name: `a${character}`, value: 'a' })).toEqual([problem]);
      expect(limitProblems({ name: `a${character}` }, 'other')).toEqual([problem]);
    },
  );
});

describe('an embed', () => {
  const field = (more: Json) => ({ fields: [{ name: 'a', value: 'a', ...more }] });
  const cases: readonly (readonly [what: string, embed: Json, problem: string])[] = [
    ['nothing', {}, 'embeds[0]: an empty embed'],
    ['a long title', { title: 'a'.repeat(257) }, 'title: 257 characters, at most 256'],
    ['a long description', { description: 'a'.repeat(4097) }, 'description: 4097 characters, at most 4096'],
    ['26 fields', { fields: times(26, () => ({ name: 'a', value: 'a' })) }, 'fields: 26 entries, at most 25'],
    ['a long field name', field({ name: 'a'.repeat(257) }), 'fields[0].name: 257 characters, at most 256'],
    ['a long field value', field({ value: 'a'.repeat(1025) }), 'fields[0].value: 1025 characters, at most 1024'],
    ['an empty field', field({ value: '' }), 'fields[0].value: needs a text that is not empty'],
    ['a long footer', { footer: { text: 'a'.repeat(2049) } }, 'footer.text: 2049 characters, at most 2048'],
    ['a long author', { author: { name: 'a'.repeat(257) } }, 'author.name: 257 characters, at most 256'],
    ['an odd url', { title: 'a', url: 'javascript:1' }, 'url: needs an http(s) address'],
  ];
  it.each(cases)('is refused with %s', (_what, embed, problem) => {
    expect(inEmbed(embed)).toEqual([expect.stringContaining(problem)]);
  });

  it('has 6000 characters with all the others of its message', () => {
    const half = { description: 'a'.repeat(3000) };
    expect(inEmbed(half, half)).toEqual([]);
    expect(inEmbed(half, half, { footer: { text: 'a' } })).toEqual([
      'embeds: the texts together: 6001 characters, at most 6000 are allowed',
    ]);
  });
});

describe('components', () => {
  const link = (more: Json) => ({ type: 2, style: 5, label: 'a', url: 'https://a.example', ...more });
  const option = (more: Json) => menu({ options: [{ label: 'a', value: 'a', ...more }] });
  const cases: readonly (readonly [what: string, found: string[], problem: string])[] = [
    ['6 rows', inRows(...times(6, (index) => row(button(`${index}`)))), 'components: 6 rows, at most 5'],
    ['6 in a row', inRows(row(...times(6, (index) => button(`${index}`)))), 'components[0]: 6 in a row, at most 5'],
    ['a row with nothing', inRows(row()), 'components[0].components: needs at least one entry'],
    ['a menu beside a button', inRows(row(menu(), button('b'))), 'a menu has to be alone in its row'],
    ['a button without a row', inRows(button('b')), 'components[0]: type 2 has to stand in a row'],
    ['a text input', inRows(row(input({ custom_id: 'a' }))), 'type 4 cannot stand in a row'],
    ['v2 without the flag', inRows(said('a')), 'components[0]: type 10 needs the flag of components v2'],
    ['an id twice', inRows(row(button('a'), button('a'))), 'custom_id "a" is there more than once'],
    ['no id', inRows(row(button(''))), 'custom_id: needs a text that is not empty'],
    ['a long id', inRows(row(button('a'.repeat(101)))), 'custom_id: 101 characters, at most 100'],
    ['a long label', inRows(row(button('a', { label: 'a'.repeat(81) }))), 'label: 81 characters, at most 80'],
    ['no label', inRows(row(button('a', { label: '' }))), 'needs a label or an emoji'],
    ['an odd style', inRows(row(button('a', { style: 9 }))), 'style: no such style, 9'],
    ['a url on a button', inRows(row(button('a', { url: 'https://a.example' }))), 'url: only a button with the style'],
    ['an id on a link', inRows(row(link({ custom_id: 'a' }))), 'custom_id: a button with a link has none'],
    ['a long url', inRows(row(link({ url: `https://a.b/${'a'.repeat(501)}` }))), 'url: 513 characters, at most 512'],
    ['a menu with nothing', inRows(row(menu({ options: [], max_values: 0, min_values: 0 }))), '0 entries, 1 to 25'],
    ['26 options', inRows(row(menu({ options: options(26) }))), 'options: 26 entries, 1 to 25 are allowed'],
    ['a long option', inRows(row(option({ label: 'a'.repeat(101) }))), 'label: 101 characters, at most 100'],
    ['a long value', inRows(row(option({ value: 'a'.repeat(101) }))), 'value: 101 characters, at most 100'],
    ['a long description', inRows(row(option({ description: 'a'.repeat(101) }))), 'description: 101 characters'],
    ['a value twice', inRows(row(menu({ options: [...options(1), ...options(1)] }))), 'the value "v0" is there more'],
    ['a long placeholder', inRows(row(menu({ placeholder: 'a'.repeat(151) }))), 'placeholder: 151 characters'],
    ['too many values', inRows(row(menu({ max_values: 2 }))), 'max_values: 2, but 1 options'],
  ];
  it.each(cases)('are refused with %s', (_what, found, problem) => {
    expect(found.join('\n')).toContain(problem);
  });

  const v2: readonly (readonly [what: string, found: string[], problem: string])[] = [
    ['content', inV2([said('a')], { content: 'a' }), 'content: cannot stand beside components v2'],
    ['embeds', inV2([said('a')], { embeds: [{ title: 'a' }] }), 'embeds: cannot stand beside components v2'],
    ['41 of them', inV2([{ type: 17, components: times(40, () => said('a')) }]), '41 entries, at most 40'],
    ['much text', inV2([said('a'.repeat(4000)), said('a')]), '4001 characters, at most 4000'],
    ['a section of four', inV2([{ type: 9, components: times(4, () => said('a')), accessory: {} }]), '4 texts, 1 to 3'],
    ['no accessory', inV2([{ type: 9, components: [said('a')] }]), 'accessory: missing'],
    [
      'long alt text',
      inV2([{ type: 12, items: [{ description: 'a'.repeat(1025) }] }]),
      '1025 characters, at most 1024',
    ],
    ['an unknown type', inV2([{ type: 99 }]), 'no such component, type 99'],
  ];
  it.each(v2)('v2 are refused with %s', (_what, found, problem) => {
    expect(found.join('\n')).toContain(problem);
  });
});

describe('choices and modals', () => {
  const choice = (more: Json) => inChoices({ name: 'a', value: 'a', ...more });
  const cases: readonly (readonly [what: string, found: string[], problem: string])[] = [
    ['26 choices', inChoices(...times(26, (index) => ({ name: `${index}`, value: index }))), '26 entries, at most 25'],
    ['no name', choice({ name: '' }), 'name: needs a text that is not empty'],
    ['a long name', choice({ name: 'a'.repeat(101) }), 'name: 101 characters, at most 100'],
    ['a long value', choice({ value: 'a'.repeat(101) }), 'value: 101 characters, at most 100'],
    ['a name twice', inChoices({ name: 'a', value: 'a' }, { name: 'a', value: 'b' }), 'the name "a" is there more'],
    ['a value twice', inChoices({ name: 'a', value: 'a' }, { name: 'b', value: 'a' }), 'the value "a" is there more'],
    ['no choices at all', inCallback(8, {}), 'data.choices: needs a list'],
    ['a long title', inModal({ title: 'a'.repeat(46) }), 'data.title: 46 characters, at most 45'],
    ['no title', inModal({ title: '' }), 'data.title: needs a text that is not empty'],
    ['nothing to fill in', inModal({ components: [] }), 'data.components: needs at least one entry'],
    [
      'a long placeholder',
      inModal({ components: [row(input({ custom_id: 'a', placeholder: 'a'.repeat(101) }))] }),
      '101',
    ],
  ];
  it.each(cases)('are refused with %s', (_what, found, problem) => {
    expect(found).toEqual([expect.stringContaining(problem)]);
  });
});

describe('a command', () => {
  const cases: readonly (readonly [what: string, found: string[], problem: string])[] = [
    ['in upper case', inCommand({ name: 'Ask' }), 'name: "Ask" is not a name'],
    ['with a space', inCommand({ name: 'ask me' }), 'name: "ask me" is not a name'],
    ['with a long name', inCommand({ name: 'a'.repeat(33) }), 'is not a name'],
    ['without description', inCommand({ description: '' }), 'description: needs a text that is not empty'],
    ['with a long description', inCommand({ description: 'a'.repeat(101) }), 'description: 101 characters'],
    ['with a locale fa', inCommand({ name_localizations: { fa: 'پرسش' } }), 'Discord has no locale "fa"'],
    ['with a long one', inCommand({ description_localizations: { de: 'a'.repeat(101) } }), 'de: 101 characters'],
    ['with 26 options', inOptions(...times(26, (index) => ({ name: `o${index}` }))), 'options: 26 entries, at most 25'],
    ['with an option twice', inOptions({ name: 'a' }, { name: 'a' }), 'the name "a" is there more than once'],
    ['with a late one', inOptions({ name: 'a' }, { name: 'b', required: true }), 'b is required, so it has to come'],
    ['with a bad option', inOptions({ description: '' }), 'options[0].description: needs a text'],
    ['with a bad choice', inOptions({ choices: [{ name: '', value: 'a' }] }), 'options[0].choices[0].name: needs'],
    [
      'with choices twice over',
      inOptions({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] }),
      'options[0].choices: not beside autocomplete',
    ],
    [
      'with 8001 characters',
      inOptions(
        ...times(4, (index) => ({
          name: `o${index}`,
          choices: times(25, (at) => ({ name: 'a'.repeat(60), value: `${at}`.padEnd(20, 'a') })),
        })),
      ),
      '8018 characters, at most 8000',
    ],
    [
      'of a message with a description',
      limitProblems({ name: 'A', type: 3, description: 'a' }, 'command'),
      'description: a context menu command has none',
    ],
  ];
  it.each(cases)('is refused %s', (_what, found, problem) => {
    expect(found).toEqual([expect.stringContaining(problem)]);
  });

  it('is one of 100 at most, and of a name of its own', () => {
    const all = times(101, (index) => ({ name: `c${index}`, description: 'a' }));
    expect(limitProblems(all.slice(1), 'commands')).toEqual([]);
    expect(limitProblems(all, 'commands')).toEqual(['chat input commands: 101 entries, at most 100 are allowed']);
    expect(limitProblems([all[0], all[0]], 'commands')).toEqual(['command "1 c0" is there more than once']);
    expect(limitProblems({}, 'commands')).toEqual(['commands: needs a list']);
  });
});
