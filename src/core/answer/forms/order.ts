import type { Graph } from '../../graph/graph.js';
import { type Dated, datedIn } from '../../query/dated.js';
import type { Found } from '../../query/found.js';
import { type InTime, kindOfSet, type Query, type SetQ } from '../../query/query.js';
import { partPhrase, singlePhrase } from '../../query/restate/sets.js';
import { dayNumber } from '../../question/dates/calendar.js';
import { dateInWords, whenInWords } from '../../records/edtf.js';
import type { Ref } from '../../records/ref.js';
import { nameOf } from '../conferences/conference-card.js';
import type { Block } from '../answer.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { capital } from '../agreements/agreement-line.js';
import { type Asked, partsOf, refsOfMembers } from './asked.js';
import { labelOf } from './compare.js';
import { evidenceOfAll } from './evidence-of.js';
import { recordLines } from './record-lines.js';

type Order = Extract<Query, { ask: 'order' }>;

/** One of those that are put in order: what it is called, what it holds, and the record by which it has its place. */
interface Placed {
  readonly set: SetQ;
  readonly found: Found;
  readonly label: string;
  readonly at: Dated | null;
}

type Standing = Placed & { readonly at: Dated };

/** What is asked of the first that is named and the other. */
const OF_TWO: ReadonlySet<InTime> = new Set(['relation', 'before', 'after', 'distance']);

/** Which of several came before which, each with its day: "X, on 18 February 2026, before Y, on 20 February 2026". */
export function composeOrder({ of, as }: Order, asked: Asked): Draft {
  const each = of.map((set) => placed(set, as, asked));
  const [one, other] = each;
  const all = withNames(as === 'distance' && one && other ? apart(one, other, asked.graph) : each);
  const known = all.filter((one): one is Standing => one.at !== null);
  const lacking = all.filter(({ at }) => at === null).map(lackLine);
  const shown = all.filter(({ found }) => found.size > 0);
  const head = known.length === all.length ? headOf(known, as, asked.graph) : [];
  const records = (OF_TWO.has(as) ? shown : inTime(shown)).flatMap((one) =>
    recordLines(one.set, fewOf(one), asked.graph),
  );
  const untold = lacking.length ? [gap('Which of them came first is not stated by what is on record here.')] : [];
  const draft = answered(
    [...head, ...lacking, ...untold, ...records],
    shown.flatMap(({ found }) => [...refsOfMembers(found)]),
  );
  // What has no date may still say when it was in its own words; what is not on record says nothing.
  return shown.length === all.length ? draft : { ...draft, outcome: 'no-record' };
}

function placed(set: SetQ, as: InTime, { sets, graph }: Asked): Placed {
  const found = sets.found(set);
  const dated = datedIn(set, found, graph);
  const at = (as === 'last' ? dated.at(-1) : dated[0]) ?? null;
  return { set, found, label: titleOf(found, graph) ?? '', at };
}

/** "How long after their talks in Tokyo did they meet again": where one of them is of both, the next one after it. */
function apart(one: Placed, other: Placed, graph: Graph): readonly Placed[] {
  const dated = datedIn(one.set, one.found, graph);
  const shared = dated.find(({ element }) => other.found.has(element));
  if (!shared) return [one, other];
  const next = dated.find(({ element, days }) => !other.found.has(element) && days.from > shared.days.to);
  return [next ? alone(one, next) : { ...one, at: null }, alone(other, shared)];
}

function alone(one: Placed, at: Dated): Placed {
  return { ...one, found: { ...one.found, size: 1, elements: () => [at.element] }, at };
}

/** A document or conference by its name; null for anything else, or several. */
function titleOf(found: Found, graph: Graph): string | null {
  const [only, ...others] = found.elements();
  const [kind, id] = only && !others.length ? partsOf(only) : ['', ''];
  const conference = kind === 'conference' ? graph.conference(id) : undefined;
  return graph.agreement(kind === 'agreement' ? id : '')?.title ?? (conference ? nameOf(conference) : null);
}

/** Each by its title, or by the one name that the others have not; where one has neither, all by what they are. */
function withNames(all: readonly Placed[]): readonly Placed[] {
  const sets = all.map(({ set }) => set);
  const own = all.map(({ set, label }) => label || labelOf(set, sets));
  const isPlain =
    new Set(sets.map(shapeOf)).size === 1 &&
    all.every(({ set, label }, at) => label !== '' || own[at] !== partPhrase(set));
  return all.map((one, at) => ({ ...one, label: isPlain ? own[at]! : one.label || phraseOf(one) }));
}

/** What a set is made of, whoever stands in it: of unlike things one name does not say what they are. */
function shapeOf(set: SetQ): string {
  return set.is === 'records'
    ? [set.of.kind, ...Object.keys(set.of.roles).sort(), JSON.stringify(set.of.limits)].join(' ')
    : kindOfSet(set);
}

function phraseOf({ set, found }: Placed): string {
  return found.size > 1 ? partPhrase(set) : singlePhrase(set);
}

function lackLine({ found, set, label }: Placed): Block {
  return gap(found.size ? `Not stated for ${label}: any date.` : `No record: no ${partPhrase(set)} on record here.`);
}

function inTime(all: readonly Placed[]): readonly Placed[] {
  return [...all].sort((a, b) => compare(a.at?.days.from ?? '9', b.at?.days.from ?? '9'));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function headOf(known: readonly Standing[], as: InTime, graph: Graph): readonly Block[] {
  const refs = known.map(({ at }) => at.element as Ref);
  return say(capital(verdict(known, as)), evidenceOfAll(refs, graph));
}

/** The order in a sentence, or that the dates on record leave it open. */
function verdict(known: readonly Standing[], as: InTime): string {
  const ordered = inTime(known) as readonly Standing[];
  const isOpen = ordered.some((one, at) => at > 0 && overlap(ordered[at - 1]!.at, one.at) === 'open');
  const [first, second, ...others] = as === 'last' ? [...ordered].reverse() : ordered;
  if (known.length > 2 && as !== 'last' && as !== 'first') return inSequence(ordered, isOpen);
  if (!first || !second) return `${toldOf(known[0]!)}.`;
  if (OF_TWO.has(as)) return related(known as readonly [Standing, Standing], as);
  const rest = others.length ? `; ${others.map(toldOf).join('; ')}` : '';
  const link = linkOf(first.at, second.at);
  return link === null
    ? `Not stated which came ${as === 'last' ? 'last' : 'first'}: ${[first, second].map(toldOf).join('; ')}${rest}.`
    : `${toldOf(first)}, ${link} ${toldOf(second)}${rest}.`;
}

function inSequence(ordered: readonly Standing[], isOpen: boolean): string {
  const [first, ...others] = ordered.map(toldOf);
  const doubt = isOpen ? '. Not stated in which order those came that share their days' : '';
  return `first ${first}; ${others.map((one) => `then ${one}`).join('; ')}${doubt}.`;
}

/** The first that was named, before or after the other; whether it is so as it was asked. */
function related([one, other]: readonly [Standing, Standing], as: InTime): string {
  const link = linkOf(one.at, other.at);
  if (link === null) return `Not stated which came first: ${toldOf(one)}; ${toldOf(other)}.`;
  const isSo = as === 'relation' || as === 'distance' ? '' : link === as ? 'Yes: ' : 'No: ';
  const apart = as === 'distance' ? apartBy(one.at, other.at) : '';
  return `${isSo}${toldOf(one)}, ${apart}${link} ${toldOf(other)}.`;
}

/** "171 days ", where both days are stated. */
function apartBy(one: Dated, other: Dated): string {
  if (one.days.from !== one.days.to || other.days.from !== other.days.to) return '';
  const days = Math.abs(dayNumber(one.days.from) - dayNumber(other.days.from));
  return days === 0 ? '' : `${days} ${days === 1 ? 'day' : 'days'} `;
}

function toldOf({ label, at, found }: Standing): string {
  const first = found.size > 1 ? 'first ' : '';
  const around = at.around ? ` (at a conference of ${dateInWords(at.around)})` : '';
  return `${label}, ${first}${whenInWords(at.date)}${around}`;
}

/** How the one stands to the other in time; null where the dates leave it open. */
function linkOf(one: Dated, other: Dated): string | null {
  const shared = overlap(one, other);
  if (shared === 'none') return one.days.to < other.days.from ? 'before' : 'after';
  return shared === 'open' ? null : shared;
}

function overlap(one: Dated, other: Dated): string {
  const [a, b] = [one.days, other.days];
  if (a.to < b.from || b.to < a.from) return 'none';
  if (a.from === a.to && b.from === b.to) return 'on the same day as';
  if (other.element.startsWith('conference:') && b.from <= a.from && a.to <= b.to) return 'during';
  const areStated = isOfDays(one) && isOfDays(other) && a.from !== b.from;
  return areStated ? (a.from < b.from ? 'which began before' : 'which began after') : 'open';
}

/** Whether the days that something began and ended on are stated. */
function isOfDays({ date }: Dated): boolean {
  return date.split('/').every((end) => /^\d{4}-\d{2}-\d{2}$/.test(end));
}

/** Records of one of them that are shown. */
const RECORDS_MAX = 2;

function fewOf({ found }: Placed): Found {
  if (found.size <= RECORDS_MAX) return found;
  const elements = found.elements().slice(0, RECORDS_MAX);
  return { ...found, size: elements.length, elements: () => elements };
}
