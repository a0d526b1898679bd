import { describe, expect, it } from 'vitest';
import { smallKnowledge } from '../../../curate/small-knowledge.js';
import { publicGraph } from '../stated.js';
import { composed } from './composed.js';

const graph = publicGraph(
  smallKnowledge({
    sources: { wire: {} },
    officials: {
      velmorak: { name: 'Tandri Velmorak', posts: [{ title: 'Minister', country: 'IR', cites: ['wire'] }] },
      karimi: { name: 'Mina Karimidost', posts: [{ title: 'Deputy Minister', country: 'IR', cites: ['wire'] }] },
      farrowitz: { name: 'Lunet Farrowitz', posts: [{ title: 'Minister', country: 'KE', cites: ['wire'] }] },
    },
    meetings: {
      talks: {
        format: 'bilateral',
        date: '2025-11-18',
        place: 'Nairobi',
        participants: [
          { official: 'velmorak', for: 'IR', as: 'lead' },
          { official: 'karimi', for: 'IR', as: 'with' },
          { official: 'farrowitz', for: 'KE' },
        ],
        cites: ['wire'],
      },
    },
    agreements: {
      pact: {
        kind: 'memorandum of understanding',
        title: 'fibre memorandum',
        parties: ['IR', 'KE'],
        history: [
          {
            status: 'signed',
            date: '2025-11-18',
            text: 'It was signed.',
            signers: [{ official: 'velmorak', for: 'IR' }],
            present: [{ official: 'karimi', for: 'IR' }],
            cites: ['wire'],
          },
        ],
      },
      silent: {
        kind: 'memorandum of understanding',
        title: 'postal memorandum',
        parties: ['IR', 'TJ'],
        history: [{ status: 'signed', text: 'It was signed.', cites: ['wire'] }],
      },
    },
  }),
);

const first = (text: string) => composed(text, graph).lines[0];

describe('people in a signing or a delegation', () => {
  it.each([
    ['which officials led the delegation of Iran in meetings with Kenya', 'Tandri Velmorak, Iran'],
    ['who accompanied Velmorak', 'Mina Karimidost, Iran'],
    ['who signed memoranda with Kenya', 'Tandri Velmorak, Iran'],
  ])('are those that the record names: %s', (text, start) => {
    expect(first(text)?.startsWith(start)).toBe(true);
  });

  it('are not stated where the record leaves them open, and never none', () => {
    expect(first('which officials led the delegation of Kenya in meetings with Iran')).toBe(
      'Not stated: who led the delegation.',
    );
    expect(first('who accompanied Farrowitz')).toBe('Not stated: who came along.');
    expect(first('who chaired meetings of Kenya')).toBe('Not stated: who chaired it.');
  });

  it('make a document theirs by their name under it alone', () => {
    const { lines } = composed('memoranda signed by Velmorak', graph);
    expect(lines.join(' ')).toContain('Fibre memorandum');
    expect(lines.join(' ')).not.toContain('Postal memorandum');
    expect(lines.at(-1)).toBe('Not stated of 1 more memorandum: who put their name to it.');
    expect(first('did Karimidost sign a memorandum with Kenya')).toMatch(/^No record/);
    expect(first('did Farrowitz sign a memorandum with Tajikistan')).toMatch(/^No record/);
  });

  it('were there where they signed or looked on', () => {
    const { lines } = composed('who witnessed memoranda with Kenya', graph);
    expect(lines[0]).toBe('2 officials: Mina Karimidost and Tandri Velmorak.');
  });
});
