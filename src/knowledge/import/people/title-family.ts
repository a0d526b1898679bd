/** Titles that one and the same person may be printed with, in the order in which they are tried. */
const FAMILIES: readonly (readonly [string, RegExp])[] = [
  ['foreign minister', /foreign|external/i],
  ['head of government', /\b(?:prime minister|premier|chancellor|taoiseach)\b/i],
  ['heir', /\bcrown prince/i],
  ['monarch', /\b(?:king|queen|emperor|empress|emir|amir|sultan|shah|pope|prince|princess|duke|duchess)\b/i],
  ['president', /\bpresident\b/i],
];

/** What a title is a form of: "Acting President" of president, "External Affairs Minister" of foreign minister; else itself. */
export function familyOf(title: string): string {
  if (/\b(?:vice|deputy)\b/i.test(title)) return title.toLowerCase();
  return (
    FAMILIES.find(([, pattern]) => pattern.test(title))?.[0] ?? title.toLowerCase().replace(/^(?:former|then) /, '')
  );
}
