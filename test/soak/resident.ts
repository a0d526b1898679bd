import { readFileSync } from 'node:fs';

/** One measurement: minutes since the first, and the resident set in MB. */
export interface Sample {
  readonly minute: number;
  readonly mb: number;
}

/** The resident set of a process by now, in MB; Linux. */
export function residentMb(pid: number): number {
  const kb = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kb) / 1024;
}

/** The slope of the line that lies nearest to the samples (least squares), in MB a minute. */
export function slope(samples: readonly Sample[]): number {
  const mean = (of: (one: Sample) => number) => samples.reduce((sum, one) => sum + of(one), 0) / samples.length;
  const [x, y] = [mean((one) => one.minute), mean((one) => one.mb)];
  const over = samples.reduce((sum, { minute, mb }) => sum + (minute - x) * (mb - y), 0);
  return over / samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
}
