import type { Answer } from '../../core/answer/answer.js';
import type { Forgetting } from '../forgetting/forgetting.js';
import type { Incoming } from '../ports/desk.js';
import type { Digests } from '../ports/digests.js';

/** What was done in place of looking something up. */
export interface Done {
  readonly answer: Answer;
  readonly kind: 'digests' | 'forgetting';
}

/** By what messages that are no questions are answered; `digests` is null where there are none. */
export interface Doing {
  readonly forgetting: Pick<Forgetting, 'handle'>;
  readonly digests: Pick<Digests, 'handle' | 'revived'> | null;
}

/** Does what a message asks for that is no question; null for a question. */
export async function doneFor(incoming: Incoming, { forgetting, digests }: Doing): Promise<Done | null> {
  const { place, person, text, form } = incoming;
  const forgotten = form ? null : await forgetting.handle(text, { ...place, person });
  if (forgotten) return { answer: forgotten, kind: 'forgetting' };
  const answer = digests && (await ofDigests(incoming, digests));
  return answer && { answer, kind: 'digests' };
}

/** Does what a message says about digests. Null where it says nothing about them. */
async function ofDigests(incoming: Incoming, digests: NonNullable<Doing['digests']>): Promise<Answer | null> {
  const { place, person, company, asker, text, form, deliveries } = incoming;
  const [event] = deliveries;
  // A command or a form reaches Sideline also where it may not write, and asks there why nothing comes.
  if (!incoming.isAwaited) await digests.revived(place);
  if (form) return form(event);
  return asker
    ? digests.handle(text, { place, person, company, ...asker, ...(event === undefined ? {} : { event }) })
    : null;
}
