import type { Answer } from '../core/answer/answer.js';
import type { Graph } from '../core/graph/graph.js';
import { withinWork } from '../core/graph/work.js';
import { type NoPicture, type PictureData, pictureOf } from '../core/picture/picture-of.js';
import { pictureWish } from '../core/picture/wish.js';
import { clean } from '../core/question/clean.js';
import { messageSteps } from './work-limits.js';

/** Whether the question of an answer asks for a picture. */
export function wishesPicture({ question }: Pick<Answer, 'question'>): boolean {
  return pictureWish(clean(question).text) !== null;
}

/** What an answer shows as a picture, where its question asks for one; null for every other answer. */
export function pictureWished(answer: Answer, graph: Graph): PictureData | NoPicture | null {
  const wish = pictureWish(clean(answer.question).text);
  if (wish === null) return null;
  const { made } = withinWork(messageSteps(graph), () => pictureOf(answer, wish.kind, graph));
  return made ? made.value : { why: TOO_MUCH };
}

const TOO_MUCH = 'No picture: that is too much to be drawn at once. Ask for fewer names and dates.';
