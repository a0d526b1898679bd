import type { Graph } from '../graph/graph.js';
import { EMPTY_QUESTION, type PartyTerm, type Question } from '../question/question.js';
import { ranksAlone, rankWords } from '../question/understood-line.js';
import { wordsAsked } from '../question/words-asked.js';
import type { Agreement } from '../records/agreement.js';
import { withArticle } from '../records/countries/countries.js';
import type { Meeting } from '../records/meeting.js';
import type { Proposal } from '../records/proposal.js';
import { ref } from '../records/ref.js';
import { agreementDetail } from './agreements/agreement-detail.js';
import { agreementLine } from './agreements/agreement-line.js';
import type { Block } from './answer.js';
import type { Found } from './criteria.js';
import { type Draft, gap, say } from './draft.js';
import { listSubject } from './meetings/list-subject.js';
import { contextAsked, lineOf, linesOf, NOTHING_SHARED } from './meetings/meeting-line.js';
import { planBlocks } from './meetings/planned.js';
import { findMeetings } from './meetings/search-meetings.js';
import { nearestFirst } from './nearest-records.js';
import { evidenceOf } from './phrases.js';
import { proposalLine } from './proposals/proposal-line.js';
import { SHOWN_BEFORE } from './search-result.js';

/** Nearest records shown under a "no record". */
const NEAREST_MAX = 4;

/** No meeting: says what was looked for, that this is no denial, and what is nearest. */
export function noMeeting(
  question: Question,
  found: Found<Meeting> & { unusedWords: readonly string[] },
  graph: Graph,
): Draft {
  const near = nearestOf('meeting', found, question, graph);
  const subject = listSubject(question);
  const lines = near ? linesOf(near.records, graph, subject, contextAsked(question, near.records)) : [];
  const isToCome = question.dates.some((term) => term.ahead);
  const denial = question.yesNo && !isToCome ? ' (That is not to say it did not happen.)' : '';
  return noRecord(
    [
      gap(
        `No record: no ${isOfVisits(question) ? 'visit' : 'meeting'} ${sought(question)} is on record here.${denial}`,
      ),
      ...unknownGaps(question),
      ...planBlocks(question, graph),
      ...nearBlocks(near?.without, lines),
    ],
    near?.records.map((one) => ref('meeting', one.id)) ?? [],
  );
}

/** No agreement. */
export function noAgreement(
  question: Question,
  found: Found<Agreement> & { unusedWords: readonly string[] },
  graph: Graph,
): Draft {
  const near = nearestOf('agreement', found, question, graph);
  const [only, ...others] = near?.records ?? [];
  const isMeant = only !== undefined && !others.length && !isParty(near?.without, question);
  const lines = isMeant
    ? agreementDetail(only, graph, question)
    : (near?.records ?? []).flatMap((one) => agreementLine(one, graph));
  const noun = question.kinds.length === 1 ? question.kinds[0]! : 'agreement';
  return noRecord(
    [
      gap(`No record: no ${noun} ${sought(question)} is on record here.`),
      ...unknownGaps(question),
      ...talksBetween(question, graph),
      ...nearBlocks(near?.without, lines),
    ],
    near?.records.map((one) => ref('agreement', one.id)) ?? [],
  );
}

/** Whether what the nearest record lacks is somebody asked about: then it is another document. */
function isParty(without: string | undefined, { parties }: Question): boolean {
  return !parties.length || parties.some(({ label }) => label === without);
}

/** Where two have no agreement: what they talked about, as it is recorded. */
function talksBetween(question: Question, graph: Graph): Block[] {
  const parties = question.parties.filter((term) => !term.excluded && !term.members);
  if (parties.length < 2) return [];
  const meetings = findMeetings({ ...EMPTY_QUESTION, parties }, graph).records.slice(0, NEAREST_MAX);
  return meetings.length
    ? [
        gap('Talks between them are on record:'),
        ...meetings.flatMap((meeting) => [
          lineOf(meeting, graph, null, NOTHING_SHARED),
          ...say(meeting.summary, [evidenceOf('meeting', meeting)], 1),
        ]),
      ]
    : [];
}

/** No proposal. */
export function noProposal(
  question: Question,
  found: Found<Proposal> & { unusedWords: readonly string[] },
  graph: Graph,
): Draft {
  const near = nearestOf('proposal', found, question, graph);
  const lines = near ? near.records.flatMap((one) => proposalLine(one, graph, true)) : [];
  return noRecord(
    [noProposalAsked(question), ...unknownGaps(question), ...nearBlocks(near?.without, lines)],
    near?.records.map((one) => ref('proposal', one.id)) ?? [],
  );
}

/** That no proposal is on record as it was asked for. */
export function noProposalAsked(question: Question): Block {
  return gap(`No record: no proposal, offer or request ${sought(question)} is on record here.`);
}

/** An answer without a record of what was asked. */
export function noRecord(blocks: readonly Block[], listed: Draft['listed'] = []): Draft {
  return { outcome: 'no-record', blocks, count: null, listed, choices: [] };
}

/** Names nobody bears: each said to be unknown. */
export function unknownGaps(question: Question): Block[] {
  return question.unknown.map(({ span }) => gap(`“${span}” is not on record here.`));
}

/**
 * The nearest records: those that fail one condition only, the fewest first. With several parties the person asked about
 * stays; of agreements, which are made by sides, the sides stay and not the person. Those that hold most of the words come first.
 */
function nearestOf<T extends { readonly id: string }>(
  kind: 'meeting' | 'agreement' | 'proposal',
  found: Found<T>,
  question: Question,
  graph: Graph,
): { without: string; records: readonly T[] } | null {
  const isPerson = (term: PartyTerm) => term.entities.some((entity) => entity.kind === 'official');
  const people = question.parties.filter(isPerson).map((term) => term.label);
  const sides = question.parties.filter((term) => !isPerson(term)).map((term) => term.label);
  const [kept, left] = kind !== 'agreement' ? [people, []] : [sides, people];
  const loss = (one: { without: string }) => Number(kept.includes(one.without)) - Number(left.includes(one.without));
  const usable = found.nearest.filter((one) => one.records.length <= 40 && one.without !== SHOWN_BEFORE);
  const [best] = [...usable].sort((a, b) => loss(a) - loss(b) || a.records.length - b.records.length);
  if (!best) return null;
  const words = [...question.words, ...question.unread, ...question.unknown.map(({ span }) => span), best.without];
  const near = nearestFirst(best.records, words, ({ id }) => [kind, id], graph);
  return { without: best.without, records: near.slice(0, NEAREST_MAX) };
}

function nearBlocks(without: string | undefined, lines: readonly Block[]): Block[] {
  return lines.length ? [gap(`Nearest on record, without “${without}”:`), ...lines] : [];
}

/** What was looked for, in words: "between A and B", "with Kenya", "on space", "at WTDC-25", "in May 2026". */
export function sought(question: Question): string {
  const words = wordsAsked(question);
  const named = [
    ...question.parties.filter((term) => !term.excluded).map((term) => term.label),
    ...visitorLabel(question),
  ];
  const without = question.parties.filter((term) => term.excluded).map((term) => term.label);
  const parts = [
    named.length === 2 ? `between ${named[0]} and ${named[1]}` : named.length ? `with ${named.join(', ')}` : '',
    ranksAlone(question).length ? `of the rank “${rankWords(ranksAlone(question))}”` : '',
    question.ranksLeftOut.length ? `not counting “${rankWords(question.ranksLeftOut)}”` : '',
    question.unknown.length ? `with ${question.unknown.map((one) => `“${one.span}”`).join(', ')}` : '',
    question.statuses ? `that is ${question.statuses.label}` : '',
    labels('on', question.topics),
    labels('at', question.conferences),
    labels('in', question.places, withArticle),
    question.dates.length ? `dated ${question.dates.map((term) => term.label).join(' or ')}` : '',
    words.length ? `about “${words.join(' ')}”` : '',
    without.length ? `without ${without.join(', ')}` : '',
    question.only.length ? 'among those shown before' : '',
    question.setAside.length ? 'other than those shown before' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** A rank whose visits are asked for, where no clause of parties names it. */
function visitorLabel({ visitors, parties }: Question): string[] {
  const isNamed = parties.some((term) => [term.label, term.span].includes(visitors?.label ?? ''));
  return visitors && !isNamed ? [visitors.label] : [];
}

/** Whether it is visits that are asked for, and not whom somebody of a rank met. */
function isOfVisits({ visitors, tags }: Question): boolean {
  return visitors !== null && !tags.includes('verb:meet');
}

function labels(
  preposition: string,
  terms: readonly { label: string; excluded: boolean }[],
  printed: (label: string) => string = (label) => label,
): string {
  const wanted = terms.filter((term) => !term.excluded).map((term) => printed(term.label));
  return wanted.length ? `${preposition} ${wanted.join(' or ')}` : '';
}
