import type { Hono } from 'hono';
import { agreementPage } from '../pages/agreement.js';
import { conferencePage } from '../pages/conference.js';
import { countryPage } from '../pages/country.js';
import { meetingPage } from '../pages/meeting.js';
import { officialPage } from '../pages/official.js';
import { organisationPage } from '../pages/organisation.js';
import type { Around, Page } from '../pages/page.js';
import { proposalPage } from '../pages/proposal.js';
import { sourcePage } from '../pages/source.js';
import { topicPage } from '../pages/topic.js';
import type { Env } from '../serve/visitor.js';
import { withPage } from './lists.js';
import type { Pages } from './pages.js';

/** The page of one record by its id; of a country by its code. */
const PAGES: readonly (readonly [path: string, tell: (id: string, around: Around) => Page | null])[] = [
  ['/meetings/:id', meetingPage],
  ['/agreements/:id', agreementPage],
  ['/proposals/:id', proposalPage],
  ['/officials/:id', officialPage],
  ['/organisations/:id', organisationPage],
  ['/conferences/:id', conferencePage],
  ['/topics/:id', topicPage],
  ['/countries/:id', countryPage],
];

/** A page for every record. */
export function recordRoutes(app: Hono<Env>, pages: Pages): void {
  app.get('/sources/:id', (context) =>
    pages.sendKept(context, (around) => withPage(context, (page) => sourcePage(context.req.param('id'), around, page))),
  );
  for (const [path, tell] of PAGES)
    app.get(path, (context) => pages.sendKept(context, (around) => tell(context.req.param('id') ?? '', around)));
}
