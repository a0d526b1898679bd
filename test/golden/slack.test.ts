import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Dispatch } from '../../src/bot/ports/messenger.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { formView } from '../../src/platforms/slack/form/form-view.js';
import { freshState } from '../../src/platforms/slack/form/state.js';
import { DIGEST_PAGE, RESENT } from '../../src/platforms/slack/render/digest-messages.js';
import { MESSAGE_PAGE, type Message, messageOf } from '../../src/platforms/slack/render/message.js';
import { messagesOf } from '../../src/platforms/slack/render/messages.js';
import { homeView, sourcesView, whyView } from '../../src/platforms/slack/render/views.js';
import { recordingMessenger } from '../bot/digests/recording-messenger.js';
import { digestWorld } from '../bot/digests/world.js';
import { loaded } from '../corpus/loaded.js';
import { withMeetings } from '../platforms/slack/digest-run.js';
import { smallSideline } from '../platforms/terminal/small-sideline.js';
import { drawMessage } from './slack/draw.js';

/*
 * What Slack is sent, kept as files to be read: `npx vitest run --config test/vitest.config.ts test/golden -u` writes
 * them anew, and the difference is reviewed as text.
 */

const NOW = '2025-11-24T09:00:00.000Z';
const SHOWING = { now: NOW, heading: null, shareable: false };

function small(text: string): Answer {
  return smallSideline().ask({ text, conversation: null, reader: [], now: NOW, zone: 'UTC' });
}

function file(name: string): string {
  return fileURLToPath(new URL(`./slack/${name}`, import.meta.url));
}

function printed({ text, blocks }: Message): string {
  return `${text}\n\n${'-'.repeat(60)}\n${JSON.stringify(blocks, null, 1)}\n`;
}

describe('what Slack is sent for', () => {
  it.each([
    ['an answer', 'who met Hashemi', SHOWING],
    ['an ambiguous name', 'minister of georgia', SHOWING],
    ['a table', 'compare the mous', SHOWING],
    ['the first page of a long list, seen by one person', 'a long list', { ...SHOWING, shareable: true }],
    ['nothing on record, asked by a button', 'who met the Queen', { ...SHOWING, heading: 'who met the Queen' }],
  ])('%s', async (name, question, showing) => {
    await expect(printed(messageOf(small(question), showing))).toMatchFileSnapshot(
      file(`${name.replaceAll(/\W+/g, '-')}.txt`),
    );
  });

  it('the Home tab, all sources, and why', async () => {
    const answer = small('who met Hashemi');
    const welcome = {
      about: '2 meetings are on record.',
      coverage:
        'The newest meeting is of 18 November 2025; one source alone reports 1 of 2 meetings and 0 of 3 agreements.',
      suggestions: ['who met Hashemi'],
      pending: small('compare the mous'),
    };
    const digests = {
      list: null,
      orders: [{ id: 'dg4k7m', about: 'Pakistan: every day at 08:00 Tehran time', isOwn: true }],
    };
    const views = [homeView(welcome, digests, NOW, 'D1'), sourcesView(answer, 'C1'), whyView(answer, 'C1')];
    await expect(`${JSON.stringify(views, null, 1)}\n`).toMatchFileSnapshot(file('views.txt'));
  });
});

describe('what Slack is sent of digests', () => {
  const ID = /\bdg[a-z\d]{4}\b/g;

  /** The parts of a digest on what happened with Pakistan, in a channel. */
  async function parts(): Promise<readonly Dispatch[]> {
    const messenger = recordingMessenger('slack', DIGEST_PAGE);
    const world = await digestWorld({ messenger });
    await world.says('digest every day at 08:00 Tehran time about Pakistan, only meetings and agreements');
    await world.edit((knowledge) => withMeetings(knowledge, 4));
    await world.until('2026-11-24T04:30:10.000Z');
    return messenger.sent.map(({ dispatch }) => dispatch);
  }

  it('a part of one, and the same sent again because nobody knows whether it arrived', async () => {
    const all = await parts();
    const printedPart = ({ answer, now }: Dispatch, remark?: string) =>
      messagesOf(answer, { now, heading: null, shareable: false, ...(remark !== undefined && { remark }) })
        .map(printed)
        .join('\n')
        .replace(ID, 'dg4k7m');
    await expect(all.map((one) => printedPart(one)).join('\n')).toMatchFileSnapshot(file('a-digest.txt'));
    await expect(printedPart(all[0]!, RESENT)).toMatchFileSnapshot(file('a-digest-sent-again.txt'));
  });

  it('the form for one', async () => {
    const [first] = await parts();
    const fields = {
      ...{ countries: ['Pakistan', 'Tajikistan'], officials: [], conferences: ['WTDC-25'], topics: [] },
      ...{ kinds: ['meeting'], changes: ['added', 'status'], except: ['Kenya'] },
    };
    const state = { ...freshState('Asia/Tehran', true), fields, pace: 'given' as const, given: ['mon' as const] };
    const metadata = { channel: 'C1', thread: null, id: null, hasFields: true, hasPictures: true };
    const view = formView({ state, metadata, about: null, preview: first!.answer });
    await expect(`${JSON.stringify(view, null, 1)}\n`).toMatchFileSnapshot(file('digest-form.txt'));
  });
});

describe('the picture in the README', () => {
  it('is drawn from the blocks of a real answer', async () => {
    const question = 'what did Iran propose to Kenya?';
    const at = { reader: [], conversation: null, now: NOW, zone: 'UTC', page: MESSAGE_PAGE };
    const answer = createSideline(await loaded()).ask({ text: question, ...at });
    const { blocks } = messageOf(answer, SHOWING);
    await expect(drawMessage(`@Sideline ${question}`, blocks)).toMatchFileSnapshot(file('answer.svg'));
  });
});
