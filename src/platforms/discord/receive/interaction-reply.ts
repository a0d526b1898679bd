import {
  type CommandInteraction,
  type InteractionReplyOptions,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import type { Deliver } from '../../../bot/ports/desk.js';
import { DEFER_AFTER_MS } from '../limits.js';
import { type Message, messageOf } from '../render/message.js';
import { ALREADY_ANSWERED, delivered, isCode, NOBODY } from '../send.js';
import { type Plain, plain } from './messages.js';
import { noticeOf } from './notices.js';

/** An interaction that is answered with a message. */
export type Answerable = CommandInteraction | MessageComponentInteraction;

/**
 * The one answer of an interaction. Discord waits three seconds for a first word: where the answer is not there after
 * one, the interaction is deferred, and the answer follows. Who sees it is settled with the first word.
 */
export class InteractionReply {
  readonly #interaction: Answerable;
  readonly #isPrivate: boolean;
  #timer: NodeJS.Timeout | null;
  #deferring: Promise<boolean> = Promise.resolve(false);

  constructor(interaction: Answerable, isPrivate: boolean) {
    this.#interaction = interaction;
    this.#isPrivate = isPrivate;
    this.#timer = setTimeout(() => {
      this.#deferring = this.#defer();
    }, DEFER_AFTER_MS);
  }

  /** Shows what the desk says; `heading` is the question, where nobody sees it otherwise. */
  deliver(heading: string | null): Deliver {
    return async (reply) => {
      await this.show(reply.kind === 'answer' ? messageOf(reply.answer, reply.now, heading) : plain(noticeOf(reply)));
      return null;
    };
  }

  /** Shows a message as the answer, or in place of it. Rejects with `NotDelivered`. */
  async show(body: Message | Plain): Promise<void> {
    this.#stopTimer();
    const options = { embeds: [], components: [], ...body, allowedMentions: NOBODY };
    if ((await this.#deferring) || this.#interaction.replied) return this.#edit(options);
    await delivered(async () => {
      await this.#interaction.reply(this.#seenBy(options)).catch((error: unknown) => {
        // A try before this one arrived after all: what it showed is replaced by the same.
        if (!isCode(error, ALREADY_ANSWERED)) throw error;
        return this.#interaction.editReply(withoutFlags(options));
      });
    });
  }

  /** Nothing is to be shown: an event that was answered before. */
  leave(): void {
    this.#stopTimer();
  }

  #seenBy(options: InteractionReplyOptions): InteractionReplyOptions {
    if (!this.#isPrivate) return options;
    const flags = Number(options.flags ?? 0) | MessageFlags.Ephemeral;
    return { ...options, flags: flags as MessageFlags.Ephemeral };
  }

  async #edit(options: InteractionReplyOptions): Promise<void> {
    await delivered(() => this.#interaction.editReply(withoutFlags(options)));
  }

  async #defer(): Promise<boolean> {
    const flags = this.#isPrivate ? { flags: MessageFlags.Ephemeral as const } : {};
    return delivered(() => this.#interaction.deferReply(flags)).then(
      () => true,
      () => this.#interaction.deferred,
    );
  }

  #stopTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

/** Who sees a message is settled: an edit cannot say it again. */
function withoutFlags({ flags: _, ...options }: InteractionReplyOptions) {
  return { ...options, content: options.content ?? '' };
}
