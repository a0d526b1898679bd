import type { Pattern, Query, SetQ } from '../../query/query.js';
import { setPhrase } from '../../query/restate/sets.js';
import type { Block } from '../answer.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { listed } from '../phrases.js';
import { type Asked, refsOfMembers } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';
import { recordLines } from './record-lines.js';

type Each = Extract<Query, { ask: 'each' }>;

/** The same of each of several: which of them have it first, then the records of each. */
export function composeEach({ members, in: pattern, role }: Each, asked: Asked): Draft {
  const parts = members.map((member) => {
    const set = ofMember(pattern, role, member);
    return { said: setPhrase(member), set, found: asked.sets.found(set) };
  });
  const having = parts.filter(({ found }) => found.size > 0);
  const lacking = parts.filter(({ found }) => found.size === 0);
  const what = setPhrase({ is: 'records', of: pattern });
  const refs = having.flatMap(({ found }) => [...refsOfMembers(found)]);
  const yes = `${having.length === parts.length ? 'Yes' : 'Only'} ${listed(having.map(({ said }) => said))}: ${what}.`;
  const head = having.length ? say(yes, evidenceOfAll(refs, asked.graph)) : [];
  const lines = having.flatMap(({ said, set, found }): Block[] => [
    { kind: 'heading', text: said },
    ...recordLines(set, found, asked.graph),
  ]);
  const none = lacking.map(({ said }) => gap(`No record for ${said}: no ${what} on record here.`));
  return answered(having.length ? [...head, ...none, ...lines] : none, refs);
}

function ofMember(pattern: Pattern, role: Each['role'], member: SetQ): SetQ {
  return { is: 'records', of: { ...pattern, roles: { ...pattern.roles, [role]: member } } };
}
