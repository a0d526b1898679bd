import { fold, tokens } from '../graph/normalise.js';
import { editDistance } from '../nearest/edit-distance.js';
import { countriesNamed } from '../records/countries/country-names.js';
import type { Answer, Block, Reading } from './answer.js';

/** Characters of the line in a chat, its readings included; "Why this answer" has it whole. */
export const ASKED_LINE_MAX = 600;

/** The line that says what was asked, and which side of the answer it stands on; empty where nothing is to be said. */
export interface AskedLine {
  readonly text: string;
  readonly isFirst: boolean;
}

/**
 * What was asked, small and below the answer. It comes first only where it has to be read first: where a model read the message
 * as other questions, where a name was taken for another spelling of what was typed, or something was not read. What is no answer
 * to a question, a digest or a report, has its title there.
 */
export function askedLine(answer: Pick<Answer, 'understood' | 'readAs' | 'readings' | 'blocks' | 'trail'>): AskedLine {
  const { understood, readAs, readings, blocks, trail } = answer;
  const shown = readings.filter(isWorthShowing).map((one) => `read "${one.span}" as ${one.as}`);
  const read = shown.length > 0 ? `  (${shown.join('; ')})` : '';
  if (readAs) return { text: `Read as: ${readAs.join(' · ')}${read}`, isFirst: true };
  if (understood === '') return { text: '', isFirst: false };
  if (trail.length === 0) return { text: `${understood}${read}`, isFirst: true };
  return { text: `Asked: ${understood}${read}`, isFirst: readings.some(isGuess) || blocks.some(isUnread) };
}

/** The line where it stands before the answer, else nothing. */
export function askedBefore(answer: Parameters<typeof askedLine>[0]): string {
  const { text, isFirst } = askedLine(answer);
  return isFirst ? text : '';
}

/** The line where it stands below the answer, else nothing. */
export function askedBelow(answer: Parameters<typeof askedLine>[0]): string {
  const { text, isFirst } = askedLine(answer);
  return isFirst ? '' : text;
}

/** Whether a reading tells the asker something: what was typed is not simply the name, in part or in another script. */
function isWorthShowing({ how, span, as }: Reading): boolean {
  return TELLING.has(how) && !as.toLowerCase().includes(span.toLowerCase());
}

/** The ways of reading that somebody else may be meant by. */
const TELLING: ReadonlySet<Reading['how']> = new Set(['fuzzy', 'post', 'context', 'part-of-name']);

function isGuess(reading: Reading): boolean {
  return reading.how === 'fuzzy' && isWorthShowing(reading) && !isPlainSlip(reading);
}

/** "malaysa", "AI sumit": one letter amiss in a longer word of a country or a conference, or in an ordinary word, leaves nobody else to be meant. */
function isPlainSlip({ span, as, ref }: Reading): boolean {
  const isName =
    ref === null ? as !== as.toLowerCase() && !countriesNamed(fold(as)).length : !ref.startsWith('conference:');
  if (isName) return false;
  const meant = tokens(as).map(({ key }) => key);
  return tokens(span).every(({ key }) => meant.some((word) => word === key || isSlipOf(key, word)));
}

function isSlipOf(key: string, word: string): boolean {
  return key.length >= SLIP_MIN && key[0] === word[0] && editDistance(key, word, 1) === 1;
}

/** Letters of a word below which one of them may make another. */
const SLIP_MIN = 5;

function isUnread(block: Block): boolean {
  return block.kind === 'gap' && (block.missing ?? []).includes('words');
}
