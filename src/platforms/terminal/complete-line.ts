import { DIGEST_VERBS } from '../../core/digest/wish/read-request.js';
import type { CompletedKind } from '../../core/graph/complete.js';
import { fold } from '../../core/graph/normalise.js';
import { likeliest } from '../../core/nearest/did-you-mean.js';
import { commandsLike, SLASH_COMMANDS } from './slash-commands.js';

/** Names on record that a beginning may become, best first. */
export type NamesFor = (kind: CompletedKind, beginning: string, max: number) => readonly string[];

/** What a Tab does, in the shape that node:readline asks for: what the end of a line may become, and that end. */
export type Completed = [completions: string[], end: string];

/** Names shown for one beginning, of each kind. */
const NAMES_MAX = 5;
const KINDS: readonly CompletedKind[] = ['person', 'country', 'conference', 'topic'];

/** Words at the end of a line that may be one name, and letters of a beginning. */
const WORDS_MAX = 5;
const LETTERS_MIN = 3;

/** Digest commands offered for a slip. */
const VERBS_MAX = 3;

/**
 * Completes a command after its slash, a verb behind "digest", and otherwise the name that the line ends with: by how it
 * begins, and where nothing begins so by what it may be a slip of ("/sorc", "digest lsit", "who did hashmi").
 */
export function completeLine(line: string, namesFor: NamesFor): Completed {
  if (line.startsWith('/'))
    return beginningOr(
      SLASH_COMMANDS.map(({ name }) => `/${name}`),
      line,
      commandsLike(line),
    );
  const [, verb] = /^digest (\S+)$/i.exec(line) ?? [];
  if (verb !== undefined) {
    const [verbs] = beginningOr(DIGEST_VERBS, verb, likeliest(verb, DIGEST_VERBS, VERBS_MAX));
    if (verbs.length > 0) return [verbs, verb];
  }
  return completeName(line, namesFor);
}

function beginningOr(words: readonly string[], typed: string, meant: readonly string[]): Completed {
  const beginning = words.filter((word) => word.startsWith(typed.toLowerCase()));
  return beginning.length > 0 ? [beginning, typed] : several(meant, typed);
}

/** The most words at the end that begin a name; where none do, the last word, misspelt. */
function completeName(line: string, namesFor: NamesFor): Completed {
  const ends = endsOf(line);
  const named = (end: string) => [...new Set(KINDS.flatMap((kind) => [...namesFor(kind, end, NAMES_MAX)]))];
  for (const end of ends) {
    const names = named(end).filter((name) => fold(name).includes(fold(end)));
    if (names.length > 0) return several(names, end);
  }
  const last = ends.at(-1);
  if (last === undefined) return [[], line];
  const meant = named(last).filter((name) => likeliest(fold(last), fold(name).split(' '), 1).length > 0);
  return several(meant, meant.length === 1 ? (ends.find((end) => isOf(end, meant[0]!)) ?? last) : last);
}

/** Whether each word of an end, the last one apart, is a word of a name or a slip of one. */
function isOf(end: string, name: string): boolean {
  const words = fold(name).split(' ');
  return fold(end)
    .split(' ')
    .slice(0, -1)
    .every((word) => likeliest(word, words, 1).length > 0);
}

/** The ends of a line that start at a word, longest first. */
function endsOf(line: string): readonly string[] {
  const starts = [...line.matchAll(/(?<!\S)\S/g)].map(({ index }) => index).slice(-WORDS_MAX);
  return starts.map((start) => line.slice(start)).filter((end) => end.trim().length >= LETTERS_MIN);
}

/**
 * What was typed stands among several that do not go on from it: readline puts what all have in common in its place, and
 * of "Sattar Hashemi" and "Sarah Kemp" that would leave "Sa" of "hash".
 */
function several(found: readonly string[], typed: string): Completed {
  const goOn = found.every((one) => one.startsWith(typed));
  return [found.length < 2 || goOn ? [...found] : [...found, typed], typed];
}
