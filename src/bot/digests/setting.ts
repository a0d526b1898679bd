import type { History } from '../../core/digest/changes/history.js';
import type { Graph } from '../../core/graph/graph.js';
import type { Speaker } from '../ports/digests.js';
import type { Log } from '../ports/log.js';
import type { Messenger } from '../ports/messenger.js';
import type { PaintPicture } from '../ports/pictures.js';
import type { Readers } from '../readers.js';
import type { KeptOrders } from './kept.js';

/** What digests are made from, kept in and sent by. */
export interface DigestMeans {
  readonly kept: KeptOrders;
  readonly history: () => History;
  readonly readers: Readers;
  readonly messengerOf: (platform: string) => Messenger | undefined;
  readonly log: Log;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  /** Since when the records are as they are while newer files cannot be read, epoch milliseconds; null, or left out = all is well. */
  readonly staleSince?: () => number | null;
  /** Paints the pictures that orders wish for; none are, unless it is said. */
  readonly paint?: PaintPicture | null;
}

/** What talking about digests works with. */
export interface DigestParts extends DigestMeans {
  /** IANA zone of times that name none. */
  readonly zone: string;
  /** An order was made or changed. */
  readonly changed: () => void;
}

/** One message about digests, with what the place it came from may see. */
export interface Said {
  readonly parts: DigestParts;
  readonly speaker: Speaker;
  readonly reader: readonly string[];
  readonly graph: Graph;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly zone: string;
}

/** What a speaker is answered by. */
export async function saidBy(speaker: Speaker, parts: DigestParts): Promise<Said> {
  const reader = await parts.readers.of(speaker.place, speaker.company);
  const graph = parts.history().present(reader);
  return { parts, speaker, reader, graph, now: Date.parse(parts.now()), zone: speaker.zone ?? parts.zone };
}
