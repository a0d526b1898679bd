import type { Graph } from '../graph/graph.js';
import { mentionsOf } from '../question/link.js';
import { isPost, officialsByPost, type PostWanted, postWanted } from '../question/posts.js';
import type { PartyEntity, PartyTerm, Question } from '../question/question.js';
import { stemsOf } from '../graph/text-index.js';
import type { Evidence } from '../records/evidence.js';
import type { Meeting } from '../records/meeting.js';
import type { Official } from '../records/official.js';
import { ref } from '../records/ref.js';
import type { Block } from './answer.js';
import { dateCriterion, entityKeys, exceptKeys, facetCriteria, matching, narrowed } from './criteria.js';
import { answered, counted, type Draft, gap, say } from './draft.js';
import { leftOutGaps } from './gaps.js';
import { leanEvidence } from './lean-evidence.js';
import { nearestNames } from './nearest-names.js';
import { noRecord, sought } from './no-record.js';
import { officialCard, officialEvidence, officialLine, postInFull } from './official-card.js';
import { groupLines } from './official-groups.js';
import { organisationCard } from './organisation-card.js';
import { evidenceOf } from './phrases.js';
import { resolved } from './search-records.js';

/** Up to this many people are told in full; more are listed. */
const CARDS_MAX = 8;

/**
 * Answers who somebody is, what post somebody holds, who holds a post, who of a country or body is on record, and what
 * a body is.
 */
export function composeOfficials(question: Question, graph: Graph): Draft {
  const terms = question.parties.filter((term) => !term.excluded).map((term) => resolved(term, graph));
  const people = terms.filter((term) => term.entities.some((entity) => entity.kind === 'official'));
  if (people.length) return answerPeople(question, people, graph);
  if (question.unknown.length) return answerUnknown(question, terms, graph);
  const posts = terms.filter((term) => term.post !== undefined);
  if (posts.length) return answerPosts(question, posts, graph);
  return asksForBodies(question, terms) ? answerBodies(question, terms, graph) : answerList(question, terms, graph);
}

// People named, by name or by a post that somebody holds.

function answerPeople(question: Question, terms: readonly PartyTerm[], graph: Graph): Draft {
  const named = unique(terms.flatMap((term) => officialsOf(term, graph)));
  const { records, unused } = narrowed(named, terms.some(isSeveral) ? question.words : [], (one) => officialText(one));
  const words = terms.some(isSeveral) ? unused : unsaid(question.words, records);
  const told = records.length <= CARDS_MAX ? records.flatMap((one) => officialCard(one, graph)) : groupLines(records, graph, null);
  const blocks = [
    ...leads(question, terms, records, graph),
    ...told,
    ...terms.flatMap((term) => otherHolders(term, records, graph)),
    ...unknownGaps(question),
    ...leftOutGaps({ ...question, unknown: [] }, { leftOut: [], emptyMembers: [], unusedWords: words }),
  ];
  const count = question.want === 'count' ? records.length : null;
  return { ...answered(blocks, refsOf(records), count), choices: nearestNames(question.unknown, ['official'], graph) };
}

/** Whether a clause names several people: by a name they share, or by a post. */
function isSeveral(term: PartyTerm): boolean {
  return term.entities.length > 1 && !term.members;
}

/** What stands above the cards: a yes or no record for "is he a minister", a count for a shared name or post. */
function leads(question: Question, terms: readonly PartyTerm[], people: readonly Official[], graph: Graph): Block[] {
  if (question.yesNo && question.ranks.length) return people.flatMap((one) => rankLead(question, one, graph));
  const [term] = terms;
  if (people.length < 2 && question.want !== 'count') return [];
  const meant = terms.length === 1 && term ? ` for “${term.post ?? term.span}”` : '';
  return countLead(people, meant, graph);
}

function rankLead(question: Question, official: Official, graph: Graph): Block[] {
  const words = question.ranks.join(' ');
  const wanted: PostWanted = { ranks: question.ranks, fields: [], words: [] };
  const post = official.posts.find((one) => isPost(one, wanted));
  if (!post) return [gap(`No record: no post of ${words} is on record here for ${official.name}. What is on record:`)];
  const held = postInFull(official, post, graph);
  return say(`Yes: ${official.name} is on record as ${held.text}.`, held.evidence);
}

/** Whoever else is on record with the post asked for: earlier holders, or holders of a post of the same title. */
function otherHolders(term: PartyTerm, people: readonly Official[], graph: Graph): Block[] {
  if (!term.post || term.entities.length !== 1) return [];
  const wanted = wantedBy(term.post, graph);
  const held = people[0]?.posts.find((post) => isPost(post, wanted));
  if (!held) return [];
  const isSame = (post: Official['posts'][number]) =>
    post.title.toLowerCase() === held.title.toLowerCase() && post.country === held.country && (held.country !== null || post.organisation === held.organisation);
  return graph.knowledge.officials.flatMap((other) => {
    const post = people.includes(other) ? undefined : other.posts.find(isSame);
    const phrase = post ? postInFull(other, post, graph) : null;
    return phrase ? say(`Also on record with that post: ${other.name}, ${phrase.text}.`, phrase.evidence) : [];
  });
}

// A post that nobody is named for: "the minister of Mexico", "African ministers".

function answerPosts(question: Question, terms: readonly PartyTerm[], graph: Graph): Draft {
  const holders = unique(terms.flatMap((term) => holdersOf(term, graph)));
  if (!holders.length) return noHolder(terms, graph);
  const span = terms.map((term) => term.post ?? term.label).join(' or ');
  return listOf(question, holders, ` for “${span}”`, terms, graph);
}

function holdersOf(term: PartyTerm, graph: Graph): readonly Official[] {
  const wanted = wantedBy(term.post ?? '', graph);
  return term.entities.flatMap((entity) => [...officialsByPost(graph, entity, wanted)]);
}

function noHolder(terms: readonly PartyTerm[], graph: Graph): Draft {
  const near = unique(terms.flatMap((term) => [...graph.officials.matching([keysOf(term)])]));
  const gaps = terms.map((term) => gap(`No record: no holder of the post “${term.post}” is on record here.`));
  return noRecord([...gaps, ...nearestLines(terms, near, graph)], refsOf(near));
}

/** The ranks and portfolios in the words of a post. */
function wantedBy(post: string, graph: Graph): PostWanted {
  return postWanted(mentionsOf(post, graph, () => null).flatMap((mention) => [...mention.tags]));
}

// Nobody of that name.

function answerUnknown(question: Question, terms: readonly PartyTerm[], graph: Graph): Draft {
  const near = terms.length ? graph.officials.matching(terms.map(keysOf)) : [];
  const choices = nearestNames(question.unknown, ['official', 'organisation'], graph);
  const names = choices.map((choice) => choice.label).join(', ');
  const suggested = names ? [gap(`Nearest names on record: ${names}.`)] : [];
  const blocks = [...unknownGaps(question), ...suggested, ...nearestLines(terms, near, graph)];
  return { ...noRecord(blocks, refsOf(near)), choices };
}

function unknownGaps(question: Question): Block[] {
  return question.unknown.map(({ span }) => gap(`No record: nobody called “${span}” is on record here.`));
}

function nearestLines(terms: readonly PartyTerm[], near: readonly Official[], graph: Graph): Block[] {
  if (!near.length) return [];
  const labels = [...new Set(terms.map((term) => term.label))].join(' or ');
  return [...countLead(near, ` for ${labels}`, graph), ...groupLines(near, graph, countriesOf(terms))];
}

// Bodies.

function asksForBodies(question: Question, terms: readonly PartyTerm[]): boolean {
  const plain = question.want !== 'count' && !question.ranks.length && !facetsOf(question, question.text ? 1 : 1);
  return plain && terms.length > 0 && terms.every((term) => term.entities.every((entity) => entity.kind === 'organisation'));
}

function answerBodies(question: Question, terms: readonly PartyTerm[], graph: Graph): Draft {
  const bodies = terms.flatMap((term) => term.entities).flatMap((entity) => graph.organisation(entity.id) ?? []);
  const blocks = unique(bodies).flatMap((body) => organisationCard(body, graph));
  const words = question.words.length ? unsaidIn(question.words, blocks) : [];
  const gaps = leftOutGaps(question, { leftOut: [], emptyMembers: [], unusedWords: words });
  return answered([...blocks, ...gaps], bodies.map((body) => ref('organisation', body.id)));
}
