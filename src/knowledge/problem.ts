/** A place in a file; `line` and `column` count from 1, columns in UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with a knowledge folder, where it stands, and what most likely mends it. */
export interface Problem extends Place {
  /** What is wrong, without a final full stop. */
  readonly message: string;
  /** The offending value as it was read. */
  readonly value?: string;
  /** One or two whole sentences. */
  readonly fix?: string;
  /** Permanent name, so that it can be searched for: `cites-exist`. */
  readonly rule: string;
  /** The record it is about, where it is about one that can be told: `meeting:wtdc-25-iran-tajikistan`. */
  readonly record?: string;
}

/**
 * A problem as one line: `path:line:column: what is wrong: "value". The likely fix. [rule-name]`.
 *
 * A value that the message quotes already is not repeated. A terminal acts on nothing of it, whatever files are called.
 */
export function printProblem(problem: Problem): string {
  const { path, line, column, message, value, fix, rule } = problem;
  const quoted = value === undefined ? '' : quote(value);
  const what = quoted === '' || message.includes(quoted) ? message : `${message}: ${quoted}`;
  return printable(`${path}:${line}:${column}: ${what}.${fix === undefined ? '' : ` ${fix}`} [${rule}]`);
}

const SHOWN_MAX = 80;

/** A value in double quotes, cut to 80 characters and printable. */
export function quote(value: string): string {
  const shown = value.length > SHOWN_MAX ? `${value.slice(0, SHOWN_MAX)}…` : value;
  return `"${printable(shown)}"`;
}

/** A text in which everything that a terminal might act on, or that cannot be seen, is written as an escape. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escaped);
}

function escaped(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** Orders problems by path, line, column and rule, in code units. */
export function byPlace(a: Problem, b: Problem): number {
  return compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

/**
 * Orders problems by place, but those first that are about no record which can be told: a file that cannot be read is why
 * others lack what stands in it, and is not to be looked for behind them.
 */
export function byRecordAndPlace(a: Problem, b: Problem): number {
  return Number(a.record !== undefined) - Number(b.record !== undefined) || byPlace(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
