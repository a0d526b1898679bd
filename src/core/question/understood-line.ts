import type { FacetTerm, PartyTerm, Question, Target } from './question.js';
import { wordsAsked } from './words-asked.js';

/** What a kind of question is called; nothing for those that ask for no records. */
export const TARGET_WORDS: Readonly<Record<Target, string>> = {
  meetings: 'Meetings',
  agreements: 'Agreements',
  proposals: 'Proposals',
  officials: 'Officials',
  organisations: 'Organisations',
  conferences: 'Conferences',
  everything: 'All records',
  facts: 'Statements',
  knowledge: 'The knowledge itself',
  help: '',
  'out-of-scope': '',
};

/** What was understood, in one line: "Agreements · Pakistan · pending". Empty for greetings and the like. */
export function understoodLine(question: Question): string {
  const head = question.reports ? 'Reports' : TARGET_WORDS[question.target];
  if (!head) return '';
  const words = wordsAsked(question);
  const parts = [
    head,
    ...(question.reports?.outlets.map(({ span }) => span) ?? []),
    ...(question.reports && question.reports.tell !== 'says' ? [question.reports.tell] : []),
    ...question.parties.map(partyWords),
    ...visitorWords(question),
    ...postWords(question),
    ...(ranksAlone(question).length ? [rankWords(ranksAlone(question))] : []),
    ...(question.ranksLeftOut.length ? [`not ${rankWords(question.ranksLeftOut)}`] : []),
    ...facetWords(question.conferences),
    ...facetWords(question.agreements),
    ...facetWords(question.topics),
    ...facetWords(question.places),
    ...question.kinds,
    ...(question.statuses ? [question.statuses.label] : []),
    ...question.acts,
    ...question.formats.filter((format) => !(format === 'visit' && question.visitKinds.length)),
    ...question.visitKinds,
    ...question.dates.map((term) => `${term.excluded ? 'not ' : ''}${term.label}`),
    ...(question.only.length ? [`${question.only.length} named before`] : []),
    ...(words.length ? [`“${words.join(' ')}”`] : []),
    ...(question.per ? [`by ${question.per}`] : []),
    ...([
      'count',
      'most',
      'least',
      'first',
      'last',
      'longest',
      'when',
      'where',
      'compare',
      'timeline',
      'overdue',
    ].includes(question.want)
      ? [question.want]
      : []),
    ...(question.cut ? ['only the first 500 characters were read'] : []),
  ];
  return parts.join(' · ');
}

/** Which of those who hold or held a post are asked for. */
function postWords({ target, asks }: Question): string[] {
  if (target !== 'officials') return [];
  return [...(asks.former ? ['former'] : []), ...(asks.severalPosts ? ['more than one post'] : [])];
}

/** A rank that no clause of parties shows already. */
function visitorWords({ visitors, parties }: Question): string[] {
  return visitors && !parties.some((term) => [term.label, term.span].includes(visitors.label)) ? [visitors.label] : [];
}

/** The ranks that meetings are asked for by where nobody is named ("met with the president"), and by "only the ministers". */
export function ranksAlone({ target, ranks, parties, visitors, tags }: Question): readonly string[] {
  const isLimit = tags.includes('only') || parties.every((term) => term.excluded);
  return target === 'meetings' && visitors === null && isLimit ? ranks : [];
}

/** "president or prime minister". */
export function rankWords(ranks: readonly string[]): string {
  return [...new Set(ranks)].join(' or ').replaceAll('-', ' ');
}

function partyWords(term: PartyTerm): string {
  const role = term.role === 'from' ? 'from ' : term.role === 'to' ? 'to ' : '';
  return `${term.excluded ? 'not ' : ''}${role}${term.label}`;
}

function facetWords(terms: readonly FacetTerm[]): string[] {
  return terms.map((term) => `${term.excluded ? 'not ' : ''}${term.label}`);
}
