/** A message with the plain questions that it was read as. */
export interface Reading {
  /** As it was typed. */
  readonly message: string;
  /** In the order in which they are answered, each to be understood by itself; one at least. */
  readonly questions: readonly string[];
}

/** Stands before a message and each of its questions: a sign that nobody types, and that no platform takes out. */
const SIGN = '␞';

/**
 * A message with its reading, as it stands in the trail of its answer in the place of the message: whoever asks the trail
 * again, for a button or on another replica, gets the same answer without anybody who would read it anew.
 */
export function trailEntry({ message, questions }: Reading): string {
  return [message, ...questions].map((text) => `${SIGN}${text.replaceAll(SIGN, ' ')}`).join('');
}

/** The reading that stands in an entry of a trail; null where a message stands there as it was typed. */
export function readingIn(entry: string): Reading | null {
  if (!entry.startsWith(SIGN)) return null;
  const [message = '', ...questions] = entry.slice(SIGN.length).split(SIGN);
  return questions.length > 0 ? { message, questions } : null;
}

/** What was typed, by its entry in a trail. */
export function typedAs(entry: string): string {
  return readingIn(entry)?.message ?? entry;
}

/** What was asked last in a trail: "more" only shows the rest of it. Empty where nothing was. */
export function askedLast(trail: readonly string[]): string {
  return typedAs(trail.findLast((message) => message !== 'more') ?? '');
}

/** The last entries of a trail that lead to the same place: a reading leans on nothing before it. */
export function fromLastReading(trail: readonly string[]): readonly string[] {
  return trail.slice(
    Math.max(
      0,
      trail.findLastIndex((entry) => readingIn(entry) !== null),
    ),
  );
}
