import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Environment, isZone, readConfig, readServeConfig } from '../src/config.js';

describe('the configuration', () => {
  it('starts from nothing: the knowledge that comes along, the zone of the system, colours', () => {
    const config = readConfig({});
    expect(existsSync(config.knowledgeDir)).toBe(true);
    expect(config).toMatchObject({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, colour: 'on-screen' });
  });

  it('counts an empty variable as unset', () => {
    expect(readConfig({ KNOWLEDGE_DIR: '', TZ: ' ', NO_COLOR: '' })).toEqual(readConfig({}));
  });

  it('takes what is set and leaves other variables alone', () => {
    const env = { KNOWLEDGE_DIR: 'elsewhere', TZ: 'Asia/Tehran', NO_COLOR: '1', HOME: '/root' };
    expect(readConfig(env)).toEqual({ knowledgeDir: 'elsewhere', zone: 'Asia/Tehran', colour: 'never', pagesAt: null });
  });

  it('names a bad variable and what it expects, never its value', () => {
    expect(() => readConfig({ TZ: 'hunter2' })).toThrow(
      /^TZ is no time zone; expected an IANA name such as "Asia\/Tehran", or nothing$/,
    );
  });

  it('is mirrored by .env.example, variable for variable, each unset and explained', () => {
    const text = readFileSync('.env.example', 'utf8');
    expect(parseEnv(text)).toEqual(Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, ''])));
    for (const name of Object.keys(Environment.shape)) expect(text).toMatch(new RegExp(`^# .+\\n${name}=$`, 'm'));
  });

  it.each([
    ['UTC', true],
    ['asia/tehran', true],
    ['+03:30', false],
    ['Nowhere', false],
    ['', false],
  ])('sees whether %j is a zone', (name, is) => {
    expect(isZone(name)).toBe(is);
  });
});

describe('the configuration of chat platforms', () => {
  const ONE = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
  const MANY = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'c', SLACK_STATE_SECRET: 'a secret of our own' };

  it('asks for none where nothing is set, and keeps its state beside the folder it is started in', () => {
    expect(readServeConfig({})).toMatchObject({ slack: null, stateUrl: 'file:.sideline/state.json', logLevel: 'info' });
  });

  it('connects Slack over Socket Mode with two tokens, over HTTP with a signing secret', () => {
    expect(readServeConfig(ONE).slack?.transport).toEqual({ kind: 'socket', appToken: 'xapp-1' });
    const http = readServeConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', PORT: '8080' }).slack;
    expect(http).toMatchObject({ transport: { kind: 'http', signingSecret: 's' }, host: '127.0.0.1', port: 8080 });
  });

  it('takes many workspaces before one', () => {
    expect(readServeConfig({ ...ONE, ...MANY }).slack?.access.kind).toBe('many');
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /^SLACK_APP_TOKEN is missing; set it for Socket Mode, or SLACK_SIGNING_SECRET/],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, /^SLACK_BOT_TOKEN is missing; set it, or SLACK_CLIENT_ID/],
    [{ ...ONE, SLACK_CLIENT_ID: '1.2' }, /^SLACK_CLIENT_ID needs SLACK_CLIENT_SECRET and SLACK_STATE_SECRET/],
    [{ SLACK_STATE_SECRET: 'hunter2' }, /^SLACK_STATE_SECRET is too short; set what `openssl rand -hex 32` prints$/],
    [{ SLACK_BOT_TOKEN: 'hunter2' }, /^SLACK_BOT_TOKEN is not what it should be; it begins with xoxb-$/],
    [{ PORT: '70000' }, /^PORT is no port; expected a number up to 65535$/],
    [{ LIMIT_PERSON: 'many' }, /^LIMIT_PERSON is no number; expected 1 or more$/],
    [{ LIMIT_WORKSPACE: '0' }, /^LIMIT_WORKSPACE is less than 1; expected 1 or more$/],
    [{ LIMIT_WAITING: '2.5' }, /^LIMIT_WAITING is no whole number; expected 1 or more$/],
    [
      { STATE_URL: 'mysql://hunter2' },
      /^STATE_URL is no place for state; expected file:PATH, postgres:\/\/USER:PASSWORD@HOST\/DATABASE or memory:$/,
    ],
    [
      { CURATORS: '#general' },
      /^CURATORS has an entry that is not like slack:C0123ABCD, slack:T0123ABCD:C0123ABCD or discord:123456789$/,
    ],
    [{ GAPS_KEEP_NAMES: 'hunter2' }, /^GAPS_KEEP_NAMES is neither 1 nor 0$/],
    [
      { READERS: 'C1=staff' },
      /^READERS has an entry that is not like slack:C0123ABCD=staff\+press, slack:T0123ABCD:C0123ABCD=staff or discord:123456789=staff$/,
    ],
  ])('says what is wrong with %o', (env, message) => {
    expect(() => readServeConfig(env)).toThrow(message);
  });

  it.each(['file:state.json', 'postgres://bot:hunter2@db.example.org/sideline', 'postgresql://db/sideline', 'memory:'])(
    'takes %s as a place for state',
    (STATE_URL) => {
      expect(readServeConfig({ STATE_URL }).stateUrl).toBe(STATE_URL);
    },
  );

  it('reads the places of curators, with the workspace where there are many', () => {
    const CURATORS = 'slack:T01:C01, slack:C02 discord:123';
    expect(readServeConfig({ ...ONE, CURATORS }).curators).toEqual([
      { platform: 'slack', team: 'T01', channel: 'C01' },
      { platform: 'slack', team: null, channel: 'C02' },
      { platform: 'discord', team: null, channel: '123' },
    ]);
    expect(readServeConfig({}).curators).toEqual([]);
    expect(() => readServeConfig({ ...ONE, ...MANY, CURATORS })).toThrow(
      /^CURATORS needs the workspace of each Slack channel where there are many: slack:T0123ABCD:C0123ABCD$/,
    );
  });

  it.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['', false],
  ])('keeps names that are on no record where GAPS_KEEP_NAMES is "%s": %s', (GAPS_KEEP_NAMES, kept) => {
    expect(readServeConfig({ GAPS_KEEP_NAMES }).keepNames).toBe(kept);
  });

  it('refuses a channel that sees more without its workspace where there are many, and says which', () => {
    const both = 'slack:T01:C01=staff discord:123=staff';
    expect([...readServeConfig({ ...ONE, ...MANY, READERS: both }).readers.keys()]).toEqual([
      'slack:T01:C01',
      'discord:123',
    ]);
    expect(readServeConfig({ ...ONE, ...MANY, READERS: both }).slack?.readers).toBe(true);
    expect(() => readServeConfig({ ...ONE, ...MANY, READERS: `${both} slack:D02=press` })).toThrow(
      /^READERS needs the workspace of slack:D02 where there are many: slack:T0123ABCD:C0123ABCD=staff\+press$/,
    );
  });

  it('reads who sees more, by place', () => {
    const { readers, slack } = readServeConfig({ ...ONE, READERS: 'slack:C01=staff+press  slack:D02=staff' });
    expect([...readers]).toEqual([
      ['slack:C01', ['staff', 'press']],
      ['slack:D02', ['staff']],
    ]);
    expect(slack?.readers).toBe(true);
  });
});

describe('the configuration of the reading room', () => {
  it('is none unless its address is set, and is kept out of search engines unless they are let in', () => {
    expect(readServeConfig({}).web).toBeNull();
    expect(readServeConfig({ WEB_INDEX: '1' }).web).toBeNull();
    const WEB_BASE_URL = 'https://Sideline.example.org/';
    expect(readServeConfig({ WEB_BASE_URL }).web).toEqual({
      baseUrl: 'https://sideline.example.org',
      isIndexed: false,
    });
    expect(readServeConfig({ WEB_BASE_URL, WEB_INDEX: '1' }).web?.isIndexed).toBe(true);
  });

  it.each([
    ['sideline.example.org', 'WEB_BASE_URL is no http address, such as https://sideline.example.org'],
    ['ftp://sideline.example.org', 'WEB_BASE_URL is no http address, such as https://sideline.example.org'],
    ['https://example.org/room', 'WEB_BASE_URL has a path, a query or a name in it; give the room a host of its own'],
    [
      'https://a:hunter2@example.org',
      'WEB_BASE_URL has a path, a query or a name in it; give the room a host of its own',
    ],
    ['https://example.org?a=b', 'WEB_BASE_URL has a path, a query or a name in it; give the room a host of its own'],
  ])('refuses %s', (WEB_BASE_URL, message) => {
    expect(() => readServeConfig({ WEB_BASE_URL })).toThrow(message);
  });
});

describe('the configuration of a model that reads', () => {
  const ONE = { MODEL_URL: 'http://127.0.0.1:11434/v1/', MODEL_NAME: 'small' };

  it('has none unless its address is set', () => {
    expect(readServeConfig({}).model).toBeNull();
    expect(readServeConfig({ MODEL_NAME: 'small', MODEL_KEY: 'k', MODEL_TIMEOUT_S: '9' }).model).toBeNull();
  });

  it('takes four seconds, any number a day and every place unless it is said otherwise', () => {
    const usual = { url: 'http://127.0.0.1:11434/v1', name: 'small', key: null, timeoutMs: 4_000 };
    expect(readServeConfig(ONE).model).toEqual({ ...usual, dailyLimit: null, places: null });
    const more = {
      MODEL_KEY: 'k',
      MODEL_TIMEOUT_S: '1.5',
      MODEL_DAILY_LIMIT: '100',
      MODEL_PLACES: 'terminal slack:C1AB, discord:12',
    };
    expect(readServeConfig({ ...ONE, ...more }).model).toEqual({
      ...usual,
      ...{ key: 'k', timeoutMs: 1_500, dailyLimit: 100 },
      places: new Set(['terminal', 'slack:C1AB', 'discord:12']),
    });
  });

  it.each([
    [{ MODEL_NAME: '' }, 'MODEL_NAME is missing; set which model of MODEL_URL is to read'],
    [{ MODEL_URL: 'ollama' }, 'MODEL_URL is no http address, such as http://127.0.0.1:11434/v1'],
    [
      { MODEL_URL: 'http://a:hunter2@b/v1' },
      'MODEL_URL has a name or a password in it; set MODEL_KEY in place of that',
    ],
    [{ MODEL_KEY: 'a b' }, 'MODEL_KEY has a space or a sign that no key has'],
    [{ MODEL_TIMEOUT_S: 'soon' }, 'MODEL_TIMEOUT_S is no number of seconds; expected more than 0, up to 60'],
    [{ MODEL_TIMEOUT_S: '0' }, 'MODEL_TIMEOUT_S is not more than 0; expected seconds, up to 60'],
    [{ MODEL_TIMEOUT_S: '61' }, 'MODEL_TIMEOUT_S is more than 60 seconds; nobody waits that long for an answer'],
    [{ MODEL_DAILY_LIMIT: '0' }, 'MODEL_DAILY_LIMIT is less than 1; expected 1 or more'],
    [
      { MODEL_PLACES: 'slack irc' },
      'MODEL_PLACES has an entry that is not like slack, discord, terminal, slack:C0123ABCD or discord:123456789',
    ],
  ])('refuses %j', (more, message) => {
    expect(() => readServeConfig({ ...ONE, ...more })).toThrow(message);
  });
});

describe('colours', () => {
  it.each([
    [{}, 'on-screen'],
    [{ NO_COLOR: '1' }, 'never'],
    [{ FORCE_COLOR: '0' }, 'always'],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, 'always'],
    [{ FORCE_COLOR: '', NO_COLOR: '' }, 'on-screen'],
  ])('with %o are shown %s', (env, colour) => {
    expect(readConfig(env).colour).toBe(colour);
  });
});
