import { channel } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { type FarSide, person, startSlack } from '../../servers/slack/far-side.js';
import { type Run, type RunningSlack, runSlack } from './running-slack.js';

const QUESTION = 'who did Hashemi meet in Baku?';

/** Questions that come in while a connection is being followed by another. */
const EVENTS = 12;

/** Runs Sideline over Socket Mode for one test; nothing it sent may be what Slack refuses. */
async function up(test: (run: RunningSlack) => Promise<void>, options: Run = {}, slack?: FarSide): Promise<void> {
  const run = await runSlack(options, slack);
  try {
    await test(run);
    expect(run.slack.problems).toEqual([]);
  } finally {
    await run.stop();
  }
}

/** Asks a fresh question and waits for its answer: the connection works. */
async function answers(run: RunningSlack): Promise<void> {
  const before = run.slack.messages.length;
  await run.send.event(person('U900').mentions(QUESTION));
  await run.slack.until('an answer', () => run.slack.messages.length > before);
}

/** Milliseconds without any connection, while something happens. */
async function gapWhile(slack: FarSide, happening: () => Promise<void>): Promise<number> {
  let gapMs = 0;
  let since = performance.now();
  const watch = setInterval(() => {
    const now = performance.now();
    if (slack.socket.connections === 0) gapMs += now - since;
    since = now;
  }, 1);
  await happening().finally(() => clearInterval(watch));
  return gapMs;
}

const took = async (work: Promise<unknown>) => {
  const from = performance.now();
  await work;
  return Math.round(performance.now() - from);
};

/** A Slack whose `apps.connections.open` names a WebSocket that the test speaks for. */
async function scripted(slack: FarSide, script: (ws: WebSocket, connection: number) => void) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  let connections = 0;
  server.on('connection', (ws) => script(ws, ++connections));
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const heal = slack.fault('apps.connections.open', { kind: 'error', error: '', more: { ok: true, url }, times: 1e6 });
  return { heal, close: () => void server.close() };
}

const HELLO = JSON.stringify({ type: 'hello', num_connections: 1 });
const disconnect = (reason: string) => JSON.stringify({ type: 'disconnect', reason });

describe.concurrent('a Socket Mode connection that Slack asks to be made anew', () => {
  it.each([
    ['refresh_requested', false],
    ['refresh_requested', true],
    ['warning', false],
  ] as const)('is followed by a new one before it is closed (%s, TCP left open: %s)', async (reason, keepTcpOpen) => {
    const slack = await startSlack();
    // For connections to come: the first one too has to leave TCP open.
    slack.socket.keepTcpOpen = keepTcpOpen;
    const test = async (run: RunningSlack) => {
      const { socket } = run.slack;
      const gapMs = await gapWhile(run.slack, async () => {
        socket.disconnect(reason);
        for (let at = 0; at < EVENTS; at++) {
          await run.send.event(person(`U1${at}`).mentions(QUESTION));
          await sleep(15);
        }
        await run.slack.until('the old one closed', () => socket.connections === 1);
      });
      console.log(`${reason}, TCP left open: ${keepTcpOpen}: ${gapMs.toFixed(0)} ms without a connection`);
      expect({ gapMs, made: socket.connectionsMade }).toEqual({ gapMs: 0, made: 2 });
      await run.slack.until('every answer', () => run.slack.messages.length >= EVENTS);
      await answers(run);
      expect(new Set(run.slack.messages.map((one) => one.thread_ts)).size).toBe(EVENTS + 1);
      expect(run.slack.messages).toHaveLength(EVENTS + 1);
    };
    await up(test, {}, slack);
    await slack.close();
  });

  it('is answered over until Slack knows of the new one', async () => {
    await up(async (run) => {
      const { socket } = run.slack;
      socket.sendsOver = 'oldest';
      socket.disconnect('refresh_requested');
      await socket.whenConnected(2);
      await sleep(200);
      expect(socket.connections).toBe(2);
      await answers(run);
      await run.slack.until('the old one closed', () => socket.connections === 1);
      await answers(run);
    });
  });

  it('is made anew ever more slowly where Slack refuses each new one at once', async () => {
    await up(async (run) => {
      const refusing = setInterval(() => run.slack.socket.disconnect('refresh_requested'), 4);
      await sleep(1_300);
      expect(run.slack.socket.connectionsMade).toBeLessThanOrEqual(3);
      await run.slack.until('a new one', () => run.slack.socket.connectionsMade > 1);
      clearInterval(refusing);
    });
  });

  it('is made anew where Slack takes its greeting back in the same breath', async () => {
    await up(async (run) => {
      const second = await scripted(run.slack, (ws, connection) => {
        ws.send(HELLO);
        if (connection === 1) ws.send(disconnect('refresh_requested'));
        else second.heal();
      });
      run.slack.socket.drop();
      await run.slack.until('two further connections', () => callsToOpen(run.slack) >= 3);
      second.close();
    });
  });
});

describe.concurrent('a Socket Mode connection that is lost', () => {
  it('is made again within two seconds, and a redelivered event is answered once', async () => {
    await up(async (run) => {
      const mention = person('U1').mentions(QUESTION);
      await run.send.event(mention, { eventId: 'Ev1' });
      await run.slack.until('the answer', () => run.slack.messages[0]);
      run.slack.socket.drop();
      const ms = await took(run.slack.socket.whenConnected(2));
      console.log(`drop: ${ms} ms without a connection`);
      expect(ms).toBeLessThan(2_000);
      await run.send.event(mention, { eventId: 'Ev1', retryNum: 1, retryReason: 'timeout' });
      await answers(run);
      expect(run.slack.messages).toHaveLength(2);
    });
  });

  it('loses no event that it took before it broke', async () => {
    await up(async (run) => {
      run.slack.fault('chat.postMessage', { kind: 'delay', ms: 200 });
      await run.send.event(person('U1').mentions(QUESTION));
      run.slack.socket.drop();
      await run.slack.until('the answer', () => run.slack.messages[0]);
      expect(run.slack.messages).toHaveLength(1);
    });
  });

  it.each(['after', 'before'])(
    'is noticed within ten seconds where it falls silent %s its first pong',
    async (when) => {
      await up(async (run) => {
        const { socket } = run.slack;
        if (when === 'after') await run.slack.until('a pong', () => socket.pongs > 0);
        socket.mute();
        const ms = await took(socket.whenConnected(2, 12_000));
        console.log(`silent ${when} the first pong: noticed and mended in ${ms} ms`);
        expect(ms).toBeLessThan(10_000);
        await run.slack.until('the silent one closed', () => socket.connections === 1);
        await answers(run);
      });
    },
  );

  it.each([
    ['500', { kind: '500' }],
    ['internal_error', { kind: 'error', error: 'internal_error' }],
    ['a broken connection', { kind: 'dropBefore' }],
  ] as const)('is made again where Slack answers three times with %s', async (_, fault) => {
    await up(async (run) => {
      run.slack.fault('apps.connections.open', { ...fault, times: 3 });
      run.slack.socket.drop();
      await run.slack.socket.whenConnected(2, 6_000);
      expect(callsToOpen(run.slack)).toBe(5);
      await answers(run);
    });
  });

  it('waits as long as Slack asks for where it limits requests', async () => {
    await up(async (run) => {
      run.slack.fault('apps.connections.open', { kind: '429', retryAfterS: 2 });
      run.slack.socket.drop();
      const ms = await took(run.slack.socket.whenConnected(2, 6_000));
      expect(ms).toBeGreaterThanOrEqual(1_990);
      expect(callsToOpen(run.slack)).toBe(3);
    });
  });

  it('is made again once connections are no longer refused', async () => {
    const slack = await farSideBehind();
    await up(
      async (run) => {
        await slack.gate.close();
        run.slack.socket.drop();
        await sleep(1_000);
        expect(run.slack.socket.connections).toBe(0);
        expect(run.logged.some((line) => line.fields?.reason === 'ECONNREFUSED')).toBe(true);
        await slack.gate.open();
        await run.slack.socket.whenConnected(2, 6_000);
        await answers(run);
      },
      { settings: { apiUrl: slack.gate.apiUrl } },
      slack.farSide,
    );
    await slack.gate.close();
    await slack.farSide.close();
  });

  it('is not made again once Sideline is stopped', async () => {
    await up(async (run) => {
      const heal = run.slack.fault('apps.connections.open', { kind: '500', times: Number.POSITIVE_INFINITY });
      run.slack.socket.drop();
      await run.slack.until('a try', () => callsToOpen(run.slack) >= 3);
      expect(await took(run.platform.stop())).toBeLessThan(300);
      heal();
      const calls = callsToOpen(run.slack);
      await sleep(1_500);
      expect({ calls: callsToOpen(run.slack), open: run.slack.socket.connections }).toEqual({ calls, open: 0 });
    });
  });

  it('is closed where Sideline is stopped while it is being made', async () => {
    await up(async (run) => {
      run.slack.socket.helloDelayMs = 400;
      run.slack.socket.drop();
      await run.slack.until('a connection', () => run.slack.socket.connectionsMade === 2);
      await run.platform.stop();
      await run.slack.until('its end', () => run.slack.socket.connections === 0);
      await sleep(600);
      expect(run.slack.socket.connections).toBe(0);
    });
  });
});

describe.concurrent('what Slack sends over Socket Mode', () => {
  it('is acknowledged where it says that events are being held back, and questions go on', async () => {
    await up(async (run) => {
      run.slack.socket.rateLimited();
      await run.slack.until('the acknowledgement', () => run.slack.socket.acks[0]);
      await answers(run);
      expect(run.slack.socket.connectionsMade).toBe(1);
    });
  });

  it.each<[string, object | string]>([
    ['no JSON', 'who{'],
    ['empty', ''],
    ['null', 'null'],
    ['a number', '5'],
    ['a list', '[]'],
    ['an empty object', {}],
    ['of a new type', { type: 'weather', envelope_id: 'e' }],
    ['an event without payload', { type: 'events_api', envelope_id: 'e' }],
    ['an event whose payload is null', { type: 'events_api', envelope_id: 'e', payload: null }],
    ['an event whose payload is text', { type: 'events_api', envelope_id: 'e', payload: 'text' }],
    ['an event that is null', { type: 'events_api', envelope_id: 'e', payload: { event: null } }],
    ['an event that is text', { type: 'events_api', envelope_id: 'e', payload: { event: 'text' } }],
    ['an event without type', { type: 'events_api', envelope_id: 'e', payload: { event: {} } }],
    ['a command without payload', { type: 'slash_commands', envelope_id: 'e' }],
    ['an interaction without payload', { type: 'interactive', envelope_id: 'e', payload: null }],
    ['five million characters', { type: 'events_api', envelope_id: 'e', payload: 'x'.repeat(5_000_000) }],
  ])('may be %s', async (_, frame) => {
    await up(async (run) => {
      run.slack.socket.send(frame as string);
      await answers(run);
      expect(run.slack.socket.connectionsMade).toBe(1);
    });
  });

  it('may be a question of a million characters', async () => {
    await up(async (run) => {
      await run.send.event(person('U1').mentions(`${QUESTION} ${'and '.repeat(250_000)}`));
      await run.slack.until('an answer', () => run.slack.messages[0]);
      await answers(run);
    });
  });

  it('may be binary', async () => {
    await up(async (run) => {
      const frames: number[] = [];
      const other = await scripted(run.slack, (ws) => {
        ws.send(HELLO);
        ws.send(Buffer.from(JSON.stringify({ type: 'events_api', payload: null })), { binary: true });
        ws.send(JSON.stringify({ envelope_id: 'after', type: 'events_api', payload: { type: 'app_rate_limited' } }));
        ws.on('message', () => frames.push(1));
      });
      run.slack.socket.drop();
      await run.slack.until('the acknowledgement of the frame after it', () => frames[0]);
      other.close();
    });
  });
});

describe.concurrent('a Slack that takes Sideline back no more', () => {
  it.each(['invalid_auth', 'token_revoked', 'account_inactive', 'missing_scope'])(
    'ends it with one line that says what to do where the app token is refused (%s)',
    async (error) => {
      await up(async (run) => {
        run.slack.fault('apps.connections.open', { kind: 'error', error, times: 9 });
        run.slack.socket.drop();
        const { name, message } = await run.platform.broken;
        expect({ name, lines: message.split('\n').length }).toEqual({ name: 'PlatformError', lines: 1 });
        expect(message).toContain(`no longer takes SLACK_APP_TOKEN (${error}); copy an app-level token`);
        expect(callsToOpen(run.slack)).toBe(2);
      });
    },
  );

  it('ends it where somebody switches Socket Mode off', async () => {
    await up(async (run) => {
      run.slack.socket.disconnect('link_disabled');
      const { name, message } = await run.platform.broken;
      expect(name).toBe('PlatformError');
      expect(message).toMatch(/^Socket Mode is switched off for the Slack app; .* SLACK_APP_TOKEN .*\.$/);
      await run.slack.until('the end of the connection', () => run.slack.socket.connections === 0);
      expect(callsToOpen(run.slack)).toBe(1);
    });
  });

  it.each([[disconnect('link_disabled')], [HELLO, disconnect('link_disabled')]])(
    'ends it where Socket Mode turns out to be off at a reconnect',
    async (...frames) => {
      await up(async (run) => {
        const other = await scripted(run.slack, (ws) => {
          for (const frame of frames) ws.send(frame);
        });
        run.slack.socket.drop();
        expect((await run.platform.broken).message).toContain('Socket Mode is switched off');
        other.close();
      });
    },
  );
});

describe('Socket Mode after many reconnects', () => {
  it('holds one connection and no listener more than at first', async () => {
    await up(async (run) => {
      const { socket } = run.slack;
      const before = listening();
      for (let round = 0; round < 3; round++) {
        for (let again = 0; again < 3; again++) socket.disconnect(again === 1 ? 'warning' : 'refresh_requested');
        await socket.whenConnected(round + 2, 4_000);
        if (round === 1) socket.keepTcpOpen = true;
      }
      await run.slack.until('one connection', () => socket.connections === 1, 4_000);
      await run.slack.until('as many listeners as at first', () => listening() === before);
      expect(socket.connectionsMade).toBe(4);
      await answers(run);
      expect(run.slack.messages).toHaveLength(1);
    });
    expect(listening()).toBe(0);
  });
});

/** Listeners that the SDK put on channels of the whole process. */
function listening(): number {
  const counts = ['undici:websocket:ping', 'undici:websocket:pong'].map((name) => {
    const { _subscribers = [] } = channel(name) as unknown as { _subscribers?: readonly unknown[] };
    return _subscribers.length;
  });
  return counts.reduce((sum, one) => sum + one, 0);
}

function callsToOpen(slack: FarSide): number {
  return slack.calls.filter((call) => call.method === 'apps.connections.open').length;
}

/** A far side whose Web API is reached through a door that can be shut: then connections are refused. */
async function farSideBehind() {
  const farSide = await startSlack();
  const inside = Number(new URL(farSide.apiUrl).port);
  const sockets = new Set<Socket>();
  const make = () =>
    createServer((outer) => {
      const inner = connect(inside, '127.0.0.1');
      for (const socket of [outer, inner]) sockets.add(socket.on('error', () => {}));
      outer.pipe(inner).pipe(outer);
    });
  let server = make();
  let port = 0;
  const open = async () => {
    server = make().listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  };
  const close = async () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  await open();
  return { farSide, gate: { apiUrl: `http://127.0.0.1:${port}/api/`, open, close } };
}
