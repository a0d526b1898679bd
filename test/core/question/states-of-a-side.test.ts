import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('people of the states of a region', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const read = (text: string) => understand(text, graph, ASKED_AT).question;

  it.each([
    'Which ministers of African states met Hashemi?',
    'Which presidents of European countries met Modi?',
    'Which ambassadors of Asian nations met Nabiyev?',
    'Did Kagame meet ministers of African governments?',
  ])('are asked for, and no countries: %s', (text) => {
    expect(read(text).want).not.toBe('countries');
  });

  it('leave countries to be asked for', () => {
    expect(read('Which countries have ministers who met Hashemi?').want).toBe('countries');
  });
});

describe('both of two as parties', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const wantOf = (text: string) => understand(text, graph, ASKED_AT).question.want;

  it.each([
    'Which documents have both Iran and Tajikistan as parties?',
    'Which memoranda involve both Iran and Kenya?',
    'Which pending agreements name both Iran and Oman?',
  ])('asks for records of both: %s', (text) => {
    expect(wantOf(text)).not.toBe('common');
  });

  it('asks whom they have in common where people or countries are asked for', () => {
    expect(wantOf('Which countries have memoranda with both Iran and Pakistan?')).toBe('common');
    expect(wantOf('Who met both Hashemi and Nabiyev?')).toBe('common');
  });
});
