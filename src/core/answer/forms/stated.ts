import type { Graph } from '../../graph/graph.js';
import { stemsOf } from '../../graph/text-index.js';
import type { Found } from '../../query/found.js';
import type { Limits, Pattern, SetQ } from '../../query/query.js';
import { either } from '../../query/restate/nouns.js';
import { rolePhrase } from '../../query/restate/sets.js';
import { type Agreement, latestEntry, type Status } from '../../records/agreement.js';
import { STATUS_WORDS } from '../agreements/agreement-line.js';
import { answered, type Draft, gap } from '../draft.js';
import { type Asked, partsOf, refsOfMembers } from './asked.js';
import { openOf } from './left-open.js';
import { recordsTold } from './records-told.js';

/** Documents of which more than so many are told to be something else would be a list that nobody asked for. */
const OTHERWISE_MAX = 6;

/** "The A memorandum is stated to be signed": a yes to how documents stand says what they are stated to be; null where it is not asked. */
export function statedYes(set: SetQ, found: Found, graph: Graph): string | null {
  const pattern = asksState(set);
  if (!pattern) return null;
  const agreements = documentsIn(found, graph);
  const [only, ...others] = agreements;
  const stated = [...new Set(agreements.flatMap((one) => statedOf(one, pattern.limits!)))];
  const label = either(stated.map((status) => STATUS_WORDS[status]));
  const who = only && !others.length ? `${only.title} is` : `${agreements.length} are`;
  return [`${who} stated to be ${label}`, ...settingOf(pattern)].join(' ');
}

/** How documents stand of which none is stated to be what was asked: that is said, then what they are stated to be. Null where none is meant. */
export function statedOtherwise(set: SetQ, asked: Asked): Draft | null {
  const pattern = asksState(set);
  if (!pattern) return null;
  const { latest, event, ...limits } = pattern.limits!;
  const { place: _, conference: __, ...roles } = pattern.roles;
  const { when: ___, ...rest } = pattern;
  const base: SetQ = { is: 'records', of: { ...rest, roles, limits } };
  const all = asked.sets.found(base);
  const found = all.size ? all : (openOf(all) ?? all);
  const isSome = Object.keys(roles).length > 0 || pattern.among !== undefined;
  const isMeant = isSome && found.size > 0 && found.size <= OTHERWISE_MAX;
  if (!isMeant) return null;
  const label = either((latest ?? event ?? []).map((status) => STATUS_WORDS[status]));
  const said = [found.size === 1 ? 'it' : 'any of these', 'is', label, ...settingOf(pattern)].join(' ');
  const refs = refsOfMembers(found);
  return answered(
    [
      gap(`No record: no source here says that ${said}.`, 'status'),
      ...recordsTold({ set: base, found }, asked, 'counted'),
    ],
    refs,
  );
}

/**
 * The same of the documents whose title says the subject that none of them lists: "is the telecom memorandum of Iran with Malaysia
 * signed". Null where no title does, or where it is not asked how documents stand.
 */
export function ofSubjectInTitle(set: SetQ, { sets, graph }: Asked): SetQ | null {
  const pattern = asksState(set);
  const { topic, ...roles } = pattern?.roles ?? {};
  if (!pattern || pattern.among || topic?.is !== 'these') return null;
  const { documents } = pattern.limits!;
  const all: SetQ = { is: 'records', of: { kind: 'agreement', roles, ...(documents && { limits: { documents } }) } };
  const words = stemsOf(topic.said);
  const meant = documentsIn(sets.found(all), graph).filter(({ title }) =>
    words.every((one) => stemsOf(title).includes(one)),
  );
  const [said] = meant.map(({ title }) => title);
  if (said === undefined) return null;
  return {
    is: 'records',
    of: { ...pattern, roles, among: { is: 'these', kind: 'agreement', ids: meant.map(({ id }) => id), said } },
  };
}

/** Whether documents are asked for by how they stand, and nothing is joined to that. */
function asksState(set: SetQ): Pattern | null {
  const pattern = set.is === 'records' && set.of.kind === 'agreement' ? set.of : null;
  return pattern?.limits?.latest || pattern?.limits?.event ? pattern : null;
}

function statedOf(agreement: Agreement, { latest, event }: Limits): readonly Status[] {
  const now = latestEntry(agreement).status;
  if (latest?.includes(now)) return [now];
  return (event ?? []).filter((status) => agreement.history.some((entry) => entry.status === status)).slice(0, 1);
}

/** "in Baku in June 2025": where and when it came to that. */
function settingOf(pattern: Pattern): readonly string[] {
  const said = [rolePhrase(pattern, 'conference'), rolePhrase(pattern, 'place'), pattern.when?.said ?? ''];
  return said.filter((one) => one !== '');
}

/** Whether documents were never more than proposed or negotiated, which makes no yes to "did they agree". */
export function isOnlyPlanned(set: SetQ, found: Found, graph: Graph): boolean {
  if (found.kind !== 'agreement' || asksState(set)) return false;
  return documentsIn(found, graph).every(({ history }) => history.every(({ status }) => PLANNED.has(status)));
}

const PLANNED: ReadonlySet<Status> = new Set<Status>(['proposed', 'negotiating']);

function documentsIn(found: Found, graph: Graph): readonly Agreement[] {
  return found.elements().flatMap((one) => graph.agreement(partsOf(one)[1]) ?? []);
}
