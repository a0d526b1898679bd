import type { Graph } from '../../graph/graph.js';
import { placeParts } from '../../graph/place.js';
import { type Days, kindOfSet, type Limits, type Pattern, type SetQ } from '../../query/query.js';
import { addDays } from '../../question/dates/calendar.js';
import { dayRange } from '../../records/edtf.js';
import { dated, filled, roleAtNoun } from '../complements.js';
import type { Frame, Phrase, Word } from '../meaning.js';
import { sideOf } from '../predicate.js';
import { type Rule, rule } from '../rule.js';

function plain(set: SetQ): Phrase {
  return { set };
}

const SIDES = new Set(['country', 'organisation']);
const OFFICIALS: SetQ = { is: 'all', kind: 'official' };

/** Record nouns and what limits them; names, kinds of things and posts as noun phrases. */
export const NOUNS: readonly Rule[] = [
  rule('record', 'RN', 'RECORD', (pattern) => ({ pattern }), { reads: ['list meetings of Iran'] }),
  rule(
    'record-or',
    'RECORD',
    'RECORD or RECORD',
    (one, _, other) => eitherRecord(one, other) ?? anyDocument(one, other),
    {
      reads: ['list visits or phone calls of Iran', 'which agreements or declarations were adopted in January 2026'],
      cost: 0,
    },
  ),
  rule('record-and', 'RECORD', 'RECORD and RECORD', (one, _, other) => eitherRecord(one, other) ?? wider(one, other), {
    reads: ['which agreements and memoranda of Iran are pending', 'list visits and phone calls of Modi'],
    cost: 1,
  }),
  rule('record-done', 'RN', 'PART RN', (frame, { pattern }) => wrap(doneBefore(frame, pattern)), {
    reads: ['list signed memoranda of Iran'],
    cost: 2.5,
  }),
  rule(
    'record-at',
    'RN',
    'RN PP',
    ({ pattern }, marked) => wrap(filled(pattern, roleAtNoun(pattern, marked), marked.phrase)),
    {
      reads: ['list meetings of Iran with Kenya', 'list memoranda of Iran on space'],
    },
  ),
  rule('record-when', 'RN', 'RN WHEN', ({ pattern }, when) => wrap(dated(pattern, when)), {
    reads: ['list meetings of Iran in 2025'],
  }),
  rule(
    'record-of-when',
    'RN',
    'RN PREP WHEN',
    ({ pattern }, word, when) => wrap(word === 'of' ? dated(pattern, when) : null),
    {
      reads: ['who represented Kenya at the meeting with Iran of November 2025'],
    },
  ),
  rule(
    'record-between',
    'RN',
    'RN between NAME and NAME',
    ({ pattern }, _, one, __, other) => wrap(betweenTwo(pattern, one, other)),
    {
      reads: ['list meetings between Iran and Kenya'],
    },
  ),
  rule('owner-record', 'RN', 'OWNER|NAME RN', (owner, { pattern }) => wrap(owned(pattern, owner)), {
    reads: ['list Iranian memoranda', "list Iran's memoranda with Kenya"],
  }),
  rule('either-status', 'STATUS', 'STATUS or be? STATUS', (one, _, __, other) => eitherStatus(one, other), {
    reads: ['which agreements have expired or been terminated'],
    cost: 0,
  }),
  rule(
    'listed-status',
    'STATUS',
    'STATUS , STATUS or STATUS',
    (one, _, other, __, last) => eachStatus([one, other, last]),
    {
      reads: ['list agreements of Iran that are operational, in force or completed'],
      cost: 0,
    },
  ),
  rule('status-record', 'RN', 'STATUS RN', (limits, { pattern }) => wrap(limited(pattern, limits)), {
    reads: ['list pending memoranda of Iran'],
  }),
  rule('records', 'NP', 'every? any? RN', (_, __, { pattern }) => plain({ is: 'records', of: pattern }), {
    reads: ['list meetings of Iran'],
  }),
  rule(
    'kind',
    'NP',
    'every? any? KIND',
    (all, _, kind) => (kind === 'conference' || isEach(all) ? null : plain({ is: 'all', kind })),
    {
      reads: ['which countries met Iran'],
      not: ['how many countries did each minister meet'],
    },
  ),
  rule('everyone', 'NP', 'everyone', () => plain(OFFICIALS), {
    reads: ['list everyone that Bogdan-Martin received in 2025'],
  }),
  rule('bodies', 'NP', 'every? any? SORT', (all, _, sort) => (isEach(all) ? null : plain({ is: 'bodies', sort })), {
    reads: ['which companies met Kagame'],
  }),
  rule('post', 'NP', 'every? any? POST', (all, _, post) => (isEach(all) ? null : plain({ is: 'post', ...post })), {
    reads: ['which ministers met Hashemi'],
  }),
  rule(
    'conference-in',
    'NAME',
    'NAME PREP NAME',
    (event, word, place, { graph }) => (word === 'in' && isHeldIn(event, place, graph) ? event : null),
    {
      reads: ['were more meetings held at WTDC-25 in Baku than at WSIS+20 in Geneva'],
      cost: 0,
    },
  ),
  rule('name', 'NP', 'any? NAME', (_, phrase) => phrase, { reads: ['which countries met Iran'] }),
  rule('described', 'NAME', 'DESCRIBED', (phrase) => phrase, {
    reads: ['what is the status of the ITU innovation centre in Nairobi'],
    cost: 9,
  }),
  rule('any-of', 'NP', 'any PREP NP', (_, word, of) => (word === 'of' ? of : null), {
    reads: ["were any of Iran's memoranda signed in Baku"],
  }),
  rule(
    'people-of',
    'NP',
    'OWNER|NAME KIND',
    (owner, kind) => (kind === 'official' ? ofSide(OFFICIALS, 'of', owner) : null),
    {
      reads: ['which meetings at WTDC-25 had no Indian participant'],
    },
  ),
  // Somebody from Kenya may be a person whom no source names: the side stands for them.
  rule('somebody-of', 'NP', 'anybody PREP NP', (_, word, of) => (ofSide(OFFICIALS, word, of) ? of : null), {
    reads: ['which ministers did not meet anyone from Iran'],
  }),
  rule(
    'picked-by-date',
    'NP',
    'latest|earliest NUM? RN',
    (end, number, { pattern }) => best(pattern, end.key, number),
    {
      reads: ['what was the first meeting between Iran and Pakistan'],
    },
  ),
  rule('picked-so-many', 'NP', 'NUM latest|earliest RN', (number, end, { pattern }) => best(pattern, end.key, number), {
    reads: ['what are the two earliest meetings of Azerbaijan'],
  }),
  rule(
    'records-in-which',
    'RN',
    'RN PREP which NP V',
    ({ pattern }, _, __, by, frame) => wrap(takenPartIn(pattern, by, frame)),
    { reads: ['list meetings in which Azerbaijan took part', 'list agreements in which Brazil takes part'] },
  ),
  rule('people-in', 'NP', 'NP PREP RN', ({ set }, word, { pattern }) => peopleIn(set, word, pattern), {
    reads: ['which participants in meetings at WTDC-25 met Hashemi'],
  }),
  rule(
    'of-side',
    'NP',
    'NP PP',
    ({ set, isClosed }, { word, phrase }) =>
      isClosed
        ? ofSide(set, word === 'from' ? '' : word, phrase)
        : ofSide(set, set.is === 'that' && word === 'of' ? '' : word, phrase),
    {
      reads: ['which officials from African countries met Hashemi'],
    },
  ),
  rule('by-kind', 'BY', 'per KIND|RECORD', (_, of) => (typeof of === 'string' ? of : of.kind), {
    reads: ['how many meetings at each conference'],
  }),
  rule('preposition', 'PP', 'PREP NP', (word, phrase) => ({ word, phrase }), {
    reads: ['list meetings of Iran with Kenya'],
  }),
  rule(
    'since-its-end',
    'WHEN',
    'after NP ended',
    (_, { set }, __, { graph }) => besideConference('after', set, graph),
    { reads: ['whom has Bogdan-Martin met since WTDC-25 came to an end'] },
  ),
  rule(
    'after-conference',
    'WHEN',
    'after|before NP',
    ({ key }, { set }, { graph }) => besideConference(key, set, graph),
    {
      reads: ['list meetings of Iran after WTDC-25'],
    },
  ),
];

/** "The summit in Delhi", which was held there. */
function isHeldIn({ set }: Phrase, place: Phrase, graph: Graph): boolean {
  const ids = set.is === 'these' && set.kind === 'conference' ? set.ids : [];
  const where = place.capital ?? place.set;
  const parts = where.is === 'these' ? where.ids : [];
  return (
    ids.length > 0 && ids.every((id) => placeParts(graph.conference(id)?.city ?? '').some((one) => parts.includes(one)))
  );
}

/** "Each minister" is asked about one by one, which all of them together are not. */
function isEach(all: Word | undefined): boolean {
  return all?.key === 'each';
}

function wrap(pattern: Pattern | null) {
  return pattern && { pattern };
}

/** "Visits or phone calls": records of either kind. */
function eitherRecord(one: Pattern, other: Pattern): Pattern | null {
  const [limit, ...more] = Object.keys({ ...one.limits, ...other.limits }) as (keyof Limits)[];
  if (one.kind !== other.kind || !limit || more.length) return null;
  const [these, those] = [one.limits?.[limit], other.limits?.[limit]] as (readonly string[] | undefined)[];
  return these && those ? { ...one, limits: { [limit]: [...new Set([...these, ...those])] } } : null;
}

/** "Agreements and memoranda": the wider of two nouns of one kind. */
function wider(one: Pattern, other: Pattern): Pattern | null {
  const isBare = ({ limits, roles }: Pattern) => !limits && Object.keys(roles).length === 0;
  if (one.kind !== other.kind) return null;
  return isBare(one) ? one : isBare(other) ? other : null;
}

/** "Agreements or declarations": documents of any kind. */
function anyDocument(one: Pattern, other: Pattern): Pattern | null {
  return one.kind === 'agreement' ? wider(one, other) : null;
}

/** "Signed memoranda": of documents, what happened to them. */
function doneBefore({ kind, limits, subject }: Frame, pattern: Pattern): Pattern | null {
  const isProposing = kind === 'proposal' && subject === 'from' && !limits?.acts;
  if (isProposing && pattern.kind === 'agreement' && !pattern.limits?.event)
    return { ...pattern, limits: { ...pattern.limits, event: ['proposed'] } };
  if (kind !== 'agreement' || pattern.kind !== kind || !limits?.event || pattern.limits?.event) return null;
  return { ...pattern, limits: { ...pattern.limits, event: limits.event } };
}

function limited(pattern: Pattern, limits: NonNullable<Pattern['limits']>): Pattern | null {
  if (pattern.kind !== 'agreement' || pattern.limits?.latest) return null;
  return { ...pattern, limits: { ...pattern.limits, ...limits } };
}

/** "Expired or terminated": the latest status is either. */
function eitherStatus(one: Limits, other: Limits): Limits | null {
  return one.latest && other.latest ? { latest: [...new Set([...one.latest, ...other.latest])] } : null;
}

function eachStatus([one, ...others]: readonly [Limits, ...Limits[]]): Limits | null {
  return others.reduce<Limits | null>((all, other) => all && eitherStatus(all, other), one);
}

function betweenTwo(pattern: Pattern, one: Phrase, other: Phrase): Pattern | null {
  const side = filled(pattern, 'side', one);
  return side && filled(side, 'other', other);
}

/** "Iranian memoranda", "Kenya's requests": the side that has them, or put them. */
function owned(pattern: Pattern, owner: Phrase): Pattern | null {
  const kind = kindOfSet(owner.set);
  if (kind === 'topic' && pattern.kind !== 'conference') return filled(pattern, 'topic', owner);
  if (kind === 'conference' && pattern.kind === 'meeting') return filled(pattern, 'conference', owner);
  if (kind === 'place' && pattern.kind === 'meeting') return filled(pattern, 'place', owner);
  if (!SIDES.has(kind) && kind !== 'official') return null;
  if (pattern.kind === 'conference') return null;
  if (pattern.kind === 'proposal') return filled(pattern, 'from', owner);
  const isPair = pattern.roles.side !== undefined;
  // "The Iran-Kenya telecom memorandum" goes by its title, of which its subject need not be a topic.
  return isPair && pattern.roles.topic ? null : filled(pattern, isPair ? 'other' : 'side', owner);
}

function ofSide(of: SetQ, word: string, owner: Phrase): Phrase | null {
  const isOwned = of.is === 'all' || of.is === 'post' || of.is === 'bodies' || of.is === 'that';
  const side = isOwned ? sideOf(of, word, owner) : null;
  return side && plain(side);
}

/** "The first meeting", "the latest three memoranda". */
function best(pattern: Pattern, end: string, n = 1): Phrase {
  const isLast = /latest|recent|last|newest/.test(end);
  return plain({
    is: 'best',
    of: { is: 'records', of: pattern },
    by: { by: 'day' },
    end: isLast ? 'last' : 'first',
    n,
  });
}

/** "Meetings that Azerbaijan held", "agreements in which Brazil takes part": whose side is named. */
function takenPartIn(pattern: Pattern, by: Phrase, { kind, subject, object }: Frame): Pattern | null {
  const isOfAny = object === 'conference';
  return subject === 'side' && (isOfAny || kind === pattern.kind)
    ? filled(pattern, roleAtNoun(pattern, { word: 'of', phrase: by }), by)
    : null;
}

/** "Participants in the meetings at WTDC-25". */
function peopleIn(of: SetQ, word: string, pattern: Pattern): Phrase | null {
  const isPeople = of.is === 'all' && (of.kind === 'official' || of.kind === 'country');
  const isIn = word === 'in' || word === 'at' || word === 'of';
  if (!isPeople || !isIn || pattern.kind !== 'meeting' || pattern.roles.side) return null;
  return plain({ is: 'that', of, in: pattern, hole: 'side', how: 'some' });
}

/** "After WTDC-25", "since", "before", "until": the days behind or before a conference; "since" and "until" have its own among them. */
function besideConference(word: string, set: SetQ, graph: Graph): Days | null {
  const [id, ...others] = set.is === 'these' && set.kind === 'conference' ? set.ids : [];
  const days = dayRange(id && !others.length ? graph.conference(id)?.dates : null);
  if (!days || set.is !== 'these') return null;
  const ends = new Map<string, readonly [string | null, string | null]>(
    Object.entries<readonly [string | null, string | null]>({
      after: [addDays(days.to, 1), null],
      since: [days.from, null],
      before: [null, addDays(days.from, -1)],
      'prior to': [null, addDays(days.from, -1)],
      until: [null, days.to],
    }),
  );
  const [from = null, to = null] = ends.get(word) ?? [];
  return { from, to, said: `${word} ${set.said}` };
}
