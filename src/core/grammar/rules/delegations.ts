import { type Days, kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import { dated, filled, merged, roleAtVerb } from '../complements.js';
import type { Ask, Clause, Frame, Marked, Phrase } from '../meaning.js';
import { saidOf } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { frameOf } from './clauses.js';

/** Who led, and who came along: "the delegation that met Iran", "by whom was … led", "at his side when he met …". */
export const DELEGATIONS: readonly Rule[] = [
  rule(
    'led-those-that-met',
    'VP',
    'V KIND that VP',
    ({ subject }, kind, _, clauses) =>
      isOfDelegation(subject) && kind === 'country' ? inTheirs(subject, clauses) : null,
    {
      reads: ['who led the delegation that met Hashemi in Tokyo'],
      cost: 0,
    },
  ),
  rule('led-a-side-that-met', 'VP', 'VP that VP', (led, _, clauses) => ofSideThatMet(led, clauses), {
    reads: ['who led the delegation of Kenya that met Iran in Baku'],
    cost: 0.5,
  }),
  rule(
    'by-whom-led',
    'Q',
    'PREP ASK be NP V PP? PP? WHEN?',
    (word, asked, _, of, frame, place, other, when) =>
      word === 'by' ? ledBy(asked, of, frame, { places: [place, other], when }) : null,
    {
      reads: [
        'by whom was the Algerian delegation led at WTDC-25',
        'by which minister was the delegation of Kenya headed in Baku',
        'by whom was Hashemi accompanied in Tokyo',
      ],
    },
  ),
  rule('at-ones-side', 'VP', 'be PREP OWNER side', (_, word, of) => atSideOf(word, of), {
    reads: ["who was at Hashemi's side when he met Nabiyev"],
  }),
  rule(
    'at-side-of',
    'VP',
    'be PREP side PREP NAME',
    (_, word, __, of, whom) => (of === 'of' ? atSideOf(word, whom) : null),
    {
      reads: ['which officials were at the side of Fahmi Fadzil when he met Hashemi'],
    },
  ),
  rule(
    'with-somebody-when',
    'VP',
    'be PREP NAME DURING',
    (_, word, whom, during) => (word === 'with' ? alongWith(whom, during) : null),
    {
      reads: ['who was with Hashemi when he met Khawaja'],
    },
  ),
  rule('represented-when', 'VP', 'represents NAME DURING', (_, of, during) => forSide(of, during), {
    reads: ['who represented Iran when it met Indonesia in Tokyo'],
  }),
];

function isOfDelegation(role: string): role is 'lead' | 'companion' {
  return role === 'lead' || role === 'companion';
}

/** The one clause of a meeting in which somebody is a side. */
function meetingIn([only, ...others]: readonly Clause[]): Pattern | null {
  const isPlain = only && !others.length && only.how === 'some' && only.hole === 'side';
  return isPlain && only.pattern.kind === 'meeting' && !only.pattern.roles.side ? only.pattern : null;
}

/** "The delegation that met Hashemi": who led it in those meetings. */
function inTheirs(hole: 'lead' | 'companion', clauses: readonly Clause[]): readonly Clause[] | null {
  const pattern = meetingIn(clauses);
  return pattern && [{ pattern, hole, how: 'some' }];
}

function ofSideThatMet([led, ...others]: readonly Clause[], clauses: readonly Clause[]): readonly Clause[] | null {
  const meeting = meetingIn(clauses);
  const side = led?.pattern.roles.side;
  if (!meeting || !led || !side || others.length || !isOfDelegation(led.hole)) return null;
  const isBare = Object.keys(led.pattern.roles).length === 1 && !led.pattern.when;
  const pattern = isBare ? merged(meeting, { kind: 'meeting', roles: { side } }) : null;
  return pattern && [{ ...led, pattern }];
}

interface Settings {
  readonly places: readonly (Marked | undefined)[];
  readonly when: Days | undefined;
}

/** "By whom was the delegation led at WTDC-25". */
function ledBy({ form, set }: Ask, of: Phrase, frame: Frame, { places, when }: Settings): Query | null {
  const hole = frame.subject;
  if (form === 'share' || !isOfDelegation(hole) || frame.object !== 'side' || kindOfSet(set) !== 'official')
    return null;
  const clause: Clause = { pattern: { kind: 'meeting', roles: {} }, hole, how: 'some' };
  const placed = places.reduce<Pattern | null>(
    (one, place) => one && (place ? filled(one, roleAtVerb(frameOf(clause), place), place.phrase) : one),
    filled(clause.pattern, 'side', of),
  );
  const pattern = placed && (when ? dated(placed, when) : placed);
  const those = pattern && saidOf(set, [{ ...clause, pattern }]);
  return those && { ask: form, of: those };
}

/** "At Hashemi's side": who came along with him. */
function atSideOf(word: string, { set, each }: Phrase): readonly Clause[] | null {
  const isBeside = (word === 'at' || word === 'by') && !each && kindOfSet(set) === 'official';
  return isBeside ? [along(set)] : null;
}

function along(side: SetQ): Clause {
  return { pattern: { kind: 'meeting', roles: { side } }, hole: 'companion', how: 'some' };
}

function alongWith({ set, each }: Phrase, during: Pattern): readonly Clause[] | null {
  if (each || kindOfSet(set) !== 'official' || during.roles.side || during.kind !== 'meeting') return null;
  return [{ ...along(set), pattern: { ...during, roles: { ...during.roles, side: set } } }];
}

/** "Represented Iran when it met Indonesia": who was there for it. */
function forSide({ set, each }: Phrase, during: Pattern): readonly Clause[] | null {
  const kind = kindOfSet(set);
  const isSide = kind === 'country' || kind === 'organisation';
  if (each || !isSide || during.roles.side || during.kind !== 'meeting') return null;
  return [{ pattern: { ...during, roles: { ...during.roles, side: set } }, hole: 'side', how: 'some' }];
}
