import type { Token } from '../../graph/normalise.js';
export interface DateSpan { start: number; end: number; range: { from: string | null; to: string | null }; label: string; soft?: boolean }
export function findDates(_t: readonly Token[], _c: { now: string; zone: string }, _m?: (i: number) => boolean): DateSpan[] { return []; }
