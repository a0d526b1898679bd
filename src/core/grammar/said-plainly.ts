import { type Paraphrase, SORTS } from './plainly/paraphrase.js';
import { ABSENCE_PLAINLY } from './plainly/absence.js';
import { NUMBERS_PLAINLY } from './plainly/numbers.js';
import { PRESENCE_PLAINLY } from './plainly/presence.js';
import { RANKS_PLAINLY } from './plainly/ranks.js';
import { REPORTS_PLAINLY } from './plainly/reports.js';
import { REQUESTS_PLAINLY } from './plainly/requests.js';
import { SPEECH_PLAINLY } from './plainly/speech.js';
import { STATES_PLAINLY } from './plainly/states.js';
import { TIMES_PLAINLY } from './plainly/times.js';
import { WORD_ORDER_PLAINLY } from './plainly/word-order.js';

/** Verbs in the past, with the form that stands behind "did". */
const BASES: ReadonlyMap<string, string> = new Map([
  ['met', 'meet'],
  ['saw', 'see'],
  ['seen', 'see'],
  ['signed', 'sign'],
  ['visited', 'visit'],
  ['proposed', 'propose'],
  ['offered', 'offer'],
  ['attended', 'attend'],
  ['discussed', 'discuss'],
  ['received', 'receive'],
  ['hosted', 'host'],
]);

/** English in many words, each with the plain ones. They are tried in their order, each on what those before it have left. */
const PARAPHRASES: readonly Paraphrase[] = [
  ...REQUESTS_PLAINLY,
  ...NUMBERS_PLAINLY,
  ...ABSENCE_PLAINLY,
  ...STATES_PLAINLY,
  ...RANKS_PLAINLY,
  ...TIMES_PLAINLY,
  ...PRESENCE_PLAINLY,
  ...WORD_ORDER_PLAINLY,
  ...REPORTS_PLAINLY,
  ...SPEECH_PLAINLY,
];

/**
 * A sentence in plain English for one in many words: "which of them have never been signed" is "which of them are not signed". What
 * is in plain words comes back as it is. It means the same where the grammar then reads it whole, and is nothing to go by where not.
 */
export function saidPlainly(text: string): string {
  if (text.length > LENGTH_MAX) return text;
  const plain = PARAPHRASES.reduce((rest, [said, plainly]) => rest.replace(said, plainly as string), text);
  return asAsked(plain).trim();
}

/** "Which ministers Hashemi met" as it stands within another sentence, as the question that it is. */
function asAsked(text: string): string {
  const verbs = [...BASES.keys()].join('|');
  const told = new RegExp(
    `^((?:which|what) ${SORTS}) (?!did |does |do |has |have |had |was |were |is |are )(\\p{Lu}[^?]{1,40}?) (?:has |have |had )?(${verbs})\\b`,
    'u',
  ).exec(text);
  const never = new RegExp(`\\bnever (${verbs})\\b`, 'g');
  const asked = told ? `${told[1]} did ${told[2]} ${BASES.get(told[3]!)}${text.slice(told[0].length)}` : text;
  return asked.replace(never, (_, verb: string) => `did not ${BASES.get(verb)}`);
}

/** Characters beyond which a sentence is not looked through: it is matched against patterns. */
const LENGTH_MAX = 300;
