import type { Graph } from '../graph/graph.js';
import { perGraph } from '../graph/per-graph.js';
import type { Meeting } from '../records/meeting.js';
import type { Element } from './query.js';

/** Where something was, as what stands in roles: a country that it was in is a place too. */
export interface Setting {
  readonly place: readonly Element[];
  readonly conference: readonly Element[];
}

/** Where a meeting was, and the codes of the countries that hosted it. */
export interface MeetingSetting extends Setting {
  readonly hosts: readonly string[];
}

/** What is worked out once for each conference and place, of visits and of other meetings apart. */
type Known = Map<string | null, Map<string | null, MeetingSetting>>;

const known = perGraph((): readonly [visits: Known, others: Known] => [new Map(), new Map()]);

/** Where a meeting was, by its place and its conference. Few places are of one meeting alone, so that each is looked at once for a graph. */
export function settingOfMeeting(meeting: Meeting, graph: Graph): MeetingSetting {
  const [visits, others] = known(graph);
  const byPlace = placesAt(meeting.format === 'visit' ? visits : others, meeting.conference);
  const found = byPlace.get(meeting.place) ?? worked(meeting, graph);
  byPlace.set(meeting.place, found);
  return found;
}

function placesAt(byConference: Known, conference: string | null): Map<string | null, MeetingSetting> {
  const found = byConference.get(conference) ?? new Map<string | null, MeetingSetting>();
  byConference.set(conference, found);
  return found;
}

function worked({ id }: Meeting, graph: Graph): MeetingSetting {
  const keys = graph.keysOf(`meeting:${id}`);
  return { ...settingIn(keys), hosts: keys.flatMap((key) => (key.startsWith('in:') ? [key.slice(3)] : [])) };
}

/** The place and conference among search keys; a country that something is in is a place too. */
export function settingIn(keys: readonly string[]): Setting {
  const place = keys.flatMap((key): Element[] => {
    if (key.startsWith('in:')) return [`country:${key.slice(3)}`];
    return key.startsWith('place:') ? [key as Element] : [];
  });
  return { place: [...new Set(place)], conference: keys.filter((key) => key.startsWith('conference:')) as Element[] };
}
