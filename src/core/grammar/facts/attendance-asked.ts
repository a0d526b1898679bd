import type { Graph } from '../../graph/graph.js';
import type { Query } from '../../query/query.js';
import { conferencesDescribed, EVENT_NOUNS, setOfConferences } from './described-conferences.js';
import { OF_HOLDING } from './event-phrases.js';
import { HOLDING, wordSet } from './words.js';

/**
 * Whether more came to one conference than to another or to the one before it, or as many as a number; null for other questions.
 * What compares stands between the two: "larger than", "or".
 */
export function attendanceAsked(text: string, words: readonly string[], graph: Graph): Query | null {
  const line = words.join(' ');
  if (!COMING.test(line)) return null;
  return (
    asManyAs(text, words, graph) ??
    (COMPARES.test(line) ? compared(words, graph) : null) ??
    ofAll(words) ??
    howMany(line, words, graph)
  );
}

/** "Did as many as 11,000 people take part", "was it attended by more than 2,000". */
function asManyAs(text: string, words: readonly string[], graph: Graph): Query | null {
  const number = NUMBER.exec(text)?.[1]?.replace(/[,. ]/g, '');
  if (!number || !AS_MANY.test(words.join(' '))) return null;
  const describing = describingOf(words).filter((word) => !/^\d[\d.,]*$/.test(word) && !OF_NUMBER.has(word));
  const [one, ...others] = conferencesDescribed(describing, graph);
  if (!one || others.length) return null;
  return { ask: 'event', tell: 'attendance', of: setOfConferences([one], describing), least: Number(number) };
}

/** "Was the Baku conference attended by more people than its predecessor", "which drew the larger crowd, A or B". */
function compared(words: readonly string[], graph: Graph): Query | null {
  const at = words.findIndex((word) => word === 'than' || word === 'or' || word === 'versus' || word === 'vs');
  if (at < 0) return null;
  const [first, second] = [words.slice(0, at), words.slice(at + 1)];
  const describing = describingOf(first);
  const [one, ...others] = conferencesDescribed(describing, graph);
  if (!one || others.length) return null;
  const of = setOfConferences([one], describing);
  const other = describingOf(second).filter((word) => !EARLIER.has(word));
  if (second.some((word) => EARLIER.has(word))) return { ask: 'event', tell: 'attendance', of, beside: of };
  const [against, ...more] = conferencesDescribed(other, graph);
  if (!against || more.length || against.id === one.id) return null;
  return { ask: 'event', tell: 'attendance', of, beside: setOfConferences([against], other) };
}

/** "Which conference attracted the most participants", "the best attended summit". */
function ofAll(words: readonly string[]): Query | null {
  const isRead = words.every((word) => HOLDING.has(word) || OF_COMING.has(word) || EVENT_NOUNS.has(word));
  const isAsked = words.some((word) => MOST.has(word)) && words.some((word) => EVENT_NOUNS.has(word));
  return isAsked && isRead ? { ask: 'event', tell: 'attendance', of: { is: 'all', kind: 'conference' } } : null;
}

/** "How many people came to the AI Impact Summit". */
function howMany(line: string, words: readonly string[], graph: Graph): Query | null {
  if (!HOW_MANY.test(line)) return null;
  const describing = words.filter((word) => !HOLDING.has(word) && !OF_COMING.has(word));
  const [one, ...others] = conferencesDescribed(describing, graph);
  if (!one || others.length) return null;
  return { ask: 'event', tell: 'attendance', of: setOfConferences([one], describing) };
}

const HOW_MANY =
  /\bhow many (?:people|participants|attendees|delegates|visitors|persons)\b|\b(?:what|how (?:high|large|big)) (?:was|is) (?:the )?(?:attendance|turnout|audience|crowd)\b/;

const MOST: ReadonlySet<string> = wordSet('most largest biggest best highest greatest');

function describingOf(words: readonly string[]): readonly string[] {
  return words.filter((word) => !HOLDING.has(word) && !OF_COMING.has(word));
}

const EARLIER: ReadonlySet<string> = wordSet('its their predecessor previous earlier preceding edition before last');

/** A number of people as it is written: "11,000". */
const NUMBER = /\b(\d{1,3}(?:[,. ]\d{3})|\d{3,6})\b/;

const AS_MANY =
  /\b(?:as many as|at least|no fewer than|more than|over|above|up to|exceed|exceeded|upwards of|reach|reached)\b/;

const OF_NUMBER: ReadonlySet<string> = wordSet(
  'many least no fewer more than over above up exceed exceeded upwards reach reached',
);

const COMING =
  /\b(?:attend|attended|attendance|attendees|people|participants|delegates|visitors|audience|crowd|crowds|turnout|drew|draw|draws|attract|attracted|well attended|took part|take part|bigger|larger)\b/;

const COMPARES =
  /\b(?:more|fewer|less|larger|bigger|smaller|greater|higher|lower|better|most|fewest|largest|biggest|smallest)\b/;

const OF_COMING: ReadonlySet<string> = wordSet(
  'many whether highest greatest high large big attend attended attendance attendees people participants participant delegates visitors audience crowd crowds turnout drew draw draws attract attracts attracted well best ' +
    'part more fewer less larger bigger smaller greater higher lower better most fewest largest biggest smallest number two both compared ' +
    `count counts figures figure person persons welcome welcomed see saw ${OF_HOLDING}`,
);
