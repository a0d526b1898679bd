/** Two words or more in quotation marks of any kind. */
const QUOTED = /(?<![\p{L}\p{N}])['"‘“«]([\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+){1,8})['"’”»](?![\p{L}\p{N}])/u;

/** The first words of a message that stand in quotation marks, two at least; null where none do. */
export function wordsQuoted(text: string): string | null {
  return QUOTED.exec(text)?.[1] ?? null;
}
