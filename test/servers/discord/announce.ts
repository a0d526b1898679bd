import type { HeldMessage, Shown } from './held.js';
import { replyFields, type SpokenMessage, shownPayload } from './message-payloads.js';
import { memberPayload } from './people.js';
import { isEphemeral } from './shown.js';
import type { World } from './world.js';

/** What the app wrote with the app as its author, in the form Discord sends it. */
export function payloadOf(world: World, shown: Shown): SpokenMessage {
  if ('author' in shown) return shownPayload(shown, world.app.bot, replyFields(shown as HeldMessage));
  return shownPayload(shown, world.app.bot, { ...webhookFields(world), type: 'interaction' in shown ? 20 : 0 });
}

function webhookFields({ app }: World) {
  return { webhook_id: app.id, application_id: app.id };
}

/** Tells the app of what it wrote itself, as Discord does. What one person alone sees is not told. */
export function announce(world: World, event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', shown: Shown): void {
  if (isEphemeral(shown) || !isHeard(world, shown)) return;
  const place = shown.guild === undefined ? { channel_type: 1 } : inGuild(world, shown.guild);
  world.tell(event, { ...payloadOf(world, shown), ...place });
}

/** Tells the app that something it wrote is gone. */
export function announceDeleted(world: World, shown: Shown): void {
  if (isEphemeral(shown) || !isHeard(world, shown)) return;
  const guild = shown.guild === undefined ? {} : { guild_id: shown.guild };
  world.tell('MESSAGE_DELETE', { id: shown.id, channel_id: shown.channel, ...guild });
}

/** Where the bot is not, its app may write but the bot hears nothing. */
function isHeard({ places }: World, { channel, guild }: Shown): boolean {
  return guild === undefined ? places.channel(channel).type === 1 : places.guilds.get(guild)?.hasBot === true;
}

function inGuild({ app }: World, guild: string) {
  return { guild_id: guild, member: memberPayload(app.bot) };
}
