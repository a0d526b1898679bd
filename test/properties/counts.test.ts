import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import { type Answer, statementsOf } from '../../src/core/answer/answer.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { ASKED_AT } from '../corpus/questions.js';
import {
  agreementsOf,
  countriesIn,
  countriesMet,
  meetingsWith,
  partiesTo,
  pending,
  peopleMet,
  proposalsFrom,
} from './oracle.js';
import { COUNTRIES, type Code, PEOPLE, smallWorlds } from './small-worlds.js';

const RUNS = { seed: 20_251_124, numRuns: 80 };

const person = fc.constantFrom(...PEOPLE);
const pair = fc.uniqueArray(fc.constantFrom(...(Object.keys(COUNTRIES) as Code[])), {
  minLength: 2,
  maxLength: 2,
}) as fc.Arbitrary<[Code, Code]>;

describe('over random knowledge, a plain loop agrees with', () => {
  it('who somebody met: everybody, and nobody else', () => {
    fc.assert(
      fc.property(smallWorlds, person, (knowledge, { id, name }) => {
        for (const text of [`Who did ${name} meet?`, `who met ${name}`, `whom has ${name} seen`]) {
          const answer = ask(text, knowledge);
          expect(peopleNamed(answer, id)).toEqual(peopleMet(id, knowledge));
          if (meetingsWith(id, knowledge).length) expect(answer.outcome).toBe('answered');
        }
      }),
      RUNS,
    );
  });

  it('how many meetings somebody had', () => {
    fc.assert(
      fc.property(worldsWithoutLoneVisits, person, (knowledge, { id, name }) => {
        const answer = ask(`How many meetings did ${name} have?`, knowledge);
        expect(countOf(answer)).toBe(meetingsWith(id, knowledge).length);
      }),
      RUNS,
    );
  });

  it('how many countries somebody met, and which', () => {
    fc.assert(
      fc.property(smallWorlds, person, (knowledge, { id, name, country }) => {
        const met = countriesMet(id, country, knowledge);
        const answer = ask(`How many countries did ${name} meet?`, knowledge);
        expect(countOf(answer)).toBe(met.length);
        if (met.length) expect(countriesNamed(answer, country)).toEqual(met);
        const list = ask(`Which countries did ${name} meet?`, knowledge);
        if (met.length) expect(countriesNamed(list, country)).toEqual(met);
      }),
      RUNS,
    );
  });

  it('how many people somebody met', () => {
    fc.assert(
      fc.property(smallWorlds, person, (knowledge, { id, name }) => {
        expect(countOf(ask(`How many officials did ${name} meet?`, knowledge))).toBe(peopleMet(id, knowledge).length);
      }),
      RUNS,
    );
  });

  it('whether two countries met', () => {
    fc.assert(
      fc.property(smallWorlds, pair, (knowledge, [a, b]) => {
        const answer = ask(`Did ${COUNTRIES[a]} and ${COUNTRIES[b]} meet?`, knowledge);
        const both = knowledge.meetings.filter((one) =>
          [a, b].every((code) => countriesIn(one, knowledge).includes(code)),
        );
        expect(answer.outcome).toBe(both.length ? 'answered' : 'no-record');
        if (both.length) expect(refsOf(answer, 'meeting')).toEqual(both.map((one) => `meeting:${one.id}`));
      }),
      RUNS,
    );
  });

  it('which agreements of a country are pending', () => {
    fc.assert(
      fc.property(smallWorlds, pair, (knowledge, [a]) => {
        const right = pending(agreementsOf([a], knowledge), knowledge);
        listIs(ask(`Which agreements with ${COUNTRIES[a]} are pending?`, knowledge), 'agreement', right);
        const counted = ask(`How many agreements with ${COUNTRIES[a]} are pending?`, knowledge);
        expect(countOf(counted)).toBe(right.length);
      }),
      RUNS,
    );
  });

  it('which agreements two countries have', () => {
    fc.assert(
      fc.property(smallWorlds, pair, (knowledge, [a, b]) => {
        const right = agreementsOf([a, b], knowledge);
        listIs(
          ask(`Which agreements are there between ${COUNTRIES[a]} and ${COUNTRIES[b]}?`, knowledge),
          'agreement',
          right,
        );
        expect(countOf(ask(`How many agreements do ${COUNTRIES[a]} and ${COUNTRIES[b]} have?`, knowledge))).toBe(
          right.length,
        );
      }),
      RUNS,
    );
  });

  it('which countries have pending agreements', () => {
    fc.assert(
      fc.property(smallWorlds, (knowledge) => {
        const all = knowledge.agreements.map((one) => `agreement:${one.id}` as const);
        const right = partiesTo(pending(all, knowledge), knowledge);
        const answer = ask('Which countries have pending agreements?', knowledge);
        expect(answer.outcome).toBe(right.length ? 'answered' : 'no-record');
        if (right.length) expect(countriesNamed(answer, null)).toEqual(right);
      }),
      RUNS,
    );
  });

  it('what one country put to another, in that direction', () => {
    fc.assert(
      fc.property(smallWorlds, pair, (knowledge, [a, b]) => {
        listIs(
          ask(`What did ${COUNTRIES[a]} propose to ${COUNTRIES[b]}?`, knowledge),
          'proposal',
          proposalsFrom(a, b, knowledge),
        );
      }),
      RUNS,
    );
  });
});

describe('over random knowledge, conditions keep exactly what they say', () => {
  it('a status, of the last entry alone', () => {
    fc.assert(
      fc.property(smallWorlds, pair, fc.constantFrom(...STATUS_WORDS), (knowledge, [a], [words, statuses]) => {
        const right = agreementsOf([a], knowledge).filter((ref) => statuses.includes(lastStatus(ref, knowledge)));
        listIs(ask(`Which agreements with ${COUNTRIES[a]} are ${words}?`, knowledge), 'agreement', right);
        expect(countOf(ask(`How many agreements with ${COUNTRIES[a]} are ${words}?`, knowledge))).toBe(right.length);
      }),
      RUNS,
    );
  });

  it('a year, over the days a date can mean', () => {
    fc.assert(
      fc.property(
        worldsWithoutLoneVisits,
        person,
        fc.constantFrom('2024', '2025', '2026'),
        (knowledge, { id, name }, year) => {
          const right = meetingsWith(id, knowledge)
            .filter((one) => one.date?.startsWith(year))
            .map((one) => `meeting:${one.id}`);
          listIs(ask(`Which meetings did ${name} have in ${year}?`, knowledge), 'meeting', right);
          expect(countOf(ask(`how many meetings did ${name} have in ${year}`, knowledge))).toBe(right.length);
        },
      ),
      RUNS,
    );
  });

  it('an exclusion, by country', () => {
    fc.assert(
      fc.property(smallWorlds, pair, (knowledge, [a, b]) => {
        const right = agreementsOf([a], knowledge).filter((ref) => !agreementsOf([b], knowledge).includes(ref));
        listIs(ask(`List the agreements of ${COUNTRIES[a]} without ${COUNTRIES[b]}`, knowledge), 'agreement', right);
        const countries = partiesTo(right, knowledge).filter((code) => code !== a);
        if (countries.length)
          expect(
            countriesNamed(
              ask(`Which countries other than ${COUNTRIES[b]} have agreements with ${COUNTRIES[a]}?`, knowledge),
              a,
            ),
          ).toEqual(partiesTo(agreementsOf([a], knowledge), knowledge).filter((code) => code !== a && code !== b));
      }),
      RUNS,
    );
  });

  it('a denial, which is never answered with what it denies', () => {
    fc.assert(
      fc.property(smallWorlds, person, (knowledge, { id, name }) => {
        const met = peopleMet(id, knowledge);
        for (const text of [`Who did ${name} not meet?`, `which officials has ${name} never met`]) {
          expect(peopleNamed(ask(text, knowledge), id).filter((one) => met.includes(one))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('an alternative, as either of the two', () => {
    fc.assert(
      fc.property(smallWorlds, person, pair, (knowledge, { id, name, country }, [a, b]) => {
        fc.pre(country !== a && country !== b);
        const right = meetingsWith(id, knowledge)
          .filter((one) => [a, b].some((code) => countriesIn(one, knowledge).includes(code)))
          .map((one) => `meeting:${one.id}`);
        listIs(ask(`Did ${name} meet anyone from ${COUNTRIES[a]} or ${COUNTRIES[b]}?`, knowledge), 'meeting', right);
      }),
      RUNS,
    );
  });

  it('most, with ties told', () => {
    fc.assert(
      fc.property(worldsWithoutLoneVisits, (knowledge) => {
        const sizes = PEOPLE.map(({ id }) => meetingsWith(id, knowledge).length);
        const most = Math.max(...sizes);
        fc.pre(most > 0);
        const answer = ask('Which official had the most meetings?', knowledge);
        const head = statementsOf(answer)[0]?.text ?? '';
        expect(answer.count).toBe(most);
        expect(PEOPLE.filter(({ name }) => head.includes(name)).map(({ id }) => id)).toEqual(
          PEOPLE.filter((_, at) => sizes[at] === most).map(({ id }) => id),
        );
      }),
      RUNS,
    );
  });
});

/** Ways to say a status, with the last statuses that they mean. */
const STATUS_WORDS: readonly (readonly [string, readonly string[]])[] = [
  ['in force', ['in-force']],
  ['operational', ['operational']],
  ['signed', ['signed']],
  ['under negotiation', ['negotiating']],
  ['expired', ['expired']],
  ['terminated', ['terminated']],
  ['awaiting signature', ['proposed', 'negotiating']],
  ['not pending', ['in-force', 'operational', 'adopted', 'completed', 'expired', 'terminated']],
  [
    'not in force',
    [
      'proposed',
      'negotiating',
      'signed',
      'implementation-urged',
      'not-operational',
      'operational',
      'adopted',
      'completed',
      'expired',
      'terminated',
    ],
  ],
];

function lastStatus(ref: string, { agreements }: Knowledge): string {
  return agreements.find((one) => `agreement:${one.id}` === ref)?.history.at(-1)?.status ?? '';
}

/** A visit of one alone is an engagement, but with nobody: whether somebody "had" it as a meeting is left open. */
const worldsWithoutLoneVisits = smallWorlds.map((knowledge) => ({
  ...knowledge,
  meetings: knowledge.meetings.filter((one) => one.participants.length > 1),
}));

function ask(text: string, knowledge: Knowledge): Answer {
  return createSideline(knowledge).ask({ text, conversation: null, reader: [], ...ASKED_AT });
}

/** The answer lists these records and no other of the kind; where there is none it says so. */
function listIs(answer: Answer, kind: string, right: readonly string[]): void {
  expect(answer.outcome).toBe(right.length ? 'answered' : 'no-record');
  if (right.length) expect(refsOf(answer, kind)).toEqual([...right].sort());
}

/** A number asked for stands in `count`; where nothing is on record there is none, or 0. */
function countOf(answer: Answer): number {
  return answer.outcome === 'answered' ? (answer.count ?? -1) : (answer.count ?? 0);
}

function refsOf(answer: Answer, kind: string): readonly string[] {
  return answer.records.filter((ref) => ref.startsWith(`${kind}:`)).sort();
}

/** The people that the statements of an answer name, the one asked about left out. */
function peopleNamed(answer: Answer, asked: string): readonly string[] {
  if (answer.outcome !== 'answered') return [];
  const text = statementsOf(answer)
    .map((one) => one.text)
    .join('\n');
  return PEOPLE.filter(({ id, name }) => id !== asked && text.includes(name))
    .map(({ id }) => id)
    .sort();
}

/** The countries that the first statement, or the first cells of a table, name. */
function countriesNamed(answer: Answer, own: string | null): readonly string[] {
  const table = answer.blocks.find((block) => block.kind === 'table');
  const text =
    table?.kind === 'table' ? table.rows.map((row) => row.cells[0]).join('\n') : (statementsOf(answer)[0]?.text ?? '');
  return Object.entries(COUNTRIES)
    .filter(([code, name]) => code !== own && text.includes(name))
    .map(([code]) => code)
    .sort();
}
