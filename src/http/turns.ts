/** Takes some work for a turn of its own; false where too much waits already, and it is not done. */
export type Turns = (work: () => void) => boolean;

/**
 * Does one piece of work in each turn of the event loop, in the order in which they came: whatever else there is to do, such as
 * acknowledging a message in chat, waits for one of them at most, however many there are. `most` = how many may wait.
 */
export function oneInEachTurn(most: number): Turns {
  const waiting: (() => void)[] = [];
  let isDue = false;
  const next = () => {
    const work = waiting.shift()!;
    if (waiting.length > 0) setImmediate(next);
    isDue = waiting.length > 0;
    work();
  };
  return (work) => {
    if (waiting.length >= most) return false;
    waiting.push(work);
    if (!isDue) setImmediate(next);
    isDue = true;
    return true;
  };
}
