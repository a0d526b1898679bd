import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { type Answer, statementsOf } from '../../../src/core/answer/answer.js';
import { citeNumbers } from '../../../src/core/answer/sources.js';
import { formView } from '../../../src/platforms/slack/form/form-view.js';
import { freshState } from '../../../src/platforms/slack/form/state.js';
import { DIGEST_PAGE, digestMessages, RESENT } from '../../../src/platforms/slack/render/digest-messages.js';
import { MESSAGE_PAGE, messageOf } from '../../../src/platforms/slack/render/message.js';
import { answerView, homeView, replyView, sourcesView, whyView } from '../../../src/platforms/slack/render/views.js';
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
  // Answers have one more line to show while newer files cannot be read.
  sideline.staleSince = Date.parse(ASKED_AT.now);
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
    ...limitProblems({ view: home(answer) }, 'views.publish'),
    ...limitProblems({ view: replyView('Digest', answer, 'C1') }, 'views.open'),
    ...limitProblems({ view: formWith(answer) }, 'views.open'),
  ];
}

/** What is wrong with an answer as a part of a digest. */
function problemsOfPart(answer: Answer): string[] {
  const quiet = { unfurl_links: false, unfurl_media: false };
  return digestMessages({ ...answer, trail: [] }, { ...SHOWING, remark: RESENT }).flatMap((message) =>
    limitProblems({ channel: 'C1', ...quiet, ...message }),
  );
}

/** A Home tab that is all of one answer. */
function home(answer: Answer) {
  const digests = { list: answer, orders: [{ id: 'dg4k7m', about: answer.question, isOwn: true }] };
  return homeView({ about: 'x', coverage: 'y', suggestions: [], pending: answer }, digests, SHOWING.now, 'D1');
}

/** A form that shows an answer as what would have been sent. */
function formWith(preview: Answer) {
  const metadata = { channel: 'C1', thread: null, id: null, hasFields: true, hasPictures: true };
  return formView({ state: freshState('Asia/Tehran'), metadata, about: null, preview });
}

/** The sources that the messages of a digest do not name, in their blocks and in their text. */
function unnamed(answer: Answer): readonly number[] {
  const messages = digestMessages({ ...answer, trail: [] }, SHOWING);
  const texts = messages.map(({ text }) => text).join('\n');
  const blocks = messages.map((message) => JSON.stringify(message.blocks)).join('\n');
  const cited = new Set(statementsOf(answer).flatMap((one) => citeNumbers(one, answer.sources)));
  return answer.sources
    .filter(({ n }) => cited.has(n))
    .filter(({ n }) => !texts.includes(`\n[${n}] `) || !new RegExp(`\\[${n}\\][">]`).test(blocks))
    .map(({ n }) => n);
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
          if (pages % 8 === 0) expect([problemsOfPart(answer), unnamed(answer)], question).toEqual([[], []]);
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

  it(
    'is shown whole as a part of a digest, with each of its sources, within the limits of Slack',
    () => {
      fc.assert(
        fc.property(anyAnswer(DIGEST_PAGE), (answer) => {
          expect([problemsOfPart(answer), unnamed(answer)]).toEqual([[], []]);
        }),
        { numRuns: ANSWERS / 10, seed: 20251123, endOnFailure: true },
      );
    },
    SLOW_MACHINE_MS,
  );
});
