/** Any JSON object, as it came over the wire. */
export type Body = Readonly<Record<string, unknown>>;

/** A block as the app sent it. */
export type HeldBlock = Body & { readonly type: string };

/** A message in a channel that an app posted with `chat.postMessage`, as Slack shows it now. */
export interface HeldMessage {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  /** The bot user that wrote it. */
  readonly user: string;
  text: string;
  blocks: readonly HeldBlock[];
  /** The whole request body that gave the message its present text. */
  body: Body;
  edited?: { readonly user: string; readonly ts: string };
  /** Every body the message has had, oldest first; the last is `body`. */
  readonly revisions: Body[];
  readonly at: number;
}

/** What one person alone saw in a channel (`chat.postEphemeral`). */
export interface HeldEphemeral {
  readonly team: string;
  readonly channel: string;
  /** The person who saw it. */
  readonly user: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly text: string;
  readonly blocks: readonly HeldBlock[];
  readonly body: Body;
  readonly at: number;
}

/** One accepted post to a response_url. Refused posts (404) are in `calls` only. */
export interface HeldResponse {
  readonly url: string;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  readonly thread_ts?: string;
  /** True unless the body says `response_type: 'in_channel'`. */
  readonly ephemeral: boolean;
  readonly text: string;
  readonly blocks: readonly HeldBlock[];
  readonly body: Body;
  /** How many times this url has been used, this time included. */
  readonly used: number;
  readonly at: number;
}

/** A modal or Home view as it stands; `how` tells which call made it. */
export interface HeldView {
  readonly id: string;
  readonly team: string;
  readonly how: 'open' | 'push' | 'publish';
  readonly user: string;
  /** The view below this one in the stack of modals. */
  readonly previous?: string;
  /** The view as last opened, pushed, published or updated. */
  view: Body;
  hash: string;
  /** Every view it has been, oldest first; the last is `view`. */
  readonly revisions: Body[];
}

/** One `assistant.threads.setStatus`. */
export interface HeldStatus {
  readonly team: string;
  readonly channel: string;
  readonly thread_ts: string;
  readonly status: string;
  readonly body: Body;
}

/** One `assistant.threads.setTitle`. */
export interface HeldTitle {
  readonly team: string;
  readonly channel: string;
  readonly thread_ts: string;
  readonly title: string;
}

/** One `assistant.threads.setSuggestedPrompts`. */
export interface HeldPrompts {
  readonly team: string;
  readonly channel: string;
  /** The thread of an assistant's pane; an agent has none. */
  readonly thread_ts?: string;
  readonly title?: string;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

/** A file that was begun; `bytes` once they came, `channel` once it was put somewhere. */
export interface HeldFile {
  readonly id: string;
  readonly team: string;
  readonly name: string;
  readonly length: number;
  /** What is to be seen, where it is a picture. */
  readonly alt?: string;
  bytes: Buffer | null;
  channel: string | null;
  thread_ts?: string;
  title?: string;
}

/**
 * One request that reached the far side: a Web API call, or a post to a response_url (method `response_url`).
 *
 * `outcome` is `pending` until it is answered, then `ok`, the error's name, or the kind of the fault that ate it.
 */
export interface HeldCall {
  readonly method: string;
  readonly args: Body;
  readonly token: string;
  readonly at: number;
  outcome: string;
}

/** Something the app sent that Slack would refuse, cut, or that is unsafe. See `test/platforms/slack/limits.ts`. */
export interface FoundProblem {
  readonly method: string;
  readonly problem: string;
  readonly body: Body;
}

/** Everything Slack would hold after what the app did, in the order it was done. */
export interface Held {
  readonly messages: HeldMessage[];
  readonly deleted: HeldMessage[];
  readonly ephemerals: HeldEphemeral[];
  readonly files: HeldFile[];
  readonly responses: HeldResponse[];
  readonly views: HeldView[];
  readonly statuses: HeldStatus[];
  readonly titles: HeldTitle[];
  readonly prompts: HeldPrompts[];
  readonly calls: HeldCall[];
  readonly problems: FoundProblem[];
  /** `channel:ts` of what people wrote: there, but not the app's to change. */
  readonly spoken: Set<string>;
}

/** The memory of a Slack to which nothing has been said yet. */
export function nothingHeld(): Held {
  return {
    messages: [],
    deleted: [],
    ephemerals: [],
    files: [],
    responses: [],
    views: [],
    statuses: [],
    titles: [],
    prompts: [],
    calls: [],
    problems: [],
    spoken: new Set(),
  };
}

/** Empties every list in place, so that a test can look at what comes next only. */
export function forget(held: Held): void {
  for (const list of Object.values(held)) {
    if (list instanceof Set) list.clear();
    else list.length = 0;
  }
}
