import type { Answer } from '../../core/answer/answer.js';
import { counted } from '../../core/answer/draft.js';
import { spoken } from '../../core/answer/empty-answer.js';
import { deletingWords, KEEPING_WORDS } from '../../core/question/forget-me.js';

/** How much was removed of a person. */
export interface Removed {
  readonly digests: number;
  /** Digests that somebody wanted to hand over to them. */
  readonly offers: number;
  readonly ratings: number;
  /** Notes of conversations and direct messages. */
  readonly places: number;
}

const HEAD: Partial<Answer> = { understood: 'Forget me' };

/** What is said once it is done: what went, and what stays. `isShared` = other processes work over the same store. */
export function forgottenReply({ digests, offers, ratings, places }: Removed, isShared: boolean): Answer {
  const went = [
    digests > 0 ? `${counted(digests, 'digest')} with what was sent of ${digests === 1 ? 'it' : 'them'}` : '',
    offers > 0 ? `${counted(offers, 'digest')} offered to you and not accepted` : '',
    ratings > 0 ? `${counted(ratings, 'rating')} with their reasons` : '',
    places > 0 ? `${counted(places, 'note')} of where we talked` : '',
    'what I remembered of our conversations',
    'how much you asked in the last minute',
  ].filter((part) => part !== '');
  return spoken(
    [
      `Forgotten: ${went.join('; ')}.${isShared ? ' The copies of me that run beside this one do the same within a minute.' : ''}`,
      'What stays names nobody: for a day the ids of the messages that I answered, and counts of what was asked in vain. What you and I wrote here is for you to delete.',
    ],
    HEAD,
  );
}

/** What is asked before digests are deleted; `code` belongs to whoever asked. */
export function askedFirst(digests: number, code: string): Answer {
  const them = digests === 1 ? 'it' : 'them';
  return spoken([`You have ${counted(digests, 'digest')}. Am I to delete ${them} too? Nothing is forgotten yet.`], {
    ...HEAD,
    outcome: 'ambiguous',
    choices: [
      { label: `Forget me and delete ${them}`, question: deletingWords(code) },
      { label: `Forget me, but keep ${them}`, question: KEEPING_WORDS },
    ],
  });
}

/** What is said where the store fails. */
export function failedReply(): Answer {
  return spoken(['I could not forget all of it. Ask again; what is gone already stays gone.'], HEAD);
}
