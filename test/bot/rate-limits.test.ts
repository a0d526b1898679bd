import { describe, expect, it } from 'vitest';
import { type Limits, USUAL_LIMITS } from '../../src/bot/limits.js';
import { type Admission, type RateLimits, rateLimits } from '../../src/bot/rate-limits.js';

const { person: PERSON_PER_MINUTE, workspace: TEAM_PER_MINUTE } = USUAL_LIMITS;

const START = Date.parse('2026-11-24T12:00:00Z');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const OK: Admission = { kind: 'ok' };
/** Not taken, and told now. */
function notice(retryAfterS: number, limit: keyof Limits = 'person'): Admission {
  return { kind: 'notice', limit, retryAfterS };
}

/** Not taken, and told before. */
function quiet(retryAfterS: number, limit: keyof Limits = 'person'): Admission {
  return { kind: 'quiet', limit, retryAfterS };
}

/** What becomes of one question; nothing waits unless it is said. */
function asksOnce(limits: RateLimits, person: string, workspace: string | null, now: number, waiting = 0): Admission {
  return limits.admit({ person, workspace, waiting }, now);
}

/** What becomes of `count` questions at one instant. */
function asks(
  limits: RateLimits,
  person: string,
  count: number,
  now: number,
  team: string | null = 'T111',
): Admission[] {
  return Array.from({ length: count }, () => asksOnce(limits, person, team, now));
}

/** Fills a workspace's minute, each person asking no more than they may. */
function fillTeam(limits: RateLimits, now: number, team = 'T111'): void {
  for (let at = 0; at < TEAM_PER_MINUTE; at++) asksOnce(limits, `crowd ${Math.floor(at / 10)}`, team, now);
}

describe('the limits', () => {
  it('are 20 questions a minute for a person, and 300 for a workspace', () => {
    expect([PERSON_PER_MINUTE, TEAM_PER_MINUTE]).toEqual([20, 300]);
  });
});

describe('a person who asks too much', () => {
  it('is answered 20 times, told once, and then not heard', () => {
    const limits = rateLimits();
    expect(asks(limits, 'anna', 200, START)).toEqual([
      ...Array<Admission>(PERSON_PER_MINUTE).fill(OK),
      notice(60),
      ...Array<Admission>(179).fill(quiet(60)),
    ]);
  });

  it('is answered again after the time that was named, not before', () => {
    const limits = rateLimits();
    asks(limits, 'anna', PERSON_PER_MINUTE, START);
    expect(asksOnce(limits, 'anna', 'T111', START + 12_300)).toEqual(notice(48));
    expect(asksOnce(limits, 'anna', 'T111', START + MINUTE - 1)).toEqual(quiet(1));
    expect(asks(limits, 'anna', 22, START + 12_300 + 48 * SECOND)).toEqual([
      ...Array<Admission>(PERSON_PER_MINUTE).fill(OK),
      notice(60),
      quiet(60),
    ]);
  });

  it('does not lengthen the wait by asking on', () => {
    const limits = rateLimits();
    asks(limits, 'anna', PERSON_PER_MINUTE, START);
    for (let now = START; now < START + MINUTE; now += SECOND) asksOnce(limits, 'anna', 'T111', now);
    expect(asksOnce(limits, 'anna', 'T111', START + MINUTE)).toEqual(OK);
  });

  it('takes nothing from another person, nor from the workspace', () => {
    const limits = rateLimits();
    asks(limits, 'anna', 1_000, START);
    expect(asks(limits, 'ben', PERSON_PER_MINUTE, START)).toEqual(Array<Admission>(PERSON_PER_MINUTE).fill(OK));
    const others = Array.from({ length: TEAM_PER_MINUTE - 2 * PERSON_PER_MINUTE }, (_, at) =>
      asksOnce(limits, `other ${at}`, 'T111', START),
    );
    expect(others).toEqual(others.map(() => OK));
  });
});

describe('a workspace that asks too much', () => {
  it('is answered 300 times; then each person is told once', () => {
    const limits = rateLimits();
    fillTeam(limits, START);
    expect(asks(limits, 'anna', 3, START + 5 * SECOND)).toEqual([
      notice(55, 'workspace'),
      quiet(55, 'workspace'),
      quiet(55, 'workspace'),
    ]);
    expect(asks(limits, 'ben', 2, START + 6 * SECOND)).toEqual([notice(54, 'workspace'), quiet(54, 'workspace')]);
  });

  it('is answered again after the minute', () => {
    const limits = rateLimits();
    fillTeam(limits, START);
    expect(asksOnce(limits, 'anna', 'T111', START + MINUTE - 1).kind).toBe('notice');
    expect(asksOnce(limits, 'anna', 'T111', START + MINUTE)).toEqual(OK);
  });

  it('takes nothing from another workspace', () => {
    const limits = rateLimits();
    fillTeam(limits, START);
    expect(asksOnce(limits, 'anna', 'T222', START)).toEqual(OK);
  });

  it('names the later end to a person whose own minute is full too', () => {
    const limits = rateLimits();
    asks(limits, 'anna', PERSON_PER_MINUTE, START, 'T222');
    fillTeam(limits, START + 30 * SECOND);
    expect(asksOnce(limits, 'anna', 'T111', START + 40 * SECOND)).toEqual(notice(50, 'workspace'));
  });
});

describe('everybody together', () => {
  const limits = () => rateLimits({ ...USUAL_LIMITS, global: 30 });

  it('is answered as often as is set, over all workspaces; then each person is told once', () => {
    const all = limits();
    for (let at = 0; at < 30; at++) expect(asksOnce(all, `person ${at}`, `T${at}`, START)).toEqual(OK);
    expect(asks(all, 'anna', 2, START + 5 * SECOND, 'T999')).toEqual([notice(55, 'global'), quiet(55, 'global')]);
    expect(asksOnce(all, 'anna', 'T999', START + MINUTE)).toEqual(OK);
  });

  it('is answered again when a clock that was put back says so', () => {
    const all = limits();
    for (let at = 0; at < 30; at++) asksOnce(all, `person ${at}`, `T${at}`, START);
    expect(asksOnce(all, 'anna', 'T999', START - 60 * MINUTE)).toEqual(OK);
  });
});

describe('direct messages without a workspace', () => {
  it('share no limit but the one of all questions', () => {
    const limits = rateLimits({ ...USUAL_LIMITS, workspace: 10, global: 50 });
    for (let at = 0; at < 50; at++) expect(asksOnce(limits, `person ${at}`, null, START)).toEqual(OK);
    expect(asksOnce(limits, 'anna', null, START)).toEqual(notice(60, 'global'));
  });

  it('still count for the one who asks', () => {
    const limits = rateLimits();
    asks(limits, 'anna', PERSON_PER_MINUTE, START, null);
    expect(asksOnce(limits, 'anna', null, START)).toEqual(notice(60));
  });
});

describe('questions that wait for their answers', () => {
  it('are no more at once than is set: the next person is told so once, and no time is promised', () => {
    const limits = rateLimits({ ...USUAL_LIMITS, waiting: 5 });
    expect(asksOnce(limits, 'anna', 'T111', START, 4)).toEqual(OK);
    const refused = { limit: 'waiting', retryAfterS: null };
    expect(asksOnce(limits, 'anna', 'T111', START, 5)).toEqual({ kind: 'notice', ...refused });
    expect(asksOnce(limits, 'anna', 'T111', START, 6)).toEqual({ kind: 'quiet', ...refused });
    expect(asksOnce(limits, 'anna', 'T111', START, 4)).toEqual(OK);
  });

  it('bring no more notices either once they are twice as many, since those wait too', () => {
    const limits = rateLimits({ ...USUAL_LIMITS, waiting: 5 });
    const refused = { limit: 'waiting', retryAfterS: null };
    expect(asksOnce(limits, 'anna', 'T111', START, 9)).toEqual({ kind: 'notice', ...refused });
    expect(asksOnce(limits, 'ben', 'T111', START, 10)).toEqual({ kind: 'quiet', ...refused });
  });
});

it('counts no more than 10,000 people at once, and the one who asks most stays among them', () => {
  const limits = rateLimits();
  asks(limits, 'anna', PERSON_PER_MINUTE + 1, START, 'T0');
  for (let at = 0; at < 30_000; at++) {
    asksOnce(limits, `passer-by ${at}`, `T${at}`, START);
    if (at % 1_000 === 0) expect(asksOnce(limits, 'anna', 'T0', START).kind).toBe('quiet');
  }
});
