import type { PaintPicture, Pictures } from '../../bot/ports/pictures.js';

/** What makes pictures; what it needs is loaded in the thread that makes the first one. */
export async function pictures(): Promise<Pictures> {
  const { picturesIn } = await import('../../pictures/paint.js');
  return picturesIn();
}

/** What paints pictures alone. */
export async function painter(): Promise<PaintPicture> {
  return (await pictures()).paint;
}
