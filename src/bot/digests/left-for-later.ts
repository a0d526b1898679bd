/** Says that the process is about to end and that what was not begun yet is left to whoever starts next. */
export class LeftForLater extends Error {
  override readonly name = 'LeftForLater';

  constructor() {
    super('the process is about to end');
  }
}

/** What some work comes to; rejects with `LeftForLater`, whatever becomes of it, as soon as the process is about to end. */
export async function unlessEnding<T>(work: Promise<T>, ending: AbortSignal): Promise<T> {
  // A signal of its own: to have many listen to one looks like a leak.
  const own = AbortSignal.any([ending]);
  let leave = () => {};
  const left = new Promise<never>((_, reject) => {
    leave = () => reject(new LeftForLater());
  });
  own.addEventListener('abort', leave, { once: true });
  if (own.aborted) leave();
  try {
    return await Promise.race([left, work]);
  } finally {
    own.removeEventListener('abort', leave);
  }
}
