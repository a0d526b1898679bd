import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkShape } from '../../src/knowledge/record-shape.js';
import { readYamlFile } from '../../src/knowledge/yaml-file.js';
import { BASE, meetingLine } from './fixtures.js';

const TEXT = `${BASE}meetings:\n  baku: ${meetingLine()}\n`;

/** A text with a few characters taken out and a few put in, as a slip of the hand leaves it. */
const brokenText = fc
  .array(
    fc.record({
      at: fc.nat(TEXT.length),
      gone: fc.nat(12),
      put: fc.string({ unit: fc.constantFrom(...'{}[]:,"\'-&*!|>#%@`~ \n\taé\u0000\ud800'), maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((edits) => edits.reduce((text, { at, gone, put }) => text.slice(0, at) + put + text.slice(at + gone), TEXT));

it('says what is wrong with any broken text at a place inside it, and never throws', () => {
  fc.assert(
    fc.property(brokenText, (text) => {
      const { entries, problems, flaws } = readYamlFile('m.yaml', text);
      const shapes = entries.map(checkShape).flatMap((shape) => (shape.ok ? [] : shape.problems));
      const lines = text.split('\n');
      for (const { line, column } of [...problems, ...flaws.map(({ problem }) => problem), ...shapes]) {
        expect(lines[line - 1]).toBeDefined();
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      }
    }),
    { numRuns: 300 },
  );
});
