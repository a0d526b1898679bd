import { type Kind, kindOfSet, type Pattern, type SetQ } from '../../query/query.js';
import { filled, roleAtNoun, said } from '../complements.js';
import type { Clause, Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';

/** Clauses that narrow a noun phrase, and records by what became of them. */
export const RELATIVES: readonly Rule[] = [
  rule('that-does', 'NP', 'NP that VP', (of, _, clauses) => narrowed(of, clauses), {
    reads: ['which countries that met Iran signed memoranda with Kenya'],
  }),
  rule('that-one-did', 'NP', 'NP that? GAP', (of, _, gap) => narrowed(of, [gap]), {
    reads: ['which countries that Malaysia met signed memoranda with Iran'],
  }),
  rule(
    'done-by',
    'NP',
    'NP PASSIVE',
    (of, done) => (Object.keys(done.pattern.roles).length ? narrowed(of, [done]) : null),
    {
      reads: ['which officials of the country visited by Pezeshkian met Hashemi'],
    },
  ),
  rule('records-done', 'RN', 'RN PART', ({ pattern }, frame) => wrap(happened(pattern, frame.kind, frame.limits)), {
    reads: ['list memoranda of Iran signed in Baku'],
  }),
  rule(
    'records-that-were',
    'RN',
    'RN that be|have PART',
    ({ pattern }, _, __, frame) => wrap(happened(pattern, frame.kind, frame.limits)),
    {
      reads: ['list memoranda of Iran that were signed in Baku'],
    },
  ),
  rule('records-that-one-did', 'RN', 'RN that? NP V', ({ pattern }, _, by, frame) => wrap(doneBy(pattern, by, frame)), {
    reads: ['list memoranda that Iran signed in 2025'],
  }),
];

function wrap(pattern: Pattern | null) {
  return pattern && { pattern };
}

/** Things of the kind that a clause can be said of. */
function narrowed({ set, each }: Phrase, clauses: readonly Clause[]): Phrase | null {
  const narrower = each ? null : saidOf(set, clauses);
  return narrower && { set: narrower };
}

/** A set of which clauses are said; null where one cannot be said of things of its kind. */
export function saidOf(set: SetQ, clauses: readonly Clause[]): SetQ | null {
  const kind = kindOfSet(set);
  const fitting = clauses.flatMap((one) => standing(one, kind) ?? []);
  return fitting.length === clauses.length ? said(set, fitting) : null;
}

/** A clause as it is said of things of a kind: "conferences that have no meeting" stand in the meetings' conference. */
function standing(clause: Clause, kind: Kind): Clause | null {
  if (canStand(kind, clause.hole)) return clause;
  const isSetting = kind === 'conference' || kind === 'topic' || kind === 'place';
  const isFree = isSetting && clause.hole === 'side' && !clause.pattern.roles[kind];
  return isFree ? { ...clause, hole: kind } : null;
}

const PARTIES: ReadonlySet<Kind> = new Set(['country', 'organisation', 'official']);

/** Whether things of a kind can stand in a role. */
export function canStand(kind: Kind, hole: Clause['hole']): boolean {
  if (hole === 'place') return kind === 'place' || kind === 'country';
  if (hole === 'conference' || hole === 'topic' || hole === 'meeting') return kind === hole;
  return PARTIES.has(kind);
}

/** "Signed": one event of the documents' history; what follows is of that event. */
function happened(pattern: Pattern, kind: Pattern['kind'], limits: Pattern['limits']): Pattern | null {
  if (pattern.kind !== kind || kind !== 'agreement' || !limits?.event || pattern.limits?.event) return null;
  return { ...pattern, limits: { ...pattern.limits, ...limits } };
}

function doneBy(
  pattern: Pattern,
  by: Phrase,
  frame: { kind: Pattern['kind']; limits?: Pattern['limits'] },
): Pattern | null {
  const done = happened(pattern, frame.kind, frame.limits);
  return done && filled(done, roleAtNoun(done, { word: 'of', phrase: by }), by);
}
