import type { Graph } from '../../graph/graph.js';
import { isOrdinaryWord } from '../../graph/ordinary-words.js';
import { stem } from '../../graph/stem.js';
import type { Question } from '../../question/question.js';
import type { Meeting } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import { answered, type Draft, gap } from '../draft.js';
import { searchFacts } from '../sentences/fact-search.js';
import { factLine } from '../sentences/facts-answer.js';

/**
 * "Who attended Kennedy's funeral": the meetings found with him tell of no funeral, and the sentences that do are those of
 * others' visits; "who brought up Yotta", of which no meeting but a proposal tells. The sentences that hold all the words asked and name everybody named; null where the meetings found are
 * among those that do, or none does.
 */
export function toldElsewhere(question: Question, found: readonly Meeting[], graph: Graph): Draft | null {
  if (question.yesNo || question.only.length || question.unknown.length || !question.words.length) return null;
  const isOfSomebody = question.parties.some((term) => !term.excluded && term.entities[0]?.kind === 'official');
  if (!(isOfSomebody && !question.conferences.length) && !question.narrowing.some((word) => isRareName(word, graph)))
    return null;
  const hits = searchFacts(question, graph, question.words, { below: ALL, belowOfBest: 0 });
  const records = new Set(hits.map(({ fact }) => fact.evidence.ref));
  if (!hits.length || found.some(({ id }) => records.has(ref('meeting', id)))) return null;
  const said = gap('Not on record in just that form. What is on record in these words:');
  return answered([said, ...hits.flatMap(({ fact }) => factLine(fact, graph))], [...records]);
}

/** "Yotta": a word of no language that few sentences have, so that whoever types it means what they tell of. */
function isRareName(word: string, graph: Graph): boolean {
  const told = graph.text.positions(stem(word)).length;
  return word.length > 3 && !isOrdinaryWord(word) && told > 0 && told <= RARE_MAX;
}

/** Sentences with a word up to which it is rare. */
const RARE_MAX = 5;

/** The share of the weight of the words that holds all of them, but for rounding. */
const ALL = 0.999;
