import type { Graph } from '../../graph/graph.js';
import type { SetQ } from '../../query/query.js';
import type { Context } from '../../question/follow-up/context.js';
import { lastPerson } from '../../question/follow-up/people-meant.js';
import type { Pointers } from '../leaves.js';
import { kindShown, type Shown, shownOf } from './shown.js';

/** What "he", "her" and "it" stand for in a conversation: the person it is about, the one record that was shown. */
export function pointersOf(text: string, context: Context, shown: Shown, graph: Graph): Pointers {
  const [only, ...others] = shown.listed;
  const kind = only && !others.length ? kindShown(shown) : null;
  return { person: personOf(text, context, graph), it: (kind && shownOf(kind, shown, graph)) ?? undefined };
}

function personOf(text: string, context: Context, graph: Graph): SetQ | undefined {
  const [term] = lastPerson(context, graph, text);
  const [person, ...others] = term?.entities ?? [];
  if (!term || person?.kind !== 'official' || others.length) return undefined;
  return { is: 'these', kind: 'official', ids: [person.id], said: graph.official(person.id)?.name ?? term.label };
}
