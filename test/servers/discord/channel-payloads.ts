import type { Body } from './held.js';
import { memberPayload, ORDINARY_PERMISSIONS, userPayload, type Who } from './people.js';
import type { Channel, Guild, Places } from './places.js';

const SINCE = '2020-01-01T00:00:00.000000+00:00';

/** A channel object, as REST and the gateway give it. */
export function channelPayload(channel: Channel, people: (id: string) => Who): Body {
  const { id, type, name, guildId } = channel;
  if (guildId === undefined) {
    const recipients = (channel.recipients ?? []).map((one) => userPayload(people(one)));
    return { id, type, flags: 0, last_message_id: null, recipients, ...(type === 3 && { name, owner_id: '501' }) };
  }
  const common = { id, type, name, guild_id: guildId, flags: 0, last_message_id: null, rate_limit_per_user: 0 };
  if (channel.parentId !== undefined) return { ...common, ...threadFields(channel.parentId, channel.archived) };
  const { denied = 0n } = channel;
  const overwrites = denied === 0n ? [] : [{ id: guildId, type: 0, allow: '0', deny: String(denied) }];
  return { ...common, position: 0, parent_id: null, topic: null, nsfw: false, permission_overwrites: overwrites };
}

function threadFields(parentId: string, archived = false): Body {
  const times = { archive_timestamp: SINCE, create_timestamp: SINCE };
  return {
    parent_id: parentId,
    owner_id: '500',
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: { archived, auto_archive_duration: 1440, locked: false, ...times },
  };
}

/** A guild object, as REST gives it. */
export function guildPayload({ id, name, ownerId, locale }: Guild): Body {
  return {
    id,
    name,
    owner_id: ownerId,
    preferred_locale: locale,
    ...{ icon: null, description: null, splash: null, discovery_splash: null, banner: null, vanity_url_code: null },
    ...{ afk_channel_id: null, afk_timeout: 300, widget_enabled: false, widget_channel_id: null, region: 'x' },
    ...{ verification_level: 0, default_message_notifications: 0, explicit_content_filter: 0, mfa_level: 0 },
    ...{ application_id: null, system_channel_id: null, system_channel_flags: 0, rules_channel_id: null },
    ...{ public_updates_channel_id: null, safety_alerts_channel_id: null, premium_tier: 0, nsfw_level: 0, nsfw: false },
    ...{
      premium_subscription_count: 0,
      premium_progress_bar_enabled: false,
      max_members: 500_000,
      max_presences: null,
    },
    ...{ max_stage_video_channel_users: 50, max_video_channel_users: 25 },
    ...{ features: [], emojis: [], stickers: [], roles: [everyone(id)], home_header: null, incidents_data: null },
  };
}

function everyone(id: string): Body {
  const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
  const look = { colors, color: 0, hoist: false, icon: null, unicode_emoji: null, mentionable: false, managed: false };
  return { id, name: '@everyone', permissions: String(ORDINARY_PERMISSIONS), position: 0, flags: 0, ...look };
}

/** What GUILD_CREATE tells. */
export function guildCreatePayload(guild: Guild, places: Places, bot: Who, people: (id: string) => Who): Body {
  return {
    ...guildPayload(guild),
    joined_at: SINCE,
    large: false,
    unavailable: false,
    member_count: 3,
    members: [{ ...memberPayload(bot), user: userPayload(bot) }],
    channels: places.channelsOf(guild.id).map((one) => channelPayload(one, people)),
    threads: places.threadsOf(guild.id).map((one) => channelPayload(one, people)),
    ...{ presences: [], voice_states: [], stage_instances: [], guild_scheduled_events: [], soundboard_sounds: [] },
  };
}
