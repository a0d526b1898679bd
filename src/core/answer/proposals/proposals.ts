import { actsRanked } from '../../assembly/acts-ranked.js';
import { foundAs } from '../../assembly/found-as.js';
import type { Graph } from '../../graph/graph.js';
import { countryOf } from '../../graph/sides.js';
import type { Question } from '../../question/question.js';
import { asksToWhom, asksWhoPut } from '../../question/ways-of-asking.js';
import type { Proposal } from '../../records/proposal.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { composeQuery } from '../forms/compose-query.js';
import { leftOutGaps } from '../gaps.js';
import { noProposal, noRecord } from '../no-record.js';
import { listed as allOf, evidenceOf, partiesPhrase } from '../phrases.js';
import type { RecordsFound } from '../records-found.js';
import { toldOtherwise } from '../told-otherwise.js';
import { outcomes } from './proposal-outcome.js';
import { proposalsAbout } from './proposals-about.js';
import { proposalsTold } from './proposals-told.js';
import { proposalsFound } from '../records-found.js';

/** Answers who proposed, offered, asked or called for what, to whom: the direction is kept. */
export function composeProposals(question: Question, graph: Graph): Draft {
  const direct = widened(question, graph);
  const about = question.want === 'who' || !direct.proposals.length ? proposalsAbout(question, graph) : null;
  if (about) return listed(about.asked, { proposals: about.result.records, result: about.result, gaps: [] }, graph);
  return listed(question, direct, graph);
}

function listed(question: Question, found: Widened, graph: Graph): Draft {
  const { proposals } = found;
  if (!proposals.length) return toldOtherwise(question, graph) ?? noProposal(question, graph);
  const refs = proposals.map((one) => ref('proposal', one.id));
  const gaps = [...found.gaps, ...leftOutGaps(question, found.result)];
  const sides = sideQuestion(question);
  const head = sides
    ? sidesLine(proposals, sides, graph)
    : question.want === 'count' || proposals.length > 3
      ? countLine(proposals)
      : [];
  if (question.want === 'most' || question.want === 'least') return ranked(question, proposals, gaps, graph);
  const beside = [...outcomes(question, proposals, graph)];
  const told = proposalsTold(proposals, graph);
  // Other acts are no yes to one.
  if (question.yesNo && found.gaps.length) return noRecord([...gaps, ...told, ...beside], refs);
  return answered(
    [...head, ...told, ...beside, ...gaps],
    refs,
    sides ? sides.count(proposals, graph) : proposals.length,
  );
}

/** Who put or got most of some proposals. */
function ranked(question: Question, proposals: readonly Proposal[], gaps: readonly Block[], graph: Graph): Draft {
  // What both sides explored nobody put to anybody.
  const ids = proposals.flatMap(({ id, act }) => (act === 'explored' ? [] : id));
  const query = actsRanked(question, foundAs(question, 'proposal', ids, null));
  const draft = composeQuery(query, graph);
  return { ...draft, blocks: [...draft.blocks, ...gaps] };
}

interface Widened {
  readonly proposals: readonly Proposal[];
  readonly result: RecordsFound<Proposal>;
  readonly gaps: readonly Block[];
}

/**
 * The proposals asked for; where an act was named that nobody is recorded with ("offer"), the other acts in the same
 * direction, and where a conference was named, those whose setting is not recorded: said, not silently swapped.
 */
function widened(question: Question, graph: Graph): Widened {
  const result = proposalsFound(question, graph);
  const lacks = result.unusedWords.length > 0 && question.acts.length > 0;
  if ((result.records.length && !lacks) || question.unknown.length)
    return { proposals: result.records, result, gaps: [] };
  const anyAct = question.acts.length ? proposalsFound({ ...question, acts: [] }, graph) : null;
  // "What does he want to build with Yotta": of another act, but in those very words.
  const isOfSomebody = question.parties.some((term) => !term.excluded);
  const isCloser = isOfSomebody && anyAct !== null && anyAct.unusedWords.length < result.unusedWords.length;
  if (result.records.length && !isCloser) return { proposals: result.records, result, gaps: [] };
  if (anyAct?.records.length) {
    const acts = question.acts.join(' or ');
    return {
      proposals: anyAct.records,
      result: anyAct,
      gaps: [gap(`No ${acts} in those words is on record; what is on record in that direction is shown.`)],
    };
  }
  return { proposals: [], result, gaps: [] };
}

interface SideQuestion {
  readonly which: 'from' | 'to';
  /** Whether the people are asked for through whom a side was addressed. */
  readonly isOfPeople: boolean;
  count(proposals: readonly Proposal[], graph: Graph): number;
}

/** "Who was offered …", "which countries sought …": the side that is asked for. */
function sideQuestion(question: Question): SideQuestion | null {
  if (
    question.want !== 'countries' &&
    question.want !== 'who' &&
    !(question.want === 'count' && question.counted === 'countries')
  )
    return null;
  const hasFrom = question.parties.some(
    (term) => term.role === 'from' && !term.excluded && term.entities.every((entity) => entity.kind !== 'region'),
  );
  const which = (hasFrom && !asksWhoPut(question)) || asksToWhom(question) ? 'to' : 'from';
  const isOfPeople = question.want === 'who' && which === 'to';
  return { which, isOfPeople, count: (proposals, graph) => sideParties(proposals, which, graph).length };
}

function sideParties(proposals: readonly Proposal[], which: 'from' | 'to', graph: Graph): string[] {
  const parties = proposals.flatMap((one) => (which === 'to' ? one.to : one.by_for ? [one.by_for] : []));
  return [...new Set(parties.map((party) => countryOf(party, graph) ?? party))];
}

function sidesLine(proposals: readonly Proposal[], sides: SideQuestion, graph: Graph): Block[] {
  const parties = sideParties(proposals, sides.which, graph);
  const names = parties.map((party) => partiesPhrase([party], graph));
  const people = parties.map((party) => (sides.isOfPeople ? addresseesOf(party, proposals, graph) : []));
  const said = names.map(({ text }, at) => {
    const through = people[at]!.map(({ name }) => name);
    return through.length ? `${text} (${allOf(through)})` : text;
  });
  return parties.length
    ? say(`${sides.which === 'to' ? 'Addressed' : 'By'}: ${allOf(said)}.`, [
        ...proposals.map((one) => evidenceOf('proposal', one)),
        ...names.flatMap(({ evidence }) => evidence),
        ...people.flat().map(({ meeting }) => evidenceOf('meeting', meeting)),
      ])
    : [];
}

/** Those who sat for a side where something was put to it, each with that meeting. */
function addresseesOf(side: string, proposals: readonly Proposal[], graph: Graph) {
  const met = proposals.flatMap(({ to, meeting }) => {
    const isTo = to.some((party) => (countryOf(party, graph) ?? party) === side);
    return isTo && meeting ? (graph.meeting(meeting) ?? []) : [];
  });
  const found = met.flatMap((meeting) =>
    meeting.participants.flatMap(({ official, for: of }) => {
      const name = official && (countryOf(of, graph) ?? of) === side ? graph.official(official)?.name : undefined;
      return name ? [{ name, meeting }] : [];
    }),
  );
  return [...new Map(found.map((one) => [one.name, one])).values()];
}

function countLine(proposals: readonly Proposal[]): Block[] {
  return say(
    `${counted(proposals.length, 'proposal, offer or request', 'proposals, offers and requests')} on record:`,
    proposals.map((one) => evidenceOf('proposal', one)),
  );
}
