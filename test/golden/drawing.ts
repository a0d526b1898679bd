/*
 * Pictures of messages as SVG: our own drawing of about what a chat platform makes of what it is sent, not the
 * platform's. Lines are broken by estimated widths, which a drawing can bear.
 */

/** The page: its width, and where text stands. Pixels. */
export const PAGE = { width: 760, left: 68, right: 24, line: 22 } as const;

const FONT = 'Lato, Helvetica, Arial, sans-serif';

/** A piece of a line, with what it looks like. */
export interface Run {
  readonly text: string;
  readonly look: 'plain' | 'bold' | 'italic' | 'link' | 'quiet';
}

/** A line with how far it is set in. */
export interface Indented {
  readonly runs: readonly Run[];
  readonly indent: number;
}

/** Something drawn, and how much of the page it takes, in pixels. */
export interface Drawn {
  readonly svg: string;
  readonly height: number;
}

/** The colours of a platform. */
export interface Colours {
  readonly page: string;
  readonly text: string;
  readonly quiet: string;
  readonly link: string;
  readonly button: string;
  readonly primary: string;
}

/** A question and its answer under each other; `parts` are drawn one below the other from a given height on. */
export function drawTalk(
  title: string,
  question: string,
  parts: readonly ((y: number) => Drawn)[],
  colours: Colours,
): string {
  let y = 20;
  const drawn = [
    name('Anna', '#7a5c99', y, colours),
    stacked([{ runs: [{ text: question, look: 'plain' }], indent: 0 }], y, 15, colours).svg,
  ];
  y += PAGE.line * 2 + 20;
  drawn.push(name('Sideline', '#1f3a5f', y, colours));
  y += PAGE.line;
  for (const part of parts) {
    const { svg, height } = part(y);
    drawn.push(svg);
    y += height + 8;
  }
  const height = y + 16;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${height}" viewBox="0 0 ${PAGE.width} ${height}" font-family="${FONT}" font-size="15">`,
    `<title>${xml(title)}</title>`,
    `<rect width="${PAGE.width}" height="${height}" rx="8" fill="${colours.page}" stroke="#dddddd"/>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

function name(who: string, fill: string, y: number, { text }: Colours): string {
  return [
    `<rect x="20" y="${y - 14}" width="36" height="36" rx="6" fill="${fill}"/>`,
    `<text x="38" y="${y + 10}" fill="#ffffff" font-weight="bold" text-anchor="middle" font-size="18">${who[0]}</text>`,
    `<text x="${PAGE.left}" y="${y}" font-weight="bold" fill="${text}">${who}</text>`,
  ].join('\n');
}

/** Breaks a line at spaces where it is wider than `width`; pieces with no space between them stay together. */
export function wrapped(runs: readonly Run[], width: number, indent = 0): Indented[] {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const run of runs) {
    for (const word of run.text.split(/(?<= )/)) {
      const mayBreak = lines.at(-1)!.at(-1)?.text.endsWith(' ') ?? false;
      if (used + widthOf(word.trimEnd()) > width && mayBreak) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)!.push({ ...run, text: word });
      used += widthOf(word);
    }
  }
  return lines.map((line) => ({ runs: line, indent }));
}

/** A line of a list, its bullet before it and the rest of it set in. */
export function listItem(runs: readonly Run[], width: number): Indented[] {
  const [first, ...rest] = wrapped(runs, width - 24, 24);
  const bullet: Run = { text: '•  ', look: 'plain' };
  return [{ runs: [bullet, ...(first?.runs ?? [])], indent: 8 }, ...rest];
}

function widthOf(text: string): number {
  return text.length * 7.9;
}

/** Lines under each other. */
export function stacked(
  lines: readonly Indented[],
  y: number,
  size: number,
  colours: Colours,
  left: number = PAGE.left,
): Drawn {
  const step = size === 15 ? PAGE.line : 18;
  const svg = lines.map(({ runs, indent }, at) => drawLine(runs, left + indent, y + step * (at + 1), size, colours));
  return { svg: svg.join('\n'), height: step * lines.length };
}

function drawLine(runs: readonly Run[], x: number, y: number, size: number, colours: Colours): string {
  const looks = {
    plain: '',
    bold: ' font-weight="bold"',
    italic: ' font-style="italic"',
    link: ` fill="${colours.link}"`,
    quiet: ` fill="${colours.quiet}"`,
  };
  const spans = runs.map(({ text, look }) => `<tspan${looks[look]}>${xml(text)}</tspan>`);
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colours.text}" xml:space="preserve">${spans.join('')}</text>`;
}

/** Buttons beside each other, and on where a row is full. */
export function drawButtons(
  buttons: readonly { label: string; primary: boolean }[],
  y: number,
  colours: Colours,
): Drawn {
  const parts: string[] = [];
  let [x, top] = [PAGE.left as number, y];
  for (const { label, primary } of buttons) {
    const width = Math.min(widthOf(label) + 24, PAGE.width - PAGE.left - PAGE.right);
    if (x + width > PAGE.width - PAGE.right && x > PAGE.left) [x, top] = [PAGE.left, top + 38];
    const [fill, ink] = primary ? [colours.primary, '#ffffff'] : [colours.button, colours.text];
    parts.push(
      `<rect x="${x}" y="${top}" width="${width}" height="30" rx="5" fill="${fill}" stroke="#bbbbbb"/>`,
      `<text x="${x + width / 2}" y="${top + 20}" text-anchor="middle" font-size="13" font-weight="bold" fill="${ink}">${xml(label)}</text>`,
    );
    x += width + 8;
  }
  return { svg: parts.join('\n'), height: top - y + 32 };
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
