import type { AttachedFile } from '../../../bot/ports/desk.js';
import type { Speaker } from '../../../bot/ports/digests.js';
import type { Answer } from '../../../core/answer/answer.js';
import { isForPerson, requestIn } from '../digests/about-digests.js';
import { orderRefusal } from '../digests/may-order.js';
import type { AnswerState, Saying } from '../render/state.js';
import type { Around } from './around.js';
import { type Answerable, InteractionReply } from './interaction-reply.js';
import { incomingFrom, isAbroad, speakerAtHome, speakerHere } from './spot.js';

/** What is asked by an interaction, and who sees the answer. */
export interface Asking {
  readonly question: string;
  readonly isPrivate: boolean;
  /** The question over the answer; null where people see it anyway. */
  readonly heading: string | null;
  /** The answer that it goes on from. */
  readonly from?: AnswerState;
  /** Where it is said; `own` = of one's own digests. */
  readonly where?: Saying['where'];
  /** What is answered in place of the question: a form that was filled in. */
  readonly form?: (speaker: Speaker) => Promise<Answer>;
}

/** Answers an interaction; of digests by whoever may order some, there or at home. */
export async function answered(interaction: Answerable, asking: Asking, around: Around): Promise<void> {
  const isOfDigests = asking.form !== undefined || asking.where === 'own' || requestIn(asking.question) !== null;
  const isHome = asking.where === 'own' || (isOfDigests && isAbroad(interaction));
  const isPrivate = asking.isPrivate || (isHome && interaction.context !== 1);
  const reply = new InteractionReply(interaction, isPrivate ? 'private' : 'for all', around);
  try {
    const files = { attach: (file: AttachedFile) => reply.attach(file) };
    const incoming = { ...(await incomingOf(interaction, asking, { isOfDigests, isHome })), files };
    const isOwn = isHome || (interaction.guildId !== null && isForPerson(asking.question));
    await around.desk.answer(incoming, reply.deliver({ heading: asking.heading, where: isOwn ? 'own' : 'say' }));
    await reply.leave();
  } catch (error) {
    await reply.notify({ kind: 'failed' }).catch(() => {});
    throw error;
  }
}

interface Manner {
  readonly isOfDigests: boolean;
  readonly isHome: boolean;
}

async function incomingOf(interaction: Answerable, asking: Asking, { isOfDigests, isHome }: Manner) {
  const { question, from, form } = asking;
  const incoming = { ...incomingFrom(interaction, question), ...(from ? { from } : {}) };
  if (!isOfDigests) return incoming;
  const speaker = isHome ? await speakerAtHome(interaction, question) : speakerHere(interaction, question);
  const refusal = isHome ? null : orderRefusal(interaction, question);
  const answer = refusal
    ? async () => refusal
    : form
      ? (event: string | undefined) => form({ ...speaker, ...(event && { event }) })
      : undefined;
  return { ...incoming, place: speaker.place, asker: speaker, ...(answer ? { form: answer } : {}) };
}
