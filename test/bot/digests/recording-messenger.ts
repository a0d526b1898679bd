import { type Dispatch, type Messenger, PlaceGone } from '../../../src/bot/ports/messenger.js';
import type { Company } from '../../../src/bot/ports/place.js';
import type { Posted } from '../../../src/bot/ports/store.js';
import { plainText } from '../../../src/core/answer/plain.js';
import type { Target } from '../../../src/core/digest/subscription.js';

/** What was posted, in order. */
export interface Sent {
  readonly target: Target;
  readonly dispatch: Dispatch;
  /** The part in plain words. */
  readonly text: string;
}

/** A platform that keeps what is sent through it, and fails as it is told to. */
export interface RecordingMessenger extends Messenger {
  readonly sent: Sent[];
  /** What the next posts end with, in order; nothing = they arrive. `lost` = they arrive and nobody hears of it. */
  readonly failures: (Error | 'lost' | null)[];
  /** Whether it can be looked up what arrived. */
  canLook: boolean;
  company_: Company;
  readonly left: Set<string>;
  /** Is called before each post. */
  before: (target: Target, signal: AbortSignal) => Promise<void>;
}

/** A messenger of its own for a test. */
export function recordingMessenger(platform = 'slack', page = { lines: 400, characters: 100_000 }): RecordingMessenger {
  const sent: Sent[] = [];
  const failures: (Error | 'lost' | null)[] = [];
  const left = new Set<string>();
  const postedAs = (at: number, target: Target): Posted => ({ channel: target.channel, message: `m${at}` });
  return {
    platform,
    page,
    sent,
    failures,
    left,
    canLook: true,
    company_: 'internal',
    before: async () => {},
    async post(target, dispatch, signal) {
      await this.before(target, signal);
      const failure = failures.shift() ?? null;
      if (failure instanceof Error) throw failure;
      sent.push({ target, dispatch, text: plainText(dispatch.answer) });
      if (failure === 'lost') throw new Error('lost');
      return postedAs(sent.length, target);
    },
    async find(target, { key }) {
      if (!this.canLook) return 'unknown';
      const at = sent.findIndex((one) => one.dispatch.key === key);
      return at < 0 ? null : postedAs(at + 1, target);
    },
    async company() {
      return this.company_;
    },
    isDirect: ({ channel }) => channel.startsWith('D-'),
    directChannels: async (_team, person) => [`D-${person}`],
    async direct(_team, person) {
      if (left.has(person)) throw new PlaceGone('nobody is there');
      return `D-${person}`;
    },
    nameOf: async (_team, person) => (person === 'U3' ? 'Cyd' : null),
    hasLeft: async (_team, person) => left.has(person),
  };
}
