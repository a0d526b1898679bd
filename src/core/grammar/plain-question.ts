import type { Graph } from '../graph/graph.js';
import { fold } from '../graph/normalise.js';
import { namesOf, wordsOf } from '../query/names-of.js';
import type { Query } from '../query/query.js';
import { clean } from '../question/clean.js';
import type { Item } from '../question/item.js';
import type { Entity } from '../question/mention.js';
import type { PartyEntity } from '../question/question.js';
import { type Circumstances, type Linked, linked } from '../question/understand.js';
import { readWhole } from './read.js';

/**
 * Why a question that was written for somebody is not asked for them: something in it is not read, or has two readings; it names
 * somebody or something that they did not; it has what no question has, such as markup or a mention.
 */
export type NotPlain = 'unread' | 'names' | 'markup';

/** What people wrote, with whom and what that names. */
export interface Written {
  readonly text: string;
  readonly names: ReadonlySet<string>;
}

/** What people wrote, linked over what its reader may see. */
export function writtenBy(texts: readonly string[], graph: Graph, at: Circumstances): Written {
  const names = texts.flatMap((text) => namesIn(linked(text, graph, at)));
  return { text: fold(texts.join('\n')), names: new Set(names) };
}

/** A question that was written for people who wrote something themselves, read whole; else why it is not asked for them. */
export function plainQuestion(text: string, by: Written, graph: Graph, at: Circumstances): Query | NotPlain {
  if (clean(text).text !== text.trim() || MARKUP.test(text)) return 'markup';
  const reading = readWhole(linked(text, graph, at), graph);
  if (!reading || reading.rival) return 'unread';
  const { query } = reading;
  const isOwn = namesOf(query).every((name) => isWritten(name, by)) && capitalsAmong(query, text).every(isIn(by));
  return isOwn ? query : 'names';
}

/** What is a sign of platforms, of addresses or of code, and of no question. */
const MARKUP = /[\n\r*_~#[\]{}|\\^=]|:\/\/|&\w+;/;

/** Topics are what words are about, and no names. */
function isWritten(name: string, { names, text }: Written): boolean {
  const [kind, ...id] = name.split(':');
  return kind === 'topic' || names.has(name) || (kind === 'place' && text.includes(fold(id.join(':'))));
}

/** Content words of a query that its question writes with a capital, as names are that nothing on record bears. */
function capitalsAmong(query: Query, text: string): readonly string[] {
  const capitals = new Set([...text.matchAll(/(?<=[\s"“'‘(-])\p{Lu}[\p{L}\p{N}]*/gu)].map(([word]) => fold(word)));
  return wordsOf(query).filter((word) => capitals.has(fold(word)));
}

function isIn({ text }: Written): (word: string) => boolean {
  return (word) => text.includes(fold(word));
}

/** Whom and what a text names, as `kind:id`: by any alias or spelling, and each bearer of a name that several have. */
function namesIn({ items }: Pick<Linked, 'items'>): readonly string[] {
  return items.flatMap((item) => [...item.mention.entities.flatMap(elementsOf), ...elementsIn(item)]);
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
