import { namedAnew } from '../../core/question/follow-up/named-anew.js';
import { type Linked, type Read, understand, understoodFrom } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';
import type { Setting } from './part.js';

/** A question as read; with a name in the place of words that mean somebody or something of the conversation. */
export function readBeside(typed: Linked, memory: Memory | null, { graph, at }: Pick<Setting, 'graph' | 'at'>): Read {
  const read = understoodFrom(typed, graph);
  const named = memory ? namedAnew(read, memory.context, graph) : null;
  if (!named) return read;
  const again = understand(named.text, graph, at);
  const { readings } = again.question;
  const setAside = again.signals.any('else') ? (memory?.context.listed ?? []) : [];
  return { ...again, question: { ...again.question, setAside, readings: [...readings, named.reading] } };
}
