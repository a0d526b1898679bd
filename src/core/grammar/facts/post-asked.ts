import type { Graph } from '../../graph/graph.js';
import type { PostFact } from '../../query/facts-told.js';
import type { Query } from '../../query/query.js';
import type { Linked } from '../../question/understand.js';
import type { Official } from '../../records/official.js';
import { personNamed, setOfPerson, wordsOfPerson } from './person-named.js';
import { HOLDING, sameWord, wordSet } from './words.js';

interface PostPhrase {
  readonly tell: PostFact;
  readonly asks: RegExp;
  readonly words: ReadonlySet<string>;
  readonly not?: RegExp;
}

function phrase(tell: PostFact, asks: RegExp, words: string, not?: RegExp): PostPhrase {
  return { tell, asks, words: wordSet(`${words} ${OF_POSTS}`), ...(not ? { not } : {}) };
}

/** What is said of any post. */
const OF_POSTS =
  'post posts position positions office offices role roles job jobs function functions portfolio portfolios title titles seat held hold holds ' +
  'holding served serve serves serving occupied occupies occupy filled fill fills worked person man woman minister ministry secretary president head country';

/** What is asked of somebody's posts, in the order in which it is tried. */
const POST_PHRASES: readonly PostPhrase[] = [
  phrase(
    'names',
    /\b(?:spelt|spelled|spell|spelling|spellings|alias|aliases|transliterated|transliterations?|variants?|rendered|renderings?|other names?|also known as|names? (?:\w+ )?(?:is|are|was|were) (?:written|printed)|names? .{1,60} (?:written|printed))\b/,
    'else otherwise spelt spelled spell spelling spellings alias aliases transliterated transliteration transliterations variant variants rendered rendering renderings other name names known written printed ' +
      'many number ways way different differently various form forms version versions press outlet outlets media english latin appear appears go goes used use exist every all',
    /\bmemorand|\bdocument/,
  ),
  phrase(
    'since',
    /\b(?:since when|since what|since which|from when|how long|for how long|when did .{1,60} (?:become|take office|take over|take up|assume)|when (?:was|were) .{1,60} (?:appointed|named|made|sworn))\b/,
    'since long become take took office over up assume assumed appointed made sworn year years date day',
    /\bmeet|\bmet\b|\bsign/,
  ),
  phrase(
    'before',
    /\b(?:preceded|precede|predecessors?|forerunners?|before|prior to|previous holder|made way for|make way for|gave way to|stepped (?:down|aside) for|handed over to|was (?:succeeded|replaced|followed) by|did .{1,60} (?:succeed|replace|follow|take over from|inherit)|whose (?:place|post|job|seat|office) did|who (?:was|were|is|had been) .{0,40}\b(?:previous|former|past))\b/,
    'previous former past earlier whose forerunner forerunners made make way gave stepped down aside handed inherit inherited place succeeded replaced followed preceded precede predecessor predecessors before prior previous holder succeed replace follow take over immediately directly right came come',
    /\bbefore (?:he|she|becoming|that)\b/,
  ),
  phrase(
    'after',
    /\b(?:succeeded|succeeds|successors?|replaced|replaces|took over|taken over|takes over|inherited|followed|follows|came after|come after|after|took .{1,60} (?:place|post|job|seat)|did .{1,60} (?:hand over to|make way for|give way to))\b/,
    'inherited place hand make give way succeeded succeeds successor successors replaced replaces took taken takes over followed follows came come after next new by',
    /\bafter (?:he|she|that)\b|\bby whom\b|\bfor .{1,60} to take over\b/,
  ),
  phrase(
    'former',
    /\b(?:former|formerly|previous|previously|earlier|past|before (?:he|she) became|before becoming|used to)\b/,
    'former formerly previous previously earlier past before became becoming used other did do been',
    /\bwho\b/,
  ),
  phrase(
    'body',
    /\b(?:which|what) (?:\w+ )?(?:body|organisation|organization|agency|institution|company|firm|operator|regulator|association|union|bank|ministry|department|authority|outfit|group)\b/,
    'body organisation organization agency institution company firm operator regulator association union bank ministry department authority outfit group head heads headed lead leads led run runs ran direct directs chair chairs work works belong belongs represent represents speak speaks behind international government',
    /\bmeet|\bmet\b|\bsign/,
  ),
];

/** A question of the posts or the names of one person, in whatever order its words stand; null where a word of it asks for more. */
export function postAsked({ items }: Pick<Linked, 'items'>, words: readonly string[], graph: Graph): Query | null {
  const named = askedBy(words).length ? personNamed(items, graph) : null;
  return named && postOf(named.official, words, graph);
}

/** What words ask of somebody's posts or names; null where one of them asks for more. */
export function postOf(one: Official, words: readonly string[], graph: Graph): Query | null {
  const own = wordsOfPerson(one, graph);
  const isRead = ({ words: known }: PostPhrase) =>
    words.every((word) => HOLDING.has(word) || known.has(word) || own.has(sameWord(word)));
  const phrase = askedBy(words).find((asked) => isRead(asked));
  return phrase ? { ask: 'post', tell: phrase.tell, of: setOfPerson(one) } : null;
}

function askedBy(words: readonly string[]): readonly PostPhrase[] {
  const text = words.join(' ');
  return POST_PHRASES.filter(({ asks, not }) => asks.test(text) && !not?.test(text));
}
