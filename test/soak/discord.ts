import { setTimeout as sleep } from 'node:timers/promises';
import { type Fault, startDiscord } from '../servers/discord/far-side.js';
import { START } from '../servers/discord/places.js';
import { PEOPLE, type SoakedPlatform } from './platform.js';
import { counter } from './slack.js';

const POST = 'POST /channels/{channel_id}/messages';

const FAULTS: readonly Fault[] = [
  { kind: '429', retryAfterS: 1, times: 3 },
  { kind: '502' },
  { kind: 'dropAfter' },
  { kind: 'delay', ms: 2_000, times: 2 },
];

/** Sessions that become invalid in all: Sideline begins new ones slower and slower, since Discord counts them by the day. */
const INVALID_MAX = 8;

/** Channels that people ask in, beside those that digests go to. */
const CHANNELS = 40;

/** A Discord: mentions, every third question a slash command, its 429s, dropped, resumed and invalid sessions. */
export async function soakedDiscord(digestChannels: readonly string[]): Promise<SoakedPlatform> {
  const discord = await startDiscord();
  const channels = Array.from({ length: CHANNELS }, (_, at) => String(30_000 + at));
  for (const id of [...channels, ...digestChannels]) {
    discord.addChannel({ id, type: 0, name: `text-${id}`, guildId: START.guild });
  }
  const people = Array.from({ length: PEOPLE }, (_, at) => discord.person(String(50_000 + at)));
  const repliesTo = counter(
    () => discord.messages,
    (one) => one.reference,
  );
  const responsesTo = counter(
    () => discord.responses,
    (one) => one.interaction,
  );
  /** While a session is invalid, Discord tells nobody what is said. */
  let isDeaf = false;
  let invalid = 0;
  const invalidate = async () => {
    if (invalid++ >= INVALID_MAX) return discord.gateway.drop();
    isDeaf = true;
    await sleep(1_000);
    const begun = discord.gateway.sessionsBegun;
    discord.gateway.invalidate();
    await discord.gateway.whenConnected(begun + 1, 60_000);
    isDeaf = false;
  };
  const troubles: readonly [string, () => Promise<void> | void][] = [
    ...FAULTS.map((fault): [string, () => void] => [`discord ${fault.kind}`, () => void discord.fault(POST, fault)]),
    ['discord drop', () => discord.gateway.drop()],
    ['discord reconnect', () => discord.gateway.reconnect()],
    ['discord invalid session', invalidate],
  ];
  return {
    name: 'discord',
    env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    ask: async (at, text) => {
      if (isDeaf) return null;
      const who = people[at % PEOPLE]!;
      const place = { channel: channels[at % CHANNELS]! };
      // An interaction has to be answered in three seconds, which nobody can who is not connected.
      if (at % 3 === 0 && discord.gateway.connections > 0) {
        const { id } = who.commands('ask', { question: text }, place);
        return { text, how: 'discord command', at: Date.now(), replies: () => responsesTo(id) };
      }
      const { id } = who.mentions(text, place);
      return { text, how: 'discord mention', at: Date.now(), replies: () => repliesTo(id) };
    },
    trouble: async (at) => {
      const [name, happens] = troubles[at % troubles.length]!;
      await happens();
      return name;
    },
    heal: () => discord.heal(),
    problems: () => discord.problems,
    digests: (channel) =>
      discord.messages.filter((one) => one.channel === channel).map((one) => JSON.stringify(one.embeds)),
    close: () => discord.close(),
  };
}
