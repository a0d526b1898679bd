import { partyName } from '../../../core/answer/phrases.js';
import type { Graph } from '../../../core/graph/graph.js';
import { once } from '../../../core/graph/once.js';
import { byCodeUnit } from '../../../core/graph/order.js';
import { intersection } from '../../../core/graph/posting-lists.js';
import { stemsOf, type TextIndex, textIndexOf } from '../../../core/graph/text-index.js';
import { uncounted } from '../../../core/graph/work.js';
import type { Kind } from '../../../core/records/ref.js';
import { namesIn } from '../shown/names-in.js';
import { type OnRecord, SHOWN_KINDS } from '../shown/on-record.js';

/** Every record of a graph by the words that it and the names in it hold. */
export interface Worded {
  readonly records: readonly OnRecord[];
  readonly index: TextIndex;
}

/** Words that hold sentences together: every other record has them. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and at between by for from in into is of on or the their to was were which who with'.split(' '),
);

/** The words of a graph's records; made once, since a graph never changes. */
export function wordedRecords(graph: Graph): Worded {
  const known = made.get(graph) ?? once(() => uncounted(() => worded(graph)));
  made.set(graph, known);
  return known();
}

const made = new WeakMap<Graph, () => Worded>();

/** The stems of the words that are looked for, each once; small words count where there are no others. */
export function stemsSought(words: string): readonly string[] {
  const all = [...new Set(stemsOf(words))];
  const own = all.filter((one) => !SMALL_WORDS.has(one));
  return own.length > 0 ? own : all;
}

/** The ids of the records of one kind that hold every one of some words. */
export function idsHolding(words: string, kind: Kind, graph: Graph): ReadonlySet<string> {
  const { records, index } = wordedRecords(graph);
  const positions = intersection(stemsSought(words).map((one) => index.positions(one)));
  const held = Array.from(positions ?? [], (at) => records[at]!).filter((one) => one.kind === kind);
  return new Set(held.map(({ record }) => record.id));
}

/** A record that holds words which were looked for. */
export interface Hit {
  readonly one: OnRecord;
  /** The weights of the words that it holds, of those looked for. */
  readonly held: number;
  /** How well it fits (BM25). */
  readonly score: number;
}

/** The records that hold any of some words: those first that hold the rarest and most of them, then by score and ref. */
export function recordsHolding(words: string, kinds: readonly Kind[], graph: Graph): readonly Hit[] {
  const { records, index } = wordedRecords(graph);
  const hits = index.search(stemsSought(words).map((one) => [one]));
  const found = Array.from(hits.positions, (position, at): Hit => {
    return { one: records[position]!, held: hits.held[at]!, score: hits.scores[at]! };
  });
  return found.filter(({ one }) => kinds.includes(one.kind)).sort(byFit);
}

/** Orders hits: those first that hold the rarest and most of the words, then by score and ref. */
export function byFit(a: Hit, b: Hit): number {
  return b.held - a.held || b.score - a.score || byRef(a.one, b.one);
}

function byRef(a: OnRecord, b: OnRecord): number {
  const order = SHOWN_KINDS.indexOf(a.kind) - SHOWN_KINDS.indexOf(b.kind);
  return order || byCodeUnit(a.record.id, b.record.id);
}

function worded(graph: Graph): Worded {
  const { knowledge } = graph;
  const of = <K extends Kind>(kind: K, records: readonly unknown[]) =>
    records.map((record) => ({ kind, record }) as unknown as OnRecord);
  const records = [
    ...of('meeting', knowledge.meetings),
    ...of('agreement', knowledge.agreements),
    ...of('proposal', knowledge.proposals),
    ...of('official', knowledge.officials),
    ...of('conference', knowledge.conferences),
    ...of('organisation', knowledge.organisations),
  ];
  return { records, index: textIndexOf(textsOf(records, graph)) };
}

function* textsOf(records: readonly OnRecord[], graph: Graph): Generator<{ text: string; around: readonly string[] }> {
  for (const one of records)
    yield { text: sentencesOf(one, graph).join(' ; '), around: Object.values(namesIn(one.record, graph)) };
}

/** What a record says, and what it is called. */
function sentencesOf({ kind, record }: OnRecord, graph: Graph): readonly string[] {
  switch (kind) {
    case 'meeting':
      return [record.summary, record.place ?? '', ...record.points.map(({ text }) => text)];
    case 'agreement':
      return [record.title, record.kind, ...record.history.map(({ text }) => text)];
    case 'proposal':
      return [record.text];
    case 'official':
      return [record.name, ...record.aliases, ...record.posts.map(({ title }) => title)];
    case 'conference':
      return [
        record.name,
        ...record.aliases,
        record.city ?? '',
        record.theme ?? '',
        ...record.facts.map(({ text }) => text),
      ];
    case 'organisation':
      return [record.name, ...record.aliases, record.country ? partyName(record.country, graph) : ''];
    case 'topic':
    case 'source':
      return [];
  }
}
