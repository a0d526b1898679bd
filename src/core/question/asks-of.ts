import { tokens } from '../graph/normalise.js';
import type { Asks, CountedTime, RecordNoun } from './asks.js';
import { factAsked } from './facts/fact-asked.js';
import { keywordsOf, salientOf } from './keywords.js';
import { lexiconFor } from './lexicon.js';
import { isOther } from './other-language.js';
import type { Question } from './question.js';
import { asksNumber, turnoutAsked } from './turnout-asked.js';
import { unknownNameStands } from './unknown-name-stands.js';
import type { Tag } from './vocabulary/tags.js';

/** A question with what its words ask: its text and tags may have come from a follow-up and the question before it. */
export function withAsks(question: Question): Question {
  return { ...question, asks: asksOf(question) };
}

/** What the words of a question ask. */
export function asksOf(question: Question): Asks {
  const { text, tags } = question;
  const has = (tag: Tag) => tags.includes(tag);
  const keywords = keywordsOf(text);
  return {
    ...conferenceAsked(question),
    future: FUTURE.test(text),
    plan: PLAN.test(text) || isOther(question, 'plan'),
    digest: DIGEST.test(text),
    saying: SAYING.test(text) || isOther(question, 'verb:say'),
    winner: WINNER.test(text) || isOther(question, 'verb:win'),
    figure: NUMBER.test(text) || has('ask:how-many') ? (MONEY.test(text) ? 'money' : 'number') : null,
    which: has('ask:which'),
    choice: has('conj:or'),
    everyone: EVERYONE.test(text) || HAVE_BEEN.test(text) || FORMER.test(text),
    severalPosts: SEVERAL_POSTS.test(text) && !AT_ONCE.test(text),
    former: FORMER.test(text) && !/\b(?:current|present|serving)\b/i.test(text),
    bothRanked: BOTH.test(text) || isOther(question, 'both'),
    secretary: SECRETARY.exec(text)?.[1]?.toLowerCase() ?? null,
    portfolios: tags.flatMap((tag) => (tag.startsWith('field:') ? [tag.slice('field:'.length)] : [])),
    records: RECORD_NOUNS.flatMap(([pattern, noun]) => (tags.some((tag) => pattern.test(tag)) ? [noun] : [])),
    countedTime: countedTimeIn(text),
    duration: tags.includes('ask:how-long') && !tags.includes('noun:age') && !GOES_ON.test(text),
    unknownName: unknownNameStands(question),
    fact: factAsked(question),
    keywords,
    salient: salientOf(keywords, question),
  };
}

function conferenceAsked(
  question: Question,
): Pick<Asks, 'venue' | 'theme' | 'organiser' | 'neighbour' | 'turnout' | 'participants'> {
  const { text, tags } = question;
  const has = (tag: Tag) => tags.includes(tag);
  const says = (tag: Tag) => has(tag) || saysWord(text, tag);
  return {
    venue: says('noun:venue'),
    theme: says('noun:theme'),
    organiser: says('noun:organiser') || (has('verb:host') && has('ask:who')),
    neighbour: NEAREST.test(text) && !SEVERAL_EVENTS.test(text),
    turnout: asksNumber(question) ? turnoutAsked(question) : [],
    participants: has('noun:participant') || (has('ask:how-many') && has('verb:attend')),
  };
}

/** Whether a single word of a text does something, also one that was read as part of a phrase: "the venue of". */
function saysWord(text: string, tag: Tag): boolean {
  const lexicon = lexiconFor(text);
  return tokens(text).some(({ key }) => lexicon.tags(key).includes(tag));
}

/** "How long has it been pending": what has not ended has no length. */
const GOES_ON = /\bhow long (?:has|have|had|will|is|are)\b/i;

const FUTURE =
  /\b(?:will|wont|won't|shall|going to|predict\w*|forecast\w*|likely|chances?|odds|expect\w*|next|tomorrow|future|would)\b/i;

const DIGEST =
  /\b(?:digests?|subscri\w+|unsubscribe|notif\w+|alerts?|remind\w*|newsletters?|briefings?|updates?|daily|weekly|summar\w+)\b/i;

const PLAN =
  /\b(?:due|expected|planned|planning|plans|scheduled|supposed|intended|meant|set|hoped|announced) (?:to|for)\b|\b(?:planned|unconfirmed|announced|scheduled) (?:meetings?|talks|bilaterals?|exchanges?)\b/i;

const SAYING =
  /\b(?:say|said|says|argued?|claim(?:ed)?|thinks?|told|states?|stated|noted?|stress(?:ed)?|announced?|mention(?:ed)?|comment(?:ed)?|remarks?|describe[ds]?|called?|emphasi[sz]ed?|point(?:ed)? (?:out|to)|view|opinion|spoke|speak|declared?)\b/i;

const WINNER =
  /\bwho\b[^.?]{0,60}\b(?:elected|won|wins?|chosen|voted|appointed)\b|\b(?:winner|election results?|results? of the (?:election|vote))\b/i;

/** "How many", "do you have a figure", "the budget of": a number is wanted. */
const NUMBER =
  /\b(?:how many|how much|what (?:number|sum|amount|share|percentage)|(?:have|got|give(?: me)?|is there|any) (?:(?:an?|any|the|exact) ){0,2}(?:figure|number|amount|total)|(?:budget|cost|price) (?:of|for))\b/i;

/** Money and shares: a figure of another kind does not answer. */
const MONEY = /\b(?:dollars?|euros?|money|francs?|usd|funding|worth|costs?|sum|amount|budget|price)\b/i;

/** "Who have been the ministers": whoever was it at any time. */
const HAVE_BEEN =
  /\b(?:have|has) (?:been|served as|held)\b|\b(?:past|successive) (?:and present )?(?:\w+ ){0,3}(?:minister|president|secretar)/i;

const SEVERAL_POSTS =
  /\b(?:chang(?:e|ed)|switch(?:ed)?|swapp?(?:ed)?|mov(?:e|ed) between) (?:their |his |her )?(?:posts?|jobs?|positions?|portfolios?)\b|\b(?:more than one|two|several|different|multiple) (?:posts|post|positions?|offices|jobs|portfolios)\b/i;

/** Held side by side, which no dates of posts tell. */
const AT_ONCE = /\b(?:at the same time|at once|simultaneously|concurrently|in parallel)\b/i;

const FORMER =
  /\b(?:former|ex|previous|erstwhile) ?-?(?:\w+ ){0,4}?(?:minister|president|premier|ambassador|secretar|head|director|chief)/i;

const EVERYONE = /(?<!\p{L})(?:all|every|everyone|ever|все|всех|همه|تمام|جميع|كل|tous|toutes)(?!\p{L})/iu;

const BOTH = /\b(?:two|both|between the|their)\b/i;

/** What sets one rank of secretary apart from another. */
const SECRETARY = /\b(principal|permanent|cabinet) sec(?:retary)?\b/i;

const NEAREST = /\b(?:right|just|immediately|directly|shortly|next|last|came|preceded|followed)\b/i;
const SEVERAL_EVENTS = /\b(?:conferences|events|summits|forums|congresses|fairs)\b/i;

const RECORD_NOUNS: readonly (readonly [RegExp, RecordNoun])[] = [
  [/^(?:noun|verb):meet|^format:/, 'meeting'],
  [/^noun:agreement$|^kind:/, 'agreement'],
  [/^noun:proposal$|^act:/, 'proposal'],
  [/^noun:official$|^post:/, 'official'],
  [/^noun:conference$/, 'conference'],
];

/** Words that count a time from the meeting of a clause, and whether a day or the rest of its month is meant. */
const COUNTED_TIMES: readonly (readonly [RegExp, CountedTime['how']])[] = [
  [/\b(?:the (?:day after|next day|following day)|a day later|next day)\b/i, 'day-after'],
  [/\b(?:the (?:day before|previous day)|a day earlier)\b/i, 'day-before'],
  [/\b(?:(?:the|that) (?:same|very) day|same day)\b/i, 'same-day'],
  [/\b(?:later (?:that|the same|in that|in the same) month|the rest of (?:that|the) month)\b/i, 'month-after'],
  [/\b(?:(?:the|that) same month|that month)\b/i, 'month'],
];

function countedTimeIn(text: string): CountedTime | null {
  for (const [pattern, how] of COUNTED_TIMES) {
    const span = pattern.exec(text)?.[0];
    if (span !== undefined) return { span, how };
  }
  return null;
}
