import { fold } from '../../core/graph/normalise.js';
import type { Graph } from '../../core/graph/graph.js';
import { actReader, type ShownSort } from '../../core/question/follow-up/acts/act.js';
import { ACTS } from '../../core/question/follow-up/acts/acts.js';
import { daysInFull } from '../../core/question/follow-up/days-in-full.js';
import { lastPerson } from '../../core/question/follow-up/people-meant.js';
import { saidShortly } from '../../core/question/follow-up/said-shortly.js';
import type { Memory } from '../memory.js';

const readAct = actReader(ACTS);

/** A message of a thread in the usual words, where it is said in others that mean the same; else null. */
export function inUsualWords(text: string, memory: Memory, graph: Graph): string | null {
  const short = saidShortly(daysInFull(text, memory.context, graph));
  if (short !== text) return short;
  const act = readAct(text, sortsShown(memory, graph));
  const usual = act?.usual
    .replace('{person}', () => personMeant(memory, graph) ?? '')
    .replace('{conference}', () => conferenceMeant(memory, graph) ?? '');
  return usual && bare(usual) !== bare(text) ? usual : null;
}

function bare(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function sortsShown(memory: Memory, graph: Graph): ReadonlySet<ShownSort> {
  const { listed, list } = memory.context;
  return new Set<ShownSort>([
    'any',
    ...(Math.max(list.length, listed.length) > 1 ? (['several'] as const) : []),
    ...(conferenceMeant(memory, graph) ? (['conference'] as const) : []),
    ...(personMeant(memory, graph) ? (['person'] as const) : []),
  ]);
}

/** The name of the one person whom a conversation is about; null where there is none. */
function personMeant({ context }: Memory, graph: Graph): string | null {
  const [term, ...others] = lastPerson(context, graph);
  const [entity, ...more] = term?.entities ?? [];
  if (!entity || others.length > 0 || more.length > 0 || entity.kind !== 'official') return null;
  return graph.official(entity.id)?.name ?? null;
}

/** The name of the one conference that was shown, or that what was shown belongs to; null where there is none. */
function conferenceMeant({ context: { listed, setting, question } }: Memory, graph: Graph): string | null {
  const shown = listed.flatMap((ref) => (ref.startsWith('conference:') ? [ref.slice('conference:'.length)] : []));
  const asked = [...setting, ...question.conferences].flatMap(({ ids }) => [...ids]);
  const [only, ...others] = new Set(shown.length ? shown : asked);
  return only !== undefined && others.length === 0 ? (graph.conference(only)?.name ?? null) : null;
}
