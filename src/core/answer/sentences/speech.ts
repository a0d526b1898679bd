import type { Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { fold } from '../../graph/normalise.js';
import { positionsOf } from '../../graph/posting-lists.js';
import { stemsOf } from '../../graph/text-index.js';
import { spend } from '../../graph/work.js';
import type { Kind } from '../../query/query.js';
import { countryName } from '../../records/countries/countries.js';

/** Whose words are asked for: those named, by kind, and the officials who may speak for them. */
export interface Speakers {
  readonly kind: Kind;
  readonly ids: readonly string[];
  readonly officials: ReadonlySet<string>;
}

/** What somebody is on record to have said or put forward: on a topic, and in records on it that do not name it. */
export interface Speech {
  readonly onTopic: readonly Fact[];
  readonly beside: readonly Fact[];
}

/** The sentences of some speakers on some topics, in the order of the records. */
export function speechOf(speakers: Speakers, topics: readonly string[], graph: Graph): Speech {
  const keys = speakers.ids.map((id) => `${speakers.kind}:${id}`);
  const positions = positionsOf(graph.facts.having(keys));
  spend(positions.length / SENTENCES_PER_STEP);
  const all = [...positions].map((position) => graph.facts.at(position));
  const own = all.filter((fact) => SPOKEN.has(fact.part) && isOwn(fact, speakers, graph));
  const names = topics.flatMap((id) => topicNames(id, graph));
  const titles = new Set(topics.flatMap((id) => graph.topic(id)?.name ?? []));
  const isAbout = ({ around }: Fact) => around.some((one) => titles.has(one));
  const isOn = (fact: Fact) => saysOne(fact, names) || (fact.part === 'proposal' && isAbout(fact));
  const onTopic = own.filter(isOn);
  return { onTopic, beside: own.filter((fact) => isAbout(fact) && !onTopic.includes(fact)) };
}

/** Sentences that are looked at in a step of work. */
const SENTENCES_PER_STEP = 5;

/** Parts of records that somebody may be reported to have said. */
const SPOKEN: ReadonlySet<Fact['part']> = new Set<Fact['part']>(['summary', 'point', 'fact', 'history', 'proposal']);

/** Whether a sentence is a speaker's: by whom it is, or, where the record does not say, by whom its own words begin with. */
function isOwn({ by, text, part, evidence }: Fact, { kind, ids, officials }: Speakers, graph: Graph): boolean {
  if (part === 'proposal') return isPutBy(evidence.ref, { kind, ids, officials }, graph);
  if (by !== null) return officials.has(by);
  const opening = fold(text);
  const names = [...officials].flatMap((id) => graph.official(id)?.name.split(' ').at(-1) ?? []);
  return [...names, ...bodyNames(kind, ids, graph)].some((name) => isSubject(fold(name), opening));
}

function isPutBy(ref: string, { kind, ids, officials }: Speakers, graph: Graph): boolean {
  const proposal = graph.proposal(ref.slice('proposal:'.length));
  if (!proposal || proposal.act === 'explored') return false;
  const isOfSide = kind !== 'official' && proposal.by_for !== null && ids.includes(proposal.by_for);
  return isOfSide || (proposal.by !== null && officials.has(proposal.by));
}

/** Whether a sentence begins with a name that alone does what it says: "Iran and Kenya agreed" and "Iran's minister" are none of Iran's. */
function isSubject(name: string, sentence: string): boolean {
  const rest = sentence.startsWith('the ') ? sentence.slice('the '.length) : sentence;
  return name !== '' && rest.startsWith(`${name} `) && !/^(?:and|met|meets|with) /.test(rest.slice(name.length + 1));
}

function bodyNames(kind: Kind, ids: readonly string[], graph: Graph): readonly string[] {
  if (kind === 'country') return ids.map(countryName);
  if (kind !== 'organisation') return [];
  return ids.flatMap((id) => {
    const body = graph.organisation(id);
    return body ? [body.name, ...body.aliases] : [];
  });
}

function topicNames(id: string, graph: Graph): readonly string[] {
  const topic = graph.topic(id);
  return topic ? [topic.name, ...topic.aliases] : [];
}

function saysOne({ text }: Fact, names: readonly string[]): boolean {
  const said = new Set(stemsOf(text));
  return names.some((name) => {
    const stems = stemsOf(name);
    return stems.length > 0 && stems.every((one) => said.has(one));
  });
}
