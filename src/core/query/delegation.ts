import type { Graph } from '../graph/graph.js';
import type { Meeting, MeetingRole, Participant } from '../records/meeting.js';
import type { Role } from './query.js';
import { areApart, participantSeat, type Seat, seatOf } from './seats.js';
import { allOf, anyOf, known, type Truth } from './truth.js';

/** Roles within one side of a meeting: who led it, who came along with it. */
export type DelegationRole = Extract<Role, 'lead' | 'companion'>;

/** Roles that are filled together: a delegation is that of the side, and faces the other. */
export type TogetherRole = DelegationRole | Extract<Role, 'side' | 'other'>;

/** Whether a role is one of those within a side. */
export function isDelegationRole(role: Role): role is DelegationRole {
  return role === 'lead' || role === 'companion';
}

/** Who chaired a meeting; where no source says, whoever took part may have. */
export function chairSeats(meeting: Meeting, graph: Graph): readonly Seat[] {
  const chairs = meeting.participants.filter((one) => one.as === 'chair');
  const may = chairs.length ? chairs : meeting.participants.filter(({ as }) => as === undefined || as === 'host');
  return may.map((one) => participantSeat(one, graph, !chairs.length));
}

/** The seats of a meeting by the role that each may have in its delegation. */
export type Delegations = Readonly<Record<TogetherRole, readonly Seat[]>>;

/** Who led and who came along, as the record says it: of a side whose lead no source names each may have been it. */
export function delegationsOf(meeting: Meeting, seats: readonly Seat[], graph: Graph): Delegations {
  const { participants } = meeting;
  const ledSides = new Set(seats.filter((_, at) => participants[at]?.as === 'lead').map(({ side }) => side));
  const inRole = (as: MeetingRole, mayBe: (one: Participant, seat: Seat) => boolean) =>
    participants.flatMap((one, at): Seat[] => {
      if (one.as === as) return [participantSeat(one, graph)];
      return mayBe(one, seats[at]!) ? [participantSeat(one, graph, true)] : [];
    });
  return {
    side: seats,
    other: seats,
    lead: inRole('lead', ({ as }, { side }) => !ledSides.has(side) && as !== 'with' && as !== 'witness'),
    companion: [...inRole('with', ({ as }) => as === undefined), ...unnamed(participants, seats, graph)],
  };
}

/** Of a side of which nobody is said to have come along somebody may have, whom no source names. */
function unnamed(participants: Meeting['participants'], seats: readonly Seat[], graph: Graph): readonly Seat[] {
  const accompanied = new Set(seats.filter((_, at) => participants[at]?.as === 'with').map(({ side }) => side));
  const parties = new Map(seats.map(({ side, party }) => [side, party]));
  return [...parties].filter(([side]) => !accompanied.has(side)).map(([, party]) => seatOf(party, null, graph));
}

/** One role of which the seat is given. */
export interface Pinned {
  readonly role: TogetherRole;
  readonly seat: Seat;
}

/**
 * Whether one side is led and accompanied as is asked, and faces whom is asked: all the roles are filled from one side of it.
 * `fits` tells of a seat in a role; of a role that is not asked for nothing has to be there.
 */
export function isLedSo(
  seats: Delegations,
  asked: ReadonlySet<TogetherRole>,
  fits: (role: TogetherRole, seat: Seat) => Truth,
  pinned: Pinned | null = null,
): Truth {
  const candidates = (role: TogetherRole) => (pinned?.role === role ? [pinned.seat] : seats[role]);
  const filled = (role: TogetherRole, isAllowed: (seat: Seat) => boolean): Truth =>
    asked.has(role)
      ? anyOf(
          candidates(role)
            .filter(isAllowed)
            .map((one) => fits(role, one)),
        )
      : 'yes';
  const isOther = (own: Seat, seat: Seat) => !asked.has('side') || seat.official !== own.official;
  return anyOf(
    candidates('side').map((own) =>
      allOf([
        asked.has('side') ? fits('side', own) : known(true),
        filled('lead', ({ side }) => side === own.side),
        filled('companion', (one) => one.side === own.side && isOther(own, one)),
        filled('other', (one) => areApart(own, one, seats.side)),
      ]),
    ),
  );
}
