import type { Graph } from '../graph/graph.js';
import type { NameSense } from '../graph/names.js';
import { fold, nameKeys, phraseKeys, type Token } from '../graph/normalise.js';
import { isOrdinaryWord } from '../graph/ordinary-words.js';
import { spend } from '../graph/work.js';
import { isAssignedCountry } from '../records/countries/countries.js';
import { countriesNamed, countryOfCapital, isWrittenAs, readCountry } from '../records/countries/country-names.js';
import { type Region, regionNamed, regionNeedsCapitals } from '../records/countries/regions.js';
import { cliticMention, isPartedCountry, partings } from './arabic-clitics.js';
import { type LinkScope, linkScope } from './link-scope.js';
import { type Entity, type Mention, mention } from './mention.js';
import { outletMention } from './outlet-mention.js';
import { endsShort } from './short-titles.js';
import { heard } from './spelling/by-sound.js';
import { spelled } from './spelling/misspelt.js';
import { rejoined } from './spelling/rejoined.js';
import { correctedCountry } from './spelling/spelling.js';
import type { Tag } from './vocabulary/tags.js';

/** Splits a question into mentions: at each token the longest name or known phrase wins, names before words. */
export function mentionsOf(text: string, graph: Graph, dateOf: (token: number) => number | null): Mention[] {
  const { found, scope } = plainMentions(text, graph, dateOf);
  const mended = spelled(heard(found, scope), scope);
  return rejoined(mended, scope.words, (words, at) => longestMatch({ ...scope, words }, at, dateOf));
}

/** The tokens that belong to names of two words and more: "Horizon 2047" holds no date. */
export function namedTokens(text: string, graph: Graph): ReadonlySet<number> {
  const { found } = plainMentions(text, graph, () => null);
  const names = found.filter((one) => one.entities.length > 0 && one.end - one.start > 1);
  return new Set(names.flatMap((one) => Array.from({ length: one.end - one.start }, (_, at) => one.start + at)));
}

function plainMentions(
  text: string,
  graph: Graph,
  dateOf: (token: number) => number | null,
): { found: Mention[]; scope: LinkScope } {
  const scope = linkScope(text, graph);
  const { words } = scope;
  const found: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const date = dateMention(text, words, at, dateOf);
    const parted = date ? null : partedMentions(scope, at, dateOf);
    const mentions = parted ?? [
      date ??
        outletMention(scope, at) ??
        codeMention(scope, at) ??
        unitedStates(scope, at) ??
        longestMatch(scope, at, dateOf) ??
        unknownWord(text, words, at),
    ];
    found.push(...mentions);
    at = mentions.at(-1)!.end;
  }
  return { found, scope };
}

/** The date that covers a token, as one mention: the dates were found first. */
function dateMention(
  text: string,
  words: readonly Token[],
  at: number,
  dateOf: (token: number) => number | null,
): Mention | null {
  const date = dateOf(at);
  if (date === null) return null;
  let end = at + 1;
  while (end < words.length && dateOf(end) === date) end++;
  return mention(text, words, at, end, { date });
}

/**
 * "والجزائر", "بالدوحة": the little word and the name after it, each as a mention; null where no name is left. A word of
 * the vocabulary is taken apart only for a name of several words: "للاتحاد الدولي للاتصالات".
 */
function partedMentions(scope: LinkScope, at: number, dateOf: (token: number) => number | null): Mention[] | null {
  const token = scope.words[at]!;
  if (!scope.arabic || isKnownWhole(scope, token)) return null;
  const hasTags = scope.lexicon.tags(token.key).length > 0;
  for (const { before, rest } of partings(token)) {
    const words = [...scope.words.slice(0, at), rest, ...scope.words.slice(at + 1)];
    const named = longestMatch({ ...scope, words }, at, dateOf);
    if (hasTags && (!named || named.end - named.start < 2)) continue;
    if (named?.entities.length) return [...before.map((one) => cliticMention(one, at)), named];
  }
  return null;
}

/** Whether an Arabic word is known as it stands: "لبنان" holds no "to", "وزير" no "and". */
function isKnownWhole({ graph }: LinkScope, { key }: Token): boolean {
  if (graph.names.exact(key).length) return true;
  return readCountry(key) !== null && !isPartedCountry(key);
}

function longestMatch(scope: LinkScope, at: number, dateOf: (token: number) => number | null): Mention | null {
  const { text, words, graph, shouting } = scope;
  for (let size = Math.min(longestFrom(scope, at), words.length - at); size >= 1; size--) {
    spend(3);
    const phrase = words.slice(at, at + size);
    if (size > 1 && (phrase.some((_, offset) => offset > 0 && dateOf(at + offset) !== null) || breaks(phrase)))
      continue;
    const keys = phraseKeys(phrase);
    const tags = keys.flatMap((key) => scope.lexicon.tags(key));
    const subject = size === 1 && isSubjectSlot(scope, at);
    const exact = keys.flatMap((key) => entitiesOf(key, phrase, graph, tags, shouting, subject));
    const entities = exact.length || tags.length ? exact : keys.flatMap((key) => inflectedEntities(key, phrase, graph));
    if (tags.length || entities.length)
      return mention(text, words, at, at + size, {
        tags: wordTags(tags, phrase, shouting),
        entities: unique(entities),
      });
  }
  return null;
}

/** What a Russian phrase names in another case than the nominative: "Рашадом Набиевым", "в Женеве". */
function inflectedEntities(key: string, phrase: readonly Token[], graph: Graph): Entity[] {
  const senses = graph.names.inflected(key).filter((sense) => isSaid(sense, key, phrase, []));
  return strongest(senses).map((sense): Entity => ({ kind: sense.kind, id: sense.id, how: sense.how }));
}

/** Two-letter words that are too common to be country codes in small letters. */
const NO_CODES = new Set(
  'ad ae ai al am an as at be by do de es et go he hi id if in is it la li me mr ms mu my no ok on or pm ps re sa so st to tv uk us'.split(
    ' ',
  ),
);

/** "pk az wg", "ir ru mou": country codes in small letters, where two stand side by side. */
function codeMention({ text, words }: LinkScope, at: number): Mention | null {
  const isCode = (word: Token | undefined) =>
    word !== undefined && word.key.length === 2 && !NO_CODES.has(word.key) && isAssignedCountry(word.key.toUpperCase());
  if (!isCode(words[at]) || !(isCode(words[at + 1]) || isCode(words[at - 1]))) return null;
  return mention(text, words, at, at + 1, {
    entities: [{ kind: 'country', id: words[at]!.key.toUpperCase(), how: 'alias' }],
  });
}

/** "the us", "us presidents", "us visit" in small letters: the country, where "us" cannot be a pronoun. */
function unitedStates({ text, words, lexicon }: LinkScope, at: number): Mention | null {
  if (words[at]!.text !== 'us') return null;
  const tagsOf = (word: Token | undefined) => (word ? lexicon.tags(word.key) : []);
  const isRankOrVisit = tagsOf(words[at + 1]).some((tag) => tag.startsWith('post:') || tag === 'verb:visit');
  const isAsked =
    words[at - 1] !== undefined && tagsOf(words[at - 1]).some((tag) => tag === 'cmd:list' || tag === 'verb:say');
  if (words[at - 1]?.key !== 'the' && (!isRankOrVisit || isAsked)) return null;
  return mention(text, words, at, at + 1, { entities: [{ kind: 'country', id: 'US', how: 'name' }] });
}

/** How many words a name or phrase that begins here may have; glued and elided spellings begin with other letters. */
function longestFrom({ words, graph, lexicon }: LinkScope, at: number): number {
  const word = words[at]!;
  if (word.bare || words[at + 1]?.glued) return LONGEST_TRIED;
  return Math.max(1, graph.names.longestFrom(word.key), lexicon.longestFrom(word.key), LONGEST_COUNTRY);
}

/** Most words of a country or region name that are tried: "Democratic Republic of the Congo". */
const LONGEST_COUNTRY = 5;

/** Most words tried where the first word alone does not tell. */
const LONGEST_TRIED = 10;

/** Whether a phrase runs over the end of a sentence or a list: "Kenya, Iran" is never one name. */
function breaks(phrase: readonly Token[]): boolean {
  return phrase.slice(0, -1).some((word) => /[,;:!?()]|\.\s|\n/.test(word.after) && !endsShort(word));
}

/** "IT" in capitals is a field, in small letters a pronoun. */
function wordTags(tags: readonly Tag[], phrase: readonly Token[], shouting: boolean): Tag[] {
  if (phrase.length === 1 && /^[àÀ]$/.test(phrase[0]!.text)) return ['prep:to', 'prep:in', 'prep:at'];
  const capitals = !shouting && phrase.length === 1 && phrase[0]!.text === 'IT';
  return [...new Set(tags)].filter((tag) =>
    capitals ? tag !== 'pron:it' : !(phrase[0]?.key === 'it' && phrase.length === 1 && tag.startsWith('field:')),
  );
}

function entitiesOf(
  key: string,
  phrase: readonly Token[],
  graph: Graph,
  tags: readonly Tag[],
  shouting: boolean,
  isSubject: boolean,
): Entity[] {
  const isNamedWithArticle = phrase[0]!.key === 'the' && graph.names.exact(key).some((one) => one.kind === 'place');
  const countries = isNamedWithArticle
    ? countryEntities(key.replace(/^the /, ''), phrase.slice(1), shouting)
    : countryEntities(key, phrase, shouting);
  const region = regionNeedsCapitals(key) && !/^\p{Lu}/u.test(phrase[0]!.text) ? null : regionNamed(key);
  const regions: Entity[] = region
    ? [
        { kind: 'region', id: region.id, name: region.name, countries: region.countries, how: 'name' },
        ...bodyOf(region, key, graph),
      ]
    : [];
  const senses = graph.names.exact(key).filter((sense) => isSaid(sense, key, phrase, tags, isSubject));
  const named = strongest(senses).map((sense): Entity => ({ kind: sense.kind, id: sense.id, how: sense.how }));
  if (!countries.length && !regions.length) return named;
  if (isForeignWord(key) && named.some((one) => one.kind === 'official' && one.how !== 'part-of-name')) return named;
  const strong = named.filter((one) => one.how === 'name' || one.how === 'alias');
  const capital = countries.some((one) => one.how === 'part-of-name');
  const others = strong.filter((one) => capital || one.kind !== 'place');
  return unique([...countries, ...regions, ...(countries.length > 1 ? statesOf(countries, graph) : []), ...others]);
}

/** "The Turkic states": the body that goes by the name of its members too, unless they alone are meant. */
function bodyOf({ name }: Region, key: string, graph: Graph): Entity[] {
  if (/ (?:countries|members)$/.test(key)) return [];
  const senses = nameKeys(name.replace(/^the /, '')).flatMap((one) => graph.names.exact(one));
  return senses.flatMap((one) => (one.kind === 'organisation' ? [{ kind: one.kind, id: one.id, how: 'name' }] : []));
}

/** "Hollande", which is a country in French alone. */
function isForeignWord(key: string): boolean {
  return /^[a-z ]+$/.test(key) && readCountry(key)?.english === false;
}

/** The state that is no more and left several, where it is on record as a body: Yugoslavia, of whom "Yugoslav" is said. */
function statesOf(countries: readonly Entity[], graph: Graph): Entity[] {
  const left = countries.map(({ id }) => id).join();
  const states = graph.organisations.records.filter(
    ({ name, country }) => country === null && countriesNamed(fold(name)).join() === left,
  );
  return states.map(({ id }) => ({ kind: 'organisation', id, how: 'name' }));
}

/** Countries by name or adjective; those that are also words only as they are written as names. A capital stands for its country. */
function countryEntities(key: string, phrase: readonly Token[], shouting: boolean): Entity[] {
  // A meeting in Spanish and, by keyboards without accents, in French: the island is written with its own.
  if (key === 'reunion' && !/é/i.test(phrase[0]!.text)) return [];
  const reading = readCountry(key);
  const written = phrase.map((token) => token.text).join(' ');
  if (reading && (shouting ? reading.written !== 'capitals' : isWrittenAs(reading, written))) {
    const codes = [...reading.codes, ...(reading.english ? [] : englishNear(key))];
    return [...new Set(codes)].map((code): Entity => ({ kind: 'country', id: code, how: 'name' }));
  }
  const capital = countryOfCapital(key);
  return capital ? [{ kind: 'country', id: capital, how: 'part-of-name' }] : [];
}

/** "Nigera" is Niger in another language, and in English a slip in Nigeria: either may be meant. */
function englishNear(key: string): string[] {
  const near = /^[a-z]{5,}$/.test(key) ? correctedCountry(key, 1) : null;
  return near?.entities.flatMap(({ kind, id }) => (kind === 'country' ? [id] : [])) ?? [];
}

/** "secretary rice", "who did rice meet", "when was bush in …": where somebody is named, an everyday word is a name too. */
function isSubjectSlot({ words, lexicon, graph }: LinkScope, at: number): boolean {
  const tagsOf = (word: Token | undefined) => (word ? lexicon.tags(word.key) : []);
  const before = tagsOf(words[at - 1]);
  if (before.some((tag) => tag.startsWith('post:'))) return true;
  const isJoined = before.some((tag) => tag === 'conj:and' || tag === 'conj:or' || tag === 'conj:versus');
  if (isJoined && graph.names.exact(words[at - 2]?.key ?? '').some((sense) => sense.kind === 'official')) return true;
  const acts = tagsOf(words[at + 1]).some((tag) => tag === 'verb:meet' || tag === 'verb:visit' || tag === 'prep:in');
  return acts && before.some((tag) => tag.startsWith('ask:'));
}

/** Whether a name sense is meant: short parts of names that are also words of the language are not. */
function isSaid(
  sense: NameSense,
  key: string,
  phrase: readonly Token[],
  tags: readonly Tag[],
  isSubject = false,
): boolean {
  // "Working group" is a kind of document, though what one on record is called begins with it.
  if (sense.kind === 'agreement' && sense.how === 'alias' && tags.some((tag) => tag.startsWith('kind:'))) return false;
  if (sense.how === 'name' || sense.how === 'alias') {
    return sense.kind !== 'official' || phrase.length > 1 || !isOrdinaryWord(key) || phrase[0]!.capital;
  }
  if (tags.length && !(phrase[0]!.capital && !tags.some((tag) => tag.startsWith('ask:')))) return false;
  if (tags.length && phrase.length === 1) return false;
  const ordinary = phrase.length === 1 && isOrdinaryWord(key);
  return !ordinary || ((phrase[0]!.capital || isSubject) && sense.how === 'last-name');
}

/**
 * Officials by whole name outrank those by last name, and those by another part of it; a last name that somebody has in
 * another spelling alone outranks nothing: of five who are called Ali, one printed as Mo'alim Ali somewhere is one of them.
 */
function strongest(senses: readonly NameSense[]): readonly NameSense[] {
  const officials = senses.filter((sense) => sense.kind === 'official');
  const best = officials.find((sense) => sense.ofAlias !== true) ?? officials[0];
  const rank = (sense: NameSense) =>
    sense.how === 'name' || sense.how === 'alias' ? 0 : sense.how === 'last-name' ? 1 : 2;
  return senses.filter((sense) => sense.kind !== 'official' || rank(sense) <= rank(best!));
}

function unique(entities: readonly Entity[]): Entity[] {
  const seen = new Set<string>();
  return entities.filter(
    (entity) => !seen.has(`${entity.kind}:${entity.id}`) && seen.add(`${entity.kind}:${entity.id}`),
  );
}

function unknownWord(text: string, words: readonly Token[], at: number): Mention {
  const word = words[at]!;
  const first = at === 0 || /[.?!\n]/.test(words[at - 1]!.after);
  const nameLike = /^\p{L}/u.test(word.key) && (!isOrdinaryWord(word.key) || (word.capital && !first));
  return mention(text, words, at, at + 1, { unknown: nameLike ? 'name-like' : 'word' });
}
