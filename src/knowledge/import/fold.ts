/** A printed name as it is compared: small letters and digits, no accents, no quotes or dots, single spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`ʻʼʿʾ.]/gu, '')
    .toLowerCase()
    .replace(/[øłđıæœß]/g, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Letters that no decomposition reaches. */
const LETTERS: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({ ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss' }),
);

/** A text as a slug: `Luís Inácio` gives `luis-inacio`. Empty where it has no letter or digit of the Latin alphabet. */
export function slugOf(text: string): string {
  return folded(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
