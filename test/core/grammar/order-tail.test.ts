import { describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { orderTail } from '../../../src/core/grammar/order-tail.js';
import { ASKED_AT } from '../../corpus/asked-at.js';
import { loaded } from '../../corpus/loaded.js';

describe('what a question says last of the order of its answer', () => {
  it.each([
    ['meetings of Iran, the newest first.', 'meetings of Iran', 'last'],
    ['list the memoranda of Iran oldest first', 'list the memoranda of Iran', 'first'],
    ["Zerrouki's meetings, beginning with the latest", "Zerrouki's meetings", 'last'],
    ['meetings of Kenya in reverse chronological order', 'meetings of Kenya', 'last'],
    ['meetings of Kenya in chronological order', 'meetings of Kenya', 'first'],
    ['whom did Kenya meet, from the earliest to the latest?', 'whom did Kenya meet', 'first'],
    ['memoranda of Oman from newest to oldest', 'memoranda of Oman', 'last'],
    ['list the talks of Chad from the first one to the most recent', 'list the talks of Chad', 'first'],
    ['talks of Chad, in order, from the last back to the very first', 'talks of Chad', 'last'],
    ["Please arrange Iran's meetings by the day on which they were held.", "list Iran's meetings", 'first'],
    ['Put the talks of Chad in the order in which they took place', 'list the talks of Chad', 'first'],
    ["Sort Azerbaijan's meetings from the latest to the oldest", "list Azerbaijan's meetings", 'last'],
    ['List, from earliest to latest, the meetings of Iran.', 'List the meetings of Iran', 'first'],
  ])('is parted from it: %s', (text, rest, order) => {
    expect(orderTail(text)).toEqual({ rest, order });
  });

  it.each([
    'who met Hashemi first',
    'talks from Baku to Tokyo',
    'newest first',
    'the first meeting of Iran',
    `${'a'.repeat(600)}, newest first`,
  ])('is none where it is all there is, or says something else: %s', (text) => {
    expect(orderTail(text)).toBeNull();
  });

  it('orders what is asked, whichever way the rest is read', async () => {
    const sideline = createSideline(await loaded());
    const asked = (text: string) => sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT });
    const text = 'List the memoranda that Iran signed with Pakistan in 2023 and 2025';
    const [newest, plain] = [asked(`${text}, the newest first.`), asked(text)];
    expect(newest.understood).toMatch(/newest first$/);
    expect(newest.records).toHaveLength(plain.records.length);
    expect(newest.query).toMatchObject({ ask: 'list', order: 'last' });
  });

  it('orders the meetings of those who were met', async () => {
    const sideline = createSideline(await loaded());
    const asked = (text: string) => sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT });
    expect(asked('Which countries has Shermatov met, from the earliest to the latest?').understood).toBe(
      'Meetings of Sherzod Shermatov, oldest first',
    );
    expect(asked('Whom did Hashemi meet in Baku, newest first?').understood).toBe(
      'Meetings of Sattar Hashemi in Baku, newest first',
    );
  });
});
