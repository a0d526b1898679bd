import { visible } from '../../records/visible.js';
import { type Weight, widthOf } from './measure.js';

/** Characters of a text that are looked at: no label has room for more. */
const TEXT_MAX = 600;

/** Where a character ends is the same in every language. */
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text as it may be drawn: what nobody sees is dropped, and it has an end. */
export function drawable(text: string): string {
  return visible(text.slice(0, TEXT_MAX)).replace(/ {2,}/g, ' ').trim();
}

/** How a text is written: its size in pixels and its weight. */
export interface Hand {
  readonly size: number;
  readonly weight?: Weight;
}

/** A text no wider than `max` pixels, cut between whole characters, with an ellipsis where something was cut. */
export function cutTo(text: string, max: number, { size, weight }: Hand): string {
  const shown = drawable(text);
  if (widthOf(shown, size, weight) <= max) return shown;
  const room = max - widthOf('…', size, weight);
  let [kept, used] = ['', 0];
  for (const { segment } of GRAPHEMES.segment(shown)) {
    used += widthOf(segment, size, weight);
    if (used > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** A text in lines no wider than `max` pixels, broken between words; the last of `most` lines ends in an ellipsis where more follows. */
export function wrapped(text: string, max: number, most: number, hand: Hand): readonly string[] {
  const words = drawable(text).split(' ');
  const lines: string[] = [];
  for (let at = 0; at < words.length && lines.length < most; ) {
    const isLast = lines.length === most - 1;
    const taken = isLast ? words.length - at : wordsThatFit(words, at, max, hand);
    lines.push(cutTo(words.slice(at, at + taken).join(' '), max, hand));
    at += taken;
  }
  return lines;
}

/** How many words from one on fit in a line; one at least, however long it is. */
function wordsThatFit(words: readonly string[], from: number, max: number, { size, weight }: Hand): number {
  const space = widthOf(' ', size, weight);
  let used = 0;
  for (let at = from; at < words.length; at++) {
    used += widthOf(words[at]!, size, weight) + (at > from ? space : 0);
    if (used > max) return Math.max(1, at - from);
  }
  return words.length - from;
}

/** As many of some names as fit in so many lines, and how many more there are: "Kenya, Ghana and 12 more". */
export function namesIn(names: readonly string[], max: number, lines: number, hand: Hand): string {
  const room = max * lines * 0.92;
  const more = (left: number) => ` and ${left} more`;
  let said = '';
  for (const [at, name] of names.entries()) {
    const next = said === '' ? cutTo(name, max / 2, hand) : `${said}, ${cutTo(name, max / 2, hand)}`;
    const left = names.length - at - 1;
    if (widthOf(next + (left > 0 ? more(left) : ''), hand.size, hand.weight) > room) return said + more(left + 1);
    said = next;
  }
  return said;
}
