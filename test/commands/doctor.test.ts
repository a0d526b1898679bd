import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { escapeIdentifier } from 'pg';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Finding } from '../../src/commands/doctor/finding.js';
import { nodeFinding } from '../../src/commands/doctor/machine.js';
import { scopesFor } from '../../src/platforms/slack/manifest.js';
import { openStore } from '../../src/store/open-store.js';
import { type FarSide as Discord, startDiscord } from '../servers/discord/far-side.js';
import { type FarSide as Slack, startSlack } from '../servers/slack/far-side.js';
import { acrossNetwork, describeWithPostgres, inDatabase, newDatabase, newName, urlWith } from '../store/database.js';
import { running } from './running.js';
import { freePort, freshFolder, serving } from './serving.js';

/** A set-up in which all is well, for a test to spoil. */
interface SetUp {
  readonly slack: Slack;
  readonly discord: Discord;
  readonly env: Record<string, string>;
  /** Milliseconds that this machine's clock is ahead. */
  aheadMs: number;
}

/** All that was ever printed, for the last test. */
const printed: string[] = [];

async function healthy(): Promise<SetUp> {
  const [slack, discord] = await Promise.all([startSlack(), startDiscord()]);
  onTestFinished(async () => void (await Promise.all([slack.close(), discord.close()])));
  slack.team.scopes = scopesFor({ threadFollowUps: false, readers: false, files: false });
  const env = {
    SLACK_BOT_TOKEN: slack.team.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    KNOWLEDGE_DIR: knowledgeOf(),
    STATE_URL: `file:${join(freshFolder(), 'state', 'state.json')}`,
    PORT: await freePort(),
    TZ: 'Asia/Tehran',
  };
  await running(['commands', 'discord'], { env });
  return { slack, discord, env, aheadMs: 0 };
}

/** A folder with an organisation, its source published on this day. */
function knowledgeOf(published = new Date().toISOString().slice(0, 10), more = ''): string {
  const folder = freshFolder();
  const source = `{title: A, publisher: Daily, url: "https://daily.example/1", published: "${published}", language: en}`;
  const body = '{name: Union, aliases: [], kind: other, country: null, cites: [daily-1]}';
  writeFileSync(join(folder, 'a.yaml'), `sources:\n  daily-1: ${source}\n${more}organisations:\n  union: ${body}\n`);
  return folder;
}

async function examined({ env, aheadMs }: SetUp): Promise<{ code: number; lines: string[]; findings: Finding[] }> {
  const around = { env, now: new Date(Date.now() + aheadMs).toISOString() };
  const text = await running(['doctor'], around);
  const json = await running(['doctor', '--json'], around);
  printed.push(text.out, text.err, json.out, json.err);
  expect({ code: json.code, err: text.err + json.err }).toEqual({ code: text.code, err: '' });
  const { findings } = JSON.parse(json.out) as { findings: Finding[] };
  return { code: text.code, lines: text.out.trimEnd().split('\n'), findings };
}

/** The lines that are not ok, without the count at the end. */
function complaints(lines: readonly string[]): string[] {
  return lines.slice(0, -1).filter((line) => !line.startsWith('ok '));
}

describe('sideline doctor', () => {
  it('finds nothing to complain of where all is well, and ends with 0', async () => {
    const { code, lines, findings } = await examined(await healthy());
    expect({ code, complaints: complaints(lines) }).toEqual({ code: 0, complaints: [] });
    expect(lines.at(-1)).toBe('no problems, no warnings');
    const checks = 'node environment zone knowledge coverage store slack-bot-token slack-app-token discord-token';
    expect(findings.map(({ check }) => check)).toEqual([
      ...checks.split(' '),
      'discord-commands',
      'discord-gateway',
      'address',
      'clock',
    ]);
  });

  it('is content without any platform, and says what serve then does', async () => {
    const { code, lines } = await examined({ ...(await healthy()), env: { KNOWLEDGE_DIR: knowledgeOf() } });
    expect(code).toBe(0);
    expect(lines).toContainEqual(expect.stringMatching(/^ok +platforms +neither Slack nor Discord is configured: /));
  });

  it('names a file of variables that others may read, also one that Node was given', async () => {
    const folder = freshFolder();
    const env = { PATH: process.env.PATH, STATE_URL: 'memory:', KNOWLEDGE_DIR: knowledgeOf() };
    for (const [name, mode] of [
      ['.env', 0o644],
      ['more.env', 0o640],
      ['safe.env', 0o600],
    ] as const) {
      writeFileSync(join(folder, name), 'TZ=Asia/Tehran\n');
      chmodSync(join(folder, name), mode);
    }
    const args = ['--env-file=more.env', '--env-file=safe.env', resolve('dist/main.js'), 'doctor'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
    printed.push(stdout);
    expect(stdout.split('\n').filter((line) => line.includes('permissions'))).toEqual([
      'warning  environment-permissions  others may read .env (0644); run chmod 600 .env.',
      'warning  environment-permissions  others may read more.env (0640); run chmod 600 more.env.',
    ]);
  });

  it('says of everything that it finds what to do', async () => {
    const set = await healthy();
    Object.assign(set.env, {
      PORT: 'x',
      TZ: 'Nowhere',
      DISCORD_TOKEN: 'canary.to.ken',
      SLACK_APP_TOKEN: 'xapp-canary',
    });
    const { code, lines } = await examined(set);
    expect(code).toBe(1);
    expect(complaints(lines).map((line) => line.split(/ {2,}/)[1])).toEqual([
      'environment',
      'environment',
      'slack-app-token',
      'discord-token',
    ]);
    expect(lines.at(-1)).toBe('4 problems, no warnings');
  });

  it.each<[string, 'warning' | 'problem', (set: SetUp) => unknown, RegExp]>([
    [
      'a bad zone',
      'problem',
      ({ env }) => set(env, { TZ: 'Mars/Base' }),
      /^environment TZ is no time zone; expected an IANA/,
    ],
    [
      'a bad port',
      'problem',
      ({ env }) => set(env, { PORT: '70000' }),
      /^environment PORT is no port; expected a number/,
    ],
    [
      'a slip in a name',
      'warning',
      ({ env }) => set(env, { SLACK_BOT_TOKN: 'x' }),
      /^environment SLACK_BOT_TOKN .* SLACK_BOT_TOKEN\?$/,
    ],
    [
      'a room without TLS',
      'warning',
      ({ env }) => set(env, { WEB_BASE_URL: 'http://room.example' }),
      /^web people reach http:\/\/room\.example without TLS; put a proxy/,
    ],
    [
      'a room at another port of this machine',
      'problem',
      ({ env }) => set(env, { WEB_BASE_URL: 'http://127.0.0.1:1', PORT: '3999' }),
      /^web WEB_BASE_URL leads to port 1 of this machine, and PORT is 3999; set both alike/,
    ],
    [
      'a room with a path',
      'problem',
      ({ env }) => set(env, { WEB_BASE_URL: 'https://room.example/a' }),
      /^environment WEB_BASE_URL has a path, a query or a name in it; give/,
    ],
    [
      'search engines let into no room',
      'warning',
      ({ env }) => set(env, { WEB_INDEX: '1' }),
      /^environment WEB_INDEX has no effect without WEB_BASE_URL; /,
    ],
    [
      'a name of ours that is none',
      'warning',
      ({ env }) => set(env, { SLACK_TEAM: 'x' }),
      /^environment SLACK_TEAM is read by nobody; /,
    ],
    [
      'both transports',
      'warning',
      ({ env }) => set(env, { SLACK_SIGNING_SECRET: 'canary' }),
      /^environment SLACK_SIGNING_SECRET has no effect where SLACK_APP_TOKEN is set/,
    ],
    [
      'a token without its companion',
      'problem',
      ({ env }) => unset(env, 'SLACK_APP_TOKEN'),
      /^slack SLACK_APP_TOKEN is missing; set it for/,
    ],
    [
      'a bot token that was taken back',
      'problem',
      ({ slack }) => slack.revokeToken(),
      /^slack-bot-token Slack does not take .*token_revoked.*; copy/,
    ],
    [
      'a scope that is missing',
      'problem',
      ({ slack }) => without(slack, 'chat:write'),
      /^slack-bot-token SLACK_BOT_TOKEN lacks the scope chat:write; update the Slack app with what `sideline manifest slack` prints/,
    ],
    [
      'a scope that READERS wants',
      'problem',
      ({ env }) => set(env, { READERS: 'slack:C0123=staff' }),
      /^slack-bot-token .*lacks the scope users:read; .*`sideline manifest slack --readers` prints/,
    ],
    [
      'a scope that is good to have',
      'warning',
      ({ slack }) => without(slack, 'groups:read'),
      /^slack-bot-token .*lacks groups:read: digests .*; update/,
    ],
    [
      'an app token that is wrong',
      'problem',
      ({ env }) => set(env, { SLACK_APP_TOKEN: 'xapp-canary' }),
      /^slack-app-token .*invalid_auth.*; copy/,
    ],
    [
      'a signing secret that is none',
      'warning',
      ({ env }) => set(unset(env, 'SLACK_APP_TOKEN'), { SLACK_SIGNING_SECRET: 'canary' }),
      /^slack-signing-secret SLACK_SIGNING_SECRET does not look like one; copy/,
    ],
    [
      'Slack out of reach',
      'problem',
      ({ env }) => set(env, { SLACK_API_URL: 'http://127.0.0.1:49151/api/' }),
      /^slack-bot-token Slack cannot be reached \(ECONNREFUSED\); check/,
    ],
    [
      'a Discord token that is wrong',
      'problem',
      ({ env }) => set(env, { DISCORD_TOKEN: 'canary.to.ken' }),
      /^discord-token Discord does not take DISCORD_TOKEN; copy/,
    ],
    [
      'Discord out of reach',
      'problem',
      ({ env }) => set(env, { DISCORD_API_URL: 'http://127.0.0.1:49151/api' }),
      /^discord-token Discord cannot be reached \(ECONNREFUSED\); check/,
    ],
    [
      'another application',
      'problem',
      ({ env }) => set(env, { DISCORD_APPLICATION_ID: '7777' }),
      /^discord-application DISCORD_TOKEN belongs to application 7000; leave/,
    ],
    [
      'commands that are not registered',
      'warning',
      ({ discord }) => discord.commands.global.pop(),
      /^discord-commands the commands are not registered .*; run sideline commands discord/,
    ],
    [
      'interactions that go elsewhere',
      'problem',
      ({ discord }) => set(discord.settings, { interactions_endpoint_url: 'https://elsewhere.example' }),
      /^discord-interactions Discord sends commands and clicks to a web address; empty/,
    ],
    [
      'an invite that nobody can use',
      'warning',
      ({ discord }) => set(discord.settings, { bot_require_code_grant: true }),
      /^discord-invite .*; switch off/,
    ],
    [
      'no server',
      'warning',
      ({ discord }) => set(discord.settings, { approximate_guild_count: 0 }),
      /^discord-servers no server has added it; open https:\/\/discord\.com\/oauth2/,
    ],
    [
      'no connections left today',
      'problem',
      ({ discord }) => set(discord.terms.sessionStarts, { remaining: 0 }),
      /^discord-gateway Discord allows 0 more connections today/,
    ],
    [
      'too few shards',
      'warning',
      ({ discord, env }) => [set(discord.terms, { shards: 4 }), set(env, { DISCORD_SHARDS: '2' })],
      /^discord-gateway DISCORD_SHARDS is 2, and Discord advises 4; set it to auto$/,
    ],
    [
      'no knowledge folder',
      'problem',
      ({ env }) => set(env, { KNOWLEDGE_DIR: '/nowhere/at/all' }),
      /^knowledge \/nowhere\/at\/all:1:1: there is no such folder\. Check the path/,
    ],
    [
      'an empty knowledge folder',
      'problem',
      ({ env }) => set(env, { KNOWLEDGE_DIR: freshFolder() }),
      /^knowledge \S+:1:1: the folder holds no record\. Put the/,
    ],
    [
      'broken knowledge',
      'problem',
      ({ env }) => set(env, { KNOWLEDGE_DIR: knowledgeOf('soon', 'topicks: {}\n') }),
      /^knowledge 2 problems; the first: \S+a\.yaml:3:\d+: .*\] All: sideline check \S+$/,
    ],
    [
      'a rule of curation that is broken',
      'warning',
      ({ env }) =>
        set(env, {
          KNOWLEDGE_DIR: knowledgeOf(
            undefined,
            '  daily-2: {title: B, publisher: Daily, url: "https://daily.example/2", published: null, language: en}\n',
          ),
        }),
      /^curation \S+a\.yaml:3:\d+: .*\[unused-source\]$/,
    ],
    [
      'old knowledge',
      'warning',
      ({ env }) => set(env, { KNOWLEDGE_DIR: knowledgeOf('2020-02-29') }),
      /^knowledge-age the newest source of \S+ is of 2020-02-29, \d+ days ago; add/,
    ],
    [
      'a state folder that is a file',
      'problem',
      ({ env }) => set(env, { STATE_URL: `file:${fileIn(freshFolder())}/state.json` }),
      /^store nothing can be written in \S+ \(ENOTDIR\); make/,
    ],
    [
      'a state file that is a folder',
      'problem',
      ({ env }) => set(env, { STATE_URL: `file:${freshFolder()}` }),
      /^store state file \S+ cannot be read \(EISDIR\); make/,
    ],
    [
      'a state file that others may read',
      'warning',
      ({ env }) => set(env, { STATE_URL: `file:${fileIn(freshFolder(), GOOD_STATE, 0o644)}` }),
      /^store-permissions others may read .* \(0644\); run chmod 600/,
    ],
    [
      'a state file that is torn',
      'warning',
      ({ env }) => set(env, { STATE_URL: `file:${fileIn(freshFolder(), '{"vers')}` }),
      /^store state file \S+ is not JSON .*; at its start Sideline keeps it aside/,
    ],
    [
      'a state file that a process holds',
      'warning',
      ({ env }) => holding(env),
      /^store-lock state file \S+ is in use by pid \d+ since \S+; where/,
    ],
    [
      'an order that cannot be read',
      'warning',
      ({ env }) => withTornOrder(env),
      /^orders order dgbad2 of slack T1 cannot be read, and nothing is sent of it; start the Sideline .* digest remove --all dgbad2/,
    ],
    [
      'a state in memory',
      'warning',
      ({ env }) => set(env, { STATE_URL: 'memory:' }),
      /^store STATE_URL is memory:, so orders .*; set/,
    ],
    [
      'no database',
      'problem',
      ({ env }) => set(env, { STATE_URL: 'postgres://bot:canary@127.0.0.1:1/s' }),
      /^store database postgres:\/\/127\.0\.0\.1:1\/s cannot be reached .*; check/,
    ],
    [
      'a database URL that cannot be read',
      'problem',
      ({ env }) => set(env, { STATE_URL: 'postgres://bot:can@ary@db/s' }),
      /^store store URL "postgres:…" cannot be read; write/,
    ],
    [
      'a clock that is far off',
      'problem',
      (one) => set(one, { aheadMs: 600_000 }),
      /^clock this machine's clock is (?:599|600|601) s ahead of Slack and \d+ s ahead of Discord; let NTP/,
    ],
    [
      'a clock that is off',
      'warning',
      (one) => set(one, { aheadMs: -90_000 }),
      /^clock this machine's clock is \d+ s behind Slack and \d+ s behind Discord; let NTP/,
    ],
    [
      'a port that is taken',
      'problem',
      ({ env }) => taking(env),
      /^address 127\.0\.0\.1:\d+ is taken by something else; set PORT/,
    ],
    [
      'an address of another machine',
      'problem',
      ({ env }) => set(env, { HOST: '203.0.113.1' }),
      /^address 203\.0\.113\.1:\d+ is no address of this machine; set HOST/,
    ],
    [
      'curators on a platform that is not there',
      'warning',
      ({ env }) =>
        set(unset(env, 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_API_URL'), { CURATORS: 'slack:C0123 discord:123' }),
      /^places CURATORS names places of slack, which is not configured; set SLACK_BOT_TOKEN/,
    ],
    [
      'curators in no workspace where there are many',
      'problem',
      ({ env }) => set(unset(env, 'SLACK_BOT_TOKEN'), { ...MANY, CURATORS: 'slack:C0123' }),
      /^slack CURATORS needs the workspace of each Slack channel/,
    ],
    [
      'readers in no workspace where there are many',
      'problem',
      ({ env }) => set(unset(env, 'SLACK_BOT_TOKEN'), { ...MANY, READERS: 'slack:C0123=staff' }),
      /^slack READERS needs the workspace of slack:C0123/,
    ],
    [
      'a secret that is soon guessed',
      'warning',
      ({ env }) => set(unset(env, 'SLACK_BOT_TOKEN'), { ...MANY, SLACK_STATE_SECRET: 'a canary of our own' }),
      /^slack-state-secret SLACK_STATE_SECRET is shorter than 32 random bytes, .* `openssl rand -hex 32`/,
    ],
    [
      'a client id that is none',
      'warning',
      ({ env }) => set(unset(env, 'SLACK_BOT_TOKEN'), { ...MANY, SLACK_CLIENT_ID: 'A0123' }),
      /^slack-client SLACK_CLIENT_ID does not look like one; copy/,
    ],
    [
      'readers on a platform that is not there',
      'warning',
      ({ env }) => set(unset(env, 'DISCORD_TOKEN', 'DISCORD_API_URL'), { READERS: 'discord:123=staff' }),
      /^places READERS names places of discord, which is not configured; set DISCORD_TOKEN/,
    ],
  ])('names %s in one line, as a %s', async (_, level, spoil, line) => {
    const one = await healthy();
    await spoil(one);
    const { code, lines, findings } = await examined(one);
    expect(complaints(lines)).toHaveLength(1);
    expect(
      complaints(lines)[0]
        ?.replace(/ {2,}/g, ' ')
        .replace(/\.$/, '')
        .slice(level.length + 1),
    ).toMatch(line);
    expect(findings.filter((finding) => finding.level !== 'ok')).toMatchObject([{ level }]);
    expect(code).toBe(level === 'problem' ? 1 : 0);
  });

  it('beside the Sideline that runs, is content with its address and names it as the holder of the state', {
    timeout: 60_000,
  }, async () => {
    const one = await healthy();
    const sideline = serving(one.env);
    onTestFinished(async () => void (await sideline.end('SIGKILL')));
    await sideline.started();
    const { code, lines } = await examined(one);
    expect(lines).toContainEqual(
      expect.stringMatching(/^ok +address +a Sideline that runs answers at 127\.0\.0\.1:\d+\.$/),
    );
    expect({ code, complaints: complaints(lines) }).toEqual({
      code: 0,
      complaints: [
        expect.stringMatching(new RegExp(`^warning +store-lock .* in use by pid ${sideline.child.pid} since`)),
      ],
    });
  });

  it('names a disk that is full', async ({ skip }) => {
    const folder = freshFolder();
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status !== 0) {
      console.warn('no small disk can be mounted here (only root may): the test of a full disk is skipped');
      return skip();
    }
    onTestFinished(() => void execFileSync('umount', ['-l', folder]));
    const one = await healthy();
    const { code, lines } = await examined({ ...one, env: { ...one.env, STATE_URL: `file:${folder}/state.json` } });
    expect({ code, complaints: complaints(lines) }).toEqual({
      code: 1,
      complaints: [expect.stringMatching(/^problem +store-room +1 MB are free for \S+; make room/)],
    });
  });

  it.each([
    ['20.19.0', 'ok'],
    ['20.18.3', 'problem'],
    ['18.20.8', 'problem'],
    ['21.7.3', 'problem'],
    ['22.0.0', 'problem'],
    ['22.13.0', 'ok'],
    ['24.11.1', 'ok'],
  ])('calls Node %s %s', (version, level) => {
    expect(nodeFinding(version).level).toBe(level);
  });
});

describeWithPostgres('sideline doctor of a database', () => {
  const database = newDatabase();

  async function complaintsOf(url: string, aheadMs = 0): Promise<string[]> {
    const one = await healthy();
    return complaints((await examined({ ...one, env: { ...one.env, STATE_URL: url }, aheadMs })).lines);
  }

  it('is content with one that Sideline may make its schema in, and with one where it has', async () => {
    expect(await complaintsOf(database())).toEqual([]);
    await (await openStore(database(), () => {})).close();
    expect(await complaintsOf(database())).toEqual([]);
  });

  it('names one that is reached over a network without TLS', async ({ skip }) => {
    const far = await acrossNetwork(database());
    if (far === null) return skip();
    expect(await complaintsOf(far)).toEqual([
      expect.stringMatching(
        /^warning +store-tls +database \S+ is reached over the network without TLS: whoever .*; add sslmode=verify-full/,
      ),
    ]);
  });

  it('names one that is not there', async () => {
    expect(await complaintsOf(urlWith({ password: 'canary', pathname: '/no_such' }))).toEqual([
      expect.stringMatching(
        /^problem +store +database \S+ refuses \(database "no_such" does not exist, 3D000\); check/,
      ),
    ]);
  });

  it('names one in which the user may not make the schema', async () => {
    const role = newName();
    await inDatabase(`create role ${escapeIdentifier(role)} login password 'canary'`);
    const empty = newName();
    await inDatabase(`create database ${escapeIdentifier(empty)}`);
    onTestFinished(async () => {
      await inDatabase(`drop database ${escapeIdentifier(empty)} with (force)`);
      await inDatabase(`drop role ${escapeIdentifier(role)}`);
    });
    expect(await complaintsOf(urlWith({ username: role, password: 'canary', pathname: `/${empty}` }))).toEqual([
      expect.stringMatching(/^problem +store +database \S+ does not let this user make its schema; grant create/),
    ]);
  });

  it('names one that a newer Sideline has migrated', async () => {
    await (await openStore(database(), () => {})).close();
    await inDatabase('insert into sideline.migrations values (999, now())', [], database());
    onTestFinished(
      async () => void (await inDatabase('delete from sideline.migrations where number = 999', [], database())),
    );
    expect(await complaintsOf(database())).toEqual([
      expect.stringMatching(
        /^problem +store +database \S+ has the schema of a newer Sideline \(version 999, this one knows/,
      ),
    ]);
  });

  it('names a clock that differs from the database alone by less than platforms show', async () => {
    expect(await complaintsOf(database(), 12_000)).toEqual([
      expect.stringMatching(/^warning +clock +this machine's clock is 1\d s ahead of database postgres:\S+; let NTP/),
    ]);
  });
});

afterAll(() => {
  const all = printed.join('\n');
  expect(printed.length).toBeGreaterThan(0);
  for (const secret of ['canary', 'can@ary', 'xoxb-111', 'xapp-1', 'not-a-secret']) expect(all).not.toContain(secret);
});

const MANY = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'canary',
  SLACK_STATE_SECRET: 'a canary of our own, as long as 32 random bytes are',
};

const GOOD_STATE = '{"version":1,"claims":[],"values":[]}\n';

function set<T extends object>(on: T, values: Partial<T>): T {
  return Object.assign(on, values);
}

function unset(env: Record<string, string>, ...names: readonly string[]): Record<string, string> {
  for (const name of names) delete env[name];
  return env;
}

function without(slack: Slack, scope: string): void {
  slack.team.scopes = slack.team.scopes.filter((one) => one !== scope);
}

function fileIn(folder: string, text = '', mode = 0o600): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'state.json');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

async function holding(env: Record<string, string>): Promise<void> {
  const store = await openStore(env.STATE_URL!, () => {});
  onTestFinished(() => store.close());
}

async function withTornOrder(env: Record<string, string>): Promise<void> {
  const store = await openStore(env.STATE_URL!, () => {});
  await store.put('digest-order:slack:T1:dgbad2', 'torn', null);
  await store.close();
}

async function taking(env: Record<string, string>): Promise<void> {
  const server = createServer().listen(Number(env.PORT), '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
}
