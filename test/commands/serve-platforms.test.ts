import { describe, expect, it } from 'vitest';
import { type FarSide, person, startSlack } from '../servers/slack/far-side.js';
import { expectEndedWithin, freePort, freshFolder, type Serving, serving, socketEnv } from './serving.js';

const QUESTION = 'who did Hashemi meet in Baku?';
const ANSWER = 'Sattar Hashemi';
/** The knowledge that comes along; the other tests start faster on next to nothing. */
const OWN_KNOWLEDGE = { KNOWLEDGE_DIR: '' };

const anna = person('U222');

/** A Slack for one test, and processes that end with it; nothing they sent may be what Slack refuses. */
async function around(test: (slack: FarSide, start: (env: Record<string, string>) => Serving) => Promise<void>) {
  const slack = await startSlack();
  const running: Serving[] = [];
  try {
    await test(slack, (env) => {
      const one = serving(env);
      running.push(one);
      return one;
    });
    expect(slack.problems).toEqual([]);
  } finally {
    for (const { child } of running) child.kill('SIGKILL');
    await Promise.all(running.map(({ ended }) => ended));
    await slack.close();
  }
}

describe.concurrent('the process that serves Slack', () => {
  it('answers over Socket Mode, and what is in flight at SIGTERM too', async () => {
    await around(async (slack, start) => {
      const one = start({ ...socketEnv(slack, freshFolder()), ...OWN_KNOWLEDGE });
      await one.started();
      await slack.socket.event(anna.mentions(QUESTION));
      await slack.until('an answer', () => slack.messages[0]?.text.includes(ANSWER));
      slack.fault('chat.postMessage', { kind: 'delay', ms: 1_000 });
      await slack.socket.event(anna.mentions(QUESTION));
      await slack.until(
        'the post',
        () => slack.calls.filter((call) => call.method === 'chat.postMessage').length === 2,
      );
      const end = await one.end('SIGTERM');
      const { code, said } = end;
      console.log(`SIGTERM with an answer in flight, over Socket Mode: ended after ${end.ms.toFixed(0)} ms`);
      expect({ code, said, messages: slack.messages.length }).toEqual({ code: 0, said: [], messages: 2 });
      expectEndedWithin(5_000, end);
      expect(one.out()).toBe('');
      expect(slack.socket.connections).toBe(0);
    });
  });

  it('answers over HTTP, and what is in flight at SIGINT too', async () => {
    await around(async (slack, start) => {
      const { SLACK_APP_TOKEN: _, ...env } = socketEnv(slack, freshFolder());
      const port = await freePort();
      const one = start({ ...env, ...OWN_KNOWLEDGE, SLACK_SIGNING_SECRET: 'a-signing-secret', PORT: port });
      await one.started();
      const http = slack.http(`http://127.0.0.1:${port}`, 'a-signing-secret');
      slack.fault('chat.postMessage', { kind: 'delay', ms: 1_000 });
      await http.event(anna.mentions(QUESTION));
      await slack.until('the post', () => slack.calls.some((call) => call.method === 'chat.postMessage'));
      const end = await one.end('SIGINT');
      const { code, said } = end;
      console.log(`SIGINT with an answer in flight, over HTTP: ended after ${end.ms.toFixed(0)} ms`);
      expect({ code, said, answered: slack.messages[0]?.text.includes(ANSWER) }).toEqual({
        code: 0,
        said: [],
        answered: true,
      });
      expectEndedWithin(5_000, end);
    });
  });

  // Waits for src/main.ts to keep its listeners: signal-exit, in write-file-atomic, ends a process that has none left.
  it('ends in order at SIGTERM while the state is being written', async () => {
    await around(async (slack, start) => {
      for (let round = 0; round < 3; round++) {
        const one = start(socketEnv(slack, freshFolder()));
        await one.started();
        await slack.socket.event(anna.mentions('help'));
        await slack.until('an answer', () => slack.messages.length > round);
        expect(await one.end('SIGTERM')).toMatchObject({ code: 0, said: [] });
      }
    });
  });

  // Waits for src/main.ts to leave behind what is still in the air a second after the end.
  it('ends within six seconds of SIGTERM where Slack never answers', async () => {
    await around(async (slack, start) => {
      const one = start(socketEnv(slack, freshFolder()));
      await one.started();
      slack.fault('chat.postMessage', { kind: 'hang', times: 9 });
      await slack.socket.event(anna.mentions('help'));
      await slack.until('the post', () => slack.calls.some((call) => call.method === 'chat.postMessage'));
      const end = await one.end('SIGTERM');
      const { code } = end;
      expect(code).toBe(0);
      expectEndedWithin(6_500, end);
    });
  });

  it('ends at once at SIGTERM while it waits to connect again, TCP left open by Slack', async () => {
    await around(async (slack, start) => {
      slack.socket.keepTcpOpen = true;
      const one = start(socketEnv(slack, freshFolder()));
      await one.started();
      slack.fault('apps.connections.open', { kind: '500', times: Number.POSITIVE_INFINITY });
      slack.socket.disconnect('refresh_requested');
      await slack.until('a wait of seconds', () => one.err().match(/slack-not-reconnected/g)?.length === 3, 5_000);
      const end = await one.end('SIGTERM');
      const { code } = end;
      console.log(`SIGTERM between two tries to connect: ended after ${end.ms.toFixed(0)} ms`);
      expect(code).toBe(0);
      expectEndedWithin(2_000, end);
    });
  });

  it('ends in order at SIGTERM before its start is over', async () => {
    await around(async (slack, start) => {
      slack.socket.helloDelayMs = 1e9;
      const one = start(socketEnv(slack, freshFolder()));
      await slack.until('the connection', () => slack.socket.connections === 1, 30_000);
      const end = await one.end('SIGTERM');
      const { code, said } = end;
      expect({ code, said }).toEqual({ code: 0, said: [] });
      expectEndedWithin(2_000, end);
    });
  });

  it('ends with 78 and one line, without a token in it, where a token is wrong', async () => {
    await around(async (slack, start) => {
      const env = { ...socketEnv(slack, freshFolder()), SLACK_BOT_TOKEN: 'xoxb-canary-1' };
      const one = start(env);
      const end = await one.ended;
      const { code, said } = end;
      console.log(`wrong token: ended after ${end.ms.toFixed(0)} ms`);
      expect({ code, said }).toEqual({
        code: 78,
        said: [
          expect.stringMatching(/^sideline serve: Slack does not take SLACK_BOT_TOKEN \(invalid_auth\); copy .*\.$/),
        ],
      });
      expect(one.err() + one.out()).not.toContain('canary');
    });
  });

  it('ends with 78 and one line where Slack takes its token back while it runs', async () => {
    await around(async (slack, start) => {
      const one = start(socketEnv(slack, freshFolder()));
      await one.started();
      slack.fault('apps.connections.open', { kind: 'error', error: 'token_revoked', times: 9 });
      slack.socket.drop();
      const { code, said } = await one.ended;
      expect({ code, said }).toEqual({
        code: 78,
        said: [
          expect.stringMatching(/^sideline serve: Slack no longer takes SLACK_APP_TOKEN \(token_revoked\); copy .*\.$/),
        ],
      });
    });
  });

  it('ends with 69 and one line where Slack cannot be reached', async () => {
    await around(async (slack, start) => {
      const one = start({ ...socketEnv(slack, freshFolder()), SLACK_API_URL: 'http://127.0.0.1:49151/api/' });
      const { code, said } = await one.ended;
      expect({ code, said }).toEqual({
        code: 69,
        said: [
          'sideline serve: Slack cannot be reached (ECONNREFUSED); check the network, a proxy, and SLACK_API_URL.',
        ],
      });
    });
  });

  it('leaves the state to the process that holds it, and ends with 3 naming that one', async () => {
    await around(async (slack, start) => {
      const env = socketEnv(slack, freshFolder());
      const first = start(env);
      await first.started();
      const second = start(env);
      const end = await second.ended;
      const { code, said } = end;
      console.log(`second process: ended after ${end.ms.toFixed(0)} ms`);
      expect({ code, said }).toEqual({
        code: 3,
        said: [
          expect.stringMatching(`is in use by pid ${first.child.pid} since .*; end that process, or set STATE_URL`),
        ],
      });
      expectEndedWithin(3_000, end);
      await slack.socket.event(anna.mentions(QUESTION));
      await slack.until('an answer', () => slack.messages[0]);
      expect(slack.socket.connectionsMade).toBe(1);
    });
  });

  it('ends with 78 and one line where the state cannot be kept', async () => {
    await around(async (slack, start) => {
      const one = start({ ...socketEnv(slack, freshFolder()), STATE_URL: `file:${freshFolder()}` });
      const { code, said } = await one.ended;
      expect({ code, lines: said.length }).toEqual({ code: 78, lines: 1 });
      expect(said[0]).toMatch(
        /^sideline serve: .*sideline-serve-.*; set STATE_URL to a file that Sideline may read and write\.$/,
      );
    });
  });

  it.each([
    ['SLACK_APP_TOKEN', 'canary-1'],
    ['SLACK_API_URL', 'canary-1'],
    ['PORT', 'canary-1'],
    ['STATE_URL', 'canary-1'],
    ['LOG_LEVEL', 'canary-1'],
    ['READERS', 'canary-1'],
  ])('ends with 2 and one line where %s cannot be used, its value left out', async (name, value) => {
    await around(async (slack, start) => {
      const one = start({ ...socketEnv(slack, freshFolder()), [name]: value });
      const { code, said } = await one.ended;
      expect({ code, lines: said.length }).toEqual({ code: 2, lines: 1 });
      expect(said[0]).toContain(`in the environment, ${name} `);
      expect(one.err() + one.out()).not.toContain('canary');
      expect(slack.calls).toEqual([]);
    });
  });

  it('ends with 1 and asks Slack for nothing where the knowledge is broken', async () => {
    await around(async (slack, start) => {
      const one = start({ ...socketEnv(slack, freshFolder()), KNOWLEDGE_DIR: 'nowhere' });
      const { code, said } = await one.ended;
      expect({ code, lines: said.length }).toEqual({ code: 1, lines: 1 });
      expect(slack.calls).toEqual([]);
    });
  });

  it('answers no event again that it answered before it was killed', async () => {
    await around(async (slack, start) => {
      const env = socketEnv(slack, freshFolder());
      const mention = anna.mentions(QUESTION);
      const first = start(env);
      await first.started();
      await slack.socket.event(mention, { eventId: 'Ev1' });
      await slack.until('an answer', () => slack.messages[0]);
      // The answer is there a moment before the state says so.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await first.end('SIGKILL');
      const second = start(env);
      await second.started();
      await slack.socket.event(mention, { eventId: 'Ev1', retryNum: 1 });
      await slack.socket.event(anna.mentions('help'), { eventId: 'Ev2' });
      await slack.until('the next answer', () => slack.messages[1]);
      expect(slack.messages.filter((one) => one.thread_ts === mention.ts)).toHaveLength(1);
      expect(slack.messages).toHaveLength(2);
      expect(slack.ephemerals).toEqual([]);
    });
  });
});
