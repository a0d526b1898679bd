import type { Graph } from '../graph/graph.js';
import { type Token, tokens } from '../graph/normalise.js';
import type { ActAsked } from '../records/proposal.js';
import { withAsks } from './asks-of.js';
import { atLeastOf } from './at-least.js';
import { counterpartClause } from './clauses/counterpart-clause.js';
import { dealingClause } from './clauses/dealing-clause.js';
import { lackClause } from './clauses/lack-clause.js';
import { ofThoseClause } from './clauses/of-those-clause.js';
import { relativeClause } from './clauses/relative-clause.js';
import { whoseClause } from './clauses/whose-clause.js';
import { clean } from './clean.js';
import { type ContentWords, contentWords } from './content-words.js';
import { conferenceDates, datesMeant, dateTerms, withBoundsJoined } from './date-terms.js';
import { localDay } from './dates/calendar.js';
import { type DateSpan, findDates } from './dates/find-dates.js';
import { joinedSpans } from './dates/joined-spans.js';
import { isDenied, kindsDenied } from './denial.js';
import { kindsOf } from './document-terms.js';
import { formatsOf } from './formats.js';
import { intentOf } from './intent.js';
import type { Item } from './item.js';
import { withAccredited } from './items/accredited.js';
import { withAgenda } from './items/agenda.js';
import { withArabicSenses } from './items/arabic-senses.js';
import { withAskersWants } from './items/asker-wants.js';
import { isSharedName, withBearersMet } from './items/bearers-met.js';
import { withCandidateRun } from './items/candidate-run.js';
import { withCapitalPairs } from './items/capital-pair.js';
import { withConferencesByPlace } from './items/conference-by-place.js';
import { withConferenceRun } from './items/conference-run.js';
import { withCourtesyCalls } from './items/courtesy-call.js';
import { withEditionHeld } from './items/edition-held.js';
import { withEditionsInPlace } from './items/edition-in-place.js';
import { withFrenchOu } from './items/french-ou.js';
import { withBothSaid } from './items/joined-by-both.js';
import { withNamedMeetings } from './items/named-meeting.js';
import { numbered } from './items/numbered-conference.js';
import { withNumberedSessions } from './items/numbered-session.js';
import { withOwnCountry } from './items/own-country.js';
import { withoutOwnSubjects } from './items/own-subject.js';
import { withPhoneCalls } from './items/phone-call.js';
import { withPutOnTable } from './items/put-on-table.js';
import { withRegionalMeetings } from './items/regional-meeting.js';
import { withReportingVerbs } from './items/reporting-verb.js';
import { withStance } from './items/stance.js';
import { withTimeClauses } from './items/time-clause.js';
import { spanTerms, withTimelineSpan } from './items/timeline-span.js';
import { withTopicSummits } from './items/topic-summit.js';
import { withUnknownPairs } from './items/unknown-pair.js';
import { withWhereItStands } from './items/where-stand.js';
import { itemsOf } from './items.js';
import { withMonthLent } from './lent-month.js';
import { mentionsOf, namedTokens } from './link.js';
import { has, hasKind } from './mention.js';
import { withNextNamed } from './next-named.js';
import { wantingBodies } from './no-state.js';
import { withOfficeSought } from './office-sought.js';
import { withoutOwnSide } from './own-side.js';
import { partyTerms } from './party-terms.js';
import { withPresence } from './presence/presence-asked.js';
import { EMPTY_QUESTION, type FacetTerm, type Question } from './question.js';
import { ranksAmong, withoutRanksLeftOut } from './ranks-left-out.js';
import { ACT_NOUN, listsAllActs } from './receivers.js';
import { withReports } from './reports/reports-asked.js';
import { isExcluded, wordBefore } from './roles.js';
import { inCompany } from './senses/senses.js';
import { settled } from './settled.js';
import { type Signals, signalsOf } from './signals.js';
import { writtenOut } from './spelling/abbreviations.js';
import { monthsMended } from './spelling/month-slips.js';
import { shortSlipsMended } from './spelling/short-slips.js';
import { statusesAsked, statusesOf } from './statuses.js';
import { withTitlesNamed } from './title-words.js';
import { withTurns } from './turns.js';
import { unknownNames } from './unknown-names.js';
import { visitKindsOf } from './visit-kinds.js';
import { asksForRank, visitorsOf } from './visitors.js';
import { INVITES } from './vocabulary/inviting.js';
import { asksWhichBearer, withoutChoices } from './which-bearer.js';
import { topicsPut } from './topics-put.js';
import { isYesNo } from './yes-no.js';

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

/** The names and words of a text, before anything is made of them. */
export interface Linked {
  readonly text: string;
  readonly cut: boolean;
  readonly items: readonly Item[];
  /** The dates that items of the kind `date` stand for, by position. */
  readonly dates: readonly DateSpan[];
  readonly readings: Question['readings'];
}

/** Finds names, dates and known words in a text, misspelt too. Never throws. */
export function linked(raw: string, graph: Graph, circumstances: Circumstances): Linked {
  const found = linkedAsSaid(raw, graph, circumstances);
  const { now, zone } = circumstances;
  const named = withNextNamed(found.text, found.items, graph, localDay(now, zone));
  return named === null ? found : { ...linkedAsSaid(named, graph, circumstances), cut: found.cut };
}

function linkedAsSaid(raw: string, graph: Graph, circumstances: Circumstances): Linked {
  const cleaned = clean(raw);
  const { text, readings: forms } = inFullWords(cleaned.text, graph);
  const months = monthsMended(tokens(text), graph);
  const dates = datesIn(text, months.tokens, graph, circumstances);
  const found = mentionsOf(text, graph, (token) => spanAt(dates, token));
  const named = itemsOf(settled(withTitlesNamed(found, graph), text), graph);
  const items = withUnknownPairs(
    settledItems(
      withBearersMet(
        withStance(
          withNumberedSessions(
            withTopicSummits(withAgenda(withArabicSenses(withFrenchOu(withBothSaid(named.items))), dates), graph),
            graph,
          ),
        ),
        graph,
      ),
      graph,
    ),
    graph,
  );
  const readings = [...forms, ...months.readings, ...named.readings.filter((one) => !isSharedName(one.span, items))];
  return { text, cut: cleaned.cut, items, dates, readings };
}

/** Reads one question. Never throws; what is not understood stands in `words` and `unknown`. */
export function understand(raw: string, graph: Graph, circumstances: Circumstances): Read {
  return understoodFrom(linked(raw, graph, circumstances), graph);
}

/** Reads one question whose names are found. */
export function understoodFrom({ text, cut, items: whole, dates, readings }: Linked, graph: Graph): Read {
  const { items, leftOut: ranksLeftOut } = withoutRanksLeftOut(whole);
  const { question, main } = lackingQuestion(text, items, graph, dates) ?? steppedQuestion(text, items, graph, dates);
  const asked = withPresence(withReports({ ...question, ranksLeftOut, readings, cut }, items), items);
  const turned = withTurns(wantingBodies(asked, text), text);
  return { question: withAsks(turned), signals: signalsOf(main), items };
}

/** A question and the items that its own wording stands in. */
interface Built {
  readonly question: Question;
  readonly main: readonly Item[];
}

/** "Whom did Iran meet without a memorandum": who was met, less those of the documents that are said to be lacking. */
function lackingQuestion(text: string, items: readonly Item[], graph: Graph, dates: readonly DateSpan[]): Built | null {
  const lack = lackClause(items);
  if (!lack) return null;
  const asked = build(text, lack.base, graph, dates);
  const lacking = { ...build(text, lack.lacking, graph, dates), target: 'agreements' as const };
  const question: Question = { ...asked, target: 'agreements', want: 'countries', counted: 'countries', lacking };
  return { question, main: items };
}

/** A question of one step, or of more: what a clause in it asks is asked first. */
function steppedQuestion(text: string, items: readonly Item[], graph: Graph, dates: readonly DateSpan[]): Built {
  const stepped = withClause(text, items, graph, dates);
  return stepped ?? { question: withRankAsked(plainQuestion(text, items, graph, dates), items), main: items };
}

function plainQuestion(text: string, items: readonly Item[], graph: Graph, dates: readonly DateSpan[]): Question {
  return withOfficeSought(build(text, items, graph, dates));
}

/** A question with the clause of one of its nouns asked first; null where none has one. */
function withClause(text: string, items: readonly Item[], graph: Graph, dates: readonly DateSpan[]): Built | null {
  const other = whoseClause(items) ?? ofThoseClause(items);
  const relative = other ? null : relativeClause(items);
  const clause = other ?? relative ?? counterpartClause(items) ?? dealingClause(items);
  if (!clause) return null;
  // Another noun of the question may have a clause of its own: "which ministers who met Iran met leaders who …".
  const further = relative ? withClause(text, clause.main, graph, dates) : null;
  const question = further?.question ?? plainQuestion(text, clause.main, graph, dates);
  const inner = build(text, clause.inner, graph, dates);
  const also = (clause.also ?? []).map((one) => build(text, one, graph, dates));
  return { question: clause.join(question, inner, also), main: further?.main ?? clause.main };
}

/** Items that say together what none of them does alone. */
function settledItems(items: readonly Item[], graph: Graph): readonly Item[] {
  const events = withEditionsInPlace(
    withConferencesByPlace(withEditionHeld(withOwnCountry(inCompany(items), graph), graph), graph),
    graph,
  );
  const named = withAskersWants(withNamedMeetings(withRegionalMeetings(withAccredited(events, graph))));
  const verbs = withReportingVerbs(withCandidateRun(withPhoneCalls(withCourtesyCalls(withPutOnTable(named)))));
  return withTimeClauses(
    withConferenceRun(withWhereItStands(withTimelineSpan(withCapitalPairs(withoutOwnSubjects(verbs, graph))))),
  );
}

/** A text without slips in its short words and with its short forms written out. */
function inFullWords(typed: string, graph: Graph): ReturnType<typeof writtenOut> {
  const mended = shortSlipsMended(withMonthLent(typed), graph);
  const { text, readings } = writtenOut(mended.text, graph);
  return { text, readings: [...mended.readings, ...readings] };
}

/** "Which presidents did Kerry meet": only those of the rank. In a question of two steps the steps say whom. */
function withRankAsked(question: Question, items: readonly Item[]): Question {
  return asksForRank(items) ? { ...question, tags: [...new Set([...question.tags, 'only' as const])] } : question;
}

/** Dates outside the names of things: "Horizon 2047" holds none. */
function datesIn(
  text: string,
  words: readonly Token[],
  graph: Graph,
  circumstances: Circumstances,
): readonly DateSpan[] {
  const covered = namedTokens(text, graph);
  return joinedSpans(
    findDates(words, circumstances, (token) => covered.has(token)),
    words,
  );
}

function spanAt(dates: readonly DateSpan[], token: number): number | null {
  const at = dates.findIndex((date) => token >= date.start && token < date.end);
  return at < 0 ? null : at;
}

function build(text: string, items: readonly Item[], graph: Graph, dates: readonly DateSpan[]): Question {
  const signals = signalsOf(items);
  const intent = intentOf(items, signals);
  const { parties, places, unknown } = partyTerms(items, intent.target, signals, graph);
  const { words, narrowing, slots, topical } = withoutActs(contentWords(items, intent.target), signals);
  const since = conferenceDates(items, graph);
  const sinceSpans = new Set(since.map((term) => term.span));
  return {
    ...EMPTY_QUESTION,
    ...intent,
    ...documentTerms(items, signals, intent.target),
    text,
    parties: withoutOwnSide(asksWhichBearer(items) ? withoutChoices(parties) : parties, graph),
    visitors: visitorsOf(items, intent.target, signals),
    ranks: ranksAmong(items),
    topics:
      intent.target === 'proposals' && words.length === 0
        ? topicsPut(facetTerms('topic', items), items, graph)
        : facetTerms('topic', items),
    conferences: numbered(facetTerms('conference', items), ordinalOf(signals), graph).filter(
      (term) => !sinceSpans.has(term.span),
    ),
    agreements: facetTerms('agreement', items),
    places: [...facetTerms('place', items), ...places].filter((term) => !isInTitle(term, items)),
    dates: withBoundsJoined([
      ...datesMeant(dateTerms(items, dates), intent.target, signals),
      ...since,
      ...spanTerms(items),
    ]),
    denied: !isYesNo(signals) && isDenied(items),
    acts: actsOf(signals),
    formats: intent.target === 'proposals' ? [] : formatsOf(items),
    visitKinds: intent.target === 'meetings' ? visitKindsOf(text) : [],
    atLeast: atLeastOf(text),
    words,
    narrowing,
    slots,
    wordsAreTopic: topical,
    negated: isNegated(items),
    tags: [...new Set(signals.words.flatMap((word) => word.tags))],
    asksSource: signals.any('cmd:source'),
    yesNo: isYesNo(signals),
    unknown: [...unknown, ...unknownNames(items)],
    per: perOf(signals),
    ordinal: ordinalOf(signals),
  };
}

/** What a question demands of agreements: their kinds, and the statuses it limits them to or asks after. */
function documentTerms(
  items: readonly Item[],
  signals: Signals,
  target: Question['target'],
): Pick<Question, 'kinds' | 'kindsDenied' | 'statuses' | 'askedStatuses'> {
  const denied = kindsDenied(items);
  return {
    kinds: kindsOf(items).filter((kind) => !denied.includes(kind)),
    kindsDenied: denied,
    statuses: statusesOf(signals, target, items),
    askedStatuses: isYesNo(signals) && target === 'agreements' ? statusesAsked(signals) : [],
  };
}

/** "Proposals, requests and calls": the last of them is an act like the others, and no word to search by. */
function withoutActs(found: ContentWords, signals: Signals): ContentWords {
  if (!listsAllActs(signals)) return found;
  const rest = (words: readonly string[]) => words.filter((word) => !ACT_NOUN.test(word));
  return { ...found, words: rest(found.words), narrowing: rest(found.narrowing) };
}

function facetTerms(kind: 'topic' | 'conference' | 'agreement' | 'place', items: readonly Item[]): FacetTerm[] {
  return items.flatMap((item, at) => (item.kind === kind ? [facetTerm(item.facet, items, at)] : []));
}

function facetTerm(facet: FacetTerm, items: readonly Item[], at: number): FacetTerm {
  const before = wordBefore(items, at);
  return { ...facet, excluded: isExcluded(items, at), soft: before !== null && has(before, 'prep:around') };
}

/** "The ITU centre in Nairobi": a place that is part of the title of a document named says nothing of what is asked of it. */
function isInTitle({ label }: FacetTerm, items: readonly Item[]): boolean {
  return items.some((item) => item.kind === 'agreement' && item.facet.label.endsWith(` in ${label}`));
}

function actsOf(signals: Signals): ActAsked[] {
  const all = signals.values('act:') as ActAsked[];
  const requests = signals.words.filter((word) => has(word, 'act:request'));
  const isOfInvitations = requests.length > 0 && requests.every(({ key }) => INVITES.test(key));
  const acts = isOfInvitations ? all.map((one) => (one === 'request' ? 'invitation' : one)) : all;
  return listsAllActs(signals) ? [...new Set([...acts, 'proposal' as const])] : acts;
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

function perOf(signals: Signals): Question['per'] {
  if (asksMostCountries(signals)) return 'official';
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

/** "Who visited the most countries", and not "which countries … most". */
function asksMostCountries({ words, any }: Signals): boolean {
  return any('verb:visit') && words.some((word, at) => has(word, 'sup:most') && has(words[at + 1], 'noun:country'));
}

function ordinalOf(signals: Signals): number | null {
  const counted = signals.words.find((word) => /^\d{1,3}(?:st|nd|rd|th)$/.test(word.key) && word.date === null);
  const value = signals.values('ord:')[0] ?? counted?.key.slice(0, -2);
  return value === undefined ? null : value === 'last' ? -1 : Number(value);
}
