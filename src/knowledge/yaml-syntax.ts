import { type Document, isAlias, isCollection, isScalar, visit, type YAMLError } from 'yaml';
import type { Place, Problem } from './problem.js';

/** After so many faults of one file, the rest are echoes of the first. */
const SHOWN_MAX = 20;

/**
 * What the YAML parser has to say against a file: at most one problem a line, each where the fault begins.
 *
 * A quote or bracket that is never closed is noticed by the parser where the text ends; it is reported where it opens.
 */
export function syntaxProblems(document: Document, place: (offset: number) => Place): Problem[] {
  const faults: readonly YAMLError[] = [...document.errors, ...document.warnings];
  const tooDeep = faults.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  const byLine = new Map<number, Problem>();
  for (const problem of tooDeep
    ? [problemOf(document, tooDeep, place)]
    : faults.map((one) => problemOf(document, one, place))) {
    if (!byLine.has(problem.line)) byLine.set(problem.line, problem);
  }
  const problems = [...byLine.values(), ...danglingAliases(document, place)];
  return problems.sort((a, b) => a.line - b.line || a.column - b.column).slice(0, SHOWN_MAX);
}

/** Aliases whose anchor has not been set before them, in one pass. */
function danglingAliases(document: Document, place: (offset: number) => Place): Problem[] {
  const anchors = new Set<string>();
  const problems: Problem[] = [];
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) anchors.add(node.anchor ?? '');
      else if (!anchors.has(node.source)) problems.push(danglingAlias(place(node.range?.[0] ?? 0), node.source));
    },
  });
  return problems;
}

function danglingAlias(place: Place, name: string): Problem {
  const fix = `Write the value out, or set the anchor "&${name}" before it.`;
  return { ...place, message: `no anchor is called "${name}"`, fix, rule: 'yaml-syntax' };
}

function problemOf(document: Document, fault: YAMLError, place: (offset: number) => Place): Problem {
  const opens = opening(document, fault);
  const code = opens === null ? fault.code : 'MISSING_CHAR';
  const [message, fix] = WORDS.get(code) ?? [inOurWords(fault.message), CHECK_THE_LINE];
  return { ...place(opens ?? fault.pos[0]), message, fix, rule: 'yaml-syntax' };
}

const CHECK_THE_LINE = 'Check the indentation, quotes, brackets and colons around here.';

/** The first line of the parser's own sentence, as a clause. */
function inOurWords(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  return `the YAML cannot be read: ${line.replace(/[.:\s]+$/, '')}`;
}

/** What the parser's codes mean to a curator. https://eemeli.org/yaml/#errors */
const WORDS: ReadonlyMap<string, readonly [message: string, fix: string]> = new Map([
  ['BLOCK_AS_IMPLICIT_KEY', ['a colon stands inside an unquoted text', 'Put the text in double quotes.']],
  ['BAD_SCALAR_START', ['an unquoted text starts with a reserved character', 'Put the text in double quotes.']],
  ['MISSING_CHAR', ['a quote or bracket that opens here is not closed', 'Close it.']],
  ['BAD_INDENT', ['the indentation breaks off here', CHECK_THE_LINE]],
  ['TAB_AS_INDENT', ['a tab indents this line', 'Indent with spaces.']],
  ['MULTIPLE_DOCS', ['a second document starts here', 'Remove the "---" line.']],
  ['NON_STRING_KEY', ['a key is no plain text', 'Write the key as one word before a colon.']],
  ['RESOURCE_EXHAUSTION', ['the values are nested too deeply', 'Close the brackets.']],
]);

/** Where the quote or bracket opens that `fault` misses the end of, or null for a fault of another kind. */
function opening(document: Document, fault: YAMLError): number | null {
  if (fault.code !== 'MISSING_CHAR' && fault.code !== 'BAD_INDENT') return null;
  let found: number | null = null;
  visit(document, {
    Node(_, node) {
      const delimited = isCollection(node) ? node.flow === true : isScalar(node) && /^QUOTE_/.test(node.type ?? '');
      const [from, to] = node.range ?? [0, 0];
      if (delimited && from <= fault.pos[0] && to >= fault.pos[0]) found = Math.max(found ?? 0, from);
    },
  });
  return found;
}
