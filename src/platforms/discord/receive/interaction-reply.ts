import {
  type CommandInteraction,
  type InteractionReplyOptions,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { type AttachedFile, type Deliver, NotDelivered, type Reply } from '../../../bot/ports/desk.js';
import { DEFER_AFTER_MS } from '../limits.js';
import { answerMessages, type Showing } from '../render/answer.js';
import type { Message } from '../render/message.js';
import { withPicture } from '../render/picture.js';
import { type Plain, plain } from '../render/plain.js';
import { ALREADY_ANSWERED, delivered, isCode, NO_MESSAGE, NOBODY, Refused } from '../send.js';
import type { Around } from './around.js';
import { saysNothing } from './asides.js';
import { orMayNot, uploadOf } from './files.js';
import { inDress } from './in-dress.js';
import { mayAttachBy, offeredWhere } from './may-attach.js';
import { noticeOf } from './notices.js';

/** An interaction that is answered with a message. */
export type Answerable = CommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/** How an interaction is answered: for all, for the one who did it, or `in place` of the message that was clicked. */
export type Manner = 'for all' | 'private' | 'in place';

/** Whether an interaction was deferred: `here`, by a listener before or by a try that seemed to fail, or not at all. */
type Deferral = 'here' | 'elsewhere' | 'none';

/**
 * The one answer of an interaction. Discord waits three seconds for a first word: where the answer is not there after
 * one, the interaction is deferred, and the answer follows. Who sees it is settled with the first word.
 */
export class InteractionReply {
  readonly #interaction: Answerable;
  readonly #manner: Manner;
  readonly #around: Pick<Around, 'asides' | 'log'>;
  readonly #timer: NodeJS.Timeout;
  #deferring: Promise<Deferral> = Promise.resolve('none');
  #isShown = false;
  /** Discord takes no word of ours here. */
  #isMute = false;

  constructor(interaction: Answerable, manner: Manner, around: Pick<Around, 'asides' | 'log'>) {
    this.#interaction = interaction;
    this.#manner = manner;
    this.#around = around;
    this.#timer = setTimeout(() => {
      this.#deferring = this.#defer();
    }, DEFER_AFTER_MS);
  }

  /** Shows what the desk says. */
  deliver(showing: Showing): Deliver {
    return async (reply) => {
      if (reply.kind !== 'answer') await this.notify(reply);
      else await this.#showAll(this.#messagesOf(reply, showing));
      return null;
    };
  }

  #messagesOf({ answer, now, picture }: Extract<Reply, { kind: 'answer' }>, showing: Showing): readonly Message[] {
    return withPicture(answerMessages(offeredWhere(answer, mayAttachBy(this.#interaction)), now, showing), picture);
  }

  /** Shows a message as the answer, or in place of it. Rejects with `NotDelivered`. */
  show(body: Message | Plain): Promise<void> {
    return this.#showAll([body]);
  }

  /** Says a line in place of an answer; an answer that may have arrived stays if it has. Rejects with `NotDelivered`. */
  notify(notice: Exclude<Reply, { kind: 'answer' }>): Promise<void> {
    const words = plain(noticeOf(notice));
    return this.#orAside(async () => {
      if (notice.kind === 'no-file') return this.#follow(words);
      if (this.#manner === 'in place') return this.#beside(words);
      const options = await this.#first(words);
      if (options && notice.kind !== 'unsure') await this.#edit(options);
    });
  }

  /** Puts a file below the answer, seen by whoever sees that. Gives null, or why it may not; rejects with `NotDelivered`. */
  attach(file: AttachedFile): Promise<string | null> {
    return orMayNot(() => this.#follow({ files: [uploadOf(file)] }));
  }

  /** Says that an answer could not be shown, for the reason that showing it rejected with. Never rejects. */
  async fail(error: unknown): Promise<void> {
    const isUnsure = error instanceof NotDelivered && error.how === 'unsure';
    await this.notify({ kind: isUnsure ? 'unsure' : 'failed' }).catch(() => {});
  }

  /** Nothing is to be shown: an event that was answered before, or a question too many. Never rejects. */
  async leave(): Promise<void> {
    clearTimeout(this.#timer);
    if ((await this.#deferring) !== 'here' || this.#isShown || this.#manner === 'in place') return;
    // Else "is thinking" stands there for a quarter of an hour.
    await delivered(() => this.#interaction.webhook.deleteMessage('@original')).catch(() => {});
  }

  #showAll(bodies: readonly (Message | Plain)[]): Promise<void> {
    const send = async (body: Message | Plain, at: number): Promise<void> => {
      if (at > 0) return this.#follow(body);
      const options = await this.#first(body);
      if (options) await this.#edit(options);
    };
    return this.#orAside(async () => void (await inDress(bodies, send, this.#around.log)));
  }

  /** Where nothing can be said by this interaction any more, whoever waits for it is told directly. */
  async #orAside(say: () => Promise<void>): Promise<void> {
    if (this.#isMute) return;
    const { user, channelId, id, guildId } = this.#interaction;
    const asked = { user, guild: guildId, channel: channelId, event: id };
    try {
      await say();
      this.#around.asides.arrived(asked);
    } catch (error) {
      this.#isMute = saysNothing(error);
      await this.#around.asides.tell(error, asked);
      throw error;
    }
  }

  /** Gives a message as the first word; what is left to be edited in where there has been one. */
  async #first(body: Message | Plain): Promise<InteractionReplyOptions | null> {
    clearTimeout(this.#timer);
    const options = { content: '', embeds: [], components: [], ...body, allowedMentions: NOBODY };
    const isLater = (await this.#deferring) !== 'none' || this.#isShown;
    this.#isShown = true;
    if (isLater || (await this.#answers(() => this.#respond(options)))) return options;
    return null;
  }

  #respond(options: InteractionReplyOptions): Promise<unknown> {
    const interaction = this.#interaction;
    if (this.#manner !== 'in place' || !interaction.isMessageComponent())
      return interaction.reply(this.#seenBy(options));
    const { flags: _, ...look } = options;
    return interaction.update(look);
  }

  /** Says something to the one who clicked, and leaves what was clicked as it is. */
  async #beside(words: Plain): Promise<void> {
    clearTimeout(this.#timer);
    const options = this.#seenBy({ ...words, allowedMentions: NOBODY });
    const isLater = (await this.#deferring) !== 'none' || this.#isShown;
    this.#isShown = true;
    if (isLater || (await this.#answers(() => this.#interaction.reply(options)))) {
      await delivered(() => this.#interaction.followUp(options));
    }
  }

  /** Makes the call that is the first word; tells whether the interaction had one already. */
  async #answers(call: () => Promise<unknown>): Promise<boolean> {
    const word = () =>
      call().then(
        () => false,
        (error: unknown) => {
          if (isCode(error, ALREADY_ANSWERED)) return true;
          throw error;
        },
      );
    try {
      return await delivered(word);
    } catch (error) {
      // Discord did not take it: the first word is still to be said.
      if (error instanceof Refused) this.#isShown = false;
      throw error;
    }
  }

  async #defer(): Promise<Deferral> {
    const hadOne = await this.#answers(() => this.#deferred()).catch(() => null);
    return hadOne === null ? 'none' : hadOne ? 'elsewhere' : 'here';
  }

  #deferred(): Promise<unknown> {
    const interaction = this.#interaction;
    if (this.#manner === 'in place' && interaction.isMessageComponent()) return interaction.deferUpdate();
    return interaction.deferReply(this.#manner === 'private' ? { flags: MessageFlags.Ephemeral } : {});
  }

  /** Of a message that was clicked, what is said beside it is for the one who clicked. */
  #seenBy(options: InteractionReplyOptions): InteractionReplyOptions {
    if (this.#manner === 'for all') return options;
    const flags = Number(options.flags ?? 0) | MessageFlags.Ephemeral;
    return { ...options, flags: flags as MessageFlags.Ephemeral };
  }

  async #follow(body: InteractionReplyOptions): Promise<void> {
    await delivered(() => this.#interaction.followUp(this.#seenAsBefore({ ...body, allowedMentions: NOBODY })));
  }

  /** Not by `editReply`, which refuses where the first word seemed to fail. What is gone meanwhile is said anew. */
  async #edit({ flags: _, ...options }: InteractionReplyOptions): Promise<void> {
    try {
      await delivered(() => this.#interaction.webhook.editMessage('@original', options));
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== NO_MESSAGE) throw error;
      await delivered(() => this.#interaction.followUp(this.#seenAsBefore(options)));
    }
  }

  /** What goes on from a message that was clicked is seen by whoever sees that. */
  #seenAsBefore(options: InteractionReplyOptions): InteractionReplyOptions {
    const interaction = this.#interaction;
    const isInPlace = this.#manner === 'in place' && interaction.isMessageComponent();
    return isInPlace && !interaction.message.flags.has(MessageFlags.Ephemeral) ? options : this.#seenBy(options);
  }
}
