import { has } from '../mention.js';
import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';
import { isDoer, saysOne } from './wording.js';

/** Documents of which it is said one by one when each was proposed. */
const FEW = 6;

/**
 * "when was it proposed?", "was it proposed by India?" after documents: how they began, as their records state it, and not
 * what was proposed beside them. Null for anything else.
 */
export function documentActQuestion({ question: before, listed }: Context, read: Read): Question | null {
  const { question, signals } = read;
  const documents = listed.filter((ref) => ref.startsWith('agreement:'));
  const areListed = documents.length > 0 && documents.length === listed.length && documents.length <= FEW;
  const isAct = signals.kind('act:proposal') && !signals.any('noun:proposal', 'noun:meeting');
  const isOfActs = before.target === 'agreements' && question.target === 'proposals' && question.acts.length === 1;
  const want = areListed && isAct && isOfActs && isOfThem(read) ? wantOf(read) : null;
  if (!want) return null;
  const statuses = want === 'list' ? PROPOSED : null;
  const said = { statuses, acts: [], parties: [], words: [], narrowing: [], ordinal: null, yesNo: false };
  return { ...question, ...said, target: 'agreements', want, only: documents };
}

/** Whether nothing is named but, at most, by whom it was done, and nobody else is said to have done it. */
function isOfThem({ question, signals, items }: Read): boolean {
  const by = question.parties.length > 0 && question.yesNo && question.parties.every(({ role }) => role !== 'to');
  const isPlain = items.every(({ kind, mention }) =>
    kind === 'word' ? mention.unknown === 'no' : by && kind === 'party',
  );
  const isDone = isDoer(items, 'pron:they') || items.some(({ mention }) => DOERS.test(mention.key));
  const points = signals.any('pron:it', 'pron:that', 'pron:these', 'pron:they', 'pron:he') || saysOne(signals);
  const isShort = items.filter(({ mention }) => !has(mention, 'filler')).length <= 3;
  return isPlain && !isDone && (points || (isShort && !by));
}

/** "when did he propose it": somebody's proposal; French "il" and Russian "его" are the document. */
const DOERS = /^(?:he|she|him|her)$/;

/** "which of them is only proposed?": those that got no further. */
const PROPOSED: Question['statuses'] = { label: 'proposed', any: ['proposed'], ever: false };

/** What is asked of how they began. */
function wantOf({ signals, question, items }: Read): Question['want'] | null {
  if (signals.any('ask:when')) return 'when';
  if (signals.any('ask:where')) return 'where';
  if (signals.any('ask:which') && signals.any('pron:these', 'pron:ones')) return 'list';
  const asksWho = signals.any('ask:who') || items.some(({ mention }) => has(mention, 'prep:by'));
  return asksWho && question.want !== 'count' ? 'who' : null;
}
