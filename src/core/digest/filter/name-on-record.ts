import { nameOf } from '../../answer/conferences/conference-card.js';
import type { Graph } from '../../graph/graph.js';
import { countryName, isAssignedCountry } from '../../records/countries/countries.js';
import type { Field } from './filter.js';

/** What the value of a field is called, as this reader may see it; null where nothing of that id is on record. */
export function nameOnRecord(field: Exclude<Field, 'kind' | 'change'>, id: string, graph: Graph): string | null {
  switch (field) {
    case 'country':
      return isAssignedCountry(id) ? countryName(id) : null;
    case 'official':
      return graph.official(id)?.name ?? null;
    case 'organisation':
      return graph.organisation(id)?.name ?? null;
    case 'topic':
      return graph.topic(id)?.name ?? null;
    case 'agreement':
      return graph.agreement(id)?.title ?? null;
    case 'conference':
      return conferenceName(id, graph);
  }
}

function conferenceName(id: string, graph: Graph): string | null {
  const conference = graph.conference(id);
  return conference ? nameOf(conference) : null;
}
