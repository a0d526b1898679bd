import { secretText, writtenIn, writtenText } from '../../canaries.js';
import type { SlackEvent } from './events.js';
import type { Body } from './held.js';
import { nextId } from './ids.js';
import type { Team } from './workspaces.js';
import { judge, type World } from './world.js';

/** What the app answered at once. */
export interface Delivered {
  /** From sending to the acknowledgement. */
  readonly ackMs: number;
  /** What came with the acknowledgement: a JSON object, text, or nothing. */
  readonly payload: Body | string | undefined;
}

/** How to wait for an acknowledgement. */
export interface WaitOptions {
  /** Rejects when it takes longer: 3500 by default, a little over Slack's own 3 s. */
  readonly timeoutMs?: number;
}

/** The envelope around an event. */
export interface EventOptions extends WaitOptions {
  /** The workspace that hears of it; the event's own if the app is installed there, else T111. */
  readonly team?: string;
  /** Give the one of an earlier delivery to deliver again. */
  readonly eventId?: string;
  readonly retryNum?: number;
  readonly retryReason?: string;
  readonly isExtSharedChannel?: boolean;
  readonly authorizations?: readonly Body[];
}

/** Both ways to reach an app can do this. */
export interface Delivery {
  event(event: SlackEvent, options?: EventOptions): Promise<Delivered>;
  /** A slash command; response_url and trigger_id are made when missing. */
  slash(command: Body, options?: WaitOptions): Promise<Delivered>;
  /** A click, a submitted view, …; response_url and trigger_id are made when missing. */
  interactive(payload: Body, options?: WaitOptions): Promise<Delivered>;
}

/** How long an acknowledgement may take before the far side gives up. */
export const ACK_TIMEOUT_MS = 3500;

/** The whole Events API payload around an event. The shape: https://docs.slack.dev/apis/events-api */
export function eventCallback(world: World, event: SlackEvent, options: EventOptions = {}): Body {
  const team = teamOf(world, event, options);
  for (const { text } of [event, (event.message ?? {}) as Body])
    if (typeof text === 'string') writtenText(text.replaceAll(/<@[^>]*>/g, ''));
  if (typeof event.channel === 'string' && typeof event.ts === 'string')
    world.held.spoken.add(`${event.channel}:${event.ts}`);
  return {
    token: VERIFICATION_TOKEN,
    team_id: team.id,
    enterprise_id: team.enterpriseId,
    api_app_id: team.appId,
    event,
    type: 'event_callback',
    event_id: options.eventId ?? nextId('Ev'),
    event_time: Math.floor(Number(event.event_ts)),
    authorizations: options.authorizations ?? [authorization(team)],
    is_ext_shared_channel: options.isExtSharedChannel ?? false,
    event_context: `4-${event.type}-${team.id}`,
  };
}

/** Stands in every payload; Slack means it for nobody else. */
const VERIFICATION_TOKEN = 'verification-token';
secretText(VERIFICATION_TOKEN);

/** "Too many events": the one Events API payload without an event in it. */
export function appRateLimited(world: World): Body {
  const team = world.workspaces.team('T111');
  return {
    token: VERIFICATION_TOKEN,
    type: 'app_rate_limited',
    team_id: team.id,
    minute_rate_limited: Math.floor(Date.now() / 60_000) * 60,
    api_app_id: team.appId,
  };
}

function teamOf({ workspaces }: World, event: SlackEvent, options: EventOptions): Team {
  const own = typeof event.team === 'string' && workspaces.teams.has(event.team) ? event.team : 'T111';
  return workspaces.team(options.team ?? own);
}

function authorization(team: Team): Body {
  return {
    enterprise_id: team.enterpriseId,
    team_id: team.id,
    user_id: team.botUserId,
    is_bot: true,
    is_enterprise_install: false,
  };
}

/** The command with a trigger and a response_url of this far side. */
export function filledSlash(world: World, command: Body): Body {
  writtenIn(command.text);
  const team = String(command.team_id ?? 'T111');
  const user = String(command.user_id);
  return {
    response_url: world.responseUrls.give(world.origin, { team, user, channel: String(command.channel_id) }),
    trigger_id: world.triggers.give({ team, user }),
    ...command,
  };
}

/** The interaction with a trigger, and with a response_url if it happened in a message. */
export function filledInteraction(world: World, payload: Body): Body {
  writtenIn((payload.view as Body | undefined)?.state);
  const { container, user, team } = payload as { container?: Body; user: { id: string }; team: { id: string } };
  const owner = { team: team.id, user: user.id };
  const trigger = { trigger_id: world.triggers.give(owner), ...payload };
  if (payload.type === 'message_action') {
    const { id: channel } = payload.channel as { id: string };
    writtenIn((payload.message as Body).text);
    return { response_url: world.responseUrls.give(world.origin, { ...owner, channel }), ...trigger };
  }
  if (container?.type !== 'message') return trigger;
  const place = { channel: String(container.channel_id), messageTs: String(container.message_ts) };
  const thread = typeof container.thread_ts === 'string' ? { thread_ts: container.thread_ts } : {};
  return { response_url: world.responseUrls.give(world.origin, { ...owner, ...place, ...thread }), ...trigger };
}

/** Runs what came with an acknowledgement through the limits too. */
export function judgeAck(world: World, payload: Delivered['payload']): void {
  if (typeof payload === 'object') judge(world, 'ack', payload);
  else if (payload !== undefined && payload !== '') judge(world, 'ack', { text: payload });
}
