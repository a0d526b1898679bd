import type { Output } from './output.js';

/** Shows how far a long task is, on a terminal; anywhere else nothing. */
export interface ProgressBar {
  /** `done` is 0 to 1. */
  readonly show: (done: number) => void;
  /** Takes the bar away again. */
  readonly clear: () => void;
}

const WIDTH = 30;

/** A bar in the last line of the terminal, after the name of what is worked on; it appears once that has taken `afterMs`. */
export function progressBar(output: Output, name: string, afterMs = 0): ProgressBar {
  if (output.isTTY !== true) return { show: () => {}, clear: () => {} };
  const fromMs = performance.now() + afterMs;
  let shown = -1;
  return {
    show: (done) => {
      if (performance.now() < fromMs) return;
      const percent = Math.min(100, Math.floor(done * 100));
      if (percent === shown) return;
      shown = percent;
      const full = Math.round((percent / 100) * WIDTH);
      output.write(`\r${name} [${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${percent}%`);
    },
    clear: () => {
      if (shown >= 0) output.write('\r\x1b[K');
    },
  };
}
