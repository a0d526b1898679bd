import type { Graph } from '../graph/graph.js';
import { tokens } from '../graph/normalise.js';
import { isOrdinaryWord } from '../graph/ordinary-words.js';
import { stem } from '../graph/stem.js';
import { has, hasKind, type Mention, names } from './mention.js';

/**
 * Mentions in which the words of one document's title are that document: in another order ("COP29 green digital
 * declaration"), in part, or the one word that no other name on record has ("the Lagatoi text").
 */
export function withTitlesNamed(mentions: readonly Mention[], graph: Graph): readonly Mention[] {
  if (!mentions.some(isOfDocuments) || mentions.some((one) => names(one, 'agreement'))) return mentions;
  const titles = titlesOf(graph);
  const found: Mention[] = [];
  for (let at = 0; at < mentions.length; ) {
    const run = runFrom(mentions, at, titles, graph);
    found.push(run ?? mentions[at]!);
    at += run ? mentions.filter(({ start, end }) => start >= run.start && end <= run.end).length : 1;
  }
  return found;
}

/** Words that speak of a document. */
function isOfDocuments(one: Mention): boolean {
  return (
    hasKind(one, 'kind:') ||
    hasKind(one, 'status:') ||
    has(one, 'noun:agreement', 'noun:status', 'verb:adopt', 'verb:sign')
  );
}

/** A title on record as the words it is made of. */
interface Title {
  readonly id: string;
  readonly words: ReadonlySet<string>;
}

/** The longest run of mentions from a position on that names one document, as one mention. */
function runFrom(mentions: readonly Mention[], at: number, titles: readonly Title[], graph: Graph): Mention | null {
  for (let end = lengthWithin(mentions, at, titles); end > at; end--) {
    const run = mentions.slice(at, end);
    const id = documentOf(run, mentions, titles, graph);
    if (id) return joined(run, id);
  }
  return null;
}

/** How far the mentions from a position on are words of one title, with little words between them. */
function lengthWithin(mentions: readonly Mention[], at: number, titles: readonly Title[]): number {
  let end = at;
  for (let left = titles; end < mentions.length && left.length; end++) {
    const one = mentions[end]!;
    if (end > at && /[,;:?!.()]/.test(mentions[end - 1]!.after)) break;
    if (!isLittle(one)) left = one.date === null ? left.filter(({ words }) => isOf(one, words)) : [];
    if (!left.length) break;
  }
  return end;
}

function isOf({ key }: Mention, words: ReadonlySet<string>): boolean {
  return key.split(' ').every((word) => words.has(stem(word)));
}

function isLittle(one: Mention): boolean {
  return LITTLE.has(one.key);
}

const LITTLE: ReadonlySet<string> = new Set(['the', 'on', 'of', 'for', 'in', 'and', 'a', 'an', 'to', 'with', 'at']);

/** The one document whose title a run of mentions names: nearly whole, or by a word that nothing else is named by. */
function documentOf(
  run: readonly Mention[],
  all: readonly Mention[],
  titles: readonly Title[],
  graph: Graph,
): string | null {
  const said = run.filter((one) => !isLittle(one));
  if (!said.length || isLittle(run[0]!) || isLittle(run.at(-1)!)) return null;
  const [only, ...others] = titles.filter(({ words }) => said.every((one) => isOf(one, words)));
  if (!only || others.length) return null;
  const isMeant = said.some((one) => isOwnWord(one, titles, graph)) || isNearlyWhole(said, run, all, only);
  return isMeant ? only.id : null;
}

/** Most of a title, in words that are more than its kind and its parties, where no party beside it limits the documents. */
function isNearlyWhole(
  said: readonly Mention[],
  run: readonly Mention[],
  all: readonly Mention[],
  title: Title,
): boolean {
  const typed = countWords(said);
  const own = countWords(said.filter((one) => !hasKind(one, 'kind:') && !isParty(one)));
  const share = typed / [...title.words].filter((word) => !LITTLE.has(word)).length;
  const isAlone = all.every((one) => run.includes(one) || !isParty(one));
  const isOfKind = said.some((one) => hasKind(one, 'kind:'));
  return isAlone && isOfKind && own > 1 && share > 0.55;
}

function countWords(said: readonly Mention[]): number {
  return new Set(said.flatMap(({ key }) => key.split(' '))).size;
}

/** Somebody or some country by name; a capital is a place. */
function isParty({ entities }: Mention): boolean {
  return entities.some(({ kind, how }) => PARTIES.has(kind) && how !== 'part-of-name');
}

const PARTIES: ReadonlySet<string> = new Set(['country', 'organisation', 'official', 'region']);

/** A word of no language that stands in one title and in the name of nobody and nothing else. */
function isOwnWord({ key, unknown }: Mention, titles: readonly Title[], graph: Graph): boolean {
  if (unknown === 'no' || key.length < 4 || isOrdinaryWord(key) || graph.names.exact(key).length) return false;
  if (titles.filter(({ words }) => words.has(stem(key))).length !== 1) return false;
  const { officials, organisations, conferences, topics } = graph.knowledge;
  return ![officials, organisations, conferences, topics].some((records) =>
    records.some((one) => [one.name, ...one.aliases].some((name) => wordsOf(name).has(stem(key)))),
  );
}

function joined(run: readonly Mention[], id: string): Mention {
  const [first, last] = [run[0]!, run.at(-1)!];
  const said = run.map((one, at) => one.text + (at < run.length - 1 ? one.after : '')).join('');
  return {
    ...last,
    start: first.start,
    text: said,
    key: run.map(({ key }) => key).join(' '),
    capital: first.capital,
    tags: [],
    entities: [{ kind: 'agreement', id, how: 'alias' }],
    corrected: null,
    unknown: 'no',
  };
}

function wordsOf(name: string): ReadonlySet<string> {
  const stems = tokens(name).map(({ key }) => stem(key));
  return new Set(name.includes('Artificial Intelligence') ? [...stems, 'ai'] : stems);
}

function titlesOf(graph: Graph): readonly Title[] {
  const known = collected.get(graph);
  if (known) return known;
  const titles = graph.knowledge.agreements.map(({ id, title }) => ({ id, words: wordsOf(title) }));
  collected.set(graph, titles);
  return titles;
}

/** The titles of a graph are split into words once. */
const collected = new WeakMap<Graph, readonly Title[]>();
