import {
  type Client,
  type Message as DiscordMessage,
  Events,
  type MessageCreateOptions,
  MessageType,
  type PartialMessage,
} from 'discord.js';
import type { Deliver, Incoming, Reply } from '../../../bot/ports/desk.js';
import { isForPerson } from '../digests/about-digests.js';
import { answerMessages } from '../render/answer.js';
import { MESSAGE_PAGE, type Message } from '../render/message.js';
import { withPicture } from '../render/picture.js';
import { type Plain, plain } from '../render/plain.js';
import { type AnswerState, stateIn } from '../render/state.js';
import { delivered, NO_MESSAGE, NOBODY, Refused } from '../send.js';
import { type Around, company, keyOf, placeOf, type Spot } from './around.js';
import { saysNothing } from './asides.js';
import { askerOfMessage } from './asker.js';
import { orMayNot, uploadOf } from './files.js';
import { idsOf } from './ids.js';
import { inDress } from './in-dress.js';
import { mayAttachBelow, offeredWhere } from './may-attach.js';
import { noticeOf } from './notices.js';

/** Listens for mentions, replies to answers, direct messages, and their edits. */
export function listenForMessages(client: Client, around: Around): void {
  const { desk, underWay } = around;
  // A message and its edits in their order: of two edits the later one is what stays.
  client.on(Events.MessageCreate, (message) => underWay.beginInTurn(message.id, () => hear(message, around)));
  client.on(Events.MessageUpdate, (_, message) => underWay.beginInTurn(message.id, () => hearEdit(message, around)));
  // Not told of a server that is only out of reach: that one comes back.
  client.on(Events.GuildDelete, ({ id }) => underWay.begin(() => desk.forgetTeam('discord', id)));
}

async function hear(message: DiscordMessage, around: Around): Promise<void> {
  if (!isAddressed(message)) return;
  await around.desk.answer(incomingFrom(message), byReply(message, around));
}

/** What somebody wrote to Sideline: a mention, a reply to it, a direct message. */
function isAddressed(message: DiscordMessage): boolean {
  const isWritten = message.type === MessageType.Default || message.type === MessageType.Reply;
  if (message.author.bot || message.system || message.webhookId || !isWritten) return false;
  return message.guildId === null || message.mentions.users.has(message.client.user.id);
}

async function hearEdit(message: DiscordMessage | PartialMessage, around: Around): Promise<void> {
  // Discord also tells of previews put under a message: nothing was edited then.
  if (message.partial || message.editedTimestamp === null || !isAddressed(message)) return;
  const original = messageKey(message);
  const incoming = incomingFrom(message);
  const deliveries = [keyOf(spotOf(message), 'edit', message.id, String(message.editedTimestamp))];
  const revised = await around.desk.revise({ ...incoming, deliveries }, original, (posted) =>
    byEdit(message, posted.message, around),
  );
  if (!revised) await around.desk.answer(incoming, byReply(message, around));
}

function incomingFrom(message: DiscordMessage): Incoming {
  const spot = spotOf(message);
  const from = stateRepliedTo(message);
  return {
    place: placeOf(spot),
    person: spot.person,
    deliveries: [messageKey(message)],
    text: questionText(message),
    conversation: conversationOf(message, spot),
    page: MESSAGE_PAGE,
    company,
    asker: askerOfMessage(message),
    files: { attach: (file) => orMayNot(() => post(message, { files: [uploadOf(file)] }, `f${editOf(message)}`)) },
    onWait: () => isTyping(message),
    ...(from ? { from: { ...from, now: message.createdAt.toISOString() } } : {}),
  };
}

/** Shows that an answer is coming; where that may not be shown, it comes all the same. */
function isTyping({ channel }: DiscordMessage): void {
  if (channel.isSendable()) void channel.sendTyping().catch(() => {});
}

function spotOf(message: DiscordMessage): Spot {
  return { guild: message.guildId, channel: message.channelId, person: message.author.id };
}

function messageKey(message: DiscordMessage): string {
  return keyOf(spotOf(message), 'message', message.channelId, message.id);
}

/** A thread and a direct message are one conversation; in a channel each person has one. */
function conversationOf(message: DiscordMessage, spot: Spot): string {
  const isOne = message.guildId === null || message.channel.isThread();
  return keyOf(spot, 'talk', message.channelId, ...(isOne ? [] : [spot.person]));
}

/** What an answer that is replied to leads back to: it is in the answer itself. */
function stateRepliedTo(message: DiscordMessage): AnswerState | null {
  const { reference, client } = message;
  const answer = reference?.messageId ? message.channel.messages.cache.get(reference.messageId) : undefined;
  return answer?.author.id === client.user.id ? stateIn(idsOf(answer)) : null;
}

/** The message without the mention of the bot; other people, channels and emoji by their names. */
function questionText(message: DiscordMessage): string {
  const bot = message.client.user.id;
  return message.content
    .replaceAll(`<@${bot}>`, ' ')
    .replaceAll(`<@!${bot}>`, ' ')
    .replace(/<a?(:\w{1,40}):\d{1,25}>/g, ' $1 ')
    .trim();
}

/** `answers` tells the answer from others to the same message. */
function byReply(message: DiscordMessage, around: Around, answers = 'a'): Deliver {
  return orAside(message, around, async (reply) => {
    const sort = reply.kind === 'answer' ? answers : 'n';
    const [posted] = await inDress(
      bodiesOf(reply, message),
      (body, at) => post(message, body, nth(sort, at)),
      around.log,
    );
    return { channel: posted!.channelId, message: posted!.id };
  });
}

/** What tells a message of an answer from the others of it. */
function nth(sort: string, at: number): string {
  return at === 0 ? sort : `${sort}${at}-`;
}

/** Where Sideline can say nothing, it does not try to say so there: it tells the one who asked directly. */
function orAside(message: DiscordMessage, { asides }: Around, deliver: Deliver): Deliver {
  const asked = { user: message.author, guild: message.guildId, channel: message.channelId, event: message.id };
  let isMute = false;
  return async (reply) => {
    if (isMute) return null;
    try {
      const posted = await deliver(reply);
      asides.arrived(asked);
      return posted;
    } catch (error) {
      isMute = saysNothing(error);
      // In direct messages there is no other place to say it.
      if (message.guildId !== null) await asides.tell(error, asked);
      throw error;
    }
  };
}

function bodiesOf(reply: Reply, message: DiscordMessage): readonly [Message | Plain, ...(Message | Plain)[]] {
  if (reply.kind !== 'answer') return [plain(noticeOf(reply))];
  // What is ordered in a server for one's own direct messages is spoken of there.
  const where = message.guildId !== null && isForPerson(questionText(message)) ? 'own' : 'say';
  const answer = offeredWhere(reply.answer, mayAttachBelow(message));
  const messages = answerMessages(answer, reply.now, { heading: null, where });
  const [first, ...others] = withPicture(messages, reply.picture);
  return [first!, ...others];
}

/** A nonce of the question's own id: a second try is the first one's twin. */
async function post(message: DiscordMessage, body: MessageCreateOptions, sort: string): Promise<DiscordMessage> {
  if (!message.channel.isSendable()) throw new Error('the channel takes no messages');
  const { channel } = message;
  return delivered<DiscordMessage>(() =>
    channel.send({
      ...body,
      allowedMentions: NOBODY,
      nonce: `${sort}${message.id}`,
      enforceNonce: true,
      reply: { messageReference: message.id, failIfNotExists: false },
    }),
  );
}

/** Puts an answer in the place of another one; where that is gone, it is posted anew. */
function byEdit(message: DiscordMessage, answer: string, around: Around): Deliver {
  const sort = `e${editOf(message)}`;
  const anew = byReply(message, around, sort);
  return orAside(message, around, async (reply) => {
    if (reply.kind !== 'answer') return anew(reply);
    const [body] = bodiesOf(reply, message);
    try {
      // What has no room in the one message, where embeds are not taken, goes on in others.
      await inDress(
        [body],
        (one, at) => (at === 0 ? change(message, answer, one) : post(message, one, nth(sort, at))),
        around.log,
      );
    } catch (error) {
      if (error instanceof Refused && error.code === NO_MESSAGE) return anew(reply);
      throw error;
    }
    return { channel: message.channelId, message: answer };
  });
}

/** What tells an edit of a message from another; empty where it was not edited. */
function editOf({ editedTimestamp }: DiscordMessage): string {
  return editedTimestamp === null ? '' : (editedTimestamp % EDITS_TOLD_APART).toString(36);
}

/** Two signs of a nonce, which has room for 25, tell one edit of a message from another just before. */
const EDITS_TOLD_APART = 36 ** 2;

/** Changes an answer; what it had and has no more is taken away. */
function change({ channel }: DiscordMessage, answer: string, body: Message | Plain): Promise<unknown> {
  const bare = { content: '', embeds: [], components: [], attachments: [] };
  return delivered(() => channel.messages.edit(answer, { ...bare, ...body, allowedMentions: NOBODY }));
}
