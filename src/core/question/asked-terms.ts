import { tokens } from '../graph/normalise.js';
import { stem } from '../graph/stem.js';
import { stemsOf } from '../graph/text-index.js';
import { lexiconFor } from './lexicon.js';
import type { FacetTerm, PartyTerm, Question } from './question.js';

/** One thing that a question says: somebody or something that it names, or a word that is no grammar. */
export type AskedTerm = AskedName | AskedWord;

/** A word that is no grammar; `isKnown` = one of the vocabulary, which says what is asked rather than what it is about. */
export interface AskedWord {
  readonly kind: 'word';
  readonly stems: readonly [string];
  readonly isKnown: boolean;
}

/** Somebody or something named, with the stems of the words that name it; `member` = one of several of whom any will do. */
export type AskedName =
  | { readonly kind: 'party' | 'member'; readonly term: PartyTerm; readonly stems: readonly string[] }
  | {
      readonly kind: 'topic' | 'conference' | 'place' | 'agreement';
      readonly term: FacetTerm;
      readonly stems: readonly string[];
    };

/** What a question says, each thing once: its names as they were read, then its other words. Dates and words of grammar are left out. */
export function askedTerms(question: Question): readonly AskedTerm[] {
  const names = namesAsked(question);
  const spans = [...namedSpans(question), ...question.dates.map(({ span }) => span)];
  const named = new Set(spans.flatMap((span) => tokens(span).map(({ key }) => key)));
  const words = singleWords(tokens(mendedText(question)).map(({ key }) => key)).filter(
    (key) => !named.has(key) && !isGrammar(key),
  );
  return [...names, ...[...new Set(words)].map(wordAsked)];
}

/** The names that a question says, and its other words one by one, also those of phrases that ask for one thing; without words of grammar. */
export function askedWordForWord(question: Question): readonly AskedTerm[] {
  const spans = [...namedSpans(question), ...question.dates.map(({ span }) => span)];
  const named = new Set(spans.flatMap((span) => tokens(span).map(({ key }) => key)));
  const words = tokens(mendedText(question)).map(({ key }) => key);
  const own = words.filter((key) => key.length > 1 && !named.has(key) && !GRAMMAR.has(key));
  return [...namesAsked(question), ...[...new Set(own)].map(wordAsked)];
}

/** The words that are no part of a longer phrase of the vocabulary: "awaiting signature" asks for one thing. */
function singleWords(keys: readonly string[]): readonly string[] {
  const lexicon = lexiconFor(keys.join(' '));
  const single: string[] = [];
  for (let at = 0; at < keys.length; ) {
    const longest = Math.min(lexicon.longestFrom(keys[at]!), keys.length - at);
    let size = longest;
    while (size > 1 && lexicon.tags(keys.slice(at, at + size).join(' ')).length === 0) size--;
    if (size <= 1) single.push(keys[at]!);
    at += Math.max(size, 1);
  }
  return single;
}

function wordAsked(key: string): AskedWord {
  return { kind: 'word', stems: [stem(key)], isKnown: lexiconFor(key).tags(key).length > 0 };
}

/** The text with each word in the place of what was typed for it. */
export function mendedText({ text, readings }: Question): string {
  const words = readings.filter(({ how }) => how === 'word');
  return words.reduce((rest, { span, as }) => rest.replace(span, as), text);
}

function namesAsked(question: Question): readonly AskedName[] {
  const { parties, topics, conferences, places, agreements } = question;
  const facets = { topic: topics, conference: conferences, place: places, agreement: agreements };
  return [
    ...wanted(parties).map((term) => ({ kind: 'party', term, stems: nameStems(term.span) }) as const),
    ...wanted(parties)
      .flatMap(({ members = [] }) => members)
      .map((term) => ({ kind: 'member', term, stems: nameStems(term.span) }) as const),
    ...Object.entries(facets).flatMap(([kind, terms]) =>
      wanted(terms).map((term) => ({ kind: kind as 'topic', term, stems: nameStems(term.span) })),
    ),
  ];
}

/** The words that name something, whether it is asked for or left out. */
function namedSpans({ parties, topics, conferences, places, agreements }: Question): readonly string[] {
  return [...parties, ...topics, ...conferences, ...places, ...agreements].map(({ span }) => span);
}

function wanted<T extends { readonly excluded: boolean }>(terms: readonly T[]): readonly T[] {
  return terms.filter(({ excluded }) => !excluded);
}

function nameStems(span: string): readonly string[] {
  return stemsOf(span).filter((one) => !GRAMMAR.has(one));
}

function isGrammar(key: string): boolean {
  const isOfAll = lexiconFor(key)
    .tags(key)
    .some((tag) => tag === 'filler' || OF_ALL.test(tag));
  return key.length < 2 || GRAMMAR.has(key) || isOfAll;
}

/** Tags of question words ("dates" asks when), and of the nouns that every record answers to. */
const OF_ALL =
  /^ask:|^noun:(?:agreement|record|official|country|name|date|day|place|status|notes|proposal|topic|source)$/;

/** Words of English that join, point, ask and count: they stand in records of anything, or in none. */
const GRAMMAR: ReadonlySet<string> = new Set(
  `a an the of in on at to for from by with without and or but nor not no never none is are was were be been being am
  has have had having do does did doing will would shall should can could may might must who whom whose which what
  where when how why that this these those it its itself he him his himself she her herself they them their themselves
  i me my mine we us our you your one ones there then than as if so too also any anything anybody anyone some something
  somebody someone everyone everybody every each all both either neither other others another else same such only own
  more most less least few fewer many much several ever yet still already just even about into onto upon over under up
  out off during between among before after since until till while because through per via versus according record
  records recorded say says said tell told ask asked please give given list show shows name named names know known find
  found get got go went come came take took make made let put see use used uses using near nearby thing things way ways case cases kind kinds sort`.split(
    /\s+/,
  ),
);
