import { fold } from '../../graph/normalise.js';
import type { Query } from '../../query/query.js';
import type { Ref } from '../../records/ref.js';
import { aspectOf } from './aspect-of-shown.js';
import { aspectWords } from './aspect-words.js';
import { type Shown, shownSet } from './shown.js';

/** "The other two", "the rest of them", with what is asked of those behind it. */
const OTHERS =
  /^(?:(?:and|but|so|ok|okay|now),? )*(?:(?:what|how) about |which (?:are|were) |who (?:are|were) |list |show (?:me )?)?(?:the )?(?:others?|rest|remaining)\b(?: (?:ones?|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|meetings?|talks|agreements?|deals?|documents?|memoranda|mous?|proposals?|offers?|requests?))?(?: of (?:them|those|these))?[,:;]?(.*)$/;

/** "And with whom for the other?", "when were the others signed?"; "the other side" is none of a list. */
const OTHERS_BEHIND =
  /^(?:(?:and|but|so|ok|okay|now),? )*(\S.{2,40}?) the (?:others?|rest|remaining)(?: (?:ones?|two|three|four|five))?(?: of (?:them|those|these))?(?: (signed|agreed|held|about|there))?$/;

/** "Which ones weren't?", "which of those are not?". */
const NOT_SO =
  /^(?:(?:and|but|so|ok|okay),? )*(?:which|what)(?: ones?| of (?:them|those|these|the \w+)| \w+)? (?:(?:is|are|was|were|does|do|did|has|have)(?: not|n'?t)|(?:isn|aren|wasn|weren|doesn|didn|don|hasn|haven)'?t)$/;

/**
 * Of a list that was narrowed or from which one was taken: those that are left, or one thing of them: "and the other three,
 * when were they signed?", "which of them aren't?". `earlier` = what was shown before, the last first. Null where it is not said, or no
 * longer list was shown.
 */
export function restOfShown(text: string, shown: Shown, earlier: readonly Shown[]): Query | null {
  const plain = fold(text).replace(/[?!.\s]+$/, '');
  const others = OTHERS.exec(plain) ?? othersBehind(plain);
  if (!others && !NOT_SO.test(plain)) return null;
  const before = earlier.find((one) => isPartOf(shown.listed, one.listed));
  const left = before?.listed.filter((one) => !shown.listed.includes(one)) ?? [];
  const of = shownSet(left, 'other');
  if (!of) return null;
  const asked = others?.[1]?.replace(/^\W+/, '') ?? '';
  if (asked === '') return { ask: 'list', of };
  const said = aspectWords(asked.split(/[^\p{L}\p{N}]+/u).filter((one) => one !== ''));
  const tell = said && aspectOf(new Set([...said, 'taking-part']), of.kind);
  return tell ? { ask: 'list', of, tell } : null;
}

/** What is asked before "the others", as if it stood behind it. */
function othersBehind(plain: string): readonly [string, string] | null {
  const [whole, before, behind = ''] = OTHERS_BEHIND.exec(plain) ?? [];
  // With whom a document is asks for its sides.
  const asked = `${before} ${behind}`.replace(/\b(?:with|between) whom\b|\bwho with\b/, 'who sides');
  return whole === undefined ? null : [whole, asked];
}

/** "All of them once more", "back to the full list". */
const WHOLE =
  /^(?:(?:and|but|so|ok|okay|now|please),? )*(?:(?:back|return|go back) to )?(?:(?:show|give|list|tell)(?: me)? )?(?:the (?:whole|full|entire|complete|original|first|long) (?:list|lot)|(?:all of (?:them|those|it)|all|everything|the (?:whole|full) list|them all)(?= again| once more))(?: again| once more)?(?:,? please)?$/;

/** Which longer list is asked for once more; null where it is not said, or none was shown. */
export function listAgain<T extends Shown>(text: string, shown: Shown, earlier: readonly T[]): T | null {
  const isSaid = WHOLE.test(fold(text).replace(/[?!.\s]+$/, ''));
  return (isSaid && earlier.find((one) => isPartOf(shown.listed, one.listed))) || null;
}

/** Whether a list is some of another and not all of it. */
function isPartOf(some: readonly Ref[], all: readonly Ref[]): boolean {
  return some.length > 0 && some.length < all.length && some.every((one) => all.includes(one));
}
