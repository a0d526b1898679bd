import { longestByFirst } from './names.js';
import { nameKeys } from './normalise.js';
import type { Graph } from './graph.js';
import type { Source } from '../records/source.js';
import { perGraph } from './per-graph.js';

/** Who publishes: newspapers, agencies and sites by the names that sources print of them. */
export interface Outlets {
  /** The names of publishers and of credited agencies that a folded phrase stands for; none = no outlet is called so. */
  named(key: string): readonly string[];
  /** The sources that one of some names published; of agencies that publish nothing those that credit one. */
  sourcesBy(names: ReadonlySet<string>): readonly Source[];
  /** The most words of any outlet that begins with a word; 0 = none does. */
  longestFrom(first: string): number;
}

/** The outlets of what a reader may see. */
export const outletsOf = perGraph((graph): Outlets => {
  const names = new Map<string, string[]>();
  const [published, credited] = [new Map<string, Source[]>(), new Map<string, Source[]>()];
  for (const source of graph.knowledge.sources) {
    added(published, source.publisher, source);
    if (source.via) added(credited, source.via, source);
  }
  for (const name of new Set([...published.keys(), ...credited.keys()]))
    for (const key of BODY.test(name) ? [] : keysOf(name))
      if (mayName(key, graph)) names.set(key, [...(names.get(key) ?? []), name]);
  return {
    named: (key) => names.get(key) ?? [],
    sourcesBy(wanted) {
      const own = [...wanted].flatMap((name) => published.get(name) ?? []);
      return own.length ? own : [...wanted].flatMap((name) => credited.get(name) ?? []);
    },
    longestFrom: longestByFirst(names.keys()),
  };
});

function added(to: Map<string, Source[]>, name: string, source: Source): void {
  const known = to.get(name);
  if (known) known.push(source);
  else to.set(name, [source]);
}

/** Ministries and other bodies publish too; by their names they are asked for as what they are. */
const BODY =
  /\b(?:ministry|minist[eè]re|authority|board|cabinet|commonwealth|government|president|presidential|website|development agency|communications service|department|media|public)\b/i;

/** A name that somebody or something else on record bears is theirs; an agency may be on record as a body beside. */
function mayName(key: string, graph: Graph): boolean {
  return graph.names
    .exact(key)
    .every(({ kind, id }) => kind === 'organisation' && graph.organisation(id)?.kind === 'other');
}

/** What an outlet is called: its name, and that without what people leave out of it. */
function keysOf(name: string): readonly string[] {
  const plain = name.replace(/ ?\([^()]*\)$/, '');
  const short = plain.replace(/ (?:News Agency|Agency|Newspaper|Magazine|Media Network|Zimbabwe)$/, '');
  return [...new Set([name, plain, short].filter((one) => one.length > 1).flatMap(nameKeys))].filter(
    (key) => !TOO_COMMON.has(key),
  );
}

/** What is left of some names says nothing: "Report News Agency", "Africa News Agency". */
const TOO_COMMON: ReadonlySet<string> = new Set(['report', 'africa', 'sudan', 'the', 'news']);
