import type { Graph } from '../../graph/graph.js';
import type { Token } from '../../graph/normalise.js';
import { isOrdinaryWord } from '../../graph/ordinary-words.js';
import { editDistance } from '../../nearest/edit-distance.js';
import type { QuestionReading } from '../question.js';

/** English months of six letters and more: a slip in a shorter one is too near to other words. */
const MONTHS = ['january', 'february', 'august', 'september', 'october', 'november', 'december'] as const;

/** Tokens whose misspelt months are mended for the search of dates, and how each was read. */
export interface MonthsMended {
  readonly tokens: readonly Token[];
  readonly readings: readonly QuestionReading[];
}

/** Mends "feburary" and "novmber": one edit, or a swap, away from a month, and neither an everyday word nor a name on record. */
export function monthsMended(tokens: readonly Token[], graph: Graph): MonthsMended {
  const readings: QuestionReading[] = [];
  const mended = tokens.map((token) => {
    const month = slipOf(token, graph);
    if (!month) return token;
    readings.push({ span: token.text, as: month.charAt(0).toUpperCase() + month.slice(1), ref: null, how: 'fuzzy' });
    return { ...token, key: month };
  });
  return { tokens: mended, readings };
}

function slipOf({ key }: Token, graph: Graph): string | undefined {
  const month = /^[a-z]{5,10}$/.test(key) ? MONTHS.find((one) => editDistance(key, one) === 1) : undefined;
  return month && !isOrdinaryWord(key) && !graph.names.exact(key).length ? month : undefined;
}
