import type { Answer } from '../../core/answer/answer.js';
import { withLine } from '../../core/answer/with-line.js';
import type { NoPicture, PictureData } from '../../core/picture/picture-of.js';
import type { Log } from '../ports/log.js';
import type { PaintedPicture, PaintPicture } from '../ports/pictures.js';

/** An answer, and the picture that goes with it where one was asked for and could be made. */
export interface Pictured {
  readonly answer: Answer;
  readonly picture?: PaintedPicture;
}

/** Paints what an answer shows. Where there is no picture the answer says why, and stands as it would without. Never rejects. */
export async function pictured(
  answer: Answer,
  data: PictureData | NoPicture | null,
  { paint, log }: { readonly paint: PaintPicture | null; readonly log: Log },
): Promise<Pictured> {
  if (data === null) return { answer };
  if ('why' in data) return { answer: withLine(answer, data.why) };
  if (paint === null) return { answer: withLine(answer, NOT_PAINTED) };
  try {
    return { answer, picture: await paint(data) };
  } catch (error) {
    log.error('picture-failed', { kind: data.kind, reason: error instanceof Error ? error.message : String(error) });
    return { answer: withLine(answer, NOT_MADE) };
  }
}

const NOT_PAINTED = 'No picture: none are made here. What it would show stands above in words.';

const NOT_MADE =
  'No picture: it could not be made, and whoever runs Sideline finds the reason in its log. What it would show stands above in words.';
