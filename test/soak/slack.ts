import { setTimeout as sleep } from 'node:timers/promises';
import { type Fault, person, startSlack } from '../servers/slack/far-side.js';
import { nextId } from '../servers/slack/ids.js';
import { type Asked, PEOPLE, type SoakedPlatform } from './platform.js';

const POST = 'chat.postMessage';

/** Faults of calls, and what the connection can suffer. Each says what its replies may be besides one answer. */
const FAULTS: readonly Fault[] = [
  { kind: '429', retryAfterS: 1, times: 3 },
  { kind: '500' },
  { kind: 'delay', ms: 2_000, times: 2 },
];

/** How often Slack delivers an event that nobody acknowledges. */
const TRIES = 4;

/** A Slack in Socket Mode: mentions in forty channels, direct messages, its 429s, its refreshes, its dropped connections. */
export async function soakedSlack(): Promise<SoakedPlatform> {
  const slack = await startSlack();
  const people = Array.from({ length: PEOPLE }, (_, at) => person(`US${at}`));
  const shownTo = counter(
    () => slack.messages,
    (one) => one.thread_ts,
  );
  // Where Slack fails after it was told, nobody knows whether the answer stands: whoever asked is told so, and it is not sent anew.
  const toldTo = counter(
    () => slack.ephemerals,
    (one) => one.thread_ts,
  );
  const repliesTo = (ts: string) => shownTo(ts) || toldTo(ts);
  const troubles: readonly [string, () => void][] = [
    ...FAULTS.map((fault): [string, () => void] => [`slack ${fault.kind}`, () => void slack.fault(POST, fault)]),
    ['slack refresh', () => slack.socket.disconnect('refresh_requested')],
    ['slack drop', () => slack.socket.drop()],
  ];
  return {
    name: 'slack',
    env: { SLACK_BOT_TOKEN: slack.team.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
    ask: async (at, text) => {
      const who = people[at % PEOPLE]!;
      const event = who.mentions(text, { channel: `CS${at % 40}` });
      const asked: Asked = { text, how: 'slack mention', at: Date.now(), replies: () => repliesTo(event.ts) };
      return (await delivered(slack, event)) ? asked : null;
    },
    trouble: async (at) => {
      const [name, happens] = troubles[at % troubles.length]!;
      happens();
      return name;
    },
    heal: () => slack.heal(),
    problems: () => slack.problems,
    digests: (channel) => slack.messages.filter((one) => one.channel === channel).map((one) => one.text),
    close: () => slack.close(),
  };
}

type Slack = Awaited<ReturnType<typeof startSlack>>;

/** Delivers as Slack does: again where no acknowledgement came, under the same id. */
async function delivered(slack: Slack, event: Parameters<Slack['socket']['event']>[0]): Promise<boolean> {
  const eventId = nextId('Ev');
  for (let retryNum = 0; retryNum < TRIES; retryNum++) {
    const retry = retryNum === 0 ? {} : { retryNum, retryReason: 'timeout' };
    try {
      await slack.socket.event(event, { eventId, ...retry });
      return true;
    } catch {
      await sleep(1_000);
    }
  }
  return false;
}

/** Counts things of a growing list by a key, each read once. */
export function counter<T>(list: () => readonly T[], keyOf: (one: T) => string | undefined): (key: string) => number {
  const counts = new Map<string, number>();
  let read = 0;
  return (key) => {
    for (; read < list().length; read++) {
      const of = keyOf(list()[read] as T);
      if (of !== undefined) counts.set(of, (counts.get(of) ?? 0) + 1);
    }
    return counts.get(key) ?? 0;
  };
}
