import { describe, expect, it } from 'vitest';
import {
  type Admission,
  PERSON_PER_MINUTE,
  type RateLimits,
  rateLimits,
  TEAM_PER_MINUTE,
} from '../../src/bot/rate-limits.js';

const START = Date.parse('2026-11-24T12:00:00Z');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const OK: Admission = { kind: 'ok' };
/** Not taken, and told before. */
function quiet(retryAfterS: number): Admission {
  return { kind: 'quiet', retryAfterS };
}

/** What becomes of `count` questions at one instant. */
function asks(limits: RateLimits, person: string, count: number, now: number, team = 'T111'): Admission[] {
  return Array.from({ length: count }, () => limits.admit(person, team, now));
}

/** Fills a workspace's minute, each person asking no more than they may. */
function fillTeam(limits: RateLimits, now: number, team = 'T111'): void {
  for (let at = 0; at < TEAM_PER_MINUTE; at++) limits.admit(`crowd ${Math.floor(at / 10)}`, team, now);
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
      { kind: 'notice', retryAfterS: 60 },
      ...Array<Admission>(179).fill(quiet(60)),
    ]);
  });

  it('is answered again after the time that was named, not before', () => {
    const limits = rateLimits();
    asks(limits, 'anna', PERSON_PER_MINUTE, START);
    const notice = limits.admit('anna', 'T111', START + 12_300);
    expect(notice).toEqual({ kind: 'notice', retryAfterS: 48 });
    expect(limits.admit('anna', 'T111', START + MINUTE - 1)).toEqual(quiet(1));
    expect(asks(limits, 'anna', 22, START + 12_300 + 48 * SECOND)).toEqual([
      ...Array<Admission>(PERSON_PER_MINUTE).fill(OK),
      { kind: 'notice', retryAfterS: 60 },
      quiet(60),
    ]);
  });

  it('does not lengthen the wait by asking on', () => {
    const limits = rateLimits();
    asks(limits, 'anna', PERSON_PER_MINUTE, START);
    for (let now = START; now < START + MINUTE; now += SECOND) limits.admit('anna', 'T111', now);
    expect(limits.admit('anna', 'T111', START + MINUTE)).toEqual(OK);
  });

  it('takes nothing from another person, nor from the workspace', () => {
    const limits = rateLimits();
    asks(limits, 'anna', 1_000, START);
    expect(asks(limits, 'ben', PERSON_PER_MINUTE, START)).toEqual(Array<Admission>(PERSON_PER_MINUTE).fill(OK));
    const others = Array.from({ length: TEAM_PER_MINUTE - 2 * PERSON_PER_MINUTE }, (_, at) =>
      limits.admit(`other ${at}`, 'T111', START),
    );
    expect(others).toEqual(others.map(() => OK));
  });
});

describe('a workspace that asks too much', () => {
  it('is answered 300 times; then each person is told once', () => {
    const limits = rateLimits();
    fillTeam(limits, START);
    expect(asks(limits, 'anna', 3, START + 5 * SECOND)).toEqual([
      { kind: 'notice', retryAfterS: 55 },
      quiet(55),
      quiet(55),
    ]);
    expect(asks(limits, 'ben', 2, START + 6 * SECOND)).toEqual([{ kind: 'notice', retryAfterS: 54 }, quiet(54)]);
  });

  it('is answered again after the minute', () => {
    const limits = rateLimits();
    fillTeam(limits, START);
    expect(limits.admit('anna', 'T111', START + MINUTE - 1).kind).toBe('notice');
    expect(limits.admit('anna', 'T111', START + MINUTE)).toEqual(OK);
  });

  it('takes nothing from another workspace', () => {
    const limits = rateLimits();
    fillTeam(limits, START);
    expect(limits.admit('anna', 'T222', START)).toEqual(OK);
  });

  it('names the later end to a person whose own minute is full too', () => {
    const limits = rateLimits();
    asks(limits, 'anna', PERSON_PER_MINUTE, START, 'T222');
    fillTeam(limits, START + 30 * SECOND);
    expect(limits.admit('anna', 'T111', START + 40 * SECOND)).toEqual({ kind: 'notice', retryAfterS: 50 });
  });
});

it('counts no more than 10,000 people at once, and the one who asks most stays among them', () => {
  const limits = rateLimits();
  asks(limits, 'anna', PERSON_PER_MINUTE + 1, START, 'T0');
  for (let at = 0; at < 30_000; at++) {
    limits.admit(`passer-by ${at}`, `T${at}`, START);
    if (at % 1_000 === 0) expect(limits.admit('anna', 'T0', START).kind).toBe('quiet');
  }
});
