import type { InTime, Query } from '../query/query.js';
import { addMonths } from '../question/dates/calendar.js';
import { alreadyWhen, related } from './before-or-after.js';
import { ofChoice } from './choices.js';
import type { Compared } from './compared.js';
import { type Event, eventIn } from './event.js';
import { howLong } from './how-long.js';
import { inWhatOrder, putInOrder } from './in-what-order.js';
import type { Reader } from './reader.js';
import { firstWithin, ofTwo } from './which-of-two.js';

/** A question that asks which came first, as a query; or the words of it that name nothing on record, or more than one thing. */
export type OrderAsked = { readonly query: Query } | { readonly open: string; readonly isOfSeveral: boolean };

const LENGTH_MAX = 400;

/** Words before a question that ask nothing. */
const COURTESY =
  /^(?:please|and|so|also|now|ok|okay|hello|hi|do you know|tell me|i would like to know|i want to know|(?:can|could) you (?:please )?(?:tell me|say))[,:]? /i;

/** Words that ask which had more of something, and not which came first. */
const NUMBER = /\b(?:more|most|fewer|fewest|larger|largest|bigger|biggest|higher|highest)\b/i;

const FORMS = [howLong, inWhatOrder, putInOrder, ofChoice, ofTwo, firstWithin, alreadyWhen, related];

/** What a question asks of the order in time of things that happened; null where it asks nothing of that. */
export function orderAsked(typed: string, reader: Reader): OrderAsked | null {
  const text = withoutCourtesy(typed.trim()).replace(/[?.!\s]+$/, '');
  if (text.length > LENGTH_MAX || NUMBER.test(text)) return null;
  for (const read of FORMS) {
    const compared = read(text, reader);
    const found = compared && queryOf(compared, reader);
    if (found) return found;
  }
  return null;
}

function withoutCourtesy(text: string): string {
  const rest = text.replace(COURTESY, '');
  return rest === text ? text : withoutCourtesy(rest);
}

function queryOf({ as, told, isSure }: Compared, reader: Reader): OrderAsked | null {
  const events = told.map((ways) => firstOf(ways, (one) => eventIn(one, reader)));
  const missing = events.indexOf(null);
  if (missing >= 0) return isSure ? { open: told[missing]![0]!, isOfSeveral: false } : null;
  const doubtful = OF_TWO.has(as) ? events.findIndex((one, at) => one !== null && isOfSeveral(one, told[at]![0]!)) : -1;
  if (doubtful >= 0) return isSure ? { open: told[doubtful]![0]!, isOfSeveral: true } : null;
  const of = events.flatMap((one) => one?.set ?? []);
  if (of.length === 1) return { query: { ask: 'list', of: of[0]!, order: as === 'last' ? 'last' : 'first' } };
  return { query: { ask: 'order', of, as } };
}

function firstOf<A, B>(all: readonly A[], made: (one: A) => B | null): B | null {
  for (const one of all) {
    const found = made(one);
    if (found !== null) return found;
  }
  return null;
}

const OF_TWO: ReadonlySet<InTime> = new Set(['relation', 'before', 'after', 'distance']);

/** Whether one thing was told of which the records have several, far apart: "the meeting with Russia". */
function isOfSeveral({ dated }: Event, told: string): boolean {
  const [first, last] = [dated[0], dated.at(-1)];
  const isOne =
    /^(?:the|that|his|her|its|their|\S+['’]s) (?!\w*s\b)/i.test(told) && !/\b(?:did|had|met|was|were)\b/i.test(told);
  return isOne && first !== undefined && last !== undefined && last.days.from > addMonths(first.days.from, 1);
}
