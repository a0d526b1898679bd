import type { Graph } from '../graph/graph.js';
import { intersection, union } from '../graph/posting-lists.js';
import type { Postings } from '../graph/postings.js';
import { spend } from '../graph/work.js';
import type { Agreement } from '../records/agreement.js';
import { latestEntry } from '../records/agreement.js';
import { isDocumentOf } from '../records/document-kind.js';
import type { Meeting } from '../records/meeting.js';
import { isOfActs, type Proposal } from '../records/proposal.js';
import { chairSeats, delegationsOf, isDelegationRole, isLedSo, type Pinned, type TogetherRole } from './delegation.js';
import { isKeyed, searchKeysOf } from './edges.js';
import { keysOfMayBe } from './may-be.js';
import { facetFits, holdsWords, isOnDays, type Occasion, occasionsOf, topicsOf } from './facets.js';
import { type Evaluate, type Fit, fitOf } from './fit.js';
import { onDays } from './on-days.js';
import { fitsItself } from './own-limits.js';
import type { Element, Kind, Limits, Pattern, RecordKind, Role } from './query.js';
import { areApart, type RoleRecord, type Seat, type SeatRole, seatsOf } from './seats.js';
import type { SigningRole } from './signing.js';
import { allOf, anyOf, type Truth } from './truth.js';

/** The records of a pattern in one graph. */
export interface Matches {
  /** Those that fit, as ascending positions in the graph's order. */
  readonly positions: () => Uint32Array;
  /** Those beyond which none fits or leaves it open, as ascending positions: each of them has to be tested. */
  readonly mayBe: () => Uint32Array;
  /** Some of those that fit, of so many at most that are looked at, from all over the graph's order: of many not all need to be known. */
  readonly some: (most: number) => readonly RoleRecord[];
  /** Whether a record fits, or what it leaves open. */
  truth(record: RoleRecord): Truth;
  /** What stands in a role of a record that fits, of the kind of the `base` that it has to fit. */
  inRole(record: RoleRecord, hole: Hole): readonly Element[];
  /** What may stand there in a record that leaves something open. */
  mayBeInRole(record: RoleRecord, hole: Hole): readonly Element[];
  readonly records: readonly RoleRecord[];
}

/** A role that is asked for, and what may stand in it. */
export interface Hole {
  readonly role: Role;
  readonly kind: Kind;
  readonly base: Fit;
}

/** Records by kind, in the graph's order. */
export function recordsOf(kind: RecordKind, graph: Graph): Postings<RoleRecord> {
  const lists = {
    meeting: graph.meetings,
    agreement: graph.agreements,
    proposal: graph.proposals,
    conference: graph.conferences,
  };
  return lists[kind] as Postings<RoleRecord>;
}

/** Finds the records of a pattern: by posting lists first, each of the few left then tested. `bound` limits further roles. */
export function matchesOf(
  pattern: Pattern,
  graph: Graph,
  evaluate: Evaluate,
  bound: Partial<Record<Role, Fit>> = {},
): Matches {
  const fits = fitsOf(pattern, graph, evaluate, bound);
  const postings = recordsOf(pattern.kind, graph);
  const test = new RecordTest(pattern, fits, graph, evaluate);
  const candidates = () => candidatesOf(pattern, fits, postings);
  const { kind, when } = pattern;
  const onDaysAsked = (positions: Uint32Array) =>
    when ? onDays(positions, when, { kind, records: postings.records, graph }) : positions;
  const isExact = isKeyed(pattern) && Object.keys(bound).length === 0;
  return {
    records: postings.records,
    positions: () => {
      const all = candidates();
      if (isExact) return all;
      const some = onDaysAsked(all);
      spend(all.length * STEPS_A_DATE);
      return some.filter((at) => test.truth(postings.records[at]!) === 'yes');
    },
    mayBe: () => onDaysAsked(mayBeIn(pattern, fits, postings)),
    some: (most) =>
      spread(candidates(), most)
        .map((at) => postings.records[at]!)
        .filter((record) => test.truth(record) === 'yes'),
    truth: (record) => test.truth(record),
    inRole: (record, hole) => test.inRole(record, hole, (truth) => truth === 'yes'),
    mayBeInRole: (record, hole) => test.inRole(record, hole, (truth) => truth !== 'no'),
  };
}

/** So many positions at most, as far from each other as they can be. */
function spread(positions: Uint32Array, most: number): readonly number[] {
  const step = Math.max(1, positions.length / most);
  return Array.from({ length: Math.min(most, positions.length) }, (_, at) => positions[Math.floor(at * step)]!);
}

type Fits = ReadonlyMap<Role, Fit>;

function fitsOf(pattern: Pattern, graph: Graph, evaluate: Evaluate, bound: Partial<Record<Role, Fit>>): Fits {
  const own = Object.entries(pattern.roles).flatMap(([role, set]): [Role, Fit][] =>
    set ? [[role as Role, fitOf(set, graph, evaluate)]] : [],
  );
  return new Map([...own, ...(Object.entries(bound) as [Role, Fit][])]);
}

/** The positions that may fit: all that posting lists can rule out is gone. */
function candidatesOf({ kind, limits }: Pattern, fits: Fits, postings: Postings<RoleRecord>): Uint32Array {
  const byRole = [...fits].flatMap(([role, fit]) => {
    const elements = fit.bound();
    const keys = elements && searchKeysOf(kind, role, elements);
    return keys ? [keys] : [];
  });
  return inEvery([...byRole, ...limitKeys(limits)], postings);
}

/** The positions of the records that have a key of every clause; all of them where there is no clause. */
function inEvery(clauses: readonly (readonly string[])[], { positions, records }: Postings<RoleRecord>): Uint32Array {
  const lists = clauses.map((keys) => union(keys.map(positions), records.length));
  return intersection(lists) ?? Uint32Array.from(records.keys());
}

/** The positions that may fit or leave it open. Only of meetings do search keys say all that seats and settings do. */
function mayBeIn({ kind, limits }: Pattern, fits: Fits, postings: Postings<RoleRecord>): Uint32Array {
  const byRole = kind === 'meeting' ? [...fits].flatMap(([role, fit]) => keysOfRole(role, fit)) : [];
  return inEvery([...byRole, ...limitKeys(limits)], postings);
}

function keysOfRole(role: Role, fit: Fit): readonly (readonly string[])[] {
  const keys = keysOfMayBe(role, fit.mayBe());
  return keys ? [keys] : [];
}

function limitKeys({ formats, acts, latest, event }: Limits = {}): readonly (readonly string[])[] {
  return [
    ...(formats ? [formats.map((one) => `format:${one}`)] : []),
    ...(acts ? [acts.map((one) => `act:${one}`)] : []),
    ...(latest ? [latest.map((one) => `status:${one}`)] : []),
    ...(event ? [event.map((one) => `ever:${one}`)] : []),
  ];
}

const SEAT_ROLES: ReadonlySet<Role> = new Set(['side', 'other', 'guest', 'host', 'from', 'to', 'organiser']);

/** Whether people and parties stand in a role of the whole record, and no setting or subject. */
export function isSeatRole(role: Role): role is SeatRole {
  return SEAT_ROLES.has(role);
}

function isSigningRole(role: Role): role is SigningRole {
  return role === 'signer' || role === 'present';
}

function isTogetherRole(role: Role): role is TogetherRole {
  return isDelegationRole(role) || isPaired(role);
}

/** Steps of work that testing one record costs. */
const STEPS_A_RECORD = 10;

/** Steps of work that it costs to see that a record is of other days. */
const STEPS_A_DATE = 0.02;

const SETTINGS = ['place', 'conference', 'meeting'] as const;

function isSetting(role: Role): role is (typeof SETTINGS)[number] {
  return (SETTINGS as readonly Role[]).includes(role);
}

const AT_SIGNING = ['signer', 'present'] as const;
const TOGETHER = ['side', 'other', 'lead', 'companion'] as const;

/** A pattern as a test of single records. */
class RecordTest {
  readonly #pattern: Pattern;
  readonly #fits: Fits;
  readonly #graph: Graph;
  readonly #among: ReturnType<Evaluate> | null;
  /** Roles of seats that are filled each by itself: all but the two sides where both are asked for. */
  readonly #alone: readonly (readonly [SeatRole, Fit])[];
  readonly #pair: readonly [side: Fit, other: Fit] | null;
  readonly #settings: readonly (readonly [(typeof SETTINGS)[number], Fit])[];
  readonly #signing: readonly (readonly [SigningRole, Fit])[];

  constructor(pattern: Pattern, fits: Fits, graph: Graph, evaluate: Evaluate) {
    this.#pattern = pattern;
    this.#among = pattern.among ? evaluate(pattern.among) : null;
    this.#fits = fits;
    this.#graph = graph;
    const [side, other] = [fits.get('side'), fits.get('other')];
    this.#pair = side && other ? [side, other] : null;
    this.#alone = [...fits].flatMap(([role, fit]) =>
      isSeatRole(role) && !(this.#pair && isPaired(role)) ? [[role, fit] as const] : [],
    );
    this.#settings = filled(SETTINGS, fits);
    this.#signing = filled(AT_SIGNING, fits);
  }

  truth(record: RoleRecord): Truth {
    spend(STEPS_A_RECORD);
    if (!this.#isWithinLimits(record)) return 'no';
    const [onTopic, seated] = [this.#isOnTopic(record), this.#seated(record)];
    // Where and when something was takes longest to find out: of most records it makes no difference any more.
    return onTopic === 'no' || seated === 'no' ? 'no' : allOf([seated, this.#isSet(record), onTopic]);
  }

  inRole(record: RoleRecord, hole: Hole, isIt: (truth: Truth) => boolean): readonly Element[] {
    const { role, kind, base } = hole;
    if (isSigningRole(role)) return this.#atSigning(record, role, hole, isIt);
    if (this.#isOfDelegation() && isTogetherRole(role)) return this.#inDelegation(record, role, hole, isIt);
    if (isSeatRole(role)) return this.#seatedIn(record, role, hole, isIt);
    if (role === 'chair') return this.#chairing(record, hole, isIt);
    const elements = role === 'topic' ? topicsOf(this.#pattern.kind, record) : this.#setting(record, role, isIt);
    return elements.filter((one) => one.startsWith(`${kind}:`) && base.element(one));
  }

  #isWithinLimits(record: RoleRecord): boolean {
    const { kind, limits = {}, words = [] } = this.#pattern;
    if (this.#among && !this.#among.has(`${kind}:${record.id}`)) return false;
    const isOne = isWithin(kind, record, limits) && fitsItself(kind, record, limits, this.#graph);
    return isOne && (words.length === 0 || holdsWords(kind, record, words, this.#graph));
  }

  /** Who takes part: every role is filled, and `side` and `other` from different sides. */
  #seated(record: RoleRecord): Truth {
    const chair = this.#fits.get('chair');
    const chaired = chair ? anyOf(this.#chairs(record).map((seat) => this.#fit(chair, seat, record))) : 'yes';
    return allOf([chaired, this.#isOfDelegation() ? this.#led(record) : this.#takingPart(record)]);
  }

  /** Whether it is asked who led a side or came along with it. */
  #isOfDelegation(): boolean {
    return this.#fits.has('lead') || this.#fits.has('companion');
  }

  /** A side with those who led it and came along; nobody of a record that is no meeting. */
  #led(record: RoleRecord, pinned: Pinned | null = null): Truth {
    if (this.#pattern.kind !== 'meeting') return 'no';
    const seats = delegationsOf(record as Meeting, this.#seats(record, 'side'), this.#graph);
    const asked = new Set(TOGETHER.filter((role) => this.#fits.has(role)));
    const rest = [...this.#fits].filter(([role]) => isSeatRole(role) && !isPaired(role));
    const others = rest.map(([role, fit]) =>
      anyOf(this.#seats(record, role as SeatRole).map((seat) => this.#fit(fit, seat, record))),
    );
    return allOf([
      ...others,
      isLedSo(seats, asked, (role, seat) => this.#fit(this.#fits.get(role)!, seat, record), pinned),
    ]);
  }

  #inDelegation(
    record: RoleRecord,
    role: TogetherRole,
    hole: Hole,
    isIt: (truth: Truth) => boolean,
  ): readonly Element[] {
    if (this.#pattern.kind !== 'meeting') return [];
    const seats = delegationsOf(record as Meeting, this.#seats(record, 'side'), this.#graph)[role];
    return this.#membersAmong(seats, hole, (seat) => isIt(this.#led(record, { role, seat })));
  }

  #chairs(record: RoleRecord): readonly Seat[] {
    return this.#pattern.kind === 'meeting' ? chairSeats(record as Meeting, this.#graph) : [];
  }

  #chairing(record: RoleRecord, hole: Hole, isIt: (truth: Truth) => boolean): readonly Element[] {
    const fit = this.#fits.get('chair') ?? hole.base;
    return this.#membersAmong(this.#chairs(record), hole, (seat) => isIt(this.#fit(fit, seat, record)));
  }

  /** Who signed or was present at one of the signings that fit. */
  #atSigning(record: RoleRecord, role: SigningRole, hole: Hole, isIt: (truth: Truth) => boolean): readonly Element[] {
    const fitting = this.#occasions(record).filter((occasion) => isIt(this.#isOn(occasion, record)));
    const seats = fitting.flatMap((occasion) => occasion.people?.(role) ?? []);
    const fit = this.#fits.get(role) ?? hole.base;
    return this.#membersAmong(seats, hole, (seat) => isIt(this.#fit(fit, seat, record)));
  }

  #membersAmong(seats: readonly Seat[], { kind, base }: Hole, isIt: (seat: Seat) => boolean): readonly Element[] {
    const elements = seats.filter(isIt).flatMap((seat) => seat.elements.filter((one) => one.startsWith(`${kind}:`)));
    // A seat is of several bodies, not all of which may be asked for; it is of one person and one country.
    return kind === 'organisation' ? elements.filter((one) => base.element(one)) : elements;
  }

  #takingPart(record: RoleRecord): Truth {
    let all: Truth = 'yes';
    for (const [role, fit] of this.#alone) {
      all = allOf([all, anyOf(this.#seats(record, role).map((seat) => this.#fit(fit, seat, record)))]);
      if (all === 'no') return 'no';
    }
    return this.#pair ? allOf([all, this.#paired(record, ...this.#pair)]) : all;
  }

  #paired(record: RoleRecord, side: Fit, other: Fit): Truth {
    const seats = this.#seats(record, 'side');
    const [sides, others] = [side, other].map((fit) => seats.map((seat) => this.#fit(fit, seat, record)));
    const pairs = seats.flatMap((one, at) =>
      seats.flatMap((another, to) => (areApart(one, another, seats) ? [allOf([sides![at]!, others![to]!])] : [])),
    );
    return anyOf(pairs);
  }

  #seats(record: RoleRecord, role: SeatRole): readonly Seat[] {
    return seatsOf(this.#pattern.kind, record, role, this.#graph);
  }

  #fit(fit: Fit, seat: Seat, record: RoleRecord): Truth {
    const truth = fit.seat({ seat, kind: this.#pattern.kind, record });
    return truth === 'yes' && seat.isOpen ? 'person' : truth;
  }

  #seatedIn(record: RoleRecord, role: SeatRole, hole: Hole, isIt: (truth: Truth) => boolean): readonly Element[] {
    const seats = this.#seats(record, role);
    const counterpart =
      role === 'side' ? this.#fits.get('other') : role === 'other' ? this.#fits.get('side') : undefined;
    const isFaced = (seat: Seat) =>
      !counterpart || seats.some((one) => areApart(seat, one, seats) && isIt(this.#fit(counterpart, one, record)));
    return this.#membersAmong(seats, hole, (seat) => isIt(this.#fit(hole.base, seat, record)) && isFaced(seat));
  }

  #isSet(record: RoleRecord): Truth {
    const isOfRole = this.#settings.length > 0 || this.#signing.length > 0;
    const isAsked = isOfRole || this.#pattern.when || this.#pattern.limits?.event;
    if (!isAsked) return 'yes';
    return anyOf(this.#occasions(record).map((occasion) => this.#isOn(occasion, record)));
  }

  #isOn(occasion: Occasion, record: RoleRecord): Truth {
    // Of most occasions the date says enough, and it is looked at in no time.
    const dated = this.#pattern.when ? isOnDays(occasion, this.#pattern.when) : 'yes';
    if (dated === 'no') return 'no';
    const settings = this.#settings.map(([role, fit]) => facetFits(role, occasion, fit.element));
    const people = this.#signing.map(([role, fit]) =>
      anyOf((occasion.people?.(role) ?? []).map((seat) => this.#fit(fit, seat, record))),
    );
    return allOf([...settings, ...people, dated]);
  }

  #occasions(record: RoleRecord): readonly Occasion[] {
    return occasionsOf(this.#pattern.kind, record, this.#pattern.limits?.event, this.#graph);
  }

  /** Where a record that fits was. It does by one of its occasions: where there is one alone, by that. */
  #setting(record: RoleRecord, role: Role, isIt: (truth: Truth) => boolean): readonly Element[] {
    if (!isSetting(role)) return [];
    const [only, ...others] = this.#occasions(record);
    if (only && others.length === 0) return only.elements[role];
    const fitting = this.#occasions(record).filter((occasion) => isIt(this.#isOn(occasion, record)));
    return [...new Set(fitting.flatMap(({ elements }) => elements[role]))];
  }

  /** A document whose subject no source states may be on any. */
  #isOnTopic(record: RoleRecord): Truth {
    const fit = this.#fits.get('topic');
    if (!fit) return 'yes';
    const topics = topicsOf(this.#pattern.kind, record);
    if (topics.some((one) => fit.element(one))) return 'yes';
    return this.#pattern.kind === 'agreement' && topics.length === 0 ? 'subject' : 'no';
  }
}

/** The roles among some that are asked for. */
function filled<R extends Role>(roles: readonly R[], fits: Fits): readonly (readonly [R, Fit])[] {
  return roles.flatMap((role) => {
    const fit = fits.get(role);
    return fit ? [[role, fit] as const] : [];
  });
}

function isPaired(role: Role): boolean {
  return role === 'side' || role === 'other';
}

function isWithin(kind: RecordKind, record: RoleRecord, { formats, documents, latest, event, acts }: Limits): boolean {
  if (kind === 'meeting') return !formats || formats.includes((record as Meeting).format);
  if (kind === 'proposal') return !acts || isOfActs(record as Proposal, acts);
  if (kind !== 'agreement') return true;
  const agreement = record as Agreement;
  if (latest && !latest.includes(latestEntry(agreement).status)) return false;
  if (event && !agreement.history.some(({ status }) => event.includes(status))) return false;
  return !documents || documents.some((one) => isDocumentOf(one, agreement));
}
