import {
  type Aspect,
  isRecordKind,
  kindOfSet,
  type Pattern,
  type Query,
  type Role,
  type SetQ,
} from '../../query/query.js';
import type { Status } from '../../records/agreement.js';
import { filled, roleAtNoun } from '../complements.js';
import type { Clause, Frame, Marked, Phrase, Predicate, Word } from '../meaning.js';
import { narrowed } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { canStand, standing } from '../standing.js';
import { isParty } from './clauses.js';

/** Questions of one thing that records tell: when, where, since when, who signed, what about, who reports it. */
export const ASPECTS_ASKED: readonly Rule[] = [
  rule(
    'when-was-done',
    'Q',
    'when|where be|have NP REST',
    ({ key }, _, of, rest) => entryTold(of, rest, whenOrWhere(key)),
    {
      reads: ['where was the memorandum between Iran and Kenya signed', 'when was the Algiers Declaration adopted'],
    },
  ),
  rule(
    'when-was-held',
    'Q',
    'when|where be NP PART',
    ({ key }, _, of, frame) => told(heldSo(of, frame), whenOrWhere(key)),
    {
      reads: ['when was the meeting of Hashemi and Fahmi held'],
      cost: 1.5,
    },
  ),
  rule('when-was', 'Q', 'when|where be NP', ({ key }, _, of) => told(recordsOf(of), whenOrWhere(key)), {
    reads: [
      'when was the meeting of Hashemi and Fahmi',
      'when was the Iran-Pakistan memorandum signed',
      'where was the first meeting of Iran and Pakistan',
    ],
    not: ['when was WTDC-25'],
  }),
  rule(
    'when-took-place',
    'Q',
    'when|where did? NP took-place',
    ({ key }, _, of) => told(recordsOf(of), whenOrWhere(key)),
    {
      reads: ['when did the meeting of Hashemi and Fahmi take place'],
    },
  ),
  rule(
    'when-did',
    'Q',
    'when|where did|have NP SAID',
    ({ key }, _, who, said) => told(doneBy(who, said), whenOrWhere(key)),
    {
      reads: [
        'when did Iran sign a memorandum with Kenya',
        'where did Hashemi meet Fahmi',
        'when did Hashemi and Fahmi meet',
      ],
    },
  ),
  rule(
    'when-and-where',
    'Q',
    'when and where be NP REST?',
    (_, __, ___, ____, of, rest) => told(rest ? saidOfRecords(of, rest) : recordsOf(of), 'when'),
    {
      reads: [
        'when and where was the Kenya-Iran memorandum signed',
        'when and where was the meeting of Hashemi and Fahmi',
      ],
      cost: 0.5,
    },
  ),
  rule(
    'when-and-where-did',
    'Q',
    'when and where did|have NP SAID',
    (_, __, ___, ____, who, said) => told(doneBy(who, said), 'when'),
    {
      reads: ['when and where did Hashemi meet Nabiyev'],
      cost: 0.5,
    },
  ),
  rule(
    'when-last',
    'Q',
    'when|where did|have NP latest|earliest SAID',
    ({ key }, _, who, end, said) => told(endOf(doneBy(who, said), end.key), whenOrWhere(key)),
    {
      reads: ['when did Hashemi last meet Khawaja', 'when did Iran and Malaysia last meet'],
      cost: 0.5,
    },
  ),
  rule('who-took-part', 'Q', 'who V|be PREP? RN', (_, verb, word, { pattern }) => takingPart(verb, word, pattern), {
    reads: ['who attended the meeting of Hashemi and Fahmi in Tokyo', 'who was at the meeting of Iran and Kenya'],
    cost: 0.5,
  }),
  rule('who-took-part-in-best', 'Q', 'who V|be PREP? NP', (_, verb, word, of) => takingPartInBest(verb, word, of), {
    reads: ['who attended the first meeting of Iran and Pakistan'],
    cost: 0.5,
  }),
  rule(
    'is-there-aspect',
    'Q',
    'is-there any? aspect-of PREP NP',
    (_, __, { key }, ___, of) => told(recordsOf(of), aspectOf(key)),
    {
      reads: ['is there a deadline for the Iran-Tajikistan memorandum'],
    },
  ),
  rule(
    'since-when',
    'Q',
    'since-when be|have NP be? REST',
    (_, __, of, ___, rest) => told(saidOfRecords(of, rest), 'since'),
    {
      reads: [
        'since when is the Iran-Malaysia memorandum pending',
        'since when has the Kenya-Iran memorandum been in force',
        'how long has the Iran-Malaysia memorandum been pending',
      ],
      cost: 0.5,
    },
  ),
  rule('when-expires', 'Q', 'when did NP expires', (_, __, of) => told(recordsOf(of), 'deadline'), {
    reads: ['when does the Iran-Kenya memorandum expire'],
  }),
  rule(
    'what-aspect',
    'Q',
    'which be aspect-of PREP NP',
    (_, __, { key }, ___, of) => told(recordsOf(of), aspectOf(key)),
    {
      reads: [
        'what is the deadline of the Iran-Malaysia memorandum',
        'what is the status of the Iran-Tajikistan memorandum',
        'what is the exact title of the Iran-Tajikistan memorandum',
      ],
    },
  ),
  rule(
    'what-called',
    'Q',
    'which|how be NP exactly? called exactly?',
    (_, __, of) => (kindOfSet(of.set) === 'agreement' ? told(recordsOf(of), 'wording') : null),
    {
      reads: [
        'how is the memorandum between Iran and Kenya officially entitled',
        'what is the Iran-Tajikistan memorandum called exactly',
      ],
      cost: 0.5,
    },
  ),
  rule(
    'what-are-aspects',
    'Q',
    'which be aspect PREP NP',
    (_, __, { key }, ___, of) => told(recordsOf(of), ASPECTS_NAMED.get(key) ?? null),
    {
      reads: ["what are the topics of Iran's meetings with Kenya", "what are the dates of Iran's meetings with Kenya"],
    },
  ),
  rule('what-is-on-record', 'Q', 'what be PREP NP', (_, __, word, of) => recordsAbout(word, of), {
    reads: ['what is known about the memorandum between Iran and Kenya'],
    cost: 1.5,
  }),
  rule(
    'when-was-done-embedded',
    'Q',
    'when|where NP be REST',
    ({ key }, of, _, rest) => entryTold(of, rest, whenOrWhere(key)),
    {
      reads: ['is it known where the memorandum between Iran and Kenya was signed'],
      cost: 2,
    },
  ),
  rule(
    'what-about',
    'Q',
    'which be NP PREP',
    (_, __, of, word) => (word === 'about' ? told(recordsOf(of), 'topics') : null),
    {
      reads: ['what was the meeting of Hashemi and Khawaja about'],
    },
  ),
  rule(
    'what-discussed',
    'Q',
    'which did|have NP V PP?',
    (_, __, who, frame, whom) => discussed(who, frame, whom?.word === 'with' ? whom.phrase : whom ? null : undefined),
    {
      reads: ['what did Hashemi and Khawaja discuss', 'what did Hashemi discuss with Khawaja'],
      cost: 0.5,
    },
  ),
  rule(
    'what-was-discussed',
    'Q',
    'which be PART PREP RN',
    (_, __, { object }, word, { pattern }) =>
      object === 'topic' && (word === 'in' || word === 'at' || word === 'during') && pattern.kind === 'meeting'
        ? told({ is: 'records', of: pattern }, 'topics')
        : null,
    {
      reads: ['what was discussed at the meeting of Hashemi and Khawaja'],
      cost: 0.5,
    },
  ),
  rule(
    'what-said',
    'Q',
    'which exactly? did NP say PREP NP',
    (_, __, ___, who, ____, word, on) => saidOn(who, word, on),
    {
      reads: ['what exactly did Hashemi say about fibre optics'],
    },
  ),
  rule(
    'what-said-there',
    'Q',
    'which exactly? did NP say PREP NP PREP NP',
    (_, __, ___, who, ____, word, on, at, setting) => saidOn(who, word, on, { word: at, phrase: setting }),
    {
      reads: ['what did Hashemi say about fibre optics at WTDC-25'],
    },
  ),
  rule('which-outlet', 'Q', 'outlet|who report NP', (_, __, of) => told(recordsOf(of), 'sources'), {
    reads: [
      'which outlet reported the meeting of Hashemi and Khawaja',
      'who reports the Iran-Tajikistan memorandum',
      'which papers carried the meeting of Hashemi and Fahmi in Tokyo',
    ],
  }),
  rule('sources-there', 'Q', 'outlet is-there|be there? PREP NP', (_, __, ___, word, of) => sourcesOn(word, of), {
    reads: ['what sources are there for the Iran-Tajikistan memorandum'],
  }),
  rule(
    'all-sources',
    'Q',
    'list? every? aspect PREP NP',
    (_, __, { key }, word, of) => (key === 'sources' ? sourcesOn(word, of) : null),
    {
      reads: ['all sources on the Iran-Tajikistan memorandum', 'list sources on meetings of Iran with Kenya'],
    },
  ),
];

/** One thing told of each record of a set; null where either is none. */
export function told(of: SetQ | null, tell: Aspect | null): Query | null {
  return of && tell && { ask: 'list', of, tell };
}

function whenOrWhere(key: string): Aspect {
  return /date|when|day|month|year|week/.test(key) ? 'when' : 'where';
}

/** Records that are asked about; of everything of a kind, and of a conference by its name, its own card tells more. */
export function recordsOf({ set, each }: Phrase): SetQ | null {
  const kind = kindOfSet(set);
  return each || !isRecordKind(kind) || kind === 'conference' || set.is === 'all' ? null : set;
}

/** Records of which something is said: a document by its name is asked about whatever became of it. */
export function saidOfRecords(of: Phrase, rest: Predicate): SetQ | null {
  const set = recordsOf(of);
  if (!set || !('limiting' in rest) || rest.isDenied) return null;
  const isBare = !rest.limiting.marked.length && !rest.limiting.when;
  return set.is === 'these' ? (isBare ? set : null) : narrowed(set, rest);
}

/** When or where something became of records: of a document by its name, that entry of its history. */
function entryTold(of: Phrase, rest: Predicate, tell: Aspect): Query | null {
  const query = told(saidOfRecords(of, rest), tell);
  const entry = of.set.is === 'these' && of.set.kind === 'agreement' ? entryIn(rest) : null;
  return query?.ask === 'list' && entry && ENTRIES.has(entry) ? { ...query, entry } : query;
}

/** The entry that a verb is of; "proposed" of a document is one of its history. */
function entryIn(rest: Predicate): Status | null {
  if (!('limiting' in rest)) return null;
  const { kind, limits } = rest.limiting;
  if (kind === 'proposal') return limits?.acts ? null : 'proposed';
  return limits?.event?.length === 1 ? limits.event[0]! : null;
}

/** Entries that are asked for by a verb; of a signing a document by its name is told without being asked. */
const ENTRIES: ReadonlySet<Status> = new Set<Status>(['proposed', 'adopted']);

/** "The meeting … held": that it was is no limit. */
function heldSo(of: Phrase, { kind, limits, object }: Frame): SetQ | null {
  const set = recordsOf(of);
  return set && kindOfSet(set) === kind && object === 'records' && !limits ? set : null;
}

/** What somebody did, as the records of it: "Hashemi met Fahmi", "Iran signed a memorandum with Kenya". */
function doneBy({ set, each }: Phrase, said: Clause): SetQ | null {
  const clause = standing(said, kindOfSet(set));
  if (clause?.how !== 'some' || !isParty(set)) return null;
  if (each) return doneTogether(each, clause);
  const isMore = Object.keys(clause.pattern.roles).length > 0 || clause.pattern.kind === 'agreement';
  const pattern = isMore && canStand(kindOfSet(set), clause.hole) ? filled(clause.pattern, clause.hole, { set }) : null;
  return pattern && { is: 'records', of: pattern };
}

/** "When did Hashemi and Fahmi meet": the one with the other. */
function doneTogether(each: readonly SetQ[], { pattern, hole }: Clause): SetQ | null {
  const [one, other, ...more] = each;
  if (hole !== 'side' || !one || !other || more.length || pattern.roles.side || pattern.roles.other) return null;
  return { is: 'records', of: { ...pattern, roles: { ...pattern.roles, side: one, other } } };
}

/** The first or the last of some records. */
function endOf(of: SetQ | null, end: string): SetQ | null {
  const isLast = /latest|recent|last|newest/.test(end);
  return of && { is: 'best', of, by: { by: 'day' }, end: isLast ? 'last' : 'first', n: 1 };
}

/** Who took part in the meetings of two sides is told of each of them; of a wider set it is asked who they are. */
function takingPart(verb: Frame | Word, word: string | undefined, pattern: Pattern): Query | null {
  const isOfPair = pattern.roles.side !== undefined && pattern.roles.other !== undefined;
  const isThere = 'object' in verb ? verb.object === 'conference' : word === 'at' || word === 'in';
  return pattern.kind === 'meeting' && isOfPair && isThere ? told({ is: 'records', of: pattern }, 'who') : null;
}

/** Who took part in the one that was picked by its date. */
function takingPartInBest(verb: Frame | Word, word: string | undefined, { set, each }: Phrase): Query | null {
  const isPicked = !each && set.is === 'best' && set.of.is === 'records' && kindOfSet(set) === 'meeting';
  const isThere = 'object' in verb ? verb.object === 'conference' : word === 'at' || word === 'in';
  return isPicked && isThere ? told(set, 'who') : null;
}

const ASPECTS_BY_WORD: ReadonlyMap<string, Aspect> = new Map(
  Object.entries<Aspect>({
    deadline: 'deadline',
    status: 'status',
    date: 'when',
    place: 'where',
    venue: 'where',
    location: 'where',
    state: 'status',
    signature: 'when',
    subject: 'topics',
    topic: 'topics',
    theme: 'topics',
    purpose: 'topics',
    agenda: 'topics',
    matter: 'topics',
  }),
);

const ASPECTS_NAMED: ReadonlyMap<string, Aspect> = new Map(
  Object.entries<Aspect>({
    dates: 'when',
    places: 'where',
    participants: 'who',
    topics: 'topics',
    signers: 'signers',
    sources: 'sources',
    deadlines: 'deadline',
  }),
);

/** "What is known about the memorandum between Iran and Kenya": its record. */
function recordsAbout(word: string, of: Phrase): Query | null {
  const set = word === 'known about' || word === 'about' ? recordsOf(of) : null;
  return set && { ask: 'list', of: set };
}

function aspectOf(key: string): Aspect | null {
  return /title|wording|text|name/.test(key) ? 'wording' : (ASPECTS_BY_WORD.get(key.split(' ').at(-1) ?? '') ?? null);
}

/** "What did Hashemi discuss with Khawaja": what their meetings were about. `whom` null = what stands there is nobody. */
function discussed({ set, each }: Phrase, { kind, object }: Frame, whom: Phrase | null | undefined): Query | null {
  if (kind !== 'meeting' || object !== 'topic' || whom === null) return null;
  const [one, other, ...more] = each ?? [set, ...(whom ? [whom.set] : [])];
  if (!one || more.length || (each && whom) || !isParty(one) || (other && !isParty(other))) return null;
  const roles: { [role in Role]?: SetQ } = { side: one, ...(other ? { other } : {}) };
  return other ? told({ is: 'records', of: { kind, roles } }, 'topics') : null;
}

/** What somebody said is told by the points of the meetings on it. */
function saidOn(who: Phrase, word: string, on: Phrase, setting: Marked | null = null): Query | null {
  const isOn = word === 'about' || word === 'on' || word === 'regarding' || word === 'concerning';
  if (!isOn || who.each || on.each || !isParty(who.set) || kindOfSet(on.set) !== 'topic') return null;
  const pattern: Pattern = { kind: 'meeting', roles: { side: who.set, topic: on.set } };
  const role = setting && roleAtNoun(pattern, setting);
  if (setting && (!role || setting.phrase.each)) return null;
  const roles = setting && role ? { ...pattern.roles, [role]: setting.phrase.set } : pattern.roles;
  return told({ is: 'records', of: { ...pattern, roles } }, 'wording');
}

function sourcesOn(word: string, of: Phrase): Query | null {
  return word === 'on' || word === 'for' || word === 'about' || word === 'of' ? told(recordsOf(of), 'sources') : null;
}
