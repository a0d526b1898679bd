import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import { freshDelivery } from '../../src/bot/digests/ledger.js';
import { digestFor, type Making } from '../../src/bot/digests/make.js';
import { recordHistory } from '../../src/bot/journal/journal.js';
import type { Answer } from '../../src/core/answer/answer.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { DIGEST_PAGE, digestMessages } from '../../src/platforms/discord/digests/digest-messages.js';
import { MESSAGE_PAGE, messageOf, sourcesMessage, whyMessage } from '../../src/platforms/discord/render/message.js';
import { memoryStore } from '../../src/store/memory.js';
import { loaded } from '../corpus/loaded.js';
import { readIn } from '../platforms/discord/shown.js';
import { smallSideline } from '../platforms/terminal/small-sideline.js';
import { drawMessage } from './discord/draw.js';

/*
 * What Discord is sent, kept as files to be read: `npx vitest run --config test/vitest.config.ts test/golden -u` writes
 * them anew, and the difference is reviewed as text.
 */

const NOW = '2025-11-24T09:00:00.000Z';

function small(text: string): Answer {
  return smallSideline().ask({ text, conversation: null, reader: [], now: NOW, zone: 'UTC' });
}

function file(name: string): string {
  return fileURLToPath(new URL(`./discord/${name}`, import.meta.url));
}

describe('what Discord is sent for', () => {
  it.each([
    ['an answer', 'who met Hashemi', null],
    ['an ambiguous name', 'minister of georgia', null],
    ['a table', 'compare the mous', null],
    ['a long list', 'a long list', null],
    ['nothing on record, asked by a command', 'who met the Queen', 'who met the Queen'],
  ])('%s', async (name, question, heading) => {
    const message = messageOf(small(question), NOW, heading);
    const text = message.embeds.map((embed) => embed.description).join('\n');
    const printed = `${text}\n\n${'-'.repeat(60)}\n${JSON.stringify(message, null, 1)}\n`;
    await expect(printed).toMatchFileSnapshot(file(`${name.replaceAll(/\W+/g, '-')}.txt`));
  });

  it('all sources, and why', async () => {
    const answer = small('who met Hashemi');
    const messages = [sourcesMessage(answer, 0, { trail: answer.trail, now: NOW }), whyMessage(answer)];
    await expect(`${JSON.stringify(messages, null, 1)}\n`).toMatchFileSnapshot(file('sources-and-why.txt'));
  });
});

describe('a digest in Discord', () => {
  it('is told in parts that fit, with all their sources and its controls', async () => {
    const before = await loaded();
    const store = memoryStore();
    const monday = Date.parse('2026-11-23T06:00:00.000Z');
    await recordHistory(store, before, monday);
    const history = await recordHistory(store, edited(before), monday + 1);
    const parts = digestFor({ ...ORDERED, delivery: freshDelivery(0, monday), reader: [], history, page: DIGEST_PAGE });
    const messages = (parts?.parts ?? []).flatMap(({ answer, key }) =>
      digestMessages({ answer, key, isRepeated: false }),
    );
    const texts = messages.map(readIn).join(`\n\n${'-'.repeat(60)}\n`);
    const printed = `${texts}\n\n${'='.repeat(60)}\n${JSON.stringify(messages, null, 1)}\n`;
    await expect(printed).toMatchFileSnapshot(file('a-digest.txt'));
  });
});

/** An order for Tuesday, 08:00 in Tehran. */
const ORDERED = {
  order: {
    id: 'dg4k7m',
    target: { platform: 'discord', team: '1000', channel: '1001', thread: null },
    owner: '501',
    ownerName: 'Ada',
    filter: { op: 'is', field: 'country', value: 'PK' },
    schedule: { days: ['tue'], time: '08:00', zone: 'Asia/Tehran' },
    whenEmpty: 'skip',
    until: null,
    paused: null,
    countsFrom: 0,
    orderedAt: 0,
  },
  slot: { date: '2026-11-24', time: '08:00', at: Date.parse('2026-11-24T04:30:00.000Z') },
  now: '2026-11-24T04:30:00.000Z',
  isLast: false,
  staleSince: null,
} as const satisfies Partial<Making>;

/** A memorandum goes into force, and a meeting is put otherwise. */
function edited(knowledge: Knowledge): Knowledge {
  const force = { status: 'in-force', date: '2026-11-20' } as const;
  return {
    ...knowledge,
    agreements: knowledge.agreements.map((one) =>
      one.id === 'iran-pakistan-ict-mou-2023'
        ? { ...one, history: [...one.history, { ...one.history[0], ...force }] }
        : one,
    ),
    meetings: knowledge.meetings.map((one) =>
      one.id === 'wtdc-25-iran-pakistan' ? { ...one, summary: `${one.summary} They signed nothing.` } : one,
    ),
  };
}

describe('the picture in the README', () => {
  it('is drawn from the embed of a real answer', async () => {
    const question = 'what did Iran propose to Kenya?';
    const at = { reader: [], conversation: null, now: NOW, zone: 'UTC', page: MESSAGE_PAGE };
    const answer = createSideline(await loaded()).ask({ text: question, ...at });
    await expect(drawMessage(`@Sideline ${question}`, messageOf(answer, NOW))).toMatchFileSnapshot(file('answer.svg'));
  });
});
