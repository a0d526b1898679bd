import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { loaded } from '../../corpus/loaded.js';
import { STAFF, withSecrets } from '../../properties/hidden.js';
import { type ModelFarSide, startModel } from '../../servers/model/far-side.js';
import { OPEN, PLAIN, readingWorld } from './reading-world.js';

/*
 * One Sideline with hidden records and one without; somebody who may not see them says the same to both, and what they are shown and what
 * the model is sent are compared, to the byte.
 */

let model: ModelFarSide;
let knowledge: Knowledge;

beforeAll(async () => {
  model = await startModel();
  knowledge = await loaded();
});

beforeEach(() => {
  model.replay({
    [OPEN]: [PLAIN],
    'zoltan hashemi whom did he see innit': ['Who did Zoltan Hashemi meet?'],
    'n the secret envoy, who met him innit': ['Who met Secret Envoy?'],
    'tashkent, anybody there or nah': ['list meetings in Tashkent'],
    'n of those how many r terminated, wat': ['how many agreements of Iran are terminated'],
  });
});

afterAll(() => model.close());

const SAID = [
  'list memoranda of Iran',
  OPEN,
  'zoltan hashemi whom did he see innit',
  'n the secret envoy, who met him innit',
  'tashkent, anybody there or nah',
  'list memoranda of Iran',
  'n of those how many r terminated, wat',
];

/** What somebody is shown, and what the model is sent, over some knowledge. */
async function heard(of: Knowledge, table: ReadonlyMap<string, readonly string[]> = new Map()) {
  const world = await readingWorld(model, { sideline: createSideline(of), table });
  const before = model.requests.length;
  const answers: string[] = [];
  for (const text of SAID) answers.push(JSON.stringify(await world.says(text)));
  const requests = model.requests.slice(before);
  const threads = requests.flatMap(({ thread }) => thread);
  return { answers, sent: requests.map(({ raw }) => raw), threads, logged: world.logged };
}

describe('hidden records', () => {
  it('change nothing of what is shown, and nothing of what a model is sent', async () => {
    const [without, beside] = [await heard(knowledge), await heard(withSecrets(knowledge))];
    expect(beside).toEqual(without);
    expect(without.sent.length).toBeGreaterThanOrEqual(4);
  });

  it('are in no request of those who may see them, but for what they typed', async () => {
    const table = new Map([['slack:C1', [STAFF]]]);
    const [staffs, publics] = [await heard(withSecrets(knowledge), table), await heard(knowledge)];
    // What is before a message in its request is the same for everybody.
    const beginning = (raw: string) => raw.slice(0, raw.indexOf('"role":"user"'));
    expect(new Set([...staffs.sent, ...publics.sent].map(beginning)).size).toBe(1);
    const unsaid = staffs.threads.filter((text) => !SAID.includes(text)).join(' | ');
    expect(unsaid).toContain('memoranda of Iran');
    expect(unsaid).not.toMatch(/zoltan|secret|tashkent/i);
  });
});
