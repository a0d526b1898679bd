import type { Graph } from '../../graph/graph.js';
import type { Pattern, Role, SetQ } from '../../query/query.js';
import type { PartyEntity } from '../../question/question.js';
import type { Block } from '../answer.js';
import { gap } from '../draft.js';
import { aloneOf } from '../meetings/name-alone.js';
import type { Answering, Asked } from './asked.js';
import { patternOf, recordLines } from './record-lines.js';

/**
 * What else is on record of somebody asked for by the whole name, if one whom the records print by the last name alone is
 * the same: of that country, title and time. The records do not say so, and neither does this.
 */
export function maybeSamePerson({ set, found }: Answering, { graph, sets }: Asked): readonly Block[] {
  const pattern = patternOf(set);
  const named = pattern?.kind === 'meeting' ? peopleIn(pattern) : [];
  const [only, ...others] = named;
  const ids = pattern && only && !others.length ? idsAlone(only[1], graph) : [];
  if (!pattern || !only || !ids.length) return [];
  const name = graph.official(ids[0]!)?.name ?? '';
  const alone: SetQ = {
    is: 'records',
    of: { ...pattern, roles: { ...pattern.roles, [only[0]]: { ...only[1], ids, said: name } } },
  };
  const all = sets.found(alone);
  const elements = all.elements().filter((one) => !found.has(one));
  if (!elements.length) return [];
  return [
    gap(`Not stated: whether “${name}”, whom these records name without a first name, is the same person:`),
    ...recordLines(alone, { ...all, size: elements.length, elements: () => elements }, graph),
  ];
}

type Named = Extract<SetQ, { is: 'these' }>;

function peopleIn({ roles }: Pattern): readonly (readonly [Role, Named])[] {
  return (['side', 'other', 'guest'] as const).flatMap((role): (readonly [Role, Named])[] => {
    const set = roles[role];
    return set?.is === 'these' && set.kind === 'official' ? [[role, set]] : [];
  });
}

function idsAlone({ ids }: Named, graph: Graph): readonly string[] {
  const entities = ids.map((id): PartyEntity => ({ kind: 'official', id }));
  return aloneOf({ entities }, graph).map(({ id }) => id);
}
