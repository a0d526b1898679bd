import { describe, expect, it } from 'vitest';
import { USUAL_LIMITS } from '../../../src/bot/limits.js';
import type { Speaker } from '../../../src/bot/ports/digests.js';
import { GLANCES_PER_QUESTION } from '../../../src/bot/rate-limits.js';
import { plainText } from '../../../src/core/answer/plain.js';
import { deskWorld } from '../desk-world.js';
import { SOMEBODY, WEEKLY } from '../digests/world.js';

const MINUTE = 60_000;
const { person: PER_MINUTE } = USUAL_LIMITS;
const GLANCES = PER_MINUTE * GLANCES_PER_QUESTION;

const ANN = { place: SOMEBODY.place, person: 'U1', company: SOMEBODY.company };
const BEN = { ...ANN, person: 'U2' };
const PAGE = { lines: 25, characters: 2_000 };
type World = Awaited<ReturnType<typeof deskWorld>>;

/** Somebody presses "Sources" so many times. */
async function clicks(world: World, who: typeof ANN, times: number) {
  const asked = { ...who, text: 'who did Hashemi meet?', page: PAGE };
  return Promise.all(Array.from({ length: times }, () => world.desk.again(asked)));
}

describe('a click', () => {
  it('counts as a question does: more than those are refused, said once, and taken again after the minute', async () => {
    const world = await deskWorld();
    const seen = await clicks(world, ANN, PER_MINUTE + 3);
    expect(seen.slice(0, PER_MINUTE).every(({ kind }) => kind === 'ok')).toBe(true);
    const limited = { kind: 'limited', limit: 'person', retryAfterS: 60 };
    expect(seen.slice(PER_MINUTE)).toEqual([
      { ...limited, isTold: false },
      { ...limited, isTold: true },
      { ...limited, isTold: true },
    ]);
    expect((await clicks(world, BEN, 1))[0]?.kind).toBe('ok');
    world.pass(MINUTE);
    expect((await clicks(world, ANN, 1))[0]?.kind).toBe('ok');
  });

  it('and a question, a rating and the Home tab share one count', async () => {
    const world = await deskWorld();
    await clicks(world, ANN, PER_MINUTE - 3);
    const answer = await world.says('who did Hashemi meet?');
    expect((await world.desk.welcome(ANN)).kind).toBe('ok');
    expect(await world.rates(answer, 'good')).toBe('noted');
    expect(await world.rates(answer, 'bad')).toBe('too-fast');
    expect((await world.desk.welcome(ANN)).kind).toBe('limited');
    await expect(world.says('who did Hashemi meet?')).rejects.toThrow('no answer');
  });

  it('that was admitted with what it was on counts once', async () => {
    const world = await deskWorld();
    await clicks(world, ANN, PER_MINUTE);
    const answer = await world.says('who did Hashemi meet?', { isAdmitted: true });
    expect(answer.outcome).toBe('answered');
  });

  it('waits behind one of each other person at the most', async () => {
    const world = await deskWorld();
    const done: string[] = [];
    const asked = (who: typeof ANN) => ({ ...who, text: 'who did Hashemi meet?', page: PAGE });
    const many = Array.from({ length: PER_MINUTE }, () => world.desk.again(asked(ANN)).then(() => done.push('ann')));
    await many[0];
    const one = world.desk.again(asked(BEN)).then(() => done.push('ben'));
    await Promise.all([...many, one]);
    expect(done.indexOf('ben')).toBeLessThanOrEqual(3);
  });
});

describe('a glance', () => {
  it('is one of ten for each question: names for what is typed come no more then, and again after the minute', async () => {
    const world = await deskWorld();
    const typed = { kind: 'country', beginning: 'taj', max: 5 } as const;
    const names = await Promise.all(Array.from({ length: GLANCES + 2 }, () => world.desk.complete(ANN, typed)));
    expect(names.slice(0, GLANCES).every((list) => list.includes('Tajikistan'))).toBe(true);
    expect(names.slice(GLANCES)).toEqual([[], []]);
    expect(await world.desk.complete(BEN, typed)).toContain('Tajikistan');
    world.pass(MINUTE);
    expect(await world.desk.complete(ANN, typed)).toContain('Tajikistan');
  });

  it('takes no question away, nor the notice that is due for those', async () => {
    const world = await deskWorld();
    const typed = { kind: 'country', beginning: 'taj', max: 5 } as const;
    await Promise.all(Array.from({ length: GLANCES + 2 }, () => world.desk.complete(ANN, typed)));
    const seen = await clicks(world, ANN, PER_MINUTE + 1);
    expect(seen.map(({ kind }) => kind)).toEqual([...Array<string>(PER_MINUTE).fill('ok'), 'limited']);
    expect(seen.at(-1)).toMatchObject({ isTold: false });
  });

  it('into a thread that goes on without a mention is one: whoever writes too many is not taken to ask', async () => {
    const world = await deskWorld();
    const said = { ...ANN, deliveries: ['slack:T1:message:C1:9'], text: 'who did Hashemi meet?', page: PAGE };
    const heard = () => world.desk.isAddressed({ ...said, conversation: 'slack:T1:talk:C1:9' }, false);
    expect(await heard()).toBe(true);
    await Promise.all(Array.from({ length: GLANCES }, heard));
    expect(await heard()).toBe(false);
  });

  it('at what a form comes to is one too, and says why it shows nothing', async () => {
    const world = await deskWorld();
    const digests = world.desk.glancing(world.service.digests);
    const speaker: Speaker = SOMEBODY;
    expect(plainText(await digests.preview(WEEKLY, speaker))).toContain('Preview');
    await Promise.all(Array.from({ length: GLANCES }, () => digests.orders(speaker)));
    const tooOften = 'That is more than I look up in a minute. Wait a minute, then go on.';
    expect(plainText(await digests.preview(WEEKLY, speaker))).toContain(tooOften);
    expect(await digests.filterOf({ countries: ['Kenya'] } as never, speaker)).toBe(tooOften);
    expect(plainText(await digests.preview(WEEKLY, { ...speaker, person: 'U2' }))).toContain('Preview');
  });
});
