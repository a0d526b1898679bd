import { shortened } from '../../../core/records/shortened.js';
import { literal } from '../render/literal.js';
import { type Around, type Spot, talkIn } from './around.js';

/** A thread of direct messages in which something is being answered. */
interface Looking {
  readonly spot: Spot;
  readonly thread: string;
  /** What was asked, where it may be the first question of the thread, which is named after it; else null. */
  readonly title: string | null;
}

/** Characters of a thread's title in the history of direct messages, by our choice. */
const TITLE_MAX = 60;

const STATUS = 'is looking at the record…';

/**
 * Says in a thread that an answer is coming, until it is there. Slack takes the line away with the answer, but a call that
 * gets there after it would leave it standing for two minutes:
 * https://docs.slack.dev/reference/methods/assistant.threads.setStatus
 */
export async function whileLooking(looking: Looking, answering: Promise<void>, around: Around): Promise<void> {
  const { spot, thread } = looking;
  const place = { channel_id: spot.channel, thread_ts: thread };
  const says = (status: string) => spot.client.assistant.threads.setStatus({ ...place, status });
  // A thread may have neither status nor title; that is no reason not to answer.
  const quietly = (call: Promise<unknown>) =>
    call.then(
      () => true,
      (error: unknown) => {
        around.log.debug('slack-status', { reason: String(error) });
        return false;
      },
    );
  const [isSet] = await Promise.all([quietly(says(STATUS)), quietly(named(looking, around)), answering]);
  if (isSet) await quietly(says(''));
}

/** A thread that says that an answer is coming, from the moment on that it has to wait for a model. */
export interface WaitingThread {
  /** The answer has to wait. */
  begin(): void;
  /** The answer is there, or will not come. */
  end(): Promise<void>;
}

/** Says in a thread of a channel that an answer is coming, where that takes a while. Never rejects. */
export function waitingThread(spot: Spot, thread: string, { log }: Pick<Around, 'log'>): WaitingThread {
  const says = (status: string): Promise<boolean> =>
    spot.client.assistant.threads.setStatus({ channel_id: spot.channel, thread_ts: thread, status }).then(
      () => true,
      (error: unknown) => {
        log.debug('slack-status', { reason: String(error) });
        return false;
      },
    );
  let begun: Promise<boolean> = Promise.resolve(false);
  return {
    begin: () => {
      begun = says(STATUS);
    },
    end: async () => {
      if (await begun) await says('');
    },
  };
}

/** Names a thread after its first question. */
async function named({ spot, thread, title }: Looking, { desk }: Around): Promise<void> {
  if (title === null || (await desk.hasAnsweredIn(talkIn(spot, thread)))) return;
  const place = { channel_id: spot.channel, thread_ts: thread };
  await spot.client.assistant.threads.setTitle({ ...place, title: shortened(literal(title), TITLE_MAX) || 'Help' });
}
