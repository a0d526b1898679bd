import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { drawForPage, drawPicture } from '../../../src/core/picture/draw.js';
import { isWorthAPicture } from '../../../src/core/picture/worth-a-picture.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';
import { STAFF, withSecrets } from '../../properties/hidden.js';

const QUESTIONS = [
  'draw who met whom',
  'draw who met whom in Baku',
  'map of meetings of Sattar Hashemi',
  'chart of pending memoranda',
  'chart of meetings by month',
  'timeline of Iran and Pakistan as a picture',
  'draw the history of the Iran-Tajikistan memorandum',
  'draw agreements of Iran',
];

let knowledge: Knowledge;

beforeAll(async () => {
  knowledge = await loaded();
});

/** All pictures of some knowledge as a reader sees it, or why there is none. */
function drawnFrom(from: Knowledge, reader: readonly string[]): readonly string[] {
  const sideline = createSideline(from);
  return QUESTIONS.map((text) => {
    const answer = sideline.ask({ text, conversation: null, reader, ...ASKED_AT });
    const data = sideline.picture(reader, answer);
    if (data === null || 'why' in data) return String(data?.why);
    return `${drawPicture(data).svg}${drawForPage(data, (one) => `/${one}`).svg}`;
  });
}

describe('records that a reader may not see', { timeout: 240_000 }, () => {
  it('leave no trace in any picture: the same bytes as if they did not exist', () => {
    const [without, beside] = [drawnFrom(knowledge, []), drawnFrom(withSecrets(knowledge), [])];
    expect(without.filter((one) => one.startsWith('<svg')).length).toBe(QUESTIONS.length);
    expect(beside.filter((one, at) => one !== without[at])).toEqual([]);
  });

  it('offer no picture where there would be none without them', () => {
    const offered = (from: Knowledge) => {
      const sideline = createSideline(from);
      return QUESTIONS.map((text) => text.replace(/^(?:draw|map of|chart of) | as a picture$/g, '')).map((text) =>
        isWorthAPicture(sideline.ask({ text, conversation: null, reader: [], ...ASKED_AT })),
      );
    };
    expect(offered(withSecrets(knowledge))).toEqual(offered(knowledge));
    expect(offered(knowledge)).toContain(true);
  });

  it('are drawn for those who may', () => {
    const secretive = withSecrets(knowledge);
    expect(drawnFrom(secretive, [STAFF])).not.toEqual(drawnFrom(secretive, []));
  });
});
