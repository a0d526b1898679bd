/** At most `max` UTF-16 units of a text, cut between whole characters, with an ellipsis where something was cut. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Where a character ends is the same in every language. */
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
