/** The prefix taken off, what has to stand in its place, and the fewest letters that must be left. */
const PREFIXES: readonly (readonly [string, string, number])[] = [
  ['وال', 'ال', 3],
  ['وال', '', 3],
  ['بال', 'ال', 3],
  ['بال', '', 3],
  ['ولل', 'ال', 3],
  ['ولل', '', 3],
  ['لل', 'ال', 3],
  ['لل', '', 3],
  ['ال', '', 3],
  ['و', '', 3],
  // Longer, since Persian has words such as "بچین" and "لیمن".
  ['ب', '', 4],
  ['ل', '', 4],
];

/**
 * What `find` knows of a folded phrase, or else of the phrase without the Arabic words written onto its front: the
 * article ال, and و ("and"), ب ("in, with"), ل ("to, for") with or without it.
 */
export function findPastArabicPrefix<Found>(
  phrase: string,
  find: (phrase: string) => Found | undefined,
): Found | undefined {
  const whole = find(phrase);
  if (whole !== undefined) return whole;
  for (const [prefix, instead, fewest] of PREFIXES) {
    if (!phrase.startsWith(prefix) || phrase.length < prefix.length + fewest) continue;
    const found = find(instead + phrase.slice(prefix.length));
    if (found !== undefined) return found;
  }
  return undefined;
}
