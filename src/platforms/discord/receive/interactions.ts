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
import { shortened } from '../../../core/records/shortened.js';
import { visible } from '../../../core/records/visible.js';
import { ASK_ABOUT, completedBy, PRIVATE, QUESTION_COMMANDS } from '../commands.js';
import { requestIn } from '../digests/about-digests.js';
import { DIGEST } from '../digests/command.js';
import { CHOICE_MAX, CHOICES_MAX } from '../limits.js';
import { literal } from '../render/escape.js';
import { sourcesMessage, whyMessage } from '../render/message.js';
import { type AnswerState, controlIn, type Saying, sayingIn, stateIn } from '../render/state.js';
import { answered } from './answering.js';
import type { Around } from './around.js';
import { digestCommanded } from './digest-command.js';
import { digestCompleted } from './digest-completion.js';
import { drawn } from './drawn.js';
import { idsOf } from './ids.js';
import { InteractionReply } from './interaction-reply.js';
import { turned } from './page-turn.js';
import { rated, reasoned } from './rating.js';
import { incomingFrom, isAbroad, onlookerAt } from './spot.js';

/** Listens for commands, completions, the menu of a message, buttons and menus under answers. */
export function listenForInteractions(client: Client, around: Around): void {
  client.on(Events.InteractionCreate, (interaction) => around.underWay.begin(() => handle(interaction, around)));
}

async function handle(interaction: Interaction, around: Around): Promise<void> {
  if (interaction.isAutocomplete()) return completed(interaction, around);
  if (interaction.isChatInputCommand()) return commanded(interaction, around);
  if (interaction.isMessageContextMenuCommand()) return askedAbout(interaction, around);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return clicked(interaction, around);
  if (interaction.isModalSubmit()) return reasoned(interaction, around);
}

/** Names for what was typed so far, of what this place may see. */
async function completed(interaction: AutocompleteInteraction, around: Around): Promise<void> {
  if (interaction.commandName === DIGEST) return digestCompleted(interaction, around);
  const { name, value } = interaction.options.getFocused(true);
  const kind = completedBy(interaction.commandName, name);
  const typed = kind && { kind, beginning: visible(value), max: CHOICES_MAX };
  const names = typed ? await around.desk.complete(onlookerAt(interaction), typed) : [];
  const choices = [...new Set(names.map((one) => shortened(literal(one), CHOICE_MAX)))].filter((one) => one !== '');
  await interaction.respond(choices.map((one) => ({ name: one, value: one })));
}

async function commanded(interaction: ChatInputCommandInteraction, around: Around): Promise<void> {
  if (interaction.commandName === DIGEST) return digestCommanded(interaction, around);
  const command = QUESTION_COMMANDS.find(({ name }) => name === interaction.commandName);
  if (!command) return;
  const option = (name: string) => interaction.options.get(name)?.value?.toString().trim() || undefined;
  const question = command.question(option);
  const isPrivate = command.isPrivate ?? interaction.options.getBoolean(PRIVATE) ?? isAbroad(interaction);
  await answered(interaction, { question, isPrivate, heading: question }, around);
}

/** Somebody else's words, asked as a question; the answer is the asker's own business. */
async function askedAbout(interaction: MessageContextMenuCommandInteraction, around: Around): Promise<void> {
  if (interaction.commandName !== ASK_ABOUT) return;
  const question = interaction.targetMessage.content || 'help';
  await answered(interaction, { question, isPrivate: true, heading: question }, around);
}

type Clicked = Extract<MessageComponentInteraction, { customId: string }>;

async function clicked(interaction: Clicked, around: Around): Promise<void> {
  const saying = sayingIn(interaction.customId, interaction.isStringSelectMenu() ? interaction.values[0] : undefined);
  if (saying) return said(interaction, saying, around);
  const control = controlIn(interaction.customId);
  const state = stateIn(idsOf(interaction.message));
  if ((control?.action === 'more' || control?.action === 'back') && state) {
    return turned(interaction, { to: control.action, state }, around);
  }
  if (control?.action === 'draw' && state) return drawn(interaction, state, around);
  if ((control?.action === 'good' || control?.action === 'bad') && state && interaction.isButton()) {
    return rated(interaction, { verdict: control.action, state }, around);
  }
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  const isAside = !control || !state || control.action === 'sources' || control.action === 'why';
  const reply = new InteractionReply(interaction, isPrivate || isAside ? 'private' : 'for all', around);
  if (!control || !state) return reply.notify({ kind: 'failed' });
  try {
    await shown(reply, { interaction, control, state }, around);
  } catch (error) {
    await reply.fail(error);
    throw error;
  }
}

/** Says what a control says. Of digests only an order is for all to see. */
async function said(interaction: Clicked, { says, where }: Saying, around: Around): Promise<void> {
  const isSeen = interaction.guildId === null || requestIn(says)?.kind === 'add';
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral) || !isSeen;
  await answered(interaction, { question: says, isPrivate, heading: says, where }, around);
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
  const again = await around.desk.again({ ...incoming, from });
  if (again.kind === 'limited') return reply.notify(again);
  const { value: answer } = again;
  if (control.action === 'sources') return reply.show(sourcesMessage(answer, control.number, state));
  const chosen = interaction.isStringSelectMenu() ? Number(interaction.values[0]) : control.number;
  const question = control.action === 'ask' ? answer.followUps[chosen] : answer.choices[chosen]?.question;
  if (control.action === 'why' || question === undefined) return reply.show(whyMessage(answer));
  await around.desk.answer(
    { ...incoming, text: question, isAdmitted: true, isOffered: true },
    reply.deliver({ heading: question, where: 'say' }),
  );
  await reply.leave();
}
