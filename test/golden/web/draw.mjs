// Draws the picture of the README: a page of the reading room over the knowledge of the tests, as a browser shows it. Run it by
// hand after `npm run build` where the look of the room has changed: node test/golden/web/draw.mjs
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { served } from '../../bench/served.mjs';

const fromHere = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The page that is drawn, and others to look at: node test/golden/web/draw.mjs FOLDER /path /path … */
const [folder, ...others] = process.argv.slice(2);
const PICTURE = '/ask?q=which+agreements+with+Algeria+are+pending%3F';
const SIZE = { width: 900, height: 1000 };

const { url, stop } = await served({ args: ['--now', '2025-11-24'] });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  if (folder === undefined) await draw(`${url}${PICTURE}`, fromHere('answer.png'), { viewport: SIZE });
  for (const path of others) {
    const name = path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'front';
    await draw(`${url}${path}`, join(folder, `${name}.png`), { viewport: SIZE }, true);
    await draw(`${url}${path}`, join(folder, `${name}-dark.png`), { viewport: SIZE, colorScheme: 'dark' });
    await draw(`${url}${path}`, join(folder, `${name}-narrow.png`), { viewport: { width: 360, height: 800 } });
  }
} finally {
  await browser.close();
  stop();
}

async function draw(address, path, look, fullPage = false) {
  const context = await browser.newContext(look);
  const page = await context.newPage();
  await page.goto(address);
  await page.screenshot({ path, fullPage });
  await context.close();
}
