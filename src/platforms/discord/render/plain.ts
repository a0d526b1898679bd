import { MessageFlags } from 'discord.js';

/** A line of our own words. */
export interface Plain {
  readonly content: string;
  readonly flags: MessageFlags.SuppressEmbeds;
}

/** Our own words as a message: no link in them gets a preview. */
export function plain(content: string): Plain {
  return { content, flags: MessageFlags.SuppressEmbeds };
}
