import type { types } from '@slack/bolt';
import { type Deliver, limitedWords, NotDelivered, type Reply } from '../../../bot/ports/desk.js';
import type { Posted } from '../../../bot/ports/store.js';
import type { Answer } from '../../../core/answer/answer.js';
import { withLine } from '../../../core/answer/with-line.js';
import { isDirect } from '../digests/direct-messages.js';
import { whyGone } from '../digests/gone.js';
import { escaped } from '../render/literal.js';
import { beneathNote, leanMessageOf, type Message, messageOf, type Showing } from '../render/message.js';
import { messagesOf } from '../render/messages.js';
import { answerView } from '../render/views.js';
import { type Destination, type Forms, LimitedForLonger, type Sender } from '../send/sender.js';
import { uploadFile } from '../send/upload-file.js';
import type { Spot } from './around.js';
import { showView, type Window } from './windows.js';

/** Somebody who asked something. */
export interface Asking {
  readonly person: string;
  readonly question: string;
  /** Whether nobody typed it just above, so that it stands over the answer. */
  readonly isQuoted: boolean;
}

/**
 * Answers with a message in a channel or thread; what is no answer is seen by the person alone. Where nothing can be written
 * there, the answer goes to them directly, and says why.
 */
export function byMessage(sender: Sender, to: Destination, { person, question, isQuoted }: Asking): Deliver {
  return async (reply) => {
    if (reply.kind !== 'answer') {
      await sender.whisper(to, person, lineOf(noticeOf(reply)));
      return null;
    }
    const answer = sender.takesFiles ? reply.answer : inWords(reply, NO_FILES);
    const shown = (heading: string | null) =>
      formsOf(answer, { now: reply.now, heading, shareable: false, drawable: sender.takesFiles });
    try {
      const posted = await inTurn(shown(isQuoted ? question : null), (forms) => sender.post(to, ...forms));
      return await beside(sender, { ...to, channel: posted.channel }, person, reply, posted);
    } catch (error) {
      const why = whyElsewhere(error, to);
      if (why === null) throw error;
      const [first, ...rest] = shown(question);
      const note = `I could not answer where you asked this: ${why}.`;
      const [lead, ...leaner] = first;
      const noted: Forms = [beneathNote(note, lead), ...leaner.map((form) => beneathNote(note, form))];
      const directly = { ...to, channel: person, thread: null };
      const posted = await inTurn([noted, ...rest], (forms) => sender.post(directly, ...forms));
      return beside(sender, { ...directly, channel: posted.channel }, person, reply, posted);
    }
  };
}

/** An answer that comes without the picture that was asked for, and says why. */
function inWords({ answer, picture }: Shown, why: string): Answer {
  return picture ? withLine(answer, why) : answer;
}

type Shown = Extract<Reply, { kind: 'answer' }>;

const NO_FILES =
  'No picture: files are not allowed to me here. Whoever runs Sideline finds in its README how they are.';

const NOT_ALONE = 'No picture: Slack has none that only you see. Ask in a direct message to me, or in a channel.';

/** Shows the picture of an answer that stands; where Slack does not take it, whoever asked is told, and the answer stays. */
async function beside(sender: Sender, to: Destination, person: string, { picture }: Shown, posted: Posted) {
  if (!picture || !sender.takesFiles) return posted;
  const { name, title, alt, png } = picture;
  try {
    await uploadFile(sender, to, { name, title, alt, bytes: png });
  } catch (error) {
    await sender.whisper(to, person, lineOf(whyNotShown(error))).catch(() => {});
  }
  return posted;
}

function whyNotShown(error: unknown): string {
  const reason = error instanceof NotDelivered ? error.message : '';
  if (reason === 'missing_scope' || reason === 'not_allowed_token_type') return NO_SCOPE;
  const isUnsure = error instanceof NotDelivered && error.how === 'unsure';
  return isUnsure
    ? UNSURE_PICTURE
    : `I could not show the picture (Slack says ${reason || 'no reason'}). The answer above says the same in words.`;
}

const NO_SCOPE =
  'I could not show the picture: I lack the right files:write in this workspace. The answer above says the same in words; whoever runs Sideline finds in its README how the right is given.';

const UNSURE_PICTURE = 'Slack did not confirm that the picture arrived. The answer above says the same in words.';

/** Why nothing can be written in a place, where the person can be written to instead; else null. */
function whyElsewhere(error: unknown, { channel, thread }: Destination): string | null {
  if (!(error instanceof NotDelivered) || error.how !== 'refused' || isDirect(channel)) return null;
  if (error instanceof LimitedForLonger) {
    return `Slack lets me write nothing there for the next ${inMinutes(error.forMs)}`;
  }
  return whyGone(error.message, thread !== null);
}

function inMinutes(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  return minutes === 1 ? 'minute' : `${minutes} minutes`;
}

/** A line of ours as a message. */
export function lineOf(text: string): Message {
  return { text: escaped(text), blocks: [] };
}

/** The messages of an answer, each with leaner forms of it. */
function formsOf(answer: Answer, showing: Showing): readonly [Forms, ...Forms[]] {
  const [first, ...rest] = messagesOf(answer, showing);
  const leaner = answer.trail.length === 0 ? [] : [leanMessageOf(answer, showing)];
  return [[first, ...leaner], ...rest.map((message): Forms => [message])];
}

/** Shows messages one after the other; gives what the first became. Once it stands, the answer counts as begun. */
async function inTurn<M, T>([first, ...rest]: readonly [M, ...M[]], show: (one: M) => Promise<T>) {
  const shown = await show(first);
  for (const message of rest) {
    await show(message).catch((error: unknown) => {
      throw new NotDelivered('unsure', error instanceof Error ? error.message : String(error));
    });
  }
  return shown;
}

/** Answers in place of an earlier answer; anew, where somebody deleted that. `moved` remembers where it is then. */
export function byUpdate(sender: Sender, to: Destination, asking: Asking, posted: Posted, moved: Moved): Deliver {
  const anew = byMessage(sender, to, asking);
  return async (reply) => {
    if (reply.kind === 'answer') {
      const showing = { now: reply.now, heading: null, shareable: false, drawable: sender.takesFiles };
      const answer = sender.takesFiles ? reply.answer : inWords(reply, NO_FILES);
      const forms: Forms = [messageOf(answer, showing), leanMessageOf(answer, showing)];
      const standing = moved.get(keyOfPosted(posted)) ?? posted;
      try {
        await sender.update(to.client, to.team, standing, ...forms);
        return await beside(sender, { ...to, channel: standing.channel }, asking.person, reply, standing);
      } catch (error) {
        if (!(error instanceof NotDelivered) || error.message !== 'message_not_found') throw error;
      }
      const fresh = await anew(reply);
      if (fresh) moved.set(keyOfPosted(posted), fresh);
      return fresh;
    }
    return anew(reply);
  };
}

/** Where answers stand that were posted anew. */
interface Moved {
  get(key: string): Posted | undefined;
  set(key: string, posted: Posted): unknown;
}

function keyOfPosted({ channel, message }: Posted): string {
  return `${channel}:${message}`;
}

/** How an answer is shown where only one person sees it. */
export interface PrivateShowing {
  /** The question, where nobody typed it just above. */
  readonly heading: string | null;
  /** Whether the person may show it to the channel. */
  readonly shareable: boolean;
  /** What else can be done. */
  readonly beneath?: () => Promise<readonly types.KnownBlock[]>;
}

/** Answers a command or a click where only the person sees it. */
export function byResponse(sender: Sender, url: string, { beneath, ...how }: PrivateShowing): Deliver {
  const privately = { response_type: 'ephemeral', replace_original: false } as const;
  return async (reply) => {
    if (reply.kind !== 'answer') {
      await sender.respond(url, { ...lineOf(noticeOf(reply)), ...privately });
      return null;
    }
    const showing = { ...how, now: reply.now, ...(beneath && { beneath: await beneath() }) };
    const [first, ...rest] = messagesOf(inWords(reply, NOT_ALONE), showing);
    await inTurn([first, ...withinUses(rest)], (message) => sender.respond(url, { ...message, ...privately }));
    return null;
  };
}

/** An address takes five messages. https://docs.slack.dev/interactivity/handling-user-interaction */
const RESPONSES_MAX = 5;

/** What comes after the first message, as far as the address takes it. */
function withinUses(rest: readonly Message[]): readonly Message[] {
  if (rest.length < RESPONSES_MAX) return rest;
  const text = 'What comes after this does not fit here: ask the same in a direct message to me.';
  return [...rest.slice(0, RESPONSES_MAX - 2), { text, blocks: [] }];
}

/** What is shared, and who shares it: anybody else would wonder where it comes from. */
interface Shared {
  readonly heading: string;
  /** What the person is called. */
  readonly by: string;
}

/** Shows an answer to everybody in the channel of a command that one person saw the answer to. */
export function byShare(sender: Sender, url: string, { heading, by }: Shared): Deliver {
  const privately = byResponse(sender, url, { heading: null, shareable: false });
  return async (reply) => {
    if (reply.kind !== 'answer') return privately(reply);
    const message = messageOf(inWords(reply, NOT_ALONE), { now: reply.now, heading, shareable: false });
    const told = beneathNote(`Shared by ${by}`, message);
    await sender.respond(url, { ...told, response_type: 'in_channel', replace_original: false });
    return null;
  };
}

/**
 * Opens a window with an answer, or puts it on top of the one that is open; where the click is too old by then, or Slack
 * opens none, the answer goes to the person directly.
 */
export function byView(sender: Sender, spot: Spot, window: Window, heading: string): Deliver {
  const directly = { ...spot, channel: spot.person, thread: null };
  return async (reply) => {
    if (reply.kind !== 'answer') {
      // A window would need a click that is still fresh.
      await sender.post(directly, lineOf(noticeOf(reply)));
      return null;
    }
    const answer = inWords(reply, NOT_ALONE);
    const view = answerView(answer, heading, reply.now, spot.channel);
    const isShown = await showView(sender, spot, window, view).then(
      () => true,
      () => false,
    );
    if (isShown) return null;
    const forms = formsOf(answer, { now: reply.now, heading, shareable: false });
    return inTurn(forms, (form) => sender.post(directly, ...form));
  };
}

/** What is said in place of an answer. */
export function noticeOf(reply: Exclude<Reply, { kind: 'answer' }>): string {
  switch (reply.kind) {
    case 'limited':
      return limitedWords(reply);
    case 'unsure':
      return 'Slack did not confirm that my answer arrived. If you do not see it, ask again.';
    case 'no-file':
      return reply.why;
    case 'failed':
      return 'I could not show my answer here. Ask again; if that does not help, whoever runs Sideline finds the reason in its log.';
  }
}
