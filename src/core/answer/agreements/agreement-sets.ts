import type { Graph } from '../../graph/graph.js';
import { groupBy } from '../../graph/order.js';
import { countryOf } from '../../graph/sides.js';
import type { Question } from '../../question/question.js';
import { type Agreement, latestEntry } from '../../records/agreement.js';
import { countryName } from '../../records/countries/countries.js';
import { dayRange } from '../../records/edtf.js';
import type { Evidence } from '../../records/evidence.js';
import { countriesLeftOut } from '../criteria.js';
import { answered, counted, type Draft, row, say } from '../draft.js';
import { listed, partiesPhrase } from '../phrases.js';
import { resolved } from '../resolved.js';
import { allEvidence } from './agreement-detail.js';
import { agreementRef, capital, STATUS_WORDS } from './agreement-line.js';
import { lines } from './agreement-list.js';

/** The countries with such agreements, with the agreements of each. */
export function byCountry(agreements: readonly Agreement[], question: Question, graph: Graph): Draft {
  const own = ownCountries(question);
  const all = countryGroups(agreements, graph);
  const out = countriesLeftOut(question);
  const meant = countriesMeant(question);
  const others = all.filter(([code]) => !own.has(code) && !out.has(code) && (!meant || meant.has(code)));
  const groups = others.length ? others : all;
  // Of documents that bodies alone are parties to, no country is known.
  if (!groups.length) return answered(lines(agreements, graph), agreements.map(agreementRef));
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

/** Of "the countries that Iran met" no other party of a document is one; null where no such clause says which. */
function countriesMeant({ parties }: Question): ReadonlySet<string> | null {
  const clauses = parties.filter((term) => term.via && term.project === 'countries' && !term.excluded);
  const ids = clauses.flatMap((term) => resolved(term).entities.map(({ id }) => id));
  return clauses.length ? new Set(ids) : null;
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
export function table(question: Question, agreements: readonly Agreement[], graph: Graph): Draft {
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
export function superlative(question: Question, agreements: readonly Agreement[], graph: Graph): Draft {
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
