import type { PaintPicture } from '../../bot/ports/pictures.js';

/** What paints pictures; what it needs is loaded in the thread that paints the first one. */
export async function painter(): Promise<PaintPicture> {
  const { painterIn } = await import('../../pictures/paint.js');
  return painterIn();
}
