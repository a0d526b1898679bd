/** Text as it may reach a terminal: no control characters, which could move the cursor, and no stray direction marks. */
export function visible(text: string): string {
  return text.replace(/[\t\n\r]/g, ' ').replace(NEVER_PRINTED, '');
}

/** Controls, and the bidirectional marks, embeddings, overrides and isolates (https://unicode.org/reports/tr9/). */
const NEVER_PRINTED = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

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
