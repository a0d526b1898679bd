import type { Graph } from '../../graph/graph.js';
import type { FacetTerm, Question } from '../../question/question.js';
import type { Agreement, Status } from '../../records/agreement.js';
import { placeKeys } from '../criteria.js';

/**
 * Whether a document reached the statuses asked after somewhere else than asked: "was it signed in Baku", which was spoken
 * of in Baku and signed in Nairobi. What neither its record nor a meeting places is not known to be elsewhere.
 */
export function isDoneElsewhere(
  { history }: Agreement,
  statuses: readonly Status[],
  question: Question,
  graph: Graph,
): boolean {
  const wanted = settingsAsked(question);
  const settings = history.flatMap((entry) => (statuses.includes(entry.status) ? [graph.settingOfEntry(entry)] : []));
  const placed = settings.filter((keys) => keys.length > 0);
  if (!wanted.length || !placed.length) return false;
  return !placed.some((keys) => wanted.every((either) => either.some((key) => keys.includes(key))));
}

/** "in Baku", "at WTDC-25": where a yes/no question places what it asks after; empty where it does not. */
export function whereAsked({ places, conferences }: Question): string {
  const said = (preposition: string, terms: readonly FacetTerm[]) =>
    wantedOf(terms).length
      ? [
          `${preposition} ${wantedOf(terms)
            .map(({ label }) => label)
            .join(' or ')}`,
        ]
      : [];
  return [...said('at', conferences), ...said('in', places)].join(' ');
}

/** The search keys of each setting asked for, one of which will do. */
function settingsAsked({ places, conferences }: Question): (readonly string[])[] {
  return [
    wantedOf(places).flatMap(placeKeys),
    wantedOf(conferences).flatMap((term) => term.ids.map((id) => `conference:${id}`)),
  ].filter((keys) => keys.length > 0);
}

function wantedOf(terms: readonly FacetTerm[]): readonly FacetTerm[] {
  return terms.filter((term) => !term.excluded);
}
