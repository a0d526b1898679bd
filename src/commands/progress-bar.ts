import type { Shell } from './shell.js';

/** Shows how far a long task is, on a terminal; anywhere else nothing. */
export interface ProgressBar {
  /** `done` is 0 to 1. */
  readonly show: (done: number) => void;
  /** Takes the bar away again. */
  readonly clear: () => void;
}

const WIDTH = 30;

/** A bar in the last line of the terminal, after the name of what is worked on. */
export function progressBar(output: Shell['stderr'], name: string): ProgressBar {
  if (output.isTTY !== true) return { show: () => {}, clear: () => {} };
  let shown = -1;
  return {
    show: (done) => {
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
