import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Environment, isZone, readConfig } from '../src/config.js';

describe('the configuration', () => {
  it('starts from nothing: the knowledge that comes along, the zone of the system, colours', () => {
    const config = readConfig({});
    expect(existsSync(config.knowledgeDir)).toBe(true);
    expect(config).toMatchObject({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, colour: true });
  });

  it('counts an empty variable as unset', () => {
    expect(readConfig({ KNOWLEDGE_DIR: '', TZ: ' ', NO_COLOR: '' })).toEqual(readConfig({}));
  });

  it('takes what is set and leaves other variables alone', () => {
    const env = { KNOWLEDGE_DIR: 'elsewhere', TZ: 'Asia/Tehran', NO_COLOR: '1', HOME: '/root' };
    expect(readConfig(env)).toEqual({ knowledgeDir: 'elsewhere', zone: 'Asia/Tehran', colour: false });
  });

  it('names a bad variable and what it expects, never its value', () => {
    expect(() => readConfig({ TZ: 'hunter2' })).toThrow(
      /^TZ is no time zone; expected an IANA name such as "Asia\/Tehran", or nothing$/,
    );
  });

  it('is mirrored by .env.example, variable for variable, each unset and explained', () => {
    const text = readFileSync('.env.example', 'utf8');
    expect(parseEnv(text)).toEqual(Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, ''])));
    for (const name of Object.keys(Environment.shape)) expect(text).toMatch(new RegExp(`^# .+\\n${name}=$`, 'm'));
  });

  it.each([
    ['UTC', true],
    ['asia/tehran', true],
    ['+03:30', false],
    ['Nowhere', false],
    ['', false],
  ])('sees whether %j is a zone', (name, is) => {
    expect(isZone(name)).toBe(is);
  });
});
