import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Client, escapeIdentifier, type QueryResultRow } from 'pg';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';

/** The database that tests make their schemas in. */
export const DATABASE_URL = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test';

/** `describe` where PostgreSQL answers; it is skipped elsewhere, with a line that says so, except in continuous integration. */
export const describeWithPostgres = (await answers()) ? describe : describe.skip;

async function answers(): Promise<boolean> {
  try {
    await inDatabase('select 1');
    return true;
  } catch (error) {
    const line = `no PostgreSQL answers at ${DATABASE_URL} (${error instanceof Error ? error.message || error.name : error})`;
    if (process.env.CI === 'true') throw new Error(`${line}: continuous integration has to have one`);
    console.warn(`${line}: its tests are skipped; TEST_DATABASE_URL names another`);
    return false;
  }
}

/** Runs one statement on a connection of its own. */
export async function inDatabase<Row extends QueryResultRow>(
  text: string,
  values: readonly unknown[] = [],
  url = DATABASE_URL,
): Promise<Row[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

const schemas: string[] = [];

// Here, since a test cannot ask for what is done after all tests.
afterAll(async () => {
  if (describeWithPostgres === describe.skip) return;
  for (const schema of schemas) await inDatabase(`drop schema if exists ${escapeIdentifier(schema)} cascade`);
});

/** The name of a schema that nobody else has; it goes when the tests of this file have run. */
export function newSchema(): string {
  const schema = newName();
  schemas.push(schema);
  return schema;
}

/** Makes a database before the tests of this file, and gives its URL; it goes when they have run. */
export function newDatabase(): () => string {
  const name = newName();
  beforeAll(async () => void (await inDatabase(`create database ${escapeIdentifier(name)}`)));
  afterAll(async () => void (await inDatabase(`drop database if exists ${escapeIdentifier(name)} with (force)`)));
  return () => urlWith({ pathname: `/${name}` });
}

/** The URL of a database by an address of this machine that others see, too, until the test ends; null without a network. */
export async function acrossNetwork(url = DATABASE_URL): Promise<string | null> {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const outer = addresses.find(({ internal, family }) => !internal && family === 'IPv4');
  if (outer === undefined) return null;
  const { hostname, port } = new URL(url);
  const forwarder = createServer((near) => {
    const far = connect(Number(port || 5432), hostname);
    for (const socket of [near, far]) socket.on('error', () => {});
    near.pipe(far).pipe(near);
  }).listen(0, outer.address);
  await once(forwarder, 'listening');
  onTestFinished(() => void forwarder.close());
  const seen = { hostname: outer.address, port: String((forwarder.address() as AddressInfo).port) };
  return Object.assign(new URL(url), seen).href;
}

/** A name for a schema, a database or a role. */
export function newName(): string {
  return `sideline_test_${randomBytes(6).toString('hex')}`;
}

/** The URL of the test database, with parts of it replaced. */
export function urlWith(parts: Partial<Pick<URL, 'username' | 'password' | 'port' | 'pathname' | 'search'>>): string {
  return Object.assign(new URL(DATABASE_URL), parts).href;
}
