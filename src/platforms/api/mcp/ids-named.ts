import type { Graph } from '../../../core/graph/graph.js';
import { fold } from '../../../core/graph/normalise.js';
import type { Kind } from '../../../core/records/ref.js';

/** Characters of what was typed that are looked at, and ids that are offered. */
const TYPED_MAX = 60;
const OFFERED_MAX = 500;

/** A record by what people call it. */
interface Called {
  readonly id: string;
  readonly names: readonly string[];
}

/**
 * The ids of records of one kind that are called so, by id or by name, for one reader: those that begin with what was typed
 * first, in the order of ids.
 */
export function idsNamed(kind: Kind, typed: string, graph: Graph): readonly string[] {
  const key = fold(typed.slice(0, TYPED_MAX)).trim();
  const [begins, holds]: [string[], string[]] = [[], []];
  for (const { id, names } of calledIn(kind, graph)) {
    const keys = [id, ...names.map(fold)];
    if (keys.some((one) => one.startsWith(key))) begins.push(id);
    else if (keys.some((one) => one.includes(key))) holds.push(id);
    if (begins.length >= OFFERED_MAX) break;
  }
  return [...begins, ...holds].slice(0, OFFERED_MAX);
}

function* calledIn(kind: Kind, { knowledge }: Graph): Generator<Called> {
  switch (kind) {
    case 'official':
      return yield* named(knowledge.officials);
    case 'organisation':
      return yield* named(knowledge.organisations);
    case 'conference':
      return yield* named(knowledge.conferences);
    case 'topic':
      return yield* named(knowledge.topics);
    case 'meeting':
      for (const { id, summary } of knowledge.meetings) yield { id, names: [summary] };
      return;
    case 'agreement':
      for (const { id, title } of knowledge.agreements) yield { id, names: [title] };
      return;
    case 'proposal':
      for (const { id, text } of knowledge.proposals) yield { id, names: [text] };
      return;
    case 'source':
      for (const { id, title, publisher } of knowledge.sources) yield { id, names: [publisher, title ?? ''] };
  }
}

function* named(records: readonly { id: string; name: string; aliases: readonly string[] }[]): Generator<Called> {
  for (const { id, name, aliases } of records) yield { id, names: [name, ...aliases] };
}
