import { type Days, kindOfSet, type Pattern, type Query, type Role } from '../../query/query.js';
import { dated, filled, roleAtNoun } from '../complements.js';
import type { Ask, Clause, Frame, Marked, Phrase } from '../meaning.js';
import { saidOf } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { canStand } from '../standing.js';
import { isParty } from './clauses.js';

/** Passives that ask behind a preposition: "by which officials was it signed", "by whom was he received", "between which countries were talks held". */
export const BY_WHOM: readonly Rule[] = [
  rule(
    'by-which-people-signed',
    'Q',
    'PREP ASK be NP PART',
    (word, asked, _, of, frame) => (word === 'by' ? signersOf(asked, of, frame) : null),
    {
      reads: ['by which officials was the memorandum between Iran and Tajikistan signed'],
    },
  ),
  rule(
    'by-whom-done',
    'Q',
    'PREP ASK be NP PASSIVE',
    (word, asked, _, whom, done) => (word === 'by' ? doneBy(asked, whom, done) : null),
    {
      reads: ['by which ministers was Hashemi received in Baku', 'by whom was Kenya offered training'],
    },
  ),
  rule(
    'behind-which-done',
    'Q',
    'PREP|between ASK be RN PART PP? PP? WHEN?',
    (word, asked, _, { pattern }, frame, place, other, when) =>
      doneWith(typeof word === 'string' ? word : 'of', asked, happened(pattern, frame), {
        places: [place, other],
        when,
      }),
    {
      reads: [
        'by which ministers was the memorandum between Iran and Kenya signed',
        'between which countries were talks held in Tokyo',
        'with which countries were memoranda signed by Iran in 2025',
        'at which conferences were memoranda signed',
      ],
    },
  ),
];

/** "By which officials was it signed": who signed is told of the document; those of a post are picked otherwise. */
function signersOf({ form, set }: Ask, of: Phrase, { kind, limits }: Frame): Query | null {
  const isSigning = kind === 'agreement' && limits?.event?.join() === 'signed';
  if (!isSigning || form !== 'list' || of.each || kindOfSet(set) !== 'official') return null;
  if (kindOfSet(of.set) !== 'agreement' || of.set.is === 'all') return null;
  return set.is === 'all' ? { ask: 'list', of: of.set, tell: 'signers' } : null;
}

const AGENTS: ReadonlyMap<Pattern['kind'], Role> = new Map<Pattern['kind'], Role>([
  ['meeting', 'side'],
  ['proposal', 'from'],
]);

/** "By whom was Hashemi received": who did to him what the passive says. */
function doneBy({ form, set }: Ask, whom: Phrase, { pattern, hole, how }: Clause): Query | null {
  const agent = AGENTS.get(pattern.kind);
  const isVisit = pattern.limits?.formats?.includes('visit') ?? false;
  if (form === 'share' || !agent || isVisit || how !== 'some' || pattern.roles[agent] || !isParty(whom.set))
    return null;
  if (hole === agent || !canStand(kindOfSet(whom.set), hole)) return null;
  const done = filled(pattern, hole, whom);
  const those = done && saidOf(set, [{ pattern: done, hole: agent, how }]);
  return those && { ask: form, of: those };
}

/** Records of a noun, as a participle says what became of them; "held" says nothing more. */
function happened(pattern: Pattern, { kind, object, limits }: Frame): Pattern | null {
  if (kind !== pattern.kind || object !== 'records') return null;
  if (!limits?.event) return limits ? null : pattern;
  return pattern.limits?.event ? null : { ...pattern, limits: { ...pattern.limits, event: limits.event } };
}

interface Settings {
  readonly places: readonly (Marked | undefined)[];
  readonly when: Days | undefined;
}

function doneWith(word: string, { form, set }: Ask, bare: Pattern | null, { places, when }: Settings): Query | null {
  const placed = places.reduce<Pattern | null>(
    (one, place) => one && (place ? filled(one, roleAtNoun(one, place), place.phrase) : one),
    bare,
  );
  const pattern = placed && (when ? dated(placed, when) : placed);
  const role = pattern && roleAtNoun(pattern, { word: word === 'between' ? 'of' : word, phrase: { set } });
  if (form === 'share' || !pattern || !role || pattern.roles[role]) return null;
  // Who signed, or was there, is told of the document itself.
  if (set.is === 'all' && (role === 'signer' || role === 'present')) return null;
  const those = saidOf(set, [{ pattern, hole: role, how: 'some' }]);
  return those && { ask: form, of: those };
}
