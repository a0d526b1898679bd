import type { Composed } from '../../core/answer/draft.js';
import type { Continued } from '../../core/question/follow-up/context.js';
import type { Question } from '../../core/question/question.js';
import { isWorthRemembering, type Memory, memoryOf } from '../memory.js';
import type { Part, Setting } from './part.js';

/** A message, with what was remembered before it. */
export interface Beside {
  readonly text: string;
  readonly memory: Memory | null;
  readonly setting: Setting;
}

/** A question of its own. */
export function fresh(question: Question): Continued {
  return { question, continued: false, wider: null };
}

/** A question that takes over what was asked before. */
export function taken(question: Question): Continued {
  return { question, continued: true, wider: null };
}

/** A question answered, with what is remembered of it where that is worth it. */
export function part(composed: Composed, continued: Continued, { text, memory, setting }: Beside): Part {
  const at = Date.parse(setting.at.now);
  const { graph } = setting;
  const kept = isWorthRemembering(composed) ? memoryOf(composed, continued, memory, { text, at, graph }) : memory;
  return { composed, from: 0, leans: continued.continued, isOpen: false, memory: kept };
}
