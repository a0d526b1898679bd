import { type Composed, gap } from '../../core/answer/draft.js';
import { composeInFull, composeQuery } from '../../core/answer/forms/compose-query.js';
import { queryOf } from '../../core/assembly/query-of.js';
import { isComposed, isStateOfNamed } from '../../core/grammar/composition.js';
import { factAgain } from '../../core/grammar/facts/fact-again.js';
import { otherwiseDated } from '../../core/grammar/otherwise-dated.js';
import { type GrammarReading, readWhole } from '../../core/grammar/read.js';
import { saysMore } from '../../core/grammar/says-more.js';
import { delegationOfShown } from '../../core/grammar/shown/delegation-of-shown.js';
import { pointersOf } from '../../core/grammar/shown/pointers.js';
import type { Graph } from '../../core/graph/graph.js';
import { wordsOf } from '../../core/query/names-of.js';
import { peopleRolesIn } from '../../core/query/people-roles.js';
import type { Query, SetQ } from '../../core/query/query.js';
import { restate } from '../../core/query/restate/restate.js';
import { setAsked } from '../../core/query/set-asked.js';
import type { Question } from '../../core/question/question.js';
import { type Linked, type Read, understand } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';
import type { Setting } from './part.js';

/** A question that the grammar reads whole; the answer is null where it is told better by its kind, or by what was asked before. */
export interface Whole {
  readonly composed: Composed | null;
  /** It is written as it would be said back: it asks for what was offered or shown before, and for nothing else. */
  readonly isSaidBack: boolean;
  /** Nothing is on record of it as it was read; that may be said of it otherwise, and found by the parts of the question. */
  readonly isLoose: boolean;
}

/** The answer to a question that the grammar reads whole and without a rival, and that more than one record's own words decide. */
export function composedWhole(
  named: Linked,
  { question }: Read,
  memory: Memory | null,
  { graph, at }: Pick<Setting, 'graph' | 'at'>,
): Whole | null {
  if (memory !== null && OF_THEM.test(named.text) && named.items.every(({ kind }) => kind === 'word')) return null;
  const again = memory && askedAgain(named, memory, graph);
  if (again) {
    const full = { ...understand(restate(again), graph, at).question, text: named.text, readings: [] };
    return { composed: orOtherwise(again, full, graph), isSaidBack: false, isLoose: false };
  }
  const shown = memory && { listed: memory.context.listed, query: memory.composed.query };
  const whole = readWhole(named, graph, shown ? pointersOf(named.text, memory.context, shown, graph) : {});
  if (!whole || whole.rival) return null;
  const reading = shown ? { ...whole, query: delegationOfShown(whole.query, named.text, shown.listed) } : whole;
  const { isSaidBack } = reading;
  // A noun phrase alone goes on from what was asked before, where anything was.
  if (reading.isFragment && memory) return { composed: null, isSaidBack, isLoose: false };
  // Whom a pronoun stands for is whom the question is about.
  const isOfOther = memory !== null && hasPronoun(named.text);
  const asked = isOfOther ? { ...understand(restate(reading.query), graph, at).question, text: named.text } : question;
  const composed = answerTo(reading, asked, { graph, isFirst: memory === null });
  return { composed, isSaidBack, isLoose: composed !== null && !isSaidBack && isLoose(composed) };
}

/** What follows a question of one fact, as a query of its own. */
function askedAgain(named: Linked, { composed, context }: Memory, graph: Graph): Query | null {
  const ids = context.setting.flatMap((term) => term.ids);
  const conference = ids.length === 1 ? (ids[0] ?? null) : null;
  return factAgain(named, { query: composed.query ?? null, listed: context.listed, conference }, graph);
}

function answerTo(
  { query, isSaidBack, isFragment, rules }: GrammarReading,
  question: Question,
  { graph, isFirst }: { readonly graph: Graph; readonly isFirst: boolean },
): Composed | null {
  if (isStateOfNamed(query) && !isSaidBack) return null;
  // A conference or body that its own words describe was not read otherwise than it was typed.
  if (query.ask === 'event' || (query.ask === 'post' && query.tell === 'holder'))
    return orOtherwise(query, { ...question, readings: [] }, graph);
  // Whose official somebody is, is told by the post, and not by all that is on record of him.
  if (rules.includes('which-side-of')) return orOtherwise(query, question, graph);
  if (isComposed(query) || isOfDocumentsPut(query, question)) return orOtherwise(query, question, graph);
  const ofWords = isOfWordsPut(query) ? orOtherwise(query, question, graph) : null;
  if (ofWords?.draft.outcome === 'answered') return ofWords;
  const saidBack = isSaidBack ? asSaidBack(query, question, graph) : null;
  if (saidBack) return saidBack;
  const isNarrower = isFirst && !isFragment && (asksWhoWasThere(query, rules) || saysMore(query, queryOf(question)));
  const draft = isNarrower ? composeInFull(query, graph) : null;
  // A date that can be read otherwise is, where nothing is on record for it: by the parts of the question.
  const isOtherwise = draft?.outcome === 'no-record' && question.dates.some((term) => term.alternatives.length > 0);
  return draft && !isOtherwise ? { draft, question, query, isWhole: true } : null;
}

/** "Which Kenyans appear in the meetings with …": people of a side who stand in records, of whom the parts give those records. */
function asksWhoWasThere(query: Query, rules: GrammarReading['rules']): boolean {
  const isOfSide = query.ask === 'list' && query.of.is === 'that' && query.of.of.is === 'of';
  return isOfSide && rules.some((one) => BEING_THERE.has(one));
}

const BEING_THERE: ReadonlySet<string> = new Set(['recorded-in', 'recorded-at', 'takes-part-in']);

/** The answer to a query; where nothing is on record for days that can be read otherwise, to the first other reading that has one. */
function orOtherwise(query: Query, question: Question, graph: Graph): Composed & { readonly query: Query } {
  const draft = composeQuery(query, graph);
  const others = draft.outcome === 'no-record' ? otherwiseDated(query, question.dates) : [];
  for (const { query: other, label } of others) {
    const found = composeQuery(other, graph);
    if (found.outcome !== 'answered') continue;
    const before = question.dates.find(({ alternatives }) => alternatives.length > 0)?.label;
    const said = gap(`No record for ${before}; read as ${label}.`);
    return { draft: { ...found, blocks: [...found.blocks, said] }, question, query: other, isWhole: true };
  }
  return { draft, question, query, isWhole: true };
}

/**
 * Whether no record holds the words of a question, or is known to be of a visit or of a subject that it is asked one thing about: that may
 * be said of it otherwise.
 */
function isLoose({ query, draft, question }: Composed): boolean {
  if (!query || draft.outcome !== 'no-record') return false;
  // Who reported what is on nobody's record is reported by nobody.
  if (isOfDocumentsPut(query, question)) return false;
  const isTold = query.ask === 'list' && query.tell !== undefined && query.tell !== 'sources';
  // Who came along is not stated of most meetings: who else was there for that side is told by the parts of the question.
  const isOfCompany = question.presence?.tell === 'company' && isOfMeeting(setAsked(query));
  return isTold || isOfCompany || wordsOf(query).length > 0 || isOfVisit(query);
}

/** Whether documents are asked for as what somebody put forward: the parts of the question give those that are on record. */
function isOfDocumentsPut(query: Query, { target }: Question): boolean {
  return target === 'agreements' && isOfWordsPut(query);
}

/** Whether proposals are sought by the words for what was put forward. */
function isOfWordsPut(query: Query): boolean {
  return wordsOf(query).length > 0 && isOfKind(query, 'proposal');
}

/** Whether records of a kind are sought anywhere in a query. */
function isOfKind(node: unknown, kind: string): boolean {
  if (typeof node !== 'object' || node === null) return false;
  return ('kind' in node && node.kind === kind) || Object.values(node).some((one) => isOfKind(one, kind));
}

/** Whether it is asked who came along to a meeting that is said by more than by him with whom. */
function isOfMeeting(asked: SetQ | null): boolean {
  const isOfCompany = asked !== null && peopleRolesIn(asked).includes('companion');
  return isOfCompany && asked.is === 'that' && Object.keys(asked.in.roles).length > 1;
}

/** Whether records are sought by the meeting that they came about at, which few of them name. */
function isOfVisit(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  return (
    ('roles' in node && (node.roles as { meeting?: unknown }).meeting !== undefined) ||
    Object.values(node).some(isOfVisit)
  );
}

/** The answer to what was said back before; where nothing is on record, what is nearest is found by the words of the question. */
function asSaidBack(query: Query, question: Question, graph: Graph): Composed | null {
  const isTold = query.ask === 'list' && query.tell !== undefined;
  const draft = isTold ? composeQuery(query, graph) : composeInFull(query, graph);
  return draft.outcome === 'answered' ? { draft, question, query } : null;
}

/** Whether a question has a pronoun that may stand for somebody or something said before. */
export function hasPronoun(text: string): boolean {
  return PRONOUN.test(text);
}

/** Some of those spoken of before, where nobody is named beside them: what follows narrows those. */
const OF_THEM = /\b(?:which|who|how many|any|some|none|one|all|most) of (?:them|those|these)\b/i;

const PRONOUN = /\b(?:he|she|him|her|it)\b/i;
