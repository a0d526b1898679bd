import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import { type Incoming, NotDelivered } from '../../../bot/ports/desk.js';
import { shortened } from '../../../core/records/shortened.js';
import { visible } from '../../../core/records/visible.js';
import { ASK_ABOUT, completedBy, PRIVATE, QUESTION_COMMANDS } from '../commands.js';
import { CHOICE_MAX, CHOICES_MAX } from '../limits.js';
import { literal } from '../render/escape.js';
import { MESSAGE_PAGE, sourcesMessage, whyMessage } from '../render/message.js';
import { type AnswerState, controlIn, stateIn } from '../render/state.js';
import { type Around, company, keyOf, placeOf, type Spot } from './around.js';
import { idsOf } from './ids.js';
import { type Answerable, InteractionReply } from './interaction-reply.js';

/** Listens for commands, completions, the menu of a message, buttons and menus under answers. */
export function listenForInteractions(client: Client, around: Around): void {
  client.on(Events.InteractionCreate, (interaction) => around.underWay.begin(() => handle(interaction, around)));
}

async function handle(interaction: Interaction, around: Around): Promise<void> {
  if (interaction.isAutocomplete()) return completed(interaction, around);
  if (interaction.isChatInputCommand()) return commanded(interaction, around);
  if (interaction.isMessageContextMenuCommand()) return askedAbout(interaction, around);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return clicked(interaction, around);
}

/** Names for what was typed so far, of what this place may see. */
async function completed(interaction: AutocompleteInteraction, around: Around): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const kind = completedBy(interaction.commandName, name);
  const place = placeOf(spotOf(interaction));
  const names = kind ? await around.desk.complete(place, company, kind, visible(value), CHOICES_MAX) : [];
  const choices = [...new Set(names.map((one) => shortened(literal(one), CHOICE_MAX)))].filter((one) => one !== '');
  await interaction.respond(choices.map((one) => ({ name: one, value: one })));
}

async function commanded(interaction: ChatInputCommandInteraction, around: Around): Promise<void> {
  const command = QUESTION_COMMANDS.find(({ name }) => name === interaction.commandName);
  if (!command) return;
  const option = (name: string) => interaction.options.get(name)?.value?.toString().trim() || undefined;
  const question = command.question(option);
  const isPrivate = interaction.options.getBoolean(PRIVATE) ?? isAbroad(interaction);
  await answered(interaction, { question, isPrivate, heading: question }, around);
}

/** Somebody else's words, asked as a question; the answer is the asker's own business. */
async function askedAbout(interaction: MessageContextMenuCommandInteraction, around: Around): Promise<void> {
  if (interaction.commandName !== ASK_ABOUT) return;
  const question = interaction.targetMessage.content || 'help';
  await answered(interaction, { question, isPrivate: true, heading: question }, around);
}

/** What is asked by an interaction, and who sees the answer. */
interface Asking {
  readonly question: string;
  readonly isPrivate: boolean;
  readonly heading: string;
  readonly from?: AnswerState;
}

async function answered(interaction: Answerable, asking: Asking, around: Around): Promise<void> {
  const reply = new InteractionReply(interaction, asking.isPrivate);
  const incoming = incomingFrom(interaction, asking.question);
  const { from } = asking;
  await around.desk.answer(from ? { ...incoming, from } : incoming, reply.deliver(asking.heading));
  await reply.leave();
}

type Clicked = Extract<MessageComponentInteraction, { customId: string }>;

async function clicked(interaction: Clicked, around: Around): Promise<void> {
  const control = controlIn(interaction.customId);
  const state = stateIn(idsOf(interaction.message));
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  if (control?.action === 'more' && state) {
    const heading = `${lastQuestion(state)} (more)`;
    return answered(interaction, { question: 'more', isPrivate, heading, from: state }, around);
  }
  const isAside = !control || !state || control.action === 'sources' || control.action === 'why';
  const reply = new InteractionReply(interaction, isPrivate || isAside);
  if (!control || !state) return reply.notify({ kind: 'failed' });
  try {
    await shown(reply, { interaction, control, state }, around);
  } catch (error) {
    const isUnsure = error instanceof NotDelivered && error.how === 'unsure';
    await reply.notify({ kind: isUnsure ? 'unsure' : 'failed' }).catch(() => {});
    throw error;
  }
}

/** What was clicked, and the answer it stands under. */
interface Click {
  readonly interaction: Clicked;
  readonly control: NonNullable<ReturnType<typeof controlIn>>;
  readonly state: AnswerState;
}

/** Shows what a control under an answer is for: the answer is composed once more, as the place's reader sees it now. */
async function shown(reply: InteractionReply, { interaction, control, state }: Click, around: Around): Promise<void> {
  const incoming = incomingFrom(interaction, state.trail.at(-1) ?? '');
  const from = { trail: state.trail.slice(0, -1), now: state.now };
  const answer = await around.desk.again({ ...incoming, from });
  if (control.action === 'sources') return reply.show(sourcesMessage(answer, control.number, state));
  const chosen = interaction.isStringSelectMenu() ? Number(interaction.values[0]) : control.number;
  const question = control.action === 'ask' ? answer.followUps[chosen] : answer.choices[chosen]?.question;
  if (control.action === 'why' || question === undefined) return reply.show(whyMessage(answer));
  await around.desk.answer({ ...incoming, text: question }, reply.deliver(question));
  await reply.leave();
}

/** What was asked last, "more" left out. */
function lastQuestion({ trail }: AnswerState): string {
  return trail.findLast((message) => message !== 'more') ?? '';
}

function incomingFrom(interaction: Answerable, text: string): Incoming {
  const spot = spotOf(interaction);
  const isOne = interaction.guildId === null || interaction.channel?.isThread() === true;
  return {
    place: placeOf(spot),
    person: spot.person,
    deliveries: [keyOf(spot, 'interaction', interaction.id)],
    text,
    conversation: keyOf(spot, 'talk', spot.channel, ...(isOne ? [] : [spot.person])),
    page: MESSAGE_PAGE,
    isAwaited: true,
    company,
  };
}

/** A server counts where it has installed Sideline; in one where only the person has, nobody configured anything. */
function spotOf(interaction: Answerable | AutocompleteInteraction): Spot {
  const guild = isAbroad(interaction) ? null : interaction.guildId;
  return { guild, channel: interaction.channelId ?? interaction.user.id, person: interaction.user.id };
}

/** Used by somebody who brought Sideline along, where it is not at home: the answer is for them alone. */
function isAbroad(interaction: Answerable | AutocompleteInteraction): boolean {
  const { guildId } = interaction.authorizingIntegrationOwners;
  const inDirectMessage = guildId === '0' || interaction.context === 1;
  return !guildId && !inDirectMessage;
}
