import type { Arrived } from '../commands/digests-due.js';
import type { Blocked } from './blocked.js';
import type { Asked } from './platform.js';
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
  const sum = (of: (one: Arrived) => number) => digests.reduce((all, one) => all + of(one), 0);
  return {
    questions: {
      asked: run.asked.length,
      lost: run.lost,
      silent: run.asked.filter((one) => one.replies() === 0).map((one) => told(one, run, log)),
      twice: run.asked.filter((one) => one.replies() > 1).map((one) => told(one, run, log)),
    },
    digests: {
      due: digests.length,
      missing: sum(({ missing }) => missing),
      unmarkedTwice: sum(({ twice, marked }) => Math.max(0, twice - marked)),
      marked: sum(({ marked }) => marked),
    },
    reloads: { taken: times('knowledge-reloaded'), refused: times('knowledge-refused') },
    stoodStill: { farSides: longest(run.blocked, 'far sides'), process: longest(run.blocked, 'process') },
    troubles: timesEach(run.troubles.map(({ name }) => name)),
    platforms: memoryOf(run.resident),
    terminal: memoryOf(run.terminal),
  };
}

/** Seconds before and after a question in which what happens may be why it went wrong. */
const [BEFORE_S, AFTER_S] = [12, 12];

/** pino's number of a warning; errors are above it. */
const WARNING = 40;

interface Happened {
  readonly at: number;
  readonly what: string;
}

/** A question, and all that happened around it: troubles of its platform, event loops that stood still, what was logged. */
function told({ text, how, at }: Asked, { troubles, blocked }: Soaked, log: string): readonly string[] {
  const [platform = ''] = how.split(' ');
  const happened: readonly Happened[] = [
    ...troubles.filter(({ name }) => name.startsWith(platform)).map((one) => ({ at: one.at, what: one.name })),
    ...blocked.map((one) => ({ at: one.at, what: `${one.whose} stood still for ${one.ms} ms before` })),
    ...log.split('\n').flatMap(loggedIn),
  ];
  const seconds = (one: Happened) => (one.at - at) / 1_000;
  const around = happened.filter((one) => seconds(one) > -BEFORE_S && seconds(one) < AFTER_S);
  return [
    `${new Date(at).toISOString()} ${how} ${JSON.stringify(text)}`,
    ...around.toSorted((a, b) => a.at - b.at).map((one) => `${seconds(one).toFixed(3)} s: ${one.what}`),
  ];
}

/** What a line of the log tells of what went wrong, or of the knowledge. */
function loggedIn(line: string): readonly Happened[] {
  if (!line.startsWith('{')) return [];
  const { level, time, ...what } = JSON.parse(line) as { level: number; time: string; msg: string };
  const isTelling = level >= WARNING || what.msg.startsWith('knowledge-');
  return isTelling ? [{ at: Date.parse(time), what: JSON.stringify(what) }] : [];
}

/** How often an event loop stood still, and the longest times with when they were noticed. */
function longest(blocked: readonly Blocked[], whose: Blocked['whose']) {
  const own = blocked.filter((one) => one.whose === whose).toSorted((a, b) => b.ms - a.ms);
  const most = own.slice(0, LONGEST_TOLD).map(({ at, ms }) => `${ms} ms before ${new Date(at).toISOString()}`);
  return { times: own.length, longest: most };
}

const LONGEST_TOLD = 5;

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
