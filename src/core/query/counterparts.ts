import { perGraph } from '../graph/per-graph.js';
import { intersection } from '../graph/posting-lists.js';
import { countryOf } from '../graph/sides.js';
import type { Meeting } from '../records/meeting.js';
import type { Ref } from '../records/ref.js';
import { isKeyed } from './edges.js';
import type { Rows } from './found.js';
import type { Hole } from './match.js';
import type { Element, Pattern } from './query.js';
import type { Sets } from './sets.js';
import { universe } from './universe.js';

/**
 * The countries that one country met, each with those meetings, by posting lists alone: a meeting of which both are sides is one of
 * both. Null where anything else is asked for.
 */
export function counterparts(pattern: Pattern, hole: Hole, sets: Sets): Rows | null {
  const code = countryIn(pattern);
  const isOfAll = hole.role === 'other' && hole.kind === 'country' && hole.base.isOfAll === true;
  if (code === null || !isOfAll || !isKeyed(pattern)) return null;
  const [last, asked] = [askedLast(sets.graph), JSON.stringify(pattern)];
  if (last.asked !== asked) Object.assign(last, { asked, rows: countedOut(pattern, code, sets) });
  return last.rows;
}

/** Whom was met as it was asked for last: what lists them asks for their number and their order as well. */
const askedLast = perGraph((): { readonly asked: string; readonly rows: Rows } => ({ asked: '', rows: new Map() }));

function countedOut(pattern: Pattern, code: Element, sets: Sets): Rows {
  const { records, positions } = sets.matches(pattern);
  const [own, { meetings }] = [positions(), sets.graph];
  const met = new Uint8Array(records.length);
  const rows = new Map<Element, readonly Ref[]>();
  const refAt = (at: number): Ref => `meeting:${records[at]!.id}`;
  for (const element of universe('country', sets.graph).keys()) {
    const both = element === code ? NONE : intersection([own, meetings.positions(element)])!;
    for (const at of both) met[at] = 1;
    if (both.length > 0) rows.set(element, Array.from(both, refAt));
  }
  const among = own.filter((at) => met[at] === 0 && isAmongItself(records[at] as Meeting, code, sets));
  if (among.length > 0) rows.set(code, Array.from(among, refAt));
  return rows;
}

const NONE = new Uint32Array(0);

/** The one country whose meetings are asked for, as an element; null where it is none, or several. */
function countryIn({ kind, roles }: Pattern): Element | null {
  const { side } = roles;
  const isOne = kind === 'meeting' && side?.is === 'these' && side.kind === 'country' && side.ids.length === 1;
  return isOne ? `country:${side.ids[0]!}` : null;
}

/** Whether several of one country met each other, and nobody else. */
function isAmongItself({ participants }: Meeting, code: Element, { graph }: Sets): boolean {
  const isOwn = (party: string) => `country:${countryOf(party, graph)}` === code;
  return participants.length > 1 && participants.every((one) => isOwn(one.for));
}
