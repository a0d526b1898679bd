import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('the words of a title', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const documentsOf = (text: string) =>
    understand(text, graph, ASKED_AT).question.agreements.flatMap(({ ids }) => [...ids]);

  it.each([
    ['COP29 green digital declaration - adopted?', 'cop29-green-digital-declaration'],
    ['when was the digital action green declaration of COP29 adopted?', 'cop29-green-digital-declaration'],
    ['how many nations joined the New Delhi AI Declaration?', 'new-delhi-declaration-ai-impact'],
    ['the Lagatoi text: what does it do?', 'wtdc-25-lagatoi-resolution'],
  ])('name the document, in whatever order: %s', (text, id) => {
    expect(documentsOf(text)).toEqual([id]);
  });

  it.each([
    // Several may be meant.
    'digital development memoranda',
    // The side beside it limits the documents, and may be no party of the one with such a title.
    'Was the digital development MoU with Kenya signed?',
    // A kind and its parties are no title.
    'Iran-Tajikistan memorandum',
    // Nothing speaks of a document.
    'who talked about Lagatoi?',
  ])('name none where they only describe: %s', (text) => {
    expect(documentsOf(text)).toEqual([]);
  });
});
