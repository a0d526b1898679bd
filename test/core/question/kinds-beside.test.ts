import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { partsInWords } from '../../../src/core/assembly/parts-in-words.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('a kind of document', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const lineOf = (text: string) => partsInWords(understand(text, graph, ASKED_AT).question);

  it.each([
    'memoranda and agreements of Oman',
    'memoranda / agreements of Oman',
    'deals or MoUs of Oman',
    'memoranda and other documents of Oman',
  ])('limits nothing beside the word for all of them: %s', (text) => {
    expect(lineOf(text)).toBe('Agreements of Oman');
  });

  it('limits alone, and beside another kind', () => {
    expect(lineOf('memoranda of Oman')).toBe('Memoranda of Oman');
    expect(lineOf('memoranda and declarations of Oman')).toBe('Memoranda or declarations of Oman');
  });

  it.each([
    'меморандумы о намерениях Омана',
    'les mémorandums d’intention d’Oman',
    'los memorandos de intención de Omán',
    'memorandum of intent of Oman',
  ])('is a letter of intent where it is called a memorandum of intent: %s', (text) => {
    expect(lineOf(text)).toBe('Letters of intent of Oman');
  });

  it.each(['Solicito confirmación: memorandos de Omán', 'ruego información: memorandos de Omán'])(
    'is what is asked for, and not what whoever asks wants to know: %s',
    (text) => {
      expect(lineOf(text)).toBe('Memoranda of Oman');
    },
  );
});
