import type { Limits, Pattern, SetQ } from '../query.js';
import { type Complement, complementsOf, joined, leading } from './complements.js';
import type { Said } from './said.js';

/**
 * What some records of a set have beside what all of it has: "signed in Baku" of "memoranda of Iran signed in Baku" among
 * "memoranda of Iran". Null where they are no part of it that could be said so.
 */
export function besideOf(all: SetQ, some: SetQ, phrase: (set: SetQ) => Said): Said | null {
  const extra = all.is === 'records' && some.is === 'records' ? extraOf(all.of, some.of) : null;
  if (!extra) return null;
  const complements = complementsOf(extra, phrase);
  const status = leading(extra);
  if (status && !complements.length && !extra.limits?.event) return { text: status, isOpen: false, ends: [] };
  const ordered = [...complements.filter(isEvent), ...complements.filter((one) => !isEvent(one))];
  const [first] = ordered;
  if (status || extra.limits?.latest || !first || !(isEvent(first) || first.said)) return null;
  return joined('', ordered);
}

function isEvent({ role }: Complement): boolean {
  return role === 'event';
}

/** A pattern without what another has too; null where the other has something else. */
function extraOf(all: Pattern, some: Pattern): Pattern | null {
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const keeps = Object.entries(all.roles).every(([role, set]) => isSame(set, some.roles[role as 'side']));
  const hasLimits = Object.entries(all.limits ?? {}).every(([limit, of]) =>
    isSame(of, some.limits?.[limit as 'event']),
  );
  const isOfKind = all.kind === some.kind && !all.words && !some.words;
  if (!keeps || !hasLimits || !isOfKind || (all.when && !isSame(all.when, some.when))) return null;
  const roles = Object.fromEntries(
    Object.entries(some.roles).filter(([role]) => all.roles[role as 'side'] === undefined),
  );
  const { formats, documents, acts, ...limits } = without(some.limits ?? {}, all.limits ?? {});
  const isOther = formats || documents || acts || all.limits?.event;
  return isOther ? null : { kind: some.kind, roles, ...(some.when && !all.when ? { when: some.when } : {}), limits };
}

function without(limits: Limits, these: Limits): Limits {
  return Object.fromEntries(Object.entries(limits).filter(([limit]) => these[limit as 'event'] === undefined));
}
