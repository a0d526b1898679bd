/** Any JSON object, as it came over the wire. */
export type Body = Readonly<Record<string, unknown>>;

/** A file that came with a message. */
export interface HeldFile {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** Something on screen that the app wrote: as Discord shows it now. */
export interface Shown {
  readonly id: string;
  readonly channel: string;
  readonly guild?: string;
  content: string;
  embeds: readonly Body[];
  components: readonly Body[];
  /** 4 suppresses link previews, 64 is ephemeral, 128 is "thinking…", 32768 is components v2. */
  flags: number;
  files: readonly HeldFile[];
  /** The whole body that gave it its present look. */
  body: Body;
  /** Every body it has had, oldest first; the last is `body`. */
  readonly revisions: Body[];
  /** Whether it was changed after it was first there. Filling in a deferred answer counts. */
  edited: boolean;
  readonly at: number;
}

/** A message the app posted to a channel, a thread or a direct message. */
export interface HeldMessage extends Shown {
  /** The bot user that wrote it. */
  readonly author: string;
  /** The id of the message it replies to. */
  readonly reference?: string;
  readonly nonce?: string;
}

/** One message after the first answer to an interaction. */
export interface HeldFollowUp extends Shown {
  readonly ephemeral: boolean;
  deleted: boolean;
}

/**
 * The first answer to an interaction, and all that came after it. `type` is that of the callback: 4 message, 5 deferred
 * message, 6 deferred update, 7 update, 9 modal. What is shown of a 6 or 7 is the message that was clicked.
 */
export interface HeldResponse extends Shown {
  readonly interaction: string;
  readonly user: string;
  readonly type: number;
  /** `data` of the callback: for a modal, the modal. */
  readonly data: Body;
  /** Fixed by the first answer. */
  readonly ephemeral: boolean;
  /** Still waiting for what was deferred. */
  isWaiting: boolean;
  /** Whether the first answer was a defer. */
  readonly deferred: boolean;
  deleted: boolean;
  readonly followUps: HeldFollowUp[];
  /** From delivering the interaction to the first answer. */
  readonly ackMs: number;
  /** What was clicked, where that is what is shown, or what a modal was opened from. */
  readonly clicked?: Shown;
}

/** What was offered while somebody typed. */
export interface HeldAutocomplete {
  readonly interaction: string;
  readonly user: string;
  readonly command: string;
  readonly option: string;
  readonly typed: string;
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
  readonly ackMs: number;
}

/** A command as Discord stores it, with the id it gave. */
export type HeldCommand = Body & { readonly id: string; readonly name: string; readonly type: number };

/** The commands registered, and how often they were overwritten or changed. `forget` sets the counts to 0 only. */
export interface HeldCommands {
  readonly global: HeldCommand[];
  readonly guilds: Map<string, HeldCommand[]>;
  /** How many PUTs of the whole list, global and of guilds. */
  puts: number;
  /** How many commands were made, changed or deleted one by one. */
  changes: number;
}

/** One IDENTIFY. */
export interface HeldIdentify {
  readonly intents: number;
  readonly shard: readonly number[];
  readonly properties: Body;
  readonly at: number;
  /** The session it began, or the code it was closed with. */
  readonly outcome: string | number;
}

/** One RESUME. */
export interface HeldResume {
  readonly session: string;
  readonly seq: number;
  /** How many missed events it got; `undefined` when it was refused with op 9. */
  readonly replayed: number | undefined;
  /** The path it connected to: `/resume` if the library went by resume_gateway_url. */
  readonly path: string;
  readonly at: number;
}

/** One "is typing". */
export interface HeldTyping {
  readonly channel: string;
  readonly at: number;
}

/**
 * One request that reached the far side. `status` is `pending` until it is answered, then the HTTP status or the kind
 * of the fault that ate it.
 */
export interface HeldCall {
  /** Method and template, as in Discord's OpenAPI file; `POST /nowhere` when there is no such route. */
  readonly route: string;
  readonly method: string;
  /** The path as it was called, decoded, without `/api/v10`. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** What came beside the body. */
  readonly files: readonly HeldFile[];
  readonly token: string;
  readonly at: number;
  status: number | string;
}

/** Something the app sent that Discord would refuse or cut, or that is unsafe. */
export interface FoundProblem {
  readonly route: string;
  /** `schema`: Discord's OpenAPI file; `limits`: `test/platforms/discord/limits.ts`; `route`: no such call here. */
  readonly by: 'schema' | 'limits' | 'route';
  readonly problem: string;
  readonly body: unknown;
}

/** Everything Discord would hold after what the app did, in the order it was done. */
export interface Held {
  readonly messages: HeldMessage[];
  readonly deleted: HeldMessage[];
  readonly responses: HeldResponse[];
  readonly autocompletes: HeldAutocomplete[];
  readonly typing: HeldTyping[];
  readonly commands: HeldCommands;
  readonly identifies: HeldIdentify[];
  readonly resumes: HeldResume[];
  readonly calls: HeldCall[];
  readonly problems: FoundProblem[];
}

/** The memory of a Discord to which nothing has been said yet. */
export function nothingHeld(): Held {
  return {
    messages: [],
    deleted: [],
    responses: [],
    autocompletes: [],
    typing: [],
    commands: { global: [], guilds: new Map(), puts: 0, changes: 0 },
    identifies: [],
    resumes: [],
    calls: [],
    problems: [],
  };
}

/** Empties every list in place. Commands stay registered, as they would. */
export function forget(held: Held): void {
  for (const list of Object.values(held)) if (Array.isArray(list)) list.length = 0;
  held.commands.puts = 0;
  held.commands.changes = 0;
}
