import type { Kind } from '../query/query.js';
import { either, KIND_NOUNS, latestWords, nounOf, statusWord, together } from '../query/restate/nouns.js';
import type { FacetTerm, PartyTerm, Question, Target, Want } from '../question/question.js';
import { rankWords, ranksAlone } from '../question/ranks-alone.js';
import type { ReportTell } from '../question/reports/reports.js';
import { wordsAsked } from '../question/words-asked.js';
import { saidOfDays } from './days-of.js';
import { actsWanted } from './limits-of.js';

/**
 * What was understood of a question that is read by its parts and is no query, in one line of plain English: "Requests
 * from Brazil about artificial intelligence". Empty for greetings and the like. It is shown and never read again.
 */
export function partsInWords(question: Question): string {
  const head = headOf(question);
  if (!head) return '';
  const cut = question.cut ? ['only the first 500 characters were read'] : [];
  const text = [head + limitsIn(question), ...asidesIn(question), ...cut].join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is asked for, up to whom or what it is of. */
function headOf(question: Question): string {
  const { target, reports, want, counted } = question;
  if (target === 'help' || target === 'out-of-scope') return '';
  if (reports) return `${REPORT_WORDS[reports.tell]}${outletWords(reports.outlets)}`;
  if (target === 'knowledge') return KNOWLEDGE_WORDS.get(want) ?? 'what is known here';
  const kind = KIND_OF.get(target);
  if (!kind) return target === 'facts' ? 'what records say' : `${WANTED.get(want) ?? ''}all on record`;
  if (want === 'count') return `how many ${counted === 'records' ? recordNoun(question, kind) : counted}`;
  const named = namedOf(question);
  if (named) return namedHead(question, named);
  if (question.yesNo && kind !== 'official' && kind !== 'organisation')
    return `whether there are ${recordNoun(question, kind)}`;
  if (want === 'age' && kind === 'meeting' && question.asks.duration) return `length of ${recordNoun(question, kind)}`;
  return `${want === target ? '' : (WANTED.get(want) ?? '')}${recordNoun(question, kind)}`;
}

/** The people, conferences or documents that are asked about by name, where the question is about themselves. */
function namedOf({ target, parties, conferences, agreements }: Question): string | null {
  const persons = parties.filter(isPerson).map(({ label }) => label);
  if (target === 'officials' && persons.length) return together(persons);
  const facets = target === 'conferences' ? conferences : target === 'agreements' ? agreements : [];
  const labels = facets.filter(({ excluded }) => !excluded).map(({ label }) => label);
  return labels.length ? together(labels) : null;
}

function isPerson({ entities, excluded }: PartyTerm): boolean {
  return !excluded && entities.length > 0 && entities.every(({ kind }) => kind === 'official');
}

/** "posts of Sattar Hashemi", "dates of the conference WSIS+20", "whether the document “Baku Declaration” is adopted". */
function namedHead({ target, want, yesNo, statuses, askedStatuses, parties, asks }: Question, named: string): string {
  const isOfPost = parties.filter(isPerson).every(({ post, entities }) => post !== undefined && entities.length > 1);
  if (target === 'officials') return isOfPost ? `${asks.former ? 'former ' : ''}${named}` : `posts of ${named}`;
  const the = target === 'conferences' ? `the conference ${named}` : `the document “${named}”`;
  const state = statuses?.label ?? either(askedStatuses.map(statusWord));
  if (yesNo && state) return `whether ${the} is ${state}`;
  return `${WANTED.get(want) ?? ''}${the}`;
}

const KIND_OF: ReadonlyMap<Target, Kind> = new Map([
  ['meetings', 'meeting'],
  ['agreements', 'agreement'],
  ['proposals', 'proposal'],
  ['officials', 'official'],
  ['organisations', 'organisation'],
  ['conferences', 'conference'],
]);

/** "signed memoranda", "overdue agreements", "former ministers": records with what limits them before their noun. */
function recordNoun(question: Question, kind: Kind): string {
  const { want, asks, formats, visitKinds, kinds, acts } = question;
  const ranks = kind === 'official' ? question.ranks : [];
  const before = [
    ...(want === 'overdue' ? ['overdue'] : []),
    ...(kind === 'official' && asks.former ? ['former'] : []),
    ...(kind === 'agreement' ? stateWords(question).filter((words) => !isClause(words)) : []),
  ];
  if (kind === 'meeting' && visitKinds.length) return [...before, ...visitKinds].join(' ');
  const limits = {
    ...(kind === 'meeting' && formats.length ? { formats } : {}),
    ...(kind === 'agreement' && kinds.length ? { documents: kinds } : {}),
    ...(kind === 'proposal' && actsWanted(acts).length ? { acts: actsWanted(acts) } : {}),
  };
  const noun = ranks.length
    ? `officials ranked ${rankWords(ranks)}`
    : nounOf({ kind, limits, roles: {} } as Named).many;
  return [...before, noun].join(' ');
}

/** How the documents stand that are asked for, or of which it is asked whether they do: "pending", "that are signed". */
function stateWords({ target, statuses, askedStatuses }: Question): readonly string[] {
  if (target !== 'agreements') return [];
  if (statuses) return [statuses.label];
  return askedStatuses.length ? [latestWords(askedStatuses)] : [];
}

/** Whether words stand behind what the documents are of. */
function isClause(words: string): boolean {
  return words.startsWith('that ');
}

type Named = Parameters<typeof nounOf>[0];

/** How what is wanted of records is said before their noun; of a list nothing is. */
const WANTED: ReadonlyMap<Want, string> = new Map<Want, string>([
  ['when', 'dates of '],
  ['where', 'places of '],
  ['about', 'topics of '],
  ['status', 'status of '],
  ['signatories', 'signers of '],
  ['age', 'age of '],
  ['first', 'the earliest of '],
  ['last', 'the latest of '],
  ['longest', 'the longest of '],
  ['compare', 'comparison of '],
  ['timeline', 'timeline of '],
  ['common', 'what is in common in '],
  ['countries', `${KIND_NOUNS.country.many} in `],
  ['organisations', `${KIND_NOUNS.organisation.many} in `],
  ['conferences', `${KIND_NOUNS.conference.many} of `],
  ['topics', `${KIND_NOUNS.topic.many} of `],
]);

const KNOWLEDGE_WORDS: ReadonlyMap<Want, string> = new Map<Want, string>([
  ['sources', 'sources'],
  ['reports', 'reports'],
  ['freshness', 'how fresh the records are'],
  ['conflicts', 'differences between sources'],
  ['single-source', 'what one source alone says'],
  ['gaps', 'what the records leave open'],
  ['new', 'what is new'],
]);

const REPORT_WORDS: Readonly<Record<ReportTell, string>> = {
  headline: 'headlines of reports',
  published: 'dates of reports',
  language: 'languages of reports',
  via: 'agencies behind reports',
  outlet: 'outlets that report',
  count: 'how many reports',
  first: 'the earliest report',
  only: 'what one outlet alone reports',
  states: 'reports that state it',
  differ: 'what reports differ in',
  spelling: 'spellings in reports',
  says: 'what reports say',
};

function outletWords(outlets: readonly { readonly span: string }[]): string {
  return outlets.length ? ` by ${together(outlets.map(({ span }) => span))}` : '';
}

/** Whom and what it is of, where, when: what stands behind the noun without a comma. */
function limitsIn(question: Question): string {
  const { target, parties, conferences, agreements, topics, places, dates, visitors } = question;
  const isShown = visitors && !parties.some((term) => [term.label, term.span].includes(visitors.label));
  const days = (isOut: boolean) => dates.filter(({ excluded }) => excluded === isOut).map(saidOfDays);
  return [
    ...partyWords(question),
    ...(isShown ? [`by ${visitors.label}`] : []),
    ...facetWords('called', target === 'agreements' ? notNamed(agreements) : agreements),
    ...facetWords('at', target === 'conferences' ? notNamed(conferences) : conferences),
    ...facetWords('in', places),
    ...(days(false).length ? [either(days(false))] : []),
    ...days(true).map((words) => `not ${words}`),
    ...facetWords('about', topics),
    ...(namedOf(question) ? [] : stateWords(question).filter(isClause)),
  ]
    .map((words) => ` ${words}`)
    .join('');
}

/** Those left out: the others are named in the head. */
function notNamed(terms: readonly FacetTerm[]): readonly FacetTerm[] {
  return terms.filter(({ excluded }) => excluded);
}

/** "of Iran with Kenya", "from Brazil to the ITU", "without Oman"; of all on record, "of Iran and Kenya". */
function partyWords({ target, parties: all }: Question): readonly string[] {
  const parties = target === 'officials' ? all.filter((term) => !isPerson(term)) : all;
  const named = (role: PartyTerm['role']) =>
    parties.filter((term) => !term.excluded && roleOf(term) === role).map(({ label }) => label);
  const [first, ...others] = named('any');
  const whole = together(named('any'));
  const isOfSides = target === 'meetings' || target === 'agreements';
  return [
    ...(first === undefined ? [] : isOfSides ? [`of ${first}`] : [`of ${whole}`]),
    ...(isOfSides && others.length ? [`with ${together(others)}`] : []),
    ...(named('from').length ? [`from ${together(named('from'))}`] : []),
    ...(named('to').length ? [`to ${together(named('to'))}`] : []),
    ...(parties.some(({ excluded }) => excluded)
      ? [`without ${together(parties.filter(({ excluded }) => excluded).map(({ label }) => label))}`]
      : []),
  ];
}

function roleOf({ role }: PartyTerm): PartyTerm['role'] {
  return role === 'wanted' ? 'any' : role;
}

function facetWords(before: string, terms: readonly FacetTerm[]): readonly string[] {
  const of = (isOut: boolean) => terms.filter(({ excluded }) => excluded === isOut).map(({ label }) => label);
  return [
    ...(of(false).length ? [`${before} ${together(of(false))}`] : []),
    ...(of(true).length ? [`not ${before} ${together(of(true))}`] : []),
  ];
}

/** What limits the whole and stands behind a comma. */
function asidesIn(question: Question): readonly string[] {
  const { only, per, want, asks, target, ranksLeftOut, unknown } = question;
  const words = wordsAsked(question);
  return [
    ...(ranksAlone(question).length ? [`with the rank of ${rankWords(ranksAlone(question))}`] : []),
    ...(ranksLeftOut.length ? [`without the rank of ${rankWords(ranksLeftOut)}`] : []),
    ...(target === 'officials' && asks.severalPosts ? ['with more than one post'] : []),
    ...(only.length ? [`among the ${only.length > 1 ? only.length : 'one'} named before`] : []),
    ...(words.length ? [`with the ${words.length > 1 ? 'words' : 'word'} “${words.join(' ')}”`] : []),
    ...unknown.map(({ span }) => `“${span}” not on record`),
    ...(per ? [`by ${per}`] : []),
    ...(want === 'most' ? ['most first'] : want === 'least' ? ['fewest first'] : []),
  ];
}
