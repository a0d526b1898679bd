import { placeCountries, placeParts } from '../../core/graph/place.js';
import type { HistoryEntry } from '../../core/records/agreement.js';
import { countriesNamed } from '../../core/records/countries/country-names.js';
import type { Meeting } from '../../core/records/meeting.js';
import { ref } from '../../core/records/ref.js';
import type { Finding, Rule } from '../rule.js';

export const entrySetting: Rule = {
  name: 'entry-setting',
  why: 'What was done in a meeting was done where that meeting was.',
  exceptions: [],
  check: (knowledge) => {
    const meetings = new Map(knowledge.meetings.map((meeting) => [meeting.id, meeting]));
    const countries = placeCountries(knowledge);
    return knowledge.agreements.flatMap(({ id, history }) =>
      history.flatMap((entry, index) => {
        const meeting = meetings.get(entry.meeting ?? '');
        const wrong = meeting ? contradictions(entry, meeting, countries) : [];
        return wrong.map((one) => ({ ref: ref('agreement', id), ...one, path: ['history', index, ...one.path] }));
      }),
    );
  },
};

const FIX = 'Correct one of the two, or the meeting of the entry.';

function contradictions(
  { place, conference }: HistoryEntry,
  meeting: Meeting,
  countries: ReadonlyMap<string, string>,
): Omit<Finding, 'ref'>[] {
  const [where, held] = [`meeting:${meeting.id} was`, meeting.conference];
  const placeWrong = place && meeting.place && !canBeOnePlace(place, meeting.place, countries);
  return [
    ...(placeWrong
      ? [{ path: ['place'], message: `the place is not where ${where} (${meeting.place})`, value: place, fix: FIX }]
      : []),
    ...(conference && held && conference !== held
      ? [
          {
            path: ['conference'],
            message: `the conference is not where ${where} (${held})`,
            value: conference,
            fix: FIX,
          },
        ]
      : []),
  ];
}

/** Whether two places share a part, or one is the country that the other lies in. */
function canBeOnePlace(a: string, b: string, countries: ReadonlyMap<string, string>): boolean {
  const [parts, others] = [placeParts(a), placeParts(b)];
  if (parts.some((part) => others.includes(part))) return true;
  return isCountryOf(parts, others, countries) || isCountryOf(others, parts, countries);
}

function isCountryOf(whole: readonly string[], parts: readonly string[], countries: ReadonlyMap<string, string>) {
  const codes = whole.flatMap((part) => countriesNamed(part));
  return parts.some((part) => codes.includes(countries.get(part) ?? ''));
}
