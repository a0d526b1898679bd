import type { Found } from '../../query/found.js';
import { type Element, isRecordKind, type SetQ } from '../../query/query.js';
import { memberNoun } from '../../query/restate/sets.js';
import { isOfOthers } from '../../query/says.js';
import type { Ref } from '../../records/ref.js';
import { answered, counted, type Draft, gap } from '../draft.js';
import { listed } from '../phrases.js';
import type { Asked } from './asked.js';
import { noneOf } from './none-of.js';
import { LACKING_WORDS } from './open.js';
import { patternOf } from './record-lines.js';
import { recordsTold } from './records-told.js';

/** Open records up to so many are what was asked about; where more leave it open, nothing in particular was. */
const ASKED_ABOUT_MAX = 3;

/**
 * "No record: no memorandum signed in Muscat is on record here. No source says where this one was:" where nothing belongs to
 * a set of somebody and few records leave open whether they do. Null where nothing or too much does.
 */
export function leftOpen(set: SetQ, asked: Asked): Draft | null {
  const found = asked.sets.found(set);
  const who = whoMetRank(set);
  const unnamed = who && withUnnamed(who, set, found, asked);
  if (unnamed) return unnamed;
  // Of others than those shown before it was asked who or what they are, and not whether there may be any.
  const left = isOfSomebody(set) && !isOfOthers(set) ? openOf(found) : null;
  // Whom an unnamed person was, and when something undated was, is open of too much to mean these.
  const isVague = [...found.open().values()].some((lacking) => lacking === 'person' || lacking === 'day');
  if (!left || isVague) return null;
  const what = lackingOf(found);
  const this_ = left.size === 1 ? 'this one' : 'these';
  return answered(
    [
      gap(`No record: ${noneOf(set)} on record here. No source says ${what} of ${this_}:`),
      ...recordsTold({ set, found: left }, asked, 'counted'),
    ],
    left.elements() as readonly Ref[],
  );
}

/** Whom it is asked of, where it is asked whether a person met anybody of a rank ("which ministers did Hafid meet"); null for all else. */
function whoMetRank(set: SetQ): readonly string[] | null {
  const { side, other } = patternOf(set)?.roles ?? {};
  const [who, met] = side?.is === 'post' ? [other, side] : [side, other];
  return who?.is === 'these' && who.kind === 'official' && met?.is === 'post' ? who.ids : null;
}

/** Where no source names whom somebody met, they may have been of that rank: the meetings are told, and that nobody is named. */
function withUnnamed(who: readonly string[], set: SetQ, found: Found, asked: Asked): Draft | null {
  const open = openOf(found, UNNAMED_MAX);
  const wasThere = (one: Element) =>
    (asked.graph.meeting(`${one}`.replace(/^meeting:/, ''))?.participants ?? []).some(({ official }) =>
      who.includes(official ?? ''),
    );
  if (!open?.elements().every((one) => found.open().get(one) === 'person' && wasThere(one))) return null;
  const { one, many } = memberNoun(set);
  return answered(
    [
      gap(`No record: ${noneOf(set)} on record here. No source names the person of ${counted(open.size, one, many)}:`),
      ...recordsTold({ set, found: open }, asked, 'counted'),
    ],
    open.elements() as readonly Ref[],
  );
}

/** Meetings with somebody unnamed up to so many are told one by one. */
const UNNAMED_MAX = 6;

/** Of nobody in particular a record that leaves everything open would be told. */
function isOfSomebody(set: SetQ): boolean {
  const roles = patternOf(set)?.roles ?? {};
  return SIDES.some((role) => roles[role] !== undefined);
}

const SIDES = ['side', 'other', 'from', 'to', 'guest', 'host'] as const;

/** Records that leave open whether they belong to a set, as a set of their own; null where it is none of them in particular. */
export function openOf(found: Found, most = ASKED_ABOUT_MAX): Found | null {
  const open = found.open();
  if (!isRecordKind(found.kind) || open.size === 0 || open.size > most) return null;
  const elements = [...open.keys()];
  return {
    ...found,
    size: open.size,
    elements: () => elements,
    has: (element: Element) => open.has(element),
    witnesses: (element: Element) => [element as Ref],
  };
}

/** What no source says of what is left open: "where and when". */
export function lackingOf(found: Found): string {
  return listed([...new Set(found.open().values())].map((lacking) => LACKING_WORDS[lacking]));
}
