/**
 * Text of a record or a question as it may reach a screen: no control characters, no direction marks, nothing that
 * cannot be seen but the joiners that Persian and Indic words need and the selectors that emoji do. White space is one
 * kind of space. Idempotent.
 *
 * Comes before any escaping: what is dropped here could else take an escape apart.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return (
    text
      .toWellFormed()
      // The byte order mark counts as white space, and is nothing to see.
      .replace(/[^\S\uFEFF]/g, ' ')
      .replace(NEVER_SHOWN, '')
      // After the dropping: a letter may have been kept apart from its accent by what nobody sees.
      .normalize('NFC')
  );
}

/** Letters, digits and signs of ASCII and no other white space than blanks, which stay what they are: most texts have nothing else. */
const PLAIN = /^[ -~]*$/;

/**
 * Controls, and what Unicode calls ignorable: soft hyphen, zero-width space, fillers, the marks, embeddings, overrides
 * and isolates of https://unicode.org/reports/tr9/, byte order mark, tag characters. Annotations, too.
 */
const NEVER_SHOWN = /(?!\u200C|\u200D|[\uFE00-\uFE0F])[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** The words by which people call everybody, with another sign before them: some clients look for them in any text. */
export function uncalled(text: string): string {
  return text.replace(/@(?=(?:everyone|channel|here)\b)/gi, '＠');
}
