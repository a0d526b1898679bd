import type { Context, Hono } from 'hono';
import { perGraph } from '../../../core/graph/per-graph.js';
import { pathsOfPages, SITEMAP_PATH } from '../pages/addresses.js';
import type { RoomParts } from '../parts.js';
import { indexXml, partsFor, partXml } from '../render/sitemap.js';
import { respond } from '../serve/respond.js';
import type { Env } from '../serve/visitor.js';
import type { Pages } from './pages.js';

/** The paths of what the public sees, put together once for a graph. */
const publicPaths = perGraph(pathsOfPages);

/** The addresses of all pages for search engines, where they may list them: of public records alone, whoever asks. */
export function sitemapRoutes(app: Hono<Env>, { settings, sideline }: RoomParts, pages: Pages): void {
  if (!settings.isIndexed) return;
  const { baseUrl } = settings;
  const paths = () => publicPaths(sideline.graph([]));
  const send = (context: Context<Env>, text: string | null) =>
    text === null ? pages.notFound(context) : respond(context, { status: 200, type: XML, text });
  app.get(SITEMAP_PATH, (context) => {
    const parts = partsFor(paths().length);
    return send(context, parts === 1 ? partXml(paths(), baseUrl, 1) : indexXml(parts, baseUrl));
  });
  app.get('/:part{sitemap-[1-9][0-9]*\\.xml}', (context) =>
    send(context, partXml(paths(), baseUrl, Number(/\d+/.exec(context.req.param('part'))))),
  );
}

const XML = 'application/xml; charset=utf-8';
