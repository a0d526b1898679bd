import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Asker, Incoming } from '../../../bot/ports/desk.js';
import { speaksOfDigests } from '../../../core/digest/wish/speaks-of-digests.js';
import { isDirect } from '../digests/direct-messages.js';
import { MESSAGE_PAGE } from '../render/message.js';
import type { Destination } from '../send/sender.js';
import { keyOf } from '../store-key.js';
import { type Around, companyAt, placeOf, type Spot, talkIn } from './around.js';
import { filesIn } from './files.js';
import { mentionedIn, mentionsOthers, questionText } from './question-text.js';
import { type Asking, byMessage, byUpdate } from './replies.js';
import { askerAt } from './speaker.js';
import { waitingThread, whileLooking } from './status.js';

/** What of a message event counts; what else Slack sends is passed over. */
const Message = z.object({
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  user_team: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
  edited: z.object({ ts: z.string() }).optional(),
});
type Message = z.infer<typeof Message>;

const Changed = z.object({
  channel: z.string(),
  channel_type: z.string().optional(),
  message: Message.omit({ channel: true }),
  previous_message: z.object({ text: z.string().default('') }).optional(),
});

/** The envelope of an event. */
const Envelope = z.object({
  team_id: z.string(),
  event_id: z.string().optional(),
  is_ext_shared_channel: z.boolean().optional(),
});

/** A message with what is known of where it came from. */
interface Received {
  readonly message: Message;
  readonly spot: Spot;
  readonly bot: string | undefined;
  readonly eventId: string | undefined;
}

/** Subtypes of messages that people write; every other one is Slack's or a bot's. */
const WRITTEN = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** Listens for mentions, direct messages, and, where that is switched on, questions in threads. */
export function listenForMessages(app: App, around: Around): void {
  app.event('app_mention', async ({ event, body, client, context }) => {
    const received = receivedFrom(Message.parse(event), body, { client, bot: context.botUserId });
    if (received) await inChannel(received, around);
  });
  app.event('message', async ({ event, body, client, context }) => {
    const from = { client, bot: context.botUserId };
    if (event.subtype === 'message_changed') return changed(Changed.parse(event), body, from, around);
    const received = receivedFrom(Message.parse(event), body, from);
    if (!received) return;
    if (received.message.channel_type === 'im') return inDirectMessage(received, around);
    if (around.followThreads) await inThread(received, around);
  });
}

/** A message that somebody wrote; null for what bots and Slack itself write. */
function receivedFrom(message: Message, body: unknown, { client, bot }: From): Received | null {
  const { user, user_team } = message;
  if (!user || user === bot || message.bot_id || !WRITTEN.has(message.subtype)) return null;
  const { team_id: team, event_id: eventId, is_ext_shared_channel } = Envelope.parse(body);
  const shared = is_ext_shared_channel === true || (user_team !== undefined && user_team !== team);
  return { message, spot: { client, team, channel: message.channel, person: user, shared }, bot, eventId };
}

type From = Pick<Spot, 'client'> & Pick<Received, 'bot'>;

async function inChannel(received: Received, around: Around): Promise<void> {
  const { message } = received;
  const thread = message.thread_ts ?? message.ts;
  if (message.edited && (await revised(received, thread, around))) return;
  await answer(received, thread, around);
}

async function inDirectMessage(received: Received, around: Around): Promise<void> {
  const { spot, message, bot } = received;
  // A digest that was asked for in a channel goes to the person's id, not to this channel's.
  await around.digests
    .revived({ ...placeOf(spot), channel: spot.person })
    .catch((error: unknown) => around.log.error('store-failed', { what: 'revived', reason: String(error) }));
  const thread = message.thread_ts ?? null;
  // Before the answer, which makes the thread a known one.
  const isKnown = thread !== null && around.lastAnswered.has(talkIn(spot, thread));
  const answering = answer(received, thread, around);
  if (thread === null) return answering;
  const title = isKnown ? null : questionText(message.text, bot);
  await whileLooking({ spot, thread, title }, answering, around);
}

/** A message in a thread that mentions nobody: answered where Sideline takes part and it is a question to it. */
async function inThread(received: Received, around: Around): Promise<void> {
  const { message, spot, bot } = received;
  const thread = message.thread_ts;
  if (thread === undefined || mentionsOthers(message.text, bot) || message.text.includes(`<@${bot}>`)) return;
  const talk = talkIn(spot, thread);
  const incoming = incomingFrom(received, thread, around);
  if (isSoonAfter(message.ts, thread)) await afterWhatItLeansOn(received, incoming, talk, around);
  const underAnswer = around.lastAnswered.get(talk) === spot.person;
  around.lastAnswered.delete(talk);
  if (!(await around.desk.hasAnsweredIn(talk))) return;
  const isDigests = isOnDigest(incoming.text) || (underAnswer && speaksOfDigests(incoming.text));
  if (isDigests || (await around.desk.isAddressed(incoming, underAnswer))) await answer(received, thread, around);
}

/** Whether a thread is so young that the question which began it may not have come yet. */
function isSoonAfter(ts: string, thread: string): boolean {
  return Number(ts) - Number(thread) < 60;
}

/** Lets a message that goes on from one that has not come yet wait for that. */
async function afterWhatItLeansOn({ message }: Received, incoming: Incoming, talk: string, { late, desk }: Around) {
  const isInOrder = late.hasEarlier(talk, message.ts);
  if (isInOrder || (await desk.lacksContext(incoming))) await late.waitForEarlier(talk, message.ts);
}

/** Whether a message names a digest by its id: "digest pause dg4k7m". Whoever merely speaks of digests may mean others. */
function isOnDigest(text: string): boolean {
  return /^\/?digest\s.{0,40}\bdg[a-z\d]{4}\b/i.test(text) && speaksOfDigests(text);
}

/** An edit: a direct message, or a message in a thread, whose words were changed by the one who wrote it. */
async function changed(event: z.infer<typeof Changed>, body: unknown, from: From, around: Around): Promise<void> {
  const { message, previous_message, channel, channel_type } = event;
  const received = receivedFrom({ ...message, channel, channel_type }, body, from);
  // Slack also sends this where a link was unfurled or a thread got a reply: the words are then the same.
  if (!received || !message.edited || message.text === previous_message?.text) return;
  const thread = message.thread_ts ?? (channel_type === 'im' ? null : message.ts);
  if (await revised(received, thread, around)) return;
  const { spot } = received;
  const edit = { text: message.text, at: message.edited.ts, person: spot.person };
  around.earlyEdits.keep(messageKey(spot, message.ts), edit);
}

async function revised(received: Received, thread: string | null, around: Around): Promise<boolean> {
  const { message, spot } = received;
  const edit = message.edited?.ts ?? '';
  const incoming = incomingFrom(received, thread, around);
  const deliveries = [keyOf(spot.team, 'edit', spot.channel, message.ts, edit)];
  return around.desk.revise({ ...incoming, deliveries }, messageKey(spot, message.ts), (posted) =>
    byUpdate(around.sender, destination(spot, thread), askingOf(incoming), posted, around.moved),
  );
}

async function answer(came: Received, thread: string | null, around: Around): Promise<void> {
  const { spot, message } = came;
  const edited = around.earlyEdits.take(messageKey(spot, message.ts));
  const received = edited === null ? came : { ...came, message: { ...message, text: edited } };
  if (thread !== null) around.lastAnswered.set(talkIn(spot, thread), spot.person);
  const incoming = incomingFrom(received, thread, around);
  const deliver = byMessage(around.sender, destination(spot, thread), askingOf(incoming));
  const talk = talkIn(spot, thread);
  const answering = (async () => {
    // The first of a thread goes on from nothing.
    if (message.ts !== thread) await afterWhatItLeansOn(received, incoming, talk, around);
    const asker = speaksOfDigests(incoming.text) ? await askerFrom(received, around) : null;
    // In direct messages a thread says so from the beginning on.
    const waiting = thread === null || isDirect(spot.channel) ? null : waitingThread(spot, thread, around);
    const onWait = waiting ? { onWait: waiting.begin } : {};
    await around.desk.answer({ ...incoming, ...(asker && { asker }), ...onWait }, deliver);
    await waiting?.end();
  })();
  around.late.came(talk, message.ts, answering);
  return answering;
}

/** Who asks, and what, just above where the answer goes. */
function askingOf({ person, text }: Incoming): Asking {
  return { person, question: text, isQuoted: false };
}

/** Who asks for digests: in the thread that the message stands in, not in the one that its answer begins. */
async function askerFrom({ message, spot, bot }: Received, around: Around): Promise<Asker> {
  if (isDirect(spot.channel)) await around.directs.remember(spot.team, spot.channel, spot.person);
  const mentioned = mentionedIn(message.text, bot);
  return askerAt(spot, { thread: message.thread_ts ?? null, mentioned }, around);
}

function incomingFrom({ message, spot, bot, eventId }: Received, thread: string | null, around: Around): Incoming {
  return {
    place: placeOf(spot),
    person: spot.person,
    // A mention in a channel that is read also comes as a message, under another event id.
    deliveries: [messageKey(spot, message.ts), ...(eventId ? [keyOf(spot.team, 'event', eventId)] : [])],
    text: questionText(message.text, bot),
    conversation: talkIn(spot, thread),
    page: MESSAGE_PAGE,
    company: companyAt(spot, around),
    files: filesIn(destination(spot, thread), around),
  };
}

function messageKey({ team, channel }: Spot, ts: string): string {
  return keyOf(team, 'message', channel, ts);
}

function destination({ client, team, channel }: Spot, thread: string | null): Destination {
  return { client, team, channel, thread };
}
