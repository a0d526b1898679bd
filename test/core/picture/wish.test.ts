import { describe, expect, it } from 'vitest';
import { pictureWish } from '../../../src/core/picture/wish.js';
import { ALL_QUESTIONS } from '../../corpus/questions.js';

describe('a wish for a picture', () => {
  it.each([
    ['draw who met whom at WTDC-25', 'who met whom at WTDC-25', null],
    ['please draw me who met whom in 2025', 'who met whom in 2025', null],
    ['draw who met whom', 'list all meetings', null],
    ['Can you draw a map of who met whom in Baku?', 'who met whom in Baku?', 'network'],
    ['map of who met whom', 'list all meetings', 'network'],
    ['show me a chart of pending MoUs', 'pending MoUs', 'bars'],
    ['chart of pending MoUs', 'pending MoUs', 'bars'],
    ['timeline of Iran and Pakistan as a picture', 'timeline of Iran and Pakistan', null],
    ['who met whom in 2025, as a graph', 'who met whom in 2025', null],
    ['draw a timeline of Iran and Pakistan', 'timeline of Iran and Pakistan', 'timeline'],
    ['draw the history of the Iran-Tajikistan memorandum', 'history of the Iran-Tajikistan memorandum', 'history'],
    ['chart of meetings by month', 'meetings', 'months'],
    ['draw monthly meetings of Iran', 'meetings of Iran', 'months'],
    ['draw a map of who met whom at WTDC-25 as a picture', 'who met whom at WTDC-25', 'network'],
    ['as a picture', '', null],
    ['and that as a chart?', '', 'bars'],
    ['draw it', '', null],
  ] as const)('is read of “%s”', (text, rest, kind) => {
    expect(pictureWish(text)).toEqual({ rest, kind });
  });

  it.each([
    'who met whom at WTDC-25',
    'draw up a memorandum with Kenya',
    'draw conclusions from the meetings of Iran',
    'plot twists in the talks',
    'chart a course for Iran and Kenya',
    'which meetings mentioned a map of fibre routes?',
    'network of fibre between Iran and Pakistan',
    'did they sign the graph memorandum',
    'meetings of Iran as a table',
    'who was in the picture?',
    'draw',
    '',
    'x'.repeat(700),
  ])('is not read of “%s”', (text) => {
    expect(pictureWish(text)).toBeNull();
  });

  it('is read of no question of any corpus', () => {
    expect(ALL_QUESTIONS.length).toBeGreaterThan(1000);
    expect(ALL_QUESTIONS.filter((text) => pictureWish(text) !== null)).toEqual([]);
  });
});
