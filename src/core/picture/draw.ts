import { drawDocuments } from './bars/draw-documents.js';
import { drawMonths } from './bars/draw-months.js';
import type { Drawing } from './frame.js';
import { drawHistory } from './history/draw-history.js';
import type { PathOf } from './leads-to.js';
import { drawNetwork } from './network/draw-network.js';
import type { Picture, Theme } from './picture.js';
import type { PictureData } from './picture-of.js';
import { drawTimeline } from './timeline/draw-timeline.js';

/** What the ids in a picture begin with, unless it is said. */
const ID = 'sideline-picture';

/**
 * Draws what an answer shows. Pure: equal data and theme give equal bytes. `id` = what the ids in it begin with, where a page has
 * several pictures. It takes some hundredths of a second: who has others waiting lets a thread of its own do it.
 */
export function drawPicture(data: PictureData, theme: Theme = 'both', id: string = ID): Picture {
  return drawn(data, { theme, id, pathOf: null });
}

/**
 * Draws it as a part of a page: names and marks are links to where `pathOf` says, and the colours of the night stand in the style sheet of
 * the page (`darkStyle`), since a page may allow no style within it.
 */
export function drawForPage(data: PictureData, pathOf: PathOf, id: string = ID): Picture {
  return drawn(data, { theme: 'both', id, pathOf });
}

function drawn(data: PictureData, drawing: Drawing): Picture {
  switch (data.kind) {
    case 'network':
      return drawNetwork(data, drawing);
    case 'timeline':
      return drawTimeline(data, drawing);
    case 'pending':
      return drawDocuments(data, drawing);
    case 'months':
      return drawMonths(data, drawing);
    case 'history':
      return drawHistory(data, drawing);
  }
}
