import type { App, types } from '@slack/bolt';
import { z } from 'zod';
import { CARD_PAGE, cardBlocks } from '../render/card.js';
import { type Around, onlookerAt, type Spot } from './around.js';

/** Links of one message that are shown as cards. */
const LINKS_MAX = 3;

/** Characters of a question that a link may ask. */
const QUESTION_MAX = 2_000;

/** Links that somebody wrote, as far as they matter here: https://docs.slack.dev/reference/events/link_shared */
const Shared = z.object({
  channel: z.string(),
  user: z.string(),
  message_ts: z.string(),
  links: z.array(z.object({ url: z.string() })),
  unfurl_id: z.string().optional(),
  source: z.enum(['composer', 'conversations_history']).optional(),
});
type Shared = z.infer<typeof Shared>;

const Team = z.object({ team_id: z.string() });

/** Listens for links to answers in the reading room at `pagesAt`, and shows what they lead to as the place may see it. */
export function listenForLinks(app: App, around: Around, pagesAt: string): void {
  app.event('link_shared', async ({ event, body, client }) => {
    const shared = Shared.parse(event);
    const spot = {
      client,
      team: Team.parse(body).team_id,
      channel: shared.channel,
      person: shared.user,
      shared: false,
    };
    const asked = shared.links.flatMap(({ url }) => {
      const question = questionAt(url, pagesAt);
      return question === null ? [] : [{ url, question }];
    });
    const cards = await Promise.all(
      asked.slice(0, LINKS_MAX).map(async ({ url, question }) => [url, await cardOf(question, spot, around)] as const),
    );
    const shown = cards.flatMap(([url, blocks]) => (blocks === null ? [] : [[url, { blocks }] as const]));
    if (shown.length > 0) await unfurl(shared, Object.fromEntries(shown), spot, around);
  });
}

/** The question that a link to the room asks; null for any other link. */
export function questionAt(url: string, pagesAt: string): string | null {
  if (!URL.canParse(url)) return null;
  const { origin, pathname, searchParams } = new URL(url);
  const question = (searchParams.get('q') ?? '').slice(0, QUESTION_MAX).trim();
  return origin === pagesAt && pathname === '/ask' && question !== '' ? question : null;
}

/** The card of an answer; null where somebody asks too much, of which nobody is told: nothing was asked. */
async function cardOf(question: string, spot: Spot, around: Around): Promise<types.KnownBlock[] | null> {
  const admitted = await around.desk.again({ ...onlookerAt(spot, around), text: question, page: CARD_PAGE });
  return admitted.kind === 'ok' ? cardBlocks(admitted.value) : null;
}

async function unfurl(
  { channel, message_ts: ts, unfurl_id: id, source }: Shared,
  unfurls: Readonly<Record<string, { readonly blocks: types.KnownBlock[] }>>,
  { client, team }: Spot,
  { sender, log }: Around,
): Promise<void> {
  const target = id !== undefined && source !== undefined ? { unfurl_id: id, source } : { channel, ts };
  await sender
    .repeatable(`${team}:${channel}:unfurl`, () => client.chat.unfurl({ ...target, unfurls: { ...unfurls } }))
    .catch((error: unknown) => log.warn('slack-card-not-shown', { reason: String(error) }));
}
