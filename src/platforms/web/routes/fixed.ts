import type { Hono } from 'hono';
import { SITEMAP_PATH } from '../pages/addresses.js';
import type { WebSettings } from '../parts.js';
import { ICON, STYLE, STYLE_PATH } from '../render/style.js';
import type { Env } from '../serve/visitor.js';

/** A year, in seconds. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** What is the same for everybody: how the room looks, and what search engines may go through. */
export function fixedRoutes(app: Hono<Env>, { isIndexed, baseUrl }: WebSettings): void {
  app.get(STYLE_PATH, (context) =>
    context.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': FOR_EVER }),
  );
  app.get('/icon.svg', (context) =>
    context.body(ICON, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
  );
  app.get('/robots.txt', (context) => context.text(robots(isIndexed, baseUrl)));
}

/** Answers and feeds are without end, and of no use in a list of search results. */
function robots(isIndexed: boolean, baseUrl: string): string {
  const open = ['Disallow: /ask', 'Disallow: /feed', 'Allow: /', `Sitemap: ${baseUrl}${SITEMAP_PATH}`];
  const kept = isIndexed ? open : ['Disallow: /'];
  return ['User-agent: *', ...kept, ''].join('\n');
}
