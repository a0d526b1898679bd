import { kindOfSet } from '../../query/query.js';
import { roleAtVerb } from '../complements.js';
import type { Frame, Marked, Phrase, Predicate } from '../meaning.js';
import { denied, limitedBy, marked, ofClauses, onDays } from '../predicate.js';
import { type Rule, rule } from '../rule.js';

/** What is said of a set: a verb with what stands around it, or what its members are. `REST` = what stands behind "is". */
export const PREDICATES: readonly Rule[] = [
  rule('does-so', 'PRED', 'VP', (clauses) => ofClauses(clauses), { reads: ['which countries met Iran'], cost: 0 }),
  rule('is-so', 'PRED', 'be|have REST', (_, rest) => rest, {
    reads: ['which memoranda of Iran are pending', 'which memoranda of Iran have entered into force'],
    cost: 0,
  }),
  rule('proposed', 'REST', 'PART', (frame) => proposedDocument(frame), {
    reads: ['which memoranda were proposed in 2025'],
    cost: 1.5,
  }),
  rule(
    'rest-but',
    'REST',
    'REST and|but REST',
    (one, _, other) => (elsewhere(one, other) ? null : bothOf(one, other)),
    {
      reads: ['which memoranda were proposed but not signed'],
      cost: 0.5,
    },
  ),
  rule('rest-in-either', 'REST', 'REST and|or REST', (one, _, other) => elsewhere(one, other), {
    reads: ['which meetings were held in Baku and in Geneva', 'which memoranda of Iran were signed in 2018 and 2023'],
    cost: 0.5,
  }),
  rule('rest-in-either-place', 'REST', 'REST and|or NP', (one, _, place) => elsewhereNamed(one, place), {
    reads: ['which meetings took place in Baku and Tokyo'],
    cost: 0.5,
  }),
  rule(
    'rest-rather-than',
    'REST',
    'REST except PP',
    (rest, _, place) => bothOf(rest, denied(limitedBy({ marked: [place] }))),
    {
      reads: ['which meetings of Iran took place in Geneva rather than in Baku'],
      cost: 0.5,
    },
  ),
  rule('comes-from', 'PRED', 'came REST', (_, rest) => rest, {
    reads: ['which ministers come from Africa'],
    cost: 1.5,
  }),
  rule('deals-with-both', 'PRED', 'deals-with NP', (_, phrase) => onEach(phrase), {
    reads: ['which meetings in Baku dealt with both space and artificial intelligence'],
  }),
  rule(
    'attended-by-neither',
    'PRED',
    'be PART PREP neither NP nor NP',
    (_, { object }, word, __, one, ___, other) =>
      object === 'conference' && word === 'by' ? neither('involving', one, other) : null,
    {
      reads: ['which meetings at WTDC-25 were attended by neither Iran nor Azerbaijan'],
    },
  ),
  rule('has-been-so', 'PRED', 'have be REST', (_, __, rest) => rest, {
    reads: ['which declarations have been adopted since 2025', 'which memoranda of Iran have been signed in Baku'],
    cost: 0,
  }),
  rule('rest-status', 'REST', 'STATUS', (limits) => limitedBy({ kind: 'agreement', limits }), {
    reads: ['which memoranda of Iran are pending'],
  }),
  rule('rest-done', 'REST', 'PART', (frame) => done(frame), { reads: ['which memoranda of Iran were signed in Baku'] }),
  rule('rest-put-to', 'REST', 'PART PP', (frame, place) => putAt(frame, place), {
    reads: ['what was asked of Iran by Kenya'],
    cost: 0.5,
  }),
  rule('rest-at', 'REST', 'PP', (place) => limitedBy({ marked: [place] }), {
    reads: ['which meetings at WTDC-25 were about space', 'which of the countries that Iran met are from Africa'],
  }),
  rule(
    'rest-between',
    'REST',
    'between NAME and NAME',
    (_, one, __, other) => limitedBy({ marked: [behind('of', one), behind('with', other)] }),
    { reads: ['which meetings at WTDC-25 were between Iran and Kenya'] },
  ),
  rule(
    'rest-then-between',
    'REST',
    'REST between NAME and NAME',
    (rest, _, one, __, other) => between(rest, one, other),
    { reads: ['which memoranda have been signed so far between Iran and Tajikistan'] },
  ),
  rule('rest-with-neither', 'REST', 'PREP neither NP nor NP', (word, _, one, __, other) => neither(word, one, other), {
    reads: ["which of Pakistan's agreements are with neither Iran nor Azerbaijan"],
  }),
  rule('involves', 'PRED', 'involves NP', (_, phrase) => limitedBy({ marked: [behind('involving', phrase)] }), {
    reads: ['which meetings at WTDC-25 involved Pakistan'],
  }),
  rule(
    'involves-neither',
    'PRED',
    'involves neither NP nor NP',
    (_, __, one, ___, other) => neither('involving', one, other),
    {
      reads: ['which meetings at WTDC-25 involved neither Iran nor Azerbaijan'],
    },
  ),
  rule('took-place', 'PRED', 'took-place REST', (_, rest) => rest, {
    reads: ['which meetings took place in Geneva in 2025', 'how many meetings took place at WTDC-25'],
  }),
  rule('had-nobody', 'PRED', 'have no NP', (_, __, people) => withoutPeople(people), {
    reads: [
      'which meetings at WTDC-25 had no Indian participant',
      'which meetings at WTDC-25 had no officials of India',
    ],
  }),
  rule('rest-on-days', 'REST', 'WHEN', (when) => limitedBy({ when }), { reads: ['which meetings took place in 2025'] }),
  rule('and-that-too', 'PRED', 'PRED and|but that PRED', (one, _, __, other) => bothSaid(one, other), {
    reads: [
      'countries that met Iran and that signed memoranda with Kenya',
      'countries that met Iran but that did not meet Kenya',
    ],
    cost: 1.2,
  }),
  rule(
    'does-not-involve',
    'PRED',
    'did not involves NP',
    (_, __, ___, phrase) => denied(limitedBy({ marked: [behind('involving', phrase)] })),
    { reads: ['which meetings at WTDC-25 did not involve Pakistan'] },
  ),
  rule('rest-among', 'REST', 'NP', (phrase) => within(phrase), {
    reads: ['which of the countries that Iran met are African'],
  }),
  rule('rest-one-of', 'REST', 'PREP NP', (word, phrase) => amongThose(word, phrase), {
    reads: ['is Kenya among the countries that met Iran'],
  }),
  rule('rest-more', 'REST', 'REST PP', (rest, place) => marked(rest, place), {
    reads: ['which memoranda of Iran were signed in Baku'],
  }),
  rule('rest-when', 'REST', 'REST WHEN', (rest, when) => onDays(rest, when), {
    reads: ['which memoranda of Iran were signed in 2025'],
  }),
  rule('rest-not', 'REST', 'not REST', (_, rest) => denied(rest), {
    reads: ['which memoranda of Iran were not signed in Baku', "which of Iran's memoranda have not entered into force"],
  }),
  rule('deals-with', 'PRED', 'deals-with NP', (_, phrase) => limitedBy({ marked: [behind('about', phrase)] }), {
    reads: ['which meetings of Iran dealt with space'],
  }),
  rule(
    'does-not-deal-with',
    'PRED',
    'did not deals-with NP',
    (_, __, ___, phrase) => denied(limitedBy({ marked: [behind('about', phrase)] })),
    { reads: ['which meetings of Iran did not concern 5G'] },
  ),
];

/** "Signed", "adopted": one event of the documents' history; what follows is of that event. "Held" says nothing but where and when. */
function done({ kind, limits }: Frame): Predicate | null {
  if (kind === 'conference') return limitedBy({ kind });
  if (kind === 'proposal') return limitedBy({ kind, ...(limits && Object.keys(limits).length ? { limits } : {}) });
  return kind === 'agreement' && limits?.event ? limitedBy({ kind, limits }) : null;
}

/** "Asked of Iran": of whom something was asked is who it was put to. */
function putAt(frame: Frame, place: Marked): Predicate | null {
  const role = frame.kind === 'proposal' ? roleAtVerb(frame, place) : null;
  const rest = role === 'to' || role === 'from' ? done(frame) : null;
  return rest && marked(rest, { word: role!, phrase: place.phrase });
}

function behind(word: string, phrase: Phrase): Marked {
  return { word, phrase };
}

/** "Signed between Iran and Tajikistan": of the one with the other. */
function between(rest: Predicate, one: Phrase, other: Phrase): Predicate | null {
  const of = marked(rest, behind('of', one));
  return of && marked(of, behind('with', other));
}

function within({ set, each }: Phrase): Predicate | null {
  return each ? null : { within: set };
}

/** "Proposed" of documents: that is an entry of their history. */
function proposedDocument({ kind, limits, subject }: Frame): Predicate | null {
  const isProposing = kind === 'proposal' && subject === 'from' && !limits?.acts;
  return isProposing ? limitedBy({ kind: 'agreement', limits: { event: ['proposed'] } }) : null;
}

/** Two things said of the same ones, and no more: of many the readings would multiply. */
function bothOf(one: Predicate, other: Predicate | null): Predicate | null {
  const isManifold = [one, other].some((said) => said !== null && ('all' in said || 'any' in said));
  return !other || isManifold ? null : { all: [one, other] };
}

/** "Signed in Baku and in Tehran", "in 2018 or 2023": one and the same thing happens in one place and at one time, so in either. */
function elsewhere(one: Predicate, other: Predicate): Predicate | null {
  const [first, second] = 'any' in one ? [one.any.at(-1)!, other] : [one, other];
  const swapped = 'limiting' in first && 'limiting' in second ? inPlaceOf(first, second) : null;
  return swapped && { any: [...('any' in one ? one.any : [one]), swapped] };
}

/** The same without the preposition: "in Baku and Tehran". */
function elsewhereNamed(one: Predicate, phrase: Phrase): Predicate | null {
  const first = 'any' in one ? one.any.at(-1)! : one;
  const word = 'limiting' in first ? first.limiting.marked.at(-1)?.word : undefined;
  return word === undefined || phrase.each ? null : elsewhere(one, limitedBy({ marked: [behind(word, phrase)] }));
}

/** What was said of one place, conference or time, of another; null where the other says more, or of something else. */
function inPlaceOf(
  { limiting, isDenied }: Extract<Predicate, { limiting: unknown }>,
  { limiting: other, isDenied: isOtherDenied }: Extract<Predicate, { limiting: unknown }>,
): Predicate | null {
  if (isDenied || isOtherDenied || other.kind || other.limits || other.words) return null;
  const [place, ...more] = other.marked;
  if (other.when) return place || !limiting.when ? null : { limiting: { ...limiting, when: other.when } };
  const last = limiting.marked.at(-1);
  if (!place || more.length || !last || !areSettingsOfOneKind(last, place)) return null;
  return { limiting: { ...limiting, marked: [...limiting.marked.slice(0, -1), place] } };
}

function areSettingsOfOneKind(one: Marked, other: Marked): boolean {
  const kind = kindOfSet(one.phrase.set);
  return (kind === 'place' || kind === 'conference') && kind === kindOfSet(other.phrase.set) && !other.phrase.each;
}

/** "Dealt with both A and B": with each of them. */
function onEach({ each }: Phrase): Predicate | null {
  return each ? { all: each.map((set) => limitedBy({ marked: [behind('about', { set })] })) } : null;
}

/** "Had no Indian participant": none of those takes part. */
function withoutPeople(phrase: Phrase): Predicate | null {
  const kind = kindOfSet(phrase.set);
  const isOfPeople = kind === 'official' || kind === 'country' || kind === 'organisation';
  return isOfPeople && !phrase.each ? denied(limitedBy({ marked: [behind('of', phrase)] })) : null;
}

/** What is said of the same ones in two clauses, each with a "that" of its own. */
function bothSaid(one: Predicate, other: Predicate): Predicate | null {
  return 'clauses' in one && 'clauses' in other ? { clauses: [...one.clauses, ...other.clauses] } : null;
}

/** "With neither Iran nor Azerbaijan": with none of both. */
function neither(word: string, one: Phrase, other: Phrase): Predicate | null {
  if (one.each || other.each) return null;
  const phrase: Phrase = { set: { is: 'or', of: [one.set, other.set] } };
  return { limiting: { kind: null, marked: [{ word, phrase }] }, isDenied: true };
}

/** "Among the countries that met Iran", "one of Iran's memoranda". */
function amongThose(word: string, phrase: Phrase): Predicate | null {
  return word === 'among' || word === 'one of' ? within(phrase) : null;
}
