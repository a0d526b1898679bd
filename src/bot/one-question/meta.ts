import type { Composed } from '../../core/answer/draft.js';
import { composeSourcesOf } from '../../core/answer/knowledge/sources-of-last.js';
import { composeKin } from '../../core/answer/officials/kin.js';
import { lineCount } from '../../core/answer/page.js';
import type { Graph } from '../../core/graph/graph.js';
import { editionQuestion } from '../../core/question/follow-up/edition.js';
import { kinMeant } from '../../core/question/follow-up/kin.js';
import { isPick } from '../../core/question/follow-up/ordinals.js';
import { meansNoDay } from '../../core/question/follow-up/relative-day.js';
import { meansNoPlace } from '../../core/question/follow-up/setting.js';
import { unitBefore } from '../../core/question/follow-up/span-before.js';
import { asksForRest } from '../../core/question/follow-up/who-else.js';
import { ofAllQuestion } from '../../core/question/follow-up/widened.js';
import { saysOne } from '../../core/question/follow-up/wording.js';
import type { Read } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';
import { says } from './part.js';

/** What is said of the conversation, from which line on, and whether all before is dropped. */
export interface Meta {
  readonly composed: Composed;
  readonly from: number;
  readonly reset?: boolean;
}

/** "more", "start over", "source?": about the conversation, not about records. */
export function meta(read: Read, memory: Memory | null, graph: Graph): Meta | null {
  const { signals, question, items } = read;
  const bare = items.every((item) => item.kind === 'word') && !question.words.length;
  if (bare && signals.any('cmd:reset'))
    return { composed: says('Started over: the questions before are dropped.'), from: 0, reset: true };
  if (!memory) return null;
  const asksMore =
    (bare && items.length <= 3 && signals.lead?.tags.includes('cmd:more')) || asksForRest(memory.context, read, graph);
  if (asksMore && lineCount(memory.composed.draft.blocks) > memory.shown) {
    return { composed: memory.composed, from: memory.shown };
  }
  const { ordinal } = question;
  const isDay = memory.context.question.dates.length > 0 || unitBefore(memory.context, 'month', graph) !== null;
  const onDay = isDay && !saysOne(signals) && /\d(?:st|nd|rd|th)\b/.test(question.text);
  const isList = memory.context.choices.length === 0;
  const counts = isList && !onDay && items.every((item) => item.kind === 'word') && !signals.any('noun:conference');
  const isOther = ofAllQuestion(memory.context, read) ?? editionQuestion(memory.context, read, graph);
  if (ordinal !== null && counts && isPick(read) && !isOther && outOfRange(ordinal, memory)) {
    return {
      composed: says(`The last answer listed ${memory.context.list.length}; there is no number ${ordinal} to show.`),
      from: 0,
    };
  }
  if (meansNoDay(read, memory.context, graph)) return { composed: says(NO_DAY_MEANT, 'ambiguous'), from: 0 };
  if (meansNoPlace(read, memory.context, graph)) return { composed: says(NO_PLACE_MEANT, 'ambiguous'), from: 0 };
  const kin = kinMeant(memory.context, read);
  if (kin) return { composed: composeKin(kin, graph), from: 0 };
  const sources = signals.any('cmd:source') && question.target === 'knowledge' && question.want === 'sources' && bare;
  return sources ? { composed: composeSourcesOf(memory.composed, graph), from: 0 } : null;
}

const NO_DAY_MEANT = 'No single date was asked about before: say which day, month or year you mean.';

const NO_PLACE_MEANT = 'What was shown was in several places: say which place or conference you mean.';

function outOfRange(ordinal: number, memory: Memory): boolean {
  return memory.context.list.length === 0 || ordinal > memory.context.list.length;
}
