import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import { asksForDates } from '../../question/ways-of-asking.js';
import type { Conference } from '../../records/conference.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { answered, aside, type Draft, gap } from '../draft.js';
import { evidenceOf } from '../phrases.js';
import { conferenceLine, nameOf } from './conference-card.js';

/** Conferences of one name up to this many are told. */
const CONFERENCES_MAX = 3;

/** Words by which a note speaks of days. */
const OF_DAYS =
  /\b(?:dates?|days?|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/**
 * "When was MWC25 Doha, and do the sources agree?": the dates, then the note where sources give others. Null where no
 * conference is named or nothing but its dates is in question.
 */
export function dateConflicts(question: Question, graph: Graph): Draft | null {
  const ids = question.conferences.filter((term) => !term.excluded).flatMap((term) => term.ids);
  if (!asksForDates(question) || !ids.length || ids.length > CONFERENCES_MAX || question.parties.length) return null;
  const conferences = ids.flatMap((id) => graph.conference(id) ?? []);
  return answered(
    conferences.flatMap(datesOf),
    conferences.map(({ id }) => ref('conference', id)),
  );
}

function datesOf(conference: Conference): Block[] {
  const { notes } = conference;
  const note = notes && OF_DAYS.test(notes) ? aside('note', notes, [evidenceOf('conference', conference)]) : [];
  const none = gap(
    `No record: no difference between sources on the dates of ${nameOf(conference)} is noted here. (That is not to say that all sources agree.)`,
  );
  return [...conferenceLine(conference, 0), ...(note.length ? note : [none])];
}
