import type { Context } from 'hono';
import { LRUCache } from 'lru-cache';
import type { Pictures } from '../../../bot/ports/pictures.js';
import type { Answer } from '../../../core/answer/answer.js';
import type { Graph } from '../../../core/graph/graph.js';
import { leadsIn } from '../../../core/picture/leads-in.js';
import type { PictureData } from '../../../core/picture/picture-of.js';
import type { Pictured } from '../pages/answer.js';
import { pathOfLead } from '../pages/path-of-lead.js';
import { perGraph } from '../../../core/graph/per-graph.js';
import type { RoomParts } from '../parts.js';
import type { Env } from '../serve/visitor.js';

/** Characters of pictures that are kept of one graph: a page is looked at again and again, and drawn once. */
const KEPT_MAX = 4_000_000;

/** The pictures of answers, as parts of their pages and as files. */
export class AnswerPictures {
  readonly #parts: Pick<RoomParts, 'sideline' | 'pictures' | 'log'>;
  /** Pictures by what they show, for the readers that share a graph: no others see the same. */
  readonly #kept = perGraph(
    () => new LRUCache<string, string>({ maxSize: KEPT_MAX, sizeCalculation: (svg) => svg.length }),
  );

  constructor(parts: Pick<RoomParts, 'sideline' | 'pictures' | 'log'>) {
    this.#parts = parts;
  }

  /** The picture that an answer asks for, as a part of its page; where it cannot be drawn the words stand without. Never rejects. */
  async onPage(answer: Answer, reader: readonly string[]): Promise<Pictured> {
    const { sideline, pictures } = this.#parts;
    const data = sideline.picture(reader, answer);
    if (!pictures || data === null) return null;
    if ('why' in data) return data;
    try {
      return { svg: await this.#drawn(data, sideline.graph(reader), pictures) };
    } catch (error) {
      this.#failed(error);
      return { why: 'The picture could not be drawn just now; what it would show stands below in words.' };
    }
  }

  async #drawn(data: PictureData, graph: Graph, { draw }: Pictures): Promise<string> {
    const known = this.#kept(graph);
    const key = JSON.stringify(data);
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const paths = leadsIn(data).flatMap((one): [string, string][] => {
      const path = pathOfLead(one, graph);
      return path === null ? [] : [[one, path]];
    });
    const svg = await draw(data, new Map(paths));
    known.set(key, svg);
    return svg;
  }

  /** The picture of an answer in dots, where it asks for one; null where it does not. */
  async asFile(context: Context<Env>, answer: Answer): Promise<Response | null> {
    const { sideline, pictures } = this.#parts;
    const data = sideline.picture(context.get('reader'), answer);
    if (!pictures || !data || 'why' in data) return null;
    try {
      const { png } = await pictures.paint(data);
      const kept = context.get('isKnown') ? 'private, no-cache' : 'no-cache';
      return context.body(new Uint8Array(png), 200, { 'content-type': 'image/png', 'cache-control': kept });
    } catch (error) {
      this.#failed(error);
      return context.text('The picture could not be painted just now.\n', 503, { 'retry-after': '10' });
    }
  }

  #failed(error: unknown): void {
    this.#parts.log.warn('web-picture-failed', { reason: error instanceof Error ? error.name : 'unknown' });
  }
}
