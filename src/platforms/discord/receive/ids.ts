import { ComponentType, type Message } from 'discord.js';

/** The ids of the controls under a message, in their order. */
export function idsOf(message: Pick<Message, 'components'>): readonly string[] {
  return message.components.flatMap((row) => {
    if (row.type !== ComponentType.ActionRow) return [];
    return row.components.flatMap((control) => control.customId ?? []);
  });
}
