/** How registers of visits call them, and the words by which they are asked for. */
const KINDS: readonly (readonly [kind: string, asked: RegExp])[] = [
  ['state visit', /\bstate visits?\b|سفر دولتی|زيارة دولة|زيارات الدولة|государственн\p{L}+ визит/iu],
  ['official working visit', /\bofficial working visits?\b/i],
  ['official visit', /\bofficial visits?\b|سفر رسمی|(?:ال)?زيارة (?:ال)?رسمية|официальн\p{L}+ визит/iu],
  ['working visit', /(?<!\bofficial )\bworking visits?\b|سفر کاری|زيارة عمل|рабоч\p{L}+ визит/iu],
  ['private visit', /\bprivate visits?\b|سفر خصوصی|زيارة خاصة|частн\p{L}+ визит/iu],
];

/** The kinds of visit that a text asks for, as records print them: `state visit`. */
export function visitKindsOf(text: string): string[] {
  return KINDS.flatMap(([kind, asked]) => (asked.test(text) ? [kind] : []));
}

/** Whether a text calls a visit one of some kinds. An official working visit is no working visit, which is less. */
export function isVisitOfKind(text: string, kinds: readonly string[]): boolean {
  const said = text.toLowerCase().replaceAll('-', ' ');
  return kinds.some((kind) =>
    kind === 'working visit' ? /(?<!official )working visit/.test(said) : said.includes(kind),
  );
}
