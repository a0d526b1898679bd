import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { describe } from 'vitest';

/** The browser that journeys are made with: Debian's chromium, unless CHROMIUM says otherwise. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** In continuous integration a browser has to be there, so that nothing is passed over unseen. */
const isThere = existsSync(CHROMIUM) || process.env.CI === 'true';

if (!isThere) console.warn(`skipped: no browser at ${CHROMIUM}; apt-get install chromium, or set CHROMIUM`);

/** Tests in a browser; skipped, with a line that says so, where there is none. */
export const describeInBrowser = describe.skipIf(!isThere);

/** Opens the browser. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
}

/** What a page is looked at with. */
export type Look = NonNullable<Parameters<Browser['newContext']>[0]>;

/** A page in a context of its own, which is closed when `work` is done. */
export async function inPage<T>(browser: Browser, look: Look, work: (page: Page) => Promise<T>): Promise<T> {
  const context: BrowserContext = await browser.newContext(look);
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What a page has that keeps somebody out, by rule and place (https://dequeuniversity.com/rules/axe). */
export async function barriersIn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}
