import { type Deliver, type Incoming, NotDelivered, type Reply } from '../ports/desk.js';
import type { Log } from '../ports/log.js';
import type { Posted } from '../ports/store.js';
import type { Claims } from './claims.js';

/** What is shown, and whether it may be worked out once more: an order for a digest must not be. */
export interface Shown {
  readonly reply: Reply;
  readonly isRepeatable: boolean;
  /** Whether nothing is to be kept of where it was shown. */
  readonly isForgotten: boolean;
}

/** Shows people replies, and ends the claims on what they are the answers to. Never rejects. */
export class Showing {
  readonly #claims: Claims;
  readonly #log: Log;

  constructor(claims: Claims, log: Log) {
    this.#claims = claims;
    this.#log = log;
  }

  /** Shows an answer and ends the claim, as what became of it demands; false where it was not shown. */
  async show(incoming: Incoming, { reply, isRepeatable, isForgotten }: Shown, deliver: Deliver): Promise<boolean> {
    await this.#claims.posting(incoming);
    let posted: Posted | null;
    try {
      posted = await deliver(reply);
    } catch (error) {
      await this.#notShown(incoming, isRepeatable, error, deliver);
      return false;
    }
    await this.#claims.settle(incoming, isForgotten ? null : posted);
    return true;
  }

  /** Says something in place of an answer. */
  async tell(deliver: Deliver, reply: Reply): Promise<void> {
    await deliver(reply).catch((error: unknown) =>
      this.#log.error('notice-not-delivered', { kind: reply.kind, reason: String(error) }),
    );
  }

  /** An answer that may have arrived is not sent again; one that did not may be, by a redelivery. The person is told. */
  async #notShown(incoming: Incoming, isRepeatable: boolean, error: unknown, deliver: Deliver): Promise<void> {
    const how = error instanceof NotDelivered ? error.how : 'refused';
    this.#log.error('answer-not-delivered', { platform: incoming.place.platform, how, reason: String(error) });
    if (how === 'unsure' || !isRepeatable) await this.#claims.settle(incoming, null);
    else await this.#claims.release(incoming);
    await this.tell(deliver, { kind: how === 'unsure' ? 'unsure' : 'failed' });
  }
}
