import {
  type CommandInteraction,
  type InteractionReplyOptions,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Deliver, Reply } from '../../../bot/ports/desk.js';
import { DEFER_AFTER_MS } from '../limits.js';
import { answerMessages, type Showing } from '../render/answer.js';
import type { Message } from '../render/message.js';
import { type Plain, plain } from '../render/plain.js';
import { ALREADY_ANSWERED, delivered, isCode, NOBODY } from '../send.js';
import { noticeOf } from './notices.js';

/** An interaction that is answered with a message. */
export type Answerable = CommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/** Whether an interaction was deferred: `here`, by a listener before or by a try that seemed to fail, or not at all. */
type Deferral = 'here' | 'elsewhere' | 'none';

/**
 * The one answer of an interaction. Discord waits three seconds for a first word: where the answer is not there after
 * one, the interaction is deferred, and the answer follows. Who sees it is settled with the first word.
 */
export class InteractionReply {
  readonly #interaction: Answerable;
  readonly #isPrivate: boolean;
  readonly #timer: NodeJS.Timeout;
  #deferring: Promise<Deferral> = Promise.resolve('none');
  #isShown = false;

  constructor(interaction: Answerable, isPrivate: boolean) {
    this.#interaction = interaction;
    this.#isPrivate = isPrivate;
    this.#timer = setTimeout(() => {
      this.#deferring = this.#defer();
    }, DEFER_AFTER_MS);
  }

  /** Shows what the desk says. */
  deliver(showing: Showing): Deliver {
    return async (reply) => {
      if (reply.kind !== 'answer') await this.notify(reply);
      else await this.#showAll(answerMessages(reply.answer, reply.now, showing));
      return null;
    };
  }

  async #showAll([first, ...others]: readonly Message[]): Promise<void> {
    if (first) await this.show(first);
    for (const body of others) {
      await delivered(() => this.#interaction.followUp(this.#seenBy({ ...body, allowedMentions: NOBODY })));
    }
  }

  /** Shows a message as the answer, or in place of it. Rejects with `NotDelivered`. */
  async show(body: Message | Plain): Promise<void> {
    const options = await this.#first(body);
    if (options) await this.#edit(options);
  }

  /** Says a line in place of an answer; an answer that may have arrived stays if it has. Rejects with `NotDelivered`. */
  async notify(notice: Exclude<Reply, { kind: 'answer' }>): Promise<void> {
    const options = await this.#first(plain(noticeOf(notice)));
    if (options && notice.kind !== 'unsure') await this.#edit(options);
  }

  /** Nothing is to be shown: an event that was answered before, or a question too many. Never rejects. */
  async leave(): Promise<void> {
    clearTimeout(this.#timer);
    if ((await this.#deferring) !== 'here' || this.#isShown) return;
    // Else "is thinking" stands there for a quarter of an hour.
    await delivered(() => this.#interaction.webhook.deleteMessage('@original')).catch(() => {});
  }

  /** Gives a message as the first word; what is left to be edited in where there has been one. */
  async #first(body: Message | Plain): Promise<InteractionReplyOptions | null> {
    clearTimeout(this.#timer);
    const options = { embeds: [], components: [], ...body, allowedMentions: NOBODY };
    const isLater = (await this.#deferring) !== 'none' || this.#isShown;
    this.#isShown = true;
    if (isLater || (await this.#answers(() => this.#interaction.reply(this.#seenBy(options))))) return options;
    return null;
  }

  /** Makes the call that is the first word; tells whether the interaction had one already. */
  #answers(call: () => Promise<unknown>): Promise<boolean> {
    return delivered(() =>
      call().then(
        () => false,
        (error: unknown) => {
          if (isCode(error, ALREADY_ANSWERED)) return true;
          throw error;
        },
      ),
    );
  }

  async #defer(): Promise<Deferral> {
    const flags = this.#isPrivate ? { flags: MessageFlags.Ephemeral as const } : {};
    const hadOne = await this.#answers(() => this.#interaction.deferReply(flags)).catch(() => null);
    return hadOne === null ? 'none' : hadOne ? 'elsewhere' : 'here';
  }

  #seenBy(options: InteractionReplyOptions): InteractionReplyOptions {
    if (!this.#isPrivate) return options;
    const flags = Number(options.flags ?? 0) | MessageFlags.Ephemeral;
    return { ...options, flags: flags as MessageFlags.Ephemeral };
  }

  /** Not by `editReply`, which refuses where the first word seemed to fail. */
  async #edit({ flags: _, ...options }: InteractionReplyOptions): Promise<void> {
    const body = { ...options, content: options.content ?? '' };
    await delivered(() => this.#interaction.webhook.editMessage('@original', body));
  }
}
