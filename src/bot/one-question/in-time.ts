import { composedEvents } from '../../core/answer/forms/reckoned.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { readWhole } from '../../core/grammar/read.js';
import { type Anchored, anchored } from '../../core/in-time/anchor.js';
import { type OrderAsked, orderAsked } from '../../core/in-time/order-asked.js';
import { type Linked, understoodFrom } from '../../core/question/understand.js';
import type { Composed } from '../../core/answer/draft.js';
import type { Query } from '../../core/query/query.js';
import { isWorthRemembering, memoryOf } from '../memory.js';
import type { Part, Setting } from './part.js';
import { says } from './part.js';

/**
 * A question that tells a time by what happened ("since their talks in Tokyo"), answered with the days of that; where no record has
 * them it is said so, since without it another question would be answered. Null for any other question. `ask` answers one in plain days.
 */
export function inTime(
  text: string,
  setting: Setting,
  link: (text: string) => Linked,
  ask: (text: string) => Part,
): Part | null {
  const { graph } = setting;
  const [isOrder, isTime] = [ORDER.test(text), TIME.test(text)];
  const whole = isOrder || isTime ? readWhole(link(text), graph) : null;
  if ((!isOrder && !isTime) || whole?.query.ask === 'order') return null;
  // Which of two did something first is no question whether either did.
  const order = isOrder && (!whole || CHOICE.test(text)) ? orderAsked(text, { graph, link }) : null;
  if (order && 'query' in order) return ofQuery(order.query, text, setting, link);
  if (order && !whole) return refused(unordered(order), order.isOfSeveral);
  if (!isTime || (whole && !WINDOW.test(text))) return null;
  const found = anchored(text, { graph, link });
  if (!found) return null;
  if ('open' in found) return refused(untold(found), found.isOfSeveral);
  const part = ask(found.text);
  const { draft, question } = part.composed;
  const readings = [...question.readings, { span: found.span, as: found.as, ref: null, how: 'context' as const }];
  const blocks = [...draft.blocks, ...composedEvents(found.events, graph)];
  const composed = { ...part.composed, question: { ...question, readings }, draft: { ...draft, blocks } };
  return { ...part, composed, memory: part.memory && { ...part.memory, composed, trail: [text] } };
}

/** Words without which no question tells a time by what happened. */
const TIME =
  /\b(?:after|since|before|until|till|prior to|ahead of|by the time|between|following|once|subsequent to|in the run-up to|in the lead-up to|leading up to|from|on the eve of|within)\b/i;

/** Words without which no question asks which came first. */
const ORDER =
  /\b(?:order|sequence|first|last|earlier|later|earliest|latest|sooner|older|oldest|newer|newest|younger|youngest|recent|recently|before|after|precede|predate|postdate|already|same|how long|how much time|how many (?:days|weeks|months|years))\b/i;

/** So many days, weeks or months from something on, which are no words that a record holds. */
const WINDOW =
  /\b(?:days?|weeks?|fortnight|months?|years?) (?:after|before|following|that followed)\b|\bwithin .{1,20} of\b|\bon the (?:eve|same day)\b/i;

/** One of several is asked for by when it was. */
const CHOICE =
  /\b(?:or|and)\b.*\b(?:first|last|earlier|later|sooner)\b|\b(?:first|last|earlier|later|sooner)\b.*\bor\b/i;

function refused(said: string, isOfSeveral: boolean): Part {
  return {
    composed: says(said, isOfSeveral ? 'ambiguous' : 'no-record'),
    from: 0,
    leans: false,
    isOpen: true,
    memory: null,
  };
}

function ofQuery(query: Query, text: string, { graph, at }: Setting, link: (text: string) => Linked): Part {
  const { question } = understoodFrom(link(text), graph);
  const composed: Composed = { draft: composeQuery(query, graph), question, query, isWhole: true };
  const continued = { question, continued: false, wider: null };
  const memory = isWorthRemembering(composed)
    ? memoryOf(composed, continued, null, { text, at: Date.parse(at.now), graph })
    : null;
  return { composed, from: 0, leans: false, isOpen: false, memory };
}

function unordered({ open, isOfSeveral }: Extract<OrderAsked, { open: string }>): string {
  return isOfSeveral
    ? `Not stated which is meant: “${open}” is on record more than once, on days far apart. Say when it was, and ask again.`
    : `Not told: what “${open}” means here was not found on record. So which came first cannot be said; name the meeting, document or conference in other words.`;
}

function untold({ open, isBefore, isOfSeveral }: Extract<Anchored, { open: string }>): string {
  if (isOfSeveral)
    return `Not stated which is meant: “${open}” is on record more than once, on days far apart. Say when it was, and ask again.`;
  return `Not stated: no record here says when that was: “${open}”. So what was ${isBefore ? 'before' : 'after'} it cannot be told; ask with a day, or with a meeting, document or conference on record.`;
}
