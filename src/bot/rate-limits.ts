import { LRUCache } from 'lru-cache';

/** Questions a person may ask in a minute, and a workspace. */
export const PERSON_PER_MINUTE = 20;
export const TEAM_PER_MINUTE = 300;

/** Whether a question is taken: `notice` = not, and the person is told so; `quiet` = not, and was told already. */
export type Admission = { readonly kind: 'ok' } | { readonly kind: 'notice' | 'quiet'; readonly retryAfterS: number };

/** Counts questions by person and by workspace, in minutes that begin with the first of them. */
export interface RateLimits {
  /** `now` in epoch milliseconds. */
  admit(person: string, team: string, now: number): Admission;
}

const MINUTE_MS = 60_000;

/** People and workspaces counted at once; the least recently seen go first. */
const COUNTED_MAX = 10_000;

/** The limits in memory: what was asked before a restart does not count. */
export function rateLimits(): RateLimits {
  const windows = new LRUCache<string, Window>({ max: COUNTED_MAX });
  const windowOf = (key: string, now: number): Window => {
    const known = windows.get(key);
    if (known && now - known.since < MINUTE_MS) return known;
    const fresh = { since: now, asked: 0, told: false };
    windows.set(key, fresh);
    return fresh;
  };
  return {
    admit(person, team, now) {
      // Joined, since a template keeps the texts that it was made of.
      const own = windowOf(['person', person].join(' '), now);
      const all = windowOf(['team', team].join(' '), now);
      if (own.asked < PERSON_PER_MINUTE && all.asked < TEAM_PER_MINUTE) {
        own.asked++;
        all.asked++;
        return { kind: 'ok' };
      }
      // The later of the two where both are full: what is promised has to hold.
      const since = Math.max(
        own.asked >= PERSON_PER_MINUTE ? own.since : 0,
        all.asked >= TEAM_PER_MINUTE ? all.since : 0,
      );
      const kind = own.told ? 'quiet' : 'notice';
      own.told = true;
      return { kind, retryAfterS: Math.ceil((since + MINUTE_MS - now) / 1000) };
    },
  };
}

/** A minute of questions: when it began (epoch milliseconds), how many, and whether the person was told of the limit. */
interface Window {
  readonly since: number;
  asked: number;
  told: boolean;
}
