import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Columns that `text` takes: wide characters two, marks and colour codes none. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** `text` filled up with spaces to `width` columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Narrower than this there is no reading; a line then runs over and the terminal breaks it. */
const NARROWEST = 8;

/**
 * Lines of at most `width` columns: the first after `first`, the others after `rest`, which is as a rule spaces.
 * Breaks between words, and inside one only where it is longer than a line. An address is never broken: it could not
 * be opened then. An infinite width gives one line.
 */
export function wrap(text: string, width: number, first = '', rest = ' '.repeat(widthOf(first))): readonly string[] {
  if (width === Number.POSITIVE_INFINITY) return [first + text];
  const room = Math.max(NARROWEST, width - Math.max(widthOf(first), widthOf(rest)));
  const lines = wrapAnsi(text, room)
    .split('\n')
    .flatMap((line) =>
      widthOf(line) <= room || ADDRESS.test(line) ? [line] : wrapAnsi(line, room, { hard: true }).split('\n'),
    );
  return lines.map((line, at) => (at === 0 ? first : rest) + line);
}

const ADDRESS = /^\W{0,8}https?:\/\//;
