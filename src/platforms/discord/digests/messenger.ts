import {
  type APIChannel,
  type APIGuildMember,
  type APIMessage,
  type Client,
  LimitedCollection,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from 'discord.js';
import { NotDelivered } from '../../../bot/ports/desk.js';
import { type Dispatch, type Found, type Messenger, NotLooked, PlaceGone } from '../../../bot/ports/messenger.js';
import type { PaintedPicture } from '../../../bot/ports/pictures.js';
import type { Company } from '../../../bot/ports/place.js';
import type { Posted } from '../../../bot/ports/store.js';
import type { Target } from '../../../core/digest/subscription.js';
import { company, DIRECT } from '../receive/around.js';
import type { Message } from '../render/message.js';
import { delivered, isCode, reasonOf } from '../send.js';
import { DIGEST_PAGE, digestMessages, markOf, nonceOf } from './digest-messages.js';
import { deliveredUnlessGone } from './gone.js';
import { mayReadBack, mayReadBackOrAsk, ownMessages } from './own-messages.js';

/** Discord knows a nonce for "the past few minutes": for so long it is safe to post again. Milliseconds. */
const NONCE_KNOWN_MS = 2 * 60_000;

/** Parts of which it is known when they were first tried; of others a history is read. */
const FIRST_TRIES_MAX = 10_000;

/** Discord's clock and ours differ by no more than this, in milliseconds. */
const CLOCKS_MS = 10 * 60_000;

/** Discord's codes for somebody who is no member of a server, and for an account that is none. */
const NO_MEMBER = [10007, 10013];

/** Sends digests over Discord's REST API. */
export class DiscordMessenger implements Messenger {
  readonly platform = 'discord';
  readonly page = DIGEST_PAGE;
  readonly directTeam = DIRECT;
  readonly #client: Client;
  readonly #now: () => string;
  /** When a part was first tried by this process, by a clock that nobody sets. */
  readonly #firstTries = new LimitedCollection<string, number>({ maxSize: FIRST_TRIES_MAX });

  /** `now` gives the present instant, ISO 8601. */
  constructor(client: Client, now: () => string) {
    this.#client = client;
    this.#now = now;
  }

  async post(target: Target, dispatch: Dispatch, signal: AbortSignal): Promise<Posted> {
    if (!this.#firstTries.has(dispatch.key)) this.#firstTries.set(dispatch.key, performance.now());
    return { channel: target.channel, message: await this.#postFrom(0, target, dispatch, signal) };
  }

  async find(target: Target, dispatch: Dispatch, since: number, signal: AbortSignal): Promise<Found> {
    if (this.#isNonceKnown(dispatch.key, since)) return 'once';
    const ids = await this.#lookedUp(target, dispatch, since);
    if (ids === null) return 'unknown';
    const [first] = ids;
    if (first === undefined) return null;
    // Sources that went on in further messages belong to the part.
    const missing = ids.indexOf(undefined);
    if (missing > 0) await this.#postFrom(missing, target, dispatch, signal);
    return { channel: target.channel, message: first };
  }

  /** Into the message that stands: to do so twice changes nothing, so that it is tried again where the connection breaks. */
  async showPicture(
    { channel }: Target,
    { message }: Posted,
    { name, png, alt }: PaintedPicture,
    signal: AbortSignal,
  ): Promise<void> {
    const attachments = [{ id: '0', filename: name, description: alt }];
    const body = { attachments, allowed_mentions: { parse: [], replied_user: false } };
    const files = [{ data: Buffer.from(png), name, contentType: 'image/png' }];
    await delivered(() => this.#client.rest.patch(Routes.channelMessage(channel, message), { body, files, signal }));
  }

  /** Whether Discord holds a second post of a part against the first: by both clocks, since one may be set and one sleep. */
  #isNonceKnown(key: string, since: number): boolean {
    const firstTry = this.#firstTries.get(key);
    const passed = Date.parse(this.#now()) - since;
    const isLately = firstTry !== undefined && performance.now() - firstTry < NONCE_KNOWN_MS;
    return isLately && passed >= 0 && passed < NONCE_KNOWN_MS;
  }

  /** The ids of the messages of a part, undefined for one that is not there; null where Sideline may not read back. */
  async #lookedUp(target: Target, dispatch: Dispatch, since: number): Promise<readonly (string | undefined)[] | null> {
    const marks = digestMessages(dispatch).map((_, at) => markOf(dispatch.key, at));
    // A clock that is behind the one of then was ahead at that time, or was set back since.
    const from = Math.min(since, Date.parse(this.#now())) - CLOCKS_MS;
    try {
      const mayRead = await mayReadBackOrAsk(this.#client, target.channel, target.team === DIRECT);
      if (!mayRead) return null;
      const own = await ownMessages(this.#client, target.channel, from, marks);
      return marks.map((mark) => own.get(mark));
    } catch (error) {
      throw error instanceof NotLooked || error instanceof PlaceGone ? error : new NotLooked(reasonOf(error));
    }
  }

  company(): Promise<Company> {
    return company();
  }

  isDirect({ team }: Pick<Target, 'team'>): boolean {
    return team === DIRECT;
  }

  /** Asked of Discord, which gives the same channel each time. */
  async directChannels(team: string, person: string): Promise<readonly string[]> {
    return team === DIRECT ? [await this.direct(team, person)] : [];
  }

  async direct(_team: string, person: string): Promise<string> {
    const body = { recipient_id: person };
    const channel = await deliveredUnlessGone(() => this.#client.rest.post(Routes.userChannels(), { body }));
    return (channel as APIChannel).id;
  }

  /** The server of a channel, or what stands for one in direct messages. */
  async teamOf(channel: string): Promise<string | null> {
    const known = this.#client.channels.cache.get(channel);
    if (known) return 'guildId' in known ? known.guildId : DIRECT;
    const found = await deliveredUnlessGone(() => this.#client.rest.get(Routes.channel(channel))).catch(
      (error: unknown) => {
        if (error instanceof PlaceGone) return null;
        throw error;
      },
    );
    return found === null ? null : ((found as { guild_id?: string }).guild_id ?? DIRECT);
  }

  async nameOf(team: string, person: string): Promise<string | null> {
    if (team === DIRECT) return null;
    const member = await this.#client.rest.get(Routes.guildMember(team, person)).catch(() => null);
    const { nick, user } = (member ?? {}) as Partial<APIGuildMember>;
    return nick ?? user?.global_name ?? user?.username ?? null;
  }

  async hasLeft(team: string, person: string): Promise<boolean | 'unknown'> {
    if (team === DIRECT) return 'unknown';
    const isGone = (error: unknown) => NO_MEMBER.some((code) => isCode(error, code)) || Promise.reject(error);
    const looked = delivered(() => this.#client.rest.get(Routes.guildMember(team, person)).then(() => false, isGone));
    return looked.catch(() => 'unknown' as const);
  }

  /** Posts the messages of a part from one on; gives the id of the first that is posted. */
  async #postFrom(from: number, target: Target, dispatch: Dispatch, signal: AbortSignal): Promise<string> {
    const ids: string[] = [];
    for (const [at, message] of [...digestMessages(dispatch).entries()].slice(from)) {
      try {
        const body = this.#bodyOf(message, nonceOf(dispatch.key, at), target, dispatch);
        ids.push(await this.#postOne(target, body, signal));
      } catch (error) {
        // Some of the part is there: what is to be done is found out by looking.
        throw ids.length === 0 ? error : asPartly(error);
      }
    }
    return ids[0]!;
  }

  async #postOne({ channel }: Target, body: RESTPostAPIChannelMessageJSONBody, signal: AbortSignal): Promise<string> {
    const post = () => this.#client.rest.post(Routes.channelMessages(channel), { body, signal });
    return ((await deliveredUnlessGone(post)) as APIMessage).id;
  }

  #bodyOf(message: Message, nonce: string, target: Target, { root }: Dispatch): RESTPostAPIChannelMessageJSONBody {
    // A reply needs the right to read back.
    const refers = root !== null && this.#mayReadBack(target);
    return {
      embeds: [...message.embeds],
      components: [...message.components],
      allowed_mentions: { parse: [], replied_user: false },
      nonce,
      enforce_nonce: true,
      ...(refers ? { message_reference: { message_id: root.message, fail_if_not_exists: false } } : {}),
    };
  }

  #mayReadBack({ channel, team }: Target): boolean {
    return mayReadBack(this.#client, channel, team === DIRECT);
  }
}

/** An error after which some messages of a part are there. */
function asPartly(error: unknown): NotDelivered | PlaceGone {
  if (error instanceof PlaceGone) return new PlaceGone(error.message, { isPartlyThere: true });
  return new NotDelivered('unsure', String(error));
}
