import { type BaseInteraction, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import type { Answer } from '../../../core/answer/answer.js';
import { requestIn } from './about-digests.js';
import { ownWords } from './form.js';
import { NEEDED } from './revival.js';

/** What is answered to an order for a channel that somebody may not make, or that could never be delivered; else null. */
export function orderRefusal(interaction: BaseInteraction, text: string): Answer | null {
  const request = requestIn(text);
  if (interaction.guildId === null || request?.kind !== 'add' || request.to === 'person' || request.about === '')
    return null;
  const writing = writingIn(interaction);
  if (!isAllowed(interaction.memberPermissions, [writing]))
    return ownWords(
      'You may not write here, so no digest can be ordered for this channel. Order one for yourself: /digest add to: me.',
    );
  if (!isAllowed(interaction.appPermissions, [writing, ...NEEDED]))
    return ownWords(
      'Sideline may not write here. Let it view the channel, send messages and embed links, and order again.',
    );
  return null;
}

/** Writing in a thread is a right of its own. */
function writingIn({ channel }: BaseInteraction): bigint {
  return channel?.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
}

function isAllowed(may: Readonly<PermissionsBitField> | null, needed: readonly bigint[]): boolean {
  return needed.every((one) => may?.has(one) !== false);
}
