/** One word or number of a text. `text` is always `source.slice(start, end)`. */
export interface Token {
  /** As written, without a possessive ending: `Hashemi` of "Hashemi's". */
  readonly text: string;
  /** What is compared: folded, letters and digits only (number-like tokens keep their inner `-`, `/`, `.`, `:`). */
  readonly key: string;
  /** UTF-16 offsets into the source, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** `number-like`: digits alone, or digit groups joined as in `2026-02-19`, `12/2`, `1972-75`, `10:30`. */
  readonly kind: 'word' | 'number-like';
  /** Whether the original starts with an upper-case letter. */
  readonly capital: boolean;
  /** Whether "'s", or "'" after an s, was taken off. */
  readonly possessive: boolean;
  /** The key without a French elision, where one stands before it: `iran` of "l'Iran"; else null. */
  readonly bare: string | null;
  /** Whether people also write this token in one word with the one before: a ZWNJ or nothing but initials between them. */
  readonly glued: boolean;
  /** What follows up to the next token or the end: spaces, punctuation. A possessive ending is left out. */
  readonly after: string;
}

/**
 * The words and numbers of a text, in order, in one pass. Never throws, whatever the text.
 *
 * Words are runs of letters and digits; hyphens and all other signs separate. An apostrophe inside a word is dropped
 * ("Sa'dullo" → sadullo, "don't" → dont), dots between single letters are too ("U.S." → us), scripts written without
 * spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) give one token a run. A ZWNJ separates as a space does, so that
 * Persian "می‌شود" is two tokens; the second says `glued`, and `phraseKeys` gives the spelling in one word as well.
 */
export function tokens(text: string): Token[] {
  return isPlain(text) ? plainTokens(text) : signBySign(text);
}

/** Letters of English, French and Spanish, digits, white space and signs that part words wherever they stand … */
const PLAIN_TEXT = /^[\t\n\r\x20-\x26\x28-\x5f\x61-\x7eÀ-ÖØ-öø-ÿ\u2013\u2014\u201c\u201d]*$/;

/** … but between digits, and behind initials. */
const JOINED = /\d[./:\-\u2013\u2014]\d|(?<![A-Za-z0-9À-ÖØ-öø-ÿ])[A-Za-zÀ-ÖØ-öø-ÿ]\.[A-Za-zÀ-ÖØ-öø-ÿ]/;

function isPlain(text: string): boolean {
  return PLAIN_TEXT.test(text) && !JOINED.test(text);
}

/** The tokens of a plain text, as `signBySign` gives them: most texts are plain, and such a search is many times as fast. */
function plainTokens(text: string): Token[] {
  const words = [...text.matchAll(/[A-Za-z0-9À-ÖØ-öø-ÿ]+/g)];
  const found: Token[] = [];
  for (const [at, { 0: written, index: start }] of words.entries()) {
    const end = start + written.length;
    const kind = DIGITS.test(written) ? 'number-like' : 'word';
    const last = found.at(-1);
    const glued = last !== undefined && isGlued(last, written);
    const after = text.slice(end, words[at + 1]?.index);
    const capital = CAPITAL.test(written);
    const key = fold(written);
    found.push({ text: written, key, start, end, kind, capital, possessive: false, bare: null, glued, after });
  }
  return found;
}

const DIGITS = /^\d+$/;

/** The tokens of any text, character by character. */
export function signBySign(text: string): Token[] {
  const found: Token[] = [];
  let word = nextWord(text, 0);
  while (word) {
    const next = nextWord(text, word.resume);
    found.push(tokenOf(text, word, text.slice(word.resume, next?.start), found.at(-1)));
    word = next;
  }
  return found;
}

/** The keys of tokens joined by single spaces: the form in which names are stored and looked up. */
export function phraseKey(phrase: readonly Token[]): string {
  return phrase.map((token) => token.key).join(' ');
}

/**
 * Every key under which a phrase may be stored: as `phraseKey` gives it; with glued tokens in one word ("علی‌رضا" →
 * "علیرضا", "K. P. Oli" → "kp oli"); without a leading French elision ("l'Iran" → "iran"). Without repeats, the plain one first.
 * Stored under all keys of `nameKeys` and looked up under all keys of the tokens, a name meets its spellings both ways.
 */
export function phraseKeys(phrase: readonly Token[]): string[] {
  const keys = new Set([phraseKey(phrase)]);
  if (phrase.some((token, index) => index > 0 && token.glued)) keys.add(gluedKey(phrase));
  const first = phrase[0];
  if (first?.bare) keys.add([first.bare, ...phrase.slice(1).map((token) => token.key)].join(' '));
  return [...keys];
}

/** The keys under which to store a name: `phraseKeys` of its tokens. Empty where the name has no letter or digit. */
export function nameKeys(name: string): string[] {
  if (PLAIN_WORDS.test(name) && !BUT.test(name)) return [fold(name)];
  const words = tokens(name);
  return words.length === 0 ? [] : phraseKeys(words);
}

/** Letters of English, French and Spanish, digits and spaces: folded, such a name is its own only key … */
const PLAIN_WORDS = /^[A-Za-z0-9À-ÖØ-öø-ÿ ]+$/;

/** … but where a space parts no words, and where initials follow each other, which people also write in one word. */
const BUT = /^ | {2}| $|(?:^| )[A-ZÀ-ÖØ-Þ] [A-ZÀ-ÖØ-Þ](?: |$)/;

function gluedKey(phrase: readonly Token[]): string {
  return phrase.reduce((key, token, index) => `${key}${index === 0 || token.glued ? '' : ' '}${token.key}`, '');
}

/**
 * A text in the one form that comparisons use: NFKC, lower case, no diacritics, Arabic letters in their Persian shape,
 * Tajik and other special letters as their plain neighbours, ASCII digits, straight quotes, plain hyphens, one space
 * for a ZWNJ. Folding twice changes nothing. Marks of Indic and other scripts in which they carry the vowels are kept.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').replace(MARKS, '').toLowerCase().normalize('NFKD').replace(MARKS, '');
  return bare.replace(SPECIAL, (sign) => FOLDED.get(sign) ?? digitOf(sign)).normalize('NFC');
}

/** ASCII without the backtick, which stands for an apostrophe. */
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;

/** Combining marks of Latin, Greek, Cyrillic, Arabic, Hebrew and Syriac; not those that voice a kana. */
const MARKS =
  /(?![\u3099\u309a])(?=[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Syriac}])\p{M}/gu;

/** Letter by letter: what a letter folds to. Letters that NFKD takes apart need no entry. */
const LETTERS: Readonly<Record<string, string>> = {
  // Arabic script: Arabic, Urdu and Kurdish shapes to the Persian ones; alif wasla; tatweel
  ي: 'ی',
  ى: 'ی',
  ے: 'ی',
  ې: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ه',
  ە: 'ه',
  ں: 'ن',
  ٱ: 'ا',
  ـ: '',
  // Latin letters that no decomposition reaches
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ə: 'e',
  // Tajik, Kazakh and other Cyrillic letters
  қ: 'к',
  ғ: 'г',
  ҷ: 'ч',
  ҳ: 'х',
  ң: 'н',
  ә: 'а',
  ө: 'о',
  ү: 'у',
  ұ: 'у',
  һ: 'х',
  // Greek final sigma
  ς: 'σ',
};

const APOSTROPHES = "'\u2018\u2019\u201b\u2032`\u00b4\uff07";
/** Modifier letters that stand for an apostrophe, ʻ ʼ ʽ ʾ ʿ ʹ: a fold drops them. */
const DROPPED = '\u02b9\u02bb\u02bc\u02bd\u02be\u02bf';
const DOUBLE_QUOTES = '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb';
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d';
const ZWNJ = '\u200c';
/** Joiners, soft hyphen and direction marks: they part no word and fold to nothing. */
const IGNORED =
  '\u00ad\u061c\u200b\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff';

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LETTERS),
  ...[...APOSTROPHES].map((sign) => [sign, "'"] as const),
  ...[...DROPPED, ...IGNORED].map((sign) => [sign, ''] as const),
  ...[...DOUBLE_QUOTES].map((sign) => [sign, '"'] as const),
  ...[...DASHES].map((sign) => [sign, '-'] as const),
  [ZWNJ, ' '] as const,
]);
const SPECIAL = new RegExp(`[${[...FOLDED.keys()].join('')}]|\\p{Nd}`, 'gu');

/** The zero of each script whose digits people type; the nine others follow it. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810,
];

function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? sign : String(code - zero);
}

/** Where a word stands; `resume` is past a possessive ending, where the search for the next one goes on. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly resume: number;
  readonly kind: Token['kind'];
}

function nextWord(text: string, from: number): Word | null {
  let start = from;
  while (start < text.length && !startsWord(classAt(text, start))) start += widthAt(text, start);
  if (start >= text.length) return null;
  const number = numberEnd(text, start);
  if (number !== null) return { start, end: number, resume: resumeAfter(text, number), kind: 'number-like' };
  const end = initialsEnd(text, start) ?? runEnd(text, start);
  const base = possessiveBase(text, start, end);
  return { start, end: base ?? end, resume: base === null ? resumeAfter(text, end) : end, kind: 'word' };
}

function tokenOf(text: string, word: Word, after: string, last: Token | undefined): Token {
  const { start, end, kind } = word;
  const written = text.slice(start, end);
  const capital = CAPITAL.test(written);
  const bare = kind === 'word' ? withoutElision(written) : null;
  const glued = last !== undefined && isGlued(last, written);
  const key = keyOf(written, kind);
  return { text: written, key, start, end, kind, capital, possessive: word.resume > end, bare, glued, after };
}

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const ALL_IN_KEY = /^[\p{L}\p{M}\p{N}]+$/u;
const NOT_IN_KEY = /[^\p{L}\p{M}\p{N}]/gu;

function keyOf(written: string, kind: Token['kind']): string {
  const folded = fold(written);
  return kind === 'number-like' ? folded : folded.replace(NOT_IN_KEY, '');
}

const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['\u2019](?=[aeiouyhàâéèêëîïôœ])/iu;

function withoutElision(written: string): string | null {
  const elision = ELISION.exec(written);
  return elision && keyOf(written.slice(elision[0].length), 'word');
}

const INITIAL_GAP = /^\.?\u0020?$/;

function isGlued(last: Token, written: string): boolean {
  if (last.after === ZWNJ) return true;
  return last.capital && isOneLetter(last.text) && isInitial(written) && INITIAL_GAP.test(last.after);
}

function isInitial(written: string): boolean {
  return isOneLetter(written) && CAPITAL.test(written);
}

function isOneLetter(written: string): boolean {
  return written.length === widthAt(written, 0);
}

/** What a character does to a word. */
const OTHER = 1;
const LETTER = 2;
const UNSPACED = 3;
const DIGIT = 4;
const MARK = 5;
const APOSTROPHE = 6;
const SKIPPED = 7;

/** Classes of the characters below U+10000 met so far; 0 = not met. */
const classes = new Uint8Array(0x10000);

function classAt(text: string, at: number): number {
  const code = text.codePointAt(at);
  if (code === undefined) return OTHER;
  if (code > 0xffff) return classOf(String.fromCodePoint(code));
  const known = classes[code];
  if (known) return known;
  const found = classOf(String.fromCharCode(code));
  classes[code] = found;
  return found;
}

const SCRIPTS_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function classOf(sign: string): number {
  if (APOSTROPHES.includes(sign) || DROPPED.includes(sign)) return APOSTROPHE;
  if (IGNORED.includes(sign) || sign === 'ـ') return SKIPPED;
  if (/\p{Nd}/u.test(sign)) return DIGIT;
  if (/\p{M}/u.test(sign)) return MARK;
  // "½" would read 12 and "ͺ" nothing at all: what does not fold to letters and digits alone parts words.
  if (!/[\p{L}\p{N}]/u.test(sign) || !ALL_IN_KEY.test(fold(sign))) return OTHER;
  return SCRIPTS_WITHOUT_SPACES.test(sign) ? UNSPACED : LETTER;
}

function startsWord(kind: number): boolean {
  return kind === LETTER || kind === UNSPACED || kind === DIGIT;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** The end of a run of letters and digits of one kind of script. */
function runEnd(text: string, start: number): number {
  const unspaced = classAt(text, start) === UNSPACED;
  let end = start + widthAt(text, start);
  for (;;) {
    const next = pastSkipped(text, end);
    const kind = classAt(text, next);
    if (belongs(kind, unspaced)) end = next + widthAt(text, next);
    else if (kind === APOSTROPHE && !unspaced && classAt(text, next + 1) === LETTER) end = next + 1;
    else return end;
  }
}

function belongs(kind: number, unspaced: boolean): boolean {
  return kind === MARK || (unspaced ? kind === UNSPACED : kind === LETTER || kind === DIGIT);
}

function pastSkipped(text: string, from: number): number {
  let at = from;
  while (classAt(text, at) === SKIPPED) at += 1;
  return at;
}

const NUMBER_JOINTS = `./:-${DASHES}`;

/** The end of digits alone or of digit groups joined by single signs; null where the word goes on in letters, as "5G" does. */
function numberEnd(text: string, start: number): number | null {
  let end = digitsEnd(text, start);
  if (end === start) return null;
  const first = end;
  while (isJoint(text, end) && classAt(text, end + 1) === DIGIT) end = digitsEnd(text, end + 1);
  const kind = classAt(text, end);
  const goesOn = end === first && (kind === LETTER || kind === MARK);
  return goesOn ? null : end;
}

function isJoint(text: string, at: number): boolean {
  const sign = text[at];
  return sign !== undefined && NUMBER_JOINTS.includes(sign);
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (classAt(text, end) === DIGIT) end += widthAt(text, end);
  return end;
}

/** The end of single letters with dots between them, a last dot included ("U.S.", "T.D.S"); null where there are none. */
function initialsEnd(text: string, start: number): number | null {
  let end = loneLetterEnd(text, start);
  if (end === null) return null;
  let letters = 1;
  for (;;) {
    const next: number | null = text[end] === '.' ? loneLetterEnd(text, end + 1) : null;
    if (next === null) break;
    end = next;
    letters += 1;
  }
  if (letters === 1) return null;
  return text[end] === '.' ? end + 1 : end;
}

function loneLetterEnd(text: string, at: number): number | null {
  if (classAt(text, at) !== LETTER) return null;
  const end = at + widthAt(text, at);
  const next = classAt(text, end);
  return next === LETTER || next === DIGIT || next === MARK ? null : end;
}

/** The end of the word without its "'s", or null where it has none. */
function possessiveBase(text: string, start: number, end: number): number | null {
  const cut = end - 2;
  if (cut > start && isS(text, end - 1) && classAt(text, cut) === APOSTROPHE) return cut;
  return null;
}

function isS(text: string, at: number): boolean {
  return text[at] === 's' || text[at] === 'S';
}

/** Where to go on: past the possessive ending of "ministers'", "U.S.'s" or "1990's". */
function resumeAfter(text: string, end: number): number {
  if (classAt(text, end) !== APOSTROPHE) return end;
  if (isS(text, end + 1) && !startsWord(classAt(text, end + 2))) return end + 2;
  return isS(text, end - 1) && !startsWord(classAt(text, end + 1)) ? end + 1 : end;
}
