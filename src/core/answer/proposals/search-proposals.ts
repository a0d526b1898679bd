import type { Graph } from '../../graph/graph.js';
import { proposalDate } from '../../graph/proposal-date.js';
import type { Question } from '../../question/question.js';
import type { Proposal } from '../../records/proposal.js';
import { type Criterion, dateCriterion, exceptKeys, facetCriteria } from '../criteria.js';
import { partyCriteria, withMembers } from '../meetings/search-meetings.js';
import { topicWords } from '../phrases.js';
import { onlyCriteria, type Result, wordsApplied } from '../search-result.js';

/** The proposals a question asks for, in the direction asked. */
export function findProposals(question: Question, graph: Graph): Result<Proposal> {
  const acts = actsWanted(question);
  const criteria: Criterion<Proposal>[] = [
    ...partyCriteria<Proposal>(question, true),
    ...facetCriteria<Proposal>(question, graph),
    ...(acts.length ? [{ label: acts.join(' or '), keys: acts.map((act) => `act:${act}`), soft: false }] : []),
    ...onlyCriteria<Proposal>(question, 'proposal'),
    ...proposalDates(question, graph),
  ];
  const found = withMembers(graph.proposals, criteria, exceptKeys(question), question, true);
  // All requests are as open as all proposals, where nothing rarer than everyday words says what was asked for.
  const isOpen = criteria.length === (acts.length && !question.narrowing.length ? 1 : 0);
  const result = wordsApplied(found, question, (proposal) => proposalText(proposal, graph), isOpen);
  return result.unusedWords.length ? (byTopicWords(question, graph) ?? result) : result;
}

/** "governance of AI": a topic that the words make narrower may be filed under a topic of its own; then its name must be in the text. */
function byTopicWords(question: Question, graph: Graph): Result<Proposal> | null {
  const named = question.topics.filter((term) => !term.excluded);
  // The topics that are not wanted stay: without any other, the same would be asked again.
  if (!named.length) return null;
  const names = named.flatMap((term) => term.label.toLowerCase().split(' '));
  const narrower = {
    ...question,
    topics: question.topics.filter((term) => term.excluded),
    narrowing: [...question.narrowing, ...names],
  };
  const found = findProposals(narrower, graph);
  return found.records.length && !found.unusedWords.length ? found : null;
}

/** The dates on which proposals were put, their own or those of their meetings; a period that a proposal itself names ("for 2027-2030") counts too. */
function proposalDates(question: Question, graph: Graph): Criterion<Proposal>[] {
  const spans = question.dates
    .filter((term) => !term.excluded)
    .flatMap((term) => [term.span, term.label].map((one) => one.replace(/^[a-z]+ (?=[\dA-Z])/, '')));
  const byDate = dateCriterion<Proposal>(question, (proposal) => [proposalDate(proposal, graph)]);
  return byDate.map((one) => ({
    ...one,
    test: (proposal) => (one.test?.(proposal) ?? true) || spans.some((span) => proposal.text.includes(span)),
  }));
}

/** "proposed" is said of every act; what is asked for may be a request or a call; an offer is only that. Empty = any. */
export function actsWanted(question: Question): readonly string[] {
  if (question.acts.includes('proposal')) return [];
  const near = question.acts.some((act) => act === 'request' || act === 'call') ? (['request', 'call'] as const) : [];
  return [...new Set([...question.acts, ...near])];
}

function proposalText(proposal: Proposal, graph: Graph): string {
  return [proposal.text, topicWords(proposal.topics, graph), proposal.id.replaceAll('-', ' ')].join(' ');
}
