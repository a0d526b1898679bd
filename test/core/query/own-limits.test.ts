import { beforeAll, describe, expect, it } from 'vitest';
import { readWhole } from '../../../src/core/grammar/read.js';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { evaluate } from '../../../src/core/query/evaluate.js';
import type { Limits, Pattern, SetQ } from '../../../src/core/query/query.js';
import { QuerySchema } from '../../../src/core/query/query-schema.js';
import { restate } from '../../../src/core/query/restate/restate.js';
import { linked } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), ['public']);
});

const records = (kind: Pattern['kind'], limits: Limits): SetQ => ({ is: 'records', of: { kind, roles: {}, limits } });
const found = (set: SetQ) => [...evaluate(set, graph).elements()].sort();
const read = (text: string) => readWhole(linked(text, graph, ASKED_AT), graph)?.query ?? null;

describe('what no source states of records', () => {
  it('is found for meetings without a date, and for no others', () => {
    const undated = graph.meetings.records.filter(({ date }) => date === null).map(({ id }) => `meeting:${id}`);
    expect(undated.length).toBeGreaterThan(0);
    expect(found(records('meeting', { unstated: ['date'] }))).toEqual(undated.sort());
  });

  it('is found for meetings in which a side is without a name', () => {
    const nameless = graph.meetings.records
      .filter(({ participants }) => participants.some(({ official }) => official === null))
      .map(({ id }) => `meeting:${id}`);
    expect(nameless.length).toBeGreaterThan(0);
    expect(found(records('meeting', { unstated: ['official'] }))).toEqual(nameless.sort());
  });

  it('is of a signing only where there was one', () => {
    const signedUndated = graph.agreements.records
      .filter(({ history }) => {
        const signings = history.filter(({ status }) => status === 'signed');
        return signings.length > 0 && signings.every(({ date }) => date === null);
      })
      .map(({ id }) => `agreement:${id}`);
    expect(found(records('agreement', { unstated: ['signing date'] }))).toEqual(signedUndated.sort());
  });

  it('is nothing of what a kind of record never has', () => {
    expect(found(records('proposal', { unstated: ['deadline'] }))).toEqual([]);
    expect(found(records('conference', { unstated: ['date'] }))).toEqual([]);
  });
});

describe('how many sides and sources records have', () => {
  it('limits documents to those with so many sides', () => {
    const many = found(records('agreement', { number: { of: 'sides', least: 3 } }));
    const few = found(records('agreement', { number: { of: 'sides', most: 2 } }));
    expect(many.length).toBeGreaterThan(0);
    expect(many.length + few.length).toBe(graph.agreements.records.length);
    expect(many.some((one) => few.includes(one))).toBe(false);
  });

  it('counts a source once, however often it is cited', () => {
    const one = found(records('meeting', { number: { of: 'sources', least: 1, most: 1 } }));
    const alone = graph.meetings.records
      .filter(({ cites }) => new Set(cites.map((cite) => cite.split('#')[0])).size === 1)
      .map(({ id }) => `meeting:${id}`);
    expect(one).toEqual(alone.sort());
  });
});

describe('both in words', () => {
  it.each([
    ['which agreements of Iran have no deadline', 'agreements of Iran of which no deadline is stated'],
    ['which agreements have more than two parties', 'agreements of at least 3 sides'],
    ['list meetings with only one source', 'meetings of exactly 1 source'],
  ])('are read, said back and read again: %s', (text, said) => {
    const query = read(text);
    expect(query && restate(query)).toBe(said);
    expect(read(said)).toEqual(query);
    expect(QuerySchema.parse(query)).toEqual(query);
  });
});

describe('who dealt with the most others', () => {
  it('is ranked by how many different ones there are, and not by how often they met', () => {
    const query = read('who met the most countries at WTDC-25');
    expect(query && restate(query)).toBe('officials by number of countries in meetings at WTDC-25, most first');
    expect(read(restate(query!))).toEqual(query);
    expect(QuerySchema.parse(query)).toEqual(query);
  });
});
