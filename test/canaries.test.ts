import { describe, expect, it } from 'vitest';
import {
  expectClean,
  leaksIn,
  personName,
  secretsIn,
  secretText,
  watchedLog,
  writtenIn,
  writtenText,
} from './canaries.js';

const QUIET = { debug() {}, info() {}, warn() {}, error() {} };

describe('the canaries', () => {
  it('are found in an output: secrets whole, of what somebody wrote the beginning, names', () => {
    secretText('signing-secret-1');
    writtenText('who met the Minister of Quiet in Nowhere last week, and why?');
    writtenIn({ view: [{ value: 'only what "Qwxzy" of Nowhere signed' }] });
    personName('Ada Nobody');
    secretsIn({ DISCORD_TOKEN: 'token-in-env', STATE_URL: 'postgres://sideline:pass-word@db/x', TZ: 'Europe/Oslo' });
    expect(leaksIn('all is well at Europe/Oslo, db')).toEqual([]);
    expect(leaksIn('reason: signing-secret-1')).toEqual(['a secret: signing-secret-1']);
    expect(leaksIn('x who met the Minister of Quiet in Nowhere last')).toHaveLength(1);
    expect(leaksIn('token-in-env pass-word Ada Nobody')).toHaveLength(3);
    expect(() => expectClean('Ada Nobody')).toThrow("a person's name: Ada Nobody");
  });

  it('are found where JSON wrote them otherwise', () => {
    writtenText('what did Müller\tsay of it');
    expect(leaksIn(JSON.stringify({ reason: 'what did Müller\tsay of it' }))).toHaveLength(1);
  });

  it.each([
    'https://far.example/respond/0d6f',
    'wss://far.example/link/?ticket=1',
    'xoxb-111-far-side',
    'aW50ZXJhY3Rpb246far-side-2',
    'Person U222 asked',
    'person501',
  ])('are known by their shape where a far side gives them out: %s', (text) => {
    expect(leaksIn(`{"reason":"${text}"}`).length).toBeGreaterThan(0);
  });

  it('are found in a watched log, and on the console beside it', () => {
    const log = watchedLog(QUIET);
    log.log.debug('happened', { reason: 'nothing' });
    log.expectClean();
    const leaking = watchedLog(QUIET);
    leaking.log.debug('happened', { reason: 'Person U222 asked' });
    expect(() => leaking.expectClean()).toThrow('what must stand in no log');
    const talking = watchedLog(QUIET);
    console.warn('a library says: person501');
    expect(() => talking.expectClean()).toThrow("a person's name: person501");
  });
});
