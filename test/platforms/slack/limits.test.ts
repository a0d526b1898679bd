import { describe, expect, it } from 'vitest';
import { limitProblems } from './limits.js';

type Json = Record<string, unknown>;

const SAFE = { unfurl_links: false, unfurl_media: false };
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });
const section = (text: string, more: Json = {}) => ({ type: 'section', text: mrkdwn(text), ...more });
const button = (action_id: string, more: Json = {}) => ({ type: 'button', action_id, text: plain('Go'), ...more });
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const richText = (...elements: unknown[]) => ({ type: 'rich_text', elements });
const leaves = (...elements: unknown[]) => richText({ type: 'rich_text_section', elements });
const table = (...rows: unknown[]) => ({ type: 'table', rows });
const cell = (text: string) => ({ type: 'raw_text', text });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const options = (count: number) => times(count, (index) => ({ text: plain('One'), value: `v${index}` }));

const inMessage = (...blocks: unknown[]) => limitProblems({ channel: 'C1', text: 'All of it.', blocks, ...SAFE });
const withText = (text: string, more: Json = {}) => limitProblems({ channel: 'C1', text, ...SAFE, ...more });
const inView = (more: Json, ...blocks: unknown[]) =>
  limitProblems({ view: { type: 'modal', title: plain('Title'), blocks, ...more } }, 'views.open');

describe('a good body', () => {
  it('passes with every block a message may have', () => {
    const list = { type: 'rich_text_list', style: 'bullet', elements: [{ type: 'rich_text_section', elements: [] }] };
    const item = { type: 'rich_text_section', elements: [{ type: 'text', text: 'سلام \u200C👩\u200D🚀\n' }] };
    const menu = { type: 'static_select', action_id: 'm', placeholder: plain('Pick'), options: options(100) };
    expect(
      inMessage(
        { type: 'header', text: plain('Deals') },
        section('A &amp; B &lt;3 <https://a.example/?x=1&y=2|the source>', { accessory: button('a'), block_id: 'one' }),
        { type: 'section', fields: [mrkdwn('a'), plain('b <!channel>')] },
        { type: 'divider' },
        {
          type: 'context',
          elements: [mrkdwn('a'), { type: 'image', image_url: 'https://a.example/i', alt_text: 'i' }],
        },
        actions(button('b', { url: 'https://a.example', style: 'primary', value: 'x' }), menu),
        table(
          [cell('a'), { type: 'raw_number', value: 1, text: '1' }],
          [leaves({ type: 'emoji', name: 'x' }), cell('b')],
        ),
        richText({ ...list, elements: [item] }, { type: 'rich_text_quote', elements: item.elements }),
        richText({ type: 'rich_text_preformatted', elements: [{ type: 'link', url: 'https://a.example' }] }),
      ),
    ).toEqual([]);
  });

  it('passes as text alone, as a modal, as a Home, as an acknowledgement', () => {
    const input = { type: 'input', label: plain('Q'), element: { type: 'plain_text_input', action_id: 'q' } };
    expect(withText('Nothing is on record.')).toEqual([]);
    expect(inView({ submit: plain('Send'), close: plain('Leave') }, input)).toEqual([]);
    expect(limitProblems({ user_id: 'U1', view: { type: 'home', blocks: [section('a')] } }, 'views.publish')).toEqual(
      [],
    );
    expect(limitProblems({ type: 'home', blocks: [section('a')] })).toEqual([]);
    expect(limitProblems({ text: 'Wait.', response_type: 'ephemeral' }, 'ack')).toEqual([]);
    expect(limitProblems({ response_action: 'clear' }, 'ack')).toEqual([]);
    expect(limitProblems({ delete_original: true }, 'response_url')).toEqual([]);
    expect(limitProblems({ channel_id: 'D1', thread_ts: '1.2', status: '' }, 'assistant.threads.setStatus')).toEqual(
      [],
    );
  });
});

describe('the text of a message', () => {
  const cases: readonly (readonly [what: string, found: string[], problems: string[]])[] = [
    ['is missing', limitProblems({ ...SAFE, blocks: [section('a')] }), ['text: needs a text that is not empty']],
    ['is blank', withText(' \n'), ['text: needs a text that is not empty']],
    ['is too long', withText('a'.repeat(4001)), ['text: 4001 characters, at most 4000 are allowed']],
    ['holds "<"', withText('a < b'), ['text: holds a "<" that is neither escaped nor one of our links']],
    ['holds "&"', withText('A & B'), ['text: holds a "&" that is not escaped, "& B"']],
    ['says @everyone', withText('hi @Everyone'), ['text: mentions people or a channel, "@Everyone"']],
    ['turns on link_names', withText('a', { link_names: true }), ['link_names: makes mentions of plain words']],
    ['is parsed', withText('a', { parse: 'full' }), ['parse: full makes links and mentions of plain words']],
    [
      'unfurls',
      limitProblems({ text: 'a', unfurl_links: true }),
      ['unfurl_links: needs to be false', 'unfurl_media: needs to be false'],
    ],
  ];
  it.each(cases)('is refused when it %s', (_what, found, problems) => {
    expect(found).toEqual(problems);
  });

  it.each(['<!channel>', '<@U123>', '<#C123>', '<!subteam^S1>', '<ftp://a.example|b>', '<https://a.example>'])(
    'is refused with %s in it',
    (markup) => {
      expect(withText(`see ${markup}`)).toContain('text: holds a "<" that is neither escaped nor one of our links');
    },
  );

  it('may hold an address that only looks like a mention', () => {
    expect(withText('write to desk@here.example')).toEqual([]);
  });

  it('need not switch unfurling off where Slack has no such switch', () => {
    expect(limitProblems({ text: 'a' }, 'chat.update')).toEqual([]);
  });
});

describe('characters that hide, turn or break text', () => {
  const harmful = [0x00, 0x07, 0x0d, 0x7f, 0x85, 0x200b, 0x2060, 0xfeff, 0xad, 0x202a, 0x202e, 0x2066, 0x2069];
  it.each([...harmful, 0x200e, 0x200f, 0x61c, 0xe0000, 0xe0041, 0xe007f, 0xd800, 0xdfff])('are found: %i', (code) => {
    const character = String.fromCodePoint(code);
    const place = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    expect(withText(`a${character}b`)).toEqual([expect.stringContaining(place)]);
    expect(inMessage(actions(button('a', { value: character })))).toEqual([
      expect.stringMatching(/^blocks\[0\]\.elements\[0\]\.value: holds /),
    ]);
  });

  it('are found in every body, not in messages only', () => {
    expect(limitProblems({ title: 'a\u202Eb' }, 'assistant.threads.setTitle')).toHaveLength(1);
  });
});

describe('a block', () => {
  const cases: readonly (readonly [what: string, block: unknown, problem: string])[] = [
    ['of no known type', { type: 'marquee' }, 'no such block, marquee'],
    ['with a long id', section('a', { block_id: 'a'.repeat(256) }), 'block_id: 256 characters, at most 255'],
    ['section without anything', { type: 'section' }, 'a section needs text or fields'],
    ['section with an empty text', section(' '), 'text.text: needs a text that is not empty'],
    ['section too long', section('a'.repeat(3001)), 'text.text: 3001 characters, at most 3000'],
    ['section with 11 fields', { type: 'section', fields: times(11, () => mrkdwn('a')) }, '11 entries, at most 10'],
    ['section with no fields', { type: 'section', fields: [] }, 'fields: needs at least one entry'],
    ['section with a long field', { type: 'section', fields: [mrkdwn('a'.repeat(2001))] }, 'at most 2000'],
    ['section with a string as text', { type: 'section', text: 'a' }, 'needs a text object'],
    ['section without verbatim', { type: 'section', text: { type: 'mrkdwn', text: 'a' } }, 'needs verbatim: true'],
    ['section with markup', section('<!here>'), 'mentions people or a channel, "<!here>"'],
    ['section with @channel', section('@channel'), 'mentions people or a channel, "@channel"'],
    ['header too long', { type: 'header', text: plain('a'.repeat(151)) }, '151 characters, at most 150'],
    ['header in mrkdwn', { type: 'header', text: mrkdwn('a') }, 'of type plain_text, got mrkdwn'],
    ['context too full', { type: 'context', elements: times(11, () => mrkdwn('a')) }, '11 entries, at most 10'],
    ['context with a button', { type: 'context', elements: [button('a')] }, 'needs a text object'],
    ['actions too full', actions(...times(26, (i) => button(`a${i}`))), '26 entries, at most 25'],
    ['actions with nothing', actions(), 'elements: needs at least one entry'],
    ['actions with an input', actions({ type: 'plain_text_input', action_id: 'a' }), 'no plain_text_input can stand'],
    ['image without alt_text', { type: 'image', image_url: 'https://a.example' }, 'alt_text: needs a text'],
    ['image without address', { type: 'image', alt_text: 'a' }, 'image_url: needs an http(s) address'],
    ['input without element', { type: 'input', label: plain('a') }, 'no undefined can stand here (input)'],
    ['markdown without text', { type: 'markdown' }, 'text: needs a text that is not empty'],
    ['table with 101 rows', table(...times(101, () => [cell('a')])), '101 entries, at most 100'],
    ['table with 21 cells', table(times(21, () => cell('a'))), '21 entries, at most 20'],
    ['table with an empty cell', table([cell('')]), 'rows[0][0].text: needs a text that is not empty'],
    ['table with mrkdwn in it', table([mrkdwn('a')]), 'no mrkdwn can stand in a table'],
    ['rich text with nothing', richText(), 'elements: needs at least one entry'],
    ['rich text of unknown parts', richText({ type: 'rich_text_poem' }), 'no such part of a rich text'],
    ['rich text with an empty leaf', leaves({ type: 'text', text: '' }), 'text: needs a text that is not empty'],
    ['rich text with a bare link', leaves({ type: 'link' }), 'url: needs an http(s) address'],
    ['rich text with an odd link', leaves({ type: 'link', url: 'javascript:1' }), 'url: needs an http(s) address'],
    ['rich text with an unknown leaf', leaves({ type: 'blink' }), 'no blink can stand here'],
    [
      'rich text list without style',
      richText({ type: 'rich_text_list', elements: [{ type: 'rich_text_section', elements: [{ type: 'x' }] }] }),
      'style: needs bullet or ordered',
    ],
    [
      'rich text list of bare leaves',
      richText({ type: 'rich_text_list', style: 'bullet', elements: [{ type: 'text', text: 'a' }] }),
      'a list holds rich_text_section only',
    ],
    [
      'preformatted text with an emoji',
      richText({ type: 'rich_text_preformatted', elements: [{ type: 'emoji', name: 'a' }] }),
      'no emoji can stand here',
    ],
  ];
  it.each(cases)('is refused: %s', (_what, block, problem) => {
    expect(inMessage(block).join('\n')).toContain(problem);
  });

  it.each(['user', 'usergroup', 'broadcast', 'channel', 'team'])('is refused with a %s in its rich text', (type) => {
    expect(inMessage(leaves({ type }))).toEqual([
      `blocks[0].elements[0].elements[0]: calls people or names a channel (${type})`,
    ]);
  });
});

describe('an element', () => {
  const menu = (more: Json) => ({ type: 'static_select', action_id: 'm', ...more });
  const confirm = { title: plain('a'.repeat(101)), text: plain('a'), confirm: plain('Yes'), deny: plain('No') };
  const cases: readonly (readonly [what: string, element: unknown, problem: string])[] = [
    ['unknown', { type: 'lever', action_id: 'a' }, 'no lever can stand here (actions)'],
    ['without action_id', { type: 'button', text: plain('a') }, 'action_id: needs a text that is not empty'],
    ['with a long action_id', button('a'.repeat(256)), 'action_id: 256 characters, at most 255'],
    ['button without text', { type: 'button', action_id: 'a' }, 'text: needs a text object of type plain_text'],
    ['button with a long text', button('a', { text: plain('a'.repeat(76)) }), '76 characters, at most 75'],
    ['button with a long value', button('a', { value: 'a'.repeat(2001) }), '2001 characters, at most 2000'],
    ['button with a long url', button('a', { url: `https://a/${'a'.repeat(3000)}` }), '3010 characters, at most 3000'],
    ['button with an odd style', button('a', { style: 'loud' }), 'style: needs primary or danger'],
    ['with a long placeholder', menu({ placeholder: plain('a'.repeat(151)), options: options(1) }), 'at most 150'],
    ['menu without options', menu({}), 'options: needs at least one entry'],
    ['menu with 101 options', menu({ options: options(101) }), '101 entries, at most 100'],
    ['option with a long text', menu({ options: [{ text: plain('a'.repeat(76)), value: 'a' }] }), 'at most 75'],
    ['option with a long value', menu({ options: [{ text: plain('a'), value: 'a'.repeat(76) }] }), 'at most 75'],
    ['overflow with 6 options', { type: 'overflow', action_id: 'a', options: options(6) }, '6 entries, at most 5'],
    ['group with a long label', menu({ option_groups: [{ label: plain('a'.repeat(76)), options: options(1) }] }), '75'],
    ['with a long confirmation', button('a', { confirm }), 'confirm.title.text: 101 characters, at most 100'],
  ];
  it.each(cases)('is refused: %s', (_what, element, problem) => {
    expect(inMessage(actions(element)).join('\n')).toContain(problem);
  });
});

describe('the blocks together', () => {
  it('are at most 50 in a message and 100 in a view', () => {
    const blocks = times(101, () => ({ type: 'divider' }));
    expect(inMessage(...blocks.slice(0, 50))).toEqual([]);
    expect(inMessage(...blocks.slice(0, 51))).toEqual(['blocks: 51 entries, at most 50 are allowed']);
    expect(inView({}, ...blocks.slice(0, 100))).toEqual([]);
    expect(inView({}, ...blocks)).toEqual(['view.blocks: 101 entries, at most 100 are allowed']);
  });

  it('are at most 11,999 characters of JSON in a message', () => {
    const [first] = inMessage(...times(5, () => section('a'.repeat(2400))));
    expect(first).toMatch(/^blocks as JSON: 12\d\d\d characters, at most 11999 are allowed$/);
  });

  it('have no action_id and no block_id twice', () => {
    expect(inMessage(section('a', { accessory: button('a') }), actions(button('a')))).toEqual([
      'action_id "a" is there more than once',
    ]);
    expect(inMessage(section('a', { block_id: 'b' }), section('c', { block_id: 'b' }))).toEqual([
      'block_id "b" is there more than once',
    ]);
  });

  it('show one table in a message and none in a view', () => {
    expect(inMessage(table([cell('a')]), table([cell('a')]))).toEqual(['blocks: 2 tables, a message can show one']);
    expect(inView({}, table([cell('a')]))).toEqual(['view.blocks: a view cannot show a table']);
  });

  it('are a list', () => {
    expect(limitProblems({ text: 'a', blocks: '[{"type":"divider"}]', ...SAFE })).toEqual([
      'blocks: needs a list of blocks',
    ]);
  });
});

describe('a view', () => {
  const input = { type: 'input', label: plain('Q'), element: { type: 'plain_text_input', action_id: 'q' } };
  const cases: readonly (readonly [what: string, more: Json, problem: string])[] = [
    ['no title', { title: undefined }, 'title: needs a text object'],
    ['a long title', { title: plain('a'.repeat(25)) }, 'title.text: 25 characters, at most 24'],
    ['a long submit', { submit: plain('a'.repeat(25)) }, 'submit.text: 25 characters, at most 24'],
    ['a long close', { close: plain('a'.repeat(25)) }, 'close.text: 25 characters, at most 24'],
    ['long metadata', { private_metadata: 'a'.repeat(3001) }, 'private_metadata: 3001 characters, at most 3000'],
    ['a long callback_id', { callback_id: 'a'.repeat(256) }, 'callback_id: 256 characters, at most 255'],
    ['no blocks', { blocks: undefined }, 'blocks: needs a list of blocks'],
    ['input but no submit', { blocks: [input] }, 'submit: a modal that asks for input needs it'],
  ];
  it.each(cases)('is refused with %s', (_what, more, problem) => {
    expect(inView(more, section('a')).join('\n')).toContain(`view.${problem}`);
  });
});
