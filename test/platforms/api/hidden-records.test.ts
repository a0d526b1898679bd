import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { LISTS, SORTS } from '../../../src/platforms/api/lists/list-kinds.js';
import { SHOWN_KINDS } from '../../../src/platforms/api/shown/on-record.js';
import { knowledgeWith, MEETING } from '../../commands/edited.js';
import { withSecrets } from '../../properties/hidden.js';
import { type Served, STAFF_TOKEN, served, sidelineThrough } from './served.js';

/*
 * Two servers, one over knowledge with hidden records and one without: the same is asked of both, and what comes back is
 * compared to the byte, headers included.
 */

const SLOW_MACHINE_MS = 120_000;

/** Words of hidden records, and of public ones. */
const WORDS = [
  'quantum gravity',
  'Zoltan',
  'Tashkent',
  'Secret Wire',
  'secretly ended',
  'fibre',
  'memorandum',
  'Hashemih',
  'Secret Envoy',
  'Board',
];

let without: Served;
let beside: Served;
let secretive: Knowledge;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const [baku, ganja] = [await knowledgeWith('Baku'), await knowledgeWith('Ganja')];
  secretive = withSecrets(ganja);
  const open = async (first: Knowledge, then: Knowledge, last: Knowledge) =>
    served(
      await sidelineThrough([
        ['2026-11-20T06:00:00Z', first],
        ['2026-11-23T06:00:00Z', then],
        ['2026-11-24T06:00:00Z', last],
      ]),
      {},
      (end) => ends.push(end),
    );
  // Of the hidden ones there are more at each state.
  const someHidden = { ...secretive, proposals: ganja.proposals, topics: secretive.topics };
  [without, beside] = [await open(baku, ganja, ganja), await open(baku, someHidden, secretive)];
  return async () => {
    for (const end of ends) await end();
  };
});

/** Status, body and headers of a reply, without what differs by the moment. */
async function bytes(at: Served, path: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await at.get(path, headers);
  const told = [...response.headers].filter(([name]) => !['date', 'ratelimit'].includes(name));
  return JSON.stringify([response.status, told, await response.text()]);
}

function paths(): string[] {
  const names = [...WORDS, 'UZ', 'TR', 'secret-topic', `secret-${secretive.officials.at(-1)!.id}`];
  const lists = LISTS.flatMap((list) => [
    ...SORTS[list].map((sort) => `${list}?sort=${sort}&limit=100`),
    ...WORDS.map((word) => `${list}?q=${encodeURIComponent(word)}`),
    ...names.flatMap((name) => ['country', 'with'].map((field) => `${list}?${field}=${encodeURIComponent(name)}`)),
  ]);
  const narrowed = names.flatMap((name) =>
    ['conference', 'topic'].map((field) => `meetings?${field}=${encodeURIComponent(name)}`),
  );
  const statuses = ['pending', 'over', 'terminated'].map((status) => `agreements?status=${status}`);
  const records = SHOWN_KINDS.flatMap((kind) =>
    secretive[`${kind}s` as keyof Knowledge].filter((_, at) => at % 9 === 0).map(({ id }) => `records/${kind}/${id}`),
  );
  const changes = ['2026-11-19', '2026-11-22', '2026-11-24'].flatMap((day) => [
    `changes?since=${day}`,
    `changes?since=${day}&about=Zoltan+Hashemi`,
  ]);
  const searches = WORDS.map((word) => `search?q=${encodeURIComponent(word)}`);
  const asked = [
    ...WORDS.map((word) => `who is ${word}`),
    'meetings in Tashkent',
    "what's new",
    'which agreements were terminated',
    'how many meetings are on record?',
  ];
  return [
    ...lists,
    ...narrowed,
    ...statuses,
    ...records,
    ...changes,
    ...searches,
    ...asked.map((q) => `ask?q=${encodeURIComponent(q)}`),
    'openapi.json',
    '',
  ];
}

describe('hidden records', { timeout: SLOW_MACHINE_MS }, () => {
  it('leave no trace on any page, in its headers or its tag', async () => {
    const different: string[] = [];
    for (const path of paths()) {
      if ((await bytes(without, `/api/v1/${path}`)) !== (await bytes(beside, `/api/v1/${path}`))) different.push(path);
    }
    expect(different).toEqual([]);
  });

  it('are there for those who may see them', async () => {
    const counts = async (at: Served) => (await at.json('/api/v1/meetings?limit=1', STAFF_TOKEN)).total as number;
    expect(await counts(beside)).toBeGreaterThan(await counts(without));
    expect((await beside.get(`/api/v1/records/meeting/secret-shadow`, STAFF_TOKEN)).status).toBe(200);
    expect((await beside.get(`/api/v1/records/meeting/secret-shadow`)).status).toBe(404);
    const news = await beside.json('/api/v1/changes?since=2026-11-24', STAFF_TOKEN);
    expect(news.total).toBeGreaterThan(0);
  });

  it('name no audience, to those who may see them either', async () => {
    for (const path of ['records/meeting/secret-shadow', 'meetings?limit=100', 'search?q=quantum'])
      expect(JSON.stringify(await beside.json(`/api/v1/${path}`, STAFF_TOKEN))).not.toContain('"audience"');
  });

  it('leave no trace in any tool, resource or completion', async () => {
    expect(await everythingSaid(beside, {})).toEqual(await everythingSaid(without, {}));
  });

  it('are there in them for those who may see them', async () => {
    expect(await everythingSaid(beside, STAFF_TOKEN)).not.toEqual(await everythingSaid(without, STAFF_TOKEN));
  });
});

/** All that an assistant can get out of a server. */
async function everythingSaid({ url }: Served, headers: Record<string, string>): Promise<readonly unknown[]> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers } }) as never);
  const said: unknown[] = [
    await client.listTools(),
    await client.listResources(),
    await client.listResourceTemplates(),
    await client.listPrompts(),
  ];
  for (const word of WORDS) {
    said.push(await client.callTool({ name: 'ask', arguments: { question: `who is ${word}` } }));
    said.push(await client.callTool({ name: 'find_records', arguments: { kind: 'meetings', q: word } }));
    said.push(await client.callTool({ name: 'find_records', arguments: { kind: 'officials', with: word } }));
    said.push(await client.callTool({ name: 'pending_agreements', arguments: { with: word } }));
    for (const kind of SHOWN_KINDS) {
      const ref = { type: 'ref/resource', uri: `sideline://${kind}/{id}` } as const;
      said.push(await client.complete({ ref, argument: { name: 'id', value: word.slice(0, 6) } }));
    }
  }
  said.push(await client.callTool({ name: 'pending_agreements', arguments: { limit: 100 } }));
  for (const since of ['2026-11-19', '2026-11-24'])
    said.push(await client.callTool({ name: 'what_changed', arguments: { since } }));
  for (const ref of [`meeting:${MEETING}`, 'meeting:secret-shadow', 'topic:secret-topic', 'source:secret-wire']) {
    said.push(await client.callTool({ name: 'get_record', arguments: { ref } }));
    const uri = `sideline://${ref.replace(':', '/')}`;
    said.push(await client.readResource({ uri }).catch((error: Error) => error.message));
  }
  await client.close();
  return said;
}
