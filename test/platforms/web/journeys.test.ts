import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../src/bot/ports/exports.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { makeExport } from '../../../src/exports/make-export.js';
import { loaded } from '../../corpus/loaded.js';
import { barriersIn, describeInBrowser, inPage, type Look, openBrowser } from './browser.js';
import { picturesIn } from '../../../src/pictures/paint.js';
import { PAINT_WORKER } from '../../pictures/paint-worker.js';
import { DRAWN_QUESTIONS, type ServedRoom, servedRoom } from './rooms.js';

/** What a stalled machine may take with a browser. */
const SLOW_MACHINE_MS = 240_000;

let browser: Browser;
let room: ServedRoom;
let slim: ServedRoom;

/** A page of every kind. */
function everyKind(sideline: Sideline): readonly string[] {
  const { knowledge } = sideline.graph([]);
  const first = (section: keyof Knowledge) => `/${section}/${knowledge[section][0]!.id}`;
  return [
    ...[
      '/',
      '/ask?q=which+agreements+are+pending%3F',
      '/ask?q=meetings+by+country',
      '/ask?q=who+met+the+king+of+Atlantis',
    ],
    ...['/ask?q=help', '/meetings', '/agreements?status=pending', '/officials', '/countries', '/topics', '/sources'],
    ...['/pending', '/changes', '/countries/IR', '/nowhere'],
    ...(['meetings', 'agreements', 'proposals', 'officials'] as const).map(first),
    ...(['organisations', 'conferences', 'topics', 'sources'] as const).map(first),
    ...DRAWN,
  ];
}

/** A page with a picture of each kind. */
const DRAWN = DRAWN_QUESTIONS.map((question) => `/ask?q=${encodeURIComponent(question)}`);

/** A page for each thing that pages are made of: what another look changes is the same on all others. */
function everyPart(sideline: Sideline): readonly string[] {
  const { agreements, sources } = sideline.graph([]).knowledge;
  return [
    ...[
      '/',
      '/ask?q=which+agreements+are+pending%3F',
      '/ask?q=meetings+by+country',
      '/meetings',
      '/countries',
      '/nowhere',
    ],
    ...[`/agreements/${agreements[0]!.id}`, '/countries/IR', `/sources/${sources[0]!.id}`],
    ...DRAWN,
  ];
}

/** Opens a page that has to be there. */
async function opened(page: Page, { url }: ServedRoom, path: string): Promise<void> {
  const response = await page.goto(`${url}${path}`);
  expect([path, response?.status()]).toEqual([path, path === '/nowhere' ? 404 : 200]);
}

/** Records of a kind that are looked through for barriers: what a page has more of is more of the same. */
const FEW = 6;

/** The knowledge with few records that everybody sees. */
function few(knowledge: Knowledge): Knowledge {
  const first = <T extends object>(records: readonly T[], count: number) =>
    records.map((one, at) => (at < count ? one : { ...one, audience: ['nobody'] }));
  return {
    ...knowledge,
    meetings: first(knowledge.meetings, FEW),
    agreements: first(knowledge.agreements, FEW),
    proposals: first(knowledge.proposals, FEW),
    officials: first(knowledge.officials, 3 * FEW),
    organisations: first(knowledge.organisations, 3 * FEW),
  };
}

/** The knowledge with names that run from right to left. */
function rightToLeft(knowledge: Knowledge): Knowledge {
  const officials = knowledge.officials.map((one) => ({ ...one, name: 'ستار هاشمی', aliases: ['الهاشمي', one.name] }));
  const agreements = knowledge.agreements.map((one) => ({ ...one, title: 'یادداشت تفاهم (MoU) فناوری ۵G' }));
  const sources = knowledge.sources.map((one) => ({ ...one, title: 'دیدار وزیران', language: 'fa' }));
  return { ...knowledge, officials, agreements, sources };
}

describeInBrowser('in a browser', () => {
  beforeAll(async () => {
    const knowledge = await loaded();
    const pictures = picturesIn(PAINT_WORKER);
    [browser, room, slim] = await Promise.all([
      openBrowser(),
      servedRoom({ keep: true, pictures, exports: { formats: EXPORT_FORMATS, make: makeExport } }),
      servedRoom({ keep: true, pictures, knowledge: few(knowledge) }),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await room.server.close();
    await slim.server.close();
  });

  it(
    'somebody asks, follows a number to its source, and asks on, with scripts off',
    () =>
      inPage(browser, { javaScriptEnabled: false }, async (page) => {
        await page.goto(room.url);
        await page.getByRole('searchbox', { name: 'Ask the record' }).fill('which agreements are pending?');
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/ask\?q=/);
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('which agreements are pending?');
        expect(await page.getByRole('searchbox').inputValue()).toBe('which agreements are pending?');
        await page.getByRole('link', { name: 'Source 2', exact: true }).first().click();
        expect(page.url()).toMatch(/#s2$/);
        await page.locator('#s2 a').first().click();
        await page.waitForURL(/\/sources\//);
        await page.goBack();
        await page.getByRole('navigation', { name: 'Ask on' }).getByRole('link').first().click();
        expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('which agreements are pending?');
      }),
    SLOW_MACHINE_MS,
  );

  it.each([
    ['off', false],
    ['on', true],
  ])(
    'somebody asks, opens a record of the answer and its source, takes all of it away as a file, and goes back: scripts %s',
    (_, javaScriptEnabled) =>
      inPage(browser, { javaScriptEnabled }, async (page) => {
        await page.goto(room.url);
        await page.getByRole('searchbox', { name: 'Ask the record' }).fill('meetings of Iran');
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/ask\?q=/);
        const answer = page.url();
        await page.locator('main a[href^="/meetings/"]').first().click();
        await page.waitForURL(/\/meetings\/[^?]+$/);
        await page.locator('.sources a[href^="/sources/"]').first().click();
        await page.waitForURL(/\/sources\/[^?]+$/);
        expect(await page.locator('main a[href^="/meetings/"]').count()).toBeGreaterThan(0);
        await page.goBack();
        await page.goBack();
        await page.waitForURL(answer);
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: /^csv$/i }).click(),
        ]);
        expect(file.suggestedFilename()).toMatch(/\.csv$/);
        expect(readFileSync(await file.path(), 'utf8')).toMatch(/^ref,[\s\S]*\r\nmeeting:/);
        expect(page.url()).toBe(answer);
        await page.goBack();
        await page.waitForURL(`${room.url}/`);
        expect(await page.getByRole('searchbox', { name: 'Ask the record' }).isVisible()).toBe(true);
      }),
    SLOW_MACHINE_MS,
  );

  it(
    'somebody narrows a list, turns its pages, and reaches a record, a country and a person',
    () =>
      inPage(browser, { javaScriptEnabled: false }, async (page) => {
        await page.goto(`${room.url}/meetings`);
        await page.getByRole('link', { name: /^Page 2/ }).click();
        await page.waitForURL(/page=2/);
        await page.getByLabel('Country').selectOption({ label: 'Iran' });
        await page.getByRole('button', { name: 'Show' }).click();
        await page.waitForURL(/country=IR/);
        await page.locator('.way').first().click();
        await page.waitForURL(/\/meetings\//);
        await page.getByRole('navigation', { name: 'Sides' }).getByRole('link', { name: 'Iran' }).click();
        await page.waitForURL(/\/countries\/IR$/);
        expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toContain('Whom it met');
      }),
    SLOW_MACHINE_MS,
  );

  it(
    'somebody gets there by the keyboard alone',
    () =>
      inPage(browser, {}, async (page) => {
        await page.goto(room.url);
        await page.keyboard.press('Tab');
        expect(await page.locator(':focus').textContent()).toBe('Skip to content');
        await page.keyboard.press('Enter');
        expect(await page.evaluate('document.activeElement.id')).toBe('content');
      }),
    SLOW_MACHINE_MS,
  );

  it(
    'somebody follows a name in a picture by the keyboard, sees where they are, and takes the picture away',
    () =>
      inPage(browser, { javaScriptEnabled: false }, async (page) => {
        await page.goto(`${room.url}/ask?q=draw+who+met+whom+in+Baku`);
        const picture = page.getByRole('document', { name: /^Who met whom: Meetings in Baku/ });
        expect(await picture.count()).toBe(1);
        const link = picture.locator('a').last();
        await link.focus();
        const look =
          '(() => { const one = document.activeElement; const { outlineStyle, outlineWidth } = getComputedStyle(one); return [one.closest("svg") !== null, outlineStyle, outlineWidth]; })()';
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Tab');
        expect(await page.evaluate(look)).toEqual([true, 'solid', '3px']);
        const href = await link.getAttribute('href');
        await page.keyboard.press('Enter');
        await page.waitForURL(`${room.url}${href}`);
        await page.goBack();
        const [taken] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: 'Picture as PNG' }).click(),
        ]);
        expect(taken.url()).toContain('/picture.png?q=draw+who+met+whom+in+Baku');
      }),
    SLOW_MACHINE_MS,
  );

  it(
    'a picture is as dark as the page, and passed over by who wants the words',
    () =>
      inPage(browser, { colorScheme: 'dark' }, async (page) => {
        await page.goto(`${room.url}/ask?q=draw+who+met+whom+in+Baku`);
        const paper = 'getComputedStyle(document.querySelector(".drawn svg > rect")).fill';
        expect(await page.evaluate(paper)).toBe('rgb(20, 24, 29)');
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await page.evaluate(paper)).toBe('rgb(255, 255, 255)');
        await page.getByRole('link', { name: 'Skip the picture' }).focus();
        await page.keyboard.press('Enter');
        expect(await page.evaluate('document.activeElement.id')).toBe('below-picture');
      }),
    SLOW_MACHINE_MS,
  );

  it(
    'nothing is kept, nothing is asked of anybody else, and nothing is blocked or missing',
    () =>
      inPage(browser, {}, async (page) => {
        const [asked, said] = [new Set<string>(), [] as string[]];
        page.on('request', (request) => asked.add(new URL(request.url()).origin));
        page.on('console', (message) => said.push(message.text()));
        // What is still on its way when the next page is opened is not waited for.
        page.on('requestfailed', (request) => {
          const why = request.failure()?.errorText;
          if (why !== 'net::ERR_ABORTED') said.push(`${request.url()}: ${why}`);
        });
        for (const path of everyKind(room.sideline).filter((one) => one !== '/nowhere'))
          await page.goto(`${room.url}${path}`);
        expect([...asked]).toEqual([room.url]);
        expect(said).toEqual([]);
        expect(await page.context().cookies()).toEqual([]);
      }),
    SLOW_MACHINE_MS,
  );

  const LOOKS: readonly (readonly [string, Look, typeof everyKind])[] = [
    ['light', { colorScheme: 'light' }, everyKind],
    ['dark', { colorScheme: 'dark' }, everyPart],
    ['360 pixels wide', { viewport: { width: 360, height: 740 } }, everyPart],
  ];

  it.each(LOOKS)(
    'no page keeps anybody out: %s',
    (_, look, pages) =>
      inPage(browser, look, async (page) => {
        let drawn = 0;
        for (const path of pages(slim.sideline)) {
          await opened(page, slim, path);
          expect(await barriersIn(page), path).toEqual([]);
          drawn += await page.locator('.drawn svg a').count();
        }
        expect(drawn).toBeGreaterThanOrEqual(10);
      }),
    SLOW_MACHINE_MS,
  );

  it(
    'nor does one with names that run from right to left, which turn no sentence round',
    async () => {
      const knowledge = rightToLeft(few(await loaded()));
      const other = await servedRoom({ knowledge, pictures: picturesIn(PAINT_WORKER) });
      await inPage(browser, {}, async (page) => {
        for (const path of everyPart(other.sideline)) {
          await opened(page, other, path);
          expect(await barriersIn(page), path).toEqual([]);
        }
        const [official] = other.sideline.knowledge.officials;
        await page.goto(`${other.url}/officials/${official!.id}`);
        expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).direction')).toBe('rtl');
        expect(await page.evaluate('getComputedStyle(document.querySelector(".part p")).direction')).toBe('ltr');
      });
    },
    SLOW_MACHINE_MS,
  );

  it(
    'nothing is wider than a narrow screen',
    () =>
      inPage(browser, { viewport: { width: 360, height: 740 } }, async (page) => {
        for (const path of everyKind(room.sideline)) {
          await opened(page, room, path);
          const [content, screen] = (await page.evaluate(
            '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
          )) as [number, number];
          expect([path, content]).toEqual([path, screen]);
        }
      }),
    SLOW_MACHINE_MS,
  );

  it(
    'what is printed has the sources with their addresses, and none of the ways on',
    () =>
      inPage(browser, {}, async (page) => {
        await page.goto(`${room.url}/ask?q=which+agreements+are+pending%3F`);
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.ask').isVisible()).toBe(false);
        expect(await page.locator('.lists').isVisible()).toBe(false);
        expect(await page.locator('#sources').isVisible()).toBe(true);
        const after = 'getComputedStyle(document.querySelector(".sources .out"), "::after").content';
        expect(await page.evaluate(after)).toContain('http');
      }),
    SLOW_MACHINE_MS,
  );
});
