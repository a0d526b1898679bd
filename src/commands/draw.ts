import { writeFile } from 'node:fs/promises';
import type { Answer } from '../core/answer/answer.js';
import type { PictureData } from '../core/picture/picture-of.js';
import { THEMES, type Theme } from '../core/picture/picture.js';
import { pictureWish } from '../core/picture/wish.js';
import { write } from '../platforms/terminal/write.js';
import { CIRCUMSTANCE_OPTIONS, type Circumstances, NO_MODEL, readCircumstances } from './circumstances.js';
import { type Arguments, BadUse, type Command } from './command.js';
import { printAnswer } from './print-answer.js';
import type { Shell } from './shell.js';

/** No picture was made; the line on stderr says why. */
const EXIT_NO_PICTURE = 1;

/** `sideline draw`: what a question finds as a picture. */
export const draw: Command = {
  name: 'draw',
  summary: 'draw what a question finds, as SVG or PNG',
  operands: 'QUESTION…',
  options: [
    {
      name: 'out',
      value: 'FILE',
      does: 'write it there, FILE.svg or FILE.png, and print the answer in words (else print SVG)',
    },
    {
      name: 'theme',
      value: 'NAME',
      does: 'light, dark, or both: as the screen is set, of SVG alone (else both, of PNG light)',
    },
    ...CIRCUMSTANCE_OPTIONS,
    NO_MODEL,
  ],
  details: [
    'sideline draw "who met whom at WTDC-25" --out met.svg',
    'Meetings become who met whom, or "chart of meetings" how many there were by month; agreements a row for each country, one alone its history; "timeline of …" a timeline.',
    'Equal questions over equal records give equal bytes. No font of the machine is used.',
    'Exit 1 where there is nothing to draw; the line on stderr says why.',
  ],
  async run(given, shell) {
    const target = targetIn(given);
    const circumstances = await readCircumstances(given, shell);
    const text = questionIn(given);
    const { answer, data } = await answered(text, given, circumstances, shell);
    if (data === null || 'why' in data) {
      const why = data?.why ?? 'No picture: there is no answer that could be drawn; `sideline ask` says why.';
      await write(shell.stderr, `sideline draw: ${why}\n`);
      return EXIT_NO_PICTURE;
    }
    if (target.path === null) await write(shell.stdout, (await drawn(data, target.theme)).svg);
    else await written(data, target.path, target.theme);
    if (target.path !== null)
      await printAnswer(answer, { json: false, colour: circumstances.colour, tookMs: 0 }, shell);
    return 0;
  },
};

/** Where a picture goes, and how it is coloured. */
interface Target {
  /** Null = to standard output. */
  readonly path: string | null;
  readonly theme: Theme;
}

function targetIn(given: Arguments): Target {
  const path = given.value('out') ?? null;
  const isPng = path !== null && /\.png$/i.test(path);
  if (path !== null && !isPng && !/\.svg$/i.test(path))
    throw new BadUse(`--out "${path}" ends neither in .svg nor in .png; its ending says what is written.`);
  const theme = given.value('theme') ?? (isPng ? 'light' : 'both');
  if (!isTheme(theme)) throw new BadUse(`--theme "${theme}" is none of ${THEMES.join(', ')}.`);
  if (isPng && theme === 'both') throw new BadUse('--theme both is of SVG alone; a PNG is light or dark.');
  return { path, theme };
}

function isTheme(name: string): name is Theme {
  return (THEMES as readonly string[]).includes(name);
}

/** The question as one that asks for a picture. */
function questionIn({ operands }: Arguments): string {
  const typed = operands.join(' ').trim();
  if (typed === '') throw new BadUse('the question is missing: sideline draw "who met whom at WTDC-25" --out met.svg.');
  return pictureWish(typed) ? typed : `draw ${typed}`;
}

async function answered(text: string, given: Arguments, circumstances: Circumstances, shell: Shell) {
  const [{ askingOf }, { localAnswering }] = await Promise.all([import('./ask-asking.js'), import('./local-model.js')]);
  const sideline = await shell.openSideline(circumstances.knowledgeDir);
  const asking = await askingOf(sideline, await localAnswering(given, circumstances, shell), shell);
  const { reader, now, zone } = circumstances;
  const answer: Answer = await asking({ text, conversation: null, reader, now: now(), zone });
  return { answer, data: sideline.picture(reader, answer) };
}

async function drawn(data: PictureData, theme: Theme) {
  const { drawPicture } = await import('../core/picture/draw.js');
  return drawPicture(data, theme);
}

async function written(data: PictureData, path: string, theme: Theme): Promise<void> {
  const { svg } = await drawn(data, theme);
  const bytes = /\.png$/i.test(path) ? (await import('../pictures/rasterise.js')).rasterised(svg) : svg;
  await writeFile(path, bytes).catch((error: NodeJS.ErrnoException) => {
    throw new BadUse(`--out "${path}" cannot be written: ${error.code ?? error.message}.`);
  });
}
