import { LRUCache } from 'lru-cache';
import { type Limits, USUAL_LIMITS } from './limits.js';
import type { Limit } from './ports/meter.js';

/** Whether a question is taken: `notice` = not, and the person is told so; `quiet` = not, and was told already. */
export type Admission = { readonly kind: 'ok' } | Refusal;

/** A question that is not taken, for which limit, and the seconds after which the next one is; null = nobody can tell. */
export interface Refusal {
  readonly kind: 'notice' | 'quiet';
  readonly limit: Limit;
  readonly retryAfterS: number | null;
}

/**
 * What is asked for: an answer, or a glance, which is small and nobody types by hand: names that complete what is typed,
 * whether a message is meant for Sideline, what a form comes to.
 */
export type Asked = 'question' | 'glance';

/** Glances for each question that somebody may ask: a form has a dozen fields, and a name is typed letter by letter. */
export const GLANCES_PER_QUESTION = 10;

/** Who asks, and how many questions wait for their answers at that moment, this one left out. */
export interface Asking {
  readonly person: string;
  /** Null = nobody's workspace: a direct message on a platform that has none for them. */
  readonly workspace: string | null;
  readonly waiting: number;
}

/** Counts questions, and glances apart from them, by person, by workspace and altogether, in minutes that begin with the first. */
export interface RateLimits {
  /** `now` in epoch milliseconds; a question unless it is said otherwise. */
  admit(asking: Asking, now: number, what?: Asked): Admission;
  /** Forgets what a person asked. */
  forget(person: string): void;
}

const MINUTE_MS = 60_000;

/** People and workspaces counted at once; the least recently seen go first. */
const COUNTED_MAX = 10_000;

/** The limits in memory: what was asked before a restart does not count. */
export function rateLimits(limits: Limits = USUAL_LIMITS): RateLimits {
  return new LimitsByMinute(limits);
}

class LimitsByMinute implements RateLimits {
  readonly #limits: Limits;
  readonly #minutes = new LRUCache<string, Minute>({ max: COUNTED_MAX });
  readonly #everybody: Record<Asked, Minute> = { question: NEVER, glance: NEVER };

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  admit({ person, workspace, waiting }: Asking, now: number, what: Asked = 'question'): Admission {
    const own = this.#minuteOf(KINDS[what].person, person, now);
    const counts = this.#countsOf(own, { workspace, what }, now);
    const most = this.#limits.waiting;
    const refusal = refusalOf(counts, now) ?? (waiting < most ? null : TOO_MANY_WAIT);
    if (refusal === null) {
      for (const { minute } of counts) minute.asked++;
      return { kind: 'ok' };
    }
    // Notices wait for the platforms as answers do: there is an end to them too.
    const kind = own.told || waiting >= 2 * most ? 'quiet' : 'notice';
    own.told = true;
    return { kind, ...refusal };
  }

  forget(person: string): void {
    for (const { person: kind } of Object.values(KINDS)) this.#minutes.delete(keyOf(kind, person));
  }

  /** What something counts for: the person's own minute, their workspace's, and everybody's. */
  #countsOf(own: Minute, { workspace, what }: Pick<Asking, 'workspace'> & { what: Asked }, now: number): Count[] {
    if (!isRunning(this.#everybody[what], now)) this.#everybody[what] = freshMinute(now);
    const { times, team } = KINDS[what];
    const count = (limit: 'person' | 'workspace' | 'global', minute: Minute): Count => ({
      ...{ limit, minute },
      max: this.#limits[limit] * times,
    });
    const shared = workspace === null ? [] : [count('workspace', this.#minuteOf(team, workspace, now))];
    return [count('person', own), ...shared, count('global', this.#everybody[what])];
  }

  #minuteOf(kind: string, id: string, now: number): Minute {
    const key = keyOf(kind, id);
    const known = this.#minutes.get(key);
    if (known && isRunning(known, now)) return known;
    const fresh = freshMinute(now);
    this.#minutes.set(key, fresh);
    return fresh;
  }
}

/** How much more often than questions each may be asked for, and under which keys it is counted. */
const KINDS: Readonly<Record<Asked, { readonly times: number; readonly person: string; readonly team: string }>> = {
  question: { times: 1, person: 'person', team: 'team' },
  glance: { times: GLANCES_PER_QUESTION, person: 'person glances', team: 'team glances' },
};

/** Joined, since a template keeps the texts that it was made of. */
function keyOf(kind: string, id: string): string {
  return [kind, id].join(' ');
}

/** A minute of questions: when it began (epoch milliseconds), how many, and whether the person was told of a limit. */
interface Minute {
  readonly since: number;
  asked: number;
  told: boolean;
}

interface Count {
  readonly limit: Limit;
  readonly minute: Minute;
  readonly max: number;
}

/** How long what waits takes depends on the platforms: no time is promised. */
const TOO_MANY_WAIT: Omit<Refusal, 'kind'> = { limit: 'waiting', retryAfterS: null };

/** A minute that is over. */
const NEVER: Minute = freshMinute(Number.NEGATIVE_INFINITY);

function freshMinute(since: number): Minute {
  return { since, asked: 0, told: false };
}

/** A minute that begins later than now was counted before the clock was put back. */
function isRunning({ since }: Minute, now: number): boolean {
  return since <= now && now - since < MINUTE_MS;
}

/** The limit that is met; where several are, the one that ends last, since what is promised has to hold. */
function refusalOf(counts: readonly Count[], now: number): Omit<Refusal, 'kind'> | null {
  const met = counts.filter(({ minute, max }) => minute.asked >= max);
  if (met.length === 0) return null;
  const last = met.reduce((latest, one) => (one.minute.since > latest.minute.since ? one : latest));
  return { limit: last.limit, retryAfterS: Math.ceil((last.minute.since + MINUTE_MS - now) / 1000) };
}
