import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { plainText } from '../../../src/core/answer/plain.js';
import { expectClean } from '../../canaries.js';
import { knowledgeWith, MEETING, record } from '../../commands/edited.js';
import { loaded, PINNED_FOLDER } from '../../corpus/loaded.js';
import { newStatePath } from '../../store/state-folder.js';
import { CLOCK, type Parsed, served } from './served.js';

/** Processes start slowly where many do at once. */
const SLOW_TEST_MS = 120_000;

const QUESTION = 'pending mous with morocco';

/** A client that is connected, and how it is left. */
interface Connected {
  readonly client: Client;
  close(): Promise<void>;
}

/** What the program says on standard error beside its answers. */
let said = '';

async function overStdio(args: readonly string[] = [], env: Record<string, string> = {}): Promise<Connected> {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [
      resolve('dist/main.js'),
      'mcp',
      '--now',
      CLOCK,
      '--zone',
      'Asia/Tehran',
      ...(args.includes('--knowledge') ? [] : ['--knowledge', PINNED_FOLDER]),
      ...args,
    ],
    env: { PATH: process.env.PATH!, STATE_URL: 'memory:', ...env },
    cwd: mkdtempSync(join(tmpdir(), 'sideline-mcp-')),
    stderr: 'pipe',
  });
  transport.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  await client.connect(transport as never);
  return { client, close: () => client.close() };
}

async function overHttp(): Promise<Connected> {
  const ends: (() => Promise<void>)[] = [];
  const { url } = await served(createSideline(await loaded()), {}, (end) => ends.push(end));
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)) as never);
  return {
    client,
    close: async () => {
      await client.close();
      for (const end of ends) await end();
    },
  };
}

describe.each([
  ['standard input and output', overStdio],
  ['HTTP', overHttp],
] as const)('the protocol of assistants over %s', { timeout: SLOW_TEST_MS }, (_, connect) => {
  let client: Client;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ client, close } = await connect());
  }, SLOW_TEST_MS);
  afterAll(() => close());

  const call = async (name: string, args: object): Promise<Parsed> => client.callTool({ name, arguments: { ...args } });

  it('says who it is and how it is used', () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'sideline' });
    expect(client.getInstructions()).toContain('Quote the marks');
    expect(client.getServerCapabilities()).toMatchObject({ tools: {}, resources: {}, prompts: {}, completions: {} });
  });

  it('has five tools that read and do nothing else, each with what it takes and gives', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'ask',
      'find_records',
      'get_record',
      'pending_agreements',
      'what_changed',
    ]);
    for (const tool of tools) {
      expect(tool.annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false, destructiveHint: false });
      expect(tool.inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(tool.outputSchema).toMatchObject({ type: 'object' });
      expect(tool.description).toBeTruthy();
      for (const [name, schema] of Object.entries<Parsed>(tool.inputSchema.properties ?? {}))
        expect([tool.name, name, Boolean(schema.description)]).toEqual([tool.name, name, true]);
    }
  });

  it('answers a question as Sideline does, with marks, statements, sources and records', async () => {
    const answer = createSideline(await loaded()).ask({
      text: QUESTION,
      conversation: null,
      reader: [],
      now: CLOCK,
      zone: 'Asia/Tehran',
    });
    const reply = await call('ask', { question: QUESTION });
    expect(reply.isError).toBeFalsy();
    expect(reply.content).toEqual([{ type: 'text', text: plainText(answer) }]);
    expect(reply.structuredContent).toMatchObject({
      outcome: 'answered',
      text: plainText(answer),
      records: answer.records,
    });
    expect(reply.structuredContent.statements[0].cites).toEqual(expect.arrayContaining([1]));
    expect(reply.structuredContent.sources[0]).toMatchObject({
      n: 1,
      publisher: expect.any(String),
      url: expect.stringMatching(/^http/),
    });
  });

  it('says that nothing is on record as it is', async () => {
    const reply = await call('ask', { question: 'who did Qwxzy Vbnmk meet?' });
    expect(reply.isError).toBeFalsy();
    expect(reply.structuredContent).toMatchObject({ outcome: 'no-record', statements: [] });
  });

  it('lists records with marks in words and sources in data, page by page', async () => {
    const first = await call('find_records', { kind: 'meetings', country: 'IR', limit: 2 });
    expect(first.content[0].text).toMatch(/^\d+ meetings on record here meet these conditions\.\n {2}.* \[1.*\]/);
    expect(first.content[0].text).toContain('[1] ');
    expect(first.structuredContent.records).toHaveLength(2);
    const { next } = first.structuredContent;
    const second = await call('find_records', { kind: 'meetings', country: 'IR', limit: 2, cursor: next });
    const ids = [first, second].flatMap((reply) => reply.structuredContent.records.map(({ id }: { id: string }) => id));
    expect(new Set(ids).size).toBe(4);
    expect(await call('find_records', { kind: 'officials', with: 'Sattar Hashemi' })).toMatchObject({
      structuredContent: { total: 1 },
    });
  });

  it('tells an assistant what it asked for wrongly', async () => {
    for (const [args, words] of [
      [{ kind: 'meetings', status: 'pending' }, 'status: meetings cannot be asked for that'],
      [{ kind: 'meetings', with: 'Satar Hashemmi' }, 'Did you mean Sattar Hashemi'],
      [{ kind: 'meetings', sort: 'title' }, 'sort: '],
      [{ kind: 'meetings', colour: 'red' }, 'colour'],
    ] as const) {
      const reply = await call('find_records', args);
      expect([words, reply.isError, reply.content[0].text]).toEqual([words, true, expect.stringContaining(words)]);
    }
  });

  it('gives a record by its ref, and says where there is none', async () => {
    const reply = await call('get_record', { ref: `meeting:${MEETING}` });
    expect(reply.structuredContent).toMatchObject({
      ref: `meeting:${MEETING}`,
      kind: 'meeting',
      record: { id: MEETING },
    });
    expect(reply.content[0].text).toMatch(/\[1\] .*https?:/);
    for (const ref of ['meeting:nowhere', 'monster:x', 'meeting', `meeting:${MEETING}:x`])
      expect(await call('get_record', { ref })).toMatchObject({ isError: true });
  });

  it('lists pending agreements, those longest on record first', async () => {
    const reply = await call('pending_agreements', { country: 'Morocco' });
    const { records, total } = reply.structuredContent;
    expect(total).toBe(records.length);
    expect(total).toBeGreaterThan(0);
    const pending = ['proposed', 'negotiating', 'signed', 'implementation-urged', 'not-operational'];
    for (const { record } of records) expect(pending).toContain(record.history.at(-1).status);
  });

  it('says that changes are not known where no journal is kept', async () => {
    const reply = await call('what_changed', { since: '2026-11-01' });
    expect(reply.structuredContent).toMatchObject({ knownSince: null, changes: [] });
    expect(reply.content[0].text).toContain('no journal of changes is kept');
  });

  it('has every record as a resource, whose id is completed by its name', async () => {
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toContain('sideline://meeting/{id}');
    expect(resourceTemplates).toHaveLength(8);
    const uri = `sideline://meeting/${MEETING}`;
    const { contents } = await client.readResource({ uri });
    expect(contents).toEqual([{ uri, mimeType: 'application/json', text: expect.any(String) }]);
    expect(JSON.parse((contents[0] as Parsed).text)).toEqual(
      (await call('get_record', { ref: `meeting:${MEETING}` })).structuredContent,
    );
    await expect(client.readResource({ uri: 'sideline://meeting/nowhere' })).rejects.toThrow(
      'No meeting is on record here',
    );
    const ref = { type: 'ref/resource', uri: 'sideline://official/{id}' } as const;
    expect((await client.complete({ ref, argument: { name: 'id', value: 'hashemi' } })).completion.values).toContain(
      'sattar-hashemi',
    );
    expect((await client.complete({ ref, argument: { name: 'id', value: 'Sattar H' } })).completion.values).toEqual([
      'sattar-hashemi',
    ]);
    const { resources } = await client.listResources();
    expect(resources.length).toBeGreaterThan(3);
    for (const one of resources.slice(0, 3))
      expect((await client.readResource({ uri: one.uri })).contents).toHaveLength(1);
  });

  it('has a prompt that keeps the marks and says "nothing on record" as it is', async () => {
    expect((await client.listPrompts()).prompts.map(({ name }) => name)).toEqual(['answer_with_sources']);
    const { messages } = await client.getPrompt({ name: 'answer_with_sources', arguments: { question: QUESTION } });
    expect(messages).toHaveLength(1);
    const { text } = messages[0]!.content as Parsed;
    for (const part of ['Quote the marks', 'nothing on record', QUESTION]) expect(text).toContain(part);
  });

  it('gives the same bytes again', async () => {
    const twice = async () => JSON.stringify(await call('ask', { question: 'meetings of Iran in 2025' }));
    expect(await twice()).toBe(await twice());
  });
});

describe('the protocol of assistants over HTTP, for each caller', () => {
  it('is refused after so many requests, with the seconds to wait', async () => {
    const { url } = await served(createSideline(await loaded()), {
      limits: { read: { requests: 9, seconds: 60 }, ask: { requests: 2, seconds: 60 } },
    });
    const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
    const statuses = [];
    for (let at = 0; at < 3; at++) statuses.push(await fetch(`${url}/mcp`, { method: 'POST', headers, body }));
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(statuses.at(-1)!.headers.get('retry-after')).toBe('60');
  });
});

describe('sideline mcp', { timeout: SLOW_TEST_MS }, () => {
  it('tells what changed from the journal, and what is new since', async () => {
    const url = `file:${await newStatePath()}`;
    await record(url, [
      ['2026-11-20T06:00:00Z', await knowledgeWith('Ganja')],
      ['2026-11-23T06:00:00Z', await loaded()],
    ]);
    const { client, close } = await overStdio([], { STATE_URL: url });
    onTestFinished(close);
    const reply: Parsed = await client.callTool({ name: 'what_changed', arguments: { since: '2026-11-22' } });
    expect(reply.structuredContent).toMatchObject({
      total: 1,
      changes: [{ kind: 'corrected', before: 'Ganja', after: 'Baku' }],
    });
    expect(reply.content[0].text).toMatch(/“Ganja” → “Baku”\. \[1/);
    const news: Parsed = await client.callTool({
      name: 'ask',
      arguments: { question: 'what changed about Tajikistan since sunday' },
    });
    expect(news.structuredContent.text).toContain('“Ganja” → “Baku”');
  });

  it('sees what is public alone, and more where --reader says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sideline-mcp-knowledge-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(PINNED_FOLDER, folder, { recursive: true });
    const hidden =
      'topics: {}\norganisations:\n  shadow-office: {name: Shadow Office, aliases: [], kind: other, audience: [staff], cites: [shadow-1]}\n';
    const source =
      'sources:\n  shadow-1: {title: null, publisher: Shadow, url: "https://shadow.example/1", published: null, language: en, audience: [staff]}\n';
    writeFileSync(join(folder, 'shadow.yaml'), `${hidden}${source}`);
    const isThere = async (args: readonly string[]) => {
      const { client, close } = await overStdio(['--knowledge', folder, ...args]);
      const reply = await client.callTool({ name: 'get_record', arguments: { ref: 'organisation:shadow-office' } });
      await close();
      return !reply.isError;
    };
    expect([await isThere([]), await isThere(['--reader', 'staff'])]).toEqual([false, true]);
  });

  it('answers from newer files a moment later', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sideline-mcp-knowledge-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const write = (name: string) =>
      writeFileSync(
        join(folder, 'a.yaml'),
        `sources:\n  daily-1: {title: A, publisher: Daily, url: "https://daily.example/1", published: null, language: en}\norganisations:\n  office: {name: ${name}, aliases: [], kind: other, cites: [daily-1]}\n`,
      );
    write('Old Office');
    const { client, close } = await overStdio(['--knowledge', folder]);
    onTestFinished(close);
    const name = async () =>
      ((await client.callTool({ name: 'get_record', arguments: { ref: 'organisation:office' } })) as Parsed)
        .structuredContent.record.name;
    expect(await name()).toBe('Old Office');
    write('New Office');
    await expect.poll(name, { timeout: 30_000, interval: 200 }).toBe('New Office');
    const news: Parsed = await client.callTool({ name: 'ask', arguments: { question: "what's new" } });
    expect(news.isError).toBeFalsy();
  });

  it('writes the protocol and nothing else, answers what came before its input ended, and ends with 0', async () => {
    const child = spawn(
      process.execPath,
      [resolve('dist/main.js'), 'mcp', '--knowledge', PINNED_FOLDER, '--now', CLOCK],
      {
        env: { PATH: process.env.PATH, STATE_URL: 'memory:' },
        cwd: mkdtempSync(join(tmpdir(), 'sideline-mcp-')),
      },
    );
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const initialize = {
      jsonrpc: '2.0',
      id: 0,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 't', version: '1' } },
    };
    const asked = [1, 2, 3].map((id) => ({
      jsonrpc: '2.0',
      id,
      method: 'tools/call',
      params: { name: 'ask', arguments: { question: QUESTION } },
    }));
    const lines = [initialize, { jsonrpc: '2.0', method: 'notifications/initialized' }, ...asked].map((one) =>
      JSON.stringify(one),
    );
    child.stdin.end(`${lines.join('\n')}\nthis is no message\n`);
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    const replies = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(replies.map(({ id }) => id).sort()).toEqual([0, 1, 2, 3]);
    expect(replies.every((one) => one.jsonrpc === '2.0' && one.result)).toBe(true);
    expect(err).toMatch(/^sideline mcp: a message cannot be read \(\w+\)\n$/);
  });

  it('ends at a signal', async () => {
    const child = spawn(process.execPath, [resolve('dist/main.js'), 'mcp', '--knowledge', PINNED_FOLDER], {
      env: { PATH: process.env.PATH, STATE_URL: 'memory:' },
      cwd: mkdtempSync(join(tmpdir(), 'sideline-mcp-')),
    });
    const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
    child.stdin.write(`${ping}\n`);
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('says on standard error what is wrong with the folder, and ends with 1', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sideline-mcp-knowledge-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'a.yaml'), 'sources: [');
    const child = spawn(process.execPath, [resolve('dist/main.js'), 'mcp', '--knowledge', folder], {
      env: { PATH: process.env.PATH },
      stdio: 'pipe',
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const [code] = await once(child, 'close');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('a.yaml:1:');
  });

  it('says nothing of what was asked on standard error', () => {
    expectClean(said);
    expect(said).not.toContain('morocco');
  });
});
