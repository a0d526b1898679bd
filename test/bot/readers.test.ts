import { describe, expect, it } from 'vitest';
import { conversations } from '../../src/bot/conversations.js';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Company, Place } from '../../src/bot/ports/place.js';
import type { Store } from '../../src/bot/ports/store.js';
import { type ReaderTable, readers } from '../../src/bot/readers.js';
import { memoryStore } from '../../src/store/memory.js';
import { loaded } from '../corpus/loaded.js';
import { ASKED_AT } from '../corpus/questions.js';
import { STAFF, withSecrets } from '../properties/hidden.js';

const OFFICE: Place = { platform: 'slack', team: 'T111', channel: 'C1' };
const TABLE: ReaderTable = new Map([['slack:C1', [STAFF, 'press']]]);
const COMPANIES: readonly Company[] = ['internal', 'shared', 'guests', 'unknown'];

const says = (company: Company) => async () => company;
const never = async (): Promise<Company> => {
  throw new Error('nobody is to ask who is there');
};

/** What the labels of the office are with each company in turn, over one store. */
async function overTime(store: Store, table: ReaderTable, ...companies: Company[]): Promise<(readonly string[])[]> {
  const labels: (readonly string[])[] = [];
  for (const company of companies) labels.push(await readers(table, store).of(OFFICE, says(company)));
  return labels;
}

describe('the reader of a place', () => {
  it.each(COMPANIES)('sees the labels of the place only where the company is internal: %s', async (company) => {
    const labels = await readers(TABLE, memoryStore()).of(OFFICE, says(company));
    expect(labels).toEqual(company === 'internal' ? [STAFF, 'press'] : []);
  });

  it.each([
    ['another channel', { ...OFFICE, channel: 'C2' }],
    ['a direct message', { ...OFFICE, channel: 'D1' }],
    ['another platform', { ...OFFICE, platform: 'discord' }],
    ['a channel whose id only begins alike', { ...OFFICE, channel: 'C11' }],
  ])('sees nothing but what is public in %s, and nobody asks who is there', async (_what, place) => {
    expect(await readers(TABLE, memoryStore()).of(place, never)).toEqual([]);
  });

  it('is that of one workspace where the entry names it: the same channel id is another place elsewhere', async () => {
    const table = new Map([['slack:T111:C1', [STAFF]]]);
    const at = (team: string) => readers(table, memoryStore()).of({ ...OFFICE, team }, says('internal'));
    expect(await at('T111')).toEqual([STAFF]);
    expect(await at('T222')).toEqual([]);
  });

  it('sees nothing but what is public where no labels are configured', async () => {
    expect(await readers(new Map([['slack:C1', []]]), memoryStore()).of(OFFICE, never)).toEqual([]);
  });

  it.each(['guests', 'unknown'] as const)('sees the labels again once there is no longer: %s', async (company) => {
    const labels = await overTime(memoryStore(), TABLE, 'internal', company, 'internal');
    expect(labels).toEqual([[STAFF, 'press'], [], [STAFF, 'press']]);
  });
});

describe('a place that another organisation joined', () => {
  it('stays lowered after it left, and after a restart with the same store', async () => {
    const labels = await overTime(memoryStore(), TABLE, 'shared', 'internal', 'internal');
    expect(labels).toEqual([[], [], []]);
  });

  it('is lifted by other labels in the configuration, and lowered again by the old ones', async () => {
    const store = memoryStore();
    await overTime(store, TABLE, 'shared');
    const changed: ReaderTable = new Map([['slack:C1', [STAFF]]]);
    expect(await overTime(store, changed, 'internal')).toEqual([[STAFF]]);
    expect(await overTime(store, TABLE, 'internal')).toEqual([[]]);
  });

  it('lowers no other place, nor the same id in another workspace', async () => {
    const store = memoryStore();
    const table: ReaderTable = new Map([...TABLE, ['slack:C2', [STAFF]]]);
    await overTime(store, table, 'shared');
    expect(await readers(table, store).of({ ...OFFICE, channel: 'C2' }, says('internal'))).toEqual([STAFF]);
    expect(await readers(table, store).of({ ...OFFICE, team: 'T222' }, says('internal'))).toEqual([STAFF, 'press']);
  });
});

describe('where something fails', () => {
  const refusing = async () => {
    throw new Error('the disk is full');
  };

  it.each([
    ['the store does not tell', { ...memoryStore(), get: refusing }, says('internal')],
    ['the store does not keep', { ...memoryStore(), put: refusing }, says('shared')],
    ['the platform throws', memoryStore(), refusing],
  ])('the place is public: %s', async (_what, store, company) => {
    expect(await readers(TABLE, store).of(OFFICE, company)).toEqual([]);
  });
});

describe('two readers of one conversation', () => {
  it('never see what the other was told', () => {
    const all = conversations();
    const memory = { at: 0, composed: { draft: { blocks: [] } } } as unknown as NonNullable<ReturnType<typeof all.get>>;
    all.set('slack:T111:talk:C1:1.1', [STAFF], memory);
    expect(all.get('slack:T111:talk:C1:1.1', [], 0)).toBeNull();
    expect(all.get('slack:T111:talk:C1:1.1', ['press'], 0)).toBeNull();
    expect(all.get('slack:T111:talk:C1:1.1', [STAFF], 0)).toBe(memory);
  });

  it('read a follow-up each in their own context, in both directions', async () => {
    const knowledge = await loaded();
    const secretive = createSideline(withSecrets(knowledge));
    const plain = createSideline(knowledge);
    const ask = (sideline: typeof plain, reader: readonly string[], text: string) =>
      JSON.stringify(sideline.ask({ text, conversation: 'one', reader, ...ASKED_AT }));
    ask(secretive, [STAFF], 'who did Zoltan Hashemi meet?');
    expect(ask(secretive, [], 'and when?')).toBe(ask(plain, [], 'and when?'));
    ask(secretive, [], 'who did Modi meet?');
    const before = createSideline(withSecrets(knowledge));
    ask(before, [STAFF], 'who did Zoltan Hashemi meet?');
    expect(ask(secretive, [STAFF], 'and when?')).toBe(ask(before, [STAFF], 'and when?'));
  });
});
