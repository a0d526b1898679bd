import { expect, it } from 'vitest';
import { withoutPurposes } from '../../../src/core/question/remarks/purpose.js';

it('a purpose that is said over and over is taken out in one step, and not looked at in every way', () => {
  expect(withoutPurposes(`${'for a footnote, '.repeat(200)}who met Kabogo`)).toBe('who met Kabogo');
  expect(withoutPurposes(`${'for a footnote '.repeat(200)}who met Kabogo`)).toContain('who met Kabogo');
});
