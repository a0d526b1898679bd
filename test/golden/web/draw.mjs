// Draws pages of the reading room over the knowledge of the tests, as a browser shows them: the picture of the README and those beside
// it, which are looked at and kept. Run it by hand after `npm run build` where the look of the room has changed:
//   node test/golden/web/draw.mjs
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { served } from '../../bench/served.mjs';

const fromHere = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Other pages to look at instead, each in three looks: node test/golden/web/draw.mjs FOLDER /path /path … */
const [folder, ...others] = process.argv.slice(2);
const WIDE = { viewport: { width: 900, height: 1000 } };
const DARK = { ...WIDE, colorScheme: 'dark' };
const NARROW = { viewport: { width: 360, height: 800 } };

/** What is kept: a page in a look, by the name of its picture. */
const KEPT = {
  answer: ['/ask?q=which+agreements+with+Algeria+are+pending%3F', WIDE],
  'front-dark': ['/', DARK],
  'list-narrow': ['/agreements?status=pending', NARROW],
  'record-dark': ['/agreements/iran-tajikistan-ict-mou', DARK],
  'country-narrow': ['/countries/IR', NARROW],
  'picture-in-its-page': ['/ask?q=draw+who+met+whom+in+Baku', WIDE],
};

const { url, stop } = await served({ args: ['--now', '2025-11-24'] });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  if (folder === undefined)
    for (const [name, [path, look]] of Object.entries(KEPT)) await draw(`${url}${path}`, fromHere(`${name}.png`), look);
  for (const path of others) {
    const name = path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'front';
    await draw(`${url}${path}`, join(folder, `${name}.png`), WIDE, true);
    await draw(`${url}${path}`, join(folder, `${name}-dark.png`), DARK);
    await draw(`${url}${path}`, join(folder, `${name}-narrow.png`), NARROW);
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
