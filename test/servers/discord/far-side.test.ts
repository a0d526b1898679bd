import {
  ApplicationCommandType,
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction as LibraryInteraction,
  type Message,
  MessageFlags,
  Partials,
  PermissionFlagsBits,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FarSide, type Interaction, type Person, START, startDiscord } from './far-side.js';
import { responseProblems } from './wire-schema.js';

const POST = 'POST /channels/{channel_id}/messages';
const CALLBACK = 'POST /interactions/{interaction_id}/{interaction_token}/callback';
const ORIGINAL = 'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original';
const ASK = {
  name: 'ask',
  description: 'Ask',
  options: [{ type: 3, name: 'question', description: 'The question', autocomplete: true }],
};
const FOLLOW = {
  name: 'follow',
  description: 'Follow',
  options: [{ type: 1, name: 'add', description: 'Add', options: [{ type: 4, name: 'count', description: 'Many' }] }],
};
const ABOUT = { name: 'Ask about this', type: ApplicationCommandType.Message };
const BUTTON = { type: 2, style: 1, label: 'More', custom_id: 'more' };
const MENU = { type: 3, custom_id: 'pick', options: [{ label: 'One', value: '1' }] };
const CONTROLS = [
  { type: 1, components: [BUTTON] },
  { type: 1, components: [MENU] },
];

/** The library lets five seconds pass between two IDENTIFYs. */
const AT_ONCE = { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) };

let discord: FarSide;
let client: Client<true>;
let ada: Person;
const heard: Message[] = [];
const interactions: LibraryInteraction[] = [];

beforeAll(async () => {
  discord = await startDiscord();
  ada = discord.person('501', { name: 'Ada', locale: 'de' });
  client = await ready(discord);
  client.on(Events.MessageCreate, (message) => void heard.push(message));
  client.on(Events.InteractionCreate, (interaction) => void interactions.push(interaction));
  await client.application.commands.set([ASK, FOLLOW, ABOUT] as never);
});
afterEach(() => {
  discord.heal();
  discord.setDeadline(3000);
  discord.forget();
  heard.length = 0;
  interactions.length = 0;
});
afterAll(async () => {
  await client.destroy();
  await discord.close();
});

describe('the real Client', () => {
  it('logs in, gets ready with its servers and commands, and knows itself', async () => {
    expect([client.user.id, client.application.id]).toEqual([discord.botId, discord.appId]);
    expect([...client.guilds.cache.keys()]).toEqual([START.guild]);
    expect([...client.channels.cache.keys()].sort()).toEqual([START.general, START.second, START.thread]);
    expect((await client.application.fetch()).name).toBe('sideline');
    const general = await client.channels.fetch(START.general, { force: true });
    expect(general).toMatchObject({ id: START.general, guildId: START.guild });
    expect(await client.guilds.fetch({ guild: START.guild, force: true })).toMatchObject({ id: START.guild });
    expect(await client.guilds.cache.get(START.guild)?.members.fetch('501')).toMatchObject({ id: '501' });
  });

  it('is told from other tokens, and from intents it was not granted', async () => {
    const other = await startDiscord();
    await expect(newClient(other).login('wrong.to.ken')).rejects.toThrow('An invalid token was provided.');
    const content = [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent];
    await expect(newClient(other, { intents: content }).login(other.token)).rejects.toThrow('disallowed intents');
    other.terms.sessionStarts.remaining = 0;
    await expect(newClient(other).login(other.token)).rejects.toThrow('Not enough sessions remaining');
    other.terms.sessionStarts.remaining = 10;
    other.gateway.refuseIdentifyWith = 4004;
    await expect(newClient(other).login(other.token)).rejects.toThrow('Authentication failed');
    expect(other.identifies.map(({ outcome }) => outcome)).toEqual([4014, 4004]);
    await other.close();
  });

  it('registers commands everywhere and in a server, and the PUTs are counted', async () => {
    await client.application.commands.set([ASK, FOLLOW, ABOUT] as never);
    await client.application.commands.set([ASK] as never, START.guild);
    expect(discord.commands.global.map(({ name }) => name)).toEqual(['ask', 'follow', 'Ask about this']);
    expect(discord.commands.guilds.get(START.guild)).toMatchObject([{ name: 'ask', guild_id: START.guild }]);
    expect([discord.commands.puts, discord.commands.changes]).toEqual([2, 0]);
    const made = await client.application.commands.create({ name: 'gone', description: 'Gone' });
    await made.edit({ description: 'Soon gone' });
    await made.delete();
    expect([discord.commands.global.length, discord.commands.changes]).toEqual([3, 3]);
    expect((await client.application.commands.fetch()).size).toBe(3);
    await client.application.commands.set([], START.guild);
    expect(discord.problems).toEqual([]);
  });
});

describe('messages', () => {
  it('a mention is answered, and the answer is held, read, changed and deleted', async () => {
    const asked = ada.mentions('who?');
    const message = await next(heard);
    expect(message).toMatchObject({ id: asked.id, content: '<@7001> who?', guildId: START.guild });
    const answer = await message.reply({ content: 'Nobody.', flags: MessageFlags.SuppressEmbeds });
    const [held] = discord.messages;
    expect(held).toMatchObject({ id: answer.id, reference: asked.id, content: 'Nobody.', author: discord.botId });
    expect(await message.channel.messages.fetch({ message: answer.id, force: true })).toMatchObject({ type: 19 });
    await answer.edit('Somebody.');
    expect(held).toMatchObject({ content: 'Somebody.', edited: true });
    await answer.delete();
    expect([discord.messages.length, discord.deleted.length, discord.problems]).toEqual([0, 1, []]);
  });

  it('the bot hears what it writes itself, and what other bots write', async () => {
    await send('hello');
    discord.person('600', { bot: true }).mentions('beep');
    await discord.until('both', () => heard.length === 2);
    expect(heard.map(({ author }) => [author.id, author.bot])).toEqual([
      [discord.botId, true],
      ['600', true],
    ]);
  });

  it('have content only when they are direct, mention the bot or answer it', async () => {
    const held = await posted('hello');
    ada.says('hidden');
    ada.mentions('shown');
    ada.writes('direct');
    ada.replies(held, 'answered');
    ada.replies(held, 'silent', { pings: false });
    await discord.until('all', () => heard.length === 6);
    expect(heard.map(({ content }) => content)).toEqual(['hello', '', '<@7001> shown', 'direct', 'answered', '']);
    expect(heard[3]?.channel.isDMBased()).toBe(true);
  });

  it('come twice with one id, are edited, previewed and deleted', async () => {
    const seen: string[] = [];
    client.on(Events.MessageUpdate, (_, { content, editedAt }) => void seen.push(`${content} ${editedAt !== null}`));
    client.on(Events.MessageDelete, ({ id }) => void seen.push(id));
    const asked = ada.mentions('one');
    await next(heard);
    discord.again(asked);
    discord.previews(asked);
    ada.edits(asked, '<@7001> two');
    ada.deletes(asked);
    await discord.until('all', () => seen.length === 3);
    expect(seen).toEqual(['<@7001> one false', '<@7001> two true', asked.id]);
    expect(heard).toHaveLength(1);
  });

  it('are found again by their nonce, and only if that is asked', async () => {
    const one = { content: 'a', nonce: 'n1', enforceNonce: true };
    expect((await send(one)).id).toBe((await send(one)).id);
    await send({ ...one, enforceNonce: false });
    expect(discord.messages).toHaveLength(2);
  });

  it('are posted in threads and to people, with files and typing', async () => {
    const thread = client.channels.cache.get(START.thread) as never as { send(text: string): Promise<Message> };
    await thread.send('in the thread');
    const user = await client.users.fetch('501');
    await user.send({ content: 'direct', files: [{ attachment: Buffer.from('abc'), name: 'a.txt' }] });
    await (await user.createDM()).sendTyping();
    expect(discord.messages).toMatchObject([
      { channel: START.thread, guild: START.guild },
      { channel: ada.dm, files: [{ name: 'a.txt', size: 3 }] },
    ]);
    expect(discord.typing).toMatchObject([{ channel: ada.dm }]);
    expect(discord.problems).toEqual([]);
  });

  it('start threads', async () => {
    const message = await send('hello');
    const thread = await message.startThread({ name: 'more' });
    await thread.send('inside');
    expect(discord.messages.at(-1)).toMatchObject({ channel: message.id });
  });
});

describe('interactions', () => {
  it('a command is deferred for one person, edited, followed and deleted', async () => {
    const asked = ada.commands('ask', { question: 'who?' });
    const command = await nextCommand();
    expect(command).toMatchObject({ commandName: 'ask', locale: 'de', context: 0 });
    expect(command.options.getString('question')).toBe('who?');
    await command.deferReply({ flags: MessageFlags.Ephemeral });
    const held = discord.responseTo(asked);
    expect(held).toMatchObject({ type: 5, deferred: true, isWaiting: true, ephemeral: true, user: '501' });
    await command.editReply({ content: 'Nobody.', components: CONTROLS });
    expect(held).toMatchObject({ content: 'Nobody.', isWaiting: false, edited: true, ephemeral: true });
    await command.followUp({ content: 'More.' });
    expect(held?.followUps).toMatchObject([{ content: 'More.', ephemeral: false }]);
    await command.deleteReply();
    expect(held?.deleted).toBe(true);
    expect(discord.calls.map(({ path }) => path)).toContain(`/webhooks/7000/${asked.token}/messages/@original`);
    expect(discord.problems).toEqual([]);
  });

  it('the first follow-up of a deferred answer fills it in', async () => {
    const asked = ada.commands('ask');
    const command = await nextCommand();
    await command.deferReply();
    await command.followUp({ content: 'Nobody.', flags: MessageFlags.Ephemeral });
    expect(discord.responseTo(asked)).toMatchObject({ content: 'Nobody.', ephemeral: false, followUps: [] });
  });

  it('a reply comes back whole when that is asked', async () => {
    ada.commands('follow add', { count: 2 }, { channel: ada.dm });
    const command = await nextCommand();
    expect([command.options.getSubcommand(), command.options.getInteger('count')]).toEqual(['add', 2]);
    expect(command).toMatchObject({ context: 1, guildId: null });
    const { resource } = await command.reply({ content: 'Done.', withResponse: true });
    expect(resource?.message?.content).toBe('Done.');
    await resource?.message?.edit('Done again.');
    await resource?.message?.delete();
    expect(discord.responses).toMatchObject([{ content: 'Done again.', deleted: true }]);
  });

  it('typing is answered with choices', async () => {
    const asked = ada.types('ask', 'question', 'wh');
    const typing = await discord.until('it', () => interactions.find((one) => one.isAutocomplete()));
    expect(typing.options.getFocused()).toBe('wh');
    await typing.respond([{ name: 'who?', value: 'who' }]);
    expect(discord.choicesFor(asked)).toMatchObject({ typed: 'wh', choices: [{ name: 'who?', value: 'who' }] });
  });

  it('a button updates its message, and a menu defers that', async () => {
    const held = await posted({ content: 'a', components: CONTROLS });
    ada.clicks(held, 'More');
    await (await discord.until('it', () => interactions.find((one) => one.isButton()))).update('b');
    expect(held).toMatchObject({ content: 'b', edited: true });
    const picked = ada.selects(held, 'pick', ['1']);
    const menu = await discord.until('it', () => interactions.find((one) => one.isStringSelectMenu()));
    expect(menu.values).toEqual(['1']);
    await menu.deferUpdate();
    await menu.editReply({ content: 'c', components: [] });
    expect(held).toMatchObject({ content: 'c', components: [] });
    expect(discord.responseTo(picked)).toMatchObject({ type: 6, content: 'c' });
    expect(() => ada.clicks(held, 'More')).toThrow('nothing "More" to click; there are: none');
    expect(() => ada.commands('tell')).toThrow('no command "tell" of type 1; there are: ask (1), follow (1)');
  });

  it('a message is asked about, which shows a modal, which is sent off', async () => {
    const said = ada.says('hidden', { channel: START.second });
    const asked = ada.asksAbout(said);
    const menu = await discord.until('it', () => interactions.find((one) => one.isMessageContextMenuCommand()));
    expect(menu.targetMessage.content).toBe('hidden');
    const input = { type: 4, custom_id: 'why', style: 1, label: 'Why?' };
    await menu.showModal({ title: 'Why', custom_id: 'm', components: [{ type: 1, components: [input] }] });
    const modal = discord.responseTo(asked);
    expect(modal).toMatchObject({ type: 9, data: { title: 'Why' } });
    ada.submits(modal!, { why: 'because' });
    const sent = await discord.until('it', () => interactions.find((one) => one.isModalSubmit()));
    expect(sent.fields.getTextInputValue('why')).toBe('because');
  });

  it('know who installed the app, and what somebody may do', async () => {
    ada.commands('ask', {}, { channel: START.foreignChannel });
    ada.commands('ask', {}, { channel: START.group });
    discord
      .person('502', { permissions: PermissionFlagsBits.ManageGuild })
      .commands('ask', {}, { channel: START.thread });
    await discord.until('all', () => interactions.length === 3);
    expect(interactions).toMatchObject([
      { context: 0, guildId: START.foreignGuild, authorizingIntegrationOwners: { userId: '501', guildId: null } },
      { context: 2, guildId: null, authorizingIntegrationOwners: { userId: '501', guildId: null } },
      { context: 0, guildId: START.guild, authorizingIntegrationOwners: { userId: null, guildId: START.guild } },
    ]);
    expect(interactions[2]?.memberPermissions?.has(PermissionFlagsBits.ManageGuild)).toBe(true);
    expect(interactions[0]?.memberPermissions?.has(PermissionFlagsBits.ManageGuild)).toBe(false);
  });

  it('have deadlines: for the first answer, for a second one, for the token, for follow-ups', async () => {
    discord.setDeadline(-1);
    ada.commands('ask');
    await expect((await nextCommand()).deferReply()).rejects.toMatchObject({ code: 10062 });
    discord.setDeadline(3000);
    interactions.length = 0;
    const asked = ada.commands('ask', {}, { channel: START.foreignChannel });
    const command = await nextCommand();
    await command.reply('a');
    const twice = { body: { type: 4, data: { content: 'b' } }, auth: false };
    await expect(client.rest.post(callbackOf(asked), twice)).rejects.toMatchObject({ code: 40060 });
    for (let count = 0; count < 5; count += 1) await command.followUp('more');
    await expect(command.followUp('more')).rejects.toMatchObject({ code: 40094 });
    discord.expire(asked);
    await expect(command.editReply('late')).rejects.toMatchObject({ code: 50027, status: 401 });
  });
});

describe('a fault', () => {
  it('429 is waited out, and only where it was put', async () => {
    discord.fault(POST, { kind: '429', retryAfterS: 0.1, channel: START.general });
    const times = await Promise.all([START.general, START.second].map(timed));
    expect(times[0]).toBeGreaterThan(95);
    expect(times[1]).toBeLessThan(95);
    expect(statuses()).toEqual(expect.arrayContaining([429, 200, 200]));
  });

  it('429 for everything delays every channel', async () => {
    discord.fault(POST, { kind: '429', retryAfterS: 0.1, global: true });
    await Promise.all([send('a'), new Promise((resolve) => setTimeout(resolve, 30))]);
    expect(statuses()).toEqual([429, 200]);
  });

  it('rate limits are told in headers, so that the library never meets a 429', async () => {
    discord.limitRate(POST, { limit: 2, perMs: 150 });
    await Promise.all([1, 2, 3].map(() => send('a')));
    expect(statuses()).toEqual([200, 200, 200]);
    expect(discord.calls[2]!.at - discord.calls[0]!.at).toBeGreaterThan(100);
  });

  it('500 and 502 are tried again', async () => {
    discord.fault(POST, { kind: '500' });
    discord.fault(POST, { kind: '502' });
    await send('a');
    expect(statuses()).toEqual([500, 502, 200]);
  });

  it('dropBefore loses the message, dropAfter only the answer', async () => {
    discord.fault(POST, { kind: 'dropBefore' });
    await expect(send('a')).rejects.toThrow('other side closed');
    expect(discord.messages).toHaveLength(0);
    discord.fault(POST, { kind: 'dropAfter' });
    await expect(send('a')).rejects.toThrow('other side closed');
    expect(discord.messages).toHaveLength(1);
    expect(statuses()).toEqual(['dropBefore', 'dropAfter']);
  });

  it('hang is timed out and tried again; delay is late; both can be lifted', async () => {
    const hasty = await ready(discord, { rest: { api: discord.apiUrl, timeout: 60, retries: 1 } });
    discord.fault(POST, { kind: 'hang', recorded: true });
    await send('a', START.general, hasty);
    expect(discord.messages).toHaveLength(1);
    await hasty.destroy();
    discord.fault(POST, { kind: 'delay', ms: 50 });
    expect(await timed(START.general)).toBeGreaterThan(45);
    discord.fault(POST, { kind: '500', times: Number.POSITIVE_INFINITY })();
    await send('a');
  });

  it.each([50001, 50013, 10008])('error %i is answered as Discord does', async (code) => {
    discord.fault(POST, { kind: 'error', code });
    await expect(send('a')).rejects.toMatchObject({ code });
    expect(discord.calls).toHaveLength(1);
  });
});

describe('a fault of an interaction', () => {
  it('hits it by its route and channel', async () => {
    const lift = discord.fault(CALLBACK, { kind: 'error', code: 10062, channel: START.second });
    discord.fault(ORIGINAL, { kind: 'dropAfter' });
    const asked = ada.commands('ask');
    const command = await nextCommand();
    await command.deferReply();
    await expect(command.editReply('a')).rejects.toThrow('other side closed');
    expect(discord.responseTo(asked)).toMatchObject({ content: 'a', edited: true });
    interactions.length = 0;
    ada.commands('ask', {}, { channel: START.second });
    await expect((await nextCommand()).deferReply()).rejects.toMatchObject({ code: 10062 });
    lift();
  });
});

describe('what is sent', () => {
  it('is judged by the schema and by the limits, and taken all the same', async () => {
    await send({ content: 'a'.repeat(2001), allowedMentions: { parse: ['users'] } });
    expect(discord.messages).toHaveLength(1);
    expect(discord.problems.map(({ problem }) => problem)).toEqual([
      'content: 2001 characters, at most 2000 are allowed',
      'allowed_mentions.parse: needs to be []',
      'allowed_mentions.replied_user: needs to be false',
    ]);
    discord.forget();
    const bad = { type: 2, style: 1, label: 'a'.repeat(81), custom_id: 'a' };
    await send({ content: 'a', components: [{ type: 1, components: [bad] }] });
    const by = discord.problems.map(({ by: who }) => who);
    expect(by).toContain('limits');
    await client.rest.get('/nowhere/1').catch(() => {});
    expect(discord.problems.at(-1)).toMatchObject({ by: 'route', route: 'GET /nowhere/1' });
  });

  it('is answered in the shapes of the OpenAPI file', async () => {
    const held = await posted({ content: 'a', components: CONTROLS, embeds: [{ title: 'a' }] });
    const message = `/channels/${START.general}/messages/${held.id}` as const;
    const cases: readonly (readonly [`/${string}`, string])[] = [
      [message, 'GET /channels/{channel_id}/messages/{message_id}'],
      [`/channels/${START.general}`, 'GET /channels/{channel_id}'],
      [`/channels/${START.thread}`, 'GET /channels/{channel_id}'],
      [`/channels/${ada.dm}`, 'GET /channels/{channel_id}'],
      ['/gateway/bot', 'GET /gateway/bot'],
      ['/users/@me', 'GET /users/@me'],
      ['/applications/@me', 'GET /applications/@me'],
      ['/users/501', 'GET /users/{user_id}'],
      [`/guilds/${START.guild}`, 'GET /guilds/{guild_id}'],
      [`/guilds/${START.guild}/members/501`, 'GET /guilds/{guild_id}/members/{user_id}'],
      [`/channels/${START.general}/messages`, 'GET /channels/{channel_id}/messages'],
      [`/applications/${discord.appId}/commands`, 'GET /applications/{application_id}/commands'],
    ];
    for (const [path, route] of cases)
      expect([path, responseProblems(route, 200, await client.rest.get(path))]).toEqual([path, []]);
  });

  it('is answered in those shapes to interactions too', async () => {
    const asked = ada.commands('ask');
    const query = new URLSearchParams({ with_response: 'true' });
    const first = { body: { type: 4, data: { content: 'a' } }, auth: false, query };
    expect(responseProblems(CALLBACK, 200, await client.rest.post(callbackOf(asked), first))).toEqual([]);
    const original = `/webhooks/${discord.appId}/${asked.token}/messages/@original` as const;
    const edit = { body: { content: 'b' }, auth: false };
    expect(responseProblems(ORIGINAL, 200, await client.rest.patch(original, edit))).toEqual([]);
  });
});

describe('the gateway', () => {
  const own = async (run: (far: FarSide, bot: Client<true>) => Promise<void>, options: Partial<ClientOptions> = {}) => {
    const far = await startDiscord({ heartbeatIntervalMs: 150 });
    const bot = await ready(far, { ws: AT_ONCE, ...options });
    await run(far, bot).finally(async () => {
      await bot.destroy();
      await far.close();
    });
  };
  const messages = (bot: Client): string[] => {
    const seen: string[] = [];
    bot.on(Events.MessageCreate, ({ content }) => void seen.push(content));
    return seen;
  };

  // A client destroyed while RESUMED is on its way throws where nobody can catch it; destroyed between IDENTIFY and
  // READY, its destroy() never ends and it connects anew. So each test waits for the client, not for the gateway.
  const resumed = (bot: Client) => new Promise((resolve) => bot.once(Events.ShardResume, resolve));
  const identified = (bot: Client) => new Promise((resolve) => bot.once(Events.ShardReady, resolve));

  it.concurrent('drop: RESUMEs where it was told to, and replays what was missed', () =>
    own(async (far, bot) => {
      const seen = messages(bot);
      far.gateway.drop();
      far.person('501').writes('missed');
      await Promise.all([resumed(bot), far.until('the missed message', () => seen.includes('missed'))]);
      expect(far.resumes).toMatchObject([{ replayed: 1, path: '/resume' }]);
      expect(far.identifies).toHaveLength(1);
    }));

  it.concurrent('op 7 is a RESUME, op 9 a new IDENTIFY', () =>
    own(async (far, bot) => {
      far.gateway.reconnect();
      await resumed(bot);
      expect(far.resumes).toHaveLength(1);
      far.gateway.invalidate(true);
      await resumed(bot);
      expect(far.resumes).toHaveLength(2);
      far.gateway.invalidate();
      await identified(bot);
      expect(far.identifies).toHaveLength(2);
      const seen = messages(bot);
      far.person('501').writes('still there');
      await far.until('it', () => seen.length === 1);
    }));

  it.concurrent('heartbeats without answer end a connection', () =>
    own(async (far, bot) => {
      await far.until('a heartbeat', () => far.gateway.heartbeats > 0);
      far.gateway.mute();
      await resumed(bot);
      expect(far.resumes).toHaveLength(1);
    }));

  it.concurrent('a refused RESUME is a new IDENTIFY', () =>
    own(async (far, bot) => {
      far.gateway.refusesResume = true;
      far.gateway.drop();
      await identified(bot);
      expect(far.resumes).toMatchObject([{ replayed: undefined }]);
      expect(far.identifies).toHaveLength(2);
    }));

  it.concurrent('servers are joined and left', () =>
    own(async (far, bot) => {
      far.addGuild({ id: '4000' });
      await far.until('it', () => bot.guilds.cache.has('4000'));
      far.removeFrom('4000');
      await far.until('its end', () => !bot.guilds.cache.has('4000'));
      await expect(bot.rest.post('/channels/4001/messages', { body: {} })).rejects.toMatchObject({ code: 50001 });
    }));
});

function newClient(far: FarSide, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    rest: { api: far.apiUrl, timeout: 2000 },
    ...options,
  });
}

async function ready(far: FarSide, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const made = newClient(far, options);
  made.on(Events.Error, () => {});
  const isReady = new Promise((resolve) => made.once(Events.ClientReady, resolve));
  await made.login(far.token);
  await isReady;
  return made as Client<true>;
}

async function send(message: unknown, channel: string = START.general, by = client): Promise<Message> {
  const target = by.channels.cache.get(channel) as never as { send(what: unknown): Promise<Message> };
  return target.send(message);
}

async function posted(message: unknown) {
  const { id } = await send(message);
  return discord.messages.find((one) => one.id === id)!;
}

async function timed(channel: string): Promise<number> {
  const startedAt = performance.now();
  await send('a', channel);
  return performance.now() - startedAt;
}

async function next<T>(list: readonly T[]): Promise<T> {
  return discord.until('the next', () => list[0]);
}

async function nextCommand() {
  return discord.until('a command', () => interactions.find((one) => one.isChatInputCommand()));
}

function statuses(): (number | string)[] {
  return discord.calls.map(({ status }) => status);
}

function callbackOf({ id, token }: Interaction): `/${string}` {
  return `/interactions/${id}/${token}/callback`;
}
