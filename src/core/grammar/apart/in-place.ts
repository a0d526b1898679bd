import { kindOfSet, type Query } from '../../query/query.js';
import { placed } from '../rules/placing.js';
import type { Apart, ReadingApart } from './reading-apart.js';
import { readingsAs } from './noun-phrases.js';

const NUMBER = '(?<number>second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|next|runners?-up)';

/** "The second most agreements", "the third-largest number of meetings". */
const NTH_MOST = new RegExp(
  `\\b(?:the )?${NUMBER}[ -](?<end>most|fewest|highest|largest|greatest|biggest|smallest|lowest)(?<of> number of)?\\b`,
  'i',
);

/** "Which country comes second to India in the number of meetings". */
const COMES_NTH = new RegExp(
  `^(?<who>(?:which|what) .+?|who) (?:comes?|came|ranks?|ranked|is|stands?|places?|finishe[sd]|sits)(?: in)?(?: the)?(?: ${NUMBER}(?: place| rank)?)?(?:,?(?: right| directly| immediately)? (?:to|after|behind|following) (?<after>.+?))?(?:,? (?:among|of) (?:the |all )?(?<among>.+?))?,? (?:in|by|for|with|in terms of|when it comes to|as regards|as to|measured by)(?: the)?(?: total| overall)?(?: numbers? of| count of)? (?<what>.+?)\\?*$`,
  'i',
);

/** "…, after India". */
const AFTER_BEHIND = /,? (?:right |directly |immediately |coming )?(?:after|behind) (?<after>[^,?]+?)\s*\?*$/i;
const AFTER_BEFORE = /^(?:right |directly |next )?(?:after|behind) (?<after>[^,?]+?), (?<rest>.+)$/i;

/** What is said of the records counted and changes nothing. */
const DONE =
  / (?:(?:(?:that|which) )?(?:it|they|he|she) (?:has |have )?)?(?:attended|recorded|held|made|signed|has|have|had|took part in|on record|put forward|concluded|there are)$/i;

/** A question of who comes first, with the place that it asks for in words of its own. */
export function inPlace(text: string): readonly Apart[] {
  return [comesNth(text), nthMost(text), afterAnother(text), tied(text)].flatMap((one) => one ?? []);
}

function comesNth(text: string): Apart | null {
  const { who, number, after, among, what } = COMES_NTH.exec(text)?.groups ?? {};
  if (!who || !(number || after) || !what) return null;
  const whom = among ? `which ${among.replace(/ies$/i, 'y').replace(/s$/i, '')}` : who;
  return { rest: `${whom} has the most ${what.replace(DONE, '')}`, turned: atPlace(number ?? 'next', after) };
}

function nthMost(text: string): Apart | null {
  const found = NTH_MOST.exec(text);
  const { number, end } = found?.groups ?? {};
  if (!found || !number || !end) return null;
  const most = /^(?:fewest|smallest|lowest)$/i.test(end) ? 'the fewest' : 'the most';
  const whole = text.slice(0, found.index) + most + text.slice(found.index + found[0].length);
  const { rest, after } = withoutAfter(cameUp(whole));
  return { rest, turned: atPlace(number, after) };
}

/** "The most common topic at the summit": which came up most often there. */
function cameUp(text: string): string {
  const { at, where } =
    /^(?:what|which)(?: is| was)? the most (?:common|frequent|discussed|popular) (?:topic|subject) (?<at>at|in|during|of) (?<where>.+)$/i.exec(
      text,
    )?.groups ?? {};
  return at && where ? `which topic came up most often in meetings ${at} ${where}` : text;
}

const TIED = /\b(?:are |is )?(?:tie|ties|tied|level)(?: for| with| on)? (?:the )?(?<end>most|fewest)\b/i;

/** "Which two countries tie for the most agreements": all that come first are told. */
function tied(text: string): Apart | null {
  const found = TIED.exec(text);
  const rest = found ? text.replace(TIED, `have the ${found.groups!.end}`) : null;
  return rest === null ? null : { rest, turned: (asked) => (asked.ask === 'rank' ? asked : null) };
}

/** "After India, which country has the most agreements". */
function afterAnother(text: string): Apart | null {
  if (!/\b(?:most|fewest|largest|highest)\b/i.test(text) || NTH_MOST.test(text)) return null;
  const { rest, after } = withoutAfter(text);
  return after ? { rest, turned: atPlace('next', after) } : null;
}

function withoutAfter(text: string): { readonly rest: string; readonly after?: string | undefined } {
  const before = AFTER_BEFORE.exec(text)?.groups;
  if (before?.rest) return { rest: before.rest, after: before.after };
  const after = AFTER_BEHIND.exec(text)?.groups?.after;
  return after ? { rest: text.replace(AFTER_BEHIND, ''), after } : { rest: text };
}

const PLACES: readonly (readonly [RegExp, number])[] = [
  [/^(?:second|2nd|next|runner)/i, 2],
  [/^(?:third|3rd)/i, 3],
  [/^(?:fourth|4th)/i, 4],
  [/^(?:fifth|5th)/i, 5],
  [/^sixth/i, 6],
];

/** Who is in that place; next after somebody where he is named, of whom it may not be known that he comes first. */
function atPlace(number: string, after: string | undefined): Apart['turned'] {
  const place = PLACES.find(([pattern]) => pattern.test(number))?.[1] ?? 2;
  return (asked, reading) => {
    if (asked.ask !== 'rank') return null;
    if (!after || place > 2) return placed(asked, { place });
    return nextAfter(asked, after, reading);
  };
}

function nextAfter(asked: Extract<Query, { ask: 'rank' }>, after: string, reading: ReadingApart): Query | null {
  const [phrase] = readingsAs('NP', after, reading);
  const isAlike = phrase && !phrase.each && kindOfSet(phrase.set) === kindOfSet(asked.of);
  return isAlike ? placed(asked, { after: phrase.set }) : null;
}
