import type { Agreement, HistoryEntry } from '../records/agreement.js';
import type { Conference } from '../records/conference.js';
import { firstDayOf } from '../records/edtf.js';
import type { Knowledge } from '../records/knowledge.js';
import type { Meeting } from '../records/meeting.js';
import type { Official } from '../records/official.js';
import type { Organisation } from '../records/organisation.js';
import type { Proposal } from '../records/proposal.js';
import type { Source } from '../records/source.js';
import type { Topic } from '../records/topic.js';
import { type Facts, factsOf } from './facts.js';
import { namedThings } from './name-keys.js';
import { type Names, namesOf } from './names.js';
import { once } from './once.js';
import { byCodeUnit } from './order.js';
import { type Postings, postingsOf } from './postings.js';
import { proposalDate } from './proposal-date.js';
import { type Reader, visibleTo } from './reader.js';
import { type SearchKeys, searchKeys } from './search-keys.js';
import type { Finders } from './sides.js';
import { type TextIndex, textIndexOf } from './text-index.js';

/** Everything one reader may know, joined and indexed. Built before any look-up, so nothing hidden can leak. */
export interface Graph extends Finders {
  readonly knowledge: Knowledge;
  source(id: string): Source | undefined;
  agreement(id: string): Agreement | undefined;
  proposal(id: string): Proposal | undefined;
  topic(id: string): Topic | undefined;
  /** In order of date (earliest day first, undated last), then id. */
  readonly meetings: Postings<Meeting>;
  /** In order of the first dated entry (undated last), then id. */
  readonly agreements: Postings<Agreement>;
  /** In order of the day they were put, by their own date or their meeting's, then id. */
  readonly proposals: Postings<Proposal>;
  readonly officials: Postings<Official>;
  readonly conferences: Postings<Conference>;
  readonly organisations: Postings<Organisation>;
  readonly names: Names;
  readonly facts: Facts;
  readonly text: TextIndex;
  /** The search keys of a record, by ref. */
  keysOf(ref: string): readonly string[];
  /**
   * Where a history entry was done, by what it says itself and by its meeting: keys of conference, place and host; where
   * neither does, by its words.
   */
  settingOfEntry(agreement: Agreement, entry: HistoryEntry): readonly string[];
  /** The country a place lies in, by folded place part. */
  countryOfPlace(part: string): string | undefined;
}

/** Builds the graph of what `reader` may see, each index when it is asked for. Pure; time and memory grow with the number of records. */
export function graphFor(knowledge: Knowledge, reader: Reader): Graph {
  const seen = visibleTo(knowledge, reader);
  const find = findersOf(seen);
  const keys = searchKeys(seen, find);
  const lists = ordered(seen, find, keys);
  const organisations = once(() => postingsOf(seen.organisations, keys.organisation));
  const facts = once(() =>
    factsOf(seen, {
      keysOf: (kind, record) => keys[kind](record),
      positions: (kind, key) => lists[kind]().places(key),
    }),
  );
  const names = once(() => namesOf(namedThings(seen)));
  const text = once(() => textIndexOf(facts().texts()));
  return {
    ...find,
    knowledge: seen,
    get meetings() {
      return lists.meeting().postings;
    },
    get agreements() {
      return lists.agreement().postings;
    },
    get proposals() {
      return lists.proposal().postings;
    },
    get officials() {
      return lists.official().postings;
    },
    get conferences() {
      return lists.conference().postings;
    },
    get organisations() {
      return organisations();
    },
    get facts() {
      return facts();
    },
    get names() {
      return names();
    },
    get text() {
      return text();
    },
    keysOf: keys.of,
    settingOfEntry: keys.settingOfEntry,
    countryOfPlace: (part) => keys.countryOfPlace(part),
  };
}

/** The records of each kind in their order. */
function ordered(seen: Knowledge, find: AllFinders, keys: SearchKeys) {
  return {
    meeting: once(() => inOrder(seen.meetings, (one) => startOf(one.date), keys.meeting)),
    agreement: once(() => inOrder(seen.agreements, firstDay, keys.agreement)),
    proposal: once(() => inOrder(seen.proposals, (one) => startOf(proposalDate(one, find)), keys.proposal)),
    official: once(() => inOrder(seen.officials, null, keys.official)),
    conference: once(() => inOrder(seen.conferences, (one) => startOf(one.dates), keys.conference)),
  };
}

/** Records in an order of their own, indexed, with the way back to the order in which they were given. */
interface Ordered<T> {
  readonly postings: Postings<T>;
  /** Where the records with a search key were given. */
  places(key: string): Iterable<number>;
}

/** Sorts records by the day they start on, then by id; where none is asked for they stay as they are. */
function inOrder<T extends { id: string }>(
  records: readonly T[],
  startOf: ((record: T) => string) | null,
  keysOf: (record: T) => readonly string[],
): Ordered<T> {
  if (startOf === null) {
    const postings = postingsOf(records, keysOf);
    return { postings, places: (key) => postings.positions(key) };
  }
  const days = Uint32Array.from(records, (record) => dayNumber(startOf(record)));
  const order = Uint32Array.from(records.keys()).sort(
    (a, b) => days[a]! - days[b]! || byCodeUnit(records[a]!.id, records[b]!.id),
  );
  const postings = postingsOf(
    Array.from(order, (at) => records[at]!),
    keysOf,
  );
  return { postings, places: (key) => postings.positions(key).map((position) => order[position]!) };
}

type AllFinders = Finders & Pick<Graph, 'source' | 'agreement' | 'proposal' | 'topic'>;

function findersOf(knowledge: Knowledge): AllFinders {
  const byId = <T extends { id: string }>(records: readonly T[]) => {
    const map = new Map(records.map((record) => [record.id, record]));
    return (id: string) => map.get(id);
  };
  return {
    source: byId(knowledge.sources),
    organisation: byId(knowledge.organisations),
    official: byId(knowledge.officials),
    conference: byId(knowledge.conferences),
    meeting: byId(knowledge.meetings),
    agreement: byId(knowledge.agreements),
    proposal: byId(knowledge.proposals),
    topic: byId(knowledge.topics),
  };
}

/** `1972-05-22` as 19720522: numbers are compared faster. */
function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

/** What comes after every day. */
const UNDATED = '9999-99-99';

function startOf(date: string | null): string {
  return firstDayOf(date) ?? UNDATED;
}

function firstDay(agreement: Agreement): string {
  return agreement.history.map((entry) => startOf(entry.date)).sort(byCodeUnit)[0] ?? UNDATED;
}
