import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { GapBook, keptGaps } from '../../../src/bot/gaps/gap-book.js';
import { Pseudonyms } from '../../../src/bot/gaps/pseudonyms.js';
import { keptRatings, Ratings } from '../../../src/bot/gaps/ratings.js';
import type { Subject } from '../../../src/core/answer/subject.js';
import { openPostgresStore } from '../../../src/store/postgres.js';
import { DATABASE_URL, describeWithPostgres, newSchema } from '../../store/database.js';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const REPLICAS = 3;

/** A question without a record about one of few things. */
function subject(thing: number): Subject {
  return {
    ...{ target: 'meetings', want: 'list', outcome: 'no-record', conditions: [], missing: ['record'], unknown: [] },
    about: [`topic:t${thing}`],
  };
}

/** What happens at one replica: a question, or somebody's rating of one of few answers. */
const step = fc.record({
  replica: fc.nat(REPLICAS - 1),
  thing: fc.nat(2),
  person: fc.nat(2),
  does: fc.constantFrom('asks', 'good', 'bad'),
});

describeWithPostgres('replicas on one PostgreSQL', () => {
  const schema = newSchema();

  it('count every question and every standing rating exactly once, whatever they do at the same time', async () => {
    const stores = await Promise.all(
      Array.from({ length: REPLICAS }, () => openPostgresStore(DATABASE_URL, { schema })),
    );
    onTestFinished(async () => void (await Promise.all(stores.map((store) => store.close()))));
    const [store] = stores;
    if (!store) throw new Error('no replica');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
        await store.forget(['']);
        const replicas = stores.map((one) => {
          const book = new GapBook({ store: one, zone: 'UTC', keepNames: false });
          return { book, ratings: new Ratings(one, book, new Pseudonyms(one)) };
        });
        await Promise.all(
          steps.map(({ replica, thing, person, does }, at) => {
            const { book, ratings } = replicas[replica]!;
            if (does === 'asks') return book.met([subject(thing)], `U${at}`, NOW);
            const of = { platform: 'slack', team: 'T1' };
            const vote = { of, person: `U${person}`, answer: [`a${thing}`], reason: null, subjects: [subject(thing)] };
            return ratings.rate({ ...vote, verdict: does as 'good' | 'bad' }, NOW);
          }),
        );
        const kept = await keptGaps(store, NOW);
        const standing = await keptRatings(store, NOW);
        for (const thing of [0, 1, 2]) {
          const name = `topic:t${thing}` as const;
          const count = kept.find(({ gap }) => gap.about[0] === name);
          const asked = steps.filter((one) => one.thing === thing && one.does === 'asks').length;
          const bad = standing.filter(({ gaps }) => gaps[0]?.about[0] === name).length;
          expect([count?.asked ?? 0, count?.bad ?? 0]).toEqual([asked, bad]);
        }
        const voters = new Set(steps.flatMap((one) => (one.does === 'asks' ? [] : [`${one.person} ${one.thing}`])));
        expect(standing).toHaveLength(voters.size);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
