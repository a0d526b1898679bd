import fc from 'fast-check';
import type { Pattern, Role, SetQ } from '../../../src/core/query/query.js';
import { STATUSES } from '../../../src/core/records/agreement.js';
import { COUNTRIES, FORUM, PEOPLE, PLACES } from '../../properties/small-worlds.js';

/*
 * Sets drawn at random over the small worlds, up to four deep, of the kinds and roles that those worlds have.
 */

const DAYS = [
  { from: '2025-01-01', to: '2025-12-31', said: 'in 2025' },
  { from: '2025-03-04', to: '2025-03-04', said: 'on 4 March 2025' },
  { from: '2025-11-01', to: null, said: 'since November 2025' },
  { from: null, to: '2024-12-31', said: 'until 2024' },
];

const countries = fc.uniqueArray(fc.constantFrom(...Object.keys(COUNTRIES)), { minLength: 1, maxLength: 2 }).map(
  (ids): SetQ => ({
    is: 'these',
    kind: 'country',
    ids,
    said: ids.map((id) => COUNTRIES[id as keyof typeof COUNTRIES]).join(' or '),
  }),
);
const people = fc
  .constantFrom(...PEOPLE)
  .map(({ id, name }): SetQ => ({ is: 'these', kind: 'official', ids: [id], said: name }));
const post = fc.constantFrom<SetQ>(
  { is: 'post', ranks: ['minister'], fields: [] },
  { is: 'post', ranks: ['president'], fields: [] },
);

const places = fc.oneof(
  fc
    .constantFrom(...PLACES)
    .map((name): SetQ => ({ is: 'these', kind: 'place', ids: [name.toLowerCase()], said: name })),
  fc.constant<SetQ>({ is: 'these', kind: 'country', ids: ['NO'], said: 'Norway' }),
);
const forum = fc.constant<SetQ>({ is: 'these', kind: 'conference', ids: [FORUM], said: 'the Zaltor Forum' });
const seldom = (drawn: fc.Arbitrary<SetQ>) => fc.option(drawn, { nil: undefined, freq: 1 });

type Of = 'country' | 'official' | 'meeting' | 'agreement' | 'proposal';
type RecordOf = 'meeting' | 'agreement' | 'proposal';

/** Sets of a kind, up to some depth. */
export function setsOfKind(kind: Of, depth: number): fc.Arbitrary<SetQ> {
  const plain = kind === 'country' ? [countries] : kind === 'official' ? [people, post] : [];
  const whole = fc.constant<SetQ>({ is: 'all', kind });
  if (depth <= 0) return fc.oneof(whole, ...plain, ...plain);
  const inner = setsOfKind(kind, depth - 1);
  const several = fc.array(inner, { minLength: 2, maxLength: 2 });
  const joined: fc.Arbitrary<SetQ>[] = [
    several.map((of): SetQ => ({ is: 'and', of })),
    several.map((of): SetQ => ({ is: 'or', of })),
    fc.tuple(inner, inner).map(([of, less]): SetQ => ({ is: 'less', of, less })),
    bestOf(kind, inner, depth),
  ];
  if (isRecords(kind))
    return fc.oneof(
      patterns(kind, depth - 1).map((of): SetQ => ({ is: 'records', of })),
      ...joined,
      whole,
    );
  const owned = setsOfKind('country', depth - 1).map(
    (owner): SetQ => ({ is: 'of', of: { is: 'all', kind: 'official' }, owner }),
  );
  return fc.oneof(
    ...plain,
    thats(kind, inner, depth),
    thats(kind, inner, depth),
    ...joined,
    ...(kind === 'official' ? [owned] : []),
  );
}

function isRecords(kind: Of): kind is RecordOf {
  return kind === 'meeting' || kind === 'agreement' || kind === 'proposal';
}

const recordKinds = fc.constantFrom<RecordOf>('meeting', 'agreement', 'proposal');

/** The roles of a kind of records that may be asked for; some of them of people alone. */
function holesOf(kind: RecordOf, isOfPeople: boolean): fc.Arbitrary<Role> {
  if (kind === 'proposal') return fc.constantFrom<Role>('from', 'to', 'side');
  const sides: readonly Role[] = ['side', 'other'];
  const people: readonly Role[] = kind === 'meeting' ? ['lead', 'companion', 'chair'] : ['signer', 'present'];
  return fc.constantFrom(...sides, ...(isOfPeople ? people : []));
}

function thats(members: Of, of: fc.Arbitrary<SetQ>, depth: number): fc.Arbitrary<SetQ> {
  return recordKinds.chain((kind) =>
    fc
      .record({
        of,
        in: patterns(kind, depth - 1),
        hole: holesOf(kind, members === 'official'),
        how: fc.oneof(
          fc.constantFrom('some' as const, 'no' as const),
          fc.constant({ least: 2 }),
          fc.constant({ least: 1, most: 1 }),
          fc.constant({ only: 'other' as const }),
        ),
      })
      .map((one): SetQ => ({ is: 'that', ...one })),
  );
}

function bestOf(kind: Of, of: fc.Arbitrary<SetQ>, depth: number): fc.Arbitrary<SetQ> {
  const n = fc.integer({ min: 1, max: 2 });
  if (isRecords(kind))
    return fc
      .record({ of, n, end: fc.constantFrom('first' as const, 'last' as const) })
      .map((one): SetQ => ({ is: 'best', by: { by: 'day' }, ...one }));
  return fc
    .record({ of, n, end: fc.constantFrom('most' as const, 'least' as const), in: patterns('meeting', depth - 1) })
    .map(({ in: pattern, ...one }): SetQ => ({ is: 'best', by: { by: 'count', in: pattern, hole: 'side' }, ...one }));
}

/** Patterns of a kind of records, with sets of up to some depth in their roles. */
export function patterns(kind: RecordOf, depth: number): fc.Arbitrary<Pattern> {
  const fill = fc.option(
    fc.oneof(
      setsOfKind('country', depth),
      kind === 'meeting' ? setsOfKind('official', depth) : setsOfKind('country', depth),
    ),
    { nil: undefined, freq: 2 },
  );
  const when = fc.option(fc.constantFrom(...DAYS), { nil: undefined, freq: 3 });
  const somebody = seldom(setsOfKind('official', depth));
  const roles =
    kind === 'proposal'
      ? fc.record({ from: fill, to: fill })
      : kind === 'meeting'
        ? fc.record({ side: fill, other: fill, lead: somebody, companion: somebody, chair: somebody })
        : fc.record({
            side: fill,
            other: fill,
            signer: somebody,
            present: somebody,
            place: seldom(places),
            conference: seldom(forum),
          });
  const limits =
    kind === 'meeting'
      ? fc.constantFrom({}, { formats: ['bilateral' as const] }, { formats: ['visit' as const, 'call' as const] })
      : kind === 'agreement'
        ? fc.constantFrom(
            {},
            { latest: STATUSES.pending },
            { event: ['signed' as const] },
            { event: ['signed' as const], latest: STATUSES.working },
          )
        : fc.constantFrom(
            {},
            { acts: ['offer' as const] },
            { acts: ['request' as const, 'call' as const] },
            { acts: ['invitation' as const] },
          );
  return fc.record({ roles, when, limits }).map((one): Pattern => pruned({ kind, ...one }));
}

/** Without what is undefined: a query is plain data. */
function pruned(pattern: Pattern): Pattern {
  return JSON.parse(JSON.stringify(pattern));
}

/** Sets of any kind that the small worlds have. */
export function anySet(depth: number): fc.Arbitrary<SetQ> {
  return fc
    .constantFrom<Of>('country', 'official', 'meeting', 'agreement', 'proposal')
    .chain((kind) => setsOfKind(kind, depth));
}
