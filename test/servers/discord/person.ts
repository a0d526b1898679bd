import { writtenIn, writtenText } from '../../canaries.js';
import { payloadOf } from './announce.js';
import { commandNamed, type Typed } from './command-data.js';
import { buttonOf, filledIn, menuOf } from './controls.js';
import type { Body, HeldCommand, HeldResponse, Shown } from './held.js';
import { nextSnowflake } from './ids.js';
import { type Interaction, interactionPayload } from './interaction-payloads.js';
import { messagePayload, referenceTo, type SpokenMessage } from './message-payloads.js';
import type { InteractionStart } from './open-interactions.js';
import { memberPayload, userPayload, type Who, type WhoOptions, whoIs } from './people.js';
import { type Channel, directId, START } from './places.js';
import type { World } from './world.js';

/** Where something is done. */
export interface Place {
  /** A channel, a thread, or the direct messages with somebody; `START.general` by default. */
  readonly channel?: string;
  /** The app is there only because the person installed it for themselves. So it is where the bot is not. */
  readonly userInstalled?: boolean;
  /** Joins the payload at last, to make it say anything else. */
  readonly more?: Body;
}

/** How somebody replies. */
export interface ReplyPlace extends Place {
  /** Whether the reply calls the author it replies to, as it does by default. */
  readonly pings?: boolean;
}

/**
 * Somebody in Discord. What they do is told to the app at once; each method gives the message or interaction as Discord
 * tells it. The app has to be connected, or to have been: what it misses waits for RESUME.
 */
export interface Person {
  readonly id: string;
  /** Their direct messages with the bot: for `{ channel: person.dm }`. */
  readonly dm: string;
  /** Mentions the bot; the mention is put before the text. */
  mentions(text: string, place?: Place): SpokenMessage;
  /** Writes to the bot directly. */
  writes(text: string, place?: Place): SpokenMessage;
  /** Says something in a channel, as it stands; `<@id>` in it mentions. */
  says(text: string, place?: Place): SpokenMessage;
  /** Replies to what the app or somebody wrote, where that is. */
  replies(to: Shown | SpokenMessage, text: string, place?: ReplyPlace): SpokenMessage;
  /** Changes what they wrote. */
  edits(message: SpokenMessage, text: string): SpokenMessage;
  /** Deletes what they wrote. */
  deletes(message: SpokenMessage): void;
  /** A slash command that the app registered: `ask`, `follow add`. */
  commands(path: string, options?: Typed, place?: Place): Interaction;
  /** Types into an option of a slash command that has autocomplete; `filled` is what the other options hold. */
  types(path: string, option: string, partial: string | number, place?: Place, filled?: Typed): Interaction;
  /** Clicks a button, by its custom_id or by what stands on it. */
  clicks(shown: Shown, customIdOrLabel: string, place?: Place): Interaction;
  /** Picks from a menu. */
  selects(shown: Shown, customId: string, values: readonly string[], place?: Place): Interaction;
  /** Picks a command from the menu of a message. */
  asksAbout(message: Shown | SpokenMessage, command?: string, place?: Place): Interaction;
  /** Sends a modal off, with what they filled in by custom_id. */
  submits(modal: HeldResponse, values: Readonly<Record<string, string>>, place?: Place): Interaction;
}

/** A person known to the far side from now on, also under later ids of its payloads. */
export function person(world: World, needSession: () => void, id: string, options: WhoOptions = {}): Person {
  const who = whoIs(id, options);
  world.people.set(id, who);
  world.places.directWith(id);
  const acting: Acting = { world, who, needSession };
  return { id, dm: directId(id), ...speaking(acting), ...interacting(acting) };
}

interface Acting {
  readonly world: World;
  readonly who: Who;
  needSession(): void;
}

type Speech = Pick<Person, 'mentions' | 'writes' | 'says' | 'replies' | 'edits' | 'deletes'>;

function speaking(acting: Acting): Speech {
  const { world, who } = acting;
  const mention = `<@${world.app.bot.id}>`;
  return {
    mentions: (text, place) => speak(acting, `${mention} ${text}`, place),
    writes: (text, place) => speak(acting, text, { channel: directId(who.id), ...place }),
    says: (text, place) => speak(acting, text, place),
    replies: (to, text, place) => reply(acting, to, text, place),
    edits: (message, text) => edit(acting, message, text),
    deletes: (message) => remove(acting, message),
  };
}

function speak({ world, who, needSession }: Acting, content: string, place: Place = {}): SpokenMessage {
  needSession();
  writtenText(content.replaceAll(/<@!?\d+>/g, ''));
  const channel = world.places.channel(place.channel ?? START.general);
  const mentioned = mentionedIn(content, world);
  const at = Date.now();
  const parts = { id: nextSnowflake(), channel: channel.id, author: userPayload(who), content, at };
  const message = messagePayload({
    ...parts,
    more: { mentions: mentioned, ...inChannel(channel, who), ...place.more },
  });
  world.spoken.set(message.id, message);
  world.tell('MESSAGE_CREATE', message);
  return message;
}

function mentionedIn(content: string, { app, people }: World): Body[] {
  const ids = [...content.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id ?? '');
  return [...new Set(ids)].map((id) => userPayload(id === app.bot.id ? app.bot : (people.get(id) ?? whoIs(id))));
}

function inChannel({ type, guildId }: Channel, who: Who): Body {
  return { channel_type: type, ...(guildId !== undefined && { guild_id: guildId, member: memberPayload(who) }) };
}

function reply(acting: Acting, to: Shown | SpokenMessage, text: string, place: ReplyPlace = {}): SpokenMessage {
  const { world } = acting;
  const original = asPayload(world, to);
  const { channel_id: channel, author } = original;
  const { guildId } = world.places.channel(channel);
  const pinged = (place.pings ?? true) ? [author] : [];
  const mentions = [...pinged, ...mentionedIn(text, world).filter((one) => one.id !== author.id)];
  const reference = referenceTo(original.id, channel, guildId);
  const more = { type: 19, mentions, message_reference: reference, referenced_message: original, ...place.more };
  return speak(acting, text, { channel, ...place, more });
}

function asPayload(world: World, message: Shown | SpokenMessage): SpokenMessage {
  return 'revisions' in message ? payloadOf(world, message as Shown) : (message as SpokenMessage);
}

function edit({ world, needSession }: Acting, message: SpokenMessage, content: string): SpokenMessage {
  needSession();
  writtenText(content);
  const mentions = mentionedIn(content, world);
  const edited: SpokenMessage = { ...message, content, mentions, edited_timestamp: new Date().toISOString() };
  world.spoken.set(message.id, edited);
  world.tell('MESSAGE_UPDATE', edited);
  return edited;
}

function remove({ world, needSession }: Acting, { id, channel_id, guild_id }: SpokenMessage): void {
  needSession();
  world.spoken.delete(id);
  world.tell('MESSAGE_DELETE', { id, channel_id, ...(guild_id !== undefined && { guild_id }) });
}

function interacting(acting: Acting): Omit<Person, keyof Speech | 'id' | 'dm'> {
  return {
    commands: (path, options, place) => command(acting, path, options, place),
    types: (path, option, partial, place, filled) =>
      type(acting, { path, option, typed: { ...filled, [option]: partial } }, place),
    clicks: (shown, customId, place) => click(acting, shown, buttonOf(shown, customId), {}, place),
    selects: (shown, customId, values, place) =>
      click(acting, shown, menuOf(shown, customId, values), { values }, place),
    asksAbout: (message, name, place) => askAbout(acting, message, name, place),
    submits: (modal, values, place) => submit(acting, modal, values, place),
  };
}

function command(acting: Acting, path: string, typed: Typed = {}, place: Place = {}): Interaction {
  writtenIn(typed);
  const found = commandNamed(registered(acting.world, place), path);
  return interact(acting, 2, found.data(typed), place);
}

/** The commands of the server come before those of everywhere. */
function registered({ held, places }: World, { channel = START.general }: Place): HeldCommand[] {
  const { guildId } = places.channel(channel);
  return [...((guildId && held.commands.guilds.get(guildId)) || []), ...held.commands.global];
}

interface Typing {
  readonly path: string;
  readonly option: string;
  readonly typed: Typed;
}

function type(acting: Acting, { path, option, typed }: Typing, place: Place = {}): Interaction {
  const data = commandNamed(registered(acting.world, place), path).data(typed, option);
  return interact(acting, 4, data, place, { typed: { command: path, option, text: String(typed[option]) } });
}

function click(acting: Acting, shown: Shown, control: Body, more: Body, place: Place = {}): Interaction {
  const { type: component_type, custom_id } = control;
  const data = { custom_id, component_type, ...more };
  const where: Place = { channel: shown.channel, ...place };
  return interact(acting, 3, data, withMore(where, { message: asPayload(acting.world, shown) }), { clicked: shown });
}

function askAbout(
  acting: Acting,
  message: Shown | SpokenMessage,
  name = 'Ask about this',
  place: Place = {},
): Interaction {
  const target = asPayload(acting.world, message);
  const where: Place = { channel: target.channel_id, ...place };
  const { guild_id: _guild, member: _member, ...shown } = target;
  const data = commandNamed(registered(acting.world, where), name, 3).data({});
  return interact(acting, 2, { ...data, target_id: target.id, resolved: { messages: { [target.id]: shown } } }, where);
}

function submit(
  acting: Acting,
  modal: HeldResponse,
  values: Readonly<Record<string, string>>,
  place: Place = {},
): Interaction {
  writtenIn(values);
  const { custom_id, components } = modal.data;
  const data = { custom_id, components: filledIn(components as Body[], values) };
  const where: Place = { channel: modal.channel, ...place };
  const { clicked } = modal;
  if (clicked === undefined) return interact(acting, 5, data, where);
  // A modal that a control opened says under which message that stands.
  return interact(acting, 5, data, withMore(where, { message: asPayload(acting.world, clicked) }), { clicked });
}

function withMore(place: Place, more: Body): Place {
  return { ...place, more: { ...more, ...place.more } };
}

function interact(
  { world, who, needSession }: Acting,
  type: InteractionStart['type'],
  data: Body,
  place: Place,
  start: Partial<InteractionStart> = {},
): Interaction {
  needSession();
  const channel = world.places.channel(place.channel ?? START.general);
  const onlyUserInstalled = place.userInstalled ?? !isBotIn(world, channel);
  const open = world.interactions.open({ type, who, channel, onlyUserInstalled, ...start });
  const payload = interactionPayload(world, open, data, place.more);
  world.tell('INTERACTION_CREATE', payload);
  return payload;
}

function isBotIn({ places }: World, { guildId, type }: Channel): boolean {
  return guildId === undefined ? type === 1 : places.guilds.get(guildId)?.hasBot === true;
}
