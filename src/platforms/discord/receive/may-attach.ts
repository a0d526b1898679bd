import { type Interaction, type Message, PermissionFlagsBits } from 'discord.js';
import type { Answer } from '../../../core/answer/answer.js';

/** Whether Sideline may attach files where an interaction is answered. */
export function mayAttachBy({ appPermissions }: Pick<Interaction, 'appPermissions'>): boolean {
  return appPermissions.has(PermissionFlagsBits.AttachFiles);
}

/** The same where a message is answered; what Discord has not told yet is taken for yes. */
export function mayAttachBelow({ channel, client }: Pick<Message, 'channel' | 'client'>): boolean {
  if (channel.isDMBased()) return true;
  return channel.permissionsFor(client.user)?.has(PermissionFlagsBits.AttachFiles) ?? true;
}

/** An answer as it is shown where files may, or may not, be attached: no picture is offered that could not be shown. */
export function offeredWhere(answer: Answer, mayAttach: boolean): Answer {
  if (mayAttach) return answer;
  const { offersPicture: _, ...shown } = answer;
  return shown;
}
