import type { Body } from './held.js';
import { nextTs } from './ids.js';

/** An event before its envelope; `event()` of a delivery puts it into one. */
export type SlackEvent = Body & { readonly type: string; readonly event_ts: string };

/** An event in which somebody says something. */
export type SpokenEvent = SlackEvent & {
  readonly user: string;
  readonly text: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
};

/** Who says it and where. All of it has a default. */
export interface Spoken {
  readonly text?: string;
  /** U222 by default. */
  readonly user?: string;
  /** C111 by default, D111 for a direct message. */
  readonly channel?: string;
  /** Says it in this thread. */
  readonly threadTs?: string;
  /** Give the one of an earlier event to make its twin. */
  readonly ts?: string;
  /** The speaker's own workspace, which in a shared channel may be a foreign one. T111 by default. */
  readonly userTeam?: string;
  readonly channelType?: 'channel' | 'group' | 'mpim' | 'im';
  /** Joins the event at last, to make it say anything else. */
  readonly more?: Body;
}

/** Somebody mentions the app. The text must hold the mention. From samples/app_mention.json. */
export function appMention(spoken: Spoken = {}): SpokenEvent {
  return spokenEvent('app_mention', { text: '<@U0BOT> hello', ...spoken });
}

/** Somebody writes to the app directly. From samples/message_im_event.json. */
export function messageIm(spoken: Spoken = {}): SpokenEvent {
  return spokenEvent('message', { channel: 'D111', channelType: 'im', ...spoken });
}

/** Somebody writes in a channel the app reads. From the event in samples/socket_envelopes.json. */
export function messageChannel(spoken: Spoken = {}): SpokenEvent {
  return spokenEvent('message', { channelType: 'channel', ...spoken });
}

/** Another bot writes. The shape: https://docs.slack.dev/reference/events/message/bot_message */
export function botMessage(spoken: Spoken & { readonly botId?: string } = {}): SpokenEvent {
  const bot = { subtype: 'bot_message', bot_id: spoken.botId ?? 'B999', username: 'Another bot' };
  return messageChannel({ ...spoken, more: { ...bot, ...spoken.more } });
}

/** Somebody corrects what they wrote. From samples/message_changed.json. */
export function messageChanged(original: SpokenEvent, newText: string): SlackEvent {
  const ts = nextTs();
  const { user, team, text, channel } = original;
  return {
    type: 'message',
    subtype: 'message_changed',
    message: { type: 'message', text: newText, user, team, ts: original.ts, edited: { user, ts } },
    previous_message: { type: 'message', text, user, team, ts: original.ts },
    channel,
    hidden: true,
    ts,
    event_ts: ts,
    channel_type: original.channel_type ?? 'channel',
  };
}

/** Somebody deletes what they wrote. */
export function messageDeleted(original: SpokenEvent): SlackEvent {
  const ts = nextTs();
  const { channel, channel_type, ...previous_message } = original;
  const deleted = { deleted_ts: original.ts, previous_message, channel, channel_type: channel_type ?? 'channel' };
  return { type: 'message', subtype: 'message_deleted', ...deleted, hidden: true, ts, event_ts: ts };
}

/** Somebody opens the assistant pane. From samples/assistant_thread_started_event.json. */
export function assistantThreadStarted(
  place: { readonly user?: string; readonly channel?: string; readonly threadTs?: string; readonly from?: string } = {},
): SlackEvent {
  return assistantEvent('assistant_thread_started', place);
}

/** Somebody looks at another channel with the assistant pane open. */
export function assistantThreadContextChanged(place: Parameters<typeof assistantThreadStarted>[0] = {}): SlackEvent {
  return assistantEvent('assistant_thread_context_changed', place);
}

/** Somebody opens the app's Home. From slack-shapes/AppHomeOpenedPayload.json. */
export function appHomeOpened(who: { readonly user?: string; readonly tab?: 'home' | 'messages' } = {}): SlackEvent {
  const { user = 'U222', tab = 'home' } = who;
  return eventOf('app_home_opened', { user, channel: `D${user.slice(1)}`, tab });
}

/** Somebody looks at another channel, or at none, with the app open. https://docs.slack.dev/reference/events/app_context_changed */
export function appContextChanged(who: { readonly user?: string; readonly viewed?: string } = {}): SlackEvent {
  const { user = 'U222', viewed } = who;
  const entities = [{ type: 'slack#/types/channel_id', value: viewed, team_id: 'T111' }];
  const context = viewed === undefined ? {} : { entities };
  return eventOf('app_context_changed', { user, channel: `D${user.slice(1)}`, context });
}

/** The workspace removes the app. */
export function appUninstalled(): SlackEvent {
  return eventOf('app_uninstalled');
}

/** Tokens no longer work; with `app_uninstalled`, in any order. */
export function tokensRevoked(tokens: { readonly oauth?: string[]; readonly bot?: string[] } = {}): SlackEvent {
  return eventOf('tokens_revoked', { tokens: { oauth: [], bot: ['U0BOT'], ...tokens } });
}

/** A channel is now shared with another organisation. */
export function channelShared(channel = 'C111', connectedTeam = 'T999'): SlackEvent {
  return eventOf('channel_shared', { connected_team_id: connectedTeam, channel });
}

/** A channel is no longer shared with another organisation. */
export function channelUnshared(channel = 'C111', stillShared = false): SlackEvent {
  return eventOf('channel_unshared', {
    previously_connected_team_id: 'T999',
    channel,
    is_ext_shared: stillShared,
  });
}

/** Somebody, by default the app itself, comes into a channel. https://docs.slack.dev/reference/events/member_joined_channel */
export function memberJoined(channel = 'C111', user = 'U0BOT'): SlackEvent {
  return eventOf('member_joined_channel', { user, channel, channel_type: channel.slice(0, 1), team: 'T111' });
}

/** An archived channel is opened again; a private one tells it as `group_unarchive`. */
export function unarchived(channel = 'C111'): SlackEvent {
  return eventOf(channel.startsWith('G') ? 'group_unarchive' : 'channel_unarchive', { channel, user: 'U222' });
}

/** Any other event. */
export function eventOf(type: string, fields: Body = {}): SlackEvent {
  return { type, ...fields, event_ts: nextTs() };
}

function spokenEvent(type: string, spoken: Spoken): SpokenEvent {
  const { text = 'hello', user = 'U222', channel = 'C111', userTeam = 'T111', ts = nextTs() } = spoken;
  return {
    client_msg_id: `far-side-${ts}`,
    type,
    text,
    user,
    ts,
    team: userTeam,
    user_team: userTeam,
    source_team: userTeam,
    channel,
    event_ts: ts,
    ...(spoken.threadTs !== undefined && { thread_ts: spoken.threadTs, parent_user_id: user }),
    ...(spoken.channelType !== undefined && { channel_type: spoken.channelType }),
    ...spoken.more,
  };
}

function assistantEvent(type: string, place: Parameters<typeof assistantThreadStarted>[0] = {}): SlackEvent {
  const { user = 'U222', channel = 'D111', threadTs = nextTs(), from = 'C222' } = place;
  const context = { channel_id: from, team_id: 'T111', enterprise_id: null };
  const assistant_thread = { user_id: user, context, channel_id: channel, thread_ts: threadTs };
  return eventOf(type, { assistant_thread });
}

/** Somebody writes links to a domain of the app. The shape: https://docs.slack.dev/reference/events/link_shared */
export function linkShared(urls: readonly string[], spoken: Spoken = {}): SlackEvent {
  const ts = spoken.ts ?? nextTs();
  return {
    type: 'link_shared',
    channel: spoken.channel ?? 'C111',
    is_bot_user_member: true,
    user: spoken.user ?? 'U222',
    message_ts: ts,
    links: urls.map((url) => ({ domain: new URL(url).hostname, url })),
    event_ts: ts,
    ...spoken.more,
  };
}
