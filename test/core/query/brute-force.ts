import type { Days, Pattern, Role, SetQ } from '../../../src/core/query/query.js';
import { kindOfSet } from '../../../src/core/query/query.js';
import type { HistoryEntry } from '../../../src/core/records/agreement.js';
import { dayRange, parseEdtf } from '../../../src/core/records/edtf.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { isOfActs } from '../../../src/core/records/proposal.js';

/*
 * What a set holds, by the definition of each part and a plain loop over everything there is. Three values: what a record
 * leaves open is null.
 */

type Truth = boolean | null;
type Record = Knowledge['meetings'][number] | Knowledge['agreements'][number] | Knowledge['proposals'][number];

interface Seat {
  readonly country: string;
  readonly body: string | null;
  readonly person: string | null;
  /** Whether it is said to be this one's, in the role that is asked for. */
  readonly isOpen?: boolean;
}

/** Roles that are filled from one delegation and whom it faces. */
const TOGETHER = ['side', 'other', 'lead', 'companion'] as const;
const AT_SIGNING = ['signer', 'present'] as const;
type Together = (typeof TOGETHER)[number];
type AtSigning = (typeof AT_SIGNING)[number];

function all(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

function any(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(null) ? null : false;
}

/** The members of a set, and what may be one. */
export interface Members {
  readonly yes: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

/** Reads sets over one world. */
export class BruteForce {
  readonly #world: Knowledge;

  constructor(world: Knowledge) {
    this.#world = world;
  }

  readonly #known = new Map<SetQ, Members>();

  members(set: SetQ): Members {
    const known = this.#known.get(set) ?? this.#find(set);
    this.#known.set(set, known);
    return known;
  }

  #find(set: SetQ): Members {
    const nothing = new Set<string>();
    switch (set.is) {
      case 'all':
        return { yes: new Set(this.#everything(set.kind)), open: nothing };
      case 'these':
        return { yes: new Set(set.ids.map((id) => `${set.kind}:${id}`)), open: nothing };
      case 'post':
        return { yes: new Set(this.#everything('official').filter(() => isMinister(set))), open: nothing };
      case 'bodies':
        throw new Error('bodies are not drawn');
      case 'records':
        return this.#sorted(
          this.#recordsOf(set.of.kind).map((one) => [`${set.of.kind}:${one.id}`, this.#truth(one, set.of)]),
        );
      case 'that':
        return this.#that(set);
      case 'of':
        return { yes: this.#owned(set), open: nothing };
      case 'and':
        return this.#sorted(
          this.#candidates(set.of).map((one) => [one, all(set.of.map((part) => this.#isIn(one, part)))]),
        );
      case 'or':
        return this.#sorted(
          this.#candidates(set.of).map((one) => [one, any(set.of.map((part) => this.#isIn(one, part)))]),
        );
      case 'less':
        return this.#sorted(
          this.#candidates([set.of]).map((one) => [
            one,
            all([this.#isIn(one, set.of), not(this.#isIn(one, set.less))]),
          ]),
        );
      case 'best':
        return { yes: this.#best(set), open: nothing };
    }
  }

  #isIn(element: string, set: SetQ): Truth {
    const { yes, open } = this.members(set);
    return yes.has(element) ? true : open.has(element) ? null : false;
  }

  #candidates(sets: readonly SetQ[]): string[] {
    return [
      ...new Set(
        sets.flatMap((set) => {
          const { yes, open } = this.members(set);
          return [...yes, ...open];
        }),
      ),
    ];
  }

  #sorted(truths: readonly (readonly [string, Truth])[]): Members {
    const having = (wanted: Truth) => new Set(truths.filter(([, truth]) => truth === wanted).map(([one]) => one));
    return { yes: having(true), open: having(null) };
  }

  #everything(kind: string): string[] {
    const { meetings, agreements, proposals, officials } = this.#world;
    if (kind === 'official') return officials.map(({ id }) => `official:${id}`);
    if (kind === 'country') {
      const records: readonly [string, readonly Record[]][] = [
        ['meeting', meetings],
        ['agreement', agreements],
        ['proposal', proposals],
      ];
      const seats = records.flatMap(([of, list]) => list.flatMap((one) => [...this.#seats(of, one, 'side')]));
      return [...new Set(seats.map(({ country }) => `country:${country}`))];
    }
    return this.#recordsOf(kind).map(({ id }) => `${kind}:${id}`);
  }

  #recordsOf(kind: string): readonly Record[] {
    const { meetings, agreements, proposals } = this.#world;
    return kind === 'meeting' ? meetings : kind === 'agreement' ? agreements : proposals;
  }

  #seat(party: string, person: string | null): Seat {
    const body = this.#world.organisations.find(({ id }) => id === party);
    return { country: body?.country ?? party, body: body?.id ?? null, person };
  }

  #seats(kind: string, record: Record, role: Role): readonly Seat[] {
    if (kind === 'meeting') {
      const { participants } = record as Knowledge['meetings'][number];
      return role === 'side' || role === 'other' ? participants.map((one) => this.#seat(one.for, one.official)) : [];
    }
    if (kind === 'agreement') {
      const { parties, history } = record as Knowledge['agreements'][number];
      const sides = parties.map((one) => this.#seat(one, null));
      const people = history
        .flatMap(({ signers = [], present = [] }) => [...signers, ...present])
        .flatMap((one) => (one.official && one.for ? [this.#seat(one.for, one.official)] : []))
        .filter(({ country }) => sides.some((side) => side.country === country));
      return role === 'side' || role === 'other' ? [...sides, ...people] : [];
    }
    const { by, by_for, to } = record as Knowledge['proposals'][number];
    const from = by_for ? [this.#seat(by_for, by)] : [];
    const addressed = to.map((one) => this.#seat(one, null));
    return role === 'from' ? from : role === 'to' ? addressed : [...from, ...addressed];
  }

  #truth(record: Record, pattern: Pattern, also: Partial<{ [role in Role]: SetQ }> = {}): Truth {
    if (!isWithinLimits(record, pattern)) return false;
    const asked = (role: Role) => [pattern.roles[role], also[role]].flatMap((set) => set ?? []);
    const chaired = asked('chair').length
      ? any(this.#chairs(pattern.kind, record).map((seat) => this.#fitsAll(seat, asked('chair'))))
      : true;
    const set = this.#isSet(record, pattern, asked);
    if (asked('lead').length || asked('companion').length)
      return all([chaired, set, this.#led(pattern.kind, record, asked)]);
    return all([chaired, set, this.#takesPart(record, pattern, also)]);
  }

  #takesPart(record: Record, pattern: Pattern, also: Partial<{ [role in Role]: SetQ }>): Truth {
    const fills = (['side', 'other', 'from', 'to'] as const).flatMap((role) => {
      const sets = [pattern.roles[role], also[role]].flatMap((set) => set ?? []);
      return sets.length ? [{ role, sets }] : [];
    });
    const paired = fills.filter(({ role }) => role === 'side' || role === 'other');
    const single = paired.length === 2 ? fills.filter((one) => !paired.includes(one)) : fills;
    const alone = single.map(({ role, sets }) =>
      any(this.#seats(pattern.kind, record, role).map((seat) => this.#fitsAll(seat, sets))),
    );
    const together = paired.length === 2 ? [this.#pair(pattern.kind, record, paired[0]!.sets, paired[1]!.sets)] : [];
    return all([...alone, ...together]);
  }

  #chairs(kind: string, record: Record): readonly Seat[] {
    if (kind !== 'meeting') return [];
    const { participants } = record as Knowledge['meetings'][number];
    const isStated = participants.some(({ as }) => as === 'chair');
    const may = participants.filter(({ as }) => (isStated ? as === 'chair' : as === undefined || as === 'host'));
    return may.map((one) => ({ ...this.#seat(one.for, one.official), isOpen: !isStated }));
  }

  /** What each participant may have been in the own delegation: led it where no other is said to, came along. */
  #delegations(kind: string, record: Record): { readonly [role in Together]: readonly Seat[] } {
    const { participants } = kind === 'meeting' ? (record as Knowledge['meetings'][number]) : { participants: [] };
    const seats = participants.map((one) => ({ ...this.#seat(one.for, one.official), as: one.as }));
    const countries = [...new Set(seats.map(({ country }) => country))];
    const unaccompanied = countries.filter(
      (country) => !seats.some((one) => one.country === country && one.as === 'with'),
    );
    const isLed = (country: string) => seats.some((one) => one.country === country && one.as === 'lead');
    return {
      side: seats,
      other: seats,
      lead: seats.flatMap((one) => {
        if (one.as === 'lead') return [one];
        const isNone = one.as === 'with' || one.as === 'witness' || isLed(one.country);
        return isNone ? [] : [{ ...one, isOpen: true }];
      }),
      companion: [
        ...seats.flatMap((one) => (one.as === 'with' ? [one] : one.as === undefined ? [{ ...one, isOpen: true }] : [])),
        ...unaccompanied.map((country) => ({ ...seats.findLast((one) => one.country === country)!, person: null })),
      ],
    };
  }

  /** Every way in which the roles can be filled from a delegation and whom it faces; any that fits does. */
  #led(kind: string, record: Record, asked: (role: Role) => readonly SetQ[], given?: readonly [Together, Seat]): Truth {
    const seats = this.#delegations(kind, record);
    const ways = (role: Together) => (given?.[0] === role ? [given[1]] : seats[role]);
    const fill = (role: Together, isAllowed: (seat: Seat) => boolean): Truth => {
      if (!asked(role).length) return true;
      return any(ways(role).flatMap((seat) => (isAllowed(seat) ? [this.#fitsAll(seat, asked(role))] : [])));
    };
    return any(
      ways('side').map((own) =>
        all([
          asked('side').length ? this.#fitsAll(own, asked('side')) : true,
          fill('lead', ({ country }) => country === own.country),
          fill(
            'companion',
            (one) => one.country === own.country && (!asked('side').length || one.person !== own.person),
          ),
          fill('other', (one) => apart(own, one, seats.side)),
        ]),
      ),
    );
  }

  /** Who signed by one entry of a history, or was there: the parties have somebody there whom nobody names, where no entry does. */
  #signing(record: Record, entry: HistoryEntry, role: AtSigning): readonly Seat[] {
    const { parties, history } = record as Knowledge['agreements'][number];
    const named = [...(entry.signers ?? []), ...(role === 'present' ? (entry.present ?? []) : [])];
    const people = named.flatMap((one) => (one.official ? [this.#seat(one.for!, one.official)] : []));
    const isSigning = entry.status === 'signed' || entry.status === 'adopted';
    const isStated = history.some((one) => (role === 'signer' ? one.signers : one.present));
    return isSigning && !isStated ? [...people, ...parties.map((one) => this.#seat(one, null))] : people;
  }

  #pair(kind: string, record: Record, side: readonly SetQ[], other: readonly SetQ[]): Truth {
    const seats = this.#seats(kind, record, 'side');
    return any(
      seats.flatMap((one) =>
        seats.flatMap((another) =>
          apart(one, another, seats) ? [all([this.#fitsAll(one, side), this.#fitsAll(another, other)])] : [],
        ),
      ),
    );
  }

  #fitsAll(seat: Seat, sets: readonly SetQ[]): Truth {
    return all(sets.map((set) => this.#fits(seat, set)));
  }

  #fits(seat: Seat, set: SetQ): Truth {
    const truth = this.#fitsSurely(seat, set);
    return truth && seat.isOpen ? null : truth;
  }

  #fitsSurely(seat: Seat, set: SetQ): Truth {
    switch (set.is) {
      case 'all':
        return set.kind === 'official' ? (seat.person === null ? null : true) : true;
      case 'these':
        return this.#isThese(seat, set.kind, set.ids);
      case 'post':
        return seat.person === null ? null : isMinister(set);
      case 'of':
        return all([this.#fitsSurely(seat, set.of), this.#fitsSurely(seat, set.owner)]);
      case 'and':
        return all(set.of.map((one) => this.#fitsSurely(seat, one)));
      case 'or':
        return any(set.of.map((one) => this.#fitsSurely(seat, one)));
      case 'less':
        return all([this.#fitsSurely(seat, set.of), not(this.#fitsSurely(seat, set.less))]);
      default:
        return elementsOf(seat).some((one) => this.members(set).yes.has(one));
    }
  }

  #isThese(seat: Seat, kind: string, ids: readonly string[]): Truth {
    if (ids.some((id) => elementsOf(seat).includes(`${kind}:${id}`))) return true;
    const homes = this.#world.officials.filter(({ id }) => ids.includes(id)).map((one) => one.posts[0]?.country);
    return kind === 'official' && seat.person === null && homes.includes(seat.country) ? null : false;
  }

  /** Whether one occasion of a record was on the days, in the place and at the conference asked for. */
  #isSet(
    record: Record,
    { kind, when, limits, roles }: Pattern,
    asked: (role: Role) => readonly SetQ[] = (role) => (roles[role] ? [roles[role]] : []),
  ): Truth {
    const people = AT_SIGNING.filter((role) => asked(role).length > 0);
    if (!when && !limits?.event && !roles.place && !roles.conference && !people.length) return true;
    if (people.length && !('history' in record)) return false;
    const dated = (date: string | null | undefined): Truth => (when ? onDays(date ?? null, when) : true);
    if (!('history' in record))
      return all([
        dated(record.date),
        ...(roles.place ? [null] : []),
        ...(roles.conference ? [kind === 'meeting' ? false : null] : []),
      ]);
    return any(entriesOf(record, limits).map((entry) => this.#isEntry(record, entry, { when, roles }, asked)));
  }

  /** Whether one entry of a history has the days, the place and the people that are asked for. */
  #isEntry(
    record: Record,
    entry: HistoryEntry,
    { when, roles }: Pick<Pattern, 'when' | 'roles'>,
    asked: (role: Role) => readonly SetQ[],
  ): Truth {
    const people = AT_SIGNING.filter((role) => asked(role).length > 0);
    const done = people.map((role) =>
      any(this.#signing(record, entry, role).map((seat) => this.#fitsAll(seat, asked(role)))),
    );
    return all([when ? onDays(entry.date, when) : true, this.#isPlaced(entry, roles), ...done]);
  }

  /** A conference has its city, where no other place is stated; what lies in that city lies in its country. */
  #isPlaced(entry: HistoryEntry, { place, conference }: Pattern['roles']): Truth {
    const forum = this.#world.conferences.find(({ id }) => id === entry.conference);
    const where = entry.place ?? forum?.city ?? null;
    const hosts = this.#world.conferences.filter(({ city }) => city === where).flatMap(({ country }) => country ?? []);
    const places = [
      ...(where ? [`place:${where.toLowerCase()}`] : []),
      ...hosts.map((code) => `country:${code}`),
      ...(forum?.country ? [`country:${forum.country}`] : []),
    ];
    const held = (set: SetQ) => places.some((one) => this.members(set).yes.has(one));
    const inPlace = !place ? true : held(place) ? true : places.length ? false : null;
    const isThere = (set: SetQ) => forum !== undefined && this.members(set).yes.has(`conference:${forum.id}`);
    const atForum = !conference ? true : isThere(conference) ? true : forum || places.length ? false : null;
    return all([inPlace, atForum]);
  }

  #that({ of, in: pattern, hole, how }: Extract<SetQ, { is: 'that' }>): Members {
    const standing = this.#standing(pattern, hole, of);
    const sure = new Map([...standing].map(([one, truths]) => [one, truths.filter((truth) => truth === true).length]));
    const members = [...standing.keys()].filter((one) => sure.get(one)! > 0);
    const open = [...standing.keys()].filter((one) => !members.includes(one));
    if (how === 'some') return { yes: new Set(members), open: new Set(open) };
    if (how === 'no') {
      const named = Object.values(pattern.roles).flatMap((set) =>
        set?.is === 'these' ? set.ids.map((id) => `${set.kind}:${id}`) : [],
      );
      const base = [...this.members(of).yes].filter((one) => !named.includes(one));
      const isOpen = (one: string) => open.includes(one);
      return {
        yes: new Set(base.filter((one) => !members.includes(one) && !isOpen(one))),
        open: new Set(base.filter(isOpen)),
      };
    }
    if ('least' in how)
      return {
        yes: new Set(
          members.filter(
            (one) => sure.get(one)! >= how.least && sure.get(one)! <= (how.most ?? Number.POSITIVE_INFINITY),
          ),
        ),
        open: new Set(),
      };
    const { [how.only]: _, ...roles } = pattern.roles;
    const otherwise = this.#standing({ ...pattern, roles }, hole, of);
    const count = (one: string) => otherwise.get(one)!.filter((truth) => truth === true).length;
    return { yes: new Set(members.filter((one) => count(one) === sure.get(one))), open: new Set() };
  }

  /** By what stands, or may stand, in the role: whether each record that it stands in fits. */
  #standing(pattern: Pattern, hole: Role, of: SetQ): Map<string, Truth[]> {
    const kind = kindOfSet(of);
    const found = new Map<string, Truth[]>();
    for (const record of this.#recordsOf(pattern.kind)) {
      const truth = this.#truth(record, pattern, { [hole]: of });
      if (truth === false) continue;
      const isEnough = (one: Truth) => (truth === true ? one === true : one !== false);
      const people = this.#peopleIn(record, pattern, hole, of, isEnough);
      if (people) {
        for (const one of new Set(people.flatMap(elementsOf).filter((element) => element.startsWith(`${kind}:`))))
          found.set(one, [...(found.get(one) ?? []), truth]);
        continue;
      }
      const seats = this.#seats(pattern.kind, record, hole);
      const counterpart = hole === 'side' ? pattern.roles.other : hole === 'other' ? pattern.roles.side : undefined;
      const own = [of, ...(pattern.roles[hole] ? [pattern.roles[hole]] : [])];
      const fitting = seats.filter(
        (seat) =>
          isEnough(this.#fitsAll(seat, own)) &&
          (!counterpart || seats.some((one) => apart(seat, one, seats) && isEnough(this.#fits(one, counterpart)))),
      );
      for (const one of new Set(fitting.flatMap(elementsOf).filter((element) => element.startsWith(`${kind}:`))))
        found.set(one, [...(found.get(one) ?? []), truth]);
    }
    return found;
  }

  /** The seats in a role of a signing or of a delegation that fit; null for any other role. */
  #peopleIn(
    record: Record,
    pattern: Pattern,
    hole: Role,
    of: SetQ,
    isEnough: (truth: Truth) => boolean,
  ): readonly Seat[] | null {
    const asked = (role: Role) => [pattern.roles[role], ...(role === hole ? [of] : [])].flatMap((set) => set ?? []);
    const fitting = (seats: readonly Seat[]) => seats.filter((seat) => isEnough(this.#fitsAll(seat, asked(hole))));
    if (hole === 'chair') return fitting(this.#chairs(pattern.kind, record));
    if (hole === 'signer' || hole === 'present') {
      const entries = 'history' in record ? entriesOf(record, pattern.limits) : [];
      const isOn = (entry: HistoryEntry) => isEnough(this.#isEntry(record, entry, pattern, asked));
      return fitting(entries.filter(isOn).flatMap((entry) => this.#signing(record, entry, hole)));
    }
    const isLed = asked('lead').length > 0 || asked('companion').length > 0;
    if (!isLed || !(TOGETHER as readonly Role[]).includes(hole)) return null;
    const seats = this.#delegations(pattern.kind, record)[hole as Together];
    return seats.filter((seat) => isEnough(this.#led(pattern.kind, record, asked, [hole as Together, seat])));
  }

  #owned({ of, owner }: Extract<SetQ, { is: 'of' }>): Set<string> {
    const owners = this.members(owner).yes;
    const own = this.#world.officials.filter(({ posts }) =>
      posts.some((post) => owners.has(`country:${post.country}`)),
    );
    const base = this.members(of).yes;
    return new Set(own.map(({ id }) => `official:${id}`).filter((one) => base.has(one)));
  }

  #best({ of, by, end, n }: Extract<SetQ, { is: 'best' }>): Set<string> {
    const members = [...this.members(of).yes];
    const value = (one: string): number | string | null => {
      if (by.by === 'count')
        return (this.#standing(by.in, by.hole, of).get(one) ?? []).filter((truth) => truth === true).length;
      return this.#firstDay(one);
    };
    const isFalling = end === 'most' || end === 'last';
    const ranked = members
      .map((one) => ({ one, value: value(one) }))
      .filter((each) => each.value !== null && (end !== 'most' || each.value !== 0));
    const better = (a: number | string, b: number | string) => (isFalling ? a > b : a < b);
    return new Set(
      ranked
        .filter((each) => ranked.filter((other) => better(other.value!, each.value!)).length < n)
        .map(({ one }) => one),
    );
  }

  #firstDay(element: string): string | null {
    const [kind = '', id] = element.split(':');
    const record = this.#recordsOf(kind).find((one) => one.id === id);
    if (!record) return null;
    const dates = 'history' in record ? record.history.map(({ date }) => date) : [record.date ?? null];
    return dates.flatMap((date) => dayRange(date)?.from ?? []).sort()[0] ?? null;
  }
}

function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

/** Everybody in a small world is a Minister of Signals. */
function isMinister({ ranks }: { readonly ranks: readonly string[] }): boolean {
  return ranks.length === 0 || ranks.includes('minister');
}

function elementsOf({ country, body, person }: Seat): string[] {
  return [`country:${country}`, ...(body ? [`organisation:${body}`] : []), ...(person ? [`official:${person}`] : [])];
}

/** The entries of a document's history with one of some statuses; all where none is named. */
function entriesOf({ history }: Knowledge['agreements'][number], limits: Pattern['limits']): readonly HistoryEntry[] {
  return history.filter(({ status }) => !limits?.event || limits.event.includes(status));
}

function apart(one: Seat, another: Seat, seats: readonly Seat[]): boolean {
  if (one.country !== another.country) return true;
  return one !== another && seats.every(({ country }) => country === one.country);
}

function onDays(date: string | null, { from, to }: Days): Truth {
  const days = dayRange(date);
  if (!date || !days) return null;
  const touches = (from === null || days.to >= from) && (to === null || days.from <= to);
  const isWithin = (from === null || days.from >= from) && (to === null || days.to <= to);
  const saysDays = parseEdtf(date)?.start.day !== null;
  return saysDays ? touches : isWithin ? true : touches ? null : false;
}

function isWithinLimits(record: Record, { kind, limits = {} }: Pattern): boolean {
  const { formats, latest, event, acts } = limits;
  if (kind === 'meeting') return !formats || formats.includes((record as Knowledge['meetings'][number]).format);
  if (kind === 'proposal') return !acts || isOfActs(record as Knowledge['proposals'][number], acts);
  const { history } = record as Knowledge['agreements'][number];
  const last = history[history.length - 1]!.status;
  return (!latest || latest.includes(last)) && (!event || history.some(({ status }) => event.includes(status)));
}
