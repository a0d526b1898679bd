import type { Agreement } from './agreement.js';

/** What a title says of a document that is filed under a broader kind: "… Digital Centre" is a programme. */
const TITLES: ReadonlyMap<string, RegExp> = new Map([
  ['letter of intent', /\bintent\b/i],
  ['programme', /working group|task force|action plan|platform|centre|center/i],
  ['declaration', /declaration|charter/i],
  ['memorandum of understanding', /^(?!.*\bintent\b).*(?:\bmemorand|\bmous?\b)/i],
]);

/** Whether a document is of a kind, by the kind it is filed under or by its title. Resolutions are filed as declarations. */
export function isDocumentOf(kind: string, { id, kind: filed, title, notes }: Agreement): boolean {
  if (kind === 'resolution') return /resolution/i.test(`${title} ${notes ?? ''} ${id}`);
  return kind === filed || TITLES.get(kind)?.test(title) === true;
}
