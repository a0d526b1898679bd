import { beforeAll, describe, expect, it } from 'vitest';
import { describedDocument, type Describing } from '../../../src/core/grammar/described-document.js';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { loaded } from '../../corpus/loaded.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), ['public']);
});

const words = (text: string, names = ''): readonly Describing[] =>
  text.split(' ').map((word) => ({ word, isName: names.split(' ').includes(word) }));
const idOf = (text: string, names = '') => {
  const set = describedDocument(words(text, names), graph);
  return set?.is === 'these' ? set.ids : null;
};

describe('a document by its description', () => {
  it('is the one of which all the words are told', () => {
    expect(idOf('memorandum on the one million coders programme')).toHaveLength(1);
  });

  it('is none where a word is told of no document', () => {
    expect(idOf('memorandum on the one million zeppelins programme')).toBeNull();
  });

  it('is none where several fit', () => {
    expect(idOf('memorandum on digital cooperation')).toBeNull();
  });

  it('is not known by names of sides alone', () => {
    expect(idOf('memorandum between iran and kenya', 'iran kenya')).toBeNull();
  });

  it('is not known by one word, nor by more than a description has', () => {
    expect(idOf('coders')).toBeNull();
    expect(idOf(Array(4).fill('one million coders').join(' '))).toBeNull();
  });
});
