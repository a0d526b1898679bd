import type { Answer } from '../../core/answer/answer.js';
import type { PageSize } from '../../core/answer/page.js';
import type { Rated, Verdict } from '../../core/gaps/rating.js';
import type { CompletedKind } from '../../core/graph/complete.js';
import type { Digests, Speaker } from './digests.js';
import type { Limit } from './meter.js';
import type { Person } from './person.js';
import type { PaintedPicture } from './pictures.js';
import type { Company, Place } from './place.js';
import type { Posted } from './store.js';

/** A question as it came from a platform. */
export interface Incoming {
  readonly place: Place;
  /** Who asks, by the platform's id. */
  readonly person: string;
  /** The ids under which this one event is delivered; a redelivery shares one of them at least, and mostly the first. */
  readonly deliveries: readonly string[];
  readonly text: string;
  /** What follow-ups continue: a thread, a direct message. Null = nothing. */
  readonly conversation: string | null;
  readonly page: PageSize;
  /** Whether the platform itself shows the person that an answer is awaited, so that silence looks like a failure. */
  readonly isAwaited?: boolean;
  /** Whether it was admitted already, with what showed the person what to ask: one click counts once. */
  readonly isAdmitted?: boolean;
  /** Who else reads along; asked only where the place sees more than the public. */
  readonly company: () => Promise<Company>;
  /** Who asks, where they may order digests; without it, nothing is said of digests. */
  readonly asker?: Asker;
  /**
   * What is answered in place of the text, where a form was filled in: done once, as the text would be answered once.
   * `event` is what it is done by, for what is ordered.
   */
  readonly form?: (event: string | undefined) => Promise<Answer>;
  /** The messages to lean on in place of the conversation, and the instant they were asked at (ISO 8601). */
  readonly from?: { readonly trail: readonly string[]; readonly now: string };
  /** Whether its words are Sideline's own, as those on a button are: nobody is asked what else they may mean. */
  readonly isOffered?: boolean;
  /** How a file is put beside the answer, or why none is in this place; none is, unless it is said. */
  readonly files?: Files;
  /** Called where the answer has to wait for a model that reads the message: a person may be shown so. Never throws. */
  readonly onWait?: () => void;
}

/**
 * Puts a file where its answer stands, once that is shown: gives null, or why it may not, in words; rejects with `NotDelivered`
 * for anything else. Or why no file is taken in a place at all.
 */
export type Files = { readonly attach: (file: AttachedFile) => Promise<string | null> } | { readonly why: string };

/** A file, whole. */
export interface AttachedFile {
  /** `pending-agreements-of-iran.csv` */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What it holds, in a line. */
  readonly said: string;
}

/** Somebody who is shown something in a place. */
export type Onlooker = Pick<Incoming, 'place' | 'person' | 'company'>;

/** The beginning of a name, and how many names it may become at the most. */
export interface Typed {
  readonly kind: CompletedKind;
  readonly beginning: string;
  readonly max: number;
}

/** How somebody found an answer, which is told by what leads to it. */
export interface Judgement extends Pick<Incoming, 'place' | 'person' | 'company' | 'page'> {
  readonly from: { readonly trail: readonly string[]; readonly now: string };
  readonly verdict: Verdict;
  /** Why, in their own words; null = they did not say. */
  readonly reason: string | null;
}

/** What ordering digests needs to know of a person, beside the place. */
export type Asker = Pick<
  Speaker,
  'thread' | 'isThreadUntold' | 'isDirect' | 'name' | 'isManager' | 'mentioned' | 'zone'
>;

/** What a person is told. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly now: string; readonly picture?: PaintedPicture }
  /** Too many questions: said once, then nothing until the time is over; null = nobody can tell when that is. */
  | { readonly kind: 'limited'; readonly limit: Limit; readonly retryAfterS: number | null }
  /** The answer may or may not have arrived, and is not sent again. */
  | { readonly kind: 'unsure' }
  /** The answer could not be shown here. */
  | { readonly kind: 'failed' }
  /** The answer stands, and the file that was asked for with it does not; why, in words. */
  | { readonly kind: 'no-file'; readonly why: string };

/** What somebody gets who is not asking for an answer; or that they asked too much, which they may have been told before. */
export type Admitted<T> = { readonly kind: 'ok'; readonly value: T } | Limited;

/** Somebody asked too much; `isTold` = and was told so already. */
export type Limited = Extract<Reply, { kind: 'limited' }> & { readonly isTold: boolean };

/** What somebody is told, once, whose question is not taken. */
export function limitedWords({ retryAfterS }: Extract<Reply, { kind: 'limited' }>): string {
  return retryAfterS === null
    ? 'More questions wait for me than I can take. Ask again in a minute.'
    : `That is more than I answer in a minute. I go on in ${retryAfterS} seconds; questions until then are not answered.`;
}

/**
 * Shows a reply to the person; resolves with what was posted, or null where it cannot be replaced later. Rejects with
 * `NotDelivered` after the tries that are sensible.
 */
export type Deliver = (reply: Reply) => Promise<Posted | null>;

/** A reply that was not shown, or of which nobody knows. */
export class NotDelivered extends Error {
  override readonly name = 'NotDelivered';
  /** `refused` = the platform did not show it; `unsure` = it may have. */
  readonly how: 'refused' | 'unsure';

  constructor(how: 'refused' | 'unsure', reason: string) {
    super(reason);
    this.how = how;
  }
}

/** The journey of a question that all chat platforms share: each event is answered once, by the reader of its place. */
export interface Desk {
  /** Answers a question; does nothing for an event that was answered before. Never rejects. */
  answer(incoming: Incoming, deliver: Deliver): Promise<void>;
  /** Answers an edited question in place of its first answer; false where that one was never answered. */
  revise(incoming: Incoming, original: string, replace: (posted: Posted) => Deliver): Promise<boolean>;
  /** An answer once more, as the place's reader sees it now; nothing is remembered of it. It counts as a question does. */
  again(incoming: Omit<Incoming, 'deliveries' | 'conversation'>): Promise<Admitted<Answer>>;
  /** Whether Sideline answered in a conversation lately. */
  hasAnsweredIn(conversation: string): Promise<boolean>;
  /**
   * Whether a message that mentions nobody is a question to Sideline in a conversation it answered in; never where
   * somebody writes too many.
   */
  isAddressed(incoming: Incoming, underAnswer: boolean): Promise<boolean>;
  /**
   * Whether a message goes on from one before it, of which nothing is known in its conversation: that may come late. Never
   * where somebody writes too many.
   */
  lacksContext(incoming: Incoming): Promise<boolean>;
  /** What is known, and questions that have an answer, for the reader of a place. It counts as a question does. */
  welcome(onlooker: Onlooker): Promise<Admitted<Welcome>>;
  /** Names on record, for the reader of a place, that the beginning of one may become; none where somebody types too much. */
  complete(onlooker: Onlooker, typed: Typed): Promise<readonly string[]>;
  /** Takes somebody's judgement of an answer, which counts as a question does. Never rejects. */
  rate(judgement: Judgement): Promise<Rated>;
  /** The same digests, where what a platform looks up in them for somebody is counted, and takes its turn, as completions do. */
  glancing(digests: Digests): Digests;
  /** Has something that is held in memory of people told whom to forget, by whichever process that was asked. */
  remembers(memory: (person: Person) => void): void;
  /** Forgets whom other processes over the same store were asked to forget; done by itself every few seconds. */
  forgetAsOthersDo(): Promise<void>;
  /** Removes all that is kept of a workspace. */
  forgetTeam(platform: string, team: string): Promise<void>;
  /** Does nothing by itself any more: the store is about to be closed. */
  stop(): void;
  /** Resolves when nothing is in flight, or after `withinMs`. */
  drained(withinMs: number): Promise<void>;
}

/** What somebody is shown who has not asked yet. */
export interface Welcome {
  /** What is on record and how fresh it is. */
  readonly about: string;
  /** Where the records are thin. */
  readonly coverage: string;
  readonly suggestions: readonly string[];
  /** The pending agreements by country. */
  readonly pending: Answer;
}
