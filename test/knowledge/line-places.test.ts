import { describe, expect, it } from 'vitest';
import { linePlaces } from '../../src/knowledge/line-places.js';

describe('linePlaces', () => {
  it.each([
    ['ab\ncd', 0, 1, 1],
    ['ab\ncd', 2, 1, 3],
    ['ab\ncd', 3, 2, 1],
    ['ab\ncd', 99, 2, 3],
    ['ab\r\n\r\ncd', 6, 3, 1],
    ['', 0, 1, 1],
    ['\n', 1, 2, 1],
  ])('places in %j the offset %i at line %i, column %i', (text, offset, line, column) => {
    expect(linePlaces('a.yaml', text)(offset)).toEqual({ path: 'a.yaml', line, column });
  });
});
