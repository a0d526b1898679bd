import type { Graph } from '../../graph/graph.js';
import { withinWork } from '../../graph/work.js';
import { setsOf } from '../../query/evaluate.js';
import type { Query } from '../../query/query.js';
import { restate } from '../../query/restate/restate.js';
import { setAsked } from '../../query/set-asked.js';
import type { Composed } from '../draft.js';
import { aboutSubject } from './about-subject.js';
import { askedOfThem, recordsBehind, sourcesOfThem } from './asked-of-them.js';
import { dropped } from './dropped.js';
import type { Answered } from './edited.js';
import { narrowed } from './narrowed.js';
import { ofOtherKind, turned } from './of-other-kind.js';
import { plainly } from './plainly.js';
import { swapped } from './swapped.js';

/** Questions offered after an answer. */
const OFFERED_MAX = 3;

/** Characters beyond which an offer is no longer read at a glance. */
const TEXT_MAX = 110;

/** Steps of work in which offers are looked for: what is not found by then is not offered. */
const STEPS = 12_000;

/** A way of editing a query: its edits, the likeliest first. */
type Way = (answered: Answered) => Iterable<Query>;

/** The ways of editing a query that has an answer, those that tell most beside it first. */
const OF_ANSWERED: readonly Way[] = [turned, narrowed, ofOtherKind, swapped, recordsBehind, askedOfThem, sourcesOfThem];

/** The ways of editing a query without an answer. */
const OF_NONE: readonly Way[] = [dropped, swapped, turned, ofOtherKind];

/** The questions to offer after an answer, each in plain English: `editsOffered`. */
export function nextOf(composed: Composed, graph: Graph): readonly string[] {
  return editsOffered(composed, graph).map((edit) => capital(restate(edit)));
}

/**
 * Up to three edits of the query that was answered, each with an answer other than the one just given; where the question has
 * no query, what is on record of whom or what it names. Nothing general, and nothing where none fits.
 */
export function editsOffered({ draft, question, query }: Composed, graph: Graph): readonly Query[] {
  if (draft.outcome !== 'answered' && draft.outcome !== 'no-record') return [];
  const sets = setsOf(graph);
  const asked = query && plainly(query, graph);
  if (!asked) return inTurn([aboutSubject({ question, draft, graph })], { draft, graph, sets, query: null });
  const answered: Answered = { query: asked, draft, graph, sets };
  const ways = isAnswered(answered) ? OF_ANSWERED : OF_NONE;
  return inTurn(
    ways.map((way) => way(answered)),
    answered,
  );
}

/** Records from which on an answer is not looked at again: it is what was asked for. */
const SURE = 12;

/** Whether a query has an answer of its own: "is it in force" may be answered by what else is stated of it. */
function isAnswered({ query, draft, sets }: Answered): boolean {
  const of = setAsked(query);
  if (draft.outcome !== 'answered' || !of || draft.listed.length > SURE) return draft.outcome === 'answered';
  return (withinWork(STEPS, () => sets.found(of).size).made?.value ?? 1) > 0;
}

type Beside = Omit<Answered, 'query'> & { readonly query: Query | null };

/** One offer from each way, then another from each, until there are enough or too much work was done. */
function inTurn(ways: readonly Iterable<Query>[], beside: Beside): readonly Query[] {
  const offers = new Map<string, Query>();
  const asked = beside.query && restate(beside.query);
  const isNew = (text: string) => text.length <= TEXT_MAX && text !== asked && !offers.has(text);
  let left = ways.map((way) => way[Symbol.iterator]());
  let steps = STEPS;
  while (left.length && offers.size < OFFERED_MAX) {
    left = left.filter((way) => {
      if (offers.size >= OFFERED_MAX) return false;
      const worked = withinWork(steps, () => nextIn(way, beside, isNew));
      steps -= worked.steps;
      const one = worked.made?.value;
      if (one) offers.set(restate(one), one);
      return Boolean(one);
    });
  }
  return [...offers.values()];
}

/** The next edit of a way that may be offered; null where it has none left. */
function nextIn(way: Iterator<Query>, beside: Beside, isNew: (text: string) => boolean): Query | null {
  for (let one = way.next(); !one.done; one = way.next())
    if (isNew(restate(one.value)) && tellsMore(one.value, beside)) return one.value;
  return null;
}

/** Records that are compared one by one; of more the number tells. */
const COMPARED_MAX = 50;

/** Whether an edit has an answer, and another than the one just given: one thing more of the same records is another. */
function tellsMore(edit: Query, { query, draft, sets }: Beside): boolean {
  const of = setAsked(edit);
  if (!of || (query && of === setAsked(query))) return of !== null;
  const found = sets.found(of);
  if (found.size === 0) return false;
  if (draft.outcome !== 'answered' || found.size !== draft.listed.length) return true;
  const shown = new Set<string>(found.size <= COMPARED_MAX ? draft.listed : []);
  return shown.size > 0 && found.elements().some((one) => !shown.has(one));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
