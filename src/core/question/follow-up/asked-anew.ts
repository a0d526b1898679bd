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
  const said = [read.question.places, read.question.conferences, read.question.dates].some(hasNew);
  if (!said || narrows(read.signals)) return null;
  const free = question.only.length ? ofWhomever(question, context) : null;
  const base = free ?? question;
  const left = read.question.dates.some(isOwn) ? withoutConferences(base, read) : null;
  return free ? { question: free, without: '', next: left } : left;
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

function withoutConferences(question: Question, read: Read): Wider | null {
  const gone = question.conferences.filter((term) => !term.excluded && !read.question.conferences.includes(term));
  if (!gone.length || read.question.conferences.length) return null;
  const conferences = question.conferences.filter((term) => !gone.includes(term));
  return { question: { ...question, conferences }, without: gone.map((term) => term.label).join(', ') };
}
