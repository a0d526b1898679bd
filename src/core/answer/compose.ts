import type { Graph } from '../graph/graph.js';
import { nameKeys } from '../graph/normalise.js';
import { countriesOfPosts, isLastNameAlone, isShared, personsAmong } from '../question/bearers.js';
import { keyOf } from '../question/one-person.js';
import { isOther } from '../question/other-language.js';
import type { PartyEntity, PartyTerm, Question } from '../question/question.js';
import { rankWords, understoodLine } from '../question/understood-line.js';
import { composeAgreements } from './agreements.js';
import { type Answer, type Block, type Choice, statementsOf } from './answer.js';
import { bySentences } from './by-sentences.js';
import { composeCommon } from './common.js';
import { composeCompare } from './compare.js';
import { composeConferences } from './conferences.js';
import { composeDenied } from './denied.js';
import { type Composed, type Composer, type Draft, gap } from './draft.js';
import { composeFacts } from './facts-answer.js';
import { followUpsOf } from './follow-ups.js';
import { heldElsewhere } from './held-elsewhere.js';
import { composeHelp, composeOutOfScope } from './help.js';
import { composeKnowledge } from './knowledge.js';
import { composeLacking } from './lacking.js';
import { composeMeetings } from './meetings.js';
import { unknownGaps } from './no-record.js';
import { composeOfficials } from './officials.js';
import { composeOverview } from './overview.js';
import { lineCount, type PageSize, pageOf } from './page.js';
import { postPhrase } from './phrases.js';
import { composeProposals } from './proposals.js';
import { reportedThere } from './reported-there.js';
import { saidBy } from './said-by.js';
import { numberSources } from './sources.js';
import { subjectOf } from './subject-of.js';
import { composeTimeline } from './timeline.js';
import { withDatesSettled } from './via-dates.js';

/** Composes the answer of a question. A name that several people bear is settled by what is on record, or asked back. */
export function compose(asked: Question, graph: Graph): Composed {
  const question = withDatesSettled(asked, graph);
  const shared = question.parties.find((term) => isShared(term));
  if (shared && !(question.target === 'officials' && question.parties.length === 1))
    return settled(question, shared, graph);
  const told = heldElsewhere(question, reportedThere(question, composerFor(question)(question, graph), graph), graph);
  const draft = limitsFirst(
    withPublishers(question, withUnheldPosts(question, withUnreadRanks(question, withUnknown(question, told))), graph),
  );
  const plain = { draft, question };
  if (plain.draft.outcome !== 'no-record') return plain;
  const sentences = bySentences(question, graph);
  return otherDate(question, graph) ?? (sentences ? { draft: sentences, question } : plain);
}

/** Lines of an answer that are seen at once everywhere. */
const SEEN_LINES = 8;

/** Of a long list, what of the question it does not heed comes first: at its end, pages later, nobody would read it. */
function limitsFirst(draft: Draft): Draft {
  if (lineCount(draft.blocks) <= SEEN_LINES) return draft;
  const isLimit = (block: Block) =>
    block.kind === 'gap' && (block.missing ?? []).some((one) => one === 'words' || one === 'part');
  const limits = draft.blocks.filter(isLimit);
  return limits.length ? { ...draft, blocks: [...limits, ...draft.blocks.filter((one) => !isLimit(one))] } : draft;
}

/** Where nothing is on record for a date that can be read otherwise ("Nov 18", "9/2/2026"): the first other reading that has an answer, said. */
function otherDate(question: Question, graph: Graph): Composed | null {
  const term = question.dates.find((one) => one.alternatives.length > 0 && !one.excluded);
  for (const reading of term?.alternatives ?? []) {
    const dates = question.dates.map((one) => (one === term ? { ...one, ...reading, alternatives: [] } : one));
    const one = compose({ ...question, dates }, graph);
    if (one.draft.outcome !== 'answered') continue;
    const said: Block = { kind: 'gap', text: `No record for ${term!.label}; read as ${reading.label}.` };
    return { ...one, draft: { ...one.draft, blocks: [...one.draft.blocks, said] } };
  }
  return null;
}

/** Each person of a shared name is tried: one with an answer is taken, and said; several are asked back. */
function settled(question: Question, shared: PartyTerm, graph: Graph): Composed {
  const persons = personsAmong(shared.entities, graph);
  const readings = persons.map((person) => {
    const asked = asOne(question, shared, person, graph);
    return { person, composed: compose(asked, graph) };
  });
  const fitting = readings.filter((one) => one.composed.draft.outcome === 'answered');
  if (fitting.length === 1 || readings.length === 1) return (fitting[0] ?? readings[0]!).composed;
  const union = asOne(
    question,
    shared,
    (fitting.length ? fitting : readings).flatMap((one) => one.person),
    graph,
  );
  if (!fitting.length && question.target === 'meetings') return compose(union, graph);
  if (
    areMaybeOne(
      fitting.map((one) => one.person),
      question,
      graph,
    )
  )
    return withDoubt(compose(union, graph), shared);
  const asked = fitting.length ? fitting : readings;
  return {
    question,
    draft: {
      outcome: 'ambiguous',
      blocks: [{ kind: 'aside', text: `Which “${shared.span}” do you mean?` }],
      count: null,
      listed: [],
      choices: asked.slice(0, 9).map((one) => choiceOf(one.person[0]!.id, shared.span, question, graph)),
    },
  };
}

/** The question with a shared name read as some of its bearers, under the name that was typed or the longest of theirs. */
function asOne(question: Question, shared: PartyTerm, entities: readonly PartyEntity[], graph: Graph): Question {
  const nameOf = ({ id }: PartyEntity) => graph.official(id)?.name ?? id;
  const names = [...new Map(entities.map((one) => [keyOf(one.id, graph), nameOf(one)])).values()];
  const areOne = personsAmong(entities, graph).length === 1;
  const typed = names.find((name) => isTyped(name, shared));
  const longest = names.reduce((best, name) => (name.length > best.length ? name : best), '');
  const label = areOne ? (typed ?? longest) : names.join(' or ');
  const term: PartyTerm = { ...shared, label, entities, ...(entities.length > 1 ? { together: true } : {}) };
  return {
    ...question,
    parties: question.parties.map((one) => (one === shared ? term : one)),
    readings: [
      ...question.readings,
      ...(areOne ? [readAs(names, entities[0]!)] : entities.map((one) => readAs([nameOf(one)], one))),
    ],
  };

  function readAs(as: readonly string[], { id }: PartyEntity) {
    return { span: shared.span, as: as.join(' or '), ref: `official:${id}` as const, how: 'context' as const };
  }
}

function isTyped(name: string, { span }: PartyTerm): boolean {
  const [key] = nameKeys(span);
  return nameKeys(name).some((one) => one === key);
}

/** What may be asked of several who may be one: a list shows whom each record names; a number would add them up. */
const SHOWN_TOGETHER: ReadonlySet<Question['want']> = new Set(['list', 'who', 'when', 'where', 'about']);

/** Whether a last name alone and full names of one country are all that fits: the records do not say whether they are one. */
function areMaybeOne(persons: readonly (readonly PartyEntity[])[], question: Question, graph: Graph): boolean {
  const all = persons.flat();
  const [first = [], ...rest] = all.map((one) => countriesOfPosts(graph.official(one.id) ?? { posts: [] }, graph));
  return (
    persons.length > 1 &&
    persons.length <= 3 &&
    SHOWN_TOGETHER.has(question.want) &&
    all.some((one) => isLastNameAlone(one, graph)) &&
    first.some((country) => rest.every((countries) => countries.includes(country)))
  );
}

function withDoubt(composed: Composed, shared: PartyTerm): Composed {
  const doubt: Block = {
    kind: 'gap',
    text: `Not stated: whether those the records name for “${shared.span}” are one person; all are shown.`,
  };
  return { ...composed, draft: { ...composed.draft, blocks: [...composed.draft.blocks, doubt] } };
}

function choiceOf(id: string, span: string, question: Question, graph: Graph): Choice {
  const official = graph.official(id);
  const post = official?.posts[0];
  const name = official?.name ?? id;
  const title = official && post ? `${name}, ${postPhrase(official, post, graph).text}` : name;
  return { label: title, question: question.text.replace(span, name) };
}

function composerFor(question: Question): Composer {
  if (question.denied) return composeDenied;
  if (question.target === 'help') return composeHelp;
  if (question.target === 'out-of-scope') return composeOutOfScope;
  if (question.target === 'knowledge') return composeKnowledge;
  if (question.target === 'officials' || question.target === 'organisations') return composeOfficials;
  if (question.target === 'conferences') return composeConferences;
  const { lacking } = question;
  if (lacking) return (asked, graph) => composeLacking(asked, lacking, graph);
  if (question.want === 'compare') return composeCompare;
  if (question.want === 'common') return composeCommon;
  if (question.want === 'timeline') return composeTimeline;
  const byTarget: Partial<Record<Question['target'], Composer>> = {
    meetings: composeMeetings,
    agreements: composeAgreements,
    proposals: composeProposals,
    facts: composeFacts,
    everything: composeOverview,
  };
  return byTarget[question.target] ?? composeOverview;
}

/** "… and who reports it?" beside a question about records: the publishers are named in the answer itself. */
function withPublishers(question: Question, draft: Draft, graph: Graph): Draft {
  if (!question.asksSource || question.target === 'knowledge' || draft.outcome !== 'answered') return draft;
  return { ...draft, blocks: [...draft.blocks, ...saidBy(draft, graph)] };
}

/**
 * A name nobody on record bears stands for a condition that nothing meets: the answer is then "no record" with what is
 * nearest, unless another name beside it ("Nabiyev and Halloran") was answered.
 */
function withUnknown(question: Question, given: Draft): Draft {
  const draft = withSuggestions(question, given);
  if (!question.unknown.length || draft.outcome !== 'answered') return draft;
  const rest = draft.blocks.filter(
    (block) => !(block.kind === 'gap' && question.unknown.some(({ span }) => block.text.includes(span))),
  );
  const beside =
    question.parties.filter((term) => !term.excluded).length > 1 ||
    /\b(?:and|or)\b|[,،]/.test(question.text) ||
    isOther(question, 'conj:and', 'conj:or');
  if (beside) return { ...draft, blocks: [...unknownGaps(question), ...rest] };
  const spans = question.unknown.map((one) => `“${one.span}”`).join(', ');
  const near =
    draft.listed.length > NEAR_MAX
      ? []
      : rest.filter((block) => block.kind !== 'gap' && !affirms(block)).slice(0, NEAREST_LINES);
  const text = near.length
    ? `No record: ${spans} is not on record here. Some of what is on record without it:`
    : `No record: ${spans} is not on record here.`;
  return { ...draft, outcome: 'no-record', blocks: [{ kind: 'gap', text }, ...near], listed: [], count: null };
}

/** "Yes" is no answer to a question of which a part is not on record. */
function affirms(block: Block): boolean {
  return block.kind === 'statement' && block.statement.text.startsWith('Yes');
}

/** Records without that name beyond which none of them is near. */
const NEAR_MAX = 50;

/** Lines shown beside a name that nobody bears. */
const NEAREST_LINES = 5;

/** "Agreements signed by the president": a rank without a name limits meetings alone, and elsewhere it is said to limit nothing. */
function withUnreadRanks(question: Question, draft: Draft): Draft {
  const isList = question.target === 'agreements' || question.target === 'proposals';
  const isAlone = question.ranks.length > 0 && question.parties.every((term) => term.excluded);
  if (!isList || !isAlone || draft.outcome !== 'answered') return draft;
  const said = gap(`Not taken into account: “${rankWords(question.ranks)}” without a name or a country.`);
  return { ...draft, blocks: [said, ...draft.blocks] };
}

/** "The foreign minister of Ghana", whom no record names: what is shown of Ghana is said not to be of its foreign minister. */
function withUnheldPosts(question: Question, draft: Draft): Draft {
  if (draft.outcome !== 'answered') return draft;
  const unheld = question.parties.filter((term) => term.isUnheld && !term.excluded);
  const said = unheld.map((term) =>
    gap(`Not on record here: who is “${term.post}”. Of ${term.label} is on record:`, 'part'),
  );
  return said.length ? { ...draft, blocks: [...said, ...draft.blocks] } : draft;
}

/** Names that one might have meant, offered to choose, never taken. */
function withSuggestions(question: Question, draft: Draft): Draft {
  const choices = question.unknown.flatMap(({ span, near }) =>
    near.map((name) => ({ label: `Did you mean ${name}?`, question: question.text.replace(span, name) })),
  );
  return draft.choices.length || !choices.length ? draft : { ...draft, choices };
}

/** What of a draft is shown: from which line on, and how much at once. */
export interface Shown {
  readonly from: number;
  readonly size: PageSize;
}

/** Numbers the sources and pages a draft into a finished answer. `trail` is what to ask to get it again. */
export function finish(
  text: string,
  { draft, question }: Composed,
  graph: Graph,
  { from, size, trail }: Shown & { readonly trail: readonly string[] },
): Answer {
  const { blocks, hidden } = pageOf(draft.blocks, from, size);
  const statements = statementsOf({ blocks });
  return {
    question: text,
    outcome: draft.outcome,
    understood: understoodLine(question),
    readings: question.readings,
    blocks,
    count: draft.count,
    sources: numberSources(statements, (id) => graph.source(id) ?? draft.formerSource?.(id)),
    records: [...new Set([draft.listed, ...statements.map((one) => one.records)].flat())],
    choices: draft.choices,
    followUps: draft.outcome === 'answered' || draft.outcome === 'no-record' ? followUpsOf(question, draft, graph) : [],
    hidden,
    trail,
    subjects: [subjectOf({ draft, question })],
  };
}
