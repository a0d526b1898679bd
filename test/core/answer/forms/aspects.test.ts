import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../../src/core/graph/graph.js';
import { loaded } from '../../../corpus/loaded.js';
import { composed } from './composed.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), ['public']);
});

const linesOf = (text: string) => composed(text, graph).lines;

describe('one thing that a record tells', () => {
  it.each([
    ['when was the Kenya-Iran memorandum signed', 'Signed on 12 July 2023, in Nairobi.'],
    ['where was the Kenya-Iran memorandum signed', 'Signed in Nairobi, on 12 July 2023.'],
    [
      'who signed the memorandum between Ghana and MTN',
      'Signed by Samuel Nartey George (Ghana) and Ralph Mupita (MTN).',
    ],
    [
      'who was present when the Kenya-Iran memorandum was signed',
      'Ebrahim Raisi (Iran) and William Ruto (Kenya) were there.',
    ],
    ['since when is the Iran-Malaysia memorandum pending', 'Under negotiation on 30 May 2025.'],
    ['what is the status of the Iran-Malaysia memorandum', 'Under negotiation on 17 November 2025.'],
    [
      'which outlet reported the meeting of Hashemi and Khawaja',
      'Reported by Iran Daily and Tehran Times (2 sources).',
    ],
    [
      'when was the meeting of Hashemi and Fahmi in Tokyo',
      'On 30 May 2025, at APT Asia-Pacific Ministerial Meeting, Tokyo 2025 in Tokyo.',
    ],
    ['when was the first meeting of Iran and Pakistan', 'On 9 February 2020, in Islamabad.'],
    ['when was the Algiers Declaration adopted', 'Adopted on 7 December 2025, in Algiers.'],
  ])('is the first line of the answer: %s', (text, first) => {
    expect(linesOf(text)[0]).toBe(first);
  });

  it('is not stated where the record leaves it open, with what stands beside it', () => {
    const lines = linesOf('who signed the Kenya-Iran memorandum');
    expect(lines[0]).toBe('Not stated: who put their name to it.');
    expect(lines).toContain('Signed in Nairobi; present: Ebrahim Raisi (Iran) and William Ruto (Kenya).');
  });

  it('is not stated of people who are asked for by their post, with the signing in the words of its record', () => {
    const lines = linesOf('which ministers signed memoranda of Kenya with Iran');
    expect(lines[0]).toBe('Not stated: who put their name to it.');
    expect(lines).toContain("Signed in Nairobi with four other documents during President Raisi's visit.");
    expect(lines.at(-1)).toBe('Signed in Nairobi; present: Ebrahim Raisi (Iran) and William Ruto (Kenya).');
  });

  it('says that the day is open where only the month is known', () => {
    const lines = linesOf('when did Hashemi meet Khawaja');
    expect(lines[0]).toBe('In November 2025, at WTDC-25 in Baku.');
    expect(lines.at(-1)).toBe('Not stated: the exact day.');
  });

  it('shows a note of its record that touches it', () => {
    expect(linesOf('when was the meeting of Hashemi and Fahmi in Tokyo').at(-1)).toContain('dates it 30-31 May');
  });

  it('is told of each of several, with a line for all of them first', () => {
    const lines = linesOf('what sources are there for the Iran-Tajikistan memorandum');
    expect(lines[0]).toBe('Reported by Asia-Plus, Mehr News Agency, Caspian News and Iran Daily (4 sources).');
    expect(lines).toHaveLength(4);
  });

  it('counts those of several that leave it open', () => {
    const lines = linesOf('signers of agreements of Azerbaijan');
    expect(lines.at(-1)).toMatch(/^Not stated of \d+ of 16: who put their name to it\.$/);
  });

  it('is asked of sets with a clause of their own', () => {
    const { asked, lines } = composed(
      'where were the memoranda of Iran with countries that Malaysia met signed',
      graph,
    );
    expect(asked).toBe('places of signed memoranda of Iran with countries that met Malaysia');
    expect(lines.length).toBeGreaterThan(1);
  });

  it('quotes no speaker, whose words no record holds', () => {
    const lines = linesOf('what exactly did Hashemi say about fibre optics');
    expect(lines[0]).toBe('Not stated: the exact words. What is on record of it:');
    expect(lines.slice(1).every((line) => line.includes('Hashemi') && /fib(?:re|er)/.test(line))).toBe(true);
  });
});
