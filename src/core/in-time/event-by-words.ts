import type { Graph } from '../graph/graph.js';
import { stemsOf } from '../graph/text-index.js';
import { holdsWords } from '../query/facets.js';
import type { Element, SetQ } from '../query/query.js';
import type { RoleRecord } from '../query/seats.js';
import type { OpenRange } from '../question/dates/find-dates.js';
import type { Item } from '../question/item.js';
import type { Agreement } from '../records/agreement.js';
import type { Conference } from '../records/conference.js';
import { dayRange } from '../records/edtf.js';
import type { Meeting } from '../records/meeting.js';
import type { Reader } from './reader.js';

/** Records that one description may be of at the most: of more it says too little. */
const RECORDS_MAX = 12;

/**
 * The meetings or documents in which everybody and everything stands that some words name, and whose sentences hold all their other
 * words; null where these say too little to mean an event. For descriptions that no rule reads: "the working group with Azerbaijan".
 */
export function eventByWords(text: string, reader: Reader): SetQ | null {
  const said = describedBy(text, reader);
  if (!said) return null;
  const { words } = said;
  const [meetings, documents, conferences] = [
    meetingsOf(said, reader),
    documentsOf(said, reader),
    conferencesOf(said, reader),
  ];
  const isIn = (title: string) => words.every((word) => stemsOf(word).every((one) => stemsOf(title).includes(one)));
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

/** What a description names, and its other words. */
interface Described {
  readonly named: readonly Item[];
  readonly sides: readonly Item[];
  readonly places: readonly Item[];
  readonly words: readonly string[];
  readonly range: OpenRange;
}

function describedBy(text: string, { link }: Reader): Described | null {
  const { items, dates } = link(text);
  const named = items.filter((item) => item.kind !== 'word' && item.kind !== 'date');
  const words = items.flatMap((item) => (item.kind === 'word' ? contentOf(item.mention.key) : []));
  const sides = named.filter((item) => item.kind === 'party' && keysOf(item).length > 0);
  const places = named.filter((item) => item.kind === 'place');
  const isEnough = sides.length + places.length > 0 && named.length + words.length > 1 && dates.length < 2;
  return isEnough ? { named, sides, places, words, range: dates[0]?.range ?? { from: null, to: null } } : null;
}

function meetingsOf(said: Described, { graph }: Reader): readonly Meeting[] {
  const strict = [...said.sides, ...said.places];
  const found = graph.meetings.matching(strict.map(keysOf));
  return found.filter((one) => isThen([one.date], said) && isSaidOf('meeting', one, said, strict, graph));
}

function documentsOf(said: Described, { graph }: Reader): readonly Agreement[] {
  const { sides } = said;
  const found = sides.length ? graph.agreements.matching(sides.map(keysOf)) : [];
  const dates = ({ history }: Agreement) => history.map(({ date }) => date);
  return found.filter((one) => isThen(dates(one), said) && isSaidOf('agreement', one, said, sides, graph));
}

function conferencesOf(said: Described, { graph }: Reader): readonly Conference[] {
  const { places, words } = said;
  const found = places.length && words.length ? graph.conferences.matching(places.map(keysOf)) : [];
  return found.filter((one) => isThen([one.dates], said) && isSaidOf('conference', one, said, places, graph));
}

function isThen(dates: readonly (string | null)[], { range }: Described): boolean {
  return (range.from === null && range.to === null) || dates.some((date) => overlaps(date, range));
}

/** Whether all that is named stands in a record, beside what it was found by, and its sentences hold all the other words. */
function isSaidOf(
  kind: EventKind,
  record: RoleRecord,
  { named, words }: Described,
  strict: readonly Item[],
  graph: Graph,
): boolean {
  const areHeld = named.every((item) => strict.includes(item) || isHeld(item, kind, record, graph));
  return areHeld && holdsWords(kind, record, words, graph);
}

type EventKind = 'meeting' | 'agreement' | 'conference';

/** Whether somebody or something named stands in a record, or is said in its words. */
function isHeld(item: Item, kind: EventKind, record: RoleRecord, graph: Graph): boolean {
  const keys = graph.keysOf(`${kind}:${record.id}`);
  if (keysOf(item).some((key) => keys.includes(key))) return true;
  const words = contentOf(item.mention.key);
  return words.length > 0 && holdsWords(kind, record, words, graph);
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
    case 'outlet':
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
