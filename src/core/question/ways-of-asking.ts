import { isOther } from './other-language.js';
import type { Question } from './question.js';

/** Whether it is asked how something came about, and not whether or by whom it was signed. */
export function asksHistory({ want, tags, yesNo }: Question): boolean {
  return !yesNo && !tags.includes('verb:sign') && (want === 'timeline' || tags.includes('ask:how'));
}

/** Whether the dates that a question names are those of a signing. */
export function datesSigning(question: Question): boolean {
  return SIGNING.test(question.text) || isOther(question, 'verb:sign');
}

const SIGNING = /\b(?:sign|signed|signs|renew|inked|conclud)/i;

/** Whether somebody is said to have dealt with others, which is neither "met" nor "meetings". */
export function asksDealings({ tags }: Question): boolean {
  const isOfMeetings = tags.some((tag) => tag === 'verb:meet' || tag === 'noun:meeting' || tag === 'noun:topic');
  return tags.includes('verb:discuss') && !isOfMeetings;
}

/** Whether the people of two sides are asked for: "which Azerbaijani officials talked to Kenyan ones, and with whom". */
export function asksForBothSides({ parties, tags }: Question): boolean {
  const sides = parties.filter((term) => !term.excluded && !term.via);
  const isAllOfPeople = sides.every((term) => term.entities.every((one) => one.kind !== 'official'));
  const isOfCounterparts = tags.includes('noun:counterpart') && sides.some((term) => term.role === 'wanted');
  return isOfCounterparts && isAllOfPeople && sides.length > 1;
}

/** Whether something that comes next is asked for. */
export function asksForNext({ text }: Question): boolean {
  return /\bnext\b/i.test(text);
}

/** Whether those who put something are asked for, also where their side is known: "who made them", "who put it forward". */
export function asksWhoPut({ text }: Question): boolean {
  return ACTIVE.test(text);
}

const ACTIVE =
  /^\W*(?:and |so |but )?(?:who|which (?:official|minister|person|side|country)) (?:made|put|tabled|submitted|presented|raised|floated|suggested|proposed|offered|came up with) (?:it|them|that|this|those|these)\b/i;

/** Whether those to whom something was put are asked for: "who was offered it", "to whom". */
export function asksToWhom({ text }: Question): boolean {
  return PASSIVE.test(text);
}

const PASSIVE =
  /\b(?:was|were|been|being) (?:\w+ )?(?:offered|asked|requested|proposed|invited|urged|promised)|\bto whom|\bto\?*$/i;

/** Whether visits are asked for, and not whom somebody of a rank met. */
export function asksForVisits({ visitors, tags }: Question): boolean {
  return visitors !== null && !tags.includes('verb:meet');
}

/** Whether a question speaks of meeting. */
export function saysMeet({ tags }: Question): boolean {
  return tags.includes('verb:meet');
}

/** Whether bodies of one sort are asked for ("which operators did he meet"), and not a union of states. */
export function asksCompanies({ tags }: Question): boolean {
  return tags.includes('noun:company') && !tags.includes('noun:organisation');
}

/** Whether a reason is asked for. */
export function asksWhy({ tags }: Question): boolean {
  return tags.includes('ask:why');
}

/** Whether a question is so short that it is about what was answered before: "but why not?" */
export function isBare({ text }: Question): boolean {
  return text.trim().split(/\s+/).length <= 4;
}

/** Whether the outcome of a conference is asked for. */
export function asksWhatItBrought({ tags }: Question): boolean {
  return tags.includes('noun:outcome');
}

/** Whether an election is asked about. */
export function asksWhoWon({ tags }: Question): boolean {
  return tags.includes('verb:win');
}

/** Whether it is asked where visits went ("which countries did he visit"); where the place is said, it is where they came from. */
export function asksWhereTo({ tags, places }: Question): boolean {
  return tags.includes('verb:visit') && !places.some((term) => !term.excluded);
}

/** Whether people are asked for in so many words. */
export function asksForPeople({ text }: Question): boolean {
  return PEOPLE.test(text);
}

/** Words that ask for people: those of a panel, of whom its sentences tell only that there were some. */
const PEOPLE = /\b(?:who|whom|whose|names?|experts?|speakers?|panell?ists?|participants?|officials?)\b/i;

/** Whether it is asked how a document stands, by the word for it. */
export function asksForStatus({ tags }: Question): boolean {
  return tags.includes('noun:status');
}

/** Whether a date is asked for by the word for it. */
export function asksForDates({ tags }: Question): boolean {
  return tags.includes('ask:when') || tags.includes('noun:date');
}

/** Whether a list of records is asked for by its name. */
export function namesRecords({ tags }: Question): boolean {
  return tags.some((tag) => /^noun:(?:meeting|agreement|proposal|record)$/.test(tag));
}
