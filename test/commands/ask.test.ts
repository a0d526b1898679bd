import { describe, expect, it } from 'vitest';
import { smallSideline } from '../platforms/terminal/small-sideline.js';
import { BROKEN_FOLDER, CLOCK, running } from './running.js';

/** Runs `ask` with some options and gives what the question was asked under. */
async function asked(...options: readonly string[]) {
  const sideline = smallSideline();
  const { code, err } = await running(['ask', ...options, 'who met Hashemi'], { sideline, env: { TZ: 'Asia/Tehran' } });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return sideline.asked[0]!;
}

describe('sideline ask', () => {
  it('asks what comes through a pipe where nothing was typed', async () => {
    const typed = await running(['ask', 'who met Hashemi']);
    expect(await running(['ask'], { stdin: 'who met Hashemi\n' })).toEqual(typed);
    expect(await running(['ask', ' '], { stdin: 'who met\nHashemi' })).toMatchObject({ code: 0 });
  });

  it('does not read a pipe where a question was typed, and not all of an endless one', async () => {
    const typed = await running(['ask', 'who met Hashemi']);
    expect(await running(['ask', 'who met Hashemi'], { stdin: 'the weather' })).toEqual(typed);
    expect(await running(['ask'], { stdin: 'x'.repeat(10_000_000) })).toMatchObject({ code: 0, err: '' });
  });

  it.each(['', ' \n'])('ends with 2 where nothing comes either: %j', async (stdin) => {
    expect(await running(['ask'], { stdin })).toEqual({
      code: 2,
      out: '',
      err: 'sideline ask: the question is missing; write it after the options, or pipe it in: echo QUESTION | sideline ask. (sideline ask --help)\n',
    });
  });

  it('prints one answer for the words of the question, quoted or not', async () => {
    const { code, out } = await running(['ask', 'who', 'met', 'Hashemi']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Asked: Meetings of Sattar Hashemi/);
    expect(out).toContain('Sattar Hashemi met 2 counterparts at WTDC-25: [1]\n');
    expect((await running(['ask', 'who met Hashemi'])).out).toBe(out);
  });

  it('exits 0 where nothing is on record', async () => {
    const { code, out } = await running(['ask', 'the weather']);
    expect({ code, out }).toEqual({ code: 0, out: 'No record: nothing on this is on record here.\n' });
  });

  it('prints the JSON contract with --json', async () => {
    const { code, out } = await running(['ask', '--json', 'who met Hashemi']);
    expect(code).toBe(0);
    const { tookMs, ...answer } = JSON.parse(out);
    expect(tookMs).toBeGreaterThanOrEqual(0);
    expect(answer).toMatchObject({
      question: 'who met Hashemi',
      outcome: 'answered',
      gaps: ['Not stated: the day of any meeting.'],
    });
    expect(answer.statements[1]).toEqual({
      text: 'Tajikistan: Isfandiyor Saadullo, about fibre',
      cites: [2],
      records: ['meeting:baku'],
    });
  });

  it('prints every problem of a broken folder and exits 1', async () => {
    const err = 'broken/a.yaml:1:1: one\nbroken/b.yaml:2:3: two\n';
    expect(await running(['ask', '--knowledge', BROKEN_FOLDER, 'q'])).toEqual({ code: 1, out: '', err });
    expect(await running(['ask', 'q'], { env: { KNOWLEDGE_DIR: BROKEN_FOLDER } })).toEqual({ code: 1, out: '', err });
  });
});

describe('what a question is asked under', () => {
  it('is the clock, the zone of the environment, the public and no conversation, unless said otherwise', async () => {
    expect(await asked()).toEqual({
      text: 'who met Hashemi',
      conversation: null,
      reader: [],
      now: CLOCK,
      zone: 'Asia/Tehran',
    });
  });

  it('is the zone of the system where none is set', async () => {
    const sideline = smallSideline();
    await running(['ask', 'q'], { sideline, env: { TZ: ' ' } });
    expect(sideline.asked[0]?.zone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it('is what the options say', async () => {
    const { reader, zone } = await asked('--reader', 'staff, press', '--zone', 'Europe/Paris');
    expect({ reader, zone }).toEqual({ reader: ['staff', 'press'], zone: 'Europe/Paris' });
  });

  it.each([
    ['2025-11-24T09:00:00Z', 'Asia/Tehran', '2025-11-24T09:00:00.000Z'],
    ['2025-11-24T09:00+03:30', 'UTC', '2025-11-24T05:30:00.000Z'],
    ['2025-11-24T09:00:00.5-05:00', 'UTC', '2025-11-24T14:00:00.500Z'],
    ['2025-11-24T09:00', 'Asia/Tehran', '2025-11-24T05:30:00.000Z'],
    ['2025-11-24', 'Asia/Tehran', '2025-11-24T08:30:00.000Z'],
    ['2025-11-24', 'America/New_York', '2025-11-24T17:00:00.000Z'],
    ['2025-07-01T12:00', 'America/New_York', '2025-07-01T16:00:00.000Z'],
    ['2025-03-30T03:30', 'Europe/Paris', '2025-03-30T01:30:00.000Z'],
    ['2025-10-26T01:30', 'Europe/Paris', '2025-10-25T23:30:00.000Z'],
    ['2024-02-29', 'UTC', '2024-02-29T12:00:00.000Z'],
  ])('reads --now %s in %s as %s', async (now, zone, instant) => {
    expect((await asked('--now', now, '--zone', zone)).now).toBe(instant);
  });

  it.each([
    'yesterday',
    '2025-02-30',
    '2025-02-30T10:00Z',
    '2025-13-01',
    '2025-11-24T25:00Z',
    '2025-11-24Z',
    '24 November 2025',
    '2025',
  ])('refuses --now %s', async (now) => {
    const line = `sideline ask: --now "${now}" is no ISO 8601 time; write 2025-11-24T09:00:00Z, or 2025-11-24 for that day. (sideline ask --help)\n`;
    expect(await running(['ask', '--now', now, 'q'])).toEqual({ code: 2, out: '', err: line });
  });

  it.each(['Mars/Base', '+03:30', 'Tehran'])('refuses --zone %s', async (zone) => {
    const line = `sideline ask: --zone "${zone}" is no time zone; use an IANA name such as Asia/Tehran. (sideline ask --help)\n`;
    expect(await running(['ask', `--zone=${zone}`, 'q'])).toEqual({ code: 2, out: '', err: line });
  });

  it.each([
    ['Staff', 'Staff'],
    ['a,,b', ''],
    ['staff, two words', 'two words'],
  ])('refuses --reader %s', async (list, bad) => {
    const line = `sideline ask: --reader "${bad}" is no audience label; use lower-case letters, digits and hyphens: staff,press. (sideline ask --help)\n`;
    expect(await running(['ask', '--reader', list, 'q'])).toEqual({ code: 2, out: '', err: line });
  });

  it('refuses a bad variable by its name, without its value', async () => {
    const { code, err } = await running(['ask', 'q'], { env: { TZ: 'hunter2' } });
    expect(code).toBe(2);
    expect(err).toBe(
      'sideline ask: in the environment, TZ is no time zone; expected an IANA name such as "Asia/Tehran", or nothing. (sideline ask --help)\n',
    );
  });
});
