import type { Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { stem } from '../../graph/stem.js';
import type { Question } from '../../question/question.js';
import type { Cites } from '../../records/cite.js';
import type { Evidence } from '../../records/evidence.js';
import type { Ref } from '../../records/ref.js';
import { capital } from '../agreements/agreement-line.js';
import type { Block } from '../answer.js';
import { asksWhoCame } from '../conferences/who-came.js';
import { answered, aside, type Draft, gap, say } from '../draft.js';
import { leftOutGaps } from '../gaps.js';
import { noRecord, sought, unknownGaps } from '../no-record.js';
import { participantName } from '../phrases.js';
import { proposalLine } from '../proposals/proposal-line.js';
import { recordAsked } from '../several/record-asked.js';
import { carry, dateOf } from './fact-phrases.js';
import { type FactHit, searchFacts } from './fact-search.js';
import { figureGaps } from './figure-gaps.js';
import { saidBy, speakerOf } from './said.js';

/** Sentences shown of a search. */
const SHOWN_MAX = 8;

/** The share of the weight of a question's words that a sentence must hold. */
const SHARE_MIN = 0.5;

/** The part of the best sentence's share that another must have. */
const OF_BEST_MIN = 0.75;

/** Answers from single sentences: what somebody said, what a record states in words. The last resort for free text. */
export function composeFacts(question: Question, graph: Graph): Draft {
  const hits = ranked(question, graph);
  if (!hits.length || question.unknown.length) return nothing(question);
  const shown = hits.slice(0, SHOWN_MAX);
  const leftOut = leftOutGaps(question, {
    leftOut: [],
    emptyMembers: [],
    unusedWords: unusedWords(question, hits, graph),
  });
  const whole = recordAsked(question, refsOf(shown), graph);
  if (whole) return answered([...whole, ...leftOut], refsOf(shown));
  const blocks = shown.flatMap(({ fact }) => factLine(fact, graph));
  const notes = notesOf(
    shown.map(({ fact }) => fact),
    graph,
    question,
  );
  const missing = figureGaps(
    question,
    shown.map(({ fact }) => fact),
  );
  const draft = answered([...missing, ...blocks, ...notes, ...leftOut], refsOf(shown));
  return missing.length ? { ...draft, outcome: 'no-record' } : draft;
}

/** Sentences in the order of their fit, those that fit much worse than the best left out; what somebody said comes from that person's own. */
function ranked(question: Question, graph: Graph): readonly FactHit[] {
  const speaker = speakerOf(question);
  const said = speaker === null ? [] : saidBy(speaker, question, graph);
  if (said.length) return said;
  if (!question.words.length && !hasConstraint(question)) return [];
  // Which sentence is the best of a speaker's is known only once they are looked at.
  const leftOut = { below: SHARE_MIN, belowOfBest: speaker === null ? OF_BEST_MIN : 0 };
  const isNumber = asksWhoCame(question);
  const all = searchFacts(question, graph, question.words, leftOut).filter(
    ({ fact }) =>
      (speaker === null || fact.by === speaker || fact.text.includes(lastName(speaker, graph))) &&
      // What somebody asked for counts nobody who came.
      !(isNumber && fact.part === 'proposal'),
  );
  const best = all.reduce((most, hit) => Math.max(most, hit.share), 0);
  const fitting = all.filter((hit) => hit.share >= best * OF_BEST_MIN);
  return [...fitting, ...ofOtherWords(question, fitting, graph)];
}

/** "MWC Kigali: which edition, and who opened it": of one conference, the sentence that holds what the best ones lack. */
function ofOtherWords(question: Question, hits: readonly FactHit[], graph: Graph): readonly FactHit[] {
  if (question.conferences.length !== 1 || !hits.length) return [];
  return unusedWords(question, hits, graph).flatMap((word) => {
    const { narrowing } = question;
    return searchFacts({ ...question, words: [word], narrowing }, graph, [word]).slice(0, 1);
  });
}

function hasConstraint(question: Question): boolean {
  return (
    question.parties.length +
      question.topics.length +
      question.conferences.length +
      question.places.length +
      question.dates.length +
      question.agreements.length >
    0
  );
}

function lastName(id: string, graph: Graph): string {
  return graph.official(id)?.name.split(' ').at(-1) ?? id;
}

function nothing(question: Question): Draft {
  const looked = sought(question);
  return noRecord([gap(`No record: nothing ${looked || 'of that'} is on record here.`), ...unknownGaps(question)]);
}

/** One sentence with its setting: date of the record, and where it is a proposal its direction. */
export function factLine(fact: Fact, graph: Graph): Block[] {
  const owner = fact.evidence.ref;
  if (fact.part === 'proposal') {
    const proposal = graph.proposal(owner.slice('proposal:'.length));
    return proposal ? proposalLine(proposal, graph, true) : [];
  }
  const about = aboutOf(owner, graph);
  const evidence: Evidence[] = [fact.evidence, ...about.evidence];
  const name = owner.startsWith('meeting:') ? (about.text.split(', ')[0] ?? '') : '';
  return say(`${about.text ? `${about.text}: ` : ''}${fact.text}`, evidence, 1).map((line) => ({ ...line, name }));
}

/** What record a sentence belongs to, in a few words. */
function aboutOf(owner: Ref, graph: Graph): { text: string; evidence: Evidence[] } {
  const [kind, id = ''] = owner.split(':');
  const meeting = kind === 'meeting' ? graph.meeting(id) : undefined;
  const conference = graph.conference(kind === 'conference' ? id : (meeting?.conference ?? ''));
  const agreement = kind === 'agreement' ? graph.agreement(id) : undefined;
  const official = kind === 'official' ? graph.official(id) : undefined;
  if (official) return { text: official.name, evidence: [] };
  if (agreement) return { text: capital(agreement.title), evidence: [] };
  const who =
    meeting?.format === 'visit' && meeting.participants[0] ? participantName(meeting.participants[0], graph) : '';
  const when = meeting ? dateOf(meeting.date, meeting.dateNote) : '';
  const where = conference
    ? (conference.aliases.find((alias) => alias.length <= 20 && /\d/.test(alias)) ?? conference.name)
    : (meeting?.place ?? '');
  const evidence: Evidence[] =
    conference && kind !== 'conference' ? [{ ref: `conference:${conference.id}`, cites: carry(conference.cites) }] : [];
  return { text: [who, where, when].filter((part) => part !== '').join(', '), evidence };
}

/** The notes of the records shown, where they are few: conflicts are part of the answer. */
function notesOf(facts: readonly Fact[], graph: Graph, question: Question): Block[] {
  const owners = [...new Set(facts.map((fact) => fact.evidence.ref))];
  if (owners.length > 3 || (question.want !== 'facts' && question.target !== 'facts' && !question.words.length))
    return [];
  return owners.flatMap((owner) => {
    const [kind, id = ''] = owner.split(':');
    const record =
      kind === 'meeting'
        ? graph.meeting(id)
        : kind === 'conference'
          ? graph.conference(id)
          : kind === 'agreement'
            ? graph.agreement(id)
            : kind === 'proposal'
              ? graph.proposal(id)
              : undefined;
    if (!record?.notes) return [];
    const cites = 'cites' in record ? record.cites : ([...record.history[0].cites] as unknown as Cites);
    return aside('note', record.notes, [{ ref: owner, cites }]);
  });
}

/** The words asked that no sentence shown holds; none where one holds them all, in these words or others of their meaning. */
function unusedWords(question: Question, hits: readonly FactHit[], graph: Graph): string[] {
  if (!question.words.length || hits.some((hit) => hit.share > 0.999)) return [];
  const found = new Set(hits.map((hit) => hit.at));
  const isHeld = (word: string) => graph.text.positions(stem(word)).some((at) => found.has(at));
  return question.words.filter((word) => !isHeld(word));
}

function refsOf(hits: readonly FactHit[]): Ref[] {
  return [...new Set(hits.map(({ fact }) => fact.evidence.ref))];
}
