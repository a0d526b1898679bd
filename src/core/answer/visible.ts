/**
 * Text of a record or a question as it may reach a screen: no control characters, no direction marks, nothing of no
 * width but the joiners that Persian and Indic words need. White space is one kind of space. Idempotent.
 *
 * Comes before any escaping: what is dropped here could else take an escape apart.
 */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\n\r]/g, ' ')
    .replace(NEVER_SHOWN, '');
}

/**
 * Controls; soft hyphen, zero-width space, word joiner and the other invisible operators, byte order mark; the marks,
 * embeddings, overrides and isolates of https://unicode.org/reports/tr9/; tag characters.
 */
const NEVER_SHOWN = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;
