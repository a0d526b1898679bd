import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import type { Answer } from '../../../src/core/answer/answer.js';
import { MESSAGE_PAGE, messageOf } from '../../../src/platforms/slack/render/message.js';
import { answerView, homeView, sourcesView, whyView } from '../../../src/platforms/slack/render/views.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT, CORPORA } from '../../corpus/questions.js';
import { anyAnswer } from '../any-answer.js';
import { limitProblems } from './limits.js';

const SHOWING = { now: ASKED_AT.now, heading: null, shareable: true };

/** Random answers per run of the property. */
const ANSWERS = 2_000;

/** What a stalled machine may take. */
const SLOW_MACHINE_MS = 120_000;

let sideline: Sideline;

beforeAll(async () => {
  sideline = createSideline(await loaded());
});

/** Every body that an answer can become. */
function problemsOf(answer: Answer): string[] {
  const quiet = { unfurl_links: false, unfurl_media: false };
  const { now } = SHOWING;
  return [
    ...limitProblems({ channel: 'C1', ...quiet, ...messageOf(answer, SHOWING) }),
    ...limitProblems({ channel: 'C1', ...quiet, ...messageOf(answer, { ...SHOWING, heading: answer.question }) }),
    ...limitProblems({ view: answerView(answer, answer.question, now, 'C1') }, 'views.open'),
    ...limitProblems({ view: sourcesView(answer, 'C1') }, 'views.open'),
    ...limitProblems({ view: whyView(answer, 'C1') }, 'views.open'),
    ...limitProblems({ view: homeView({ about: 'x', suggestions: [], pending: answer }, now, 'D1') }, 'views.publish'),
  ];
}

describe('every answer to the questions of the corpora', () => {
  it(
    'keeps the limits of Slack on each of its pages, and shows each line on one of them',
    () => {
      let pages = 0;
      for (const { question, conversation } of CORPORA.flatMap((corpus) => corpus.questions)) {
        const ask = (text: string, after: readonly string[]) =>
          sideline.ask({ text, after, conversation, reader: [], page: MESSAGE_PAGE, ...ASKED_AT });
        let answer = ask(question, []);
        for (let more = 0; more < 3; more++) {
          expect(problemsOf(answer), question).toEqual([]);
          pages++;
          if (answer.hidden === 0) break;
          answer = ask('more', answer.trail);
        }
      }
      console.log(`${pages} pages`);
    },
    SLOW_MACHINE_MS,
  );
});

describe('any answer', () => {
  it(
    'keeps the limits of Slack, whatever is in it',
    () => {
      fc.assert(
        fc.property(anyAnswer(MESSAGE_PAGE), (answer) => {
          expect(problemsOf(answer)).toEqual([]);
        }),
        { numRuns: ANSWERS, seed: 20251123, endOnFailure: true },
      );
    },
    SLOW_MACHINE_MS,
  );
});
