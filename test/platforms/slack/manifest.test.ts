import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { COMMAND, manifestFor, scopesFor, type Wishes } from '../../../src/platforms/slack/manifest.js';
import * as events from '../../servers/slack/events.js';
import { type FarSide, person } from '../../servers/slack/far-side.js';
import { NOW, type RunningSlack, runSlack } from './running-slack.js';

const LEAST: Wishes = {
  http: null,
  installUrl: null,
  threadFollowUps: false,
  readers: false,
  files: false,
  assistantView: false,
  tokenRotation: false,
  pagesAt: null,
};
const EVERY: Wishes = {
  http: 'https://sideline.example.org',
  installUrl: null,
  threadFollowUps: true,
  readers: true,
  files: true,
  assistantView: false,
  tokenRotation: true,
  pagesAt: 'https://room.example.org',
};
/** For an app from before there were agents. */
const ASSISTANT: Wishes = { ...EVERY, assistantView: true };

/** What each method needs, by its page on https://docs.slack.dev/reference/methods; any one of a list will do. */
const METHOD_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'assistant.threads.setStatus': ['chat:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'assistant.threads.setTitle': ['assistant:write'],
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.unfurl': ['links:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['im:history', 'channels:history', 'groups:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.replies': ['im:history', 'channels:history', 'groups:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'oauth.v2.access': [],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

/** What each event needs, by its page on https://docs.slack.dev/reference/events. */
const EVENT_SCOPES: Readonly<Record<string, readonly string[]>> = {
  app_context_changed: [],
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  assistant_thread_started: [],
  channel_unarchive: ['channels:read'],
  group_unarchive: ['groups:read'],
  link_shared: ['links:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  tokens_revoked: [],
};

const SLACK = new URL('../../../src/platforms/slack/', import.meta.url).pathname;

/** The Web API methods that the source calls: `client.chat.postMessage(`. */
function methodsInSource(): string[] {
  const files = readdirSync(SLACK, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const calls = files.flatMap((name) => [
    ...readFileSync(join(SLACK, name), 'utf8').matchAll(/(?:\bclient|#oauth)\.((?:[a-z]\w*\.){1,2}[a-z]\w*)\(/g),
  ]);
  return [...new Set(calls.map(([, method]) => method!))].sort();
}

describe('the manifest and the code', () => {
  const listened = {
    events: new Set<string>(),
    commands: new Set<string>(),
    actions: [] as (string | RegExp)[],
    shortcuts: [] as unknown[],
  };
  let at = Date.parse(NOW);
  let run: RunningSlack;

  beforeEach(async () => {
    for (const heard of [listened.events, listened.commands]) heard.clear();
    listened.actions.length = 0;
    listened.shortcuts.length = 0;
    spy('event', (name) => listened.events.add(String(name)));
    spy('command', (name) => listened.commands.add(String(name)));
    spy('action', (constraint) => listened.actions.push((constraint as { action_id: string | RegExp }).action_id));
    spy('shortcut', (constraint) => listened.shortcuts.push(constraint));
    run = await runSlack({
      now: () => new Date(at).toISOString(),
      threadFollowUps: true,
      settings: { files: true, pagesAt: 'https://room.example.org' },
      readers: new Map([
        ['slack:C1', ['staff']],
        ['slack:D222', ['staff']],
      ]),
    });
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    expect(run.slack.problems).toEqual([]);
    await run.stop();
  });

  function spy(method: 'event' | 'command' | 'action' | 'shortcut', note: (first: unknown) => void) {
    const real = App.prototype[method] as (...args: unknown[]) => unknown;
    vi.spyOn(App.prototype, method).mockImplementation(function (this: App, ...args: unknown[]) {
      note(args[0]);
      return real.apply(this, args);
    } as never);
  }

  it('name the same events and commands', () => {
    const { features } = manifestFor(EVERY);
    const subscribed = [EVERY, ASSISTANT].flatMap(
      (wishes) => manifestFor(wishes).settings.event_subscriptions.bot_events,
    );
    const named = subscribed.map((name) => name.replace(/^message\..*/, 'message'));
    expect([...new Set(named)].sort()).toEqual([...listened.events].sort());
    expect(features.shortcuts.map(({ callback_id }) => ({ type: 'message_action', callback_id }))).toEqual(
      listened.shortcuts,
    );
    expect(features.slash_commands.map(({ command }) => command)).toEqual([...listened.commands]);
    expect([...listened.commands]).toEqual([COMMAND]);
  });

  it('switch on what the code listens to and shows', () => {
    const { settings, features } = manifestFor(LEAST);
    expect(listened.actions.length).toBeGreaterThan(0);
    expect(settings.interactivity.is_enabled).toBe(true);
    expect(features.app_home).toEqual({
      home_tab_enabled: listened.events.has('app_home_opened'),
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(features).toHaveProperty('agent_view');
    expect(features).not.toHaveProperty('assistant_view');
  });

  it('ask for the scopes that the calls and events need, and for no other', async () => {
    await everySurface(run.slack, run);
    await everyDigest(run, (ms) => {
      at += ms;
    });
    const called = run.slack.calls.map((call) => call.method).filter((one) => !NO_BOT_CALLS.includes(one));
    expect([...new Set(called)].sort()).toEqual(methodsInSource().filter((one) => one !== 'oauth.v2.access'));
    expect(methodsInSource()).toEqual(Object.keys(METHOD_SCOPES).sort());
    const subscribed = [EVERY, ASSISTANT].flatMap(
      (wishes) => manifestFor(wishes).settings.event_subscriptions.bot_events,
    );
    expect([...new Set(subscribed)].sort()).toEqual(Object.keys(EVENT_SCOPES).sort());
    const needed = [...Object.values(METHOD_SCOPES), ...Object.values(EVENT_SCOPES), ['commands']].flat();
    expect([...new Set(needed)].sort()).toEqual(scopesFor(EVERY));
  });

  it('ask for no scope of an event that is not subscribed to', () => {
    for (const wishes of [
      LEAST,
      EVERY,
      { ...LEAST, threadFollowUps: true },
      { ...LEAST, readers: true },
      { ...LEAST, pagesAt: 'https://room.example.org' },
    ]) {
      const { settings, oauth_config } = manifestFor(wishes);
      const subscribed = settings.event_subscriptions.bot_events;
      for (const [event, scopes] of Object.entries(EVENT_SCOPES)) {
        const asked = scopes.every((scope) => oauth_config.scopes.bot.includes(scope));
        expect({ event, asked: asked && scopes.length > 0 }).toEqual({
          event,
          asked: subscribed.includes(event) && scopes.length > 0,
        });
      }
    }
  });
});

/** A picture is painted in a thread of its own, which a busy machine may take its time for. */
const PAINTED_MS = 60_000;

/** Calls with the app's own token, or to an address that came with an event. */
const NO_BOT_CALLS = ['apps.connections.open', 'response_url', 'upload'];

/** Does once what people can do with Sideline in Slack. */
async function everySurface(slack: FarSide, { send }: RunningSlack): Promise<void> {
  const anna = person('U222');
  const called = (method: string) => slack.until(method, () => slack.calls.find((call) => call.method === method));
  await send.event(anna.opensHome());
  const home = await slack.until('the Home tab', () => slack.views[0]);
  await send.interactive(anna.clicks(home, 'ask:0'));
  const modal = await slack.until('a window', () => slack.views.find((view) => view.how === 'open'));
  await send.interactive(anna.clicks(modal, 'ask:0'));
  const second = await slack.until('a second window', () => slack.views.filter((view) => view.how === 'push')[0]);
  await send.interactive(anna.clicks(second, 'ask:0'));
  const third = await slack.until('a third window', () => slack.views.filter((view) => view.how === 'push')[1]);
  await send.interactive(anna.clicks(third, 'sources'));
  await called('views.update');
  await send.event(anna.opensMessages());
  await called('assistant.threads.setSuggestedPrompts');
  await send.event(anna.writes('who did Hashemi meet in Baku?', { threadTs: '1726133698.626339' }));
  const asked = anna.mentions('what did Iran propose to Pakistan?', { channel: 'C1' });
  await send.event(asked);
  await slack.until('an answer', () => slack.messages.find((message) => message.channel === 'C1'));
  await send.event(anna.writes('draw who did Hashemi meet in Baku'));
  await slack.until('a picture', () => slack.files.find(({ channel }) => channel !== undefined), PAINTED_MS);
  await send.event(events.messageChanged(asked, '<@U0BOT> what did Iran propose to Kenya?'));
  await called('chat.update');
  slack.fault('chat.postMessage', { kind: 'error', error: 'as_user_not_supported' });
  await send.event(anna.mentions('help', { channel: 'C1' }));
  await called('chat.postEphemeral');
  await send.event(anna.mentions('pending agreements of Iran as csv', { channel: 'C1' }));
  await called('files.completeUploadExternal');
  await send.event(events.linkShared(['https://room.example.org/ask?q=help']));
  await called('chat.unfurl');
  for (const method of ['conversations.members', 'users.list', 'users.info', 'assistant.threads.setTitle']) {
    await called(method);
  }
}

/** Orders a digest in each sort of place, and loses the first try of each: Slack is asked whether it arrived. */
async function everyDigest({ slack, send, service }: RunningSlack, pass: (ms: number) => void): Promise<void> {
  const anna = person('U222');
  const order = 'digest every day at 12:00 UTC even when nothing changed';
  const ordered = slack.messages.length + 2;
  await send.event(anna.writes(order));
  await send.event(anna.mentions(order, { channel: 'C2', threadTs: '1726133698.626339' }));
  await slack.until('the orders', () => slack.messages.length >= ordered);
  slack.fault('chat.postMessage', { kind: 'dropAfter', times: 2 });
  for (const ms of [24 * 60 * 60_000, 61_000]) {
    pass(ms);
    await service.runner.round();
  }
}

describe.each([
  ['least', LEAST],
  ['every wish', EVERY],
  ['an assistant', ASSISTANT],
])('the manifest of %s, by the rules of https://docs.slack.dev/reference/app-manifest', (_, wishes) => {
  const { display_information, features, settings, oauth_config } = manifestFor(wishes);

  it('keeps within the lengths', () => {
    expect(display_information.name.length).toBeLessThanOrEqual(35);
    expect(display_information.description.length).toBeLessThanOrEqual(140);
    expect(display_information.background_color).toMatch(/^#[0-9a-f]{6}$/);
    expect(features.bot_user.display_name).toMatch(/^[\w .-]{1,80}$/);
    const { agent_view, assistant_view } = features;
    const view = agent_view ?? assistant_view;
    expect((agent_view?.agent_description ?? assistant_view?.assistant_description)?.length).toBeLessThanOrEqual(300);
    expect(view?.suggested_prompts.length).toBeLessThanOrEqual(4);
    for (const { name, description, callback_id } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
      expect(callback_id.length).toBeLessThanOrEqual(255);
    }
    for (const { command, description, usage_hint } of features.slash_commands) {
      expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(2_000);
      expect(usage_hint.length).toBeLessThanOrEqual(1_000);
    }
    expect(settings.event_subscriptions.bot_events.length).toBeLessThanOrEqual(100);
    expect(oauth_config.scopes.bot.length).toBeLessThanOrEqual(255);
  });

  it('lists nothing twice', () => {
    for (const list of [settings.event_subscriptions.bot_events, oauth_config.scopes.bot]) {
      expect(list).toEqual([...new Set(list)].sort());
    }
  });
});

/** Every address in a manifest, by where it stands. */
function addresses(manifest: unknown): string[] {
  return [...JSON.stringify(manifest).matchAll(/"https?:\/\/[^"]*"/g)].map(([address]) => JSON.parse(address));
}

describe('a wish', () => {
  it('for HTTP names where Slack reaches Sideline, and leaves Socket Mode off', () => {
    const manifest = manifestFor({ ...LEAST, http: 'https://sideline.example.org/bot' });
    expect(manifest.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: 'https://sideline.example.org/bot/slack/events' },
      interactivity: {
        request_url: 'https://sideline.example.org/bot/slack/events',
        message_menu_options_url: 'https://sideline.example.org/bot/slack/events',
      },
    });
    expect(manifest.features.slash_commands[0]).toMatchObject({ url: 'https://sideline.example.org/bot/slack/events' });
    expect(manifest.oauth_config).toMatchObject({
      redirect_urls: ['https://sideline.example.org/bot/slack/oauth_redirect'],
    });
  });

  it('for nothing names no address, and switches Socket Mode on', () => {
    expect(addresses(manifestFor(LEAST))).toEqual([]);
    expect(manifestFor(LEAST).settings).toMatchObject({ socket_mode_enabled: true, token_rotation_enabled: false });
  });

  it.each([
    ['threadFollowUps', ['channels:history', 'groups:history'], ['message.channels', 'message.groups']],
    ['readers', ['users:read'], []],
    ['files', ['files:write'], []],
  ] as const)('for %s adds its scopes and events', (wish, scopes, extra) => {
    const added = (list: readonly string[], least: readonly string[]) => list.filter((one) => !least.includes(one));
    const [least, more] = [manifestFor(LEAST), manifestFor({ ...LEAST, [wish]: true })];
    expect(added(more.oauth_config.scopes.bot, least.oauth_config.scopes.bot)).toEqual(scopes);
    const events = [more, least].map(({ settings }) => settings.event_subscriptions.bot_events);
    expect(added(events[0]!, events[1]!)).toEqual(extra);
  });

  it('for an assistant that was made before changes how people talk to it, and nothing else', () => {
    const [{ features, settings }, least] = [manifestFor({ ...LEAST, assistantView: true }), manifestFor(LEAST)];
    const { agent_view, ...others } = least.features;
    const { assistant_view, ...same } = features;
    expect(same).toEqual(others);
    expect(assistant_view?.assistant_description).toBe(agent_view?.agent_description);
    const events = least.settings.event_subscriptions.bot_events;
    expect(events).not.toContain('assistant_thread_started');
    expect(settings.event_subscriptions.bot_events).toEqual(
      events.map((name) => (name === 'app_context_changed' ? 'assistant_thread_started' : name)).sort(),
    );
  });

  it('for nothing offers questions that have an answer', async () => {
    const { sideline, stop } = await runSlack();
    onTestFinished(stop);
    const outcomes = manifestFor(LEAST).features.agent_view?.suggested_prompts.map(
      ({ message }) => sideline.ask({ text: message, conversation: null, reader: [], now: NOW, zone: 'UTC' }).outcome,
    );
    expect(outcomes).toEqual(['help', 'answered', 'answered']);
  });

  it('for rotating tokens switches that on, and nothing else', () => {
    const { settings, ...rest } = manifestFor({ ...LEAST, tokenRotation: true });
    const { settings: least, ...leastRest } = manifestFor(LEAST);
    expect(rest).toEqual(leastRest);
    expect(settings).toEqual({ ...least, token_rotation_enabled: true });
  });
});
