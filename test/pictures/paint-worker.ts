/** The program of the thread that paints, as it is built for the run of all tests. */
export const PAINT_WORKER = new URL('../../dist/paint-worker.js', import.meta.url);
