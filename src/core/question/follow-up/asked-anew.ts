import type { FacetTerm, Question } from '../question.js';
import type { Read } from '../understand.js';
import type { Context, Wider } from './context.js';
import { narrows } from './wording.js';

/**
 * "and in Geneva in July?" after a question about the one meeting shown: where that meeting was not there and then, the same
 * is asked of whoever it was about, and not of the records shown. A date outside a conference asked about leaves it too.
 * Null where no place or date is said anew, or where it says that those shown are meant.
 */
export function askedAnew(question: Question, read: Read, context: Context): Wider | null {
  const ofAnyKind = read.question.topics.some((term) => !term.excluded) ? withoutKinds(question) : null;
  if (ofAnyKind && !narrows(read.signals)) return ofAnyKind;
  const said = [read.question.places, read.question.conferences, read.question.dates].some(hasNew);
  if (!said || narrows(read.signals)) return null;
  const free = question.only.length ? ofWhomever(question, context) : null;
  const left = withoutOld(free ?? question, read);
  const bare = withoutSubject(left?.question ?? free ?? question, read);
  const last = left ? { ...left, next: bare } : bare;
  return free ? { question: free, without: '', next: last } : last;
}

/** Elsewhere others may have been met, on other subjects: without topic and counterparts that were only taken over. */
function withoutSubject(question: Question, { question: said }: Read): Wider | null {
  const topics = goneOf(question.topics, said.topics);
  const parties = said.parties.length ? [] : question.parties.filter((term) => !term.excluded).slice(1);
  const gone = [...topics, ...parties];
  if (!gone.length || question.yesNo || !(hasNew(said.places) || hasNew(said.conferences))) return null;
  const rest = {
    topics: question.topics.filter((term) => !topics.includes(term)),
    parties: question.parties.filter((term) => !parties.includes(term)),
  };
  return { question: { ...question, ...rest }, without: gone.map(({ label }) => label).join(', ') };
}

/** "and on 6G?" after signed memoranda: documents of any kind and state. */
function withoutKinds(question: Question): Wider | null {
  if (question.target !== 'agreements' || !question.kinds.length) return null;
  const state = question.statuses ? ` that is ${question.statuses.label}` : '';
  const without = `a ${question.kinds.join(' or ')}${state}`;
  return { question: { ...question, kinds: [], statuses: null }, without };
}

function hasNew(terms: readonly (FacetTerm | Question['dates'][number])[]): boolean {
  return terms.some((term) => !term.excluded);
}

function isOwn({ excluded, soft, of }: Question['dates'][number]): boolean {
  return !excluded && !soft && !of;
}

/** The question without the records it was limited to; null where nobody is known whom it is about. */
function ofWhomever(question: Question, { parties }: Context): Question | null {
  const about = question.parties.some((term) => !term.excluded) ? question.parties : parties;
  return about.length ? { ...question, parties: about, only: [] } : null;
}

/** Less the conference of before, where a date or place is said anew, and less its date, where only a place is. */
function withoutOld(question: Question, { question: said }: Read): Wider | null {
  const isThen = said.dates.some(isOwn);
  const isThere = hasNew(said.places) || hasNew(said.conferences);
  const conferences = isThen || hasNew(said.places) ? goneOf(question.conferences, said.conferences) : [];
  const dates = isThere && !isThen ? goneOf(question.dates, said.dates) : [];
  const gone = [...conferences, ...dates];
  if (!gone.length) return null;
  const rest = <T>(terms: readonly T[], left: readonly unknown[]) => terms.filter((term) => !left.includes(term));
  return {
    question: {
      ...question,
      conferences: rest(question.conferences, conferences),
      dates: rest(question.dates, dates),
    },
    without: gone.map(({ label }) => label).join(', '),
  };
}

/** What a question took over of a sort, of which nothing was said anew. */
function goneOf<T extends { readonly excluded: boolean }>(terms: readonly T[], said: readonly T[]): readonly T[] {
  return said.length ? [] : terms.filter((term) => !term.excluded);
}
