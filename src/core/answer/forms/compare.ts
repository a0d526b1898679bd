import type { Graph } from '../../graph/graph.js';
import type { Found } from '../../query/found.js';
import { isRecordKind, type Query, type SetQ } from '../../query/query.js';
import { ranking } from '../../query/rank.js';
import { countedMembers, memberNoun, partPhrase } from '../../query/restate/sets.js';
import { type Agreement, decidingEntry } from '../../records/agreement.js';
import { dateInWords } from '../../records/edtf.js';
import { statusPhrase } from '../agreements/agreement-line.js';
import { documentsCompared } from '../agreements/documents-compared.js';
import type { Block } from '../answer.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { listed } from '../phrases.js';
import { type Answering, type Asked, partsOf, refsOfMembers } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';
import { namesOfMembers } from './member-lines.js';
import { recordLines } from './record-lines.js';

type Compare = Extract<Query, { ask: 'compare' }>;

/** Sets beside each other: which holds more or the later, both numbers or dates first; then what each holds. */
export function composeCompare({ of, by }: Compare, asked: Asked): Draft {
  const sides = of.map((set): Side => ({ set, found: asked.sets.found(set), label: labelOf(set, of) }));
  if (sides.every(({ found }) => found.size === 0)) {
    const what = listed(sides.map(({ set }) => partPhrase(set)));
    return answered([gap(`No record: no ${what} on record here.`)], []);
  }
  const lines =
    by === 'number' ? byNumber(sides, asked) : by === 'date' ? byDate(sides, asked) : byStatus(sides, asked);
  return answered(
    lines,
    sides.flatMap(({ found }) => [...refsOfMembers(found)]),
  );
}

interface Side extends Answering {
  readonly label: string;
}

/** What a set is called among others: the name in it that they have not; the whole phrase where there is none, or several. */
export function labelOf(set: SetQ, all: readonly SetQ[]): string {
  const others = new Set(all.filter((one) => one !== set).flatMap(namesIn));
  const own = [...new Set(namesIn(set))].filter((name) => !others.has(name));
  return own.length === 1 ? own[0]! : partPhrase(set);
}

function namesIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(namesIn);
  if (typeof node !== 'object' || node === null) return [];
  if ('is' in node && node.is === 'these' && 'said' in node) return [String(node.said)];
  return Object.values(node).flatMap(namesIn);
}

/** "Iran has more on record: Iran 14, Malaysia 9." */
function byNumber(sides: readonly Side[], asked: Asked): readonly Block[] {
  const ordered = [...sides].sort((a, b) => b.found.size - a.found.size);
  const [first, second] = ordered as [Side, Side];
  const numbers = ordered.map(({ label, found }) => `${label} ${found.size}`).join(', ');
  const isTie = first.found.size === second.found.size;
  const evidence = evidenceOfAll(
    sides.flatMap(({ found }) => [...refsOfMembers(found)]),
    asked.graph,
  );
  const what = nounOfAll(sides);
  const verdict = isTie
    ? `As many${what} on record: ${numbers}.`
    : `More${what} on record for ${first.label}: ${numbers}.`;
  return [...say(verdict, evidence), ...sides.flatMap((one) => sideLine(one, asked)), ...severalIn(sides, asked)];
}

/** " memoranda", where all sides are of them. */
function nounOfAll(sides: readonly Side[]): string {
  const [noun, ...others] = [...new Set(sides.map(({ set }) => memberNoun(set).many))];
  return noun && !others.length ? ` ${noun}` : '';
}

/** Titles of records that stand for more than one document. */
const SEVERAL = /^(?:\d+|two|three|four|five|several|package of) /i;

function severalIn(sides: readonly Side[], { graph }: Asked): readonly Block[] {
  const titles = sides.flatMap(({ found }) =>
    found.kind === 'agreement' ? found.elements().map((one) => graph.agreement(partsOf(one)[1])?.title ?? '') : [],
  );
  const isSeveral = titles.some((title) => SEVERAL.test(title));
  return isSeveral ? [gap('Counted are records; one of them may stand for several documents.')] : [];
}

/** Records told of one side, before the rest is counted. */
const RECORDS_MAX = 2;

function sideLine(side: Side, asked: Asked): readonly Block[] {
  const { set, found, label } = side;
  if (found.size === 0) return [gap(`No record for ${label}: no ${partPhrase(set)} on record here.`)];
  const names = isRecordKind(found.kind) ? null : namesOfMembers(found, asked.graph);
  const isCut = isRecordKind(found.kind) && found.size > RECORDS_MAX;
  const line = say(
    `${label}: ${countedMembers(set, found.size)}${names ? `: ${names}` : ''}${isCut ? '; the latest:' : '.'}`,
    evidenceOfAll(refsOfMembers(found), asked.graph),
  );
  return isRecordKind(found.kind) ? [...line, ...recordLines(set, latestOf(side, asked), asked.graph)] : line;
}

/** The latest records of a set, in their order. */
function latestOf({ set, found }: Side, { sets }: Asked): Found {
  if (found.size <= RECORDS_MAX) return found;
  const latest = ranking(set, { by: 'day' }, true, sets).slice(0, RECORDS_MAX);
  const shown = new Set(latest.map(({ element }) => element));
  const elements = found.elements().filter((one) => shown.has(one));
  return { ...found, size: elements.length, elements: () => elements };
}

/** "Later for Kenya: November 2025; Ghana: March 2025." */
function byDate(sides: readonly Side[], { sets, graph }: Asked): readonly Block[] {
  const dated = sides.flatMap((side) => {
    const [last] = ranking(side.set, { by: 'day' }, true, sets);
    return last?.value ? [{ ...side, day: String(last.value), refs: last.refs, element: last.element }] : [];
  });
  const ordered = dated.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const [first, second] = ordered;
  if (!first) return [gap('Not stated: the date of any of them.')];
  const said = ordered.map(({ label, day }) => `${label} ${dateInWords(day)}`).join(', ');
  const isTie = second !== undefined && first.day === second.day;
  const evidence = evidenceOfAll(
    ordered.flatMap(({ refs }) => [...refs]),
    graph,
  );
  const head = say(isTie ? `On the same day: ${said}.` : `The later is of ${first.label}: ${said}.`, evidence);
  const none = sides.filter(({ set }) => !ordered.some((one) => one.set === set));
  return [...head, ...none.map(({ label }) => gap(`Not stated for ${label}: any date.`))];
}

/** How each document of each set stands; one each in a first line. */
function byStatus(sides: readonly Side[], { graph }: Asked): readonly Block[] {
  const standings = sides.map(({ label, found }) => {
    const of = documentsOf(found, graph).map((one) => statusPhrase(decidingEntry(one)));
    const all = of.length > STANDINGS_MAX ? `${of.length} documents` : [...new Set(of)].join('; ');
    return { label, text: of.length ? all : null };
  });
  const all = [...new Set(sides.flatMap(({ found }) => documentsOf(found, graph)))];
  const told = sides.flatMap(({ set, found }) => recordLines(set, found, graph));
  const evidence = evidenceOfAll(
    sides.flatMap(({ found }) => [...refsOfMembers(found)]),
    graph,
  );
  const known = standings.filter(({ text }) => text !== null).map(({ label, text }) => `${label}: ${text}`);
  const none = standings.filter(({ text }) => text === null);
  return [
    ...say(`${known.join('. ')}.`, evidence),
    ...none.map(({ label }) => gap(`No record for ${label}: no document on record here.`)),
    ...(all.length > STANDINGS_MAX ? told : documentsCompared(all, graph)),
  ];
}

/** Documents up to so many are told by how each stands, and in the same fields side by side. */
const STANDINGS_MAX = 3;

function documentsOf(found: Found, graph: Graph): readonly Agreement[] {
  return found.elements().flatMap((one) => graph.agreement(partsOf(one)[1]) ?? []);
}
