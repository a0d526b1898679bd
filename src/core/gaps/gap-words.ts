import type { Missing, Named } from '../answer/subject.js';
import type { Graph } from '../graph/graph.js';
import type { Target } from '../question/question.js';
import { countryOfCapital } from '../records/countries/capitals.js';
import { countryName, isAssignedCountry } from '../records/countries/countries.js';
import { regionOf } from '../records/countries/regions.js';
import { dateInWords } from '../records/edtf.js';
import { cityNames } from '../records/places/city-names.js';
import type { Gap } from './gap.js';

/**
 * A gap as a line says it: "Meetings · Sattar Hashemi, Türkiye · November 2025: no such record". Null where it names
 * something that the reader of the graph has no record of.
 */
export function gapWords(gap: Gap, graph: Graph): string | null {
  const names = gap.about.map((one) => nameOf(one, graph));
  if (names.includes(null)) return null;
  const asked = [TARGET_WORDS[gap.target], names.join(', '), ...conditionWords(gap.conditions)];
  return `${asked.filter((part) => part !== '').join(' · ')}: ${missingWords(gap)}`;
}

/** What a kind of question is called in a list of gaps. */
const TARGET_WORDS: Readonly<Record<Target, string>> = {
  meetings: 'Meetings',
  agreements: 'Agreements',
  proposals: 'Proposals',
  officials: 'Officials',
  organisations: 'Organisations',
  conferences: 'Conferences',
  everything: 'All records',
  facts: 'Statements',
  knowledge: 'The knowledge itself',
  help: 'Help',
  'out-of-scope': 'Out of scope',
};

const MISSING_WORDS: Readonly<Record<Missing, string>> = {
  record: 'no such record',
  part: 'no record for one of those named',
  name: 'a name that is not on record',
  words: 'words that no record has',
  day: 'the day',
  place: 'the place',
  counterpart: 'the counterpart',
  representative: 'who represented a side',
  rank: 'a post of that rank',
  status: 'that status',
  deadline: 'a deadline',
  signing: 'the signing',
  'signing-date': 'the date of signing',
  'signing-place': 'the place of signing',
  signatory: 'who signed',
  subject: 'the subject',
  post: 'a post',
  figure: 'the figure',
  dates: 'the dates',
  venue: 'the venue',
};

function missingWords({ missing, name }: Gap): string {
  if (missing === null) return 'an answer that helps';
  return name === null ? MISSING_WORDS[missing] : `“${name}” is not on record`;
}

function nameOf(named: Named, graph: Graph): string | null {
  const at = named.indexOf(':');
  const [kind, id] = [named.slice(0, at), named.slice(at + 1)];
  return NAMES.get(kind)?.(id, graph) ?? null;
}

const NAMES: ReadonlyMap<string, (id: string, graph: Graph) => string | undefined> = new Map<
  string,
  (id: string, graph: Graph) => string | undefined
>(
  Object.entries({
    country: (id) => (isAssignedCountry(id) ? countryName(id) : undefined),
    region: (id) => regionOf(id)?.name,
    place: (id, graph) => (isKnownPlace(id, graph) ? capitalised(id) : undefined),
    official: (id, graph) => graph.official(id)?.name,
    organisation: (id, graph) => graph.organisation(id)?.name,
    conference: (id, graph) => graph.conference(id)?.aliases[0] ?? graph.conference(id)?.name,
    agreement: (id, graph) => graph.agreement(id)?.title,
    topic: (id, graph) => graph.topic(id)?.name,
    meeting: (id, graph) => graph.meeting(id)?.summary.replace(/\.$/, ''),
    proposal: (id, graph) => graph.proposal(id)?.text.replace(/\.$/, ''),
  }),
);

/** A place that records name, or every map: one that only hidden records name is not told. */
function isKnownPlace(id: string, graph: Graph): boolean {
  return graph.countryOfPlace(id) !== undefined || countryOfCapital(id) !== null || cityNames(id).length > 0;
}

function capitalised(place: string): string {
  return place.replace(/(^|[\s-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Conditions that say something by themselves: which side somebody is on is told by no words of its own. */
function conditionWords(conditions: readonly string[]): string[] {
  const of = (sort: string) =>
    conditions.flatMap((one) => (one.startsWith(`${sort}:`) ? [one.slice(sort.length + 1)] : []));
  const [from, until] = [of('from')[0], of('until')[0]];
  return [
    ...of('kind'),
    ...of('act'),
    ...of('format'),
    of('status').join(' or '),
    timeWords(from, until),
    conditions.includes('other') ? 'with more conditions' : '',
  ].filter((words) => words !== '');
}

function timeWords(from: string | undefined, until: string | undefined): string {
  if (from === undefined && until === undefined) return '';
  if (from === until) return dateInWords(from as string);
  if (from === undefined) return `until ${dateInWords(until as string)}`;
  return until === undefined ? `since ${dateInWords(from)}` : `from ${dateInWords(from)} to ${dateInWords(until)}`;
}
