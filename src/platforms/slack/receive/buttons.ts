import type { App } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Deliver, Incoming } from '../../../bot/ports/desk.js';
import type { Answer } from '../../../core/answer/answer.js';
import { speaksOfDigests } from '../../../core/digest/wish/speaks-of-digests.js';
import { ACTIONS } from '../render/buttons.js';
import { MESSAGE_PAGE } from '../render/message.js';
import { type AnswerState, stateIn } from '../render/state.js';
import { noticeView, sourcesView, whyView } from '../render/views.js';
import { keyOf } from '../store-key.js';
import { type Around, companyAt, placeOf, type Spot, talkIn } from './around.js';
import { byMessage, byResponse, byShare, byView, noticeOf, showView, type Window } from './replies.js';
import { askerAt, digestSpot, type Spoken } from './speaker.js';

/** What of a click counts. */
const Click = z.object({
  team: z.object({ id: z.string() }).nullable(),
  user: z.object({ id: z.string(), name: z.string().optional(), team_id: z.string().optional() }),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({
    type: z.string(),
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  view: z.object({ id: z.string(), type: z.string(), private_metadata: z.string().default('') }).optional(),
  actions: z.tuple([z.object({ action_id: z.string(), value: z.string().optional() })], z.unknown()),
});
type Click = z.infer<typeof Click>;

/** A click with what it was on. */
export interface Clicked {
  readonly click: Click;
  readonly value: string;
  readonly spot: Spot;
}

/** Listens for the buttons under answers, in messages, windows and the Home tab. */
export function listenForButtons(app: App, around: Around): void {
  const on = onClicks(app, around);
  on(new RegExp(`^${ACTIONS.ask}:\\d{1,3}$`), ask);
  on(ACTIONS.more, more);
  on(ACTIONS.share, share);
  on(ACTIONS.sources, (clicked, all) => look(clicked, all, sourcesView));
  on(ACTIONS.why, (clicked, all) => look(clicked, all, whyView));
}

/** What listens for clicks on buttons: each is acknowledged at once, and done once where it is clicked twice. */
export function onClicks(app: App, around: Around) {
  const justClicked = new LRUCache<string, true>({ max: 1_000, ttl: DOUBLE_CLICK_MS });
  return (id: string | RegExp, does: (clicked: Clicked, around: Around) => Promise<void>) => {
    app.action({ type: 'block_actions', action_id: id }, async ({ ack, body, client }) => {
      await ack();
      const click = Click.parse(body);
      const again = keyOfClick(click);
      if (justClicked.has(again)) return;
      justClicked.set(again, true);
      await does({ click, value: click.actions[0].value ?? '', spot: spotOf(click, client) }, around);
    });
  };
}

/** A second click within this time is the first one's twin, in milliseconds. */
const DOUBLE_CLICK_MS = 1_000;

function keyOfClick({ team, user, container, view, actions }: Click): string {
  return [team?.id, user.id, container.message_ts ?? view?.type, actions[0].action_id, actions[0].value].join(' ');
}

function spotOf(click: Click, client: Spot['client']): Spot {
  const team = click.team?.id ?? click.user.team_id ?? '';
  const channel = click.channel?.id ?? (click.view?.private_metadata || click.user.id);
  const shared = click.user.team_id !== undefined && click.user.team_id !== team;
  return { client, team, channel, person: click.user.id, shared };
}

/** A question that stands on a button: a follow-up, a reading of a name, what to do with a digest. */
async function ask(clicked: Clicked, around: Around): Promise<void> {
  const asked = speaksOfDigests(clicked.value)
    ? await aboutDigests(clicked, around)
    : incoming(clicked, clicked.value, around);
  await around.desk.answer(asked, deliverTo(clicked, clicked.value, around));
}

/** What is asked of digests counts where the person may write, and by who they are there. */
async function aboutDigests(clicked: Clicked, around: Around): Promise<Incoming> {
  const { spot, spoken } = await speakingOf(clicked, around);
  const asked = incoming({ ...clicked, spot }, clicked.value, around);
  return { ...asked, asker: await askerAt(spot, spoken, around) };
}

/** The next page. */
async function more(clicked: Clicked, around: Around): Promise<void> {
  const state = stateIn(clicked.value);
  if (!state) return;
  const asked = { ...incoming(clicked, 'more', around), from: state };
  await around.desk.answer(asked, deliverTo(clicked, `${lastQuestion(state)} (more)`, around));
}

/** The answer once more, for the channel, as the channel's reader sees it now; a second click shares nothing twice. */
async function share(clicked: Clicked, around: Around): Promise<void> {
  const state = stateIn(clicked.value);
  const { click, spot } = clicked;
  if (!state || !click.response_url) return;
  const deliveries = [keyOf(spot.team, 'share', spot.channel, click.container.message_ts ?? click.trigger_id)];
  const asked = { ...incoming(clicked, '', around), ...replay(state), conversation: null, deliveries };
  await around.desk.answer(asked, byShare(around.sender, click.response_url, lastQuestion(state)));
}

/** A window about an answer. */
async function look(
  clicked: Clicked,
  around: Around,
  view: (answer: Answer, channel: string) => ReturnType<typeof sourcesView>,
): Promise<void> {
  const state = stateIn(clicked.value);
  if (!state) return;
  const { click, spot } = clicked;
  const again = await around.desk.again({ ...incoming(clicked, '', around), ...replay(state) });
  if (again.kind === 'ok') await showView(spot, windowOf(click), view(again.value, spot.channel));
  else if (!again.isTold) await showView(spot, windowOf(click), noticeView('Too much', noticeOf(again), spot.channel));
}

/** The question that a state leads to, behind what it leans on. */
function replay({ trail, now }: AnswerState): Pick<Incoming, 'text' | 'from'> {
  return { text: trail.at(-1) ?? '', from: { trail: trail.slice(0, -1), now } };
}

/** What was asked last, "more" left out. */
function lastQuestion({ trail }: AnswerState): string {
  return trail.findLast((message) => message !== 'more') ?? '';
}

function incoming({ click, spot }: Clicked, text: string, around: Around): Incoming {
  return {
    place: placeOf(spot),
    person: spot.person,
    deliveries: [keyOf(spot.team, 'click', click.trigger_id)],
    text,
    conversation: conversationOf(click, spot),
    page: MESSAGE_PAGE,
    company: companyAt(spot, around),
  };
}

function conversationOf(click: Click, spot: Spot): string | null {
  if (click.view) return null;
  return click.container.is_ephemeral
    ? keyOf(spot.team, 'talk', spot.channel, spot.person)
    : talkIn(spot, threadOf(click, spot));
}

/** Answers where the click was: in its thread, in the window, or where only the person sees it. */
function deliverTo({ click, spot }: Clicked, heading: string, { sender }: Around): Deliver {
  if (click.view) return byView(spot, windowOf(click), heading);
  if (click.container.is_ephemeral && click.response_url) {
    return byResponse(sender, click.response_url, { heading, shareable: !spot.channel.startsWith('D') });
  }
  return byMessage(sender, { ...spot, thread: threadOf(click, spot) }, spot.person, heading);
}

/** Who speaks of digests by a click, and where that counts. */
export async function speakingOf({ click, spot }: Pick<Clicked, 'click' | 'spot'>, around: Around) {
  const spoken: Spoken = {
    thread: click.message?.thread_ts ?? click.container.thread_ts ?? null,
    name: click.user.name,
  };
  const isOurs = click.view ? click.view.type === 'home' : !click.container.is_ephemeral;
  if (isOurs && click.message && spot.channel.startsWith('D')) {
    await around.directs.remember(spot.team, spot.channel, spot.person);
  }
  return { spot: isOurs ? spot : await digestSpot(spot, around), spoken };
}

/** Where a click's window opens: alone, or on top of the one that was clicked in. */
export function windowOf({ trigger_id, view }: Click): Window {
  return { triggerId: trigger_id, under: view?.type === 'modal' ? view.id : null };
}

/** The thread of the message that was clicked; an answer in a direct message stands outside of any. */
export function threadOf({ message, container }: Click, { channel }: Spot): string | null {
  const own = message?.thread_ts ?? container.thread_ts;
  return own ?? (channel.startsWith('D') ? null : (message?.ts ?? container.message_ts ?? null));
}
