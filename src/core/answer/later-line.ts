import { uncounted } from '../graph/work.js';
import type { Ref } from '../records/ref.js';
import type { Block } from './answer.js';
import type { Told } from './draft.js';
import { type Statement, statement } from './statement.js';

type StatementBlock = Extract<Block, { kind: 'statement' }>;

/** A long list, by the places of its lines. */
export interface LaterLines {
  tell(at: number): Told;
  nameOf(at: number): string;
  /** The record that a line is of: no other of its kind carries it. */
  recordOf(at: number): Ref;
}

/**
 * A line of a long list, put into words when it is shown: of a list of a hundred thousand a page is, and each of the others takes no
 * more than its place.
 */
export class LaterLine implements StatementBlock {
  readonly kind = 'statement';
  readonly indent = 1;
  readonly #lines: LaterLines;
  readonly #at: number;
  #told: Statement | null = null;

  constructor(lines: LaterLines, at: number) {
    this.#lines = lines;
    this.#at = at;
  }

  get name(): string {
    return this.#lines.nameOf(this.#at);
  }

  get statement(): Statement {
    this.#told ??= uncounted(() => statement(...this.#lines.tell(this.#at)));
    return this.#told;
  }

  /** The record that it is of, which takes no words. */
  get record(): Ref {
    return this.#lines.recordOf(this.#at);
  }

  /** The same as plain data: as it stands in a finished answer. */
  plain(): StatementBlock {
    const line = this;
    return {
      kind: 'statement',
      indent: 1,
      get name() {
        return line.name;
      },
      get statement() {
        return line.statement;
      },
    };
  }
}
