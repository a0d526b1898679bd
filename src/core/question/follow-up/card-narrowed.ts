import type { Question } from '../question.js';

/**
 * "And the ones with Malaysia?", "any in 2026?", "by country" after who somebody is or what a conference is: a card has nothing of
 * that to tell, so the meetings of the one, or at the other, are meant. `asked` = what the follow-up itself says.
 */
export function cardNarrowed(question: Question, asked: Question, before: Question): Question {
  const isOfPeople =
    before.target === 'officials' && isPerson(before) && limits(asked, [...asked.dates, ...asked.places]);
  const isOfConference = before.target === 'conferences' && before.conferences.length > 0 && limits(asked, []);
  if (question.target !== before.target || (!isOfPeople && !isOfConference)) return question;
  return { ...question, target: 'meetings', want: asked.want === 'count' ? 'count' : 'list' };
}

function isPerson({ parties }: Question): boolean {
  return parties.some(({ entities, excluded }) => !excluded && entities.some(({ kind }) => kind === 'official'));
}

/** Whether a follow-up names a side, a subject, a format or a way to group, or any of some other terms. */
function limits({ parties, topics, formats, per }: Question, others: readonly unknown[]): boolean {
  const isSide = parties.some(({ entities }) => entities.some(({ kind }) => kind !== 'official'));
  return isSide || formats.length > 0 || per !== null || topics.length > 0 || others.length > 0;
}
