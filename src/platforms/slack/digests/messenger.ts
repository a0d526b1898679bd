import { NotDelivered } from '../../../bot/ports/desk.js';
import { type Dispatch, type Found, type Messenger, PlaceGone } from '../../../bot/ports/messenger.js';
import type { PaintedPicture } from '../../../bot/ports/pictures.js';
import type { Company } from '../../../bot/ports/place.js';
import type { Posted } from '../../../bot/ports/store.js';
import type { Target } from '../../../core/digest/subscription.js';
import type { CompanyFinder } from '../receive/company.js';
import { DIGEST_PAGE, RESENT } from '../render/digest-messages.js';
import type { Message } from '../render/message.js';
import { messagesOf } from '../render/messages.js';
import { failureOf } from '../send/failure.js';
import type { Sender } from '../send/sender.js';
import { uploadFile } from '../send/upload-file.js';
import { type DirectMessages, isDirect, isPerson } from './direct-messages.js';
import { DIGEST_EVENT, postedIn, type Shelf } from './find-posted.js';
import { whyGone } from './gone.js';
import type { TeamClient, TeamClients } from './team-clients.js';

/** What digests are sent with. */
export interface MessengerParts {
  readonly clients: TeamClients;
  readonly sender: Sender;
  readonly companies: CompanyFinder;
  readonly directs: DirectMessages;
  /** The one workspace that is configured; null where there are many. */
  readonly ownTeam: string | null;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
}

/** Sends digests to Slack. Every message carries its key as metadata, by which it is found again where Slack lets it. */
export class SlackMessenger implements Messenger {
  readonly platform = 'slack';
  readonly page = DIGEST_PAGE;
  /** Only where files are allowed. */
  readonly showPicture?: NonNullable<Messenger['showPicture']>;
  readonly #parts: MessengerParts;

  constructor(parts: MessengerParts) {
    this.#parts = parts;
    if (parts.sender.takesFiles) this.showPicture = (...given) => this.#showPicture(...given);
  }

  async post(target: Target, dispatch: Dispatch, signal: AbortSignal): Promise<Posted> {
    const team = await this.#clientOf(target.team);
    const [first, ...rest] = messagesOfPart(dispatch);
    const posted = await this.#put({ team, target, dispatch, signal }, first, 0);
    if (isPerson(target.channel)) await this.#parts.directs.remember(target.team, posted.channel, target.channel);
    const under = { ...dispatch, root: dispatch.root ?? posted };
    await this.#putRest({ team, target, dispatch: under, signal }, rest, () => false);
    return posted;
  }

  /** In the thread of the digest's first message: Slack adds no file to a message that stands. */
  async #showPicture(target: Target, root: Posted, picture: PaintedPicture, signal: AbortSignal): Promise<void> {
    const { client } = await this.#clientOf(target.team);
    const to = { client, team: target.team, channel: root.channel, thread: target.thread ?? root.message };
    const { name, title, alt, png } = picture;
    await uploadFile(this.#parts.sender, to, { name, title, alt, bytes: png }, signal);
  }

  async find(target: Target, dispatch: Dispatch, since: number, signal: AbortSignal): Promise<Found> {
    const channel = dispatch.root?.channel ?? (await this.#channelOf(target));
    if (channel === null) return 'unknown';
    const team = await this.#parts.clients.of(target.team);
    const thread = target.thread ?? dispatch.root?.message ?? null;
    const shelf = { channel, thread, since, now: Date.parse(this.#parts.now()) };
    const found = await postedIn(team, shelf, [dispatch.key], signal);
    if (found === null) return 'unknown';
    const ts = found.get(dispatch.key);
    if (ts === undefined) return null;
    const posted = { channel, message: ts };
    const under = { ...dispatch, root: dispatch.root ?? posted };
    return (await this.#complete({ team, target, dispatch: under, signal }, shelf)) ? posted : 'unknown';
  }

  async company(target: Target): Promise<Company> {
    const { clients, companies, directs } = this.#parts;
    const { team, channel } = target;
    const person = isPerson(channel) ? channel : isDirect(channel) ? await directs.otherOf(team, channel) : '';
    if (person === null) return 'unknown';
    const { client } = await clients.of(team);
    return companies.of(client, { team, channel, person, shared: false });
  }

  /** Where one workspace is configured, every channel is in it. */
  teamOf(): Promise<string | null> {
    return Promise.resolve(this.#parts.ownTeam);
  }

  isDirect({ channel }: Pick<Target, 'channel'>): boolean {
    return isDirect(channel);
  }

  /** The person's own id, and the channel where Sideline has seen it. */
  async directChannels(team: string, person: string): Promise<readonly string[]> {
    const channel = await this.#parts.directs.otherOf(team, person);
    return channel === null ? [person] : [person, channel];
  }

  /** Slack takes the person's id for the channel, and opens the direct messages with the first one. */
  direct(_team: string, person: string): Promise<string> {
    return Promise.resolve(person);
  }

  async nameOf(team: string, person: string): Promise<string | null> {
    const user = await this.#parts.clients
      .of(team)
      .then(({ client }) => client.users.info({ user: person }))
      .then((told) => told.user)
      .catch(() => undefined);
    return user?.profile?.display_name || user?.real_name || user?.name || null;
  }

  async hasLeft(team: string, person: string): Promise<boolean | 'unknown'> {
    try {
      const { client } = await this.#parts.clients.of(team);
      const { user } = await client.users.info({ user: person });
      return user?.deleted === true;
    } catch (error) {
      const failure = failureOf(error);
      return failure.kind === 'refused' && failure.reason === 'user_not_found' ? true : 'unknown';
    }
  }

  /** A token that cannot be had now may be had later. */
  async #clientOf(team: string): Promise<TeamClient> {
    return this.#parts.clients.of(team).catch((error: unknown) => {
      throw error instanceof PlaceGone ? error : new NotDelivered('refused', String(error));
    });
  }

  async #channelOf({ team, channel }: Target): Promise<string | null> {
    return isPerson(channel) ? this.#parts.directs.otherOf(team, channel) : channel;
  }

  /** Posts one message of a part, which is the one with this number, from 0. */
  async #put({ team: { client }, target, dispatch, signal }: Putting, message: Message, at: number): Promise<Posted> {
    const { root, key } = dispatch;
    const thread = target.thread ?? root?.message ?? null;
    const to = { client, team: target.team, channel: root?.channel ?? target.channel, thread };
    const metadata = { event_type: DIGEST_EVENT, event_payload: { key: keyOfMessage(key, at) } };
    try {
      return await this.#parts.sender.postKept(to, { ...message, metadata }, signal);
    } catch (error) {
      throw asGone(error, target);
    }
  }

  /** Posts the messages that a part goes on with, but for those that are there. Its first stands by then. */
  async #putRest(putting: Putting, rest: readonly Message[], isThere: (key: string) => boolean): Promise<void> {
    for (const [at, message] of rest.entries()) {
      if (isThere(keyOfMessage(putting.dispatch.key, at + 1))) continue;
      await this.#put(putting, message, at + 1).catch((error: unknown) => {
        throw asPartly(error);
      });
    }
  }

  /** Posts what is lacking of a part whose first message arrived; false where Slack does not let us look what that is. */
  async #complete(putting: Putting, shelf: Shelf): Promise<boolean> {
    const { team, target, dispatch, signal } = putting;
    const [, ...rest] = messagesOfPart(dispatch);
    if (rest.length === 0) return true;
    const { channel, message } = dispatch.root as Posted;
    const keys = rest.map((_, at) => keyOfMessage(dispatch.key, at + 1));
    const there = await postedIn(team, { ...shelf, channel, thread: target.thread ?? message }, keys, signal);
    if (there) await this.#putRest(putting, rest, (key) => there.has(key));
    return there !== null;
  }
}

/** A part on its way. */
interface Putting {
  readonly team: TeamClient;
  readonly target: Target;
  readonly dispatch: Dispatch;
  readonly signal: AbortSignal;
}

function messagesOfPart({ answer, now, isRepeated }: Dispatch): readonly [Message, ...Message[]] {
  return messagesOf(answer, { now, heading: null, shareable: false, ...(isRepeated ? { remark: RESENT } : {}) });
}

/** The first message has the key of the part, those after it one of their own each. */
function keyOfMessage(key: string, at: number): string {
  return at === 0 ? key : `${key}.${at}`;
}

/** What is told of a place that cannot be written in until somebody changes that; any other error as it is. */
function asGone(error: unknown, { thread }: Target): unknown {
  const why = error instanceof NotDelivered && error.how === 'refused' ? whyGone(error.message, thread !== null) : null;
  return why === null ? error : new PlaceGone(why);
}

/** An error after which some messages of a part are there. */
function asPartly(error: unknown): NotDelivered | PlaceGone {
  if (error instanceof PlaceGone) return new PlaceGone(error.message, { isPartlyThere: true });
  return new NotDelivered('unsure', `its first message arrived, not all of the others: ${String(error)}`);
}
