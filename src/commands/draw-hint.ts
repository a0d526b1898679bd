import type { Asked, Sideline } from '../bot/ports/sideline.js';
import type { Answer } from '../core/answer/answer.js';
import { withLine } from '../core/answer/with-line.js';
import { pictureWish } from '../core/picture/wish.js';

/** An answer for a terminal, which shows no picture: where one is asked for, with a line that says how it is had, or why not. */
export function withDrawHint(answer: Answer, { text, reader }: Asked, sideline: Pick<Sideline, 'picture'>): Answer {
  const data = sideline.picture(reader, answer);
  if (data === null) return answer;
  if ('why' in data) return withLine(answer, data.why);
  // What leans on the answer before says nothing by itself.
  const whole = pictureWish(text)?.rest ? text : `draw ${answer.understood}`;
  return withLine(answer, `As a picture: sideline draw "${whole.replace(/["\\$`]/g, ' ')}" --out FILE.svg`);
}
