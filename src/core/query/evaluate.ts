import type { Graph } from '../graph/graph.js';
import type { Ref } from '../records/ref.js';
import { any, every, rest } from './combine.js';
import { type Fit, fitOf } from './fit.js';
import { type Found, foundRecords, foundRows, NOTHING_OPEN, type Rows } from './found.js';
import { type Matches, matchesOf } from './match.js';
import { findOwned, holdersOf, isPostOf } from './owned.js';
import { type Element, isRecordKind, type Pattern, type Role, type SetQ } from './query.js';
import { best } from './rank.js';
import type { Sets } from './sets.js';
import { findThat } from './that.js';
import type { Lacking } from './truth.js';
import { bodiesOfSort, universe } from './universe.js';

/** What a set holds in a graph. Pure; equal sets over equal records give equal members in equal order. Never throws. */
export function evaluate(set: SetQ, graph: Graph): Found {
  return setsOf(graph).found(set);
}

/** The sets of one query. */
export function setsOf(graph: Graph): Sets {
  return new Evaluation(graph);
}

class Evaluation implements Sets {
  readonly graph: Graph;
  readonly #known = new Map<SetQ, Found>();

  constructor(graph: Graph) {
    this.graph = graph;
  }

  found(set: SetQ): Found {
    const known = this.#known.get(set) ?? this.#find(set);
    this.#known.set(set, known);
    return known;
  }

  fit(set: SetQ): Fit {
    return fitOf(set, this.graph, (one) => this.found(one));
  }

  matches(pattern: Pattern, bound: Partial<Record<Role, Fit>> = {}): Matches {
    return matchesOf(pattern, this.graph, (set) => this.found(set), bound);
  }

  #find(set: SetQ): Found {
    switch (set.is) {
      case 'all':
        return foundRows(set.kind, universe(set.kind, this.graph), NOTHING_OPEN);
      case 'these':
        return foundRows(set.kind, namedRows(set), NOTHING_OPEN);
      case 'post':
        return holdersOf(isPostOf(set), this.graph);
      case 'bodies':
        return foundRows('organisation', bodiesOfSort(set.sort, this.graph), NOTHING_OPEN);
      case 'records':
        return recordsFound(set.of, this.matches(set.of));
      case 'that':
        return findThat(set, this);
      case 'of':
        return findOwned(set, this, this.graph);
      case 'and':
        return every(
          set.of.map((one) => this.found(one)),
          this.graph,
        );
      case 'or':
        return any(
          set.of.map((one) => this.found(one)),
          this.graph,
        );
      case 'less':
        return rest(this.found(set.of), this.found(set.less), this.graph);
      case 'best':
        return best(set, this);
    }
  }
}

/** What is named; a record rests on itself. */
function namedRows({ kind, ids }: Extract<SetQ, { is: 'these' }>): Rows {
  const own = (id: string): readonly Ref[] => (isRecordKind(kind) ? [`${kind}:${id}`] : []);
  return new Map(ids.map((id): [Element, readonly Ref[]] => [`${kind}:${id}`, own(id)]));
}

function recordsFound(pattern: Pattern, matches: Matches): Found {
  return foundRecords(pattern.kind, matches.records, matches.positions, () => openRecords(pattern, matches));
}

/** Every record that is neither in nor out, with what it does not say. */
function openRecords({ kind }: Pattern, { records, mayBe, truth }: Matches): ReadonlyMap<Element, Lacking> {
  const open = new Map<Element, Lacking>();
  for (const at of mayBe()) {
    const record = records[at]!;
    const is = truth(record);
    if (is !== 'yes' && is !== 'no') open.set(`${kind}:${record.id}`, is);
  }
  return open;
}
