import { kindOfSet, type Pattern, type Role } from '../../query/query.js';
import { dated, filled, onPattern, roleAtVerb } from '../complements.js';
import type { Clause, Frame, Marked, Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';
import { bareClause, frameOf, isParty } from './clauses.js';

/** What was done to a subject, and by whom: "were visited by Pezeshkian", "was met by both", "were offered training". */
export const PASSIVES: readonly Rule[] = [
  rule(
    'passive',
    'PASSIVE',
    'PART',
    (frame) =>
      frame.object === 'thing' || frame.object === null || frame.object === 'records'
        ? null
        : bareClause(frame, frame.object),
    {
      reads: ['which countries were visited by Pezeshkian'],
    },
  ),
  rule('done-or-done', 'PART', 'PART or PART', (one, _, other) => eitherDone(one, other), {
    reads: ['which agreements were signed or adopted in 2026'],
    cost: 0,
  }),
  rule('do-or-do', 'V', 'V or V', (one, _, other) => eitherDone(one, other), {
    reads: ['what did Kenya sign or adopt in 2025'],
    cost: 0,
  }),
  rule('passive-given', 'PASSIVE', 'PART NP', (frame, what) => passiveGiven(frame, what), {
    reads: ['which countries were offered training by Iran'],
  }),
  rule('passive-favour', 'PASSIVE', 'PART favour', (frame) => favoured(frame), {
    reads: ['which countries were offered help by Iran'],
  }),
  rule('passive-whose', 'PASSIVE', 'PART OWNER|NAME favour', (frame, whose) => favoured(frame, whose), {
    reads: ['which countries were offered Iranian know-how'],
  }),
  rule('passive-by', 'PASSIVE', 'PASSIVE PP', (given, marked) => byOrAt(given, marked), {
    reads: ['which countries were visited by Pezeshkian'],
  }),
  rule('passive-when', 'PASSIVE', 'PASSIVE WHEN', (given, when) => onPattern(given, dated(given.pattern, when)), {
    reads: ['which countries were visited by Pezeshkian in 2025'],
  }),
  rule('was-by-each', 'VP', 'be PASSIVE PP', (_, given, { word, phrase }) => byEach(given, word, phrase), {
    reads: ['which ministers were met by both Hashemi and Fahmi'],
  }),
  rule(
    'was-by-one-and-another',
    'VP',
    'be PASSIVE both? PP and PP',
    (_, given, __, one, ___, other) => byBoth(given, one, other),
    {
      reads: ['which company was met in Kigali both by Kagame and by Bogdan-Martin'],
    },
  ),
  rule(
    'was',
    'VP',
    'be not? PASSIVE',
    (_, not, given) => (isAgentless(given) ? null : [{ ...given, how: not ? 'no' : given.how }]),
    {
      reads: ['which countries were visited by Pezeshkian', 'which countries were not visited by Pezeshkian'],
    },
  ),
];

/** "Signed or adopted": either came about, of the same records. */
function eitherDone(one: Frame, other: Frame): Frame | null {
  // "Received or met": met, whoever came to whom.
  if (one.kind === 'meeting' && other.kind === 'meeting' && one.object === 'other' && other.object === 'other')
    return one;
  const [first, second] = [one.limits?.event, other.limits?.event];
  const isAlike = one.kind === other.kind && one.object === other.object && one.subject === other.subject;
  return first && second && isAlike
    ? { ...one, limits: { ...one.limits, event: [...new Set([...first, ...second])] } }
    : null;
}

/** "Offered training": who got it is asked for. Whose know-how it is has put it. */
function passiveGiven(frame: Frame, what: Phrase): Clause | null {
  if (!frame.indirect) return null;
  const to = bareClause(frame, frame.indirect);
  const role = kindOfSet(what.set) === 'topic' ? 'topic' : null;
  return onPattern(to, filled(to.pattern, role, what));
}

/** "Offered help", "offered Iranian know-how": who got it; whose know-how it is has put it. */
function favoured(frame: Frame, whose?: Phrase): Clause | null {
  if (frame.object !== 'thing' || !frame.indirect) return null;
  const to = bareClause(frame, frame.indirect);
  return whose ? onPattern(to, filled(to.pattern, frame.subject, whose)) : to;
}

const AGENTS: Readonly<Record<Pattern['kind'], readonly Role[]>> = {
  meeting: ['guest', 'side'],
  agreement: ['side'],
  proposal: ['from'],
  conference: ['host'],
};

/** "By Pezeshkian": who did it; else where, or about what. */
function byOrAt(to: Clause, marked: Marked): Clause | null {
  if (marked.word !== 'by') return onPattern(to, filled(to.pattern, roleAtVerb(frameOf(to), marked), marked.phrase));
  if (!isParty(marked.phrase.set)) return null;
  const isVisit = to.pattern.limits?.formats?.includes('visit') ?? false;
  const role = to.pattern.kind === 'meeting' && !isVisit ? 'side' : AGENTS[to.pattern.kind][0]!;
  return to.hole === role ? null : onPattern(to, filled(to.pattern, role, marked.phrase));
}

/** "By both A and B": a clause of each. */
function byEach(given: Clause, word: string, { each }: Phrase): readonly Clause[] | null {
  const clauses = each?.flatMap((set) => (word === 'by' ? (byOrAt(given, { word, phrase: { set } }) ?? []) : []));
  return clauses && clauses.length === each?.length ? clauses : null;
}

function byBoth(given: Clause, one: Marked, other: Marked): readonly Clause[] | null {
  if (one.word !== 'by' || other.word !== 'by' || one.phrase.each || other.phrase.each) return null;
  return byEach(given, 'by', { set: one.phrase.set, each: [one.phrase.set, other.phrase.set] });
}

/** A passive of which nothing is said asks for nothing. */
function isAgentless({ pattern }: Clause): boolean {
  return Object.keys(pattern.roles).length === 0;
}
