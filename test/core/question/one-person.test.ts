import { describe, expect, it } from 'vitest';
import { graphFor } from '../../../src/core/graph/graph.js';
import { isOnePerson, otherSpellings } from '../../../src/core/question/one-person.js';
import { EMPTY_KNOWLEDGE, type Knowledge } from '../../../src/core/records/knowledge.js';
import type { Meeting } from '../../../src/core/records/meeting.js';
import type { Official } from '../../../src/core/records/official.js';

/** Officials by id (a name, a title, a country), each with the years of visits. */
function graphOf(
  people: Readonly<Record<string, readonly [name: string, title: string, country: string, ...years: number[]]>>,
) {
  const officials = Object.entries(people).map(
    ([id, [name, title, country]]): Official => ({
      ...{ id, name, aliases: [], notes: null },
      posts: [{ title, country, organisation: null, from: null, to: null, cites: ['a'], inferred: [] }],
    }),
  );
  const meetings = Object.entries(people).flatMap(([id, [, , country, ...years]]) =>
    years.map(
      (year): Meeting =>
        ({
          ...{ id: `${id}-${year}`, conference: null, format: 'visit', date: `${year}-05-01`, place: null, topics: [] },
          ...{ participants: [{ official: id, for: country }], summary: null, notes: null, cites: ['a'], facts: [] },
        }) as unknown as Meeting,
    ),
  );
  const sources = [
    { id: 'a', title: 'A', publisher: 'Daily', url: 'https://daily.example/1', published: null, language: 'en' },
  ];
  return graphFor({ ...EMPTY_KNOWLEDGE, officials, meetings, sources } as unknown as Knowledge, []);
}

describe('one person under several names', () => {
  it.each([
    ['Sergei Lavrov', 'Sergey Lavrov'],
    ['Benjamin Netanyahu', 'Binyamin Netanyahu'],
    ['Salva Kiir', 'Salva Kiir Mayardit'],
    ['Sheikh Hasina', 'Sheikh Hasina Wajed'],
    ['Isa bin Sulman al-Khalifa', 'Sheikh Isa bin Sulman al-Khalifa'],
    ['Kishida Fumio', 'Fumio Kishida'],
    ['Lula da Silva', 'Luiz Inácio Lula da Silva'],
  ])('is “%s” and “%s”, of one country and post', (a, b) => {
    const graph = graphOf({ a: [a, 'President', 'BR', 2003], b: [b, 'President', 'BR', 2010] });
    expect([isOnePerson('a', 'b', graph), isOnePerson('b', 'a', graph)]).toEqual([true, true]);
    expect([otherSpellings('a', graph), otherSpellings('b', graph)]).toEqual([['b'], ['a']]);
  });

  it.each([
    ['a wife', 'Ziaur Rahman', 'President', 'Khaleda Ziaur Rahman', 'Prime Minister'],
    ['a son', 'Idriss Deby', 'President', 'Mahamat Idriss Deby Itno', 'President'],
    ['a son of the same name', 'Benigno Aquino', 'President', 'Benigno Aquino Jr.', 'President'],
    ['somebody with an initial', 'George Bush', 'President', 'George W. Bush', 'President'],
    ['a brother', 'Saud al-Faisal', 'Foreign Minister', 'Prince Faisal bin Farhan Al Saud', 'Foreign Minister'],
    ['somebody of a name as short', 'Li Peng', 'Premier', 'Lu Peng', 'Premier'],
  ])('is not %s: “%s”', (_, a, title, b, other) => {
    const graph = graphOf({ a: [a, title, 'BD', 1980], b: [b, other, 'BD', 1992] });
    expect(isOnePerson('a', 'b', graph)).toBe(false);
    expect(otherSpellings('a', graph)).toEqual([]);
  });

  it('is of one country, and of one time', () => {
    const graph = graphOf({
      a: ['Seretse Khama', 'President', 'BW', 1969, 1976],
      b: ['Seretse Khama Ian Khama', 'President', 'BW', 2009],
      c: ['Seretse Khama', 'President', 'NA', 1976],
    });
    expect([isOnePerson('a', 'b', graph), isOnePerson('a', 'c', graph)]).toEqual([false, false]);
  });

  it('is not those of a short name who are two with longer ones', () => {
    const graph = graphOf({
      a: ['Hamad Thani', 'Emir', 'QA', 2005],
      b: ['Hamad bin Khalifa al-Thani', 'Emir', 'QA', 2003],
      c: ['Hamad bin Jassim al-Thani', 'Prime Minister', 'QA', 2008],
    });
    expect(otherSpellings('a', graph)).toEqual([]);
  });
});
