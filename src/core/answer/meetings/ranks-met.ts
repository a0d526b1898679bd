import type { Graph } from '../../graph/graph.js';
import { isPost } from '../../graph/post-ranks.js';
import { mayHaveHeld, postFor, postsThen, toldOf } from '../../graph/post-then.js';
import { countryOf } from '../../graph/sides.js';
import type { PartyTerm, Question } from '../../question/question.js';
import { ranksAlone, rankWords } from '../../question/understood-line.js';
import { dayRange } from '../../records/edtf.js';
import type { Meeting, Participant } from '../../records/meeting.js';
import type { Criterion } from '../criteria.js';

/** "Who met the president?", "only the ministers", "excluding deputies": the meetings of somebody of such a rank who is not named already. */
export function rankCriteria(question: Question, graph: Graph): Criterion<Meeting>[] {
  const { ranksLeftOut: out } = question;
  const ranks = ranksAlone(question);
  const isNamed = namedSides(question, graph);
  const isOut = (one: Participant, meeting: Meeting) => out.length > 0 && isShownAs(one, meeting, out, graph);
  const wanted = (meeting: Meeting) =>
    meeting.participants.some(
      (one) => !isNamed.official(one) && hadRank(one, meeting, ranks, graph) && !isOut(one, meeting),
    );
  const left = (meeting: Meeting) => {
    const others = meeting.participants.filter((one) => !isNamed.side(one));
    return !others.length || others.some((one) => !isOut(one, meeting));
  };
  return [
    ...(ranks.length ? [{ label: rankWords(ranks), keys: null, test: wanted, soft: false }] : []),
    ...(out.length ? [{ label: `not ${rankWords(out)}`, keys: null, test: left, soft: false }] : []),
  ];
}

/** Who is named already, and who belongs to a side that is. */
function namedSides({ parties }: Question, graph: Graph) {
  const ids = new Set(parties.filter((term) => !term.excluded).flatMap((term) => term.entities.map(({ id }) => id)));
  const official = (one: Participant) => ids.has(one.official ?? '');
  const side = (one: Participant) => official(one) || ids.has(one.for) || ids.has(countryOf(one.for, graph) ?? '');
  return { official, side };
}

/** "A Turkish prime minister": of the meetings of those who were that at some time, the ones where they were it. */
export function inPost(criterion: Criterion<Meeting>, term: PartyTerm, graph: Graph): Criterion<Meeting> {
  if (!term.ranks) return criterion;
  // Of "the president or Kenya" each counts by itself: Kenya holds no post.
  const terms = term.members ?? [term];
  const test = (meeting: Meeting) =>
    (criterion.test?.(meeting) ?? true) &&
    meeting.participants.some((one) => terms.some((each) => isOfTerm(one, meeting, each, graph)));
  return { ...criterion, test };
}

/** Whether somebody who took part is of a clause: named by it, of its country or body, in the post that it says. */
function isOfTerm(one: Participant, meeting: Meeting, { ranks, entities }: PartyTerm, graph: Graph): boolean {
  const official = graph.official(one.official ?? '');
  const ids = new Set(entities.flatMap((entity) => (entity.kind === 'region' ? entity.countries : [entity.id])));
  if (!ranks) return [one.official, one.for, countryOf(one.for, graph)].some((id) => ids.has(id ?? ''));
  return ids.has(one.official ?? '') && (!official || mayHaveHeld(official, one.for, ranks, graph, toldOf(meeting)));
}

/** "The Soviet leader": while there was such a state. What has no date may be of its time. */
export function inTimeOf(criterion: Criterion<Meeting>, { until }: PartyTerm): Criterion<Meeting> {
  if (!until) return criterion;
  const test = (meeting: Meeting) =>
    (criterion.test?.(meeting) ?? true) && (dayRange(meeting.date)?.from ?? until) <= until;
  return { ...criterion, test };
}

/** Whether somebody who took part in a meeting was of one of some ranks then. */
export function hadRank(one: Participant, meeting: Meeting, ranks: readonly string[], graph: Graph): boolean {
  const official = one.official ? graph.official(one.official) : undefined;
  const posts = official ? postsThen(official, one.for, graph, toldOf(meeting)) : [];
  return posts.some((post) => ranks.some((rank) => isPost(post, { ranks: [rank], fields: [], words: [] })));
}

/** Ranks that a yes/no question may take for granted of those who met. */
const CHECKED: ReadonlySet<string> = new Set(
  'minister president prime-minister king queen emperor emir sultan prince foreign-minister'.split(' '),
);

/** Whether the post that somebody is shown with is of one of some ranks: one held at another time leaves nobody out. */
function isShownAs(one: Participant, meeting: Meeting, ranks: readonly string[], graph: Graph): boolean {
  const official = one.official ? graph.official(one.official) : undefined;
  const post = official && postFor(official, one.for, graph, toldOf(meeting));
  return post !== undefined && ranks.some((rank) => isPost(post, { ranks: [rank], fields: [], words: [] }));
}

/**
 * Whether some meeting is one of people of the ranks asked about: "between the two ministers" wants two of them, other
 * wordings one. Meetings whose people are not named cannot say so.
 */
export function isOfRanksAsked(question: Question, meetings: readonly Meeting[], graph: Graph): boolean {
  const ranks = question.ranks.filter((rank) => CHECKED.has(rank));
  if (!ranks.length) return true;
  const least = question.asks.bothRanked ? 2 : 1;
  return meetings.some((meeting) => {
    const fitting = meeting.participants.filter((one) => hadRank(one, meeting, ranks, graph));
    return fitting.length >= least;
  });
}
