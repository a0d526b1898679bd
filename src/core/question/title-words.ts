import type { Graph } from '../graph/graph.js';
import { tokens } from '../graph/normalise.js';
import { isOrdinaryWord } from '../graph/ordinary-words.js';
import { stem } from '../graph/stem.js';
import { spend } from '../graph/work.js';
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
  const along = titlesAlong(mentions, at, titles);
  for (let size = along.length; size > 0; size--) {
    const run = mentions.slice(at, at + size);
    const [only, ...others] = along[size - 1]!;
    if (only && !others.length && isMeant(run, only, mentions, graph)) return joined(run, only.id);
  }
  return null;
}

/** For each mention from a position on the titles that hold all words up to it, little words but for; no further than one title does. */
function titlesAlong(
  mentions: readonly Mention[],
  at: number,
  titles: readonly Title[],
): readonly (readonly Title[])[] {
  const along: (readonly Title[])[] = [];
  for (let end = at, left = titles; end < mentions.length; end++) {
    const one = mentions[end]!;
    if (end > at && /[,;:?!.()]/.test(mentions[end - 1]!.after)) break;
    if (!isLittle(one)) left = one.date === null ? titlesWith(one, left) : [];
    if (!left.length) break;
    along.push(left);
  }
  return along;
}

function titlesWith({ key }: Mention, titles: readonly Title[]): readonly Title[] {
  const stems = key.split(' ').map(stem);
  spend(titles.length * STEPS_A_TITLE);
  return titles.filter(({ words }) => stems.every((one) => words.has(one)));
}

/** Steps of work that it takes to look for a word in a title. */
const STEPS_A_TITLE = 0.1;

function isLittle(one: Mention): boolean {
  return LITTLE.has(one.key);
}

const LITTLE: ReadonlySet<string> = new Set(['the', 'on', 'of', 'for', 'in', 'and', 'a', 'an', 'to', 'with', 'at']);

/** Whether a run of words of a document's title names it: they are nearly all, or one of them names nothing else. */
function isMeant(run: readonly Mention[], title: Title, all: readonly Mention[], graph: Graph): boolean {
  const said = run.filter((one) => !isLittle(one));
  if (!said.length || isLittle(run[0]!) || isLittle(run.at(-1)!)) return false;
  return said.some((one) => isOwnWord(one, graph)) || isNearlyWhole(said, run, all, title);
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
function isOwnWord({ key, unknown }: Mention, graph: Graph): boolean {
  if (unknown === 'no' || key.length < 4 || isOrdinaryWord(key) || graph.names.exact(key).length) return false;
  if (titlesOf(graph).filter(({ words }) => words.has(stem(key))).length !== 1) return false;
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
