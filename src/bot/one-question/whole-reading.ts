import { saidPlainly } from '../../core/grammar/said-plainly.js';
import type { Linked, Read } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';
import type { Setting } from './part.js';
import { readBeside } from './read-beside.js';
import { composedWhole, type Whole } from './whole.js';

/** A question read whole; `plain` = the plain words that it was read in, where it is answered as those are. */
export interface WholeReading extends Whole {
  readonly plain?: string;
}

/** A question with what it leans on, and what links its words to names. */
interface Asking {
  readonly named: Linked;
  readonly memory: Memory | null;
  readonly setting: Setting;
  readonly link: (text: string) => Linked;
}

/** What the grammar reads whole: as it is written, where that is as it would be said back, else in plain words or as it is written. */
export function wholeReading(read: Read, asking: Asking): WholeReading | null {
  const { named, memory, setting } = asking;
  const whole = composedWhole(named, read, memory, setting);
  if (whole?.isSaidBack) return whole;
  const plainly = wholePlainly(asking);
  return plainly?.composed ? plainly : (whole ?? plainly);
}

/** The reading of a question in many words by the plain ones that mean the same, where the grammar reads those whole; else null. */
function wholePlainly({ named, memory, setting, link }: Asking): WholeReading | null {
  const text = saidPlainly(named.text);
  if (text === named.text) return null;
  const plain = link(text);
  const whole = composedWhole(plain, readBeside(plain, memory, setting), memory, setting);
  const composed = whole?.composed ?? null;
  if (!whole || !composed) return whole && saidPlainly(text) === text ? { ...whole, plain: text } : null;
  return { ...whole, composed: { ...composed, question: { ...composed.question, text: named.text } } };
}
