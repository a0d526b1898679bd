import { expect, it } from 'vitest';
import { isTimeOfDay } from '../../../../src/core/digest/schedule/time-of-day.js';

it('is a time of day from 00:00 to 23:59, in two digits each', () => {
  const texts = ['00:00', '08:00', '23:59', '24:00', '8:00', '08:60', '08:00 ', 'noon', ''];
  expect(texts.filter(isTimeOfDay)).toEqual(['00:00', '08:00', '23:59']);
});
