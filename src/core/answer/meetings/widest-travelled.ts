import type { Graph } from '../../graph/graph.js';
import { groupBy } from '../../graph/order.js';
import type { Question } from '../../question/question.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import { answered, counted, type Draft, say } from '../draft.js';
import { type Person, personName, personsOf } from '../officials/persons.js';
import { carry, evidenceOf, listed } from '../phrases.js';
import { visitorsIn, visitorsOf } from './visitors.js';

/** Somebody, with the visits and the countries that they went to. */
interface Traveller {
  readonly person: Person;
  readonly visits: readonly Meeting[];
  readonly countries: number;
}

/** Those behind the first that are told. */
const NEXT_MAX = 4;

/** "Who visited the most countries": visitors by the number of different countries they went to. */
export function widestTravelled(question: Question, meetings: readonly Meeting[], graph: Graph): Draft {
  const ranked = travellers(question, meetings, graph).sort((a, b) => b.countries - a.countries);
  const [best] = ranked;
  if (!best) return answered([], []);
  const first = ranked.filter(({ countries }) => countries === best.countries);
  const names = listed(first.map(({ person }) => personName(person)));
  const number = counted(best.countries, 'country', 'countries');
  const text =
    first.length === 1
      ? `${names}: visits to ${number} on record, the most.`
      : `A tie: ${names}, with visits to ${number} each on record.`;
  const next = ranked
    .slice(first.length, first.length + NEXT_MAX)
    .flatMap((one) => say(`${personName(one.person)}: ${one.countries}.`, evidenceOfVisits(one), 1));
  const refs = first.flatMap(({ visits }) => visits.map(({ id }) => ref('meeting', id)));
  return answered([...say(text, first.flatMap(evidenceOfVisits)), ...next], [...new Set(refs)], best.countries);
}

function travellers(question: Question, meetings: readonly Meeting[], graph: Graph): Traveller[] {
  const guests = (meeting: Meeting) =>
    question.visitors ? visitorsIn(meeting, question, graph) : visitorsOf(meeting, graph);
  const pairs = meetings.flatMap((meeting) =>
    guests(meeting).flatMap(({ official: id }) => (id ? [{ id, meeting }] : [])),
  );
  const byId = groupBy(pairs, ({ id }) => id);
  return personsOf(
    pairs.map(({ id }) => id),
    graph,
  ).map((person) => {
    const visits = [...new Set(person.flatMap(({ id }) => (byId.get(id) ?? []).map(({ meeting }) => meeting)))];
    return { person, visits, countries: new Set(visits.flatMap((one) => hostsOf(one, graph))).size };
  });
}

function hostsOf({ id }: Meeting, graph: Graph): readonly string[] {
  return graph.keysOf(ref('meeting', id)).filter((key) => key.startsWith('in:'));
}

function evidenceOfVisits({ person: [first], visits }: Traveller): Evidence[] {
  const [post] = first.posts;
  return [
    ...visits.map((one) => evidenceOf('meeting', one)),
    ...(post ? [{ ref: ref('official', first.id), cites: carry(post.cites) }] : []),
  ];
}
