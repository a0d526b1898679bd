import type { APIButtonComponentWithCustomId, APIEmbed } from 'discord.js';
import type { Message } from '../../../src/platforms/discord/render/message.js';
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
  page: '#313338',
  text: '#dbdee1',
  quiet: '#949ba4',
  link: '#00a8fc',
  button: '#4e5058',
  primary: '#5865f2',
};

const INSET = 16;
const WIDTH = PAGE.width - PAGE.left - PAGE.right - 2 * INSET;

/** The SVG of a question and the message that answers it. */
export function drawMessage(question: string, { embeds, components }: Message): string {
  const title = 'An answer of Sideline in Discord, drawn from the embed that Sideline sends';
  const rows = components.map((row) => (y: number) => {
    const buttons = row.components as APIButtonComponentWithCustomId[];
    return drawButtons(
      buttons.map(({ label, style }) => ({ label: label ?? '', primary: Number(style) === 1 })),
      y,
      COLOURS,
    );
  });
  return drawTalk(title, question, [...embeds.map((embed) => (y: number) => drawEmbed(embed, y)), ...rows], COLOURS);
}

function drawEmbed({ author, description, fields }: APIEmbed, y: number): Drawn {
  const lines: Indented[] = [
    ...(author ? wrapped([{ text: author.name, look: 'bold' }], WIDTH) : []),
    ...(description ?? '').split('\n').flatMap(lineOf),
    ...(fields ?? []).flatMap((field) => [
      ...wrapped([{ text: field.name, look: 'bold' }], WIDTH),
      ...field.value.split('\n').flatMap(lineOf),
    ]),
  ];
  const { svg, height } = stacked(lines, y + 4, 15, COLOURS, PAGE.left + INSET);
  const box = [
    `<rect x="${PAGE.left}" y="${y}" width="${PAGE.width - PAGE.left - PAGE.right}" height="${height + 20}" rx="4" fill="#2b2d31"/>`,
    `<rect x="${PAGE.left}" y="${y}" width="4" height="${height + 20}" rx="2" fill="#1f3a5f"/>`,
  ];
  return { svg: [...box, svg].join('\n'), height: height + 24 };
}

function lineOf(line: string): Indented[] {
  if (line.startsWith('- ')) return listItem(runsOf(line.slice(2), 'plain'), WIDTH);
  if (line.startsWith('-# ')) return wrapped(runsOf(line.slice(3), 'quiet'), WIDTH);
  return wrapped(runsOf(line, 'plain'), WIDTH);
}

/** Links, and what stands between single stars, apart from the rest; escapes taken back, time stamps as days. */
function runsOf(line: string, look: Run['look']): Run[] {
  return line
    .split(/(\[(?:\\\[\d+\\\]|\d+)\]\([^()\s]*\)|(?<!\\)\*[^*]+(?<!\\)\*)/)
    .filter((part) => part !== '')
    .map((part): Run => {
      const label = /^\[(.*)\]\([^()]*\)$/.exec(part)?.[1];
      if (label !== undefined) return { text: shown(label), look: 'link' };
      return part.startsWith('*') ? { text: shown(part.slice(1, -1)), look: 'italic' } : { text: shown(part), look };
    });
}

function shown(text: string): string {
  return text
    .replace(/<t:(\d+):D>/g, (_, seconds) => new Date(Number(seconds) * 1000).toISOString().slice(0, 10))
    .replace(/\\([^\w\s])/g, '$1');
}
