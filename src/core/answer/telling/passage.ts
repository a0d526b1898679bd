import { LRUCache } from 'lru-cache';
import type { Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { perGraph } from '../../graph/per-graph.js';
import { citedRecordOf } from '../knowledge/cited-records.js';
import { stemsOf } from '../../graph/text-index.js';
import type { Ref } from '../../records/ref.js';

/** What is told together: a record, or one sentence of a conference, which tells of many things. */
export interface Passage {
  readonly ref: Ref;
  /** The sentence of a conference; of other records any. */
  readonly fact: Fact;
  /** The search keys of the record. */
  readonly keys: ReadonlySet<string>;
  /** The stems of all that it says, and of the names of those in it. */
  readonly stems: ReadonlySet<string>;
}

/** What a sentence is told with: its record, or of a conference itself. */
export function placeOfPassage({ evidence, at }: Fact): string {
  return evidence.ref.startsWith('conference:') ? `${evidence.ref} ${at}` : evidence.ref;
}

/** The passage that a sentence belongs to. */
export function passageOf(fact: Fact, graph: Graph): Passage {
  const place = placeOfPassage(fact);
  const passage = passages(graph).get(place) ?? passageAt(fact, graph);
  passages(graph).set(place, passage);
  return passage;
}

/** Passages that were looked at: most of them are by the next question too. */
const passages = perGraph(() => new LRUCache<string, Passage>({ max: 2_048 }));

function passageAt(fact: Fact, graph: Graph): Passage {
  const { ref } = fact.evidence;
  const keys = graph.keysOf(ref);
  const texts = ref.startsWith('conference:') ? [fact.text, ...fact.around] : textsOf(fact, graph);
  return {
    ref,
    fact,
    keys: new Set([...keys, ref]),
    stems: new Set([...texts, ...namesIn(keys, graph)].flatMap(stemsOf)),
  };
}

/** All that the record of a sentence says. */
function textsOf(fact: Fact, graph: Graph): readonly string[] {
  const { ref } = fact.evidence;
  return [...sentencesBeside(fact, graph).flatMap(({ text, around }) => [text, ...around]), notesIn(ref, graph) ?? ''];
}

/** Every sentence of the record of a sentence, in order: they stand next to each other. */
export function sentencesBeside(fact: Fact, { facts }: Graph): readonly Fact[] {
  const found = [fact];
  const isOwn = (at: number) => at >= 0 && at < facts.length && facts.at(at).evidence.ref === fact.evidence.ref;
  for (let at = fact.at - 1; isOwn(at); at--) found.unshift(facts.at(at));
  for (let at = fact.at + 1; isOwn(at); at++) found.push(facts.at(at));
  return found;
}

/** The notes of a meeting, an agreement or a proposal; null where it has none. */
export function notesIn(ref: Ref, graph: Graph): string | null {
  const [kind, id] = [ref.slice(0, ref.indexOf(':')), ref.slice(ref.indexOf(':') + 1)];
  if (kind === 'meeting') return graph.meeting(id)?.notes ?? null;
  return (kind === 'agreement' ? graph.agreement(id) : kind === 'proposal' ? graph.proposal(id) : null)?.notes ?? null;
}

/** The notes of a record of any kind; null where it has none. */
export function notesOf(ref: Ref, graph: Graph): string | null {
  return citedRecordOf(ref, graph)?.notes ?? null;
}

/** The names and posts of those whom search keys name. */
function namesIn(keys: readonly string[], graph: Graph): readonly string[] {
  return keys.flatMap((key) => {
    const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
    if (kind === 'official') {
      const official = graph.official(id);
      return official ? [official.name, ...official.posts.map(({ title }) => title)] : [];
    }
    if (kind === 'organisation') return [graph.organisation(id)?.name ?? ''];
    return kind === 'conference' ? [graph.conference(id)?.name ?? ''] : [];
  });
}
