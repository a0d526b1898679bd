/**
 * What some work comes to, if it does so in time: else it rejects, and the signal that the work was given is aborted. `outer` aborts that as
 * well.
 */
export async function inTime<T>(ms: number, outer: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      limit.abort();
      reject(new Error(`it took more than ${ms / 1000} seconds`));
    }, ms);
  });
  try {
    return await Promise.race([work(AbortSignal.any([outer, limit.signal])), late]);
  } finally {
    clearTimeout(timer);
  }
}
