import type { Body } from './held.js';

/** GUILDS. */
export const GUILDS = 1 << 0;
/** MESSAGE_CONTENT, one of the privileged. */
export const MESSAGE_CONTENT = 1 << 15;
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;

/** GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT: those an app is not simply given. */
export const PRIVILEGED = (1 << 1) | (1 << 8) | MESSAGE_CONTENT;

/** Whether a client that asked for `intents` hears of an event. Interactions and its own state need none. */
export function isHeard(event: string, data: Body, intents: number): boolean {
  if (event.startsWith('MESSAGE_'))
    return (intents & (data.guild_id === undefined ? DIRECT_MESSAGES : GUILD_MESSAGES)) !== 0;
  if (/^(?:GUILD|CHANNEL|THREAD)_(?:CREATE|UPDATE|DELETE)$/.test(event)) return (intents & GUILDS) !== 0;
  return true;
}
