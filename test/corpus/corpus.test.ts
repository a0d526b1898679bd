import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { dishonesties, faultsOf } from './judge.js';
import { loaded } from './loaded.js';
import { ASKED_AT, CORPORA, type Corpus, type CorpusQuestion, isHere } from './questions.js';

/** Right answers below which a change has made things worse. */
const FLOORS: Readonly<Record<string, number>> = {
  'seed-forms': 131,
  'dossier-forms': 383,
  people: 199,
  'fresh-seed': 67,
  'fresh-dossier': 80,
  'fresh-people': 58,
  threads: 233,
};

for (const corpus of CORPORA) {
  const where = isHere(corpus) ? '' : ` (skipped: ${corpus.folder} is not here)`;
  describe.skipIf(!isHere(corpus))(`the questions of ${corpus.name}${where}`, () => {
    let answers: readonly Answered[];

    beforeAll(async () => {
      answers = inConversations(corpus, createSideline(await loaded(corpus.folder)));
    });

    it(`are answered right in ${FLOORS[corpus.name]} cases or more`, () => {
      const wrong = answers.flatMap((one) => faultLine(one));
      const right = answers.length - wrong.length;
      console.log([`${corpus.name}: ${right} of ${answers.length} right`, ...wrong].join('\n'));
      expect(right).toBeGreaterThanOrEqual(FLOORS[corpus.name] ?? answers.length);
    });

    it('are answered honestly without exception', () => {
      const dishonest = answers.flatMap(({ question, answer }) =>
        dishonesties(answer).map((fault) => `${question.id} ${fault}`),
      );
      expect(dishonest).toEqual([]);
    });
  });
}

interface Answered {
  readonly question: CorpusQuestion;
  readonly answer: Answer;
}

function inConversations(corpus: Corpus, sideline: Sideline): readonly Answered[] {
  return corpus.questions.map((question) => {
    const { question: text, conversation } = question;
    return { question, answer: sideline.ask({ text, conversation, reader: [], ...ASKED_AT }) };
  });
}

function faultLine({ question, answer }: Answered): string[] {
  const faults = faultsOf(question, answer);
  return faults.length
    ? [`  ${question.id} “${question.question.slice(0, 70)}” ${faults.join('; ').slice(0, 300)}`]
    : [];
}
