import { composeContinued } from '../../core/answer/continued.js';
import type { Composed } from '../../core/answer/draft.js';
import { composeFigureOfShown } from '../../core/answer/figure-of-shown.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { aspectOfShown } from '../../core/grammar/shown/aspect-of-shown.js';
import { type BesideShown, besideShown } from '../../core/grammar/shown/beside-shown.js';
import { listAgain, restOfShown } from '../../core/grammar/shown/rest-of-shown.js';
import type { Graph } from '../../core/graph/graph.js';
import type { Aspect, Query } from '../../core/query/query.js';
import { figureAsked } from '../../core/question/follow-up/figure-asked.js';
import type { Question } from '../../core/question/question.js';
import type { Linked } from '../../core/question/understand.js';
import type { Earlier, Memory } from '../memory.js';
import { says } from './part.js';

/** The answer to a question that asks one thing of what was shown, and whom it names; null for any other. */
export function composedOfShown(named: Linked, memory: Memory | null, graph: Graph): OfShown | null {
  if (!memory) return null;
  const { context, composed, earlier } = memory;
  const shown = { listed: context.listed, query: composed.query };
  const again = listAgain(named.text, shown, earlier);
  if (again) return { composed: composedAgain(again, named.text, graph), people: [] };
  const beside = besideShown(named.text, shown, earlier, graph);
  if (beside) return { composed: composedBeside(beside, composed.question, named.text, graph), people: [] };
  const rest = restOfShown(named.text, shown, earlier);
  const asked = rest ? { query: rest, people: [] } : aspectOfShown(named, shown, graph);
  if (!asked) return null;
  const { query, people } = asked;
  const question = askedOfShown(composed.question, query, named.text);
  return { composed: { draft: composeQuery(query, graph), question, query, isWhole: true }, people };
}

/** The figure that a question asks for of what was shown, also before the last answer; null where it asks for none, or nothing tells one. */
export function composedFigure(named: Linked, memory: Memory | null, graph: Graph): Composed | null {
  const words = memory && figureAsked(named);
  if (!memory || !words) return null;
  const { context, composed, earlier } = memory;
  const draft = composeFigureOfShown([context.listed, ...earlier.map(({ listed }) => listed)], words, graph);
  return draft && { draft, question: { ...composed.question, text: named.text, readings: [] } };
}

/** What was shown, with the people of the side that was asked about: "he" is one of them. */
export function withTold(memory: Memory, people: readonly string[]): Memory {
  const [only, ...others] = people;
  const person = only !== undefined && !others.length ? only : memory.context.person;
  return { ...memory, context: { ...memory.context, told: people, person } };
}

/** The other documents of the same meeting, or that none is on record. */
function composedBeside({ query }: BesideShown, before: Question, text: string, graph: Graph): Composed {
  const question = { ...before, text, readings: [] };
  if (!query) return { ...says(NO_OTHER, 'no-record'), question };
  return { draft: composeQuery(query, graph), question, query, isWhole: true };
}

const NO_OTHER = 'No record: no other document of the same meeting is on record here.';

/** A longer list that was shown before, once more. */
function composedAgain({ question: before, query }: Earlier, text: string, graph: Graph): Composed {
  const question = { ...before, text, readings: [] };
  if (query) return { draft: composeQuery(query, graph), question, query, isWhole: true };
  return composeContinued({ question, continued: true, wider: null }, graph);
}

/** An answer to something asked of what was shown, with the people, by id, of a side that it asks about. */
export interface OfShown {
  readonly composed: Composed;
  readonly people: readonly string[];
}

/** The question before, with what is asked now of its records. */
function askedOfShown(before: Question, query: Query, text: string): Question {
  const want = query.ask === 'list' && query.tell ? (WANTS.get(query.tell) ?? before.want) : before.want;
  return { ...before, text, want, yesNo: false, readings: [] };
}

/** What a question wants that asks for an aspect. */
const WANTS: ReadonlyMap<Aspect, Question['want']> = new Map([
  ['when', 'when'],
  ['where', 'where'],
  ['topics', 'about'],
  ['who', 'who'],
  ['signers', 'signatories'],
]);
