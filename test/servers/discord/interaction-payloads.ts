import { channelPayload } from './channel-payloads.js';
import type { Body } from './held.js';
import type { OpenInteraction } from './open-interactions.js';
import { memberPayload, ORDINARY_PERMISSIONS, userPayload } from './people.js';
import type { Channel } from './places.js';
import { personOf, type World } from './world.js';

/** What the gateway tells of an interaction. */
export type Interaction = Body & { readonly id: string; readonly token: string; readonly data: Body };

/**
 * An interaction object. `data` is what was done; `more` joins at last.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
 */
export function interactionPayload(world: World, open: OpenInteraction, data: Body, more: Body = {}): Interaction {
  const { id, token, type, channel, who } = open;
  return {
    ...{ id, token, type, application_id: world.app.id, version: 1, data },
    channel_id: channel.id,
    channel: { ...channelPayload(channel, (one) => personOf(world, one)), permissions: String(who.permissions) },
    ...placeFields(world, open),
    app_permissions: String(ORDINARY_PERMISSIONS & ~(channel.denied ?? 0n)),
    locale: who.locale,
    ...{ entitlements: [], entitlement_sku_ids: [], attachment_size_limit: 10_485_760 },
    authorizing_integration_owners: owners(open),
    context: contextOf(channel),
    ...more,
  };
}

/** In a server somebody is a member, elsewhere a user. */
function placeFields({ places }: World, { who, channel }: OpenInteraction): Body {
  const guild = channel.guildId === undefined ? undefined : places.guilds.get(channel.guildId);
  if (guild === undefined) return { user: userPayload(who) };
  return {
    member: { ...memberPayload(who), user: userPayload(who), permissions: String(who.permissions) },
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
  };
}

/** Who let the app be there: "0" the server, or the direct messages with it; "1" the person. */
function owners({ onlyUserInstalled, who, channel }: OpenInteraction): Body {
  return onlyUserInstalled ? { 1: who.id } : { 0: channel.guildId ?? '0' };
}

/** 0 server, 1 direct messages with the bot, 2 direct messages among people. */
function contextOf({ type }: Channel): 0 | 1 | 2 {
  if (type === 1) return 1;
  return type === 3 ? 2 : 0;
}
