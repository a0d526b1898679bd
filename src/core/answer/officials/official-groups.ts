import type { Graph } from '../../graph/graph.js';
import { byCodeUnit, groupBy } from '../../graph/order.js';
import { countryOf } from '../../graph/sides.js';
import { countryName } from '../../records/countries/countries.js';
import type { Official } from '../../records/official.js';
import type { CountryCode } from '../../records/party.js';
import type { Block } from '../answer.js';
import { counted, say } from '../draft.js';
import { leanEvidence } from '../lean-evidence.js';
import { officialEvidence, officialLine } from './official-card.js';

/** Under what officials of no country are listed. */
const INTERNATIONAL = 'International organisations';

/** Officials one a line, below the name of their country where they are of several; `among` prefers a post there. */
export function groupLines(
  officials: readonly Official[],
  graph: Graph,
  among: ReadonlySet<CountryCode> | null,
): Block[] {
  const groups = groupBy(officials, (official) => countryOfOfficial(official, graph, among));
  const named = [...groups].map(([code, members]) => ({
    code,
    members,
    name: code ? countryName(code) : INTERNATIONAL,
  }));
  const lines = (code: CountryCode | null, members: readonly Official[]) =>
    members.flatMap((official) => officialLine(official, code, graph));
  if (named.length === 1) return named.flatMap(({ code, members }) => lines(code, members));
  return named
    .sort((a, b) => Number(a.code === null) - Number(b.code === null) || byCodeUnit(a.name, b.name))
    .flatMap(({ code, members, name }): Block[] => [{ kind: 'heading', text: name }, ...lines(code, members)]);
}

/** The sentence over such a list: "3 officials of Kenya are on record:". */
export function countLead(officials: readonly Official[], which: string, graph: Graph): Block[] {
  const evidence = leanEvidence(officials.flatMap((official) => [...officialEvidence(official, graph)]));
  return say(
    `${counted(officials.length, 'official')}${which} ${officials.length === 1 ? 'is' : 'are'} on record:`,
    evidence,
  );
}

/** The country an official is listed under: one of `among` where a post is of it, else that of the first post. */
export function countryOfOfficial(
  official: Official,
  graph: Graph,
  among: ReadonlySet<CountryCode> | null,
): CountryCode | null {
  const codes = official.posts.flatMap(
    (post) => post.country ?? (post.organisation ? countryOf(post.organisation, graph) : null) ?? [],
  );
  return codes.find((code) => among?.has(code)) ?? codes[0] ?? null;
}
