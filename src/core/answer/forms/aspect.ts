import type { Graph } from '../../graph/graph.js';
import type { Found } from '../../query/found.js';
import { type Aspect, type Element, isRecordKind, type Query, type SetQ } from '../../query/query.js';
import { relaxations } from '../../query/relax.js';
import { countedMembers } from '../../query/restate/sets.js';
import { decidingEntry } from '../../records/agreement.js';
import type { Meeting } from '../../records/meeting.js';
import { agreementDetail } from '../agreements/agreement-detail.js';
import { capital, entryEvidence } from '../agreements/agreement-line.js';
import { signingPhrase } from '../agreements/signing-told.js';
import type { Block } from '../answer.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { rolesLine } from '../meetings/roles-told.js';
import { fullWhen, listed, participantName, wherePhrase } from '../phrases.js';
import { type Asked, partsOf, refsOfMembers } from './asked.js';
import { missingOf } from './aspects/missing.js';
import { notesOn } from './aspects/notes-on.js';
import { entryMeant, ofAgreement } from './aspects/of-agreement.js';
import { ofConference, ofMeeting } from './aspects/of-meeting.js';
import { ofProposal } from './aspects/of-proposal.js';
import { pointsSaid } from './aspects/points-said.js';
import { publishersOf } from './aspects/publishers.js';
import { inOne, type Meant, type Told } from './aspects/told.js';
import { evidenceOfAll, ownCites } from './evidence-of.js';
import { inOrder } from './in-order.js';
import { nothing } from './nothing.js';
import { peopleInWords } from './people-in-words.js';
import { patternOf, recordLines } from './record-lines.js';
import { composeSpeech } from './speech-told.js';
import { tellingOfSet } from './telling-of.js';

type OfAspect = Extract<Query, { ask: 'list' }> & { readonly tell: Aspect };

/** One thing of each record of a set: when, where, by whom. The answer first, then a line a record, then what is not stated. */
export function composeAspect({ of, tell, entry, order }: OfAspect, asked: Asked): Draft {
  const { graph } = asked;
  const speech = tell === 'wording' ? composeSpeech(of, asked) : null;
  if (speech) return speech;
  const found = inOrder(asked.sets.found(of), order);
  if (found.size === 0 || !isRecordKind(found.kind)) return wordingOtherwise(of, tell, asked) ?? nothing(of, asked);
  const meant = entry ? { event: [entry], latest: undefined } : meantIn(of);
  const all = found.elements().flatMap((element) => {
    const one = toldOf(element, tell, meant, graph);
    return one ? [{ element, told: one }] : [];
  });
  if (tell === 'wording' && found.kind === 'meeting') return composeSaid(of, found, graph);
  const told = { tell, meant, found, graph };
  const blocks = all.length === 1 ? ofOne(of, all[0]!, told) : ofSeveral(of, all, told);
  return answered(blocks, refsOfMembers(found));
}

/**
 * The title of a document that is on record otherwise than it is asked for: of the country for its ministry, or not signed yet. What
 * is otherwise is said first; null where there is none, or more than one.
 */
function wordingOtherwise(of: SetQ, tell: Aspect, asked: Asked): Draft | null {
  if (tell !== 'wording' || of.is !== 'records' || of.of.kind !== 'agreement') return null;
  for (const { set, without, instead } of relaxations(of, asked.graph)) {
    const isNear = instead !== null || (set.is === 'records' && of.of.limits?.event && !set.of.limits?.event);
    if (!isNear || asked.sets.found(set).size !== 1) continue;
    const told = composeAspect({ ask: 'list', of: set, tell }, asked);
    const how = instead ? `“${instead}” in place of “${without}”` : `Without “${without}”`;
    return { ...told, blocks: [gap(`${how}:`), ...told.blocks] };
  }
  return null;
}

/** What is counted as missing where an answer leaves a part open: of a date its day. */
function lackingOf(tell: Aspect, kind: string) {
  return tell === 'when' ? 'day' : missingOf(tell, kind);
}

interface OfRecord {
  readonly element: Element;
  readonly told: Told;
}

/** The statuses that a set names: they say which entry of a document's history is asked about. */
function meantIn(set: SetQ): Meant {
  const { limits } = patternOf(set) ?? {};
  return { event: limits?.event, latest: limits?.latest };
}

function toldOf(element: Element, aspect: Aspect, meant: Meant, graph: Graph): Told | null {
  const [kind, id] = partsOf(element);
  const agreement = kind === 'agreement' ? graph.agreement(id) : undefined;
  if (agreement) return ofAgreement(agreement, aspect, meant, graph);
  const meeting = kind === 'meeting' ? graph.meeting(id) : undefined;
  if (meeting) return ofMeeting(meeting, aspect, graph);
  const proposal = kind === 'proposal' ? graph.proposal(id) : undefined;
  if (proposal) return ofProposal(proposal, aspect, graph);
  const conference = kind === 'conference' ? graph.conference(id) : undefined;
  return conference ? ofConference(conference, aspect, graph) : null;
}

interface OfOne {
  readonly tell: Aspect;
  readonly meant: Meant;
  readonly found: Found;
  readonly graph: Graph;
}

/** "On 12 July 2023, in Nairobi", then which record says so, and what stands beside it. */
function ofOne(of: SetQ, { element, told }: OfRecord, { tell, meant, found, graph }: OfOne): readonly Block[] {
  const answer = told.text
    ? say(`${capital(told.text)}.`, told.evidence)
    : [gap(`Not stated: ${told.missing}.`, missingOf(tell, found.kind))];
  const history = told.text ? null : historyOf(of, element, { tell, meant, found, graph });
  if (history) return [...answer, ...history];
  const open = told.text && told.lacking ? [gap(`Not stated: ${told.lacking}.`, lackingOf(tell, found.kind))] : [];
  return [
    ...answer,
    ...recordLines(of, found, graph),
    ...beside(of, { element, told }, { tell, meant, found, graph }),
    ...notesOn(element, tell, graph),
    ...open,
  ];
}

/** A document of which it is not stated when something became of it, with all that did; null where nothing of its history was asked for. */
function historyOf(of: SetQ, element: Element, { tell, meant, graph }: OfOne): readonly Block[] | null {
  const [kind, id] = partsOf(element);
  const agreement = kind === 'agreement' && meant.event && OF_ENTRY.has(tell) ? graph.agreement(id) : undefined;
  return agreement ? agreementDetail(agreement, graph, tellingOfSet(of, { ask: 'list', of, tell }, graph)) : null;
}

/** What touches the answer: how a document was signed where nobody is said to have, what was said where it is asked what about. */
function beside(of: SetQ, { element, told }: OfRecord, { tell, meant, found, graph }: OfOne): readonly Block[] {
  const [kind, id] = partsOf(element);
  const agreement = kind === 'agreement' ? graph.agreement(id) : undefined;
  // Who came along may stand in its sentences alone.
  if (kind === 'meeting' && (tell === 'who' || tell === 'present')) return peopleInWords([element], graph);
  if (agreement && tell === 'signers' && !told.text) {
    const entry = entryMeant(agreement, meant);
    const done = signingPhrase(entry, graph);
    return done.text ? say(`${capital(done.text)}.`, [entryEvidence(agreement, entry), ...done.evidence], 1) : [];
  }
  if (agreement && OF_ENTRY.has(tell) && told.text) {
    // Who else signed, and where, may stand in its words alone: of some of several signers nobody may be taken for all.
    const entry = entryMeant(agreement, meant);
    return say(entry.text, [entryEvidence(agreement, entry)], 1);
  }
  if (agreement && (tell === 'status' || tell === 'since')) {
    const latest = decidingEntry(agreement);
    return say(latest.text, [entryEvidence(agreement, latest)], 1);
  }
  const meeting = kind === 'meeting' ? graph.meeting(id) : undefined;
  if (!meeting) return [];
  if (tell === 'who') return rolesLine(meeting, graph);
  return tell === 'topics' ? pointsSaid(of, found, graph) : [];
}

/** What is told of one entry of a document's history. */
const OF_ENTRY: ReadonlySet<Aspect> = new Set(['signers', 'when', 'where']);

/** What was said is on record in other words than the speaker's: that first, then the points. */
function composeSaid(of: SetQ, found: Found, graph: Graph): Draft {
  const points = pointsSaid(of, found, graph);
  const said = gap('Not stated: the exact words. What is on record of it:');
  return answered([said, ...(points.length ? points : recordLines(of, found, graph))], refsOfMembers(found));
}

/** Of several: what they say in short, where that is short, then a line each; those that leave it open are counted last. */
function ofSeveral(of: SetQ, all: readonly OfRecord[], { tell, found, graph }: OfOne): readonly Block[] {
  // What answers in full comes first: a list may be cut.
  const known = all.filter(({ told }) => told.text !== null);
  const stating = [...known.filter(({ told }) => !told.lacking), ...known.filter(({ told }) => told.lacking)];
  const silent = all.filter(({ told }) => told.text === null);
  const missing = silent[0]?.told.missing ?? '';
  const kind = missingOf(tell, found.kind);
  const open = silent.length ? [gap(`Not stated of ${silent.length} of ${found.size}: ${missing}.`, kind)] : [];
  if (!stating.length) return [gap(`Not stated: ${missing}.`, kind), ...recordLines(of, found, graph)];
  const evidence = evidenceOfAll(refsOfMembers(found), graph);
  const head = say(summaryOf(stating, tell, found, graph) ?? `${countedMembers(of, found.size)} on record:`, evidence);
  const lines = stating.flatMap(({ element, told }) =>
    say(`${nameOfRecord(element, tell, graph)}: ${told.text}.`, told.evidence, 1),
  );
  const vague = stating.filter(({ told }) => told.lacking);
  const less = vague.length
    ? [gap(`Not stated of ${vague.length} of ${found.size}: ${vague[0]!.told.lacking}.`, lackingOf(tell, found.kind))]
    : [];
  return [...head, ...lines, ...open, ...less];
}

/** What all of them tell, in one line: of sources the publishers of all; null where that is too much for one. */
function summaryOf(stating: readonly OfRecord[], tell: Aspect, found: Found, graph: Graph): string | null {
  if (tell !== 'sources') return inShort(stating);
  const text = publishersOf(
    refsOfMembers(found).flatMap((one) => ownCites(one, graph)),
    graph,
  );
  return text && `${capital(text)}.`;
}

/** Different answers that a first line may hold, and its characters. */
const SHORT_MAX = 3;
const SHORT_LENGTH = 160;

/** "Signed on 12 July 2023 and on 3 August 2025": the answers by themselves; null where they are too many or too long. */
function inShort(all: readonly OfRecord[]): string | null {
  const numbers = new Map<string, number>();
  for (const { told } of all) numbers.set(told.text!, (numbers.get(told.text!) ?? 0) + 1);
  const texts = [...numbers].map(([text, count]) => (count > 1 ? `${text} (${counted(count, 'record')})` : text));
  const line = `${capital(listed(texts))}.`;
  return numbers.size <= SHORT_MAX && line.length <= SHORT_LENGTH ? line : null;
}

function nameOfRecord(element: Element, tell: Aspect, graph: Graph): string {
  const [kind, id] = partsOf(element);
  const meeting = kind === 'meeting' ? graph.meeting(id) : undefined;
  // Who took part is no name of a meeting beside who took part.
  if (meeting && tell === 'who') return capital(settingOf(meeting, graph));
  if (meeting) {
    const people = meeting.participants.map((one) => participantName(one, graph));
    return meeting.format === 'multilateral' || !people.length ? meeting.summary.replace(/\.$/, '') : listed(people);
  }
  if (kind === 'agreement') return capital(graph.agreement(id)?.title ?? id);
  if (kind === 'proposal') return graph.proposal(id)?.text.replace(/\.$/, '') ?? id;
  return graph.conference(id)?.name ?? id;
}

function settingOf(meeting: Meeting, graph: Graph): string {
  const setting = inOne(fullWhen(meeting.date, meeting.dateNote), wherePhrase(meeting, graph).text);
  return setting || meeting.summary.replace(/\.$/, '');
}
