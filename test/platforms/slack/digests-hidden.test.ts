import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { loaded } from '../../corpus/loaded.js';
import { STAFF, withSecrets } from '../../properties/hidden.js';
import { type Body, type HeldView, person } from '../../servers/slack/far-side.js';
import { blockActions, blockSuggestion, viewSubmission } from '../../servers/slack/interactions.js';
import { type DigestRun, digestRun, idIn, withMeetings } from './digest-run.js';
import { formValues } from './form-values.js';

/*
 * Two Slacks, one Sideline with hidden records and one without: somebody does the same about digests in both, the
 * knowledge changes in the same way, and what is sent to Slack is compared, to the byte.
 */

/** What a stalled machine may take; the usual is a few seconds. */
const SLOW_MACHINE_MS = 60_000;

const OFFICE = 'C1';
const anna = person('U50');
const ORDER = 'digest every day at 09:00 UTC about everything';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loaded();
});

type Secrets = (knowledge: Knowledge) => Knowledge;
const plainly: Secrets = (one) => one;

/** What is sent without what is new in every run: times, and the ids that Slack and Sideline give. */
function impersonal({ method, args }: { readonly method: string; readonly args: Body }): string {
  return `${method} ${JSON.stringify(args)}`
    .replace(/\b\d{10}\.\d{6}\b/g, 'TIME')
    .replace(/\b\d+\.111\.far-side/g, 'TRIGGER')
    .replace(/(?<=\\n|\b)dg[a-z\d]{4}\b/g, 'ID')
    .replace(/"key":"[\da-f]{24}/g, '"key":"KEY')
    .replace(/"(?:view_id|hash)":"[^"]*"/g, '"VIEW"');
}

async function everywhere(run: DigestRun, secrets: Secrets): Promise<readonly string[]> {
  const say = (text: string) => run.answer(() => run.send.event(anna.mentions(text, { channel: OFFICE })));
  const id = idIn((await say(ORDER)).text);
  await say('digest every day at 09:00 UTC about Zoltan Hashemi');
  await say('digest every day at 09:00 UTC about Secret Envoy');
  await say('digest every day at 09:00 UTC official:secret-sattar-hashemi');
  await say('follow the secret memorandum until it is closed');
  await run.service.load(secrets(withMeetings(knowledge, 3)));
  await run.until('2026-11-24T09:00:10.000Z');
  for (const what of ['preview', 'explain', 'pause', 'resume']) await say(`digest ${what} ${id}`);
  // Only what is hidden changes, where anything does.
  await run.service.load(hiddenOnly(secrets));
  await run.until('2026-11-25T09:00:10.000Z');
  await say('digest list');
  await formOf(run);
  await run.send.event(anna.opensHome());
  await run.slack.until('the Home tab', () => run.slack.views.find(({ how }) => how === 'publish'));
  return run.slack.calls.map(impersonal);
}

function hiddenOnly(secrets: Secrets): Knowledge {
  const known = secrets(withMeetings(knowledge, 3));
  return {
    ...known,
    meetings: known.meetings.map((one) =>
      one.audience?.includes(STAFF) ? { ...one, place: 'Samarkand', date: '2026-11-22' } : one,
    ),
  };
}

async function formOf(run: DigestRun): Promise<void> {
  await run.send.slash(anna.slash('digest new', OFFICE));
  const form = await run.slack.until('the form', () => opened(run.slack.views[0]));
  for (const [input, typed] of [
    ['officials', 'zoltan'],
    ['officials', 'hashem'],
    ['except', 'tashk'],
    ['countries', 'uzb'],
    ['officials', ''],
  ] as const) {
    const { payload } = await run.send.interactive(blockSuggestion(form, `form:${input}`, typed));
    run.slack.calls.push({ method: 'suggested', args: payload as Body, token: '', at: 0, outcome: 'ok' });
  }
  const values = formValues({ officials: ['Zoltan Hashemi'] });
  await run.send.interactive(blockActions(form, 'form:officials', { values, chosen: [] }));
  await run.slack.until('the preview', () => form.revisions[2]);
  const { payload } = await run.send.interactive(viewSubmission(form, values));
  run.slack.calls.push({ method: 'submitted', args: payload as Body, token: '', at: 0, outcome: 'ok' });
}

const opened = (view: HeldView | undefined) => (view && view.revisions.length > 1 ? view : undefined);

async function inWorkspace(secrets: Secrets, readers = new Map<string, readonly string[]>()) {
  const run = await digestRun({ knowledge: secrets(knowledge), readers });
  run.slack.team.members.set(OFFICE, ['U50', 'U0BOT']);
  run.slack.team.users.set('U50', {}).set('U0BOT', {});
  try {
    const sent = await everywhere(run, secrets);
    expect(run.slack.problems).toEqual([]);
    return { sent, logged: run.logged.map(({ event }) => event) };
  } finally {
    await run.stop();
  }
}

describe('where nobody may see hidden records', () => {
  it(
    'digests, what is said of them, the form and its menus are as if there were none',
    async () => {
      const plain = await inWorkspace(plainly);
      const secretive = await inWorkspace(withSecrets);
      expect(plain.sent.filter((one) => one.includes('Digest · ')).length).toBeGreaterThan(0);
      expect(secretive.sent).toEqual(plain.sent);
      expect(secretive.logged).toEqual(plain.logged);
    },
    SLOW_MACHINE_MS,
  );
});

describe('where one channel may see them', () => {
  it(
    'its digests tell them, and nobody is told in direct messages',
    async () => {
      const { sent } = await inWorkspace(withSecrets, new Map([[`slack:${OFFICE}`, [STAFF]]]));
      const told = sent.filter((one) => one.includes('secret'));
      expect(told.length).toBeGreaterThan(0);
      expect(sent.filter((one) => one.startsWith('views.publish') && /Zoltan|Secret/.test(one))).toEqual([]);
    },
    SLOW_MACHINE_MS,
  );

  it('the part of a digest that is on its way when the channel is shared tells nothing hidden', async () => {
    const run = await digestRun({
      knowledge: withSecrets(knowledge),
      readers: new Map([[`slack:${OFFICE}`, [STAFF]]]),
    });
    run.slack.team.members.set(OFFICE, ['U50', 'U0BOT']);
    run.slack.team.users.set('U50', {}).set('U0BOT', {});
    await run.answer(() => run.send.event(anna.mentions(ORDER, { channel: OFFICE })));
    await run.service.load(withSecrets(withMeetings(knowledge, 8)));
    run.slack.fault('chat.postMessage', { kind: 'dropBefore' });
    await run.until('2026-11-24T09:00:10.000Z');
    run.slack.team.channels.set(OFFICE, { is_ext_shared: true });
    await run.answer(() => run.send.event(anna.mentions('help', { channel: OFFICE }), { isExtSharedChannel: true }));
    await run.pass(61_000);
    const digests = run.in(OFFICE).filter(({ text }) => text.includes('Digest · '));
    expect(digests.length).toBeGreaterThan(0);
    expect(JSON.stringify(digests)).toContain('Hall 7');
    expect(JSON.stringify(digests)).not.toMatch(/Zoltan|[Ss]ecret/);
    expect(run.slack.problems).toEqual([]);
    await run.stop();
  });
});
