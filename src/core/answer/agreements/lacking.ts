import type { Graph } from '../../graph/graph.js';
import { countryOf } from '../../graph/sides.js';
import type { PartyEntity, PartyTerm, Question } from '../../question/question.js';
import type { Agreement } from '../../records/agreement.js';
import { countryName } from '../../records/countries/countries.js';
import type { Meeting } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { contextAsked, linesOf } from '../meetings/meeting-line.js';
import { findMeetings } from '../meetings/search-meetings.js';
import { noRecord } from '../no-record.js';
import { evidenceOf, listed } from '../phrases.js';
import { tellingOf } from '../telling.js';
import { agreementLine } from './agreement-line.js';
import { findAgreements } from './search-agreements.js';

/** Answers which of the countries met have no such document with somebody: those met, less those with one on record. */
export function composeLacking(question: Question, lacking: Question, graph: Graph): Draft {
  const partners = partnersOf(question, lacking, graph);
  const meetings = findMeetings(baseOf(question, partners), graph).records.filter(
    (one) => one.format !== 'multilateral',
  );
  const own = new Set(partners.flatMap((term) => countriesOf(term, graph)));
  const met = metCountries(meetings, own, graph);
  if (!met.length) return noRecord([gap(`No record: no country met is on record here that could be compared.`)]);
  const agreements = findAgreements({ ...lacking, parties: partners, want: 'list' }, graph).records;
  const having = new Set(agreements.flatMap((one) => countriesIn(one, graph)));
  const without = met.filter((code) => !having.has(code));
  const what = documentPhrase(lacking, partners);
  if (!without.length) return nobodyLacks(what, met, agreements, graph);
  const shown = meetings.filter((one) => sidesOf(one, graph).some((code) => without.includes(code)));
  const blocks: Block[] = [
    gap(
      `No record: no ${what} is on record here for ${without.length} of the ${counted(met.length, 'country', 'countries')} met.`,
    ),
    ...say(
      `Met, with none on record: ${listed(without.map(countryName))}.`,
      shown.map((one) => evidenceOf('meeting', one)),
    ),
    ...linesOf(shown, graph, partners[0] ?? null, contextAsked(tellingOf(question, graph), shown)),
    ...heldBlocks(met, agreements, graph),
  ];
  return answered(
    blocks,
    shown.map((one) => ref('meeting', one.id)),
    without.length,
  );
}

/** "memorandum that is signed with Iran". */
function documentPhrase({ kinds, statuses }: Question, partners: readonly PartyTerm[]): string {
  const kind = kinds.length === 1 ? kinds[0]! : 'agreement';
  return `${kind}${statuses ? ` that is ${statuses.label}` : ''} with ${listed(partners.map((term) => term.label))}`;
}

function nobodyLacks(what: string, met: readonly string[], agreements: readonly Agreement[], graph: Graph): Draft {
  const none = gap(`No record of one without: ${what} is on record here for each of the ${met.length} countries met.`);
  return answered([none, ...agreements.flatMap((one) => agreementLine(one, graph))], []);
}

/** The documents of those met that have one. */
function heldBlocks(met: readonly string[], agreements: readonly Agreement[], graph: Graph): Block[] {
  const held = agreements.filter((one) => countriesIn(one, graph).some((code) => met.includes(code)));
  return held.length
    ? [gap('Those met that have one on record:'), ...held.flatMap((one) => agreementLine(one, graph))]
    : [];
}

function countriesIn({ parties }: Agreement, graph: Graph): string[] {
  return parties.flatMap((party) => countryOf(party, graph) ?? []);
}

/** With whom the document would be: as said, or the country of the person who met them. */
function partnersOf(question: Question, lacking: Question, graph: Graph): readonly PartyTerm[] {
  const said = lacking.parties.filter((term) => !term.excluded);
  const terms = said.length ? said : question.parties.filter((term) => !term.excluded);
  return terms.map((term) => {
    const countries = countriesOf(term, graph);
    if (term.entities[0]?.kind !== 'official' || !countries.length) return term;
    const entities = countries.map((id): PartyEntity => ({ kind: 'country', id }));
    return { ...term, label: listed(countries.map(countryName)), entities };
  });
}

/** The meetings asked of; where none were named, those of the partner itself. */
function baseOf(question: Question, partners: readonly PartyTerm[]): Question {
  const parties = question.parties.filter(
    (term) => term.role !== 'wanted' && !term.post?.match(/ministers|leaders|officials/),
  );
  return {
    ...question,
    target: 'meetings',
    want: 'list',
    words: [],
    narrowing: [],
    parties: parties.length ? parties : partners,
  };
}

function countriesOf(term: PartyTerm, graph: Graph): string[] {
  return term.entities.flatMap((entity): string[] => {
    if (entity.kind === 'country') return [entity.id];
    if (entity.kind === 'region') return [...entity.countries];
    if (entity.kind === 'organisation') return [countryOf(entity.id, graph) ?? []].flat();
    return [...new Set((graph.official(entity.id)?.posts ?? []).flatMap((post) => post.country ?? []))];
  });
}

function metCountries(meetings: readonly Meeting[], own: ReadonlySet<string>, graph: Graph): string[] {
  return [...new Set(meetings.flatMap((one) => sidesOf(one, graph)))].filter((code) => !own.has(code));
}

function sidesOf(meeting: Meeting, graph: Graph): string[] {
  return meeting.participants.flatMap((one) => countryOf(one.for, graph) ?? []);
}
