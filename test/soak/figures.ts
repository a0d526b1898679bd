import type { Arrived } from '../commands/digests-due.js';
import { type Sample, slope } from './resident.js';
import type { Soaked } from './run.js';

/** The memory of a process through a soak, MB; the slope, MB a minute, is that after the first third. */
export interface MemoryFigures {
  readonly first: number;
  readonly half: number;
  readonly last: number;
  readonly most: number;
  readonly slope: number;
}

/** What grows at first is caches that fill; then the line has to lie flat. Minutes. */
const WARM_UP_MAX = 8;

/** What a soak comes to; `log` is what the process wrote. */
export function figuresOf(run: Soaked, log: string, digests: readonly Arrived[]) {
  const times = (event: string) => log.split(`"${event}"`).length - 1;
  const replies = run.asked.map((one) => one.replies());
  const sum = (of: (one: Arrived) => number) => digests.reduce((all, one) => all + of(one), 0);
  return {
    questions: {
      asked: replies.length,
      lost: run.lost,
      silent: replies.filter((count) => count === 0).length,
      twice: replies.filter((count) => count > 1).length,
    },
    digests: {
      due: digests.length,
      missing: sum(({ missing }) => missing),
      unmarkedTwice: sum(({ twice, marked }) => Math.max(0, twice - marked)),
      marked: sum(({ marked }) => marked),
    },
    reloads: { taken: times('knowledge-reloaded'), refused: times('knowledge-refused') },
    troubles: Object.fromEntries(run.troubles),
    platforms: memoryOf(run.resident),
    terminal: memoryOf(run.terminal),
  };
}

function memoryOf(samples: readonly Sample[]): MemoryFigures {
  const minutes = samples.at(-1)?.minute ?? 0;
  const warm = samples.filter(({ minute }) => minute >= Math.min(WARM_UP_MAX, minutes / 3));
  const at = (share: number) => Math.round(samples[Math.floor((samples.length - 1) * share)]?.mb ?? 0);
  const most = Math.round(Math.max(...samples.map(({ mb }) => mb)));
  return { first: at(0), half: at(0.5), last: at(1), most, slope: Number(slope(warm).toFixed(3)) };
}
