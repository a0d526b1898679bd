import type { Meter } from './ports/meter.js';
import type { Store } from './ports/store.js';

/** The same store; each step that it did not take is counted, under the name of the step. */
export function countingFailures<T extends Store>(store: T, meter: Pick<Meter, 'storeFailed'>): T {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        const outcome: unknown = member.apply(target, given);
        if (outcome instanceof Promise) outcome.catch(() => meter.storeFailed(String(name)));
        return outcome;
      };
    },
  });
}
