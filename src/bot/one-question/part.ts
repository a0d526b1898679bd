import type { Composed, Draft } from '../../core/answer/draft.js';
import type { PageSize } from '../../core/answer/page.js';
import type { NewsSetting } from '../../core/digest/news/whats-new.js';
import type { Graph } from '../../core/graph/graph.js';
import { EMPTY_QUESTION } from '../../core/question/question.js';
import { type Circumstances, type Linked, linked } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';

/** What a message is answered under. */
export interface Setting {
  readonly graph: Graph;
  /** The instant and zone that "today" is counted in. */
  readonly at: Circumstances;
  readonly size: PageSize;
  /** What "what's new" is answered from; null = from dates alone. */
  readonly news: NewsSetting | null;
  /** Links words to names, each text of a message once: it is the dearest part of reading one. */
  readonly link?: (text: string) => Linked;
  /** It is the rest of a question that was taken apart: that is not taken apart again. */
  readonly isRest?: boolean;
}

/** One question of a message, answered. */
export interface Part {
  readonly composed: Composed;
  /** The first line to show. */
  readonly from: number;
  /** Whether anything said before it was taken over. */
  readonly leans: boolean;
  /** Whether something of it was left unread, or left open whom or what it means: then it may be asked in other words. */
  readonly isOpen: boolean;
  readonly memory: Memory | null;
}

/** What links words to names under a setting, each text once. */
export function linkingOnce({ graph, at }: Pick<Setting, 'graph' | 'at'>): (text: string) => Linked {
  const known = new Map<string, Linked>();
  return (text) => {
    const found = known.get(text) ?? linked(text, graph, at);
    known.set(text, found);
    return found;
  };
}

/** Something said of the conversation itself, and not of records. */
export function says(text: string, outcome: Draft['outcome'] = 'help'): Composed {
  const draft: Draft = { outcome, blocks: [{ kind: 'aside', text }], count: null, listed: [], choices: [] };
  return { draft, question: { ...EMPTY_QUESTION, target: 'help' } };
}
