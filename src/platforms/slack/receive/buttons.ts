import type { App } from '@slack/bolt';
import type { Deliver, Incoming } from '../../../bot/ports/desk.js';
import type { Answer } from '../../../core/answer/answer.js';
import { askedLast } from '../../../core/answer/trail.js';
import { speaksOfDigests } from '../../../core/digest/wish/speaks-of-digests.js';
import { AS_A_PICTURE } from '../../../core/picture/wish.js';
import { ACTIONS } from '../render/buttons.js';
import { MESSAGE_PAGE } from '../render/message.js';
import { type AnswerState, stateIn } from '../render/state.js';
import { noticeView, sourcesView, whyView } from '../render/views.js';
import { keyOf } from '../store-key.js';
import { type Around, companyAt, placeOf, type Spot, talkIn } from './around.js';
import { type Click, type Clicked, threadOf, windowOf } from './click.js';
import { onClicks } from './on-clicks.js';
import { showWindow } from './private.js';
import { byMessage, byResponse, byShare, byView, noticeOf } from './replies.js';
import { askerAt, digestSpot, type Spoken } from './speaker.js';

/** Listens for the buttons under answers, in messages, windows and the Home tab. */
export function listenForButtons(app: App, around: Around): void {
  const on = onClicks(app, around);
  on(new RegExp(`^${ACTIONS.ask}:\\d{1,3}$`), ask);
  on(ACTIONS.more, more);
  on(ACTIONS.draw, draw);
  on(ACTIONS.share, share);
  on(ACTIONS.sources, (clicked, all) => look(clicked, all, sourcesView));
  on(ACTIONS.why, (clicked, all) => look(clicked, all, whyView));
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
  await around.desk.answer(asked, deliverTo(clicked, `${askedLast(state.trail)} (more)`, around));
}

/** The answer drawn: the same question in the light of what led to it, whatever was said since. */
async function draw(clicked: Clicked, around: Around): Promise<void> {
  const state = stateIn(clicked.value);
  if (!state) return;
  const asked = { ...incoming(clicked, AS_A_PICTURE, around), from: state };
  await around.desk.answer(asked, deliverTo(clicked, `${askedLast(state.trail)} (${AS_A_PICTURE})`, around));
}

/** The answer once more, for the channel, as the channel's reader sees it now; a second click shares nothing twice. */
async function share(clicked: Clicked, around: Around): Promise<void> {
  const state = stateIn(clicked.value);
  const { click, spot } = clicked;
  if (!state || !click.response_url) return;
  const deliveries = [keyOf(spot.team, 'share', spot.channel, click.container.message_ts ?? click.trigger_id)];
  const asked = { ...incoming(clicked, '', around), ...replay(state), conversation: null, deliveries };
  // What Slack tells of somebody when it is asked depends on scopes; this every workspace tells.
  const by = click.user.name ?? spot.person;
  await around.desk.answer(asked, byShare(around.sender, click.response_url, { heading: askedLast(state.trail), by }));
}

/** A window about an answer. */
async function look(
  clicked: Clicked,
  around: Around,
  view: (answer: Answer, channel: string) => ReturnType<typeof sourcesView>,
): Promise<void> {
  const state = stateIn(clicked.value);
  if (!state) return;
  const { spot } = clicked;
  const again = await around.desk.again({ ...incoming(clicked, '', around), ...replay(state) });
  if (again.kind === 'ok') await showWindow(clicked, view(again.value, spot.channel), around);
  else if (!again.isTold) await showWindow(clicked, noticeView('Too much', noticeOf(again), spot.channel), around);
}

/** The question that a state leads to, behind what it leans on. */
function replay({ trail, now }: AnswerState): Pick<Incoming, 'text' | 'from'> {
  return { text: trail.at(-1) ?? '', from: { trail: trail.slice(0, -1), now } };
}

function incoming({ click, spot }: Clicked, text: string, around: Around): Incoming {
  return {
    place: placeOf(spot),
    person: spot.person,
    deliveries: [keyOf(spot.team, 'click', click.trigger_id)],
    text,
    isOffered: true,
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
  if (click.view) return byView(sender, spot, windowOf(click), heading);
  if (click.container.is_ephemeral && click.response_url) {
    return byResponse(sender, click.response_url, { heading, shareable: !spot.channel.startsWith('D') });
  }
  const asking = { person: spot.person, question: heading, isQuoted: true };
  return byMessage(sender, { ...spot, thread: threadOf(click, spot) }, asking);
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
