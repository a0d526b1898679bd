import type { Knowledge } from '../../../src/core/records/knowledge.js';
import type { FarSide, HeldMessage } from '../../servers/slack/far-side.js';
import { type Run, type RunningSlack, runSlack } from './running-slack.js';

/** The instant at which digest runs begin: a Monday, 09:30 in Tehran. */
export const START = '2026-11-23T06:00:00.000Z';

/** The next day's slot of a digest at 09:00 UTC. */
export const NEXT_SLOT = '2026-11-24T09:00:10.000Z';

/** What a digest in these runs is ordered with. */
export const DAILY = 'digest every day at 09:00 UTC about Pakistan, only meetings';

/** Sideline on a Slack of its own, with a clock that the test sets. */
export interface DigestRun extends RunningSlack {
  /** The clock shows another instant; what is due by then is sent. */
  until(instant: string): Promise<void>;
  /** The same, after some milliseconds. */
  pass(ms: number): Promise<void>;
  /** The clock shows another instant, and nobody looks. */
  jump(instant: string): void;
  /** The message that answers what is done. */
  answer(does: () => Promise<unknown>): Promise<HeldMessage>;
  /** Stops Sideline alone and starts it again over the same Slack and store. */
  restart(more?: Run): Promise<DigestRun>;
  /** How many messages stand in a channel. */
  in(channel: string): readonly HeldMessage[];
}

/** Starts a run; on a given Slack it is a restart. */
export async function digestRun(options: Run = {}, given?: FarSide, start = START): Promise<DigestRun> {
  let at = Date.parse(start);
  const now = () => new Date(at).toISOString();
  const run = await runSlack({ ...options, now }, given);
  const { slack, service } = run;
  const until = async (instant: string | number) => {
    at = typeof instant === 'number' ? instant : Date.parse(instant);
    // Nothing but the round itself sends: what an order has woken meanwhile would do so beside it.
    await service.runner.stop(2_000);
    await service.runner.round();
    await service.runner.stop(2_000);
  };
  return {
    ...run,
    until,
    pass: (ms) => until(at + ms),
    jump(instant) {
      at = Date.parse(instant);
    },
    async answer(does) {
      const before = slack.messages.length;
      await does();
      return slack.until('an answer', () => slack.messages[before]);
    },
    async restart(more = {}) {
      await service.runner.stop(1_000);
      await run.platform.stop();
      const next = await digestRun({ ...options, store: run.store, ...more }, slack, now());
      return { ...next, stop: () => next.stop().then(() => slack.close()) };
    },
    in: (channel) => slack.messages.filter((message) => message.channel === channel),
  };
}

/** The id of the digest that a text speaks of. */
export function idIn(text: string): string {
  const id = /\bdg[a-z\d]{4}\b/.exec(text)?.[0];
  if (!id) throw new Error(`no digest in: ${text}`);
  return id;
}

/** Knowledge in which Pakistan and Iran met `count` times more, in "Hall 0" and so on. */
export function withMeetings(knowledge: Knowledge, count: number): Knowledge {
  const model = knowledge.meetings.find(
    (one) => one.participants.some((each) => each.for === 'PK') && one.participants.some((each) => each.for === 'IR'),
  );
  if (!model) throw new Error('no meeting of Pakistan and Iran is on record');
  const more = Array.from({ length: count }, (_, at) => ({
    ...model,
    id: `zz-hall-${String(at).padStart(3, '0')}`,
    place: `Hall ${at}`,
    points: [],
    notes: null,
  }));
  return { ...knowledge, meetings: [...knowledge.meetings, ...more] };
}
