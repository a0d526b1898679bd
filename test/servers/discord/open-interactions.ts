import type { HeldResponse, Shown } from './held.js';
import { nextSnowflake, nextWord } from './ids.js';
import type { Who } from './people.js';
import type { Channel } from './places.js';
import { Refusal } from './refusals.js';

/** How the tokens of interactions begin: "interaction:" in Base64. */
const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb246far-side';

const TOKEN_LIFE_MS = 15 * 60_000;
const FOLLOW_UPS_MAX = 5;

/** 2 command, 3 component, 4 autocomplete, 5 modal. */
export type InteractionType = 2 | 3 | 4 | 5;

/** Something somebody did that the app has to answer. */
export interface OpenInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly who: Who;
  readonly channel: Channel;
  /** The app is there only because this person installed it for themselves. */
  readonly onlyUserInstalled: boolean;
  /** The message that was clicked. */
  readonly clicked?: Shown;
  /** What was typed, and where, for autocomplete. */
  readonly typed?: { readonly command: string; readonly option: string; readonly text: string };
  at: number;
  isAnswered: boolean;
  response?: HeldResponse;
}

/** What a new interaction has to say of itself. */
export type InteractionStart = Pick<OpenInteraction, 'type' | 'who' | 'channel' | 'onlyUserInstalled'> &
  Partial<Pick<OpenInteraction, 'clicked' | 'typed'>>;

/** The interactions there have been, with Discord's deadlines. */
export class OpenInteractions {
  /** How long the app has for its first answer. */
  deadlineMs = 3000;
  readonly #byToken = new Map<string, OpenInteraction>();

  /** A new interaction, of now. */
  open(start: InteractionStart): OpenInteraction {
    const token = nextWord(INTERACTION_TOKEN);
    const open: OpenInteraction = { ...start, id: nextSnowflake(), token, at: Date.now(), isAnswered: false };
    this.#byToken.set(token, open);
    return open;
  }

  /** The interaction with this token, if there ever was one. */
  find(token: string | undefined): OpenInteraction | undefined {
    return token === undefined ? undefined : this.#byToken.get(token);
  }

  /** The interaction that the app may answer for the first time now, or a refusal. */
  toAnswer(id: string | undefined, token: string | undefined): OpenInteraction {
    const open = this.find(token);
    if (open === undefined || open.id !== id) throw new Refusal(10062);
    if (open.isAnswered) throw new Refusal(40060);
    if (Date.now() - open.at > this.deadlineMs) throw new Refusal(10062);
    return open;
  }

  /** The first answer that may be changed or followed now, or a refusal. */
  answered(token: string | undefined): { readonly open: OpenInteraction; readonly response: HeldResponse } {
    const open = this.find(token);
    if (open === undefined) throw new Refusal(10015);
    if (Date.now() - open.at > TOKEN_LIFE_MS) throw new Refusal(50027);
    if (open.response === undefined) throw new Refusal(10015);
    return { open, response: open.response };
  }

  /** Refuses one more follow-up where there may be no more. */
  countFollowUp({ onlyUserInstalled }: OpenInteraction, made: number): void {
    if (onlyUserInstalled && made >= FOLLOW_UPS_MAX) throw new Refusal(40094);
  }

  /** Makes an interaction older than its token lives. */
  expire(token: string): void {
    const open = this.find(token);
    if (open !== undefined) open.at = Date.now() - TOKEN_LIFE_MS - 1;
  }
}
