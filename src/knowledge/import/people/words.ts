/** A word or a sign of a text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Initials with their dots; words with inner hyphens and apostrophes; numbers; single signs. */
const WORD =
  /(?:\p{L}\.){1,5}(?!\p{L})|\p{L}[\p{L}\p{M}\p{N}]*(?:['’‘ʻ`‑-][\p{L}\p{M}\p{N}]+)*(?:\b(?<=Jr|Dr|Mr|St|Gen|Mrs)\.)?|\d+|[^\s\p{L}\p{N}]/gu;

/** The words and signs of a text, in order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A text with what was torn apart or run together put right: `al- Abadi`, `President- elect`, `Prime MinisterHaidar`. */
export function mended(text: string): string {
  return text
    .replace(/(?<=\p{L})- (?=\p{L})/gu, '-')
    .replace(/\b([ae]l) [–-](?=\p{Lu})/giu, '$1-')
    .replace(/\bMI(?=nister\b)/g, 'Mi')
    .replace(/(?<=\b(?:Prince|Minister|President))-(?=(?:Prime|Prince|President|Minister)\b)/g, ' and ')
    .replace(/(?<=\b(?:Minister|President|Chancellor|King|Secretary))(?=\p{Lu}\p{Ll})/gu, ' ')
    .replace(/\bMin(?:ster|istere)\b/g, 'Minister');
}
