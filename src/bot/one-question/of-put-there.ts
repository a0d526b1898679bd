import { shownSet } from '../../core/grammar/shown/shown.js';
import { countryOf } from '../../core/graph/sides.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import type { Pattern, Query, SetQ } from '../../core/query/query.js';
import type { Item, NamedParty } from '../../core/question/item.js';
import type { PartyEntity } from '../../core/question/question.js';
import { linked } from '../../core/question/understand.js';
import type { Act } from '../../core/records/proposal.js';
import type { Ref } from '../../core/records/ref.js';
import type { Memory } from '../memory.js';
import { ofQuery } from './of-listed.js';
import type { Part, Setting } from './part.js';

/** What somebody put to somebody, with nothing behind the verb but words that point at what was shown. */
const WHAT_PUT =
  /^(?:and |so |but |ok,? )*what (?:else )?(?:did|has|had) (.{2,60}?) (propose|suggest|put forward|offer|ask for|ask|request|want|call for)(?: (?:there|then|in it|at it|in return|(?:at|in|during) (?:that|the|this) (?:meeting|talks|visit|conversation)))?\W*$/i;

const ACTS: ReadonlyMap<string, readonly Act[]> = new Map<string, readonly Act[]>([
  ['offer', ['offer']],
  ['ask', ['request', 'call']],
  ['ask for', ['request', 'call']],
  ['request', ['request', 'call']],
  ['want', ['request', 'call']],
  ['call for', ['call', 'request']],
]);

/**
 * "What did Nabiyev propose" after a few meetings that he was at: what he put there. Null where he put nothing there, and for all else.
 */
export function ofPutThere(text: string, memory: Memory, setting: Setting): Part | null {
  const said = WHAT_PUT.exec(text);
  const there = said && meetingsShown(memory.context.listed);
  if (!said || !there) return null;
  const named = linked(text, setting.graph, setting.at);
  const from = soleParty(named.items);
  const roles = from && rolesIn(there, from, setting);
  if (!roles) return null;
  const acts = ACTS.get(said[2]!.toLowerCase());
  const pattern: Pattern = { kind: 'proposal', roles, ...(acts ? { limits: { acts } } : {}) };
  const query: Query = { ask: 'list', of: { is: 'records', of: pattern } };
  if (composeQuery(query, setting.graph).outcome !== 'answered') return null;
  return ofQuery(query, named, memory, setting);
}

/** The one party that is named, where nothing else is. */
function soleParty(items: readonly Item[]): NamedParty | null {
  const [only, ...others] = items.filter(({ kind }) => kind !== 'word');
  return only?.kind === 'party' && others.length === 0 && only.party.entities.length > 0 ? only.party : null;
}

type Meetings = Extract<SetQ, { is: 'these' }>;

/** The meetings that were shown, where a few were and nothing else. */
function meetingsShown(listed: readonly Ref[]): Meetings | null {
  const of = listed.length > 0 && listed.length <= FEW_MAX ? shownSet(listed) : null;
  return of?.kind === 'meeting' ? of : null;
}

/** Meetings of which something is asked together. */
const FEW_MAX = 8;

/** Who put it, and in which meetings; null where the party had no part in any. */
function rolesIn(there: Meetings, { entities, label }: NamedParty, { graph }: Setting): Pattern['roles'] | null {
  const from = setOf(entities, label);
  const people = there.ids.flatMap((id) => graph.meeting(id)?.participants ?? []);
  const isThere = people.some((one) =>
    entities.some(({ id }) => id === one.official || id === one.for || id === countryOf(one.for, graph)),
  );
  return from && isThere ? { from, meeting: there } : null;
}

function setOf(entities: readonly PartyEntity[], said: string): SetQ | null {
  const [first] = entities;
  if (!first || first.kind === 'region' || entities.some(({ kind }) => kind !== first.kind)) return null;
  return { is: 'these', kind: first.kind, ids: entities.map(({ id }) => id), said };
}
