import type { Graph } from '../graph/graph.js';
import { stemsOf } from '../graph/text-index.js';
import { holdsWords } from '../query/facets.js';
import type { Element, SetQ } from '../query/query.js';
import type { RoleRecord } from '../query/seats.js';
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
  const range = dates[0]?.range ?? { from: null, to: null };
  if (named.length === 0 || named.length + words.length < 2 || dates.length > 1) return null;
  const isThen = (dated: readonly (string | null)[]) =>
    range.from === null && range.to === null ? true : dated.some((date) => overlaps(date, range));
  const of = (kind: EventKind, strict: readonly Item[]) => (one: { readonly id: string }) =>
    named.every((item) => strict.includes(item) || isHeld(item, kind, one, graph)) &&
    holdsWords(kind, one as RoleRecord, words, graph);
  const sides = named.filter((item) => item.kind === 'party' && keysOf(item).length > 0);
  const places = named.filter((item) => item.kind === 'place');
  if (sides.length + places.length === 0) return null;
  const clauses = [...sides, ...places].map(keysOf);
  const meetings = graph.meetings
    .matching(clauses)
    .filter((one) => isThen([one.date]) && of('meeting', [...sides, ...places])(one));
  const documents = sides.length
    ? graph.agreements
        .matching(sides.map(keysOf))
        .filter((one) => isThen(one.history.map(({ date }) => date)) && of('agreement', sides)(one))
    : [];
  const conferences =
    places.length && words.length
      ? graph.conferences
          .matching(places.map(keysOf))
          .filter((one) => isThen([one.dates]) && of('conference', places)(one))
      : [];
  const isIn = (said: string) => words.every((word) => stemsOf(word).every((one) => stemsOf(said).includes(one)));
  const byTitle = idsOf(
    'agreement',
    documents.filter(({ title }) => isIn(title)),
    text,
  );
  const bySummary = idsOf(
    'meeting',
    meetings.filter(({ summary }) => isIn(summary)),
    text,
  );
  const byName = idsOf(
    'conference',
    conferences.filter(({ name }) => isIn(name)),
    text,
  );
  const byText = [idsOf('agreement', documents, text), idsOf('meeting', meetings, text)];
  const isOfMeeting = words.length === 0 && !OF_DOCUMENT.test(text);
  const ordered = isOfMeeting ? [bySummary, byTitle, ...byText] : [byName, byTitle, bySummary, ...byText];
  return ordered.find((one) => one !== null) ?? null;
}

type EventKind = 'meeting' | 'agreement' | 'conference';

/** Whether somebody or something named stands in a record, or is said in its words. */
function isHeld(item: Item, kind: EventKind, record: { readonly id: string }, graph: Graph): boolean {
  const keys = graph.keysOf(`${kind}:${record.id}`);
  if (keysOf(item).some((key) => keys.includes(key))) return true;
  const words = contentOf(item.mention.key);
  return words.length > 0 && holdsWords(kind, record as RoleRecord, words, graph);
}

function overlaps(date: string | null, { from, to }: OpenRange): boolean {
  const days = dayRange(date);
  return days !== null && days.from <= (to ?? days.from) && (from ?? days.to) <= days.to;
}

function idsOf(kind: EventKind, records: readonly { readonly id: string }[], said: string): SetQ | null {
  const ids = records.map(({ id }) => id);
  return ids.length > 0 && ids.length <= RECORDS_MAX ? { is: 'these', kind, ids, said } : null;
}

const OF_DOCUMENT =
  /\b(?:memorand|agree|declaration|pact|treaty|contract|accord|agenda|charter|roadmap|statement|letter|intent|resolution|deal|accession|mou)/i;

/** What somebody or something named is found by. */
function keysOf(item: Item): readonly string[] {
  switch (item.kind) {
    case 'party':
      return item.party.entities.flatMap(({ kind, id }): Element[] =>
        kind === 'region' ? [] : [`${kind as 'country'}:${id}`],
      );
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
