import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { loaded } from '../../corpus/loaded.js';
import { type Body, person } from '../../servers/slack/far-side.js';
import { blockActions, blockSuggestion, viewSubmission } from '../../servers/slack/interactions.js';
import { type DigestRun, digestRun, idIn } from './digest-run.js';
import { formValues } from './form-values.js';
import { INJECTIONS } from './injections.js';
import { poisoned } from './poisoned.js';
import { faultsIn } from './raw-bodies.js';

/** What a stalled machine may take. */
const SLOW_MACHINE_MS = 60_000;

let knowledge: Knowledge;
let run: DigestRun;

beforeAll(async () => {
  knowledge = await loaded();
});
afterEach(async () => {
  await run.stop();
});

/** Holds of everything that Slack was sent. */
function expectHarmless(): void {
  const { slack, logged } = run;
  expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
  expect(slack.problems.map(({ method, problem }) => `${method} ${problem}`).slice(0, 5)).toEqual([]);
  const acks = slack.socket.acks.map(({ payload = {}, at }) => ({
    method: 'ack',
    args: payload,
    token: '',
    at,
    outcome: 'ok',
  }));
  expect(faultsIn([...slack.calls, ...acks]).slice(0, 5)).toEqual([]);
}

/** Knowledge as it was before anything happened. */
const before = (one: Knowledge): Knowledge => ({ ...one, meetings: [], agreements: [], proposals: [] });

it.each([0, 60, 120, 180])(
  'an injection in a record is inert in digests, previews, explanations, the form and its menus, turn %i',
  async (turn) => {
    const bad = poisoned(knowledge, INJECTIONS, turn);
    run = await digestRun({ knowledge: before(bad) });
    const anna = person('U222');
    const say = (text: string) => run.answer(() => run.send.event(anna.writes(text)));
    const id = idIn((await say('digest every day at 09:00 UTC about everything')).text);
    await run.service.load(bad);
    await run.until('2026-11-24T09:00:10.000Z');
    expect(run.in('D222').filter(({ text }) => text.includes('Digest · ')).length).toBeGreaterThan(5);
    for (const what of ['preview', 'explain', 'list']) await say(`digest ${what} ${id}`);
    await run.send.slash(anna.slash('digest new', 'C1'));
    const form = await run.slack.until('the form', () => run.slack.views[0]);
    await run.slack.until('the preview', () => form.revisions[1]);
    for (const input of ['countries', 'officials', 'conferences', 'topics', 'except', 'zone']) {
      for (const typed of ['', 'a', 'hash', '<!channel>', '@everyone']) {
        const { payload } = await run.send.interactive(blockSuggestion(form, `form:${input}`, typed));
        const { options = [] } = payload as { options?: { value: string }[] };
        const [first] = options;
        if (first && input === 'officials') {
          const values = formValues({ officials: [first.value] });
          const shown = form.revisions.length;
          await run.send.interactive(blockActions(form, 'form:officials', { values, chosen: [] }));
          await run.slack.until('the preview', () => form.revisions.length > shown);
        }
      }
    }
    expectHarmless();
  },
  SLOW_MACHINE_MS,
);

it(
  'an injection in an order, in the name of who gives it, or in a form is inert',
  async () => {
    run = await digestRun({ knowledge });
    for (const [at, text] of INJECTIONS.entries()) {
      const who = person(`U9${Math.floor(at / 15)}`);
      const more = { ...who.slash(`digest every day at 9 about ${text}`, 'C1'), user_name: text };
      const before = run.slack.responses.length;
      await run.send.slash(more);
      await run.slack.until('the answer', () => run.slack.responses[before]);
    }
    await run.send.slash({
      ...person('U8').slash('digest every day at 9 about Kenya', 'C1'),
      user_name: '<!channel> *x*',
    });
    await run.send.slash(person('U7').slash('digest', 'C1'));
    await run.send.slash(person('U7').slash('digest new', 'C1'));
    const form = await run.slack.until('the form', () => run.slack.views[0]);
    for (const text of INJECTIONS.filter((_, at) => at % 16 === 0)) {
      const { payload } = await run.send.interactive(
        viewSubmission(form, formValues({ officials: [text.slice(0, 75)] }), { user: 'U7' }),
      );
      expect((payload as Body).response_action).toBe('errors');
    }
    expectHarmless();
  },
  SLOW_MACHINE_MS,
);
