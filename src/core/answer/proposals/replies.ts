import type { Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { proposalDate } from '../../graph/proposal-date.js';
import { partyKeys } from '../../graph/sides.js';
import type { ReplyAsked } from '../../question/reply-asked.js';
import type { Agreement } from '../../records/agreement.js';
import { firstDayOf } from '../../records/edtf.js';
import type { Proposal } from '../../records/proposal.js';
import { type Ref, ref } from '../../records/ref.js';
import { agreementLine } from '../agreements/agreement-line.js';
import type { Block } from '../answer.js';
import { aside, type Draft, gap } from '../draft.js';
import { evidenceOf } from '../phrases.js';
import { factLine } from '../sentences/facts-answer.js';
import { sentencesOf } from '../told-of-shown.js';
import { proposalLine } from './proposal-line.js';

/** Lines of each kind that are shown. */
const SHOWN_MAX = 6;

/** Words that say in so many words what was answered. */
const ANSWERED =
  /\b(?:accept(?:s|ed)|welcom(?:es|ed)|reject(?:s|ed)|declin(?:es|ed)|refus(?:es|ed)|approv(?:es|ed)|repl(?:ies|ied)|respond(?:s|ed)|answer(?:s|ed))\b/i;

/** Words by which a sentence tells what two sides made of what was put between them. */
const AGREED =
  /\b(?:agreed|endors(?:es|ed)|promis(?:es|ed)|pledg(?:es|ed)|thank(?:s|ed)|readiness|ready to|expressed (?:interest|willingness))\b/i;

/**
 * What the records tell of an answer to some proposals: sentences of the same meeting that say what the other side made of them, and
 * agreements of the same sides on the same subject. What none of them states is said before them.
 */
export function composeReplies(proposals: readonly Proposal[], what: ReplyAsked['what'], graph: Graph): Draft {
  const told = toldOf(proposals, graph);
  const agreements = followed(proposals, graph).slice(0, SHOWN_MAX);
  const isAnswered = what === 'answer' && told.some(({ text }) => ANSWERED.test(text));
  const blocks = [
    ...(isAnswered ? [] : [gap(what === 'answer' ? UNANSWERED : NOTHING_CAME, 'words')]),
    // A line without a name is shown whole: where it was said is no short way of telling it.
    ...told.flatMap((one) => factLine(one, graph)).map(unnamed),
    ...notesOf(proposals),
    ...(agreements.length ? [SINCE, ...agreements.flatMap((one) => agreementLine(one, graph))] : []),
    PUT_FORWARD,
    ...proposals.slice(0, SHOWN_MAX).flatMap((one) => proposalLine(one, graph, true)),
  ];
  const listed: readonly Ref[] = proposals.map((one) => ref('proposal', one.id));
  const outcome = told.length + agreements.length > 0 ? 'answered' : 'no-record';
  return { outcome, blocks, count: null, listed, choices: [], isOfListed: true };
}

const SINCE: Block = {
  kind: 'aside',
  text: 'Agreements of the same sides that were spoken of there, or came on the same subject since:',
};
const PUT_FORWARD: Block = { kind: 'aside', text: 'What was put forward:' };
const UNANSWERED = 'Not stated: what was answered, in so many words.';
const NOTHING_CAME = 'Not stated: whether it was carried out.';

/** Sentences of the meetings that tell what was made of the proposals; what the proposing side did is no answer to them. */
function toldOf(proposals: readonly Proposal[], graph: Graph): readonly Fact[] {
  const told = proposals.flatMap((proposal) => {
    const own = ownNames(proposal, graph);
    const sentences = proposal.meeting ? sentencesOf(ref('meeting', proposal.meeting), graph) : [];
    return sentences.filter(
      ({ text, part }) => part !== 'note' && isReply(text) && !own.some((name) => text.startsWith(name)),
    );
  });
  const texts = told.map(({ text }) => text);
  return told.filter(({ text }, at) => texts.indexOf(text) === at).slice(0, SHOWN_MAX);
}

function isReply(text: string): boolean {
  return ANSWERED.test(text) || AGREED.test(text);
}

/** Names that those have who spoke for the side that a proposal comes from: in full, and the last part alone. */
function ownNames({ act, by, by_for, meeting }: Proposal, graph: Graph): readonly string[] {
  if (act === 'explored') return [];
  const there = (meeting && graph.meeting(meeting)?.participants) || [];
  const own = there.flatMap(({ official, for: party }) => (official && party === by_for ? [official] : []));
  return [...own, ...(by ? [by] : [])].flatMap((id) => {
    const name = graph.official(id)?.name;
    return name ? [name, name.split(' ').at(-1)!] : [];
  });
}

/** What is noted of the proposals themselves, where it tells what was made of them. */
function notesOf(proposals: readonly Proposal[]): readonly Block[] {
  return proposals.flatMap((one) =>
    one.notes && isReply(one.notes) ? aside('note', one.notes, [evidenceOf('proposal', one)]) : [],
  );
}

function unnamed(block: Block): Block {
  if (block.kind !== 'statement') return block;
  const { name: _, ...line } = block;
  return line;
}

/** Agreements of both sides of a proposal that came about in its meeting, or later on one of its subjects. */
function followed(proposals: readonly Proposal[], graph: Graph): readonly Agreement[] {
  const found = proposals.flatMap((one) => between(one, graph).filter((agreement) => follows(agreement, one, graph)));
  return [...new Set(found)];
}

function between({ by_for, to }: Proposal, graph: Graph): readonly Agreement[] {
  if (by_for === null || to.length === 0) return [];
  return graph.agreements.matching([partyKeys(by_for, graph), to.flatMap((party) => partyKeys(party, graph))]);
}

function follows({ history, topics }: Agreement, proposal: Proposal, graph: Graph): boolean {
  if (proposal.meeting !== null && history.some(({ meeting }) => meeting === proposal.meeting)) return true;
  const [put, first] = [firstDayOf(proposalDate(proposal, graph)), firstDayOf(history[0].date)];
  return put !== null && first !== null && first > put && topics.some((one) => proposal.topics.includes(one));
}
