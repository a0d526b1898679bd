/** The days of a week, in its order (ISO 8601: Monday first). */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When a digest is due: at one time of day in one IANA zone, on some days of the week. */
export interface Schedule {
  /** One day or more, each once, in the order of the week. */
  readonly days: readonly Weekday[];
  /** Local time of day, `08:00`. */
  readonly time: string;
  /** IANA zone, `Asia/Tehran`; never empty. */
  readonly zone: string;
}

/** One time at which a digest is due. A slot is delivered at most once, for ever. */
export interface Slot {
  /** The local date, `2026-03-08`. */
  readonly date: string;
  /** The time of the schedule, also where the clocks skip it: `02:30`. */
  readonly time: string;
  /** The instant, epoch milliseconds: after a skipped time the first that there is, of a repeated one the first. */
  readonly at: number;
}
