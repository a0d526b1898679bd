import { stemsOf } from '../graph/text-index.js';
import { holdsWords } from '../query/facets.js';
import type { Element, SetQ } from '../query/query.js';
import type { OpenRange } from '../question/dates/find-dates.js';
import type { Item } from '../question/item.js';
import { dayRange } from '../records/edtf.js';
import type { Reader } from './reader.js';

/** Records that one description may be of at the most: of more it says too little. */
const RECORDS_MAX = 12;

/**
 * The meetings or documents in which everybody and everything stands that some words name, and whose sentences hold all their other
 * words; null where these say too little to mean an event. For descriptions that no rule reads: "the working group with Azerbaijan".
 */
export function eventByWords(text: string, { graph, link }: Reader): SetQ | null {
  const { items, dates } = link(text);
  const named = items.filter((item) => item.kind !== 'word' && item.kind !== 'date');
  const words = items.flatMap((item) => (item.kind === 'word' ? contentOf(item.mention.key) : []));
  const clauses = named.map(keysOf);
  if (named.length === 0 || named.length + words.length < 2 || clauses.some((keys) => keys.length === 0)) return null;
  const range = dates.length === 1 ? dates[0]!.range : { from: null, to: null };
  if (dates.length > 1) return null;
  const isThen = (dated: readonly (string | null)[]) =>
    range.from === null && range.to === null ? true : dated.some((date) => overlaps(date, range));
  const meetings = graph.meetings
    .matching(clauses)
    .filter((one) => isThen([one.date]) && holdsWords('meeting', one, words, graph));
  const documents = graph.agreements
    .matching(clauses)
    .filter((one) => isThen(one.history.map(({ date }) => date)) && holdsWords('agreement', one, words, graph));
  const isIn = (said: string) => words.every((word) => stemsOf(word).every((one) => stemsOf(said).includes(one)));
  const titled = documents.filter(({ title }) => isIn(title));
  const summed = meetings.filter(({ summary }) => isIn(summary));
  const ways = [
    idsOf('agreement', titled, text),
    idsOf('meeting', summed, text),
    idsOf('agreement', documents, text),
    idsOf('meeting', meetings, text),
  ];
  const [byTitle, bySummary, ...byText] = ways;
  const ordered = words.length === 0 && !OF_DOCUMENT.test(text) ? [bySummary, byTitle, ...byText] : ways;
  return ordered.find((one) => one !== null && one !== undefined) ?? null;
}

function overlaps(date: string | null, { from, to }: OpenRange): boolean {
  const days = dayRange(date);
  return days !== null && days.from <= (to ?? days.from) && (from ?? days.to) <= days.to;
}

function idsOf(kind: 'meeting' | 'agreement', records: readonly { readonly id: string }[], said: string): SetQ | null {
  const ids = records.map(({ id }) => id);
  return ids.length > 0 && ids.length <= RECORDS_MAX ? { is: 'these', kind, ids, said } : null;
}

const OF_DOCUMENT =
  /\b(?:memorand|agree|declaration|pact|treaty|contract|accord|agenda|charter|roadmap|statement|letter|intent|resolution|deal|accession|mou)/i;

/** What somebody or something named is found by. */
function keysOf(item: Item): readonly string[] {
  switch (item.kind) {
    case 'party':
      return item.party.entities.map(({ kind, id }): Element => `${kind as 'country'}:${id}`);
    case 'word':
    case 'date':
      return [];
    default:
      return item.facet.ids.map((id) => `${item.kind}:${id}`);
  }
}

/** Words of a description that say what it was: not the small ones, nor those that say of any event that it was. */
function contentOf(key: string): readonly string[] {
  return key.split(' ').filter((word) => word.length > 2 && !PLAIN.test(word) && stemsOf(word).length > 0);
}

const PLAIN =
  /^(?:the|and|for|with|from|between|into|about|its|his|her|their|was|were|had|has|have|did|been|list|this|that|which|who|whom|one|two|met|meet|saw|see|seen|held|hold|sat|took|take|part|place|signed|sign|adopted|concluded|attended|attend|appeared|appear|spoke|speak|visited|visit|travelled|travel|went|meeting|meetings|talks|trip|company|minister|ministers|side|sides|own|first|last|government)$/;
