import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../src/core/digest/changes/changes.js';
import { deltaBetween, undone } from '../../../../src/core/digest/changes/delta.js';
import { History, type Step } from '../../../../src/core/digest/changes/history.js';
import { visibleTo } from '../../../../src/core/graph/reader.js';
import type { Knowledge } from '../../../../src/core/records/knowledge.js';
import { loaded } from '../../../corpus/loaded.js';
import { ownMs } from '../../../own-time.js';
import { STAFF, withSecrets } from '../../../properties/hidden.js';
import { smallWorlds } from '../../../properties/small-worlds.js';

/** The history of states that became known one after the other, one each thousand milliseconds. */
function historyOf(states: readonly Knowledge[], firstAt = 0): History {
  const steps = states.slice(1).flatMap((after, at): Step[] => {
    const delta = deltaBetween(states[at] as Knowledge, after);
    return delta ? [{ seq: 0, at: firstAt + (at + 1) * 1_000, delta }] : [];
  });
  const numbered = steps.map((step, at) => ({ ...step, seq: at + 1 }));
  return new History({ knowledge: states.at(-1) as Knowledge, since: firstAt, first: 0, steps: numbered });
}

/** Sections in the order of ids, as they are loaded. */
function sorted(world: Knowledge): Knowledge {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return Object.fromEntries(
    Object.entries(world).map(([section, list]) => [section, [...list].sort(byId)]),
  ) as unknown as Knowledge;
}

const sortedWorlds = smallWorlds.map(sorted);
const worlds = fc.array(sortedWorlds, { minLength: 2, maxLength: 5 });
const SOME = { numRuns: 60, seed: 20261126 };

describe('a delta', () => {
  it('taken back gives the very state before it', () => {
    fc.assert(
      fc.property(sortedWorlds, sortedWorlds, (before, after) => {
        const delta = deltaBetween(before, after);
        expect(delta ? undone(after, delta) : after).toEqual(before);
      }),
      SOME,
    );
  });

  it('is none between equal states', () => {
    fc.assert(
      fc.property(smallWorlds, (one) => {
        expect(deltaBetween(one, structuredClone(one))).toBeNull();
      }),
      SOME,
    );
  });
});

describe('a history', () => {
  it('tells between any two instants what a comparison of those two states tells', () => {
    fc.assert(
      fc.property(worlds, fc.nat(4), fc.nat(4), (states, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)].map((at) => Math.min(at, states.length - 1));
        const history = historyOf(states);
        const news = history.between(history.at((from as number) * 1_000), history.at((to as number) * 1_000), []);
        const [before, after] = [states[from as number], states[to as number]] as [Knowledge, Knowledge];
        expect(news.changes.map(({ change }) => change)).toEqual(
          changesBetween(visibleTo(before, []), visibleTo(after, [])),
        );
      }),
      SOME,
    );
  });

  it('knows each change from the last state that brought it', () => {
    fc.assert(
      fc.property(worlds, (states) => {
        const history = historyOf(states);
        const { changes } = history.between(history.first, history.head, []);
        const isRight = changes.map(({ change, at }) => {
          const brought = states.findLastIndex((after, index) => {
            const before = states[index - 1];
            const found = before ? changesBetween(visibleTo(before, []), visibleTo(after, [])) : [];
            return found.some((one) => one.ref === change.ref);
          });
          return at === brought * 1_000;
        });
        expect(isRight).toEqual(changes.map(() => true));
      }),
      SOME,
    );
  });

  it('is to a reader as if what that reader may not see had never been, however it changed', async () => {
    const knowledge = await loaded();
    const without = (id: string): Knowledge => ({
      ...knowledge,
      meetings: knowledge.meetings.filter((one) => one.id !== id),
    });
    const states = [knowledge, without('wtdc-25-iran-kenya'), knowledge, without('wtdc-25-iran-tajikistan'), knowledge];
    const [open, secretive] = [
      historyOf(states),
      historyOf(states.map((state, at) => (at % 2 === 0 ? state : withSecrets(state)))),
    ];
    for (let at = 0; at < states.length; at++) {
      const of = (history: History) => history.between(history.at(0), history.at(at * 1_000), []).changes;
      expect(of(secretive)).toEqual(of(open));
    }
    const toStaff = secretive.between(secretive.at(0), secretive.at(1_000), [STAFF]).changes;
    expect(toStaff.length).toBeGreaterThan(open.between(open.at(0), open.at(1_000), [STAFF]).changes.length);
  });

  it('tells of a secret that was lifted as of a new record', () => {
    fc.assert(
      fc.property(
        sortedWorlds.filter((one) => one.meetings.length > 0),
        (state) => {
          const [first, ...rest] = state.meetings as [
            Knowledge['meetings'][number],
            ...Knowledge['meetings'][number][],
          ];
          const hidden = { ...state, meetings: [{ ...first, audience: [STAFF] }, ...rest] };
          const { changes } = historyOf([hidden, state]).between(0, 1, []);
          expect(changes.map(({ change }) => [change.kind, change.ref])).toContainEqual([
            'added',
            `meeting:${first.id}`,
          ]);
        },
      ),
      SOME,
    );
  });

  it('counts an instant before its first state as that one', () => {
    const [state] = fc.sample(smallWorlds, { numRuns: 1, seed: 1 });
    const history = historyOf([state as Knowledge], 5_000);
    expect([history.at(0), history.at(9_000), history.knownAt(0)]).toEqual([0, 0, 5_000]);
    expect(history.between(-7, 12, []).changes).toEqual([]);
  });

  it('of a year with a change a day is told at once', async () => {
    const state = await loaded();
    const [first, ...rest] = state.meetings;
    const days = Array.from({ length: 365 }, (_, day) => ({
      ...state,
      meetings: [{ ...first!, summary: `Version ${day}.` }, ...rest],
    }));
    const history = historyOf(days);
    let news = history.between(0, 0, []);
    // Undoing all later days for each of them would take many times that.
    expect(ownMs(() => (news = history.between(0, 364, [])))).toBeLessThan(500);
    expect(news.changes.map(({ at }) => at)).toEqual([364_000]);
  });
});
