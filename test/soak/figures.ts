import type { Arrived } from '../commands/digests-due.js';
import { type Sample, slope } from './resident.js';
import type { Asked } from './platform.js';
import type { Soaked, Trouble } from './run.js';

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
  const sum = (of: (one: Arrived) => number) => digests.reduce((all, one) => all + of(one), 0);
  return {
    questions: {
      asked: run.asked.length,
      lost: run.lost,
      silent: run.asked.filter((one) => one.replies() === 0).map((one) => told(one, run.troubles)),
      twice: run.asked.filter((one) => one.replies() > 1).map((one) => told(one, run.troubles)),
    },
    digests: {
      due: digests.length,
      missing: sum(({ missing }) => missing),
      unmarkedTwice: sum(({ twice, marked }) => Math.max(0, twice - marked)),
      marked: sum(({ marked }) => marked),
    },
    reloads: { taken: times('knowledge-reloaded'), refused: times('knowledge-refused') },
    troubles: timesEach(run.troubles.map(({ name }) => name)),
    platforms: memoryOf(run.resident),
    terminal: memoryOf(run.terminal),
  };
}

/** A question, with the trouble that its platform had last before it and next after it. */
function told({ text, how, at }: Asked, troubles: readonly Trouble[]): string {
  const [platform = ''] = how.split(' ');
  const since = troubles
    .filter(({ name }) => name.startsWith(platform))
    .map(({ name, at: then }) => ({ name, seconds: (at - then) / 1_000 }));
  const [before, after] = [since.findLast(({ seconds }) => seconds >= 0), since.find(({ seconds }) => seconds < 0)];
  const near = [before, after].map((one) => one && `${one.seconds.toFixed(3)} s from ${one.name}`);
  return `${new Date(at).toISOString()} ${how} ${JSON.stringify(text)}: ${near.join(', ')}`;
}

function timesEach(names: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((one) => one === name).length]));
}

function memoryOf(samples: readonly Sample[]): MemoryFigures {
  const minutes = samples.at(-1)?.minute ?? 0;
  const warm = samples.filter(({ minute }) => minute >= Math.min(WARM_UP_MAX, minutes / 3));
  const at = (share: number) => Math.round(samples[Math.floor((samples.length - 1) * share)]?.mb ?? 0);
  const most = Math.round(Math.max(...samples.map(({ mb }) => mb)));
  return { first: at(0), half: at(0.5), last: at(1), most, slope: Number(slope(warm).toFixed(3)) };
}
