import type { SourceFile, SyntaxNode } from './source-file.js';

/** What links words to names, and what tells what words do: no composer calls them. */
const READERS = [
  'src/core/question/link.ts',
  'src/core/question/understand.ts',
  'src/core/question/items.ts',
  'src/core/question/lexicon.ts',
  'src/core/question/other-language.ts',
  'src/core/question/keywords.ts',
  'src/core/question/asks-of.ts',
];

/** Whether a file reads the words of a question: its text, what its words do, or what reads them. */
export function readsWords({ imports, nodes }: SourceFile): boolean {
  return imports.some((name) => READERS.includes(name)) || nodes.some(readsWordsOf);
}

/** A question goes by a few names; what is taken out of one is seen where it is. */
function readsWordsOf({ type, text }: SyntaxNode): boolean {
  if (type === 'MemberExpression') return /\b(?:question|asked|composed\.question)\.(?:text|tags)$/.test(text);
  const isTaken =
    type === 'ObjectPattern' && /^\{[^}]*\b(?:text|tags)\b[^}]*\}\s*:\s*(?:Question|Pick<Question)/.test(text);
  const isUnpacked =
    type === 'VariableDeclarator' && /^\{[^}]*\b(?:text|tags)\b[^}]*\}\s*=\s*(?:question|asked)$/.test(text);
  return isTaken || isUnpacked;
}
