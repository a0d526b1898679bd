import type { types } from '@slack/bolt';
import {
  type Colours,
  type Drawn,
  drawButtons,
  drawTalk,
  type Indented,
  listItem,
  PAGE,
  type Run,
  stacked,
  wrapped,
} from '../drawing.js';

const COLOURS: Colours = {
  page: '#ffffff',
  text: '#1d1c1d',
  quiet: '#616061',
  link: '#1264a3',
  button: '#ffffff',
  primary: '#007a5a',
};

const WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** The SVG of a question and the message that answers it. Only the kinds of block that answers are made of are known. */
export function drawMessage(question: string, blocks: readonly types.KnownBlock[]): string {
  const title = 'An answer of Sideline in Slack, drawn from the blocks that Sideline sends';
  return drawTalk(
    title,
    question,
    blocks.map((block) => (y) => drawBlock(block, y)),
    COLOURS,
  );
}

function drawBlock(block: types.KnownBlock, y: number): Drawn {
  switch (block.type) {
    case 'rich_text':
      return stacked(block.elements.flatMap(linesOfElement), y, 15, COLOURS);
    case 'context':
      return stacked(wrapped(block.elements.map(contextRun), WIDTH), y, 13, COLOURS);
    case 'actions':
      return drawButtons((block.elements as types.Button[]).map(labelOf), y, COLOURS);
    case 'context_actions':
      return drawButtons(block.elements.flatMap(halvesOf), y, COLOURS);
    default:
      throw new Error(`no picture of a block of type ${block.type}`);
  }
}

function halvesOf(element: types.ContextActionsBlock['elements'][number]) {
  if (element.type !== 'feedback_buttons') throw new Error(`no picture of an element of type ${element.type}`);
  return [element.positive_button, element.negative_button].map(({ text }) => ({ label: text.text, primary: false }));
}

function labelOf({ text, style }: types.Button) {
  return { label: text.text, primary: style === 'primary' };
}

function linesOfElement(element: types.RichTextBlock['elements'][number]): Indented[] {
  if (element.type === 'rich_text_list')
    return element.elements.flatMap((item) => listItem(item.elements.map(runOf), WIDTH));
  return paragraphs(element.elements.map(runOf)).flatMap((runs) => wrapped(runs, WIDTH));
}

function paragraphs(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [head, ...tail] = run.text.split('\n');
    lines.at(-1)!.push({ ...run, text: head! });
    for (const text of tail) lines.push([{ ...run, text }]);
  }
  return lines;
}

function runOf(piece: types.RichTextElement): Run {
  if (piece.type === 'link') return { text: piece.text ?? piece.url, look: 'link' };
  if (piece.type !== 'text') throw new Error(`no picture of a piece of type ${piece.type}`);
  return { text: piece.text, look: piece.style?.bold ? 'bold' : piece.style?.italic ? 'italic' : 'plain' };
}

function contextRun(element: types.ContextBlock['elements'][number]): Run {
  if (element.type === 'mrkdwn') return { text: `${element.text.replace(/^<[^|]*\||>$/g, '')} `, look: 'link' };
  if (element.type !== 'plain_text') throw new Error(`no picture of a context of type ${element.type}`);
  return { text: element.text, look: 'quiet' };
}
