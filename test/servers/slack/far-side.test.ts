import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, type BlockButtonAction, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { appUninstalled, botMessage, messageChanged } from './events.js';
import { type FarSide, person, startSlack } from './far-side.js';
import { actionIds } from './interactions.js';
import { DEFAULT_SCOPES } from './workspaces.js';

const TOKEN = 'xoxb-111-far-side';
const QUIET = { logLevel: LogLevel.ERROR, logger: silent() };
const GOOD = { channel: 'C111', text: 'hello', unfurl_links: false, unfurl_media: false };
const ada = person('U222');

let slack: FarSide;
beforeAll(async () => {
  slack = await startSlack();
});
afterEach(() => {
  slack.heal();
  slack.forget();
  slack.team.scopes = DEFAULT_SCOPES;
});
afterAll(() => slack.close());

describe('the Web API, asked by the real WebClient', () => {
  it('tells a token who it is, and with which scopes', async () => {
    const test = await client().auth.test();
    expect(test).toMatchObject({ team_id: 'T111', user_id: 'U0BOT', bot_id: 'B111' });
    expect(test.response_metadata?.scopes).toContain('chat:write');
  });

  it('knows other workspaces by their tokens', async () => {
    const other = slack.addTeam({ id: 'T222' });
    expect(await client(other.botToken).auth.test()).toMatchObject({ team_id: 'T222', user_id: 'U0BOT222' });
  });

  it('refuses tokens that are unknown, expired or revoked, and methods that do not exist', async () => {
    const other = slack.addTeam({ id: 'T333' });
    await expect(client('xoxb-nobody').auth.test()).rejects.toThrow('invalid_auth');
    slack.expireToken(other.botToken);
    await expect(client(other.botToken).auth.test()).rejects.toThrow('token_expired');
    slack.revokeToken(other.botToken);
    await expect(client(other.botToken).auth.test()).rejects.toThrow('token_revoked');
    await expect(client().apiCall('chat.shout')).rejects.toThrow('unknown_method');
  });

  it('refuses methods for which the workspace gave no scope', async () => {
    slack.team.scopes = ['commands'];
    await expect(client().chat.postMessage(GOOD)).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'chat:write', provided: 'commands' },
    });
    await expect(client().conversations.history({ channel: 'C111' })).rejects.toThrow('missing_scope');
  });

  it('holds what is posted, and changes and deletes it', async () => {
    const blocks = [{ type: 'divider' }];
    const { ts } = await client().chat.postMessage({ ...GOOD, thread_ts: '1.2', blocks });
    expect(slack.messages).toMatchObject([{ channel: 'C111', ts, thread_ts: '1.2', user: 'U0BOT', blocks }]);
    await client().chat.update({ channel: 'C111', ts: ts!, text: 'changed' });
    expect(slack.messages).toMatchObject([{ ts, text: 'changed', edited: { user: 'U0BOT' }, blocks: [] }]);
    await client().chat.delete({ channel: 'C111', ts: ts! });
    expect([slack.messages.length, slack.deleted.length]).toEqual([0, 1]);
    await expect(client().chat.update({ channel: 'C111', ts: ts!, text: 'a' })).rejects.toThrow('message_not_found');
    expect(slack.problems).toEqual([]);
  });

  it('holds what one person alone sees, and what an agent says and offers: in a thread it offers nothing', async () => {
    await client().chat.postEphemeral({ channel: 'C111', user: 'U222', text: 'only you' });
    await client().assistant.threads.setStatus({ channel_id: 'D1', thread_ts: '1.2', status: 'reading' });
    const prompts = [{ title: 'a', message: 'b' }];
    await client().assistant.threads.setSuggestedPrompts({ channel_id: 'D1', thread_ts: '1.2', prompts });
    expect(slack.prompts).toEqual([]);
    await client().assistant.threads.setSuggestedPrompts({ channel_id: 'D1', prompts });
    expect(slack.ephemerals).toMatchObject([{ user: 'U222', text: 'only you' }]);
    expect(slack.statuses).toMatchObject([{ channel: 'D1', status: 'reading' }]);
    expect(slack.prompts).toMatchObject([{ prompts: [{ title: 'a', message: 'b' }] }]);
  });

  it('opens one view for a trigger, and publishes one Home for a person', async () => {
    const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'a' }, blocks: [] };
    const trigger_id = slack.triggers.give({ team: 'T111', user: 'U222' });
    const opened = await client().views.open({ trigger_id, view });
    await expect(client().views.open({ trigger_id, view })).rejects.toThrow('exchanged_trigger_id');
    await client().views.update({ view_id: opened.view!.id!, view: { ...view, callback_id: 'b' } });
    for (const _ of [1, 2]) await client().views.publish({ user_id: 'U222', view: { type: 'home', blocks: [] } });
    expect(slack.views.map(({ how, view: { callback_id } }) => [how, callback_id])).toEqual([
      ['open', 'b'],
      ['publish', undefined],
    ]);
  });

  it('opens no view for a trigger that is old or made up', async () => {
    const late = await startSlack({ triggerLifeMs: -1 });
    const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'a' }, blocks: [] };
    const open = (trigger_id: string) => client(TOKEN, { slackApiUrl: late.apiUrl }).views.open({ trigger_id, view });
    await expect(open(late.triggers.give({ team: 'T111', user: 'U222' }))).rejects.toThrow('expired_trigger_id');
    await expect(open('1.2.3')).rejects.toThrow('invalid_trigger_id');
    await late.close();
  });

  it('notes what breaks a limit, and takes it all the same', async () => {
    await client().chat.postMessage({ channel: 'C111', text: '<!channel>' });
    expect(slack.messages).toHaveLength(1);
    expect(slack.problems.map(({ problem }) => problem)).toContain('unfurl_links: needs to be false');
  });
});

describe('a fault', () => {
  const post = (options: WebClientOptions = {}, channel = 'C111') =>
    client(TOKEN, options).chat.postMessage({ ...GOOD, channel });

  it('429 is waited out, and only where it was put', async () => {
    slack.fault('chat.postMessage', { kind: '429', retryAfterS: 30, channel: 'C1' });
    await expect(post({ rejectRateLimitedCalls: true }, 'C1')).rejects.toMatchObject({ retryAfter: 30 });
    expect(await post({}, 'C2')).toMatchObject({ ok: true });
    expect(slack.calls.map(({ outcome }) => outcome)).toEqual(['ratelimited', 'ok']);
  });

  it('500 comes as often as asked', async () => {
    slack.fault('chat.postMessage', { kind: '500', times: 2 });
    expect(await post({ retryConfig: { retries: 3, minTimeout: 1, maxTimeout: 1 } })).toMatchObject({ ok: true });
    expect(slack.calls.map(({ outcome }) => outcome)).toEqual(['500', '500', 'ok']);
  });

  it('dropBefore loses the message, dropAfter only the answer', async () => {
    slack.fault('chat.postMessage', { kind: 'dropBefore' });
    await expect(post()).rejects.toThrow();
    expect(slack.messages).toHaveLength(0);
    slack.fault('chat.postMessage', { kind: 'dropAfter' });
    await expect(post()).rejects.toThrow();
    expect(slack.messages).toHaveLength(1);
  });

  it('hang never answers, with or without the message being there', async () => {
    slack.fault('chat.postMessage', { kind: 'hang' });
    await expect(post({ timeout: 40 })).rejects.toThrow();
    slack.fault('chat.postMessage', { kind: 'hang', recorded: true });
    await expect(post({ timeout: 40 })).rejects.toThrow();
    expect(slack.messages).toHaveLength(1);
  });

  it('delay is late, error is an answer of Slack, and both can be lifted', async () => {
    slack.fault('chat.postMessage', { kind: 'delay', ms: 60 });
    const startedAt = performance.now();
    await post();
    expect(performance.now() - startedAt).toBeGreaterThan(55);
    const lift = slack.fault('chat.postMessage', { kind: 'error', error: 'not_in_channel', times: Infinity });
    await expect(post()).rejects.toThrow('not_in_channel');
    await expect(post()).rejects.toThrow('not_in_channel');
    lift();
    expect(await post()).toMatchObject({ ok: true });
  });

  it('is what too many messages a second get, by channel', async () => {
    slack.limitChannels(1);
    await post();
    await post({}, 'C2');
    await expect(post({ rejectRateLimitedCalls: true })).rejects.toMatchObject({ retryAfter: 1 });
    slack.limitChannels(Number.POSITIVE_INFINITY);
  });
});

describe('OAuth', () => {
  const access = (args: Record<string, unknown>) =>
    new WebClient(undefined, options()).oauth.v2.access({
      client_id: slack.oauth.client.id,
      client_secret: slack.oauth.client.secret,
      ...args,
    });

  it('gives the token of the workspace for a code, once', async () => {
    const team = slack.addTeam({ id: 'T444' });
    const code = slack.oauth.newCode({ team, scopes: ['chat:write'] });
    expect(await access({ code })).toMatchObject({
      access_token: team.botToken,
      scope: 'chat:write',
      team: { id: 'T444' },
    });
    await expect(access({ code })).rejects.toThrow('code_already_used');
    await expect(access({ code: 'guess' })).rejects.toThrow('invalid_code');
  });

  it('rotates a refresh token once', async () => {
    const code = slack.oauth.newCode({ team: slack.team, refresh: true, expiresInS: 0 });
    const { access_token, refresh_token } = await access({ code });
    await expect(client(access_token).auth.test()).rejects.toThrow('token_expired');
    const rotation = { grant_type: 'refresh_token', refresh_token };
    const second = await access(rotation);
    expect(second.refresh_token).not.toBe(refresh_token);
    await expect(access(rotation)).rejects.toThrow('invalid_refresh_token');
    expect(await access({ ...rotation, refresh_token: second.refresh_token })).toMatchObject({ ok: true });
  });
});

describe('Socket Mode, with a real bolt App', () => {
  let app: App;
  beforeAll(async () => {
    app = boltApp(socketReceiver());
    await app.start();
  });
  afterAll(() => app.stop());

  it('acknowledges an event and answers it in its thread', async () => {
    const mention = ada.mentions('who met?');
    const { ackMs } = await slack.socket.event(mention);
    expect(ackMs).toBeLessThan(1000);
    const answer = await slack.until('the answer', () => slack.messages[0]);
    expect(answer).toMatchObject({ thread_ts: mention.ts, text: 'You said: <@U0BOT> who met?' });
    await expect(client().chat.update({ channel: mention.channel, ts: mention.ts, text: 'a' })).rejects.toThrow(
      'cant_update_message',
    );
  });

  it('carries a command, a click on its answer, and what the app acknowledges them with', async () => {
    expect((await slack.socket.slash(ada.slash('help'))).payload).toEqual({ text: 'One moment.' });
    const response = await slack.until('the response', () => slack.responses[0]);
    expect(response).toMatchObject({ ephemeral: true, user: 'U222', used: 1, text: 'Help is here.' });
    expect(actionIds(response)).toEqual(['more']);
    await slack.socket.interactive(ada.clicks(response, 'more'));
    expect(await slack.until('the click', () => slack.responses[1])).toMatchObject({ text: 'You clicked page-2' });
    expect(() => ada.clicks(response, 'less')).toThrow('nothing with the action_id "less" to click; there are: more');
  });

  it('comes back after a refresh and after a broken connection', async () => {
    const before = slack.socket.connectionsMade;
    slack.socket.disconnect('refresh_requested');
    await slack.socket.whenConnected(before + 1);
    slack.socket.drop();
    await slack.socket.whenConnected(before + 2);
    expect((await slack.socket.event(ada.writes('still there?'))).ackMs).toBeLessThan(1000);
  });

  it('lets the client find out by itself that nobody answers its pings', async () => {
    const before = slack.socket.connectionsMade;
    await slack.until('a first pong', () => slack.socket.pongs > 0);
    slack.socket.mute();
    await slack.socket.whenConnected(before + 1);
    expect(slack.socket.connections).toBe(1);
  });

  it('can be refused', async () => {
    slack.fault('apps.connections.open', { kind: 'error', error: 'invalid_auth' });
    await expect(boltApp(socketReceiver()).start()).rejects.toThrow('invalid_auth');
  });
});

describe('Socket Mode, with a bare WebSocket', () => {
  it('says hello late, pings, limits the rate and keeps TCP open when told to', async () => {
    const other = await startSlack();
    Object.assign(other.socket, { helloDelayMs: 30, pingEveryMs: 10, keepTcpOpen: true });
    const heard: { type: string; payload?: { type: string; event?: unknown } }[] = [];
    const { url } = await new WebClient(other.appToken, {
      ...options(),
      slackApiUrl: other.apiUrl,
    }).apps.connections.open();
    const ws = new WebSocket(url!).on('message', (data) => heard.push(JSON.parse(String(data))));
    let [pings, ends] = [0, 0];
    ws.on('ping', () => {
      pings += 1;
    });
    ws.on('close', () => {
      ends += 1;
    });
    await other.until('a ping before the hello', () => pings > 0 && heard.length === 0);
    await other.socket.whenConnected();
    other.socket.rateLimited();
    await other.until('the envelope', () => heard.length === 2);
    expect(heard.map(({ type, payload }) => [type, payload?.type])).toEqual([
      ['hello', undefined],
      ['events_api', 'app_rate_limited'],
    ]);
    ws.close();
    await other.until('the closing handshake', () => other.socket.connections === 0);
    expect(ends).toBe(0);
    await other.close();
    await other.until('the end of TCP', () => ends === 1);
  });
});

describe('signed requests, to a real bolt HTTPReceiver', () => {
  const receiver = new HTTPReceiver({ signingSecret: 'secret', port: 0, ...QUIET });
  let http: ReturnType<FarSide['http']>;
  beforeAll(async () => {
    const server = await boltApp(receiver).start({ port: 0, host: '127.0.0.1' });
    http = slack.http(`http://127.0.0.1:${((server as Server).address() as AddressInfo).port}`, 'secret');
  });
  afterAll(() => receiver.stop());

  it('are answered with 200, and the event with a message', async () => {
    expect(await http.event(ada.writes('hello'))).toMatchObject({ status: 200, body: '' });
    expect(await slack.until('the answer', () => slack.messages[0])).toMatchObject({ channel: 'D222' });
    expect(await http.slash(ada.slash('help'))).toMatchObject({ status: 200, payload: { text: 'One moment.' } });
    expect(await http.urlVerification('abc')).toMatchObject({ status: 200, payload: { challenge: 'abc' } });
  });

  it('are answered with 401 when the signature is bad, missing or old', async () => {
    const flaws = [{ badSignature: true }, { unsigned: true }, { timestampSkewS: -302 }];
    const answers = await Promise.all(flaws.map((flaw) => http.event(ada.writes('hello'), flaw)));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  it('carry corrections, other bots and goodbyes too', async () => {
    const said = ada.writes('helo');
    for (const event of [messageChanged(said, 'hello'), botMessage(), appUninstalled()]) {
      expect(await http.event(event, { retryNum: 1, isExtSharedChannel: true })).toMatchObject({ status: 200 });
    }
  });
});

describe('a response_url', () => {
  const owner = { team: 'T111', user: 'U222', channel: 'C111' };
  const respond = (url: string, body: object) => fetch(url, { method: 'POST', body: JSON.stringify(body) });

  it('is good for five posts', async () => {
    const url = slack.responseUrls.give(new URL(slack.apiUrl).origin, owner);
    const answers: number[] = [];
    for (let count = 0; count < 6; count += 1) answers.push((await respond(url, { text: 'a' })).status);
    expect(answers).toEqual([200, 200, 200, 200, 200, 404]);
    expect(slack.responses.map(({ used }) => used)).toEqual([1, 2, 3, 4, 5]);
    expect(slack.calls.at(-1)).toMatchObject({ method: 'response_url', outcome: 'used_url' });
  });

  it('ends after its time, and meets faults', async () => {
    const url = slack.responseUrls.give(new URL(slack.apiUrl).origin, owner);
    slack.fault('response_url', { kind: '500' });
    expect((await respond(url, { text: 'a' })).status).toBe(500);
    slack.responseUrls.expire(url);
    expect(await (await respond(url, { text: 'a' })).json()).toEqual({ ok: false, error: 'expired_url' });
  });

  it('replaces and deletes the message whose button was clicked', async () => {
    const { ts } = await client().chat.postMessage(GOOD);
    const url = slack.responseUrls.give(new URL(slack.apiUrl).origin, { ...owner, messageTs: ts! });
    await respond(url, { text: 'new', replace_original: true });
    expect(slack.messages).toMatchObject([{ ts, text: 'new' }]);
    await respond(url, { delete_original: true });
    expect(slack.messages).toEqual([]);
  });
});

function options(more: WebClientOptions = {}): WebClientOptions {
  return { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, ...QUIET, ...more };
}

function client(token: string | undefined = TOKEN, more: WebClientOptions = {}): WebClient {
  return new WebClient(token, options(more));
}

function socketReceiver(): SocketModeReceiver {
  const { appToken } = slack;
  return new SocketModeReceiver({
    appToken,
    clientPingTimeout: 90,
    installerOptions: { clientOptions: options() },
    ...QUIET,
  });
}

/** An app that says back what it hears. */
function boltApp(receiver: SocketModeReceiver | HTTPReceiver): App {
  const authorize = async () => ({ botToken: TOKEN, botId: 'B111', botUserId: 'U0BOT' });
  const app = new App({ authorize, receiver, clientOptions: options(), ...QUIET });
  app.event('app_mention', async ({ event, say }) => {
    await say({ ...GOOD, text: `You said: ${event.text}`, thread_ts: event.ts });
  });
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined) await say(GOOD);
  });
  app.command('/sideline', async ({ ack, respond }) => {
    await ack({ text: 'One moment.' });
    const button = {
      type: 'button' as const,
      action_id: 'more',
      value: 'page-2',
      text: { type: 'plain_text' as const, text: 'More' },
    };
    await respond({ text: 'Help is here.', blocks: [{ type: 'actions', elements: [button] }] });
  });
  app.action<BlockButtonAction>('more', async ({ ack, action, respond }) => {
    await ack();
    await respond(`You clicked ${action.value}`);
  });
  return app;
}

function silent() {
  const nothing = () => {};
  const level = LogLevel.ERROR;
  return {
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    setLevel: nothing,
    getLevel: () => level,
    setName: nothing,
  };
}
