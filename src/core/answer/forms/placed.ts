import { byCodeUnit } from '../../graph/order.js';
import type { Element, Query } from '../../query/query.js';
import type { Ranked } from '../../query/rank.js';
import { PLACES } from '../../query/restate/places.js';
import { setPhrase } from '../../query/restate/sets.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { listed } from '../phrases.js';
import type { Asked } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';
import { measureOf, rankLine } from './rank-line.js';

type Rank = Extract<Query, { ask: 'rank' }>;

/** Members in the order of a ranking, and what each is called. */
interface InOrder {
  readonly ranked: readonly Ranked[];
  readonly nameOf: (element: Element) => string;
}

/** Lines told of those around a place. */
const TOLD_MAX = 4;

/** Who comes second, third … or next after somebody: those whose number it is first, then who comes before and behind. */
export function composePlaced(rank: Rank, { ranked, nameOf }: InOrder, asked: Asked): Draft {
  const { graph } = asked;
  const values = [...new Set(ranked.map(({ value }) => value))];
  const at = placeIn(rank, ranked, values, asked);
  if (at === null) return noPlace(`${setPhrase(rank.after!)} is not among those that have any`);
  const value = values[at];
  const these = ranked.filter((one) => value !== undefined && one.value === value);
  if (!these.length)
    return noPlace(`${ranked.length ? 'all that have any are in the places before' : 'nobody has any'}`);
  const before = ranked.filter((one) => values.indexOf(one.value) < at);
  const behind = ranked.filter((one) => values.indexOf(one.value) > at);
  const head = say(
    headOf(rank, { these: these.map(({ element }) => nameOf(element)), value: value ?? null }),
    evidenceOfAll(
      these.flatMap(({ refs }) => [...refs]),
      graph,
    ),
  );
  const around = [...before.slice(-TOLD_MAX), ...behind.slice(0, TOLD_MAX)];
  const lines = around.flatMap((one) => rankLine(one, nameOf(one.element), graph));
  return answered([...head, ...lines], these[0]!.refs, typeof value === 'number' ? value : null);
}

/** Which of the numbers it is: the second highest, or the next below that of somebody; null where he has none. */
function placeIn(
  { after, place }: Rank,
  ranked: readonly Ranked[],
  values: readonly Ranked['value'][],
  { sets }: Asked,
): number | null {
  if (!after) return (place ?? 1) - 1;
  const named = new Set(sets.found(after).elements());
  const last = ranked.filter(({ element }) => named.has(element)).map(({ value }) => values.indexOf(value));
  return last.length ? Math.max(...last) + (place ?? 2) - 1 : null;
}

/** "Azerbaijan comes second: 16 agreements." */
function headOf(
  { by, place, after }: Rank,
  { these, value }: { readonly these: readonly string[]; readonly value: Ranked['value'] },
): string {
  const verb = these.length === 1 ? 'comes' : 'come';
  const where = after
    ? `${place && place > 2 ? PLACES[place - 2] : 'next'} after ${setPhrase(after)}`
    : PLACES[place! - 1];
  const each = these.length > 1 ? ' each' : '';
  return `${listed([...these].sort(byCodeUnit))} ${verb} ${where}: ${value} ${measureOf(by, Number(value))}${each}.`;
}

function noPlace(why: string): Draft {
  return answered([gap(`No record: nobody is in that place, as ${why}.`)], []);
}
