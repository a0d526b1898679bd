import type { Agreement } from '../records/agreement.js';
import type { Conference } from '../records/conference.js';
import { type DayRange, dayRange, isOfWholeDays, parseEdtf } from '../records/edtf.js';
import type { Evidence } from '../records/evidence.js';
import type { Knowledge } from '../records/knowledge.js';
import type { Meeting } from '../records/meeting.js';
import type { Official } from '../records/official.js';
import type { Proposal } from '../records/proposal.js';
import { ref } from '../records/ref.js';
import { spend } from './work.js';

/** One sentence of the records, with its cites: what free-text questions are answered from when nothing else fits. */
export interface Fact {
  /** Its position among all the sentences of the graph. */
  readonly at: number;
  readonly text: string;
  readonly evidence: Evidence;
  readonly part: 'summary' | 'point' | 'fact' | 'history' | 'proposal' | 'post' | 'title' | 'note';
  /** The official who said it, where one is named. */
  readonly by: string | null;
  /** EDTF date that it is stated for, where one is. */
  readonly date: string | null;
  /** Further names that belong to the record and may be asked with it: titles, topics, places. */
  readonly around: readonly string[];
  /** Country codes, officials and bodies of the owning record, as search keys. */
  readonly keys: readonly string[];
}

/** The sentences of some records, made when they are asked for: what is kept is only where those of each record begin. */
export interface Facts extends Iterable<Fact> {
  readonly length: number;
  /** The sentence at a position, from 0: the order is that of sections and ids. */
  at(position: number): Fact;
  /** The date that the sentence at a position is stated for, as `at` would give it. */
  dateAt(position: number): string | null;
  /** A mark for each sentence that has one of some search keys, by position. */
  having(keys: readonly string[]): Uint8Array;
  /** Every text and what stands around it, in order: all that an index of words needs. */
  texts(): Iterable<Pick<Fact, 'text' | 'around'>>;
  /** The sentences of conferences. */
  ofConferences(): readonly Fact[];
}

/** Records of one section that state something. */
interface Section<T = unknown> {
  readonly records: readonly T[];
  readonly sentences: (record: T) => readonly Sentence[];
  readonly count: (record: T) => number;
  readonly keys: (record: T) => readonly string[];
  /** Where the records with a search key stand in `records`; null where each sentence has to be looked at. */
  readonly positions: ((key: string) => Iterable<number>) | null;
}

/** What a sentence says, before it is known where it stands. */
type Sentence = Omit<Fact, 'at' | 'keys'>;

/** How the records of a graph are found by search key: the keys of each, and their positions in the knowledge. */
export interface Keyed {
  readonly keysOf: (kind: StatingKind, record: never) => readonly string[];
  readonly positions: (kind: StatingKind, key: string) => Iterable<number>;
}

/** The kinds of records that sentences come from. */
export type StatingKind = 'meeting' | 'agreement' | 'proposal' | 'conference' | 'official';

/** Every sentence of the visible records, in the order of sections and ids. */
export function factsOf(knowledge: Knowledge, keyed: Keyed): Facts {
  const topicName = new Map(knowledge.topics.map((topic) => [topic.id, topic.name]));
  const topics = (ids: readonly string[]) => ids.map((id) => topicName.get(id) ?? id);
  const section = <T>(
    kind: StatingKind,
    records: readonly T[],
    sentences: (record: T) => readonly Sentence[],
    count: (record: T) => number,
  ): Section => ({
    records,
    sentences: sentences as Section['sentences'],
    count: count as Section['count'],
    keys: (record) => keyed.keysOf(kind, record as never),
    positions: kind === 'conference' ? null : (key) => keyed.positions(kind, key),
  });
  return new RecordFacts([
    section('conference', knowledge.conferences, conferenceFacts, (one) => one.facts.length),
    section(
      'meeting',
      knowledge.meetings,
      (one) => meetingFacts(one, topics(one.topics)),
      (one) => 1 + one.points.length,
    ),
    section(
      'agreement',
      knowledge.agreements,
      (one) => agreementFacts(one, topics(one.topics)),
      (one) => one.history.length,
    ),
    section(
      'proposal',
      knowledge.proposals,
      (one) => [proposalFact(one, topics(one.topics))],
      () => 1,
    ),
    section('official', knowledge.officials, postFacts, (one) => one.posts.length),
  ]);
}

class RecordFacts implements Facts {
  readonly length: number;
  readonly #sections: readonly Section[];
  /** By section: the position of the first sentence of each record, and of what comes after the last. */
  readonly #starts: readonly Uint32Array[];
  /** By section whose sentences have to be looked at: where those with each key stand, once it was asked for. */
  readonly #places = new Map<number, ReadonlyMap<string, readonly number[]>>();

  constructor(sections: readonly Section[]) {
    this.#sections = sections;
    let next = 0;
    this.#starts = sections.map(({ records, count }) => {
      const starts = new Uint32Array(records.length + 1);
      for (const [at, record] of records.entries()) {
        starts[at] = next;
        next += count(record);
      }
      starts[records.length] = next;
      return starts;
    });
    this.length = next;
  }

  at(position: number): Fact {
    const { section, index, first } = this.#placeOf(position);
    const record = section.records[index]!;
    return new RecordFact(section.sentences(record)[position - first]!, position, () => section.keys(record));
  }

  dateAt(position: number): string | null {
    const { section, index, first } = this.#placeOf(position);
    return section.sentences(section.records[index]!)[position - first]!.date;
  }

  *[Symbol.iterator](): Iterator<Fact> {
    for (const at of this.#sections.keys()) yield* this.#ofSection(at);
  }

  *texts(): Generator<Sentence> {
    for (const { records, sentences } of this.#sections) for (const record of records) yield* sentences(record);
  }

  ofConferences(): readonly Fact[] {
    return [...this.#ofSection(0)];
  }

  having(keys: readonly string[]): Uint8Array {
    spend(5 + keys.length + this.length / 1000);
    const marks = new Uint8Array(this.length);
    for (const [at, section] of this.#sections.entries()) {
      const starts = this.#starts[at]!;
      if (section.positions === null) {
        const places = this.#lookedAt(at);
        for (const key of keys) for (const position of places.get(key) ?? []) marks[position] = 1;
      } else {
        for (const key of keys)
          for (const index of section.positions(key)) marks.fill(1, starts[index]!, starts[index + 1]!);
      }
    }
    return marks;
  }

  /** Where the sentences of a section stand that have a search key, each sentence looked at once. */
  #lookedAt(at: number): ReadonlyMap<string, readonly number[]> {
    const known = this.#places.get(at);
    if (known) return known;
    const places = new Map<string, number[]>();
    for (const fact of this.#ofSection(at)) {
      for (const key of fact.keys) {
        const positions = places.get(key);
        if (positions) positions.push(fact.at);
        else places.set(key, [fact.at]);
      }
    }
    this.#places.set(at, places);
    return places;
  }

  *#ofSection(at: number): Generator<Fact> {
    const section = this.#sections[at]!;
    let position = this.#starts[at]![0]!;
    for (const record of section.records)
      for (const sentence of section.sentences(record))
        yield new RecordFact(sentence, position++, () => section.keys(record));
  }

  #placeOf(position: number): { readonly section: Section; readonly index: number; readonly first: number } {
    const at = this.#starts.findIndex((starts) => position < starts[starts.length - 1]!);
    const [section, starts] = [this.#sections[at], this.#starts[at]];
    if (!section || !starts) throw new RangeError(`no sentence stands at ${position}: there are ${this.length}`);
    let [low, high] = [0, starts.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= position) low = middle;
      else high = middle;
    }
    return { section, index: low, first: starts[low]! };
  }
}

/** A sentence in its place; its search keys are looked for only where they are asked for. */
class RecordFact implements Fact {
  readonly text: string;
  readonly evidence: Evidence;
  readonly part: Fact['part'];
  readonly by: string | null;
  readonly date: string | null;
  readonly around: readonly string[];
  readonly at: number;
  readonly #keysOf: () => readonly string[];

  constructor({ text, evidence, part, by, date, around }: Sentence, at: number, keysOf: () => readonly string[]) {
    this.text = text;
    this.evidence = evidence;
    this.part = part;
    this.by = by;
    this.date = date;
    this.around = around;
    this.at = at;
    this.#keysOf = keysOf;
  }

  get keys(): readonly string[] {
    return this.by && this.part === 'fact' ? [...this.#keysOf(), `official:${this.by}`] : this.#keysOf();
  }
}

function conferenceFacts(conference: Conference): Sentence[] {
  const owner = ref('conference', conference.id);
  const around = [conference.name, conference.city ?? ''];
  return conference.facts.map(({ text, by, cites }) => ({
    text,
    evidence: { ref: owner, cites },
    part: 'fact',
    by,
    date: conference.dates,
    around,
  }));
}

function meetingFacts(meeting: Meeting, topics: readonly string[]): Sentence[] {
  const owner = ref('meeting', meeting.id);
  const { date, summary, cites } = meeting;
  const around = [...topics, meeting.place ?? ''];
  const points = meeting.points.map(
    (point): Sentence => ({
      text: point.text,
      evidence: { ref: owner, cites: point.cites },
      part: 'point',
      by: point.by,
      date,
      around,
    }),
  );
  return [{ text: summary, evidence: { ref: owner, cites }, part: 'summary', by: null, date, around }, ...points];
}

function agreementFacts(agreement: Agreement, topics: readonly string[]): Sentence[] {
  const owner = ref('agreement', agreement.id);
  const around = [agreement.title, agreement.kind, ...topics];
  return agreement.history.map(({ text, date, cites }) => ({
    text,
    evidence: { ref: owner, cites },
    part: 'history',
    by: null,
    date,
    around,
  }));
}

function proposalFact(proposal: Proposal, topics: readonly string[]): Sentence {
  return {
    text: proposal.text,
    evidence: { ref: ref('proposal', proposal.id), cites: proposal.cites },
    part: 'proposal',
    by: proposal.by,
    date: proposal.date ?? null,
    around: topics,
  };
}

function postFacts(official: Official): Sentence[] {
  const owner = ref('official', official.id);
  return official.posts.map((post) => ({
    text: post.title,
    evidence: { ref: owner, cites: post.cites },
    part: 'post',
    by: null,
    date: post.from,
    around: [official.name],
  }));
}

/**
 * Whether a date lies in a range of days; no date never does. A day, or an interval of days, need only touch it; a bare
 * month or year must lie in it whole: "2025" is not said to be on 18 November.
 */
export function dateWithin(date: string | null, from: string | null, to: string | null): boolean {
  if (date === null || isOtherYear(date, from, to)) return false;
  const days = daysOf(date);
  if (!days) return false;
  if (days.exact) return (to === null || days.from <= to) && (from === null || days.to >= from);
  return (to === null || days.to <= to) && (from === null || days.from >= from);
}

/** Whether the years of a date, which it begins and ends with, are all before or after a range: most dates need not be read. */
function isOtherYear(date: string, from: string | null, to: string | null): boolean {
  if (to !== null && date.slice(0, 4) > to.slice(0, 4)) return true;
  const last = date.indexOf('/') + 1;
  return from !== null && date.slice(last, last + 4) < from.slice(0, 4);
}

/** The days that a date covers, and whether it names them. */
type Days = DayRange & { readonly exact: boolean };

/** Dates met lately, but for whole days, which say how they begin and end: a question compares many records with its own dates. */
const met = new Map<string, Days | null>();
const MET_MAX = 50_000;

function daysOf(date: string): Days | null {
  if (isOfWholeDays(date)) return { from: date.slice(0, 10), to: date.slice(-10), exact: true };
  const known = met.get(date);
  if (known !== undefined) return known;
  const days = dayRange(date);
  const found = days && { ...days, exact: (parseEdtf(date)?.start.day ?? null) !== null };
  if (met.size >= MET_MAX) met.clear();
  met.set(date, found);
  return found;
}
