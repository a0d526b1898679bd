import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { loaded } from '../../corpus/loaded.js';
import { DRAWN_HERE } from '../../pictures/drawn-here.js';
import { DRAWN_QUESTIONS, rawGet, type ServedRoom, servedRoom } from './rooms.js';

/** What somebody could write to have a page do more than show it. */
const MARKUP = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '<a href="javascript:alert(1)">x</a>',
  'javascript:alert(1)',
  '<style>*{display:none}</style>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '{{constructor.constructor("alert(1)")()}}',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '\u202Edlrow\u2066<b>',
  '<x\u0000y>',
] as const;

/** Whether a page has a tag or an attribute that is none of ours. */
function foreignIn(text: string): readonly string[] {
  const own = text
    .replace(/<script type="application\/ld\+json">[^<>]*<\/script>/g, '')
    // A picture is an SVG of ours, in which another one would be foreign.
    .replace(/<svg (xmlns="[^"]*" width="(?:640|800|1000)"[^<>]*>[\s\S]*?)<\/svg>/, '<figure $1');
  const tags = /<\/?(?:script|img|svg|iframe|style|base|object|embed|b|x)\b[^>]*>/gi;
  const others = [/\son\w+=/i, /href="(?:javascript|data|vbscript):/i, /http-equiv/i];
  const opened = own.match(tags) ?? [];
  // What is escaped holds no tag: only what stands between real angle brackets counts.
  const inTags = (own.match(/<[a-z][^<>]*>/gi) ?? []).filter((tag) =>
    others.some((one) => one.test(withoutValues(tag))),
  );
  return [...opened, ...inTags];
}

/** A tag without what stands in the quotes of its values but for those of addresses. */
function withoutValues(tag: string): string {
  return tag.replace(/ (?!href)([\w-]+)="[^"]*"/g, ' $1');
}

/** A text of at most 200 characters that has a piece of markup in it. */
function spoilt(text: string, at: number): string {
  return `${MARKUP[at % MARKUP.length]!.replace(/[\u0000\n]/g, '')} ${text}`.trim().slice(0, 190).trim();
}

/** The knowledge with markup in every text of every record. */
function poisoned(knowledge: Knowledge): Knowledge {
  let at = 0;
  const spoil = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return TEXTS.has(key) ? spoilt(value, at++) : value;
    if (Array.isArray(value)) return value.map((one) => spoil(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoil(one, name)]));
  };
  return spoil(knowledge) as Knowledge;
}

const TEXTS = new Set([
  ...['title', 'name', 'aliases', 'summary', 'text', 'notes', 'dateNote', 'publisher', 'via', 'place', 'city', 'venue'],
  'theme',
]);

describe('markup', () => {
  it('in any record is text on every page', async () => {
    const room = await servedRoom({ knowledge: poisoned(await loaded()), pictures: DRAWN_HERE });
    const { meetings, agreements, proposals, officials, organisations, conferences, topics, sources } =
      room.sideline.graph([]).knowledge;
    const records = { meetings, agreements, proposals, officials, organisations, conferences, topics, sources };
    const paths = [
      ...[
        '/',
        '/changes',
        '/pending',
        '/countries/IR',
        '/ask?q=which+agreements+are+pending%3F',
        '/ask?q=meetings+by+country',
      ],
      ...DRAWN_QUESTIONS.map((question) => `/ask?q=${encodeURIComponent(question)}`),
      ...['draw all meetings', 'timeline of Iran as a picture'].map(
        (question) => `/ask?q=${encodeURIComponent(question)}`,
      ),
      ...Object.keys(records).map((section) => `/${section}`),
      ...Object.entries(records).flatMap(([section, list]) => list.slice(0, 20).map(({ id }) => `/${section}/${id}`)),
    ];
    for (const path of paths) {
      const { status, text } = await room.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(foreignIn(text), path).toEqual([]);
      expect(text, path).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    }
  }, 60_000);

  it('in an address of a source is no link that does anything', async () => {
    const knowledge = await loaded();
    const sources = knowledge.sources.map((one, at) => ({
      ...one,
      url: at % 2 ? 'javascript:alert(1)' : 'https://a:b@evil.example/"x',
    }));
    const room = await servedRoom({ knowledge: { ...knowledge, sources } });
    for (const path of ['/sources', `/sources/${sources[1]!.id}`, '/pending']) {
      const { text } = await room.get(path);
      expect(foreignIn(text), path).toEqual([]);
      expect(text, path).not.toContain('href="https://a:b@');
    }
  });

  it.each(MARKUP)('in a question is text: %j', async (text) => {
    const room = await servedRoom({ pictures: DRAWN_HERE });
    for (const around of [text, `who did ${text} meet`, `Hashemi ${text}`, `draw who met Hashemi ${text}`]) {
      const seen = await room.get(`/ask?q=${encodeURIComponent(around)}`);
      expect([200, 303]).toContain(seen.status);
      expect(foreignIn(seen.text)).toEqual([]);
    }
  });
});

/** Parts of addresses and headers that servers have tripped over. */
const PIECES = [
  ...[
    '/..',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%5c..%5c',
    '/\\..\\..',
    '//evil.example',
  ],
  ...[
    '/%00',
    '/%',
    '/%zz',
    '/%c0%af',
    '/%ff%fe',
    '/%E2%80%AE',
    '/a%0d%0aSet-Cookie:x=1',
    '/;x',
    '/:',
    '/*',
    '/~root',
    '/.env',
    '/.git/config',
  ],
  ...['/__proto__', '/constructor', '/toString', '/hasOwnProperty', '/node_modules', '/dist/main.js', '/package.json'],
  ...[
    '?q=%00',
    '?q=%',
    '?q[]=1',
    '?q=a&q=b',
    '?__proto__=1',
    '?constructor=1',
    '?page=-1',
    '?page=1e9',
    '?page=NaN',
    '?as=../../x',
  ],
  ...[
    '?q=%0d%0aX:%20y',
    '?sort=__proto__',
    '?country=constructor',
    '?status=toString',
    '?year=9999',
    `?q=${'a'.repeat(3_000)}`,
  ],
] as const;

const FRONTS = ['', '/meetings', '/agreements', '/officials', '/ask', '/sources', '/countries'] as const;

/** Two hundred addresses and more. */
const TARGETS = FRONTS.flatMap((front) => PIECES.map((piece) => `${front}${piece}`)).map((one) =>
  one.startsWith('/') ? one : `/${one}`,
);

describe('hostile addresses', () => {
  let room: ServedRoom;
  beforeAll(async () => {
    room = await servedRoom({ keep: true });
    return () => room.server.close();
  });

  it('never break a page, lead to no file, and are in no header', async () => {
    expect(TARGETS.length).toBeGreaterThan(200);
    for (const target of TARGETS) {
      const { status, headers, text } = await rawGet(room, target);
      expect([200, 303, 400, 404], target).toContain(status);
      expect(text, target).not.toMatch(/root:x:0|"devDependencies"|\[core\]/);
      expect(headers['set-cookie'], target).toBeUndefined();
      expect(headers.x, target).toBeUndefined();
      expect(foreignIn(text), target).toEqual([]);
    }
    expect(room.logged).toEqual([]);
  }, 120_000);

  it.each([
    [{ host: 'evil.example' }],
    [{ host: 'a b' }],
    [{ host: '"><script>alert(1)</script>' }],
    [{ host: 'room.example:99999' }],
    [{ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript' }],
    [{ 'x-forwarded-for': '"><script>' }],
    [{ 'x-forwarded-for': 'a,'.repeat(500) }],
    [{ 'x-forwarded-for': '::ffff:10.0.0.1, 2001:db8::1' }],
    [{ 'if-none-match': '"'.repeat(2_000) }],
    [{ 'accept-language': '<script>', 'user-agent': '</title><script>' }],
    [{ authorization: '' }],
    [{ origin: 'https://evil.example', referer: 'https://evil.example/<script>' }],
    [{ range: 'bytes=0-1,5-9' }],
    [{ cookie: 'a=<script>' }],
  ])('headers come back in nothing: %j', async (headers) => {
    const { status, headers: sent, text } = await rawGet(room, '/meetings', headers as Record<string, string>);
    expect(status).toBeLessThan(500);
    expect(JSON.stringify(sent)).not.toContain('evil.example');
    expect(text).not.toContain('evil.example');
    expect(foreignIn(text)).toEqual([]);
    expect(sent['access-control-allow-origin']).toBeUndefined();
  });
});
