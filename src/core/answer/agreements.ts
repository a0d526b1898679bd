import type { Graph } from '../graph/graph.js';
import { groupBy } from '../graph/order.js';
import { countryOf } from '../graph/sides.js';
import type { Question } from '../question/question.js';
import {
  type Agreement,
  groupOf,
  type HistoryEntry,
  latestEntry,
  STATUSES,
  type Status,
} from '../records/agreement.js';
import { countryName } from '../records/countries/countries.js';
import { dayRange } from '../records/edtf.js';
import type { Evidence } from '../records/evidence.js';
import { ref } from '../records/ref.js';
import { agreementDetail, allEvidence } from './agreement-detail.js';
import { agreementLine, agreementRef, capital, entryEvidence, STATUS_WORDS, statusPhrase } from './agreement-line.js';
import type { Block } from './answer.js';
import { countriesLeftOut } from './criteria.js';
import { answered, counted, type Draft, gap, row, say } from './draft.js';
import { leftOutGaps } from './gaps.js';
import { noAgreement } from './no-record.js';
import { carry, fullWhen, listed, participantName, partiesPhrase } from './phrases.js';
import { findAgreements } from './search-records.js';

/** Agreements up to this many are told in full. */
const DETAIL_MAX = 2;

/** Answers a question about agreements: list, status, by country, pending, overdue, age, who signed, how many. */
export function composeAgreements(question: Question, graph: Graph): Draft {
  const found = ofAnyKind(question, findAgreements(question, graph), graph);
  if (!found.records.length)
    return reportedThere(question, found.leftOut, graph) ?? noAgreement(question, found, graph);
  const presumed = presumedDate(question, found.unusedWords, found.records, graph);
  if (presumed) return presumed;
  const agreements = question.want === 'last' ? [...found.records].reverse() : found.records;
  const gaps = leftOutGaps(question, found);
  const draft = composed(question, agreements, graph);
  return { ...draft, blocks: [...draft.blocks, ...adoptedThere(question, agreements, graph), ...gaps] };
}

/** "programme" is often part of a name: where no document of that kind is found, those of any kind. */
function ofAnyKind(question: Question, found: ReturnType<typeof findAgreements>, graph: Graph) {
  const loose = question.kinds.includes('programme') || question.kinds.includes('contract');
  return found.records.length || !loose ? found : findAgreements({ ...question, kinds: [] }, graph);
}

/** No document on record, but what the conference named is reported to have brought: numbers signed, texts agreed. */
function reportedThere(question: Question, leftOut: readonly string[], graph: Graph): Draft | null {
  const facts = adoptedThere(question, [], graph);
  if (!facts.length || question.unknown.length) return null;
  const missing = gap(
    'No record: none of these documents has a record of its own here; what is reported of the conference:',
  );
  const ids = question.conferences.flatMap((term) => term.ids);
  const gaps = leftOutGaps(question, { leftOut, emptyMembers: [], unusedWords: [] });
  return answered(
    [missing, ...facts, ...gaps],
    ids.map((id) => ref('conference', id)),
  );
}

/** What a named conference is itself reported to have adopted or agreed, beside the documents on record. */
function adoptedThere(question: Question, agreements: readonly Agreement[], graph: Graph): Block[] {
  const ids = question.conferences.filter((term) => !term.excluded).flatMap((term) => term.ids);
  if (!ids.length || agreements.length > 5 || question.parties.length) return [];
  const facts = graph.facts.filter(
    (fact) =>
      fact.part === 'fact' &&
      ids.some((id) => fact.evidence.ref === `conference:${id}`) &&
      (/\b(?:adopted|agreed|approved|statement|declaration|(?:agreements?|memoranda|deals|contracts) (?:were |was )?signed)\b/i.test(
        fact.text,
      ) ||
        (/\b(?:turnout|attend\w*|participants?|people)\b/i.test(question.text) &&
          /\b(?:people|participants|attend\w*|delegates|visitors)\b/i.test(fact.text))),
  );
  return facts.slice(0, 4).flatMap((fact) => say(fact.text, [fact.evidence], 1));
}

function composed(question: Question, agreements: readonly Agreement[], graph: Graph): Draft {
  const refs = agreements.map(agreementRef);
  if (question.want === 'overdue') return overdue(agreements, graph, question);
  if (question.want === 'most' || question.want === 'least') return superlative(question, agreements, graph);
  if (question.want === 'count' && question.counted === 'countries') return byCountry(agreements, question, graph);
  if (question.want === 'countries') return byCountry(agreements, question, graph);
  if (question.per) return table(question, agreements, graph);
  if (question.want === 'first' || question.want === 'last') return extreme(question, agreements, graph);
  if (question.want === 'age') return oldest(agreements, graph);
  if (question.yesNo) return yesNo(question, agreements, graph);
  if (question.want === 'count')
    return answered(
      [...head(question, agreements), ...countedLines(question, agreements, graph)],
      refs,
      agreements.length,
    );
  if (agreements.length <= DETAIL_MAX)
    return answered(
      [...asked(question, agreements, graph), ...agreements.flatMap((one) => agreementDetail(one, graph, question))],
      refs,
      agreements.length,
    );
  return answered(
    [
      ...asked(question, agreements, graph),
      ...head(question, agreements),
      ...lines(agreements, graph),
      ...signedGap(agreements),
    ],
    refs,
    agreements.length,
  );
}

/** The sentence over a list, with the number first. */
function head(question: Question, agreements: readonly Agreement[]): Block[] {
  const noun =
    question.kinds.length === 1 && question.kinds[0] === 'memorandum of understanding'
      ? (['memorandum', 'memoranda'] as const)
      : question.kinds[0] === 'resolution'
        ? (['resolution', 'resolutions'] as const)
        : (['agreement', 'agreements'] as const);
  const status = question.statuses
    ? ` ${agreements.length === 1 ? 'is' : 'are'} ${question.statuses.label}`
    : ' on record';
  return say(
    `${counted(agreements.length, noun[0], noun[1])}${status}:`,
    agreements.map((one) => ({ ref: agreementRef(one), cites: carry(latestEntry(one).cites) })),
  );
}

function lines(agreements: readonly Agreement[], graph: Graph): Block[] {
  return agreements.flatMap((one) => agreementLine(one, graph));
}

/** What was counted: one or two in full, since a title such as "22 memoranda" has more to say than its number. */
function countedLines(question: Question, agreements: readonly Agreement[], graph: Graph): Block[] {
  if (agreements.length > DETAIL_MAX) return lines(agreements, graph);
  return agreements.flatMap((one) => agreementDetail(one, graph, question));
}

/** "Signed" alone does not say how far it got. */
function signedGap(agreements: readonly Agreement[]): Block[] {
  const signed = agreements.filter((one) => latestEntry(one).status === 'signed').length;
  return signed ? [gap('Not stated: how far those whose last stated status is “signed” have been carried out.')] : [];
}

/** When, where or by whom: the direct answer before the details. */
function asked(question: Question, agreements: readonly Agreement[], graph: Graph): Block[] {
  if (!['when', 'where', 'signatories'].includes(question.want) || agreements.length > 6) return [];
  return agreements.flatMap((one) => signing(one, question, graph));
}

function signing(agreement: Agreement, question: Question, graph: Graph): Block[] {
  const entry =
    agreement.history.find((one) => one.status === 'signed') ??
    agreement.history.find((one) => one.status === 'adopted');
  if (!entry) return [gap(`Not on record: any signing of ${agreement.title}.`)];
  const meeting = entry.meeting ? graph.meeting(entry.meeting) : undefined;
  const evidence: Evidence[] = [
    entryEvidence(agreement, entry),
    ...(meeting ? [{ ref: ref('meeting', meeting.id), cites: carry(meeting.cites, entry.cites) }] : []),
  ];
  const verb = STATUS_WORDS[entry.status];
  const title = capital(agreement.title);
  if (question.want === 'signatories') return signatories(agreement, entry, graph);
  if (question.want === 'where')
    return meeting?.place
      ? say(`${title}: ${verb} in ${meeting.place}.`, evidence)
      : [gap('Not stated: the place of signing as a field; what the record says follows.')];
  const when = fullWhen(entry.date, entry.dateNote);
  return when
    ? say(`${title}: ${verb} ${when}.`, evidence)
    : [gap(`Not stated: the date on which ${agreement.title} was ${verb}.`)];
}

function signatories(agreement: Agreement, entry: HistoryEntry, graph: Graph): Block[] {
  const meeting = entry.meeting ? graph.meeting(entry.meeting) : undefined;
  const parties = partiesPhrase(agreement.parties, graph, entry.cites);
  const line = say(`Parties of ${agreement.title}: ${parties.text}.`, [
    entryEvidence(agreement, entry),
    ...parties.evidence,
  ]);
  const people = meeting?.participants.filter((one) => one.official) ?? [];
  if (!meeting || !people.length) return [...line, gap('Not stated: who put their name to it.')];
  const names = people.map((one) => participantName(one, graph));
  const officials = people.flatMap((one): Evidence[] => {
    const post = graph.official(one.official!)?.posts[0];
    return post ? [{ ref: ref('official', one.official!), cites: carry(post.cites) }] : [];
  });
  return [
    ...line,
    ...say(`At the signing on record: ${listed(names)}.`, [
      { ref: ref('meeting', meeting.id), cites: meeting.cites },
      ...officials,
    ]),
  ];
}

/** "The comprehensive one was signed on 16 January, right?": a document described in words that has another date on record. */
function presumedDate(
  question: Question,
  unused: readonly string[],
  dated: readonly Agreement[],
  graph: Graph,
): Draft | null {
  if (!question.yesNo || !unused.length || !question.dates.some((term) => !term.excluded)) return null;
  const undated = findAgreements({ ...question, dates: [] }, graph);
  const meant = undated.records.filter((one) => !dated.includes(one));
  if (undated.unusedWords.length >= unused.length || !meant.length || meant.length > DETAIL_MAX) return null;
  const label = question.dates.map((term) => term.label).join(' or ');
  const missing = gap(
    `No record: no source here dates ${listed(meant.map((one) => one.title))} to ${label}. What is on record of it:`,
  );
  const details = meant.flatMap((one) => agreementDetail(one, graph, question));
  return answered(
    [missing, ...details, gap(`On record with the date ${label}:`), ...lines(dated, graph)],
    [...meant, ...dated].map(agreementRef),
  );
}

/** Yes or no over the statuses asked; only a stated status makes a yes. */
function yesNo(question: Question, agreements: readonly Agreement[], graph: Graph): Draft {
  const refs = agreements.map(agreementRef);
  const asks = statusAsked(question);
  const details =
    agreements.length <= DETAIL_MAX
      ? agreements.flatMap((one) => agreementDetail(one, graph, question))
      : [...head(question, agreements), ...lines(agreements, graph)];
  if (!asks)
    return answered(
      [
        ...say(
          `Yes: ${counted(agreements.length, 'agreement')} ${agreements.length === 1 ? 'is' : 'are'} on record.`,
          agreements.map(allEvidence),
        ),
        ...details,
      ],
      refs,
      agreements.length,
    );
  const matching = agreements.filter(
    (one) =>
      asks.now.includes(latestEntry(one).status) ||
      asks.ever.some((status) => one.history.some((entry) => entry.status === status)),
  );
  if (matching.length)
    return answered(
      [
        ...say(
          `Yes: ${matching.length === 1 ? `${matching[0]!.title} is` : `${matching.length} are`} stated to be ${asks.label}.`,
          matching.map(allEvidence),
        ),
        ...details,
      ],
      refs,
      matching.length,
    );
  return answered(
    [
      gap(`No record: no source here says that ${agreements.length === 1 ? 'it' : 'any of these'} is ${asks.label}.`),
      ...details,
    ],
    refs,
  );
}

/** The status that a yes/no question asks after: signed and adopted count for ever, the others as the latest stated. */
function statusAsked({
  askedStatuses,
}: Question): { label: string; now: readonly Status[]; ever: readonly Status[] } | null {
  if (!askedStatuses.length) return null;
  const ever: readonly Status[] = askedStatuses.filter(
    (status) => status === 'signed' || status === 'adopted' || status === 'proposed',
  );
  const working = askedStatuses.some((status) => status === 'operational' || status === 'in-force')
    ? (['operational', 'in-force', 'completed'] as const)
    : [];
  const label = [...new Set(askedStatuses.map((status) => STATUS_WORDS[status]))].join(' or ');
  return {
    label,
    now: [...askedStatuses.filter((status) => !ever.includes(status)), ...working],
    ever: STATUSES.pending.every((status) => askedStatuses.includes(status)) ? [] : ever,
  };
}

/** Overdue only with a recorded deadline; else the age is given instead. */
function overdue(agreements: readonly Agreement[], graph: Graph, question: Question): Draft {
  const refs = agreements.map(agreementRef);
  const dated = agreements.filter((one) => one.deadline);
  const shown =
    agreements.length <= DETAIL_MAX
      ? agreements.flatMap((one) => agreementDetail(one, graph, question))
      : lines(
          agreements.filter((one) => groupOf(latestEntry(one).status) === 'pending'),
          graph,
        );
  if (!dated.length) {
    const what = agreements.length === 1 ? agreements[0]!.title : 'any of these agreements';
    const blocks = [
      gap(`Not on record: no deadline is recorded for ${what}, so nothing here can be called overdue.`),
      ...shown,
    ];
    return { ...answered(blocks, refs), outcome: 'answered' };
  }
  return answered(
    dated.flatMap((one) =>
      say(
        `${capital(one.title)}: recorded deadline ${one.deadline}; latest stated status: ${statusPhrase(latestEntry(one))}.`,
        [allEvidence(one)],
      ),
    ),
    refs,
  );
}

/** The countries with such agreements, with the agreements of each. */
function byCountry(agreements: readonly Agreement[], question: Question, graph: Graph): Draft {
  const own = ownCountries(question);
  const all = countryGroups(agreements, graph);
  const out = countriesLeftOut(question);
  const others = all.filter(([code]) => !own.has(code) && !out.has(code));
  const groups = others.length ? others : all;
  const names = groups.map(([code]) => countryName(code));
  const evidence = agreements.map(allEvidence);
  return answered(
    [
      ...say(`${counted(groups.length, 'country', 'countries')}: ${listed(names)}.`, [
        ...evidence,
        ...bodies(agreements, graph),
      ]),
      ...lines(agreements, graph),
    ],
    agreements.map(agreementRef),
    groups.length,
  );
}

/** Countries named by themselves: their agreements are with others. */
function ownCountries(question: Question): ReadonlySet<string> {
  const single = question.parties.filter((term) => !term.excluded && !term.members && term.entities.length === 1);
  return new Set(single.flatMap((term) => term.entities.flatMap((one) => (one.kind === 'country' ? [one.id] : []))));
}

function bodies(agreements: readonly Agreement[], graph: Graph): Evidence[] {
  return agreements.flatMap((one) => [...partiesPhrase(one.parties, graph).evidence]);
}

function countryGroups(agreements: readonly Agreement[], graph: Graph): [string, Agreement[]][] {
  const pairs = agreements.flatMap((agreement) => {
    const codes = new Set(agreement.parties.flatMap((party) => countryOf(party, graph) ?? []));
    return [...codes].map((code) => ({ code, agreement }));
  });
  return [...groupBy(pairs, (pair) => pair.code)].map(
    ([code, members]) => [code, members.map((one) => one.agreement)] as [string, Agreement[]],
  );
}

/** A table by country, status, year or conference. */
function table(question: Question, agreements: readonly Agreement[], graph: Graph): Draft {
  const groups: [string, Agreement[]][] =
    question.per === 'country'
      ? countryGroups(agreements, graph).map(([code, members]) => [countryName(code), members])
      : [
          ...groupBy(agreements, (one) =>
            question.per === 'status'
              ? STATUS_WORDS[latestEntry(one).status]
              : (dayRange(one.history[0].date)?.from.slice(0, 4) ?? 'undated'),
          ),
        ];
  const rows = groups
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .flatMap(([name, members]) =>
      row(
        [name, String(members.length), statusCounts(members)],
        [...members.map(allEvidence), ...bodies(members, graph)],
      ),
    );
  return answered(
    [{ kind: 'table', columns: [capital(question.per ?? 'country'), 'Agreements', 'Latest stated status'], rows }],
    agreements.map(agreementRef),
    agreements.length,
  );
}

function statusCounts(agreements: readonly Agreement[]): string {
  const groups = groupBy(agreements, (one) => latestEntry(one).status);
  return [...groups].map(([status, members]) => `${STATUS_WORDS[status]} ${members.length}`).join(', ');
}

/** Which country has most: those that are a party themselves, and with their national bodies. A tie is stated as a tie. */
function superlative(question: Question, agreements: readonly Agreement[], graph: Graph): Draft {
  const sign = question.want === 'least' ? -1 : 1;
  const own = new Set(
    question.parties.flatMap((term) =>
      term.entities.flatMap((entity) => (entity.kind === 'country' ? [entity.id] : [])),
    ),
  );
  const groups = countryGroups(agreements, graph)
    .filter(([code]) => !own.has(code))
    .sort((a, b) => sign * (b[1].length - a[1].length));
  const best = groups[0];
  if (!best) return answered([], []);
  const tied = groups.filter((one) => one[1].length === best[1].length);
  const what = `${question.statuses ? `${question.statuses.label} ` : ''}${best[1].length === 1 ? 'agreement' : 'agreements'}`;
  const members = tied.flatMap((one) => one[1]);
  const direct = best[1].filter((one) => one.parties.includes(best[0])).length;
  const bodiesWords =
    direct < best[1].length && tied.length === 1
      ? ` (${direct} with the country itself as a party, the others through national bodies)`
      : '';
  const names = listed(tied.map(([code]) => countryName(code)));
  const headline = say(
    tied.length === 1
      ? `${names}: ${best[1].length} ${what}, the ${question.want} on record${bodiesWords}.`
      : `A tie: ${names}, with ${best[1].length} ${what} each.`,
    [...members.map(allEvidence), ...bodies(members, graph)],
  );
  const next = groups
    .slice(tied.length, tied.length + 3)
    .flatMap(([code, list]) =>
      say(`${countryName(code)}: ${list.length}.`, [...list.map(allEvidence), ...bodies(list, graph)], 1),
    );
  return answered(
    [...headline, ...lines(members, graph), ...(tied.length === 1 ? next : [])],
    members.map(agreementRef),
    best[1].length,
  );
}

/** The earliest or the latest by date: the last dated entry counts for "latest", the first for "first". */
function extreme(question: Question, agreements: readonly Agreement[], graph: Graph): Draft {
  const dayOf = (one: Agreement) => {
    const days = one.history.flatMap((entry) => dayRange(entry.date)?.from ?? []).sort();
    return question.want === 'last' ? days.at(-1) : days[0];
  };
  const dated = agreements.filter((one) => dayOf(one) !== undefined);
  const best = dated
    .map((one) => dayOf(one)!)
    .sort()
    .at(question.want === 'last' ? -1 : 0);
  const chosen = dated.length ? dated.filter((one) => dayOf(one) === best) : agreements.slice(0, 1);
  return answered(
    chosen.flatMap((one) => agreementDetail(one, graph, question)),
    chosen.map(agreementRef),
  );
}

/** Longest waiting first, by the first dated entry. */
function oldest(agreements: readonly Agreement[], graph: Graph): Draft {
  const waiting = agreements.filter((one) => groupOf(latestEntry(one).status) === 'pending');
  const shown = waiting.length ? waiting : agreements;
  const blocks =
    shown.length <= DETAIL_MAX
      ? shown.flatMap((one) => agreementDetail(one, graph, { ...EMPTY, want: 'age' }))
      : lines(shown, graph);
  return answered(blocks, shown.map(agreementRef));
}

const EMPTY = { want: 'age' } as Question;
