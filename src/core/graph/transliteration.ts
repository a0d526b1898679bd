/** The words of a folded name as they are compared by sound: without doubled letters, in which romanisations differ. */
export function soundWords(name: string): readonly string[] {
  return name.split(' ').map((word) => (word.length > LONGEST ? word : word.replace(/(.)\1+/gu, '$1')));
}

/**
 * Whether a name in Cyrillic or Arabic letters is a name in Latin letters written by its sound: "моди" and `modi`, "مودي"
 * and `modi`, "завазава" and `zavazava`. Letter by letter from left to right: every letter of the one stands for one of
 * the spellings that romanisations use for it. Vowels that the Arabic script leaves unwritten may be passed over in the
 * Latin name; nothing else may. Both as the words that `soundWords` gives; they are compared one by one.
 */
export function wordsSoundLike(words: readonly string[], latin: readonly string[]): boolean {
  return words.length === latin.length && words.every((word, at) => wordSoundsLike(word, latin[at]!));
}

/** The first letters of the words in Latin letters that a word may sound like: no other needs to be compared with it. */
export function openingLetters(word: string): ReadonlySet<string> {
  const letters = new Set<string>();
  const openAt = (at: number): void => {
    for (const size of at + 1 < word.length ? [2, 1] : [1])
      for (const spelling of spellingsOf(word.slice(at, at + size), at === 0, tableOf(word)))
        if (spelling) letters.add(spelling[0]!);
        else if (at + size < word.length) openAt(at + size);
  };
  if (word && word.length <= LONGEST) openAt(0);
  return letters;
}

function wordSoundsLike(word: string, latin: string): boolean {
  if (word.length > LONGEST || latin.length > LONGEST) return false;
  const table = tableOf(word);
  return matches(word, 0, latin, 0, table, table === ARABIC);
}

function tableOf(word: string): Table {
  return /^[\u0400-\u04ff]/.test(word) ? CYRILLIC : ARABIC;
}

/** Longest word that is compared. */
const LONGEST = 24;

function matches(word: string, at: number, latin: string, from: number, table: Table, silent: boolean): boolean {
  if (at === word.length)
    return from === latin.length || (silent && /^[aeiouyh]+$/.test(latin.slice(from)) && latin.length - from <= 1);
  for (const size of [2, 1]) {
    const spellings = spellingsOf(word.slice(at, at + size), at === 0, table);
    if (size === 2 && at + 2 > word.length) continue;
    for (const spelling of spellings) {
      if (latin.startsWith(spelling, from) && matches(word, at + size, latin, from + spelling.length, table, silent))
        return true;
    }
  }
  return silent && from > 0 && /[aeiouy]/.test(latin[from] ?? '') && !isVowel(latin[from - 1] ?? '')
    ? matches(word, at, latin, from + 1, table, silent)
    : false;
}

function isVowel(letter: string): boolean {
  return /[aeiou]/.test(letter);
}

/** An alef at the front carries any vowel; inside a word it is an "a". */
function spellingsOf(letters: string, opens: boolean, table: Table): readonly string[] {
  return opens && letters === 'ا' ? ['a', 'e', 'i', 'o', 'u', ''] : (table.get(letters) ?? []);
}

type Table = ReadonlyMap<string, readonly string[]>;

/** `letter spelling spelling …` a line; a dash is no letter at all. Folded letters: й is и, ё is е. */
function table(lines: string): Table {
  return new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [letter = '', ...spellings] = line.trim().split(' ');
        return [letter, spellings.map((spelling) => (spelling === '-' ? '' : spelling))];
      }),
  );
}

const CYRILLIC = table(`
  а a ah e
  б b
  в v w f
  г g gh h
  д d dh
  дж j g dj zh
  е e ye ie i ee yo
  ж zh j g
  з z s
  и i y e ee ei iy yi ey j
  к k c q ck kh
  кс x ks
  л l
  м m
  н n
  о o u oh ou
  п p
  р r
  с s c sc z
  т t th
  у u ou o w oo
  ф f ph
  х kh h ch
  ц ts c tz z
  ч ch c tch
  ш sh ch sch
  щ shch sch sh
  ъ -
  ы y i
  ь -
  э e a
  ю yu u iu ju you
  я ya a ia ja
`);

const ARABIC = table(`
  ا a
  اف ov ev of ef af av
  یف iev yev ev if iv yef ief
  ب b p
  پ p
  ت t
  تش ch tch
  ث th s
  ج j g dj
  چ ch tch
  ح h
  خ kh h ch
  د d
  ذ dh z dz
  ر r
  ز z
  ژ zh j
  س s c
  ش sh ch
  ص s
  ض d dh z dz
  ط t
  ظ z dh dz
  ع a e i o u -
  غ gh g
  ف f v ph
  ق q k g gh
  ک k c q g ck
  گ g
  ل l
  م m
  ن n
  ه h a e -
  و w v u o ou oo
  ی i y e ee ei ay ai ie iy
  ء -
  ئ i e y -
  ؤ u o -
`);
