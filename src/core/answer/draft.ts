import type { Graph } from '../graph/graph.js';
import { once } from '../graph/once.js';
import type { Query } from '../query/query.js';
import type { Question } from '../question/question.js';
import type { ReplyAsked } from '../question/reply-asked.js';
import type { Evidence } from '../records/evidence.js';
import type { Ref } from '../records/ref.js';
import type { Source } from '../records/source.js';
import type { Block, Choice, TableRow } from './answer.js';
import type { Outcome } from './outcome.js';
import { type EvidenceList, evidenceList, statement } from './statement.js';
import type { Missing } from './subject.js';

/** What a composer gives: blocks and what the whole rests on; numbering and follow-ups come after. */
export interface Draft {
  readonly outcome: Outcome;
  readonly blocks: readonly Block[];
  readonly count: number | null;
  /** What the answer lists, in order: "the second one" counts these. */
  readonly listed: readonly Ref[];
  readonly choices: readonly Choice[];
  /** The records listed are those that were asked about and leave it open: what is asked next may be asked of them. */
  readonly isOfListed?: true;
  /** The sentence that tells what was asked, or that none does: nothing is put before or below it. */
  readonly isSettled?: true;
  /** Sources that are cited and no longer on record: of news on what was withdrawn. */
  readonly formerSource?: (id: string) => Source | undefined;
}

/** A draft with the question it answers, after a shared name was settled. */
export interface Composed {
  readonly draft: Draft;
  readonly question: Question;
  /** What the question asks, where all of it has a place in the query language. */
  readonly query?: Query;
  /** Whether it was read whole by the grammar: what follows may then be an edit of its query. */
  readonly isWhole?: true;
  /** What is asked of the proposals that the question means, beyond which they are. */
  readonly reply?: ReplyAsked['what'];
}

/** A composer: question and graph in, draft out. Pure. */
export type Composer = (question: Question, graph: Graph) => Draft;

/** A draft that answers. */
export function answered(blocks: readonly Block[], listed: readonly Ref[], count: number | null = null): Draft {
  return { outcome: blocks.some(isFact) ? 'answered' : 'no-record', blocks, count, listed, choices: [] };
}

/** Whether a block states something. */
export function isFact(block: Block): boolean {
  return block.kind === 'statement' || block.kind === 'table' || block.kind === 'derived' || block.kind === 'note';
}

/** A sentence as a block; nothing where no evidence carries it. */
export function say(text: string, evidence: readonly Evidence[], indent: 0 | 1 = 0): Block[] {
  const list = evidenceList(evidence);
  return list ? [{ kind: 'statement', statement: statement(text, list), indent }] : [];
}

/** What a sentence says and what carries it. */
export type Told = readonly [text: string, evidence: EvidenceList];

/** A line of a list as a block, which is put into words when it is shown: of a list of a hundred thousand a page is. */
export function sayLater(telling: () => Told, indent: 0 | 1 = 1, naming?: () => string): Block {
  const told = once(() => statement(...telling()));
  return {
    kind: 'statement',
    indent,
    get name() {
      return naming?.() ?? '';
    },
    get statement() {
      return told();
    },
  };
}

/** A sentence that is put into words when it is shown, where it is known that something carries it: a rank has a line for each of many. */
export function saidLater(telling: () => Told, indent: 0 | 1 = 0): Block {
  const told = once(() => statement(...telling()));
  return {
    kind: 'statement',
    get statement() {
      return told();
    },
    indent,
  };
}

/** A note or derived sentence as a block. */
export function aside(kind: 'note' | 'derived', text: string, evidence: readonly Evidence[]): Block[] {
  const list = evidenceList(evidence);
  return list ? [{ kind, statement: statement(text, list) }] : [];
}

/** What is not on record, in words; `missing` names what of it can be asked for. */
export function gap(text: string, ...missing: readonly Missing[]): Block {
  return missing.length ? { kind: 'gap', text, missing } : { kind: 'gap', text };
}

/** A table row: its statement is the cells in reading order. */
export function row(cells: readonly string[], evidence: readonly Evidence[]): TableRow[] {
  const list = evidenceList(evidence);
  return list ? [{ cells, statement: statement(cells.filter((cell) => cell !== '').join('  '), list) }] : [];
}

/** "1 meeting", "4 meetings". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
