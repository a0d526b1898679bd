import type { Graph } from '../../graph/graph.js';
import { stem } from '../../graph/stem.js';
import { stemsOf } from '../../graph/text-index.js';
import type { Question } from '../../question/question.js';
import type { Conference, ConferenceFact } from '../../records/conference.js';
import { countryName } from '../../records/countries/countries.js';
import { dateInWords } from '../../records/edtf.js';
import type { Evidence } from '../../records/evidence.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { aside, counted, gap, say } from '../draft.js';
import { leanEvidence } from '../lean-evidence.js';
import { evidenceOf, partiesPhrase, shortName } from '../phrases.js';

/** Facts shown of one conference; the rest is named by number. */
const FACTS_MAX = 6;

/** A name up to this long needs no short form before it. */
const SHORT_NAME_MAX = 24;

/** A fact is shown for the words it shares with the question when they weigh at least this part of the best one's. */
const NEAR_BEST = 0.5;

/** A conference: dates and place, theme, organisers, the facts asked for, what sources disagree on. */
export function conferenceCard(conference: Conference, graph: Graph, question: Question): Block[] {
  const own = evidenceOf('conference', conference);
  return [
    ...conferenceLine(conference, 0),
    ...(conference.theme && !isBeside(question, 'theme') ? say(`Theme: ${conference.theme}.`, [own], 1) : []),
    ...(isBeside(question, 'organiser') ? [] : organisersLine(conference, graph, own)),
    ...factLines(conference, graph, question),
    ...meetingsLine(conference, graph, own, question),
    ...(conference.notes ? aside('note', conference.notes, [own]) : []),
    ...openEnds(conference),
  ];
}

/** A conference with every fact on record, whatever was asked: dates and place, theme, organisers, what sources disagree on. */
export function conferenceInFull(conference: Conference, graph: Graph): Block[] {
  const own = evidenceOf('conference', conference);
  return [
    ...conferenceLine(conference, 0),
    ...(conference.theme ? say(`Theme: ${conference.theme}.`, [own], 1) : []),
    ...organisersLine(conference, graph, own),
    ...conference.facts.flatMap((fact) => factLine(conference, fact)),
    ...(conference.notes ? aside('note', conference.notes, [own]) : []),
    ...openEnds(conference),
  ];
}

/** "WTDC-25 (World Telecommunication Development Conference 2025): 17-28 November 2025, Baku Congress Center, Baku, Azerbaijan." */
export function conferenceLine(conference: Conference, indent: 0 | 1): Block[] {
  const short = nameOf(conference);
  const name = short === conference.name ? short : `${short} (${conference.name})`;
  const setting = [datesOf(conference), conference.venue, conference.city, countryOfHost(conference)].filter(
    (part) => part,
  );
  const inferred = conference.inferred?.length ? ` (${conference.inferred.join(', ')} inferred from context)` : '';
  const text = setting.length ? `${name}: ${setting.join(', ')}${inferred}.` : `${name}${inferred}.`;
  return say(text, [evidenceOf('conference', conference)], indent).map((line) => ({ ...line, name: short }));
}

/** What a conference is called in a line: its name where that is short, else the short form people use. */
export function nameOf(conference: Conference): string {
  return conference.name.length <= SHORT_NAME_MAX ? conference.name : shortName(conference);
}

/** The facts that share words with a question, the closest first; where none does, the first ones. */
export function factsFor(conference: Conference, graph: Graph, question: Question): readonly ConferenceFact[] {
  const wanted = wordsWanted(conference, question);
  const scored = conference.facts.map((fact) => ({ fact, score: sharedWeight(fact.text, wanted, graph) }));
  const best = Math.max(0, ...scored.map((one) => one.score));
  if (best === 0) return conference.facts;
  return scored
    .filter(({ score }) => score >= best * NEAR_BEST)
    .sort((a, b) => b.score - a.score)
    .map(({ fact }) => fact);
}

/** The stems of what is asked, without the name of the conference and the grammar of the question. */
function wordsWanted(conference: Conference, question: Question): ReadonlySet<string> {
  const name = new Set([conference.name, ...conference.aliases, conference.city ?? ''].flatMap(stemsOf));
  return new Set(question.asks.keywords.map(stem).filter((one) => !name.has(one)));
}

function sharedWeight(text: string, wanted: ReadonlySet<string>, graph: Graph): number {
  return [...new Set(stemsOf(text))].reduce((sum, one) => sum + (wanted.has(one) ? graph.text.weight(one) : 0), 0);
}

function factLines(conference: Conference, graph: Graph, question: Question): Block[] {
  const found = factsFor(conference, graph, question);
  const isGeneral = found.length === conference.facts.length;
  const shown = isGeneral && asksForField(question) && !question.words.length ? [] : found.slice(0, FACTS_MAX);
  const more = conference.facts.length - shown.length;
  const lines = shown.flatMap((fact) => factLine(conference, fact));
  if (!more || asksForField(question)) return lines;
  const many = `${counted(more, shown.length ? 'more fact' : 'fact')} ${more === 1 ? 'is' : 'are'} on record`;
  return [...lines, { kind: 'aside', text: `${many}: ask about attendance, resolutions, a country or a name.` }];
}

/** Whether only day or place is asked for, and not a field beside them. */
function isBeside({ want, asks }: Question, field: 'theme' | 'organiser'): boolean {
  return (want === 'when' || want === 'where') && !asks[field];
}

/** Whether dates, place, venue, theme or organisers are asked for, and nothing more. */
function asksForField({ want, asks }: Question): boolean {
  return want === 'when' || want === 'where' || asks.venue || asks.theme || asks.organiser;
}

/** One fact of a conference, with its own cites. */
export function factLine(conference: Conference, fact: ConferenceFact): Block[] {
  const evidence: Evidence = { ref: ref('conference', conference.id), cites: fact.cites };
  return say(`${fact.text}${fact.inferred?.length ? ' (inferred from context)' : ''}`, [evidence], 1);
}

function organisersLine(conference: Conference, graph: Graph, own: Evidence): Block[] {
  if (!conference.organisers.length) return [];
  const bodies = partiesPhrase(conference.organisers, graph, conference.cites);
  return say(
    `${conference.organisers.length === 1 ? 'Organiser' : 'Organisers'}: ${bodies.text}.`,
    [own, ...bodies.evidence],
    1,
  );
}

function meetingsLine(conference: Conference, graph: Graph, own: Evidence, question: Question): Block[] {
  const meetings = graph.meetings.matching([[`conference:${conference.id}`]]);
  const name = nameOf(conference);
  if (!meetings.length) return [gap(`No record: no meeting at ${name} is on record here.`)];
  if (asksForField(question)) return [];
  const evidence = leanEvidence([own, ...meetings.map((meeting) => evidenceOf('meeting', meeting))]);
  return say(`Meetings on record at ${name}: ${meetings.length}.`, evidence, 1);
}

/** What no source says of the things asked for most. */
function openEnds(conference: Conference): Block[] {
  const missing = [
    ...(conference.dates || conference.dateNote ? [] : ['dates' as const]),
    ...(conference.city || conference.country ? [] : ['place' as const]),
    ...(conference.venue ? [] : ['venue' as const]),
  ];
  return missing.length ? [gap(`Not stated: ${missing.map((part) => `the ${part}`).join(', ')}.`, ...missing)] : [];
}

/** Dates as precise as the record, with the words that stand beside them. */
function datesOf(conference: Conference): string {
  const note = conference.dateNote?.split(';')[0]?.trim();
  if (!conference.dates) return note ?? '';
  return note ? `${dateInWords(conference.dates)} (${note})` : dateInWords(conference.dates);
}

/** The country, where it is not the city: Singapore. */
function countryOfHost(conference: Conference): string {
  const name = conference.country ? countryName(conference.country) : '';
  return conference.city === name ? '' : name;
}
