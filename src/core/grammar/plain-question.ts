import type { Graph } from '../graph/graph.js';
import { fold, tokens } from '../graph/normalise.js';
import { namesOf, wordsOf } from '../query/names-of.js';
import type { Query } from '../query/query.js';
import { clean } from '../question/clean.js';
import type { Item } from '../question/item.js';
import type { Entity, Mention } from '../question/mention.js';
import type { PartyEntity } from '../question/question.js';
import { isSpelledLike } from '../question/spelling/near-spelling.js';
import { type Circumstances, linked } from '../question/understand.js';
import { readWhole } from './read.js';

/**
 * Why a question that was written for somebody is not asked for them: something in it is not read, or has two readings; it names
 * somebody or something that they did not; it has what no question has, such as markup or a mention.
 */
export type NotPlain = 'unread' | 'names' | 'markup';

/** What people wrote, word by word, with whom and what that names, and the words that may be slips of names. */
export interface Written {
  readonly text: string;
  readonly names: ReadonlySet<string>;
  readonly slips: readonly string[];
}

/** What people wrote, linked over what its reader may see. */
export function writtenBy(texts: readonly string[], graph: Graph, at: Circumstances): Written {
  const items = texts.flatMap((text) => linked(text, graph, at).items);
  const known = new Set(
    items.filter(({ mention }) => isKnown(mention)).flatMap(({ mention }) => mention.key.split(' ')),
  );
  const words = texts.flatMap((text) => tokens(text).map(({ key }) => key));
  const slips = words.filter((word) => !known.has(word));
  return { text: ` ${words.join(' ')} `, names: new Set(items.flatMap(namesIn)), slips };
}

/** A word of the vocabulary, and a name as it is printed, is no slip of another. */
function isKnown({ unknown, entities }: Mention): boolean {
  return entities.length > 0 ? entities.some(({ how }) => how !== 'fuzzy') : unknown === 'no';
}

/** A question that was written for people who wrote something themselves, read whole; else why it is not asked for them. */
export function plainQuestion(text: string, by: Written, graph: Graph, at: Circumstances): Query | NotPlain {
  if (clean(text).text !== text.trim() || MARKUP.test(text)) return 'markup';
  const named = linked(text, graph, at);
  const reading = readWhole(named, graph);
  if (!reading || reading.rival) return 'unread';
  const { query } = reading;
  const meant = new Set(named.items.filter((item) => isSlipOf(item, by)).flatMap(namesIn));
  const isOwn = namesOf(query).every((name) => isWritten(name, by) || meant.has(name));
  return isOwn && capitalsAmong(query, text).every(isIn(by)) ? query : 'names';
}

/** What is a sign of platforms, of addresses or of code, and of no question. */
const MARKUP = /[\n\r*_~#[\]{}|\\^=]|:\/\/|&\w+;/;

/** Topics are what words are about, and no names. */
function isWritten(name: string, by: Written): boolean {
  const [kind, ...id] = name.split(':');
  return kind === 'topic' || by.names.has(name) || (kind === 'place' && isIn(by)(id.join(':')));
}

/** Whether what a question names was written so that nobody could tell it was that: "Bakou". */
function isSlipOf({ mention }: Item, { slips }: Written): boolean {
  const words = mention.key.split(' ');
  return words.every((word) => word.length >= SLIP_LEAST && slips.some((other) => isSpelledLike(word, other)));
}

/** Letters of a word that may have a slip: "us" is no country. */
const SLIP_LEAST = 4;

/** Content words of a query that its question writes with a capital, as names are that nothing on record bears. */
function capitalsAmong(query: Query, text: string): readonly string[] {
  const capitals = new Set([...text.matchAll(/(?<=[\s"“'‘(-])\p{Lu}[\p{L}\p{N}]*/gu)].map(([word]) => fold(word)));
  return wordsOf(query).filter((word) => capitals.has(fold(word)));
}

function isIn({ text }: Written): (word: string) => boolean {
  return (word) => text.includes(` ${fold(word)} `);
}

/** Whom and what is named, as `kind:id`: by any alias or spelling, and each bearer of a name that several have. */
function namesIn(item: Item): readonly string[] {
  return [...item.mention.entities.flatMap(elementsOf), ...elementsIn(item)];
}

function elementsIn(item: Item): readonly string[] {
  if (item.kind === 'party') return item.party.entities.flatMap(elementsOf);
  if (!('facet' in item)) return [];
  const { ids, country, orCountries = [] } = item.facet;
  const countries = [...(country === undefined ? [] : [country]), ...orCountries];
  return [...ids.map((id) => `${item.kind}:${id}`), ...countries.map((code) => `country:${code}`)];
}

function elementsOf(entity: Entity | PartyEntity): readonly string[] {
  return entity.kind === 'region' ? entity.countries.map((code) => `country:${code}`) : [`${entity.kind}:${entity.id}`];
}
