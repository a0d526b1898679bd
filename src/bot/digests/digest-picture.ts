import { capital } from '../../core/answer/agreements/agreement-line.js';
import { composeBody } from '../../core/digest/compose/compose-digest.js';
import type { History } from '../../core/digest/changes/history.js';
import { filterWords } from '../../core/digest/filter/filter-words.js';
import { dateInWords } from '../../core/records/edtf.js';
import { type Drawable, type PictureData, pictureOf } from '../../core/picture/picture-of.js';
import type { PictureWish } from '../../core/picture/wish.js';
import type { DigestPicture, Subscription } from '../../core/digest/subscription.js';
import type { Graph } from '../../core/graph/graph.js';
import { withinWork } from '../../core/graph/work.js';
import type { Ref } from '../../core/records/ref.js';
import { messageSteps } from '../work-limits.js';
import type { Open } from './ledger.js';

/** What the pictures of digests are as pictures of answers. */
const KINDS: Readonly<Record<DigestPicture, PictureWish['kind']>> = {
  fitting: null,
  chart: 'bars',
  map: 'network',
  timeline: 'timeline',
};

/**
 * What the picture of a digest shows: the records that its filter found anew, as its reader sees them by now. Of another kind than was
 * wished for, where those do not fit that; null where they can be drawn in none.
 */
export function digestPicture(
  { filter, picture }: Pick<Subscription, 'filter' | 'picture'>,
  open: Pick<Open, 'from' | 'to' | 'slot'>,
  history: History,
  reader: readonly string[],
): PictureData | null {
  if (picture === undefined) return null;
  const graph = history.present(reader);
  const records = foundAnew(filter, open, history, reader);
  const understood = `${capital(filterWords(filter, graph))}: what changed, digest of ${dateInWords(open.slot.date)}`;
  const drawable: Drawable = { outcome: 'answered', records, understood };
  const kind = KINDS[picture];
  return drawnAs(kind, drawable, graph) ?? (kind === null ? null : drawnAs(null, drawable, graph));
}

/** The records that changed within a filter's scope. */
function foundAnew(
  filter: Subscription['filter'],
  { from, to, slot }: Pick<Open, 'from' | 'to' | 'slot'>,
  history: History,
  reader: readonly string[],
): readonly Ref[] {
  const { changes } = composeBody(history, { filter, from, to, reader, today: slot.date });
  return [...new Set(changes.map((change) => change.ref))];
}

function drawnAs(kind: PictureWish['kind'], drawable: Drawable, graph: Graph): PictureData | null {
  const { made } = withinWork(messageSteps(graph), () => pictureOf(drawable, kind, graph));
  const data = made?.value ?? null;
  return data === null || 'why' in data ? null : data;
}
