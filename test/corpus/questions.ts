import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PINNED_FOLDER } from './loaded.js';

/** What a right answer has. A pattern is a folded substring, or, between slashes, a case-insensitive expression. */
export interface Gold {
  readonly must_include: readonly string[];
  readonly must_not_include: readonly string[];
  /** Patterns that only an answer with facts owes. */
  readonly must_include_if_answered?: readonly string[];
  /** Outcomes that will do; absent = `answered`, or what `none` and `out_of_scope` say. */
  readonly outcomes?: readonly string[];
  /** Nothing on record answers it, and the answer says so. */
  readonly none?: boolean;
  /** It asks for what no record can say. */
  readonly out_of_scope?: boolean;
  /** Part of what was asked is not on record, and the answer says so. */
  readonly says_missing?: boolean;
  readonly count?: number;
  /** Refs, one of which an answer must rest on. */
  readonly records?: readonly string[];
  /** The most characters of the whole text. */
  readonly max_chars?: number;
}

/** A question with what a right answer has and why. Those of one conversation stand in the order they are asked. */
export interface CorpusQuestion {
  readonly id: string;
  readonly question: string;
  readonly conversation: string;
  readonly followup_of?: string;
  readonly form: string;
  readonly gold: Gold;
  readonly why: string;
}

/** A file of questions and the knowledge folder they are asked of. */
export interface Corpus {
  readonly name: string;
  readonly folder: string;
  readonly questions: readonly CorpusQuestion[];
}

/** One article alone. It lies beside the project, not in it, and may be absent. */
const SEED_ARTICLE = pathFromHere('../../../shared/knowledge-dossier/seed-article');

/** The corpora: questions of the forms people use, those of ten people who had never heard of the program, and threads. */
export const CORPORA: readonly Corpus[] = [
  corpus('seed-forms', SEED_ARTICLE),
  corpus('dossier-forms', PINNED_FOLDER),
  corpus('people', PINNED_FOLDER),
  corpus('fresh-seed', SEED_ARTICLE),
  corpus('fresh-dossier', PINNED_FOLDER),
  corpus('fresh-people', PINNED_FOLDER),
  corpus('threads', PINNED_FOLDER),
];

/** The texts of all corpora, in order. */
export const ALL_QUESTIONS: readonly string[] = CORPORA.flatMap(({ questions }) =>
  questions.map((one) => one.question),
);

/** A line of a thread, whether it is a question to the program, and why. `blind`: first tried once the rule was done. */
export interface ThreadLine {
  readonly text: string;
  readonly addressed: boolean;
  readonly why: string;
  readonly blind?: true;
}

/** Lines of threads, of questions to the program and of talk. */
export const THREAD_LINES: readonly ThreadLine[] = linesOf('thread-talk');

export { ASKED_AT } from './asked-at.js';

/** Whether the knowledge that a corpus is asked of is here. */
export function isHere({ folder }: Corpus): boolean {
  return existsSync(folder);
}

/** The questions of a file asked of a folder: of registers, for one, that a test imports itself. */
export function corpus(name: string, folder: string): Corpus {
  return { name, folder, questions: linesOf(name) };
}

function linesOf<T>(name: string): readonly T[] {
  const lines = readFileSync(pathFromHere(`${name}.jsonl`), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

function pathFromHere(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
