import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Judgement } from '../../../bot/ports/desk.js';
import { ratedWords } from '../../../core/gaps/rating.js';
import { MESSAGE_PAGE } from '../render/message.js';
import { RATE, RATING_FORM, REASON, ratingIn, reasonView } from '../render/rating.js';
import { noticeView } from '../render/views.js';
import { type Around, companyAt, placeOf, type Spot } from './around.js';
import { type Clicked, windowOf } from './click.js';
import { onClicks } from './on-clicks.js';
import { sendPrivately, showWindow } from './private.js';
import { lineOf } from './replies.js';
import { showView } from './windows.js';

/** A window with a reason in it, sent off. */
const Reasoned = z.object({
  team: z.object({ id: z.string() }).nullable(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  view: z.object({
    private_metadata: z.string(),
    state: z.object({
      values: z.object({ [REASON]: z.object({ [REASON]: z.object({ value: z.string().nullable().default(null) }) }) }),
    }),
  }),
});

/** Which answer a window is about. */
const Metadata = z.tuple([z.string(), z.string()]);

const THANKS = 'Thank you';

/** Listens for ratings of answers: a click counts at once; a bad one opens a window that asks why. */
export function listenForRatings(app: App, around: Around): void {
  const on = onClicks(app, around);
  on(new RegExp(`^${RATE}(?::good|:bad)?$`), rate);
  app.view({ callback_id: RATING_FORM, type: 'view_submission' }, async ({ ack, body, client }) => {
    const { team, user, view } = Reasoned.parse(body);
    const [channel, value] = Metadata.parse(JSON.parse(view.private_metadata));
    const shared = user.team_id !== undefined && user.team_id !== team?.id;
    const spot: Spot = { client, team: team?.id ?? user.team_id ?? '', channel, person: user.id, shared };
    const said = await judged(spot, value, view.state.values[REASON]?.[REASON]?.value ?? null, around);
    await ack(said ? { response_action: 'update', view: noticeView(THANKS, said, channel) } : undefined);
  });
}

async function rate(clicked: Clicked, around: Around): Promise<void> {
  const { click, value, spot } = clicked;
  const said = await judged(spot, value, null, around);
  if (said === null) return;
  if (ratingIn(value)?.verdict === 'good') return tell(clicked, said, around);
  const asked = showView(around.sender, spot, windowOf(click), reasonView(said, value, spot.channel)).then(() => {});
  await asked.catch(() => tell(clicked, said, around));
}

/** Hands a rating to the desk; gives what is said of it, or null where the value is none of a rating. */
async function judged(spot: Spot, value: string, reason: string | null, around: Around): Promise<string | null> {
  const rating = ratingIn(value);
  if (!rating) return null;
  const { verdict, state } = rating;
  const about: Pick<Judgement, 'place' | 'person' | 'company' | 'page'> = {
    place: placeOf(spot),
    person: spot.person,
    company: companyAt(spot, around),
    page: MESSAGE_PAGE,
  };
  const rated = await around.desk.rate({ ...about, from: state, verdict, reason });
  return ratedWords(rated, verdict, reason !== null);
}

/** Says a line to the person alone, where they clicked. */
async function tell(clicked: Clicked, text: string, { sender }: Around): Promise<void> {
  if (clicked.click.view) return showWindow(clicked, noticeView(THANKS, text, clicked.spot.channel), { sender });
  await sendPrivately(clicked, lineOf(text), sender);
}
