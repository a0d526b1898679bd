import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import type { Evidence } from '../../records/evidence.js';
import type { Ref } from '../../records/ref.js';
import { ref } from '../../records/ref.js';
import { allEvidence } from '../agreements/agreement-detail.js';
import { agreementLine, agreementRef } from '../agreements/agreement-line.js';
import { findAgreements } from '../agreements/search-agreements.js';
import type { Block } from '../answer.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { contextAsked, linesOf } from '../meetings/meeting-line.js';
import { findMeetings } from '../meetings/search-meetings.js';
import { noRecord, sought } from '../no-record.js';
import { evidenceOf } from '../phrases.js';
import { proposalLine } from '../proposals/proposal-line.js';
import { findProposals } from '../proposals/search-proposals.js';
import { tellingOf } from '../telling.js';
import { type ComparedSide, comparedSides } from './compare-sides.js';

/** Records of one side, as they are counted and shown. */
interface Counted {
  readonly side: ComparedSide;
  readonly refs: readonly Ref[];
  readonly evidence: readonly Evidence[];
  readonly lines: readonly Block[];
}

/** Whether a question asks which of its sides has more. */
export function asksWhichMore({ tags }: Question): boolean {
  return tags.some((tag) => tag === 'sup:more' || tag === 'sup:most' || tag === 'sup:least');
}

/** "Who had more bilaterals, Malaysia or Pakistan?": both numbers, and the records behind each. */
export function compareNumbers(question: Question, graph: Graph): Draft {
  const sides = comparedSides(question).map((side) => countedOf(side, question, graph));
  const refs = [...new Set(sides.flatMap((one) => one.refs))];
  if (!refs.length) return noRecord([gap(`No record: nothing ${sought(question)} is on record here.`)]);
  const blocks = sides.flatMap((one) => [...numberLine(one, question), ...one.lines]);
  const several =
    question.target === 'agreements' &&
    refs.some((one) => SEVERAL.test(graph.agreement(one.slice('agreement:'.length))?.title ?? ''));
  const note = several ? [gap('Counted are records; one of them may stand for several documents.')] : [];
  return answered([...verdict(sides), ...blocks, ...note], refs);
}

/** Titles of records that stand for more than one document. */
const SEVERAL = /^(?:\d+|two|three|four|five|several) /i;

/** Which of two has more on record; nothing where one has none, of which no source speaks. */
function verdict(sides: readonly Counted[]): Block[] {
  const [first, ...rest] = [...sides].sort((a, b) => b.refs.length - a.refs.length);
  if (!first || !rest.length) return [];
  const evidence = sides.flatMap((one) => [...one.evidence]);
  const numbers = [first, ...rest].map((one) => `${one.side.label} ${one.refs.length}`).join(', ');
  const isTie = first.refs.length === rest[0]!.refs.length;
  return say(
    isTie ? `As many on record: ${numbers}.` : `${first.side.label} has more on record: ${numbers}.`,
    evidence,
  );
}

function numberLine({ side, refs, evidence }: Counted, question: Question): Block[] {
  const noun = NOUNS[question.target] ?? MEETINGS;
  const format = question.target === 'meetings' && question.formats[0] ? `${question.formats[0]} ` : '';
  const where = question.conferences
    .filter((term) => !term.excluded)
    .map((term) => ` at ${term.label}`)
    .join('');
  if (!refs.length) return [gap(`No record: no ${format}${noun[0]} of ${side.label}${where} is on record here.`)];
  return say(`${side.label}: ${counted(refs.length, `${format}${noun[0]}`, `${format}${noun[1]}`)}${where}:`, evidence);
}

const MEETINGS = ['meeting', 'meetings'] as const;

const NOUNS: Partial<Record<Question['target'], readonly [one: string, many: string]>> = {
  meetings: MEETINGS,
  agreements: ['agreement', 'agreements'],
  proposals: ['proposal, offer or request', 'proposals, offers and requests'],
} as const;

function countedOf(side: ComparedSide, question: Question, graph: Graph): Counted {
  const asked: Question = { ...question, parties: side.terms, want: 'list', words: [], narrowing: [] };
  if (question.target === 'agreements') {
    const found = findAgreements(asked, graph).records;
    return {
      side,
      refs: found.map(agreementRef),
      evidence: found.map(allEvidence),
      lines: found.flatMap((one) => agreementLine(one, graph)),
    };
  }
  if (question.target === 'proposals') {
    const from = {
      ...asked,
      parties: side.terms.map((term, at) =>
        at === 0 && (term.role === 'any' || side.terms.length === 1) ? { ...term, role: 'from' as const } : term,
      ),
    };
    const found = findProposals(from, graph).records;
    const evidence = found.map((one) => evidenceOf('proposal', one));
    return {
      side,
      refs: found.map((one) => ref('proposal', one.id)),
      evidence,
      lines: found.flatMap((one) => proposalLine(one, graph, true)),
    };
  }
  const found = findMeetings(asked, graph).records;
  const evidence = found.map((one) => evidenceOf('meeting', one));
  const lines = linesOf(found, graph, side.terms[0] ?? null, contextAsked(tellingOf(asked, graph), found));
  return { side, refs: found.map((one) => ref('meeting', one.id)), evidence, lines };
}
