import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import type { Question } from '../../question/question.js';
import type { Conference, ConferenceFact } from '../../records/conference.js';
import { readCountry } from '../../records/countries/country-names.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { answered, aside, type Draft, gap, say } from '../draft.js';
import { evidenceOf } from '../phrases.js';
import { nameOf } from './conference-card.js';
import { asksEditionsAlone, asksWhoCame, statesAsked, statesWhoCame } from './who-came.js';

/** Sentences shown of a conference, and up to which of them other numbers are added. */
const SHOWN_MAX = 8;
const FILLED_TO = 5;

/**
 * "How many countries were represented at WTDC-25": the sentences of the conference that state that number, then those that
 * state other numbers of who came, then its note where sources count differently. Null where none states it.
 */
export function conferenceFigures(question: Question, graph: Graph): Draft | null {
  if (!asksWhoCame(question)) return null;
  const isAsked = statesAsked(question);
  const conferences = question.conferences
    .filter((term) => !term.excluded)
    .flatMap((term) => term.ids.flatMap((id) => graph.conference(id) ?? []));
  const stating = conferences.filter((one) => one.facts.some((fact) => isAsked(fact.text)));
  if (!stating.length) return null;
  return answered(
    stating.flatMap((one) => figuresOf(one, isAsked, asksEditionsAlone(question))),
    stating.map(({ id }) => ref('conference', id)),
  );
}

/** Beside what else is told of conferences: that none of their sentences states the number asked for. */
export function figureMissing(question: Question, conferences: readonly Conference[]): Block[] {
  const isStated = statesAsked(question);
  const isMissing = asksWhoCame(question) && !conferences.some((one) => one.facts.some((fact) => isStated(fact.text)));
  return isMissing
    ? [gap('No record: the figure asked for is not on record here. What is on record of it:', 'figure')]
    : [];
}

function figuresOf(conference: Conference, isAsked: (text: string) => boolean, isAlone: boolean): Block[] {
  const asked = conference.facts.filter((fact) => isAsked(fact.text));
  // What one side brought is no number of all, where another is stated.
  const ofAll = asked.filter((fact) => !isOfOneSide(fact));
  const ordered = (ofAll.length ? ofAll : asked).slice(0, SHOWN_MAX);
  const others = isAlone ? [] : othersOf(conference, asked).slice(0, Math.max(0, FILLED_TO - ordered.length));
  const { notes } = conference;
  const isNoted = notes && !isAlone && statesWhoCame(notes);
  return [
    ...[...ordered, ...others].flatMap((fact) => figureLine(conference, fact)),
    ...(isNoted ? aside('note', notes, [evidenceOf('conference', conference)]) : []),
  ];
}

/** Other numbers of all who came. */
function othersOf({ facts }: Conference, asked: readonly ConferenceFact[]): readonly ConferenceFact[] {
  return facts.filter((fact) => !asked.includes(fact) && statesWhoCame(fact.text) && !isOfOneSide(fact));
}

/** "Pakistan set up a pavilion with 10 start-ups": a sentence whose subject is a country. */
function isOfOneSide({ text }: ConferenceFact): boolean {
  const [first = ''] = text.split(/['’ ]/, 1);
  return nameKeys(first).some((key) => readCountry(key) !== null);
}

function figureLine(conference: Conference, fact: ConferenceFact): Block[] {
  const evidence = { ref: ref('conference', conference.id), cites: fact.cites };
  const inferred = fact.inferred?.length ? ' (inferred from context)' : '';
  return say(`${nameOf(conference)}: ${fact.text}${inferred}`, [evidence], 1);
}
