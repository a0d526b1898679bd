import { kindOfSet, type SetQ } from '../../query/query.js';
import { isOne } from '../joined.js';
import type { Ask, Phrase } from '../meaning.js';
import { sideOf } from '../predicate.js';
import { type Rule, rule } from '../rule.js';

/** Everybody. */
export const OFFICIALS: SetQ = { is: 'all', kind: 'official' };

/** What is asked for, before anything is said of it: "which countries", "how many of Iran's agreements", "who besides Hashemi". */
export const ASKED_FOR: readonly Rule[] = [
  rule('ask-which', 'ASK', 'which NP', (_, phrase) => (isOfBearers(phrase) ? null : ask('list', phrase)), {
    reads: ['which countries met Iran'],
  }),
  rule(
    'ask-which-so-many',
    'ASK',
    'which NUM NP',
    (_, __, phrase) => (isOfBearers(phrase) ? null : ask('list', phrase)),
    {
      reads: ['which two documents did Azercosmos sign in October 2023'],
    },
  ),
  rule(
    'ask-which-of',
    'ASK',
    'which PREP NP',
    (_, word, phrase) => (word === 'of' ? ask('list', { ...phrase, each: undefined }) : null),
    {
      reads: ['which of the Gulf states met Iran', 'which of Kenya, Malaysia and Ghana have a memorandum with Iran'],
    },
  ),
  rule('ask-who', 'ASK', 'who', () => ask('list', { set: OFFICIALS }), { reads: ['who met Hashemi'], cost: 0.5 }),
  rule('ask-who-from', 'ASK', 'who PREP NP', (_, word, of) => peopleFrom(word, of), {
    reads: ['who from Kenya met Hashemi'],
    cost: 0.5,
  }),
  rule('ask-who-among', 'ASK', 'who PREP NP', (_, word, phrase) => (word === 'among' ? ofPeople(phrase) : null), {
    reads: ['who among the African ministers met Hashemi'],
    cost: 0.5,
  }),
  rule('ask-who-but', 'ASK', 'who except NP', (_, __, left) => whoBut(left), {
    reads: ['who besides Hashemi met Nabiyev'],
  }),
  rule('ask-how-many', 'ASK', 'how-many NP', (_, phrase) => ask('count', phrase), {
    reads: ['how many countries met Iran'],
  }),
  rule(
    'ask-how-many-of',
    'ASK',
    'how-many PREP NP',
    (_, word, phrase) => (word === 'of' ? ask('share', phrase) : null),
    { reads: ["how many of Iran's agreements are pending"] },
  ),
  rule('ask-share', 'ASK', 'share PREP NP', (_, word, phrase) => (word === 'of' ? ask('share', phrase) : null), {
    reads: ['what share of the memoranda of Iran are pending'],
  }),
];

/** "Which Suwaidi" asks who of those that bear the name is meant, and picks nobody out of them. */
function isOfBearers({ set }: Phrase): boolean {
  return set.is === 'or' && set.of.every((one) => one.is === 'these' && one.kind === 'official');
}

/** Of somebody alone nobody can be asked for: "which Mannai" picks out nothing, "which Irish minister" whoever is one. */
function ask(form: Ask['form'], { set, each, described }: Phrase): Ask | null {
  const asked = form === 'list' && isOne(set) ? described : set;
  return each || !asked ? null : { form, set: asked };
}

/** "Who among the ministers": of people. */
function ofPeople({ set, each }: Phrase): Ask | null {
  return each || kindOfSet(set) !== 'official' || isOne(set) ? null : { form: 'list', set };
}

/** "Who from Kenya": its people. */
function peopleFrom(word: string, of: Phrase): Ask | null {
  const set = word === 'from' ? sideOf(OFFICIALS, word, of) : null;
  return set && { form: 'list', set };
}

function whoBut({ set }: Phrase): Ask | null {
  return kindOfSet(set) !== 'official' ? null : { form: 'list', set: { is: 'less', of: OFFICIALS, less: set } };
}
