import type { Missing, Named, Subject } from '../answer/subject.js';
import type { Target } from '../question/question.js';
import { shortened } from '../records/shortened.js';
import { visible } from '../records/visible.js';

/** What was asked for and is on no record: all that is kept of such a question, neither its words nor who asked. */
export interface Gap {
  readonly target: Target;
  /** What was missing; null = nothing was, and the answer was rated bad all the same. */
  readonly missing: Missing | null;
  /** Everything on record that the question named. */
  readonly about: readonly Named[];
  /** What else it demanded, as `Subject` has it; dates to the month. */
  readonly conditions: readonly string[];
  /** The name that nobody on record bears, where such names are kept; null otherwise. */
  readonly name: string | null;
}

/** Names of things and conditions that are told apart; what is beyond makes no group of its own. */
const NAMED_MAX = 6;
const CONDITIONS_MAX = 8;

/** Characters of a name that is kept. */
const NAME_MAX = 60;

/** The gaps that the parts of a message met; each once. `keepNames` = unknown names are told apart, by their words. */
export function gapsMet(subjects: readonly Subject[], keepNames: boolean): readonly Gap[] {
  return distinct(
    subjects.flatMap((subject) => subject.missing.flatMap((missing) => gapsOf(subject, missing, keepNames))),
  );
}

/** What an answer that was rated bad counts for: the gaps that it had, else what it was about. */
export function gapsRated(subjects: readonly Subject[], keepNames: boolean): readonly Gap[] {
  const met = gapsMet(subjects, keepNames);
  return met.length > 0 ? met : distinct(subjects.map((subject) => gapOf(subject, null, null)));
}

/** A gap as one text: equal for equal gaps. */
export function gapText({ target, missing, about, conditions, name }: Gap): string {
  return JSON.stringify([target, missing, about, conditions, name]);
}

function gapsOf(subject: Subject, missing: Missing, keepNames: boolean): Gap[] {
  const names = subject.unknown.map(cleanName).filter((name) => name !== '');
  if (missing !== 'name' || !keepNames || names.length === 0) return [gapOf(subject, missing, null)];
  return names.map((name) => gapOf(subject, missing, name));
}

function gapOf({ target, about, conditions }: Subject, missing: Missing | null, name: string | null): Gap {
  const kept = [...new Set(conditions.map(toMonth))].slice(0, CONDITIONS_MAX);
  return { target, missing, about: about.slice(0, NAMED_MAX), conditions: kept, name };
}

/** Days would make a group of every day on which somebody asks for "last week". */
function toMonth(condition: string): string {
  return condition.replace(/^(from|until):(\d{4}-\d{2})-\d{2}$/, '$1:$2');
}

/** A name as it may be kept: to be looked at, short, without what makes mentions, links or addresses of it. */
function cleanName(name: string): string {
  const letters = visible(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}'’. -]/gu, ' ')
    .replace(/\s+/g, ' ');
  return shortened(letters.trim(), NAME_MAX);
}

function distinct(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [gapText(gap), gap])).values()];
}
