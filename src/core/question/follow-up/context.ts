import type { Ref } from '../../records/ref.js';
import type { FacetTerm, PartyTerm, Question, Target } from '../question.js';
import type { Read } from '../understand.js';

/** What a conversation remembers of its last answer. Plain data. */
export interface Context {
  readonly question: Question;
  /** What the last answer listed, in its order: what "they" and "that" point at. */
  readonly listed: readonly Ref[];
  /** The last list shown, which "the second one" counts in; it outlives questions about one of its lines. */
  readonly list: readonly Ref[];
  /** Whom the conversation is about: the parties last named, for "he" and "who else". */
  readonly parties: readonly PartyTerm[];
  /** The people, by id, that the sentences of the last answer name where it was made of sentences: the chair, the winner. */
  readonly told: readonly string[];
  /** The person, by id, whom the conversation was about last: "he" after questions that named nobody. Null where there was none. */
  readonly person: string | null;
  /** The labels offered where the last answer asked back which of several is meant. */
  readonly choices: readonly string[];
  /** The conference the conversation is at, for "there". */
  readonly setting: readonly FacetTerm[];
}

/** A question read in the light of the one before. */
export interface Continued {
  readonly question: Question;
  /** Whether anything was taken over. */
  readonly continued: boolean;
  /** What to ask where nothing is on record under what was taken over; null where nothing else can be meant. */
  readonly wider: Wider | null;
}

/** A question less what was only taken over, and the words for what was left out of it; empty = a question of its own. */
export interface Wider {
  readonly question: Question;
  readonly without: string;
  /** Whom it asks about in the place of what was left out: "he" is then the other of two. */
  readonly instead?: string;
  /** What was left out was somebody met, and is now where: "and Qatar?". */
  readonly isPlace?: true;
  /** It asks about the countries of those who were left out. */
  readonly areCountries?: true;
  /** What to ask where nothing is on record under this either. */
  readonly next?: Wider | null;
}

const TARGETS: ReadonlyMap<string, Target> = new Map<string, Target>(
  Object.entries({
    meeting: 'meetings',
    agreement: 'agreements',
    proposal: 'proposals',
    conference: 'conferences',
    organisation: 'organisations',
  }),
);

/** The kind of question that a record answers. */
export function targetOf(ref: Ref): Target {
  return TARGETS.get(ref.slice(0, ref.indexOf(':'))) ?? 'officials';
}

/** The start of the refs that a kind of question lists; null for kinds that list no records of one sort. */
export function refPrefix(target: Target): string | null {
  const kind = [...TARGETS.keys()].find((one) => TARGETS.get(one) === target);
  return kind === undefined ? (target === 'officials' ? 'official:' : null) : `${kind}:`;
}

/** The content words of a question that no vocabulary knows: "presidency", not "adopted". */
export function ownWords({ question, items }: Read): readonly string[] {
  const known = new Set(items.flatMap((item) => (item.mention.unknown === 'no' ? item.mention.key.split(' ') : [])));
  return question.words.filter((word) => !known.has(word) && !(word === 'attend' && known.has('attended')));
}

/** Whether a question names somebody, something or some place of its own. */
export function hasSubject(question: Question): boolean {
  return (
    question.parties.some((term) => !term.excluded) ||
    question.topics.length > 0 ||
    question.conferences.length > 0 ||
    question.agreements.length > 0 ||
    question.places.length > 0 ||
    question.unknown.length > 0
  );
}
