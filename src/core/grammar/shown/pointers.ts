import type { Graph } from '../../graph/graph.js';
import type { SetQ } from '../../query/query.js';
import type { Context } from '../../question/follow-up/context.js';
import { lastPerson, otherShown } from '../../question/follow-up/people-meant.js';
import type { Pointers } from '../leaves.js';
import { kindShown, type Shown, shownOf } from './shown.js';

/** What "he", "her" and "it" stand for in a conversation: the person it is about, the one record that was shown. */
export function pointersOf(text: string, context: Context, shown: Shown, graph: Graph): Pointers {
  const [only, ...others] = shown.listed;
  const kind = only && !others.length ? kindShown(shown) : null;
  const [person, other] = [personOf(text, context, graph), otherOf(context, graph)];
  const isOfBoth = MAN.test(text) && WOMAN.test(text);
  // Beside "he" a "her" is the other of the two who were shown.
  const isManFirst = isOfBoth && text.search(MAN) < text.search(WOMAN);
  const [he, she] = !isOfBoth ? [person, person] : isManFirst ? [person, other] : [other, person];
  return { he, she, it: (kind && shownOf(kind, shown, graph)) ?? undefined };
}

const MAN = /\b(?:he|him|his)\b/i;
const WOMAN = /\b(?:she|her)\b/i;

function otherOf(context: Context, graph: Graph): SetQ | undefined {
  const id = otherShown(context, graph);
  return id === null ? undefined : { is: 'these', kind: 'official', ids: [id], said: graph.official(id)?.name ?? id };
}

function personOf(text: string, context: Context, graph: Graph): SetQ | undefined {
  const [term] = lastPerson(context, graph, text);
  const [person, ...others] = term?.entities ?? [];
  if (!term || person?.kind !== 'official' || others.length) return undefined;
  return { is: 'these', kind: 'official', ids: [person.id], said: graph.official(person.id)?.name ?? term.label };
}
