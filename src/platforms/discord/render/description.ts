import type { Answer, Choice } from '../../../core/answer/answer.js';
import { ASKED_LINE_MAX, askedBelow } from '../../../core/answer/asked-line.js';
import { shortened } from '../../../core/records/shortened.js';
import { DESCRIPTION_MAX } from '../limits.js';
import { escaped } from './escape.js';
import { bodyParts, type MarkerBudget } from './lines.js';

/** What of an answer stands in words. */
export interface Wording {
  /** The question over it; null where people see it anyway. */
  readonly heading: string | null;
  /** Whether what to ask next stands on buttons. */
  readonly hasControls: boolean;
  /** Characters that all descriptions together may have. */
  readonly room: number;
  /** The choices that stand in words; all of them unless said otherwise. */
  readonly choices?: readonly Choice[];
  /** The most markers that are links; as many as there is room for unless said otherwise. */
  readonly links?: number;
  /** Lines before all others, of our own words. */
  readonly lead?: readonly string[];
}

/** What markers may take, from much to little: as many of them are links as the text has room for. */
const BUDGETS: readonly MarkerBudget[] = [{ links: 24 }, { links: 12 }, { links: 4 }, { links: 0 }];

/** No marker is a link. */
const LEAST: MarkerBudget = { links: 0 };

/**
 * The text of an answer as descriptions of embeds: one, where it fits with fewer links; else two. What does not even
 * fit there, which takes a text made of signs that need a backslash, is left out at the end, and that is said.
 */
export function descriptionsOf(answer: Answer, wording: Wording): readonly string[] {
  return wholeDescriptions(answer, wording) ?? cut(partsOf(answer, wording, LEAST), wording.room);
}

/** The same where all of it fits; null where something would be left out. */
export function wholeDescriptions(answer: Answer, wording: Wording): readonly string[] | null {
  const { room } = wording;
  const budgets = BUDGETS.filter(({ links }) => links <= (wording.links ?? Number.POSITIVE_INFINITY));
  const ways = budgets.map((budget) => packed(partsOf(answer, wording, budget)));
  const inOne = ways.find((pages) => pages.length === 1 && lengthOf(pages) <= room);
  if (inOne) return inOne;
  return ways.slice(-1).find((pages) => lengthOf(pages) <= room) ?? null;
}

/** Characters of a question over its answer. */
const HEADING_MAX = 200;

function partsOf(answer: Answer, wording: Wording, budget: MarkerBudget): readonly string[] {
  const { heading, hasControls, lead = [] } = wording;
  const choices = (wording.choices ?? answer.choices).map(({ label }, at) => `${at + 1}\\. ${escaped(label)}`);
  const next = hasControls ? '' : answer.followUps.map((question) => escaped(question)).join(' · ');
  const asked = escaped(shortened(askedBelow(answer), ASKED_LINE_MAX));
  const parts = [
    ...lead,
    ...(heading === null ? [] : [`> ${escaped(shortened(heading, HEADING_MAX))}`]),
    ...bodyParts(answer, { ...budget }),
    ...choices,
    ...(asked === '' ? [] : [`-# ${asked}`]),
    ...(next === '' ? [] : [`-# Next: ${next}`]),
  ];
  // Discord takes no message without a text.
  return parts.length > 0 ? parts : ['…'];
}

/** Parts as lines of as few descriptions as hold them. */
function packed(parts: readonly string[]): readonly string[] {
  const pages: string[] = [];
  for (const part of parts) {
    const last = pages.at(-1);
    const joined = last === undefined ? part : `${last}\n${part}`;
    if (last === undefined || joined.length > DESCRIPTION_MAX) pages.push(part);
    else pages[pages.length - 1] = joined;
  }
  return pages;
}

function lengthOf(pages: readonly string[]): number {
  // A page that is too long by itself fits nowhere.
  if (pages.some((page) => page.length > DESCRIPTION_MAX)) return Number.POSITIVE_INFINITY;
  return pages.reduce((sum, page) => sum + page.length, 0);
}

/** As many parts as fit, and how many do not. */
function cut(parts: readonly string[], room: number): readonly string[] {
  for (let kept = parts.length - 1; kept > 0; kept--) {
    const said = `*Left out here, for want of room: ${parts.length - kept} lines. Ask for less at once.*`;
    const pages = packed([...parts.slice(0, kept), said]);
    if (lengthOf(pages) <= room) return pages;
  }
  return ['*This answer does not fit here. Ask for less at once.*'];
}
