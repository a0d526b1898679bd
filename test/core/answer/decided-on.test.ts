import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { answerJson } from '../../../src/core/answer/json.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('a declaration that a source speaks of again later', () => {
  let sideline: Sideline;
  beforeAll(async () => {
    sideline = createSideline(await loaded());
  });
  const textOf = (text: string) => answerJson(sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT })).text;

  it('was adopted on the day of its adoption, by itself, in a list and in a comparison', () => {
    expect(textOf('Algiers Declaration')).toContain('latest stated status: adopted, on 7 December 2025.');
    expect(textOf('agreements of Algeria')).toMatch(/^ *Algiers Declaration .*: adopted on 7 December 2025\./m);
    expect(textOf('compare the Algiers Declaration and the Arab Ethical Charter for AI')).toMatch(
      /^latest status .*adopted, on 7 December 2025 .*adopted, on 22 January 2026/m,
    );
  });
});
