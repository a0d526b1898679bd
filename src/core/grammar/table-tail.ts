/** What is asked in a table, without saying so. */
const TAILS: readonly RegExp[] = [
  /^(.{3,}?)[,;:.?]?\s(?:and\s)?(?:(?:please\s)?(?:put|show|give|lay|set|list)\s(?:me\s)?(?:it|them|that|this|those|these)\s(?:out\s)?)?(?:as|in|into)\s(?:a\s)?(?:table|tabular)(?:\s(?:form|format))?(?:,?\s(?:please|pls|thanks))?\W*$/i,
];

/** What stands before what is to be put in a table. */
const HEADS: readonly RegExp[] = [
  /^(?:please\s)?(?:(?:can|could|would)\syou\s)?(?:please\s)?(?:make|give|show|draw|build|get|prepare|i\sneed|i\swant)?\s?(?:me\s|up\s)*(?:a|the)?\s?table\s(?:of|with|for|listing|showing)\s(?:all\s)?(.{3,})$/i,
  /^(?:please\s)?(?:(?:can|could|would)\syou\s)?(?:please\s)?(?:tabulate|tabulating)\s(.{3,})$/i,
];

/** Characters beyond which a message is not looked through: it is matched against patterns. */
const LENGTH_MAX = 500;

/** "Whom did she meet in Geneva, as a table": the question without that; null where no table is asked for. */
export function tableTail(text: string): string | null {
  if (text.length > LENGTH_MAX || !/\btab(?:le|ul)/i.test(text)) return null;
  for (const pattern of [...TAILS, ...HEADS]) {
    const rest = pattern.exec(text)?.[1];
    if (rest) return rest;
  }
  return null;
}
