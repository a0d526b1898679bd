import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { namesMeant } from '../../../src/core/graph/names-meant.js';
import { tokens } from '../../../src/core/graph/normalise.js';
import { withinWork } from '../../../src/core/graph/work.js';
import { loaded } from '../../corpus/loaded.js';
import { STAFF, withSecrets } from '../../properties/hidden.js';

let graph: Graph;
let secretive: Graph;
let staff: Graph;

beforeAll(async () => {
  const knowledge = await loaded();
  graph = graphFor(knowledge, []);
  secretive = graphFor(withSecrets(knowledge), []);
  staff = graphFor(withSecrets(knowledge), [STAFF]);
});

/** The names that a text may mean around some of its words, with the part that each stands for. */
function meant(text: string, unknown: readonly string[], of: Graph = graph): (readonly [name: string, span: string])[] {
  const words = tokens(text);
  const positions = words.flatMap(({ text: word }, at) => (unknown.includes(word) ? [at] : []));
  return namesMeant(words, positions, of).map(({ name, start, end }) => [name, text.slice(start, end)]);
}

describe('the names meant', () => {
  it.each([
    [
      'when is World Telecommunication Develoment Conference 2025',
      'Develoment',
      'World Telecommunication Development Conference 2025',
    ],
    [
      'who met Departent of Science and Technology of India',
      'Departent',
      'Department of Science and Technology of India',
    ],
    ['status of the Bau Action Plan 2026-2029', 'Bau', 'Baku Action Plan 2026-2029'],
    ['which meetings mentioned single xublic-service platforms', 'xublic', 'single public-service platforms'],
  ])('in “%s”, around “%s”, are first of all %s', (text, unknown, name) => {
    expect(meant(text, [unknown])[0]![0]).toBe(name);
  });

  it('stand for all of their words and no other', () => {
    const [first] = meant('who attended the World Telecommunication Develoment Conference 2025 in Baku?', [
      'Develoment',
    ]);
    expect(first![1]).toBe('World Telecommunication Develoment Conference 2025');
  });

  it('are known in another order and with slips in several words', () => {
    expect(meant('Thigo Pilip', ['Thigo', 'Pilip'])[0]).toEqual(['Philip Thigo', 'Thigo Pilip']);
    expect(meant('Kristaina Gkeoqgieva', ['Kristaina', 'Gkeoqgieva'])[0]![0]).toBe('Kristalina Georgieva');
  });

  it('are none where little of a name is there: one word of several, a short word, or a first letter and the length', () => {
    expect(meant('what is Confernce', ['Confernce'])).toEqual([]);
    expect(meant('mtgs early feb', ['feb'])).toEqual([]);
    expect(meant('who is Qasimi', ['Qasimi'])).toEqual([]);
    expect(meant('', [])).toEqual([]);
  });

  it('come in the order of what the rest of the question says, where they fit as well as each other', () => {
    const georges = (text: string) => meant(text, ['Georgge']).map(([name]) => name);
    expect(georges('Georgge')).toHaveLength(2);
    expect(georges('did Georgge of Ghana speak')[0]).toBe('Samuel Nartey George');
    expect(georges('did Georgge of India speak')[0]).toBe('Sibi George');
    expect(georges('did Georgge of Inddia speak')[0]).toBe('Sibi George');
  });

  it('are the same for who may not see hidden records as if there were none', () => {
    for (const text of [
      'Zoltan Hashemii',
      'Ball lightnng',
      'Tashkant board',
      'Rashad Nabyev',
      'Web Sumymit Qatar 2026',
    ]) {
      const unknown = text.split(' ');
      expect(meant(text, unknown, secretive), text).toEqual(meant(text, unknown));
    }
    expect(meant('Zoltan Hashemii', ['Zoltan', 'Hashemii'], staff)[0]![0]).toBe('Zoltan Hashemi');
    expect(meant('Zoltan Hashemii', ['Zoltan', 'Hashemii']).map(([name]) => name)).not.toContain('Zoltan Hashemi');
  });

  it('take few steps of work, however many words are unknown and however long they are', () => {
    meant('Develoment', ['Develoment']);
    const long = `${'ministr communicatons '.repeat(40)}${'x'.repeat(400)}`;
    const { made, steps } = withinWork(60_000, () =>
      meant(
        long,
        tokens(long).map(({ text }) => text),
      ),
    );
    expect(made).not.toBeNull();
    expect(steps).toBeLessThan(60_000);
  });
});
