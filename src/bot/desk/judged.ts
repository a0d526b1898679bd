import { cleanReason, type Rated } from '../../core/gaps/rating.js';
import type { Ratings } from '../gaps/ratings.js';
import type { Judgement } from '../ports/desk.js';
import type { Log } from '../ports/log.js';
import type { Meter } from '../ports/meter.js';
import type { Admitting } from './admitting.js';
import type { Lookups } from './lookups.js';

/** What taking judgements works with. */
export interface Judging {
  readonly lookups: Pick<Lookups, 'again'>;
  readonly admitting: Pick<Admitting, 'admitted'>;
  readonly ratings: Pick<Ratings, 'rate'>;
  readonly log: Log;
  readonly meter: Pick<Meter, 'rated'>;
  /** The present instant, epoch milliseconds. */
  readonly nowMs: () => number;
}

/** Takes somebody's judgement of an answer. Never rejects. */
export async function judged(judgement: Judgement, judging: Judging): Promise<Rated> {
  const { log, meter } = judging;
  const { platform } = judgement.place;
  try {
    const admitted = await judging.admitting.admitted(judgement, () => counted(judgement, judging));
    const rated = admitted.kind === 'ok' ? admitted.value : 'too-fast';
    if (rated === 'noted' || rated === 'changed') meter.rated(platform, judgement.verdict);
    return rated;
  } catch (error) {
    log.error('rating-failed', { platform, reason: String(error) });
    return 'failed';
  }
}

/** Counts a judgement for what the answer was asked for, which is composed once more to see. */
async function counted(judgement: Judgement, { lookups, ratings, nowMs }: Judging): Promise<Rated> {
  const {
    from: { trail, now },
    verdict,
    reason,
    ...asked
  } = judgement;
  const { place, person } = asked;
  // "more" shows the rest of the same answer.
  const said = trail.slice(0, trail.findLastIndex((message) => message !== 'more') + 1);
  const from = { trail: said.slice(0, -1), now };
  const { subjects } = await lookups.again({ ...asked, text: said.at(-1) ?? '', from });
  const answer = [place.platform, place.team, place.channel, now, ...said];
  const clean = reason === null ? null : cleanReason(reason);
  return ratings.rate({ of: place, person, answer, verdict, reason: clean, subjects }, nowMs());
}
