import type { types } from '@slack/bolt';
import type { Answer, Block } from '../../../core/answer/answer.js';
import { ASKED_LINE_MAX, askedBefore, askedBelow } from '../../../core/answer/asked-line.js';
import type { PageSize } from '../../../core/answer/page.js';
import { shortened } from '../../../core/records/shortened.js';
import { BLOCKS_JSON_MAX, TEXT_MAX } from '../limits.js';
import { questionButtons, toolButtons } from './buttons.js';
import { escaped, literal } from './literal.js';
import { feedbackButtons } from './rating.js';
import { type LinkBudget, plain, richText, type TextBlock } from './rich-text.js';
import { sourceContext, wordsContext } from './sources.js';
import { tableBlock, tableList } from './table.js';
import { cut, HEADING_MAX, textOf } from './text.js';

/** A message as Slack takes it: blocks to look at, and the same in plain words. */
export interface Message {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** How an answer is shown. */
export interface Showing {
  /** The instant it was asked at, ISO 8601: what its buttons lead back to. */
  readonly now: string;
  /** The question, where nobody typed it just above. */
  readonly heading: string | null;
  /** Whether it is seen by one person, who may show it to the channel. */
  readonly shareable: boolean;
  /** Whether a picture of it could stand beside it: everybody there sees it, and files are allowed. */
  readonly drawable?: boolean;
  /** What else can be done, under all that the answer offers. */
  readonly beneath?: readonly types.KnownBlock[];
}

/** What fits in one message of Slack beside its sources and buttons; "more" brings the rest. */
export const MESSAGE_PAGE: PageSize = { lines: 25, characters: 2_000 };

/** An answer as a message: statements, choices, what was asked, sources, what to ask next, what to do with it. Pure. */
export function messageOf(answer: Answer, showing: Showing): Message {
  const text = textOf(answer, showing.heading);
  let blocks: types.KnownBlock[] = [];
  for (const { sources, ...richness } of RICHNESS) {
    blocks = blocksOf(answer, showing, { ...richness, sources: sourceContext(answer, sources) });
    if (JSON.stringify(blocks).length <= BLOCKS_JSON_MAX) break;
  }
  return { text, blocks };
}

/** The same with as little as blocks can say, for where Slack takes no more of them. Pure. */
export function leanMessageOf(answer: Answer, showing: Showing): Message {
  return {
    text: textOf(answer, showing.heading),
    blocks: blocksOf(answer, showing, { links: 0, sources: [], buttons: false }),
  };
}

/** A message under a line of ours, for which its text gives way at its end. */
export function beneathNote(note: string, { text, blocks }: Message): Message {
  return {
    text: cut(`${escaped(note)}\n\n${text}`, TEXT_MAX),
    blocks: blocks.length === 0 ? [] : [wordsContext(note), ...blocks],
  };
}

/** How much of what the text says anyway the blocks repeat. */
interface Richness {
  readonly links: number;
  /** The lines of sources. */
  readonly sources: readonly types.KnownBlock[];
  /** Whether questions are on buttons; else they are named, to be typed. */
  readonly buttons: boolean;
}

/** With how many links and lines of sources: the first that fits is taken. */
const RICHNESS: readonly (Omit<Richness, 'sources'> & { readonly sources: number })[] = [
  { links: 24, sources: 6, buttons: true },
  { links: 12, sources: 3, buttons: true },
  { links: 4, sources: 1, buttons: true },
  { links: 0, sources: 0, buttons: true },
  { links: 0, sources: 0, buttons: false },
];

/** The blocks of a message, as rich as they may be. */
export function blocksOf(answer: Answer, showing: Showing, richness: Richness): types.KnownBlock[] {
  const { now, heading, shareable, drawable = false, beneath = [] } = showing;
  const followUps = answer.followUps.map((question) => ({ label: question, question }));
  const state = { trail: answer.trail, now };
  const onButtons = richness.buttons ? questionButtons : questionNames;
  return [
    ...(heading === null ? [] : [asked(heading)]),
    ...askedContext(askedBefore(answer)),
    ...bodyBlocks(answer, { left: richness.links }, 1),
    ...onButtons(answer.choices, 0),
    ...askedContext(askedBelow(answer)),
    ...richness.sources,
    ...onButtons(followUps, answer.choices.length),
    // Where blocks are short of room the words go without it: "as a picture" may still be typed.
    ...toolButtons(answer, state, { shareable, drawable: drawable && richness.buttons }),
    ...feedbackButtons(answer, state),
    ...beneath,
  ];
}

/** The line that says what was asked, small. */
export function askedContext(line: string): types.ContextBlock[] {
  const words = shortened(literal(line), ASKED_LINE_MAX);
  return words.trim() === '' ? [] : [wordsContext(words)];
}

/** Questions by their labels, numbered from `from` + 1. */
function questionNames(questions: readonly { readonly label: string }[], from: number): types.ContextBlock[] {
  const names = questions.map(({ label }, at) => `${from + at + 1} ${label}`).join(' · ');
  return names === '' ? [] : [wordsContext(names)];
}

/** A question as a quotation. */
export function asked(question: string): types.RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [plain(literal(shortened(question, HEADING_MAX)))] }],
  };
}

/** The lines and tables of an answer; a message takes one table (views none), others become lists. */
export function bodyBlocks(answer: Answer, links: LinkBudget, tables: 0 | 1): types.KnownBlock[] {
  let left: number = tables;
  return runsOf(answer.blocks).map((run) => {
    if (Array.isArray(run)) return richText(run, answer, links);
    return left-- > 0 ? tableBlock(run, answer, links) : tableList(run, answer, links);
  });
}

/** Tables, and the runs of lines between them. */
function runsOf(blocks: readonly Block[]): (TextBlock[] | Extract<Block, { kind: 'table' }>)[] {
  const runs: (TextBlock[] | Extract<Block, { kind: 'table' }>)[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === 'table') runs.push(block);
    else if (Array.isArray(last)) last.push(block);
    else runs.push([block]);
  }
  return runs;
}
