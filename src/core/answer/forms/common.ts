import type { Query, SetQ } from '../../query/query.js';
import { KIND_NOUNS } from '../../query/restate/nouns.js';
import { setPhrase } from '../../query/restate/sets.js';
import type { Block } from '../answer.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { listed } from '../phrases.js';
import { type Asked, refsOfMembers } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';

import { memberLines, namesOfMembers } from './member-lines.js';
import { nameOfMember } from './member-name.js';

type Common = Extract<Query, { ask: 'common' }>;

/** Members up to so many are told with what makes them members. */
const TOLD_MAX = 6;

/** What several have in common: what stands in records of every one of them; of topics then what each has alone. */
export function composeCommon(query: Common, asked: Asked): Draft {
  const { graph, sets } = asked;
  const own = query.members.map((member) => ({ said: setPhrase(member), set: setOf(query, member) }));
  const both = sets.found({ is: 'and', of: own.map(({ set }) => set) });
  const noun = KIND_NOUNS[query.kind];
  const who = listed(own.map(({ said }) => said));
  if (both.size === 0) {
    const known = own.flatMap(({ said, set }) => sideLine(said, set, asked));
    return answered([gap(`No record: no ${noun.one} in common of ${who} on record here.`), ...known], []);
  }
  const names = listed(both.elements().map((one) => nameOfMember(one, graph)));
  const many = both.size === 1 ? noun.one : noun.many;
  const head = say(`${both.size} ${many} in common: ${names}.`, evidenceOfAll(refsOfMembers(both), graph));
  const lines = both.size <= TOLD_MAX && query.kind !== 'topic' ? memberLines(both, graph) : [];
  // Who or what each met alone is as long as all it met; a topic is told by what the other has not.
  const rest = query.kind === 'topic' ? own.flatMap((one) => alone(one, own, asked)) : [];
  return answered([...head, ...lines, ...rest], refsOfMembers(both), both.size);
}

/** What stands in the records of one of the members. */
function setOf({ in: pattern, role, hole, kind }: Common, member: SetQ): SetQ {
  const roles = { ...pattern.roles, [role]: member };
  return { is: 'that', of: { is: 'all', kind }, in: { ...pattern, roles }, hole, how: 'some' };
}

interface Own {
  readonly said: string;
  readonly set: SetQ;
}

function sideLine(said: string, set: SetQ, { sets, graph }: Asked): readonly Block[] {
  const found = sets.found(set);
  const names = namesOfMembers(found, graph);
  return found.size ? say(`${said}: ${names ?? found.size}.`, evidenceOfAll(refsOfMembers(found), graph), 1) : [];
}

/** "Only Iran: fibre and 5G." */
function alone({ said, set }: Own, all: readonly Own[], { sets, graph }: Asked): readonly Block[] {
  const others = all.filter((one) => one.set !== set).map((one) => one.set);
  const rest = sets.found(others.reduce<SetQ>((of, less) => ({ is: 'less', of, less }), set));
  if (rest.size === 0) return [];
  const names = namesOfMembers(rest, graph);
  return say(`Only ${said}: ${names ?? `${rest.size} more`}.`, evidenceOfAll(refsOfMembers(rest), graph), 1);
}
