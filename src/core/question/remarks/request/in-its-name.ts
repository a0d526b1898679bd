import type { Graph } from '../../../graph/graph.js';
import { type Token, tokens } from '../../../graph/normalise.js';
import type { Item } from '../../item.js';
import { has, hasKind } from '../../mention.js';
import type { QuestionReading } from '../../question.js';
import { type Circumstances, linked } from '../../understand.js';
import type { AskingSide } from './asking-side.js';
import { begins, isPause, past } from './phrases.js';
import { AFTER_OBJECT, DONE, HAVING, OWN_PAPERS, OWN_SIDE } from './own-words.js';

/** A question in which who asks has a name, and what was read so. */
export interface Named {
  readonly text: string;
  readonly readings: readonly QuestionReading[];
}

/** A part of a question, and what it is read as. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly as: string;
}

/** A question with the side that asks in the place of "our", "we", "it" and "its". */
export function inItsName(question: string, side: AskingSide, graph: Graph, at: Circumstances): Named {
  const words = tokens(question);
  const pronouns = words.flatMap((_, index) => pronounAt(words, index, side) ?? []);
  return edited(question, pronouns.length ? pronouns : besidePartner(words, linked(question, graph, at).items, side));
}

/** A question with a side that asked before in the place of "our" and "we": "it" may be what was spoken of since. */
export function withOurs(question: string, { name }: AskingSide): Named {
  const words = tokens(question);
  return edited(
    question,
    words.flatMap((_, index) => oursAt(words, index, name) ?? []),
  );
}

function edited(question: string, edits: readonly Edit[]): Named {
  const text = edits.reduceRight(
    (rest, { start, end, as }) => `${rest.slice(0, start)}${as}${rest.slice(end)}`,
    question,
  );
  const readings = edits.map(({ start, end, as }): QuestionReading => {
    return { span: question.slice(start, end), as, ref: null, how: 'context' };
  });
  return { text, readings };
}

/** A word that stands for who asks, with the name in its place; null for any other word. */
function pronounAt(words: readonly Token[], at: number, { name, person }: AskingSide): Edit | null {
  const { key } = words[at]!;
  if (OURS.test(key)) return oursAt(words, at, name);
  if (key === 'it') return actsAt(words, at) ? edit(words, at, at, name) : null;
  // What stands behind another name is that one's.
  if (words.slice(1, at).some(({ capital }) => capital)) return null;
  if (key === 'its') return ownedAt(words, at, name);
  if (person === null || !OF_PERSON.test(key)) return null;
  const owns = key === 'his' || (key === 'her' && words[at]!.after === ' ' && !begins(words, at + 1, AFTER_OBJECT));
  return owns ? ownedAt(words, at, person) : edit(words, at, at, person);
}

const OURS = /^(?:our|we|us)$/;

/** "Our", "we" and "us" in the name of those who ask; null for any other word. */
function oursAt(words: readonly Token[], at: number, name: string): Edit | null {
  const { key } = words[at]!;
  if (key === 'our') return ownAt(words, at, name);
  const isObject = key === 'us' && !TELLS_US.test(words[at - 1]?.key ?? '');
  const isSubject = key === 'we' && at > 0 && !KNOWS.test(words[at + 1]?.key ?? '');
  return isObject || isSubject ? edit(words, at, at, name) : null;
}

/** "Tell us": the reader is spoken to. */
const TELLS_US = /^(?:tell|give|show|send|let|inform|remind|help|list|name|get)$/;

/** "As far as we know": the records are not theirs. */
const KNOWS = /^(?:know|understand|are|gather|believe|hear|see|may|might|could)$/;

const OF_PERSON = /^(?:he|she|him|her|his)$/;

/** "Our side", "our minister": their country, or somebody of it. */
function ownAt(words: readonly Token[], at: number, name: string): Edit | null {
  const end = past(words, at + 1, OWN_SIDE);
  if (end > at + 1) return edit(words, at, end - 1, words[end - 1]!.possessive ? `${name}'s` : name);
  return begins(words, at + 1, OWN_PAPERS) ? null : ownedAt(words, at, name);
}

/** "Our minister" is shown with its noun. */
function ownedAt(words: readonly Token[], at: number, name: string): Edit {
  const noun = words[at + 1];
  if (!noun || isPause(words[at]!)) return edit(words, at, at, `${name}'s`);
  return edit(words, at, at + 1, `${name}'s ${noun.text}${noun.possessive ? "'s" : ''}`);
}

/** The ending of a possessive is no part of its word, and is written over as well. */
function edit(words: readonly Token[], first: number, last: number, as: string): Edit {
  const { end, possessive, key } = words[last]!;
  return { start: words[first]!.start, end: possessive ? end + (key.endsWith('s') ? 1 : 2) : end, as };
}

/** Whether "it" does what sides do ("it signed", "the luncheon it hosted"), or is dealt with ("offered to it"). */
function actsAt(words: readonly Token[], at: number): boolean {
  if (/^(?:with|from)$/.test(words[at - 1]?.key ?? '')) return true;
  const verb = past(words, at + 1, HAVING);
  const isPassive = /^(?:was|were|is|been)$/.test(words[verb]?.key ?? '');
  const key = words[isPassive ? verb + 1 : verb]?.key ?? '';
  return isPassive ? DONE.toSides.has(key) : DONE.bySides.has(key);
}

/** "The memorandum with Saudi Arabia", "the documents signed, and the counterparts": where nobody else is named, one side is who asks. */
function besidePartner(words: readonly Token[], items: readonly Item[], { name }: AskingSide): readonly Edit[] {
  const parties = items.filter(({ kind }) => kind === 'party');
  const noun = items.findIndex((item, at) => isRelation(item) && isOneSided(items, at, parties));
  if (noun < 0 || items.slice(0, noun).some(({ mention }) => hasKind(mention, 'verb:') || hasKind(mention, 'act:')))
    return [];
  const key = items[noun]!.mention.key.replace(/ with$/, '')
    .split(' ')
    .at(-1);
  const at = words.findIndex((word) => word.key === key);
  return at < 0 ? [] : [edit(words, at, at, `${words[at]!.text} of ${name}`)];
}

/** Whether what stands behind a noun has one side only: "with" the one that is named, or with whoever it was. */
function isOneSided(items: readonly Item[], at: number, parties: readonly Item[]): boolean {
  const [next, after] = [items[at + 1], items[at + 2]];
  if (TALKS_WITH.test(items[at]!.mention.key)) return next?.kind === 'party' && parties.length === 1;
  if (next?.mention.key === 'with') return after?.kind === 'party' && parties.length === 1;
  const isDone = has(next?.mention, 'verb:sign', 'verb:host', 'verb:agree');
  return isDone && parties.length === 0 && items.some(({ mention }) => has(mention, 'noun:counterpart'));
}

function isRelation({ kind, mention }: Item): boolean {
  if (kind !== 'word') return false;
  return hasKind(mention, 'kind:') || has(mention, 'noun:agreement', 'noun:meeting') || TALKS_WITH.test(mention.key);
}

/** A noun of meeting that is known as one phrase with its preposition. */
const TALKS_WITH = /^(?:talks|meetings?|discussions|consultations) with$/;
