/** A part of a text, by UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a clause may end: with its sentence, at a line end, a dash, a colon, a bracket, a comma. */
const CLAUSE_ENDS = /(?<=[.?!؟;])\s+|\s[-–—]+\s|:\s|\s?[()]\s?|,\s|\n/g;

/** Where a sentence may end; a comma ends one only before what begins a question. */
const SENTENCE_ENDS =
  /(?<=[.?!؟;])\s+|\s[-–—]+\s|:\s|\s?[()]\s?|\n|,\s(?=(?:(?:and|so|but) )?(?:who|whom|whose|what|which|when|where|how|did|does|do|is|are|was|were|has|have|had|any|list|show)\b)|,\s(?=(?:i|im|i'm|we|we're|our|my)\b)/gi;

/** The clauses of a text. */
export function clausesOf(text: string): readonly Span[] {
  return between(text, CLAUSE_ENDS);
}

/** The sentences of a text, and what is set beside them like one. */
export function sentencesOf(text: string): readonly Span[] {
  return between(text, SENTENCE_ENDS);
}

function between(text: string, ends: RegExp): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(ends)) {
    spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...spans, { start, end: text.length }].filter((span) => /\p{L}/u.test(text.slice(span.start, span.end)));
}

/** A text without some of its parts, and without the signs that parted them from the rest. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  const rest = spans
    .toReversed()
    .reduce((kept, { start, end }) => `${kept.slice(0, start)}\u0000${kept.slice(end)}`, text);
  return tidied(rest);
}

/** What is left of the signs around parts that are gone: one pause in the middle, none at the ends. */
function tidied(text: string): string {
  return text
    .split('\u0000')
    .map((kept, at, all) => {
      const begun = at === 0 ? kept : kept.replace(SIGNS_FIRST, '');
      return at === all.length - 1 ? begun : begun.replace(SIGNS_LAST, '');
    })
    .filter((kept) => /\S/.test(kept))
    .join(', ')
    .trim();
}

const SIGNS_FIRST = /^[\s,;:.!()–—-]+/;

const SIGNS_LAST = /[\s,;:()–—-]+$/;
