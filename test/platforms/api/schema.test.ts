import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { visibleTo } from '../../../src/core/graph/reader.js';
import { STATUSES, Status } from '../../../src/core/records/agreement.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { LISTS, type ListName, SORTS } from '../../../src/platforms/api/lists/list-kinds.js';
import { SHOWN_KINDS } from '../../../src/platforms/api/shown/on-record.js';
import { knowledgeWith } from '../../commands/edited.js';
import { withSecrets } from '../../properties/hidden.js';
import { templateQuestions } from '../../properties/templates.js';
import { type Parsed, type Served, STAFF_TOKEN, served, sidelineThrough } from './served.js';

/*
 * Every reply is what the description of the API says it is, which the API gives itself: requests are generated, right and
 * wrong ones, and every body is held to the schema of its route and status.
 */

/** What a stalled machine may take. */
const SLOW_MACHINE_MS = 240_000;

/** Requests of each route. */
const RUNS = 40;

let knowledge: Knowledge;
let api: Served;
let ajv: Ajv2020;
let document: Parsed;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  knowledge = withSecrets(await knowledgeWith('Ganja'));
  const sideline = await sidelineThrough([
    ['2026-11-20T06:00:00Z', withSecrets(await knowledgeWith('Baku'))],
    [
      '2026-11-23T06:00:00Z',
      { ...knowledge, meetings: knowledge.meetings.slice(3), agreements: knowledge.agreements.slice(1) },
    ],
  ]);
  api = await served(sideline, {}, (end) => ends.push(end));
  document = await api.json('/api/v1/openapi.json');
  ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(document, 'api');
  return async () => {
    for (const end of ends) await end();
  };
});

const validators = new Map<string, ValidateFunction>();

/** Holds a body to a schema of the description by its reference. */
function faultsOf(ref: string, body: unknown): unknown {
  const validate = validators.get(ref) ?? ajv.compile({ $ref: `api${ref}` });
  validators.set(ref, validate);
  return validate(body) ? null : validate.errors?.slice(0, 3);
}

/** What a request of a described route gave has to be what is said of its status. */
async function expectDescribed(route: string, path: string, headers: Record<string, string>): Promise<number> {
  const response = await api.get(path, headers);
  const told = document.paths[route].get.responses[response.status];
  expect([path, response.status, told !== undefined]).toEqual([path, response.status, true]);
  const [type] = (response.headers.get('content-type') ?? '').split(';');
  const content = told.content[type!];
  expect([path, type, content !== undefined]).toEqual([path, type, true]);
  expect([path, faultsOf(content.schema.$ref, await response.json())]).toEqual([path, null]);
  return response.status;
}

const readers = fc.constantFrom<Record<string, string>[]>({}, STAFF_TOKEN);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const typed = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }));

/** What some list can be asked for. */
const FIELDS = ['country', 'with', 'conference', 'topic', 'status', 'since', 'until', 'q', 'sort', 'limit', 'cursor'];

/** What one list can be asked for, with values that it has an answer to. */
function rightFor(list: ListName): Record<string, fc.Arbitrary<unknown>> {
  // What everybody may see, and under names that are nobody else's.
  const ids = (section: 'officials' | 'conferences' | 'topics') =>
    fc.constantFrom(...visibleTo(knowledge, [])[section].map(({ id }) => id));
  const day = fc.constantFrom('2018', '2024', '2025-11', '2025-11-24', '2026');
  const common = {
    country: maybe(fc.constantFrom('IR', 'kenya', 'Pakistan', 'ایران')),
    with: maybe(list === 'officials' ? fc.constantFrom('KE', 'Iran') : ids('officials')),
    q: maybe(fc.oneof(fc.constantFrom('fibre', 'memorandum of', 'AI', 'Hashemi'), fc.stringMatching(/^[a-z]{1,20}$/))),
    sort: maybe(fc.constantFrom(...(SORTS[list] as readonly string[]))),
    limit: maybe(fc.integer({ min: 1, max: 100 })),
  };
  if (list === 'officials') return common;
  const more = {
    conference: maybe(ids('conferences')),
    topic: maybe(ids('topics')),
    since: maybe(day),
    until: maybe(day),
  };
  const status = maybe(fc.constantFrom(...Object.keys(STATUSES), ...Status.options));
  return { ...common, ...more, ...(list === 'agreements' ? { status } : {}) };
}

function queryOf(values: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString();
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1 that refers to nothing that is not there, and has every route', () => {
    expect(document.openapi).toBe('3.1.0');
    const names = Object.keys(document.components.schemas);
    const refs = Array.from(JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g), ([, ref]) => ref!);
    expect([...new Set(refs)].filter((ref) => !names.includes(ref.replace('#/components/schemas/', '')))).toEqual([]);
    expect(Object.keys(document.paths).sort()).toEqual(
      ['agreements', 'ask', 'changes', 'meetings', 'officials', 'proposals', 'records/{kind}/{id}', 'search'].map(
        (one) => `/api/v1/${one}`,
      ),
    );
    for (const name of names) expect(() => ajv.compile({ $ref: `api#/components/schemas/${name}` })).not.toThrow();
  });

  it('describes every parameter', () => {
    for (const [path, { get }] of Object.entries<Parsed>(document.paths)) {
      for (const one of get.parameters ?? []) {
        expect([path, one.name, Boolean(one.description)]).toEqual([path, one.name, true]);
      }
    }
  });
});

describe('replies to generated requests are as they are described', { timeout: SLOW_MACHINE_MS }, () => {
  it('of ask', async () => {
    const questions = fc.oneof(
      fc.constantFrom(...templateQuestions(knowledge).slice(0, 400)),
      fc.constantFrom(
        "what's new",
        'compare Iran and Kenya',
        'help',
        'minister of georgia',
        'agreements of Iran by status',
      ),
      typed,
    );
    const query = fc.record({
      q: questions,
      page: maybe(fc.integer({ min: 0, max: 11 })),
      zone: maybe(fc.constantFrom('UTC', 'Asia/Tehran', 'x')),
    });
    await fc.assert(
      fc.asyncProperty(query, readers, async (values, headers) => {
        await expectDescribed('/api/v1/ask', `/api/v1/ask?${queryOf(values)}`, headers);
      }),
      { numRuns: RUNS },
    );
  });

  it('of records', async () => {
    const kinds = fc.constantFrom(...SHOWN_KINDS);
    const asked = kinds.chain((kind) => {
      const ids = knowledge[`${kind}s` as keyof Knowledge].map(({ id }) => id);
      return fc.tuple(
        fc.constant(kind),
        fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...ids) },
          { weight: 1, arbitrary: fc.stringMatching(/^[a-z-]{1,20}$/) },
        ),
      );
    });
    await fc.assert(
      fc.asyncProperty(asked, readers, async ([kind, id], headers) => {
        await expectDescribed('/api/v1/records/{kind}/{id}', `/api/v1/records/${kind}/${id}`, headers);
      }),
      { numRuns: 2 * RUNS },
    );
  });

  it.each(LISTS)('of %s, asked for rightly', async (list) => {
    const query = fc.record(rightFor(list));
    await fc.assert(
      fc.asyncProperty(query, readers, async (values, headers) => {
        expect(await expectDescribed(`/api/v1/${list}`, `/api/v1/${list}?${queryOf(values)}`, headers)).toBe(200);
      }),
      { numRuns: RUNS },
    );
  });

  it.each(LISTS)('of %s, asked for in any way', async (list) => {
    const anything = Object.fromEntries([...FIELDS, 'colour'].map((name) => [name, maybe(typed)]));
    const query = fc
      .tuple(fc.record(rightFor(list)), fc.record(anything))
      .map(([right, wrong]) => ({ ...right, ...wrong }));
    await fc.assert(
      fc.asyncProperty(query, readers, async (values, headers) => {
        await expectDescribed(`/api/v1/${list}`, `/api/v1/${list}?${queryOf(values)}`, headers);
      }),
      { numRuns: RUNS },
    );
  });

  it('of changes', async () => {
    const when = fc.constantFrom('2026-11-19', '2026-11-20T09:30', '2026-11-23T06:00Z', '2027-01-01', 'x', 'monday');
    const about = fc.oneof(
      fc.constantFrom('Iran', 'Pakistan but not space', 'status changes of Iran', 'Frobnia'),
      typed,
    );
    const query = fc.record({
      since: when,
      until: maybe(when),
      about: maybe(about),
      limit: maybe(fc.integer({ min: 0, max: 501 })),
    });
    await fc.assert(
      fc.asyncProperty(query, readers, async (values, headers) => {
        await expectDescribed('/api/v1/changes', `/api/v1/changes?${queryOf(values)}`, headers);
      }),
      { numRuns: RUNS },
    );
  });

  it('of search', async () => {
    const words = fc.oneof(fc.constantFrom('fibre Tajikistan', 'memorandum', 'Hashemi', 'the of'), typed);
    const query = fc.record({
      q: words,
      kind: maybe(fc.constantFrom(...SHOWN_KINDS, 'x')),
      limit: maybe(fc.integer({ min: 0, max: 101 })),
    });
    await fc.assert(
      fc.asyncProperty(query, readers, async (values, headers) => {
        await expectDescribed('/api/v1/search', `/api/v1/search?${queryOf(values)}`, headers);
      }),
      { numRuns: RUNS },
    );
  });
});
