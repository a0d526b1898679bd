/**
 * Wraps every right-to-left run of a line in isolates, so that the words, numbers and markers around a name keep
 * their places. The runs themselves are left to the terminal to turn. Both marks have no width.
 */
export function isolateRightToLeft(line: string): string {
  return line.replace(RIGHT_TO_LEFT, (run) => `${FIRST_STRONG_ISOLATE}${run}${POP_ISOLATE}`);
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

const LETTER = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}`;
/** A letter, then letters, marks and joiners, with the spaces and signs that stand inside a name, up to a last letter. */
const RIGHT_TO_LEFT = new RegExp(
  String.raw`[${LETTER}](?:[${LETTER}\p{M}\u200C\u200D \-'’.،]*[${LETTER}\p{M}])?`,
  'gu',
);
