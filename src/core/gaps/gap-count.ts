import type { Gap } from './gap.js';

/** How often a gap was met in a week, which is named by its Monday (`2025-11-24`). */
export interface Week {
  readonly week: string;
  readonly asked: number;
  /** Answers rated bad. */
  readonly bad: number;
}

/** What is counted of one gap. Days are local dates, `2025-11-26`. */
export interface GapCount {
  readonly gap: Gap;
  readonly first: string;
  readonly last: string;
  readonly asked: number;
  readonly bad: number;
  /** The weeks in which it was met, the oldest first. */
  readonly weeks: readonly Week[];
}

/** What is added to a count, or taken from it where a rating was changed. */
export type Step = Pick<Week, 'asked' | 'bad'>;

/** Weeks that are told apart; older ones count in the whole alone. */
const WEEKS_MAX = 60;

/** A count with a step more on a day; null where nothing is left of it. */
export function stepped(count: GapCount | null, gap: Gap, step: Step, day: string): GapCount | null {
  const before = count ?? { gap, first: day, last: day, asked: 0, bad: 0, weeks: [] };
  const { asked, bad } = added(before, step);
  if (asked + bad === 0) return null;
  const isMore = step.asked + step.bad > 0;
  const last = isMore && day > before.last ? day : before.last;
  return { ...before, last, asked, bad, weeks: weeksWith(before.weeks, step, mondayOf(day)) };
}

/** What was counted in the weeks from one Monday (included) to another (not included; null = up to now). */
export function countIn({ weeks }: Pick<GapCount, 'weeks'>, from: string, to: string | null): Step {
  const within = weeks.filter(({ week }) => week >= from && (to === null || week < to));
  return within.reduce<Step>(added, { asked: 0, bad: 0 });
}

/** The Monday of the week that a day is in. */
export function mondayOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}

function weeksWith(weeks: readonly Week[], step: Step, week: string): readonly Week[] {
  const known = weeks.find((one) => one.week === week);
  const rest = weeks.filter((one) => one !== known);
  const next = { week, ...added(known ?? { asked: 0, bad: 0 }, step) };
  const all = next.asked + next.bad === 0 ? rest : [...rest, next];
  return all.sort((a, b) => (a.week < b.week ? -1 : 1)).slice(-WEEKS_MAX);
}

/** No count goes below nothing: a rating that is taken back may be of a week that is told apart no more. */
function added(count: Step, step: Step): Step {
  return { asked: Math.max(0, count.asked + step.asked), bad: Math.max(0, count.bad + step.bad) };
}
