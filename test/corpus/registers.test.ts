import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { faultsOf } from './judge.js';
import { loaded } from './loaded.js';
import { lengthAt, linesTwice, listsTooLong, markersAstray, sourcesTwice } from './page-shape.js';
import { ASKED_AT, corpus } from './questions.js';

const DATA = '../shared/data/state-dept';
/** Where it is, and not by which link: the scorer compares its own path with the one that it was started by. */
const QUESTIONS = existsSync('../shared/questions') ? realpathSync('../shared/questions') : '../shared/questions';
const PROGRAM = 'dist/main.js';

/** Right answers of 150 below which a change has made things worse. */
const FLOOR = 148;

/** Imports of thousands of rows and 150 questions, each in a process of its own. */
const SLOW_TEST_MS = 120_000;

const isHere = existsSync(DATA) && existsSync(QUESTIONS);

function node(args: readonly string[], input = ''): string {
  return execFileSync(process.execPath, args, { encoding: 'utf8', input, maxBuffer: 2 ** 26 });
}

describe.skipIf(!isHere)(
  `the registers of trips and visits${isHere ? '' : ' (skipped: ../shared is not here)'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'sideline-registers-'));

    beforeAll(() => {
      for (const name of ['trips', 'visits']) {
        const mapping = `src/knowledge/import/mappings/state-dept-${name}.yaml`;
        node([PROGRAM, 'import', mapping, `${DATA}/${name}.csv`, '--out', join(folder, `${name}.jsonl`)]);
      }
    }, SLOW_TEST_MS);

    it('pass the check once they are imported', { timeout: SLOW_TEST_MS }, () => {
      expect(node([PROGRAM, 'check', folder])).toContain('no problems');
    });

    it('are asked by rank, by half a name, in a hurry and with slips', { timeout: SLOW_TEST_MS }, async () => {
      const sideline = createSideline(await loaded(folder));
      const answered = corpus('registers', folder).questions.map((one) => {
        const { question: text, conversation } = one;
        return { one, answer: sideline.ask({ text, conversation, reader: [], ...ASKED_AT }) };
      });
      const wrong = answered.flatMap(({ one, answer }) =>
        faultsOf(one, answer).map((fault) => `${one.id} “${one.question}” ${fault}`),
      );
      expect(wrong).toEqual([]);
      expectShapely(answered.map(({ answer }) => answer));
    });

    /** No first page is longer, says anything twice or names more sources than those of the other corpora. */
    function expectShapely(answers: readonly Answer[]): void {
      const [half, most] = [lengthAt(0.5, answers), lengthAt(0.95, answers)];
      console.log(`registers: characters before the sources: half ${half}, 95 of a hundred ${most}`);
      expect([half <= 500, most <= 1_500]).toEqual([true, true]);
      const faults = [linesTwice, sourcesTwice, markersAstray, listsTooLong].flatMap((find) => find(answers));
      expect(faults).toEqual([]);
    }

    it(`answer ${FLOOR} of the 150 public questions or more, and none dishonestly`, { timeout: SLOW_TEST_MS }, () => {
      const gold = `${QUESTIONS}/state-dept-public.jsonl`;
      const fed = node([`${QUESTIONS}/score.mjs`, '--feed', gold]);
      const answers = join(folder, 'answers.jsonl.txt');
      writeFileSync(answers, node([PROGRAM, 'ask', '--jsonl', '--knowledge', folder], fed));
      const scored = node([`${QUESTIONS}/score.mjs`, gold, answers]);
      console.log(
        scored
          .split('\n')
          .filter((line) => /^sdp-|\/150/.test(line))
          .join('\n'),
      );
      expect(scored).toContain('answers that break an honesty rule: 0');
      expect(Number(/(\d+)\/150 =/.exec(scored)?.[1])).toBeGreaterThanOrEqual(FLOOR);
    });
  },
);
