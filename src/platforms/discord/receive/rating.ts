import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { type Rated, ratedWords, type Verdict } from '../../../core/gaps/rating.js';
import { plain } from '../render/plain.js';
import { RATING_FORM, REASON, reasonForm } from '../render/rating.js';
import { type AnswerState, stateIn } from '../render/state.js';
import { delivered } from '../send.js';
import type { Around } from './around.js';
import { idsOf } from './ids.js';
import { type Answerable, InteractionReply } from './interaction-reply.js';
import { incomingFrom } from './spot.js';

/** What somebody says of an answer, and which one that is. */
interface Rating {
  readonly verdict: Verdict;
  readonly state: AnswerState;
  readonly reason?: string | null;
}

/** A click on a button that rates: counts at once; a bad one opens a window that asks why, which has to be the first word. */
export async function rated(interaction: ButtonInteraction, rating: Rating, around: Around): Promise<void> {
  if (rating.verdict === 'good') return told(interaction, rating, around);
  const opened = delivered(() => interaction.showModal(reasonForm()));
  await Promise.all([opened, judged(interaction, rating, around)]);
}

/** The window, sent off. An empty one says nothing more than the click did. */
export async function reasoned(interaction: ModalSubmitInteraction, around: Around): Promise<void> {
  const { customId, message } = interaction;
  const state = message === null ? null : stateIn(idsOf(message));
  if (customId !== RATING_FORM || state === null) return;
  const reason = interaction.fields.getTextInputValue(REASON).trim() || null;
  await told(interaction, { verdict: 'bad', state, reason }, around);
}

/** Takes a rating, and says so to the person alone. */
async function told(interaction: Answerable, rating: Rating, around: Around): Promise<void> {
  const reply = new InteractionReply(interaction, 'private', around);
  const rated = await judged(interaction, rating, around);
  await reply.show(plain(ratedWords(rated, rating.verdict, Boolean(rating.reason))));
}

function judged(interaction: Answerable, { verdict, state, reason = null }: Rating, around: Around): Promise<Rated> {
  const { place, person, company, page } = incomingFrom(interaction, '');
  return around.desk.rate({ place, person, company, page, from: state, verdict, reason });
}
