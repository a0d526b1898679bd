import { describe, expect, it } from 'vitest';
import { graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { ASKED_AT } from '../../corpus/asked-at.js';
import { loaded } from '../../corpus/loaded.js';

const graph = graphFor(await loaded(), []);
const targetOf = (text: string) => understand(text, graph, ASKED_AT).question.target;

describe('wanting, needing and asking', () => {
  it.each([
    ['my chief wants the countries that Hashemi met in Baku', 'meetings'],
    ['need the agreements of Kenya, quickly', 'agreements'],
    ['the editor needs whoever met Kabogo', 'meetings'],
    ['asking for a colleague: who is the Azerbaijani ambassador in Kenya', 'officials'],
  ])('of whoever asks is no request on record: %s', (text, target) => {
    expect(targetOf(text)).toBe(target);
  });

  it.each([
    'Kenya wants what from the ITU',
    'what did Iran need from Kenya',
    'which countries asked the ITU for support',
    'list what Ghana seeks',
  ])('of somebody on record is one: %s', (text) => {
    expect(targetOf(text)).toBe('proposals');
  });
});

describe('short forms of chats', () => {
  it.each([
    ['agmts btw azerbaijan and malaysia', 'agreements between azerbaijan and malaysia'],
    ['the conf in baku', 'the conference in baku'],
  ])('are read as written out: %s', (typed, meant) => {
    const { question } = understand(typed, graph, ASKED_AT);
    expect(question.target).toBe(understand(meant, graph, ASKED_AT).question.target);
    expect(question.parties).toEqual(understand(meant, graph, ASKED_AT).question.parties);
  });

  it('take an hour for no half of a year', () => {
    expect(understand('landing in 1h, who met Kabogo', graph, ASKED_AT).question.dates).toEqual([]);
    expect(understand('who met Kabogo in H1 2025', graph, ASKED_AT).question.dates).toHaveLength(1);
  });
});
