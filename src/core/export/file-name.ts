/** Characters of a file's name before its ending. */
const NAME_MAX = 60;

/** A name for a file about something: small Latin letters, digits and hyphens, `pending-agreements-of-iran`. */
export function fileName(about: string): string {
  const words = about
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, NAME_MAX)
    .replace(/^-|-$/g, '');
  return words === '' ? 'sideline' : words;
}
