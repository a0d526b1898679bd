import { isOther } from './other-language.js';
import type { Question } from './question.js';

/** Whether it is asked which of several has more, or how far two travelled. */
export function comparesNumbers(question: Question): boolean {
  const { conferences, tags } = question;
  const isOfMore = tags.some((tag) => tag === 'sup:more' || tag === 'sup:most' || tag === 'sup:least');
  return isOfMore || conferences.length > 1 || isOfTrips(question);
}

/** "Rusk vs Powell, trips to India": what two travelled is compared in number first. */
function isOfTrips({ target, tags, parties }: Question): boolean {
  const isOfPeople = parties.every((term) => term.excluded || term.entities[0]?.kind === 'official');
  return target === 'meetings' && tags.includes('verb:visit') && isOfPeople;
}

/** "The two Azerbaijan-UAE memoranda", "those between A and B": documents of both, and not what each has. */
export function isOfOnePair({ text, parties, target }: Question): boolean {
  const spans = parties.filter((term) => !term.excluded && !term.members).map(({ span }) => span);
  const [first, second, ...others] = spans.toSorted((a, b) => text.indexOf(a) - text.indexOf(b));
  if (target !== 'agreements' || first === undefined || second === undefined || others.length) return false;
  const start = text.indexOf(first);
  const joint = text.slice(start + first.length, text.indexOf(second)).trim();
  return /^[-–—/]$/.test(joint) || (joint === 'and' && /\bbetween (?:the )?$/i.test(text.slice(0, start)));
}

/** What several are asked to have in common: topics, countries, or people. */
export function commonKind(question: Question): 'topic' | 'country' | 'official' {
  const { want, counted, text, target } = question;
  if (target === 'agreements') return 'country';
  if (asksTopics(question)) return 'topic';
  const isOfCountries = want === 'countries' || counted === 'countries' || /\bcountr|\bnation|\bstates?\b/i.test(text);
  return isOfCountries ? 'country' : 'official';
}

function asksTopics(question: Question): boolean {
  return (
    (/\b(?:in common|topic|subject|share|overlap)/i.test(question.text) || isOther(question, 'noun:topic', 'common')) &&
    !(
      /\b(?:who|whom|which (?:minister|official|countr))/i.test(question.text) ||
      isOther(question, 'ask:who', 'noun:country')
    )
  );
}
