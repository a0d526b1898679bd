import type { Answer } from '../core/answer/answer.js';
import { write } from '../platforms/terminal/write.js';
import type { Colour } from '../platforms/terminal/looks.js';
import type { Shell } from './shell.js';

/** How an answer is printed: as JSON or in words, with colours or without. `tookMs` is told in JSON where it is known. */
export interface Printing {
  readonly json: boolean;
  readonly colour: Colour;
  readonly tookMs?: number;
}

/** Prints an answer with all its sources, in the looks of the output. */
export async function printAnswer(answer: Answer, { json, colour, tookMs }: Printing, shell: Shell): Promise<void> {
  if (json) {
    const [{ answerJson }, { jsonOf }] = await Promise.all([import('../core/answer/json.js'), import('./ask-json.js')]);
    const value = tookMs === undefined ? answerJson(answer) : jsonOf(answer, tookMs);
    return write(shell.stdout, `${JSON.stringify(value, null, 2)}\n`);
  }
  const [{ looksOf }, { showsLinks }, { renderAnswer }] = await Promise.all([
    import('../platforms/terminal/looks.js'),
    import('../platforms/terminal/links.js'),
    import('../platforms/terminal/render.js'),
  ]);
  const looks = looksOf(shell.stdout, colour, showsLinks(shell.env));
  await write(shell.stdout, `${renderAnswer(answer, looks)}\n`);
}
