import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { RoomParts } from './parts.js';
import { answerRoutes } from './routes/answers.js';
import { listRoutes } from './routes/lists.js';
import { Pages } from './routes/pages.js';
import { recordRoutes } from './routes/records.js';
import { fixedRoutes } from './routes/fixed.js';
import { sitemapRoutes } from './routes/sitemap.js';
import { safe } from './serve/headers.js';
import { type Env, known, limited } from './serve/visitor.js';

/** Bytes that a request may bring to what is mounted; pages take none. */
const BODY_MAX = 1024 * 1024;

/** The room as an application: who asks, how much, and what is answered. */
export function roomApp(parts: RoomParts): Hono<Env> {
  const { settings, log, routes = [] } = parts;
  const pages = new Pages(parts);
  const app = new Hono<Env>();
  app.use(safe(settings), limited(parts), known(parts));
  for (const { path, app: part, isRooted = false } of routes) {
    app.use(`${path}/*`, bodyLimit({ maxSize: BODY_MAX }));
    app.route(isRooted ? '/' : path, part as unknown as Hono<Env>);
  }
  fixedRoutes(app, settings);
  sitemapRoutes(app, parts, pages);
  answerRoutes(app, parts, pages);
  listRoutes(app, pages);
  recordRoutes(app, pages);
  app.notFound((context) => pages.notFound(context));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    // Its message may hold what it fell over.
    log.error('web-failed', { reason: error.name });
    return context.text('Something went wrong here.\n', 500);
  });
  return app;
}
