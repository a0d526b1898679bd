import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';

const BESIDE = /^(?:ask:why|ask:yes-no|neg:not|filler|conj:|pron:it|pron:that|pron:these|pron:they|cmd:thanks)/;

/** "why not?", "and why is that?": the reason for what was answered, which is looked for in the records shown. Null for anything else. */
export function whyQuestion(
  { question: before, listed }: Context,
  { question, signals, items }: Read,
): Question | null {
  const bare = items.every((item) => item.kind === 'word' && item.mention.tags.some((tag) => BESIDE.test(tag)));
  if (!bare || !signals.any('ask:why')) return null;
  const few = before.target !== 'facts' && listed.length > 0 && listed.length <= FEW;
  const only = few ? listed : before.only;
  const want = KEPT.has(before.want) ? before.want : 'list';
  const yesNo = before.yesNo && listed.length === 0;
  return { ...before, text: question.text, tags: question.tags, want, yesNo, askedStatuses: [], only };
}

const KEPT: ReadonlySet<Question['want']> = new Set(['who', 'when', 'where', 'about']);

/** Records of which a reason may be asked all at once. */
const FEW = 5;
