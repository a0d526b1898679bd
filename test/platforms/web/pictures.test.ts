import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../../src/core/picture/draw.js';
import { darkStyle } from '../../../src/core/picture/sheet/palette.js';
import { picturesIn } from '../../../src/pictures/paint.js';
import { DRAWN_HERE } from '../../pictures/drawn-here.js';
import { PAINT_WORKER } from '../../pictures/paint-worker.js';
import { DRAWN_QUESTIONS, servedRoom } from './rooms.js';

/** Painting takes a thread of its own, which a busy machine may take its time for. */
const PAINTED_MS = 60_000;

const DRAW = 'q=draw+who+met+whom+in+Baku';

const asked = (question: string) => `/ask?q=${encodeURIComponent(question)}`;
const svgIn = (text: string) => /<svg[\s\S]*<\/svg>/.exec(text)?.[0] ?? '';
const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'");
const hrefsIn = (svg: string) => [...svg.matchAll(/ href="([^"]*)"/g)].map(([, href]) => unescaped(href!));

describe('a picture that was asked for', { timeout: PAINTED_MS }, () => {
  it('stands in the page itself, over the answer in words, and in dots at its own address', async () => {
    const room = await servedRoom({ pictures: picturesIn(PAINT_WORKER) });
    const { text } = await room.get(`/ask?${DRAW}`);
    expect(svgIn(text)).toContain('<title id="picture-title">Who met whom: Meetings in Baku</title>');
    expect(text.indexOf('<svg')).toBeLessThan(text.indexOf('class="part"'));
    expect(text).toContain('<a href="/picture.png?q=draw+who+met+whom+in+Baku" download');
    expect(text).not.toContain('<img');
    const picture = await fetch(`${room.url}/picture.png?${DRAW}`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  it('leads from every name and mark to a page that is there', async () => {
    const room = await servedRoom({ pictures: DRAWN_HERE });
    const paths = new Set<string>();
    for (const question of DRAWN_QUESTIONS) {
      const links = hrefsIn(svgIn((await room.get(asked(question))).text));
      expect([question, links.length > 0]).toEqual([
        question,
        question !== 'chart of meetings by month' || links.length > 0,
      ]);
      for (const link of links) paths.add(link);
    }
    const sections = new Set([...paths].map((path) => path.split('/')[1]));
    expect([...sections].sort()).toEqual(expect.arrayContaining(['agreements', 'countries', 'meetings', 'officials']));
    for (const path of paths) expect([path, (await room.get(path)).status]).toEqual([path, 200]);
  });

  it('keeps to the policy: its colours of the night stand in the style sheet, no id of it stands twice', async () => {
    const room = await servedRoom({ pictures: DRAWN_HERE });
    for (const question of DRAWN_QUESTIONS) {
      const { text, headers } = await room.get(asked(question));
      expect(headers.get('content-security-policy')).toContain("style-src 'self'");
      expect(text).not.toMatch(/<style|\sstyle="|<script(?! type="application\/ld\+json")/);
      const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const classes = new Set([...svgIn(text).matchAll(/class="([^"]*)"/g)].map(([, name]) => name!));
      expect(classes.size).toBeGreaterThan(1);
      const [, path] = /rel="stylesheet" href="([^"]*)"/.exec(text) ?? [];
      const style = (await room.get(path!)).text;
      for (const name of classes) expect(style).toContain(`.${name}{`);
      expect(style).toContain(darkStyle());
    }
  });

  it('has the marks of the file that anybody else would get', async () => {
    const room = await servedRoom({ pictures: DRAWN_HERE });
    const { text } = await room.get(`/ask?${DRAW}`);
    const circumstances = { reader: [], now: '2026-11-24T12:00:00.000Z', zone: 'UTC', conversation: null };
    const answer = room.sideline.ask({ text: 'draw who met whom in Baku', ...circumstances });
    const data = room.sideline.picture([], answer);
    if (!data || 'why' in data) throw new Error('nothing is drawn');
    const textsOf = (svg: string) => svg.match(/<tspan[^>]*>[^<]*/g);
    expect(textsOf(svgIn(text))).toEqual(textsOf(drawPicture(data).svg));
  });

  it('has the validator of its page, and is drawn once for all who see the same', async () => {
    let drawn = 0;
    const counting = {
      ...DRAWN_HERE,
      draw: (...given: Parameters<typeof DRAWN_HERE.draw>) => {
        drawn++;
        return DRAWN_HERE.draw(...given);
      },
    };
    const room = await servedRoom({ pictures: counting });
    const first = await room.get(`/ask?${DRAW}`);
    const again = await room.get(`/ask?${DRAW}`, { 'if-none-match': first.headers.get('etag')! });
    expect([again.status, again.text, drawn]).toEqual([304, '', 1]);
  });

  it('is offered below an answer that has several things to show', async () => {
    const room = await servedRoom({ pictures: DRAWN_HERE });
    expect((await room.get('/ask?q=who+met+Hashemi%3F')).text).toContain('who+met+Hashemi%3F+as+a+picture');
    expect((await room.get('/ask?q=who+is+Godfrey+Kabbyanga%3F')).text).not.toContain('as+a+picture');
    expect((await room.get(`/ask?${DRAW}`)).text).not.toContain('as+a+picture');
  });

  it('is nowhere where none was asked for, nothing is painted, or nothing is found', async () => {
    const room = await servedRoom({ pictures: DRAWN_HERE });
    expect((await room.get('/ask?q=who+met+Hashemi')).text).not.toContain('<svg');
    expect((await room.get('/picture.png?q=who+met+Hashemi')).status).toBe(404);
    expect((await room.get('/picture.png?q=draw+who+met+Qwxzy+Vbnmk')).status).toBe(404);
    const bare = await servedRoom();
    expect((await bare.get(`/picture.png?${DRAW}`)).status).toBe(404);
    expect((await bare.get(`/ask?${DRAW}`)).text).not.toContain('<svg');
  });

  it('that cannot be made leaves the words, and says so on the page and at its address', async () => {
    const broken = () => Promise.reject(new Error('no room'));
    const room = await servedRoom({ pictures: { paint: broken, draw: broken } });
    const page = await room.get(`/ask?${DRAW}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('The picture could not be drawn just now');
    expect(page.text).toContain('Sattar Hashemi');
    expect((await room.get(`/picture.png?${DRAW}`)).status).toBe(503);
    expect(room.logged.join()).toContain('web-picture-failed');
  });
});
