import type { Graph } from '../../graph/graph.js';
import { toldOf } from '../../graph/post-then.js';
import type { Element } from '../../query/query.js';
import { countryName } from '../../records/countries/countries.js';
import type { Party } from '../../records/party.js';
import type { Ref } from '../../records/ref.js';
import { officialPhrase, type Phrase, partyPhrase, shortName } from '../phrases.js';
import { partsOf } from './asked.js';

/** A member by name alone: "Pakistan", "Sattar Hashemi". */
export function nameOfMember(element: Element, graph: Graph): string {
  const [kind, id] = partsOf(element);
  if (kind === 'country') return countryName(id);
  if (kind === 'official') return graph.official(id)?.name ?? id;
  if (kind === 'organisation') return graph.organisation(id)?.name ?? id;
  if (kind === 'topic') return graph.topic(id)?.name ?? id;
  if (kind === 'conference') return conferenceName(id, graph);
  return kind === 'place' ? inCapitals(id) : id;
}

function conferenceName(id: string, graph: Graph): string {
  const conference = graph.conference(id);
  if (!conference) return id;
  return conference.name.length <= NAME_MAX ? conference.name : shortName(conference);
}

/** Characters of a name that still reads well in a list; a longer one is told by what it is called for short. */
const NAME_MAX = 50;

/** A member as a line about it names it: a person with the post held in what makes one a member. */
export function memberPhrase(element: Element, witnesses: readonly Ref[], graph: Graph): Phrase {
  const [kind, id] = partsOf(element);
  if (kind === 'organisation') return partyPhrase(id, graph);
  const official = kind === 'official' ? graph.official(id) : undefined;
  if (!official) return { text: nameOfMember(element, graph), evidence: [] };
  const told = witnesses.flatMap((ref) => seenIn(ref, id, graph))[0];
  return told
    ? officialPhrase(official, told.side, graph, told.told)
    : officialPhrase(official, null, graph, { cites: [] });
}

/** The side for which somebody took part in a meeting, with the words and sources that tell of it. */
function seenIn(ref: Ref, id: string, graph: Graph): readonly { side: Party; told: ReturnType<typeof toldOf> }[] {
  const [kind, meetingId] = partsOf(ref);
  const meeting = kind === 'meeting' ? graph.meeting(meetingId) : undefined;
  const seat = meeting?.participants.find((one) => one.official === id);
  return meeting && seat ? [{ side: seat.for, told: toldOf(meeting) }] : [];
}

/** A folded place name with its capitals: "new delhi" as "New Delhi". */
function inCapitals(name: string): string {
  return name.replace(/(?:^|[ -])\p{L}/gu, (start) => start.toUpperCase());
}
