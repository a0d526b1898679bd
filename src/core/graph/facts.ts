import type { Agreement } from '../records/agreement.js';
import type { Conference } from '../records/conference.js';
import { dayRange, parseEdtf } from '../records/edtf.js';
import type { Evidence } from '../records/evidence.js';
import type { Knowledge } from '../records/knowledge.js';
import type { Meeting } from '../records/meeting.js';
import type { Official } from '../records/official.js';
import type { Proposal } from '../records/proposal.js';
import { ref } from '../records/ref.js';

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
    return factAt(section.sentences(record)[position - first]!, position, () => section.keys(record));
  }

  dateAt(position: number): string | null {
    const { section, index, first } = this.#placeOf(position);
    return section.sentences(section.records[index]!)[position - first]!.date;
  }

  *[Symbol.iterator](): Iterator<Fact> {
    for (const at of this.#sections.keys()) yield* this.#ofSection(at);
  }

  ofConferences(): readonly Fact[] {
    return [...this.#ofSection(0)];
  }

  having(keys: readonly string[]): Uint8Array {
    const marks = new Uint8Array(this.length);
    for (const [at, section] of this.#sections.entries()) {
      const starts = this.#starts[at]!;
      if (section.positions === null) {
        for (const fact of this.#ofSection(at)) if (keys.some((key) => fact.keys.includes(key))) marks[fact.at] = 1;
      } else {
        for (const key of keys)
          for (const index of section.positions(key)) marks.fill(1, starts[index]!, starts[index + 1]!);
      }
    }
    return marks;
  }

  *#ofSection(at: number): Generator<Fact> {
    const section = this.#sections[at]!;
    let position = this.#starts[at]![0]!;
    for (const record of section.records)
      for (const sentence of section.sentences(record)) yield factAt(sentence, position++, () => section.keys(record));
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

/** A sentence in its place; the search keys are looked for only where they are asked for. */
function factAt({ by, ...sentence }: Sentence, at: number, keysOf: () => readonly string[]): Fact {
  const fromConference = sentence.part === 'fact';
  return {
    ...sentence,
    by,
    at,
    get keys() {
      return by && fromConference ? [...keysOf(), `official:${by}`] : keysOf();
    },
  };
}

function conferenceFacts(conference: Conference): Sentence[] {
  const owner = ref('conference', conference.id);
  return conference.facts.map((fact) => ({
    text: fact.text,
    evidence: { ref: owner, cites: fact.cites },
    part: 'fact',
    by: fact.by,
    date: conference.dates,
    around: [conference.name, conference.city ?? ''],
  }));
}

function meetingFacts(meeting: Meeting, topics: readonly string[]): Sentence[] {
  const owner = ref('meeting', meeting.id);
  const base = { date: meeting.date, around: [...topics, meeting.place ?? ''] };
  return [
    { ...base, text: meeting.summary, evidence: { ref: owner, cites: meeting.cites }, part: 'summary', by: null },
    ...meeting.points.map((point) => ({
      ...base,
      text: point.text,
      evidence: { ref: owner, cites: point.cites },
      part: 'point' as const,
      by: point.by,
    })),
  ];
}

function agreementFacts(agreement: Agreement, topics: readonly string[]): Sentence[] {
  const owner = ref('agreement', agreement.id);
  return agreement.history.map((entry) => ({
    text: entry.text,
    evidence: { ref: owner, cites: entry.cites },
    part: 'history',
    by: null,
    date: entry.date,
    around: [agreement.title, agreement.kind, ...topics],
  }));
}

function proposalFact(proposal: Proposal, topics: readonly string[]): Sentence {
  return {
    text: proposal.text,
    evidence: { ref: ref('proposal', proposal.id), cites: proposal.cites },
    part: 'proposal',
    by: proposal.by,
    date: null,
    around: topics,
  };
}

function postFacts(official: Official): Sentence[] {
  return official.posts.map((post) => ({
    text: post.title,
    evidence: { ref: ref('official', official.id), cites: post.cites },
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
  const parsed = date ? parseEdtf(date) : null;
  const days = dayRange(date);
  if (!parsed || !days) return false;
  const exact = parsed.start.day !== null;
  if (exact) return (to === null || days.from <= to) && (from === null || days.to >= from);
  return (to === null || days.to <= to) && (from === null || days.from >= from);
}
