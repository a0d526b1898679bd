import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { completeLine } from '../../../src/platforms/terminal/complete-line.js';
import { loaded } from '../../corpus/loaded.js';
import { STAFF, withSecrets } from '../../properties/hidden.js';

let sideline: Sideline;
let secretive: Sideline;

beforeAll(async () => {
  const knowledge = await loaded();
  sideline = createSideline(knowledge);
  secretive = createSideline(withSecrets(knowledge));
});

function complete(line: string, of = sideline, reader: readonly string[] = []) {
  return completeLine(line, (kind, beginning, max) => of.complete(reader, kind, beginning, max));
}

describe('a Tab', () => {
  it.each([
    ['/so', ['/sources'], '/so'],
    ['/sorc', ['/sources'], '/sorc'],
    ['/qiut', ['/quit'], '/qiut'],
    ['/xyzzy', [], '/xyzzy'],
    ['digest pau', ['pause'], 'pau'],
    ['digest lsit', ['list'], 'lsit'],
    ['digest unsub', ['unsubscribe'], 'unsub'],
    ['who did hash', ['Sattar Hashemi'], 'hash'],
    ['who did sattar hash', ['Sattar Hashemi'], 'sattar hash'],
    ['who did hashmy', ['Sattar Hashemi'], 'hashmy'],
    ['who did satar hashmy', ['Sattar Hashemi'], 'satar hashmy'],
    ['pending mous with tajk', ['Tajikistan'], 'tajk'],
    ['', [], ''],
    ['a', [], 'a'],
    ['who did qzxwvk', [], 'qzxwvk'],
  ])('behind “%s” offers %j for “%s”', (line, completions, end) => {
    expect(complete(line)).toEqual([completions, end]);
  });

  it('keeps what was typed among several that do not go on from it, so that readline puts no less in its place', () => {
    const [completions, end] = complete('agreements with tur');
    expect(end).toBe('tur');
    expect(completions).toEqual(expect.arrayContaining(['Türkiye', 'Turkmenistan', 'tur']));
    expect(complete('/')[0]).not.toContain('/');
  });

  it('offers what the reader of the chat may see, and no hint of anything else', () => {
    for (const line of ['who did zoltan', 'who did zoltn hashmi', 'ball lightnin', 'zol'])
      expect(complete(line, secretive), line).toEqual(complete(line));
    expect(complete('who did zoltan hash', secretive, [STAFF])[0]).toEqual(['Zoltan Hashemi']);
  });
});
