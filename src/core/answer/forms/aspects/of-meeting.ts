import type { Graph } from '../../../graph/graph.js';
import { fold } from '../../../graph/normalise.js';
import type { Aspect } from '../../../query/query.js';
import type { Conference } from '../../../records/conference.js';
import { countryName, withArticle } from '../../../records/countries/countries.js';
import { countriesNamed, countryOfCapital } from '../../../records/countries/country-names.js';
import type { Meeting } from '../../../records/meeting.js';
import { ref } from '../../../records/ref.js';
import { principals } from '../../meetings/roles-told.js';
import { evidenceOf, fullWhen, listed, participantPhrase, partyName, topicWords, wherePhrase } from '../../phrases.js';
import { reportedBy } from './publishers.js';
import { inOne, type Told, told, toldOn } from './told.js';

/** What a meeting tells of an aspect; of what only documents have nothing is stated. */
export function ofMeeting(meeting: Meeting, aspect: Aspect, graph: Graph): Told {
  const own = [evidenceOf('meeting', meeting)];
  const where = wherePhrase(meeting, graph);
  const when = fullWhen(meeting.date, meeting.dateNote);
  const set = [...own, ...where.evidence];
  switch (aspect) {
    case 'when':
      return toldOn(meeting.date, told(when && inOne(when, where.text), 'when it was', set));
    case 'where':
      return placeTold(meeting, told(where.text && inOne(where.text, when), 'where it was', set), graph);
    case 'who':
    case 'present':
      return peopleIn(meeting, graph);
    case 'topics':
      return told(topicWords(meeting.topics, graph), 'what it was about', own);
    case 'sources': {
      const cites = [...meeting.cites, ...meeting.points.flatMap((one) => [...one.cites])];
      return reportedBy(ref('meeting', meeting.id), cites, graph);
    }
    default:
      return told(null, MISSING[aspect], own);
  }
}

/** What no meeting tells as a field. */
const MISSING = {
  status: 'how it stands',
  signers: 'who signed anything there',
  deadline: 'any deadline',
  since: 'since when',
  wording: 'the exact words',
} as const;

/** Where a meeting was; that its town or its place is open is said, where only the country or the conference is known. */
function placeTold({ place, conference }: Meeting, answer: Told, graph: Graph): Told {
  const city = conference === null ? null : graph.conference(conference)?.city;
  const isAtConference = place === null && conference !== null && answer.text !== null;
  if (isAtConference && !(city && answer.text?.includes(city))) return { ...answer, lacking: 'the place' };
  const isCountry = place !== null && answer.text !== null && countriesNamed(fold(place)).length > 0;
  return isCountry && countryOfCapital(fold(place)) === null ? { ...answer, lacking: 'the town' } : answer;
}

function peopleIn(meeting: Meeting, graph: Graph): Told {
  const people = principals(meeting).map((one) => participantPhrase(one, meeting, graph));
  const evidence = [evidenceOf('meeting', meeting), ...people.flatMap((one) => [...one.evidence])];
  const answer = told(people.length ? listed(people.map((one) => one.text)) : null, 'who took part', evidence);
  const isUnnamed = principals(meeting).some((one) => one.official === null);
  return isUnnamed ? { ...answer, lacking: 'a name for each side' } : answer;
}

/** What a conference tells of an aspect. */
export function ofConference(conference: Conference, aspect: Aspect, graph: Graph): Told {
  const own = [evidenceOf('conference', conference)];
  const when = fullWhen(conference.dates, conference.dateNote);
  const country = conference.country && withArticle(countryName(conference.country));
  const where = conference.city ?? country;
  switch (aspect) {
    case 'when':
      return told(when && inOne(when, where && `in ${where}`), 'when it was', own);
    case 'where':
      return told(where && inOne(`in ${where}`, when), 'where it was', own);
    case 'who': {
      const names = conference.organisers.map((one) => partyName(one, graph));
      return told(names.length ? `organised by ${listed(names)}` : null, 'who organised it', own);
    }
    case 'topics':
      return told(conference.theme && `on the theme “${conference.theme}”`, 'its theme', own);
    case 'sources':
      return reportedBy(ref('conference', conference.id), conference.cites, graph);
    default:
      return told(null, aspect === 'present' ? 'who was present' : MISSING[aspect], own);
  }
}
