import type { Question } from './question.js';

/** A unit of time by which meetings are ranked, as the length of an ISO date that names one. */
export type Unit = 4 | 7 | 10;

const UNITS: readonly (readonly [Unit, RegExp])[] = [
  [
    10,
    /(?:which|what|busiest|single|quel|qué|какой|کدام|أي)\s+(?:single\s+)?(?:days?|dates?|jours?|días?|день|روز|يوم)(?![\p{L}])/iu,
  ],
  [
    7,
    /(?:which|what|busiest|single|quel|qué|какой|каком|کدام|أي)\s+(?:single\s+)?(?:months?|mois|mes|месяц|месяце|ماه|شهر)(?![\p{L}])/iu,
  ],
  [
    4,
    /(?:which|what|busiest|single|quelle|qué|какой|каком|کدام|أي)\s+(?:single\s+)?(?:years?|années?|años?|год|году|سال|سنة|عام)(?![\p{L}])/iu,
  ],
];

/** The unit of time that is asked for where a most is wanted: "on which day were the most meetings"; null for none. */
export function unitRanked({ want, text }: Question): Unit | null {
  if (want !== 'most' && want !== 'least') return null;
  return UNITS.find(([, asks]) => asks.test(text))?.[0] ?? null;
}
