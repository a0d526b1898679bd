import type { Graph } from '../graph/graph.js';
import { type Token, tokens } from '../graph/normalise.js';
import { STATUSES, type Status } from '../records/agreement.js';
import type { Act } from '../records/proposal.js';
import { writtenOut } from './abbreviations.js';
import { atLeastOf } from './at-least.js';
import { clean } from './clean.js';
import { contentWords } from './content-words.js';
import { conferenceDates, dateTerms } from './date-terms.js';
import { type DateSpan, findDates } from './dates/find-dates.js';
import { isDenied, kindsDenied, statusesLeft } from './denial.js';
import { deniedStatuses, kindsOf } from './document-terms.js';
import { formatsOf } from './formats.js';
import { intentOf } from './intent.js';
import type { Item } from './item.js';
import { itemsOf } from './items.js';
import { lackClause } from './lack-clause.js';
import { mentionsOf, namedTokens } from './link.js';
import { has, hasKind } from './mention.js';
import { monthsMended } from './month-slips.js';
import { withOfficeSought } from './office-sought.js';
import { withoutOwnSide } from './own-side.js';
import { partyTerms } from './party-terms.js';
import { EMPTY_QUESTION, type FacetTerm, type Question } from './question.js';
import { relativeClause } from './relative-clause.js';
import { isExcluded, wordBefore } from './roles.js';
import { settled } from './settled.js';
import { type Signals, signalsOf } from './signals.js';
import { unknownNames } from './unknown-names.js';
import { visitorsOf } from './visitors.js';

/** When and where a question is asked: `now` an ISO 8601 instant, `zone` an IANA zone. */
export interface Circumstances {
  readonly now: string;
  readonly zone: string;
}

/** A question read on its own, with what a follow-up needs to know of its wording. */
export interface Read {
  readonly question: Question;
  readonly signals: Signals;
  readonly items: readonly Item[];
}

/** Reads one question. Never throws; what is not understood stands in `words` and `unknown`. */
export function understand(raw: string, graph: Graph, circumstances: Circumstances): Read {
  const cleaned = clean(raw);
  const { cut } = cleaned;
  const { text, readings: forms } = writtenOut(cleaned.text, graph);
  const months = monthsMended(tokens(text), graph);
  const dates = datesIn(text, months.tokens, graph, circumstances);
  const mentions = settled(
    mentionsOf(text, graph, (token) => spanAt(dates, token)),
    text,
  );
  const named = itemsOf(mentions, graph);
  const { items } = named;
  const readings = [...forms, ...months.readings, ...named.readings];
  const lack = lackClause(items);
  if (lack) {
    const asked = build(text, lack.base, graph, dates);
    const lacking = { ...build(text, lack.lacking, graph, dates), target: 'agreements' as const };
    const question: Question = {
      ...asked,
      target: 'agreements',
      want: 'countries',
      counted: 'countries',
      lacking,
      readings,
      cut,
    };
    return { question, signals: signalsOf(items), items };
  }
  const clause = relativeClause(items);
  const main = clause ? clause.main : items;
  const question = withOfficeSought(build(text, main, graph, dates));
  const inner = clause ? build(text, clause.inner, graph, dates) : null;
  const joined = clause && inner ? clause.join(question, inner) : question;
  return { question: { ...joined, readings, cut }, signals: signalsOf(main), items };
}

/** Dates outside the names of things: "Horizon 2047" holds none. */
function datesIn(
  text: string,
  words: readonly Token[],
  graph: Graph,
  circumstances: Circumstances,
): readonly DateSpan[] {
  const covered = namedTokens(text, graph);
  return findDates(words, circumstances, (token) => covered.has(token));
}

function spanAt(dates: readonly DateSpan[], token: number): number | null {
  const at = dates.findIndex((date) => token >= date.start && token < date.end);
  return at < 0 ? null : at;
}

function build(text: string, items: readonly Item[], graph: Graph, dates: readonly DateSpan[]): Question {
  const signals = signalsOf(items);
  const intent = intentOf(items, signals);
  const facets = (kind: 'topic' | 'conference' | 'agreement' | 'place') =>
    items.flatMap((item, at) => (item.kind === kind ? [facetTerm(item.facet, items, at)] : []));
  const { parties, places, unknown } = partyTerms(items, intent.target, signals, graph);
  const words = contentWords(items, intent.target);
  const since = conferenceDates(items, graph);
  const sinceSpans = new Set(since.map((term) => term.span));
  return {
    ...EMPTY_QUESTION,
    ...intent,
    text,
    parties: withoutOwnSide(parties, graph),
    visitors: visitorsOf(items, intent.target, signals),
    ranks: items.flatMap((item) =>
      item.kind === 'word' ? item.mention.tags.filter((tag) => tag.startsWith('post:')).map((tag) => tag.slice(5)) : [],
    ),
    topics: facets('topic'),
    conferences: facets('conference').filter((term) => !sinceSpans.has(term.span)),
    agreements: facets('agreement'),
    places: [...facets('place'), ...places],
    dates: [...dateTerms(items, dates), ...since],
    statuses: statusesOf(signals, intent.target),
    askedStatuses: isYesNo(signals) && intent.target === 'agreements' ? statusesAsked(signals) : [],
    kinds: kindsOf(items).filter((kind) => !kindsDenied(items).includes(kind)),
    kindsDenied: kindsDenied(items),
    denied: !isYesNo(signals) && isDenied(items),
    acts: actsOf(signals),
    formats: intent.target === 'proposals' ? [] : formatsOf(items),
    atLeast: atLeastOf(text),
    words: words.words,
    narrowing: words.narrowing,
    wordsAreTopic: words.topical,
    negated: isNegated(items),
    tags: [...new Set(signals.words.flatMap((word) => word.tags))],
    asksSource: signals.any('cmd:source'),
    yesNo: isYesNo(signals),
    unknown: [...unknown, ...unknownNames(items, graph)],
    per: perOf(signals),
    ordinal: ordinalOf(signals),
  };
}

function facetTerm(facet: FacetTerm, items: readonly Item[], at: number): FacetTerm {
  const before = wordBefore(items, at);
  return { ...facet, excluded: isExcluded(items, at), soft: before !== null && has(before, 'prep:around') };
}

/** The latest statuses wanted. "awaiting signature" is not "pending": a signed one no longer waits for that. */
export function statusesOf(signals: Signals, target: Question['target']): Question['statuses'] {
  if (target !== 'agreements') return null;
  const groups = signals.values('group:');
  if (signals.any('act:request', 'act:call') && signals.any('status:operational'))
    return { label: 'implementation urged', any: ['implementation-urged'], ever: true };
  const denied = deniedStatuses(signals);
  const stated = (signals.values('status:') as Status[]).filter((status) => !denied.includes(status));
  const idle = stated.includes('signed') || (signals.any('verb:sign') && stated.includes('not-operational'));
  if ((denied.length && signals.any('verb:sign')) || idle) {
    const any: Status[] = ['signed', 'implementation-urged', 'not-operational', ...stated];
    return { label: ['signed but not in force', ...stated].join(' or '), any: [...new Set(any)], ever: false };
  }
  const left = signals.any('verb:sign') ? null : statusesLeft(signals);
  if (left) return left;
  const open = signals.any('ask:which', 'ask:what', 'ask:how-many', 'ask:who', 'cmd:list');
  const asked = signals.any('ask:yes-no') && !open && !groups.length;
  if (groups.includes('unsigned'))
    return { label: 'awaiting signature', any: ['proposed', 'negotiating'], ever: false };
  if (groups.includes('pending')) return { label: 'pending', any: STATUSES.pending, ever: false };
  if (stated.length && !asked) return { label: stated.join(' or '), any: stated, ever: false };
  if (signals.any('verb:adopt') && !asked && signals.any('ask:which', 'ask:what', 'ask:how-many', 'cmd:list'))
    return { label: 'adopted', any: ['adopted'], ever: true };
  if (signals.any('verb:sign') && open && !signals.any('ask:when', 'ask:where', 'noun:signatory'))
    return { label: 'signed', any: ['signed'], ever: !isState(signals) };
  if (groups.includes('working') && !asksWhether(signals))
    return { label: 'working', any: STATUSES.working, ever: false };
  return groups.includes('over') && !stated.length ? { label: 'over', any: STATUSES.over, ever: false } : null;
}

/** "are signed" is a state, and the last one decides; "were signed", "has signed" is something done. */
function isState({ words }: Signals): boolean {
  return words.some(
    (word, at) => has(word, 'verb:sign') && ['are', 'is', 'remain', 'are there'].includes(words[at - 1]?.key ?? ''),
  );
}

/** "Is the Tajik memorandum working?" asks after its state; "are there any working agreements" limits by it. */
function asksWhether(signals: Signals): boolean {
  const existential = signals.words.some((word) => /^(?:any|(?:are|is) there(?: any)?)$/.test(word.key));
  return isYesNo(signals) && !existential && !signals.any('ask:which', 'cmd:list');
}

/** What a yes/no question asks after: stated statuses, and "signed", "adopted" by their verbs. */
export function statusesAsked(signals: Signals): Status[] {
  const stated = signals.values('status:') as Status[];
  const waiting = signals.any('group:pending') ? STATUSES.pending : [];
  const works = /^(?:work|works|run|runs|function|functions)$/.test(signals.words.at(-1)?.key ?? '');
  const working = works || signals.any('group:working') ? STATUSES.working : [];
  const signing: Status[] = signals.any('verb:sign', 'group:unsigned') ? ['signed'] : [];
  const adopting: Status[] = signals.any('verb:adopt') ? ['adopted'] : [];
  return [...new Set([...stated, ...waiting, ...working, ...signing, ...adopting])];
}

function actsOf(signals: Signals): Act[] {
  return signals.values('act:') as Act[];
}

function isNegated(items: readonly Item[]): boolean {
  return items.some((item, at) => {
    if (item.kind !== 'word' || !['no', 'without', 'never', 'not'].includes(item.mention.key)) return false;
    const next = items[at + 1];
    return (
      next?.kind === 'word' &&
      (has(next.mention, 'noun:agreement', 'noun:meeting', 'noun:proposal', 'verb:meet') ||
        hasKind(next.mention, 'kind:'))
    );
  });
}

function isYesNo(signals: Signals): boolean {
  const open = signals.any(
    'ask:who',
    'ask:what',
    'ask:which',
    'ask:when',
    'ask:where',
    'ask:how-many',
    'ask:how',
    'cmd:list',
    'ask:why',
  );
  if (
    signals.words.some((word) =>
      ['y n', 'is it true', 'right', 'correct', 'is it confirmed', 'is that confirmed'].includes(word.key),
    )
  )
    return true;
  return !open && (has(signals.lead, 'ask:yes-no') || asksOfPronoun(signals));
}

/** "and the Tajik one, is it working?": the question stands behind its subject. */
function asksOfPronoun({ words }: Signals): boolean {
  return words.some((word, at) => {
    const next = words[at + 1];
    return has(word, 'ask:yes-no') && next?.start === word.end && has(next, 'pron:it', 'pron:he', 'pron:they');
  });
}

function perOf(signals: Signals): Question['per'] {
  const word = signals.first('per');
  if (!word) return null;
  const rest = signals.words
    .filter((one) => one.start >= word.start)
    .map((one) => one.key)
    .join(' ');
  if (/confer|event|summit/.test(rest)) return 'conference';
  if (/status/.test(rest)) return 'status';
  if (/topic|subject/.test(rest)) return 'topic';
  return /year/.test(rest) ? 'year' : /countr|state|nation|party/.test(rest) ? 'country' : null;
}

function ordinalOf(signals: Signals): number | null {
  const counted = signals.words.find((word) => /^\d{1,3}(?:st|nd|rd|th)$/.test(word.key) && word.date === null);
  const value = signals.values('ord:')[0] ?? counted?.key.slice(0, -2);
  return value === undefined ? null : value === 'last' ? -1 : Number(value);
}
