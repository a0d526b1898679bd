import type { Graph } from '../graph/graph.js';
import { perGraph } from '../graph/per-graph.js';
import { stem } from '../graph/stem.js';
import { stemsOf } from '../graph/text-index.js';
import { spend } from '../graph/work.js';
import { lexiconFor } from '../question/lexicon.js';
import type { Agreement } from '../records/agreement.js';
import { countryName } from '../records/countries/countries.js';
import type { SetQ } from '../query/query.js';

/** Words that a description may have at most, and must have of its own: one is a subject, several are a document. */
const WORDS_MAX = 9;
const WORDS_MIN = 2;

/** Steps of work that looking up one description costs: most end at their first word. */
const STEPS_A_DESCRIPTION = 2;

/** A word of a description; `isName` = it names a side, which many documents have. */
export interface Describing {
  readonly word: string;
  readonly isName: boolean;
}

/**
 * The one document that a description is of: all its words stand in what is on record of it and of no other, two of them at least in
 * its title. "The ITU innovation centre in Nairobi", "the five-year hosting agreement". Null where none is or several are.
 */
export function describedDocument(words: readonly Describing[], graph: Graph): SetQ | null {
  spend(STEPS_A_DESCRIPTION);
  const said = words.filter(({ word }) => !LITTLE.has(word) && !isLabelOnly(word));
  const own = said.filter(({ isName }) => !isName);
  if (said.length > WORDS_MAX || said.length < WORDS_MIN || own.length === 0) return null;
  const titled = new Set(own.map(({ word }) => stem(word)).filter((one) => titleStems(graph).has(one)));
  const least = Math.min(WORDS_MIN, own.length);
  // What is in no title is not looked for in all that is told.
  if (titled.size < least) return null;
  const stems = said.map(({ word }) => stem(word));
  const [only, ...others] = holdingAll(stems, documentsOf(graph));
  if (!only || others.length) return null;
  const inTitle = [...titled].filter((one) => only.title.has(one));
  return inTitle.length >= least ? these(only.agreement) : null;
}

/** A word for documents of any kind, which tells nothing of one: "agreement", "memorandum", "deal". */
function isLabelOnly(word: string): boolean {
  return lexiconFor('a')
    .tags(word)
    .some((tag) => tag === 'noun:agreement' || tag.startsWith('kind:'));
}

function these({ id, title }: Agreement): SetQ {
  return { is: 'these', kind: 'agreement', ids: [id], said: title };
}

/** Words between those of a description. */
export const LITTLE: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'on',
  'of',
  'for',
  'in',
  'and',
  'to',
  'with',
  'at',
  'between',
  'by',
  'from',
  'about',
]);

/** A document with the stems of its title, and of all that is on record of it. */
interface Document {
  readonly agreement: Agreement;
  readonly title: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

const titleStems = perGraph((graph) => stemsInAny(graph.agreements.records.map(({ title }) => title)));

const documentsOf = perGraph((graph): ReadonlyMap<string, readonly Document[]> => {
  const byStem = new Map<string, Document[]>();
  for (const agreement of graph.agreements.records) {
    const title = stemsInAny([agreement.title]);
    const document = { agreement, title, words: new Set([...title, ...stemsInAny(textsOf(agreement, graph))]) };
    for (const one of document.words) {
      const known = byStem.get(one);
      if (known) known.push(document);
      else byStem.set(one, [document]);
    }
  }
  return byStem;
});

/** The documents that hold all of some stems, looked for among those of the rarest. */
function holdingAll(stems: readonly string[], byStem: ReadonlyMap<string, readonly Document[]>): readonly Document[] {
  const lists = stems.map((one) => byStem.get(one) ?? []);
  const rarest = lists.reduce((a, b) => (b.length < a.length ? b : a));
  return rarest.filter(({ words }) => stems.every((one) => words.has(one)));
}

function stemsInAny(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(stemsOf));
}

/** What is told of a document, and who its parties are, by all their names. */
function textsOf({ parties, topics, history }: Agreement, graph: Graph): readonly string[] {
  const sides = parties.flatMap((party) => {
    const body = graph.organisation(party);
    const country = body ? body.country : party;
    return [...(body ? [body.name, ...body.aliases] : []), ...(country ? [countryName(country)] : [])];
  });
  const settings = history.flatMap(({ place, conference }) => [place, graph.conference(conference ?? '')?.name]);
  return [
    ...sides,
    ...topics.flatMap((id) => graph.topic(id)?.name ?? []),
    ...history.map(({ text }) => text),
    ...settings.flatMap((one) => one ?? []),
  ];
}
