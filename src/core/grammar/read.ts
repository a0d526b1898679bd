import type { Graph } from '../graph/graph.js';
import { fold } from '../graph/normalise.js';
import type { Query } from '../query/query.js';
import { restate } from '../query/restate/restate.js';
import type { Linked } from '../question/understand.js';
import { chartOf, type Edge, grammarOf, rulesOf } from './chart.js';
import { factAsked } from './facts/fact-asked.js';
import { leavesOf, type Pointers } from './leaves.js';
import { ALTHOUGH } from './rules/although.js';
import { ATTENDING } from './rules/attending.js';
import { BY_WHOM } from './rules/by-whom.js';
import { COVERING } from './rules/covering.js';
import { DELEGATIONS } from './rules/delegations.js';
import { EARLIER } from './rules/earlier.js';
import { GIVEN } from './rules/given.js';
import { KNOWN } from './rules/known.js';
import { OCCASIONS } from './rules/occasions.js';
import { OFTENER } from './rules/oftener.js';
import { OTHERS } from './rules/others.js';
import { SPLITTING } from './rules/splitting.js';
import { HOW_OFTEN } from './rules/how-often.js';
import { ASKED_FOR } from './rules/asked-for.js';
import { ASKS } from './rules/asks.js';
import { ASPECTS_ASKED } from './rules/aspects.js';
import { BETWEEN_TWO } from './rules/between-two.js';
import { SIGNING_ASKED } from './rules/signing-asked.js';
import { ASSERTED } from './rules/asserted.js';
import { BELONGING } from './rules/belonging.js';
import { BEST } from './rules/best.js';
import { BOTH_BEHIND } from './rules/both-behind.js';
import { CONTENT } from './rules/content.js';
import { DESCRIPTIONS } from './rules/descriptions.js';
import { OUTNUMBERING } from './rules/outnumbering.js';
import { GROUPING } from './rules/grouping.js';
import { ENDS } from './rules/ends.js';
import { CLAUSES } from './rules/clauses.js';
import { COINCIDING } from './rules/coinciding.js';
import { COMPARISONS } from './rules/comparisons.js';
import { EVENTS } from './rules/events.js';
import { FRAMES_AROUND } from './rules/frames-around.js';
import { FRONTED } from './rules/fronted.js';
import { GAPS } from './rules/gaps.js';
import { HAPPENING } from './rules/happening.js';
import { HAVING } from './rules/having.js';
import { JOINING } from './rules/joining.js';
import { LIMITING } from './rules/limiting.js';
import { MANNERS } from './rules/manners.js';
import { MOST_OF } from './rules/most-of.js';
import { NOT_ATTENDING } from './rules/not-attending.js';
import { COUNTED_OF_EACH } from './rules/counted-of-each.js';
import { LAST_MET } from './rules/last-met.js';
import { ONLY_ONE } from './rules/only-one.js';
import { DETAILS } from './rules/details.js';
import { COMPARED_OTHERWISE } from './rules/compared-otherwise.js';
import { UNSTATED_RULES } from './rules/unstated.js';
import { SAID_OF_RECORDS } from './rules/said-of-records.js';
import { NOUNS } from './rules/nouns.js';
import { PARTAKING } from './rules/partaking.js';
import { PASSIVES } from './rules/passives.js';
import { PLACING } from './rules/placing.js';
import { POSTS } from './rules/posts.js';
import { PREDICATES } from './rules/predicates.js';
import { PUT_FORWARD } from './rules/put-forward.js';
import { QUANTITIES } from './rules/quantities.js';
import { QUESTIONS } from './rules/questions.js';
import { RANKING } from './rules/ranking.js';
import { RELATIVES } from './rules/relatives.js';
import { RECORDED } from './rules/recorded.js';
import { REPRESENTING } from './rules/representing.js';
import { RESTATED } from './rules/restated.js';
import { COMPARING } from './rules/restated-several.js';
import { ROLES } from './rules/roles.js';
import { THINGS_PUT } from './rules/things-put.js';
import { TOGETHER } from './rules/together.js';
import { TURNING } from './rules/turning.js';
import { WHOLES } from './rules/wholes.js';
import { hasOpenThere } from './there.js';

/** Every rule of the grammar, in the order in which equal readings are taken. */
export const RULES = [
  ...NOUNS,
  ...JOINING,
  ...BEST,
  ...CLAUSES,
  ...PASSIVES,
  ...HAVING,
  ...GAPS,
  ...PREDICATES,
  ...QUANTITIES,
  ...RELATIVES,
  ...ROLES,
  ...WHOLES,
  ...ASKED_FOR,
  ...ASKS,
  ...QUESTIONS,
  ...PUT_FORWARD,
  ...RANKING,
  ...LIMITING,
  ...MANNERS,
  ...PARTAKING,
  ...ASSERTED,
  ...FRONTED,
  ...COMPARING,
  ...COMPARISONS,
  ...BETWEEN_TWO,
  ...ASPECTS_ASKED,
  ...SIGNING_ASKED,
  ...BOTH_BEHIND,
  ...DESCRIPTIONS,
  ...OUTNUMBERING,
  ...GROUPING,
  ...ENDS,
  ...CONTENT,
  ...BELONGING,
  ...POSTS,
  ...EVENTS,
  ...REPRESENTING,
  ...THINGS_PUT,
  ...HAPPENING,
  ...FRAMES_AROUND,
  ...TURNING,
  ...ALTHOUGH,
  ...ATTENDING,
  ...BY_WHOM,
  ...COVERING,
  ...DELEGATIONS,
  ...EARLIER,
  ...GIVEN,
  ...KNOWN,
  ...OCCASIONS,
  ...OFTENER,
  ...OTHERS,
  ...SPLITTING,
  ...PLACING,
  ...TOGETHER,
  ...RECORDED,
  ...COINCIDING,
  ...HOW_OFTEN,
  ...DETAILS,
  ...COMPARED_OTHERWISE,
  ...UNSTATED_RULES,
  ...SAID_OF_RECORDS,
  ...COUNTED_OF_EACH,
  ...LAST_MET,
  ...ONLY_ONE,
  ...MOST_OF,
  ...NOT_ATTENDING,
  ...RESTATED,
];

/** The rules, prepared for reading. */
export const GRAMMAR = grammarOf(RULES);

/** A sentence as read whole, with the rules that its reading rests on. */
export interface GrammarReading {
  readonly query: Query;
  readonly rules: readonly string[];
  /** A reading as good as this one that means something else; null where there is none. */
  readonly rival: Query | null;
  /** It is a noun phrase alone, worded otherwise than it is said back: what it asks for depends on what was asked before. */
  readonly isFragment: boolean;
  /** It is written as it is said back above an answer: it stands by itself, whatever was asked before. */
  readonly isSaidBack: boolean;
}

/** Readings of sentences in which nothing points: several readers of one message ask for them. */
const READ = new WeakMap<Linked, WeakMap<Graph, { readonly reading: GrammarReading | null }>>();

/**
 * Reads a sentence of which every word has its place; null where one has none. Never throws. `pointers` = what "them", "it"
 * and "she" stand for.
 */
export function readWhole(linked: Linked, graph: Graph, pointers: Pointers = {}): GrammarReading | null {
  if (Object.values(pointers).some((set) => set !== undefined)) return readAnew(linked, graph, pointers);
  const known = READ.get(linked) ?? new WeakMap<Graph, { readonly reading: GrammarReading | null }>();
  const found = known.get(graph) ?? { reading: readAnew(linked, graph, pointers) };
  known.set(graph, found);
  READ.set(linked, known);
  return found.reading;
}

function readAnew(linked: Linked, graph: Graph, pointers: Pointers): GrammarReading | null {
  const fact = factAsked(linked, graph);
  if (fact) return ofFact(fact, linked);
  const found = leavesOf(linked, graph, pointers);
  if (!found || found.length === 0) return null;
  const chart = chartOf(found.leaves, GRAMMAR, { graph });
  const [best, next] = chart.readings('Q', 0, found.length) as [Edge?, Edge?];
  if (!best) return null;
  const query = best.meaning as Query;
  if (hasOpenThere(query)) return null;
  const rules = rulesOf(best);
  // What is written as it would be said back means what it was said of.
  const isSaidBack = fold(linked.text) === fold(restate(query));
  const rival = !isSaidBack && next && next.cost <= best.cost ? (next.meaning as Query) : null;
  return {
    query,
    rules,
    rival: rival && restate(rival) !== restate(query) ? rival : null,
    isFragment: query.ask === 'list' && rules.includes('alone') && !isSaidBack,
    isSaidBack,
  };
}

/** A question of one fact, read word by word in any order. */
function ofFact(query: Query, { text }: Linked): GrammarReading {
  return { query, rules: [], rival: null, isFragment: false, isSaidBack: fold(text) === fold(restate(query)) };
}
