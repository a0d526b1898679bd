/** Endings of cases, genders and numbers, longest first. "-ов" and "-ев" stay: surnames end in them. */
const ENDINGS = (
  'иями иях иям ием ией ями ами ыми ими ого его ому ему ях ах ом ем ои еи ою ею ью ым им ых их ую юю ая яя ое ее ые ие ' +
  'ии ию ия ыи ам ям а я о е у ю ы и ь'
).split(' ');

/** Letters that a stem keeps at the least. */
const LEAST = 3;

/**
 * A folded Russian or Tajik phrase without the endings of its words, so that one form finds another: "рашадом
 * набиевым" and "рашад набиев" have the stem "рашад набиев". Words of up to three letters stay as they are; a word of
 * another script makes it null.
 */
export function russianStem(phrase: string): string | null {
  const words = phrase.split(' ');
  return words.every((word) => /^[\u0400-\u04ff\d]+$/.test(word)) ? words.map(stemOf).join(' ') : null;
}

function stemOf(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= LEAST);
  return ending ? word.slice(0, -ending.length) : word;
}
