import { beforeEach, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import type { Answer } from '../../../src/core/answer/answer.js';
import { historyFrom } from '../../../src/core/digest/changes/history.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { loaded } from '../../corpus/loaded.js';
import { digestWorld } from '../digests/world.js';

const NOW = '2026-11-24T12:00:00Z';
const LOADED_AT = Date.parse('2026-11-24T04:30:00Z');
const STALE = 'Data as of 24 November 2026, 08:00 Tehran time: newer files could not be read.';
const MEETING = 'wtdc-25-iran-tajikistan';

let knowledge: Knowledge;
let sideline: Sideline;

beforeEach(async () => {
  knowledge = await loaded();
  sideline = createSideline(knowledge);
});

function ask(text: string, conversation: string | null = 'talk', zone = 'Asia/Tehran'): Answer {
  return sideline.ask({ text, conversation, reader: [], now: NOW, zone });
}

const asidesOf = ({ blocks }: Answer) => blocks.flatMap((block) => (block.kind === 'aside' ? [block.text] : []));

/** Answers from other knowledge, as a reload does. */
async function reload(newer: Knowledge): Promise<void> {
  await sideline.prepare(newer);
  sideline.know(historyFrom(newer, Date.parse(NOW)));
}

function without(id: string): Knowledge {
  const meetings = knowledge.meetings.filter((one) => one.id !== id);
  const proposals = knowledge.proposals.filter((one) => one.meeting !== id);
  return { ...knowledge, meetings, proposals };
}

describe('answers while newer files cannot be read', () => {
  it.each(['who did Hashemi meet in Baku?', 'did Hashemi meet Bin Laden?', 'what is new since Monday?'])(
    'to "%s" say of when the records are, by the clocks of who asks',
    (question) => {
      sideline.staleSince = LOADED_AT;
      expect(asidesOf(ask(question)).at(-1)).toBe(STALE);
      expect(asidesOf(ask(question, null, 'UTC')).at(-1)).toContain('24 November 2026, 04:30 UTC');
    },
  );

  it('that are about no record say nothing of it, and none does once all is well', () => {
    sideline.staleSince = LOADED_AT;
    expect(asidesOf(ask('help'))).not.toContain(STALE);
    expect(asidesOf(ask('will it rain tomorrow?'))).not.toContain(STALE);
    sideline.staleSince = null;
    expect(asidesOf(ask('who did Hashemi meet in Baku?'))).not.toContain(STALE);
  });

  it('are otherwise the same, and so is what follows them', () => {
    const talk = ['meetings of Iran', 'more', 'the second one', 'source?'];
    const fresh = talk.map((text) => ask(text, 'fresh'));
    sideline.staleSince = LOADED_AT;
    const stale = talk.map((text) => ask(text, 'stale'));
    const bare = (answer: Answer) => ({
      ...answer,
      blocks: answer.blocks.filter((one) => !('text' in one && one.text === STALE)),
    });
    expect(stale.map(bare)).toEqual(fresh.map(bare));
  });
});

describe('digests while newer files cannot be read', () => {
  it('say of when the records are, in a preview too', async () => {
    let staleSince: number | null = null;
    const world = await digestWorld({ staleSince: () => staleSince });
    await world.says('digest every day at 8 Tehran time about Iran');
    await world.edit((before) => ({
      ...before,
      meetings: before.meetings.filter(({ id }) => id !== MEETING),
      proposals: before.proposals.filter(({ meeting }) => meeting !== MEETING),
    }));
    staleSince = LOADED_AT;
    await world.until('2026-11-25T04:30:00Z');
    const sent = world.messenger.sent.map(({ dispatch }) => asidesOf(dispatch.answer));
    expect(sent[0]).toContain(STALE);
    const preview = await world.says('digest preview');
    expect(asidesOf(preview as Answer)).toContain(STALE);
    staleSince = null;
    expect(asidesOf((await world.says('digest preview')) as Answer)).not.toContain(STALE);
  });
});

describe('a conversation', () => {
  it('goes on after its records are gone, from what is on record now', async () => {
    expect(ask('Did Hashemi meet Saadullo?').records).toContain(`meeting:${MEETING}`);
    await reload(without(MEETING));
    for (const follow of ['source?', 'when was it?', 'and Kenya?', 'the first one', 'more']) {
      const answer = ask(follow);
      expect(answer.records).not.toContain(`meeting:${MEETING}`);
    }
    expect(ask('and Kenya?').understood).toContain('Kenya');
  });

  it('leans on the same people after a reload, with what is new about them', async () => {
    ask('who did Hashemi meet in Baku?');
    await reload(without('wtdc-25-iran-kenya'));
    const { understood, records } = ask('and with Kenya?');
    expect(understood).toContain('Sattar Hashemi');
    expect(records).not.toContain('meeting:wtdc-25-iran-kenya');
  });
});

describe('what the first question would wait for', () => {
  it('is built before newer knowledge is answered from, for the readers that were seen, and while others are answered', async () => {
    sideline.ask({ text: 'meetings of Iran', conversation: null, reader: ['staff'], now: NOW, zone: 'UTC' });
    const newer = without(MEETING);
    let answered = 0;
    const asking = setInterval(() => {
      ask('who did Hashemi meet in Baku?', null);
      answered += 1;
    }, 0);
    await sideline.prepare(newer);
    clearInterval(asking);
    expect(answered).toBeGreaterThan(1);
    expect(sideline.knowledge).toBe(knowledge);
    const history = historyFrom(newer, 0);
    sideline.know(history);
    expect(history.present(['staff']).knowledge.meetings).toHaveLength(newer.meetings.length);
    expect(ask('Did Hashemi meet Saadullo?', null).records).not.toContain(`meeting:${MEETING}`);
  });
});
