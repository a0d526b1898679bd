import type { types } from '@slack/bolt';

/*
 * Draws the blocks of a message as a picture of about what Slack makes of them: its own drawing, not Slack's.
 * Only the kinds of block that answers are made of are known.
 */

const WIDTH = 760;
const LEFT = 68;
const RIGHT = 24;
const LINE = 22;
const FONT = 'Lato, Helvetica, Arial, sans-serif';

/** A piece of a line, with what it looks like. */
interface Run {
  readonly text: string;
  readonly look: 'plain' | 'bold' | 'italic' | 'link' | 'quiet';
}

/** Something drawn, and how much of the page it takes, in pixels. */
interface Drawn {
  readonly svg: string;
  readonly height: number;
}

/** The SVG of a question and the message that answers it. */
export function drawMessage(question: string, blocks: readonly types.KnownBlock[]): string {
  const asked = drawPost('Anna', '#7a5c99', 20, [[{ text: question, look: 'plain' }]]);
  let y = asked.height + 40;
  const parts = [asked.svg, name('Sideline', '#1f3a5f', y)];
  y += LINE;
  for (const block of blocks) {
    const { svg, height } = drawBlock(block, y);
    parts.push(svg);
    y += height + 8;
  }
  const height = y + 16;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}" font-size="15">`,
    '<title>An answer of Sideline in Slack, drawn from the blocks that Sideline sends</title>',
    `<rect width="${WIDTH}" height="${height}" rx="8" fill="#ffffff" stroke="#dddddd"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

function drawPost(who: string, colour: string, top: number, lines: readonly (readonly Run[])[]): Drawn {
  const text = lines.map((line, at) => drawLine(line, LEFT, top + LINE * (at + 1)));
  return { svg: [name(who, colour, top), ...text].join('\n'), height: LINE * (lines.length + 1) };
}

function name(who: string, colour: string, y: number): string {
  return [
    `<rect x="20" y="${y - 14}" width="36" height="36" rx="6" fill="${colour}"/>`,
    `<text x="38" y="${y + 10}" fill="#ffffff" font-weight="bold" text-anchor="middle" font-size="18">${who[0]}</text>`,
    `<text x="${LEFT}" y="${y}" font-weight="bold" fill="#1d1c1d">${who}</text>`,
  ].join('\n');
}

function drawBlock(block: types.KnownBlock, y: number): Drawn {
  switch (block.type) {
    case 'rich_text':
      return stacked(block.elements.flatMap(linesOfElement), y);
    case 'context':
      return stacked(wrapped(block.elements.map(contextRun), WIDTH - LEFT - RIGHT), y, 13);
    case 'actions':
      return drawButtons(block.elements as types.Button[], y);
    default:
      throw new Error(`no picture of a block of type ${block.type}`);
  }
}

/** A line with how far it is set in. */
interface Indented {
  readonly runs: readonly Run[];
  readonly indent: number;
}

function linesOfElement(element: types.RichTextBlock['elements'][number]): Indented[] {
  const width = WIDTH - LEFT - RIGHT;
  if (element.type !== 'rich_text_list')
    return paragraphs(element.elements.map(runOf)).flatMap((runs) => wrapped(runs, width));
  return element.elements.flatMap((item) => {
    const [first, ...rest] = wrapped(item.elements.map(runOf), width - 22);
    const bullet: Run = { text: '•  ', look: 'plain' };
    return [{ runs: [bullet, ...(first?.runs ?? [])], indent: 8 }, ...rest.map(({ runs }) => ({ runs, indent: 24 }))];
  });
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

/** Breaks a line at spaces where it is wider than `width`; widths are estimated, which a drawing can bear. */
function wrapped(runs: readonly Run[], width: number): Indented[] {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const run of runs) {
    for (const word of run.text.split(/(?<= )/)) {
      if (used + widthOf(word.trimEnd()) > width && used > 0) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)!.push({ ...run, text: word });
      used += widthOf(word);
    }
  }
  return lines.map((line) => ({ runs: line, indent: 0 }));
}

function widthOf(text: string): number {
  return text.length * 7.9;
}

function stacked(lines: readonly Indented[], y: number, size = 15): Drawn {
  const step = size === 15 ? LINE : 18;
  const svg = lines.map(({ runs, indent }, at) => drawLine(runs, LEFT + indent, y + step * (at + 1) - 6, size));
  return { svg: svg.join('\n'), height: step * lines.length };
}

function drawLine(runs: readonly Run[], x: number, y: number, size = 15): string {
  const spans = runs.map(({ text, look }) => `<tspan${LOOKS[look]}>${xml(text)}</tspan>`);
  return `<text x="${x}" y="${y}" font-size="${size}" fill="#1d1c1d" xml:space="preserve">${spans.join('')}</text>`;
}

const LOOKS: Readonly<Record<Run['look'], string>> = {
  plain: '',
  bold: ' font-weight="bold"',
  italic: ' font-style="italic"',
  link: ' fill="#1264a3"',
  quiet: ' fill="#616061"',
};

function drawButtons(buttons: readonly types.Button[], y: number): Drawn {
  const parts: string[] = [];
  let [x, top] = [LEFT, y];
  for (const button of buttons) {
    const width = Math.min(widthOf(button.text.text) + 24, WIDTH - LEFT - RIGHT);
    if (x + width > WIDTH - RIGHT && x > LEFT) [x, top] = [LEFT, top + 38];
    const [fill, ink] = button.style === 'primary' ? ['#007a5a', '#ffffff'] : ['#ffffff', '#1d1c1d'];
    parts.push(
      `<rect x="${x}" y="${top}" width="${width}" height="30" rx="5" fill="${fill}" stroke="#bbbbbb"/>`,
      `<text x="${x + width / 2}" y="${top + 20}" text-anchor="middle" font-size="13" font-weight="bold" fill="${ink}">${xml(button.text.text)}</text>`,
    );
    x += width + 8;
  }
  return { svg: parts.join('\n'), height: top - y + 32 };
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
