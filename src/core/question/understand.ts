import type { Graph } from '../graph/graph.js';
import { type Token, tokens } from '../graph/normalise.js';
import { STATUSES, type Status } from '../records/agreement.js';
import type { Act } from '../records/proposal.js';
import { clean } from './clean.js';
import { type DateSpan, findDates } from './dates/find-dates.js';
import { intentOf } from './intent.js';
import { type Item, itemsOf } from './items.js';
import { mentionsOf } from './link.js';
import { has, hasKind, type Mention } from './mention.js';
import { partyTerms } from './party-terms.js';
import { EMPTY_QUESTION, type DateTerm, type FacetTerm, type Question, type UnknownName } from './question.js';
import { relativeClause } from './relative-clause.js';
import { isExcluded, wordBefore } from './roles.js';
import { type Signals, signalsOf } from './signals.js';

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
  const { text, cut } = clean(raw);
  const dates = datesIn(text, graph, circumstances);
  const mentions = mentionsOf(text, graph, (token) => spanAt(dates, token));
  const { items, readings } = itemsOf(mentions, graph);
  const clause = relativeClause(items);
  const main = clause ? clause.main : items;
  const question = build(text, main, graph, dates);
  const inner = clause ? build(text, clause.inner, graph, dates) : null;
  const joined = clause && inner ? clause.join(question, inner) : question;
  return { question: { ...joined, readings, cut }, signals: signalsOf(main), items };
}

/** Dates outside the names of things: "Horizon 2047" holds none. */
function datesIn(text: string, graph: Graph, circumstances: Circumstances): readonly DateSpan[] {
  const words = tokens(text);
  const names = mentionsOf(text, graph, () => null);
  const covered = new Set(names.filter((one) => one.entities.length && one.end - one.start > 1).flatMap((one) => range(one.start, one.end)));
  const monthless = (token: Token | undefined) => token !== undefined;
  return findDates(words, circumstances, (token) => covered.has(token) && monthless(words[token]));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
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
  return {
    ...EMPTY_QUESTION,
    ...intent,
    text,
    parties,
    ranks: items.flatMap((item) => (item.kind === 'word' ? item.mention.tags.filter((tag) => tag.startsWith('post:')).map((tag) => tag.slice(5)) : [])),
    topics: facets('topic'),
    conferences: facets('conference'),
    agreements: facets('agreement'),
    places: [...facets('place'), ...places],
    dates: dateTerms(items, dates),
    statuses: statusesOf(signals, intent.target),
    kinds: kindsOf(signals),
    acts: actsOf(signals),
    formats: signals.values('format:'),
    words: words.words,
    wordsAreTopic: words.topical,
    negated: signals.any('neg:not') && !signals.any('ask:yes-no') ? isNegated(items) : isNegated(items),
    yesNo: isYesNo(signals),
    unknown: [...unknown, ...unknownNames(items)],
    per: perOf(signals),
    ordinal: ordinalOf(signals),
  };
}

function facetTerm(facet: FacetTerm, items: readonly Item[], at: number): FacetTerm {
  const before = wordBefore(items, at);
  return { ...facet, excluded: isExcluded(items, at), soft: before !== null && has(before, 'prep:around') };
}

function dateTerms(items: readonly Item[], dates: readonly DateSpan[]): DateTerm[] {
  return items.flatMap((item, at) => {
    const date = item.kind === 'date' ? dates[item.date] : undefined;
    if (!date) return [];
    return [{ span: item.mention.text, label: date.label, from: date.range.from, to: date.range.to, excluded: isExcluded(items, at), soft: date.soft ?? false }];
  });
}

/** The latest statuses wanted. "awaiting signature" is not "pending": a signed one no longer waits for that. */
function statusesOf(signals: Signals, target: Question['target']): Question['statuses'] {
  if (target !== 'agreements') return null;
  const groups = signals.values('group:');
  const stated = signals.values('status:') as Status[];
  const asked = signals.any('ask:yes-no') && !signals.any('ask:which', 'cmd:list') && !groups.length;
  if (groups.includes('unsigned')) return { label: 'awaiting signature', any: ['proposed', 'negotiating'], ever: false };
  if (groups.includes('pending')) return { label: 'pending', any: STATUSES.pending, ever: false };
  if (stated.length && !asked) return { label: stated.join(' or '), any: stated, ever: false };
  if (groups.includes('working')) return { label: 'working', any: STATUSES.working, ever: false };
  return groups.includes('over') && !stated.length ? { label: 'over', any: STATUSES.over, ever: false } : null;
}

function kindsOf(signals: Signals): string[] {
  const kinds = signals.values('kind:').filter((kind) => kind !== 'agreement');
  return kinds.includes('letter of intent') ? ['letter of intent'] : kinds;
}

function actsOf(signals: Signals): Act[] {
  return signals.values('act:') as Act[];
}

function isNegated(items: readonly Item[]): boolean {
  return items.some((item, at) => {
    if (item.kind !== 'word' || !['no', 'without', 'never', 'not'].includes(item.mention.key)) return false;
    const next = items[at + 1];
    return next?.kind === 'word' && (has(next.mention, 'noun:agreement', 'noun:meeting', 'noun:proposal', 'verb:meet') || hasKind(next.mention, 'kind:'));
  });
}

function isYesNo(signals: Signals): boolean {
  const open = signals.any('ask:who', 'ask:what', 'ask:which', 'ask:when', 'ask:where', 'ask:how-many', 'ask:how', 'cmd:list', 'ask:why');
  if (signals.words.some((word) => ['y n', 'is it true', 'right', 'correct', 'is it confirmed', 'is that confirmed'].includes(word.key))) return true;
  return !open && has(signals.lead, 'ask:yes-no');
}

function perOf(signals: Signals): Question['per'] {
  const word = signals.first('per');
  if (!word) return null;
  const rest = signals.words.filter((one) => one.start >= word.start).map((one) => one.key).join(' ');
  if (/confer|event|summit/.test(rest)) return 'conference';
  if (/status/.test(rest)) return 'status';
  if (/topic|subject/.test(rest)) return 'topic';
  return /year/.test(rest) ? 'year' : /countr|state|nation|party/.test(rest) ? 'country' : null;
}

function ordinalOf(signals: Signals): number | null {
  const value = signals.values('ord:')[0];
  return value === undefined ? null : value === 'last' ? -1 : Number(value);
}

/** Words of meaning that are neither name nor vocabulary; topical where they stand after "about". */
function contentWords(items: readonly Item[], target: Question['target']): { words: string[]; topical: boolean } {
  const found = items.flatMap((item, at) => {
    if (item.kind !== 'word') return [];
    const plain = item.mention.unknown === 'word' && item.mention.key.length >= 3;
    const spare = target === 'facts' || target === 'everything' ? hasKind(item.mention, 'field:') || has(item.mention, 'verb:adopt', 'verb:win', 'verb:open', 'noun:participant', 'verb:attend', 'post:chair') : false;
    return plain || spare ? [{ key: item.mention.key, topical: isTopical(items, at) }] : [];
  });
  return { words: [...new Set(found.map((one) => one.key))], topical: found.some((one) => one.topical) };
}

function isTopical(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]!;
    if (item.kind !== 'word') return false;
    if (has(item.mention, 'prep:about', 'verb:discuss') || /\b(?:about|on)$/.test(item.mention.key)) return true;
    if (item.mention.unknown !== 'word' && !has(item.mention, 'filler', 'conj:and', 'conj:or')) return false;
  }
  return false;
}

/** Name-like words that nothing on record bears; a run of them is one name. */
function unknownNames(items: readonly Item[]): UnknownName[] {
  const found: { span: string; end: number }[] = [];
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'word' || item.mention.unknown !== 'name-like' || !standsForName(items, at)) continue;
    const last = found.at(-1);
    if (last && last.end === at) found[found.length - 1] = { span: `${last.span} ${item.mention.text}`, end: at + 1 };
    else found.push({ span: item.mention.text, end: at + 1 });
  }
  return found.map(({ span }) => ({ span, near: [] }));
}

/** Latin words not known anywhere stand for names; in other scripts only where a name is due. */
function standsForName(items: readonly Item[], at: number): boolean {
  const mention = items[at]!.mention;
  if (/^[a-z\u0000-\u024f]/.test(mention.key)) return mention.key.length >= 3 || mention.capital;
  if (/[\u0400-\u04ff]/.test(mention.key)) return mention.capital && at > 0;
  const before = wordBefore(items, at);
  return before !== null && (has(before, 'prep:with') || hasKind(before, 'post:'));
}

/** A mention is content when it is neither filler nor grammar. */
export function isContent(mention: Mention): boolean {
  return mention.unknown !== 'no' || mention.entities.length > 0 || mention.date !== null;
}
