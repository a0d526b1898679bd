import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import type { Conference } from '../../records/conference.js';
import { dayRange } from '../../records/edtf.js';
import { type Ref, ref } from '../../records/ref.js';
import { type Block, statementsOf } from '../answer.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { leftOutGaps } from '../gaps.js';
import { leanEvidence } from '../lean-evidence.js';
import { noRecord, sought } from '../no-record.js';
import { periodInWords } from '../period.js';
import { evidenceOf } from '../phrases.js';
import { nextForetold } from '../proposals/next-foretold.js';
import { attendance } from './conference-attendance.js';
import { conferenceCard, conferenceLine, factLine, nameOf } from './conference-card.js';
import { dayOf, isSpanOf } from './conference-day.js';
import { figureMissing } from './conference-figures.js';
import { type ConferencesFound, conferencesFound } from './conference-search.js';

/** Up to this many conferences are told in full; more are listed. */
const CARDS_MAX = 3;

/** Nearest conferences shown under a "no record". */
const NEAREST_MAX = 4;

/** Answers when and where a conference is, what it is about, who took part, and which conferences are on record. */
export function composeConferences(question: Question, graph: Graph): Draft {
  const found = editionsMeant(conferencesFound(question, graph));
  if (question.unknown.length && !found.named.length) return unknownConference(question);
  if (found.named.length) return namedConferences(question, found, graph);
  const chosen = chosenOf(found.conferences, question);
  if (!chosen.length) return foretold(question, found) ?? noConference(question, found);
  const isOne = chosen.length === 1 && isNarrowed(question, found) && question.want !== 'count';
  return isOne ? oneConference(question, chosen, found, graph) : conferenceList(question, chosen, found, graph);
}

/** "MWC Barcelona in 2025": of several of one name those that are also where and when the question says, where any is. */
function editionsMeant(found: ConferencesFound): ConferencesFound {
  const meant = found.named.filter((one) => found.conferences.includes(one));
  return found.conditions.length > 0 && meant.length > 0 ? { ...found, named: meant } : found;
}

/** Conferences asked for by name: a card each, or who took part. */
function namedConferences(question: Question, found: ConferencesFound, graph: Graph): Draft {
  const { named } = found;
  const asksWho = (question.want === 'who' && !question.asks.organiser) || question.want === 'countries';
  const told = named.flatMap((one) =>
    asksWho ? attendance(one, graph) : [...dayOf(one, question, graph), ...conferenceCard(one, graph, question)],
  );
  const lines =
    named.length > CARDS_MAX ? [...lead(named, '', null), ...named.flatMap((one) => conferenceLine(one, 1))] : told;
  const blocks = [
    ...conditionsMet(question, found),
    ...nextForetold(question, graph),
    ...figureMissing(question, named),
    ...lines,
    ...leftOutGaps(question, found),
  ];
  // "How many editions" and "how many participants" of one that is named count no conferences.
  const isCounted = question.want === 'count' && question.asks.records.includes('conference');
  // Of an edition that is not on record no other is an answer, unless it is asked whether it was that one.
  if (!question.yesNo && isOtherEdition(question, found) && !namesYear(lines, question))
    return noRecord(blocks, refsOf(named));
  return answered(blocks, refsOf(named), isCounted ? named.length : null);
}

/** Whether a line tells of a year that is asked for: "the previous edition was in Kigali in 2022". */
function namesYear(lines: readonly Block[], { dates }: Question): boolean {
  const years = dates.flatMap(({ from }) => from?.slice(0, 4) ?? []);
  return statementsOf({ blocks: lines }).some(({ text }) => years.some((year) => text.includes(year)));
}

/** "GSR in 2026", of which only that of 2025 is on record. */
function isOtherEdition({ dates }: Question, { conditions, named, conferences }: ConferencesFound): boolean {
  return conditions.length > 0 && dates.length > 0 && !named.some((one) => conferences.includes(one));
}

/** "Was WTDC-25 in Paris?", "WTDC in 2022": whether the conference named is also where and when the question says. */
function conditionsMet(question: Question, found: ConferencesFound): Block[] {
  if (!found.conditions.length) return [];
  const meeting = found.named.filter((one) => found.conferences.includes(one) && isSpanOf(one, question));
  const names = (list: readonly Conference[]) => list.map(nameOf).join(' and ');
  if (!meeting.length)
    return [gap(`No record: ${names(found.named)} (${found.conditions.join(', ')}) is not on record here. On record:`)];
  if (!question.yesNo || question.asks.choice) return [];
  const evidence = meeting.map((one) => evidenceOf('conference', one));
  return say(`Yes: ${names(meeting)}, ${found.conditions.join(', ')}.`, evidence);
}

/** "first" and "last" by their first day, "the second one" by position; else all, in order of date. */
function chosenOf(conferences: readonly Conference[], question: Question): readonly Conference[] {
  const neighbours = neighboursOf(conferences, question);
  if (neighbours) return neighbours;
  const dated = conferences.filter((one) => one.dates !== null);
  const isNearest = question.dates.some((term) => term.ahead === 'nearest');
  const edge = question.want === 'first' || isNearest ? dated[0] : question.want === 'last' ? dated.at(-1) : undefined;
  return edge ? dated.filter((one) => one.dates === edge.dates) : conferences;
}

/** Before or after a conference: all others on that side; the nearest where one is asked for ("which event came right before"). */
function neighboursOf(conferences: readonly Conference[], question: Question): readonly Conference[] | null {
  const bound = question.dates.find((term) => term.of !== undefined && !term.excluded);
  if (!bound) return null;
  const isBefore = bound.from === null;
  const others = conferences.filter((one) => one.id !== bound.of && one.dates !== null && liesWithin(one, bound));
  if (!question.asks.neighbour || !others.length) return others;
  const edge = isBefore ? [...others].sort(byLastDay).at(-1)! : others[0]!;
  return others.filter((one) => one.dates === edge.dates);
}

/** Wholly before, or begun after, the conference that the dates are counted from. */
function liesWithin(one: Conference, bound: Question['dates'][number]): boolean {
  const days = dayRange(one.dates);
  return (
    days !== null && (bound.to === null || days.to <= bound.to) && (bound.from === null || days.from >= bound.from)
  );
}

function byLastDay(a: Conference, b: Conference): number {
  const [one, other] = [dayRange(a.dates)?.to ?? '', dayRange(b.dates)?.to ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Whether the question gave a condition that leaves out other conferences. */
function isNarrowed(question: Question, found: ConferencesFound): boolean {
  return found.conditions.length > 0 || question.ordinal !== null || question.words.length > found.unusedWords.length;
}

/** The one conference that meets the conditions, in full. */
function oneConference(
  question: Question,
  chosen: readonly Conference[],
  found: ConferencesFound,
  graph: Graph,
): Draft {
  const yes = question.yesNo ? lead(chosen, found.label, question) : [];
  const cards = chosen.flatMap((one) => [...dayOf(one, question, graph), ...conferenceCard(one, graph, question)]);
  return answered([...yes, ...cards, ...leftOutGaps(question, found)], refsOf(chosen));
}

/** What the facts of a conference say of a year in which none is on record: who is to host the next one. */
function foretold(question: Question, found: ConferencesFound): Draft | null {
  const years = question.dates
    .filter((term) => !term.excluded && !term.ahead)
    .flatMap((term) => term.label.match(/\b\d{4}\b/g) ?? []);
  const says = (text: string) => years.some((year) => text.includes(year));
  const told = found.ofAnyDate.filter((one) => one.facts.some((fact) => says(fact.text)));
  if (!told.length || found.conditions.length < 2) return null;
  const blocks = told.flatMap((one) => [
    ...conferenceLine(one, 0),
    ...one.facts.filter((fact) => says(fact.text)).flatMap((fact) => factLine(one, fact)),
  ]);
  const missing = gap(`No record: no conference ${sought({ ...question, words: [] })} is on record here. Said of it:`);
  return answered([missing, ...blocks], refsOf(told));
}

/** The count first, then a line each with dates and place; those that only saw meetings of a party come after. */
function conferenceList(
  question: Question,
  chosen: readonly Conference[],
  found: ConferencesFound,
  graph: Graph,
): Draft {
  const apart = found.attended.filter((one) => !chosen.includes(one));
  const isEdge = question.want === 'first' || question.want === 'last';
  const blocks = [
    ...(isEdge ? [] : lead(chosen, found.label, question)),
    ...chosen.flatMap((one) => conferenceLine(one, isEdge ? 0 : 1)),
    ...(isEdge || !apart.length ? [] : attendedLines(apart, question, graph)),
    ...leftOutGaps(question, found),
  ];
  return answered(
    blocks,
    refsOf([...chosen, ...(isEdge ? [] : apart)]),
    question.want === 'count' ? chosen.length : null,
  );
}

/** "23 conferences are on record, 2018 to November 2026:"; yes first where that was the question. */
function lead(conferences: readonly Conference[], label: string, question: Question | null): Block[] {
  const yes = question?.yesNo ? 'Yes: ' : '';
  const are = conferences.length === 1 ? 'is' : 'are';
  const evidence = leanEvidence(conferences.map((one) => evidenceOf('conference', one)));
  return say(
    `${yes}${counted(conferences.length, 'conference')}${label} ${are} on record${label ? '' : periodOf(conferences)}:`,
    evidence,
  );
}

/** ", dated 4 December 2018 to 27 November 2026". */
function periodOf(conferences: readonly Conference[]): string {
  const period = periodInWords(conferences.flatMap((one) => one.dates ?? []));
  return period ? `, dated ${period}` : '';
}

function attendedLines(conferences: readonly Conference[], question: Question, graph: Graph): Block[] {
  const parties = question.parties
    .filter((term) => !term.excluded)
    .map((term) => term.label)
    .join(' or ');
  const meetings = conferences.flatMap((one) => graph.meetings.matching([[`conference:${one.id}`]]));
  const evidence = [
    ...conferences.map((one) => evidenceOf('conference', one)),
    ...meetings.map((one) => evidenceOf('meeting', one)),
  ];
  return [
    ...say(
      `Meetings of ${parties} are on record at ${counted(conferences.length, 'conference')} held elsewhere:`,
      leanEvidence(evidence),
    ),
    ...conferences.flatMap((one) => conferenceLine(one, 1)),
  ];
}

function unknownConference(question: Question): Draft {
  const gaps = question.unknown.map(({ span }) => gap(`No record: no conference called “${span}” is on record here.`));
  return noRecord(gaps);
}

/** Nothing meets the conditions: what was looked for, and what does with one condition less. */
function noConference(question: Question, found: ConferencesFound): Draft {
  const [nearest] = [...found.nearest].sort((a, b) => a.records.length - b.records.length);
  const last = question.dates.some((term) => term.ahead) ? lastOf(found.ofAnyDate) : [];
  const near = last.length ? last : (nearest?.records.slice(0, NEAREST_MAX) ?? []);
  const without = nearest ? [gap(`Nearest on record, without “${nearest.without}”:`)] : [];
  const intro = last.length ? [gap('The last one on record:')] : without;
  return noRecord(
    [
      gap(`No record: no conference ${sought(question)} is on record here.`),
      ...intro,
      ...near.flatMap((one) => conferenceLine(one, 1)),
    ],
    refsOf(near),
  );
}

/** The latest by its first day, where nothing is on record of what is to come. */
function lastOf(conferences: readonly Conference[]): readonly Conference[] {
  return conferences.filter((one) => one.dates !== null).slice(-1);
}

function refsOf(conferences: readonly Conference[]): Ref[] {
  return conferences.map((one) => ref('conference', one.id));
}
