const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Each meeting as a document for a search library: everything that a question may name, in words. */
export function* documents({ meetings, officials }) {
  const byId = new Map(officials.map((one) => [one.id, one]));
  const namesOf = ({ official }) => {
    const { name = '', aliases = [], posts = [] } = byId.get(official) ?? {};
    return [...posts.map(({ title }) => title), name, ...aliases].join(' ');
  };
  for (const { id, participants, place, date, summary, points } of meetings) {
    yield {
      id,
      people: participants.map(namesOf).join(', '),
      place: place ?? '',
      date: date === null ? '' : dateWords(date),
      text: [summary, ...points.map((point) => point.text)].join(' '),
    };
  }
}

/** "1974-06-12/1974-06-14" with its months and years in words. */
function dateWords(date) {
  const days = date.split('/');
  const words = days.map((day) => `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`);
  return [...days, ...new Set(words)].join(' ');
}
