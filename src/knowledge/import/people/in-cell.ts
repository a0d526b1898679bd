import type { PrintedPerson } from './person.js';
import { readTitles } from './read-title.js';
import { mended, wordsOf } from './words.js';

/** The people of a cell, such as `Prime Minister Kyriakos Mitsotakis` or `President A and Prime Minister B`. */
export function peopleInCell(cell: string, separators: readonly string[], hasTitles: boolean): PrintedPerson[] {
  const pieces = piecesOf(mended(cell), separators, hasTitles);
  return pieces.map((piece) => personOf(piece, hasTitles)).filter((person) => person.name !== '');
}

/** A piece that is a title without a name belongs to the next one: `Premier and Prince Sihanouk` is one person. */
function piecesOf(cell: string, separators: readonly string[], hasTitles: boolean): string[] {
  let pieces = [cell];
  for (const separator of separators) pieces = pieces.flatMap((piece) => cut(piece, separator, hasTitles));
  return pieces;
}

function cut(text: string, separator: string, hasTitles: boolean): string[] {
  const pieces: string[] = [];
  let open = '';
  for (const piece of text.split(separator)) {
    open = open === '' ? piece : `${open}${separator}${piece}`;
    if (hasTitles && personOf(open, true).name === '') continue;
    pieces.push(open);
    open = '';
  }
  return open === '' ? joinedSuffixes(pieces, separator) : joinedSuffixes([...pieces, open], separator);
}

/** `, Jr.` and `, 3rd` are no people. */
function joinedSuffixes(pieces: readonly string[], separator: string): string[] {
  const kept: string[] = [];
  for (const piece of pieces) {
    if (kept.length > 0 && SUFFIX.test(piece.trim())) kept.push(`${kept.pop()}${separator}${piece}`);
    else kept.push(piece);
  }
  return kept;
}

const SUFFIX = /^(?:Jr|Sr|2nd|3rd|II|III)\.?$/;

function personOf(piece: string, hasTitles: boolean): PrintedPerson {
  const words = wordsOf(piece);
  const reading = hasTitles ? readTitles(words, 0) : null;
  const rest = reading === null ? piece : piece.slice(words[reading.end]?.start ?? piece.length);
  const name = rest
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { name, aliases: bracketed(rest, name), titles: reading?.titles ?? [], whose: 'unsaid' };
}

/** `Rudolphus F. M. (Ruud) Lubbers` is also Ruud Lubbers. */
function bracketed(rest: string, name: string): string[] {
  const inside = /\(([^()]+)\)/.exec(rest)?.[1]?.trim();
  const last = name.split(' ').at(-1);
  return inside && last && /^\p{Lu}[\p{L}\s.'’-]*$/u.test(inside) ? [`${inside} ${last}`] : [];
}
