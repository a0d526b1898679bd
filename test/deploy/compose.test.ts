import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Environment } from '../../src/config.js';
import { lastStage } from './image.js';

/** What is read of a service here. */
interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly restart: string;
  readonly init?: boolean;
  readonly env_file?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes: readonly string[];
  readonly read_only?: boolean;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}

const TEXT = readFileSync('.deploy/compose.yaml', 'utf8');
const COMPOSE = parse(TEXT) as { services: Record<'sideline' | 'database', Service>; volumes: Record<string, unknown> };
const { sideline, database } = COMPOSE.services;

describe('the compose file', () => {
  it('builds the image from the checkout, and mounts its knowledge to be read', () => {
    const context = join('.deploy', sideline.build!.context);
    expect(existsSync(join(context, sideline.build!.dockerfile))).toBe(true);
    const [from, to, mode] = sideline.volumes[0]!.split(':');
    expect({ isThere: existsSync(join('.deploy', from!)), to, mode }).toEqual({
      isThere: true,
      to: '/knowledge',
      mode: 'ro',
    });
    expect(sideline.environment.KNOWLEDGE_DIR).toBe(to);
  });

  it('sets only variables that Sideline or its database driver reads', () => {
    const known = [...Object.keys(Environment.shape), 'PGPASSWORD'];
    expect(Object.keys(sideline.environment).filter((name) => !known.includes(name))).toEqual([]);
    expect(Environment.safeParse(sideline.environment).success).toBe(true);
  });

  it('has no password in it, and asks for one that is not set', () => {
    expect(TEXT).not.toMatch(/:[^:/@\s]+@database/);
    expect(sideline.environment.PGPASSWORD).toBe(database.environment.POSTGRES_PASSWORD);
    expect(database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
    const { username, hostname, pathname } = new URL(sideline.environment.STATE_URL!);
    expect({ username, hostname, name: pathname }).toEqual({
      username: database.environment.POSTGRES_USER,
      hostname: 'database',
      name: `/${database.environment.POSTGRES_DB}`,
    });
  });

  it('ends a Sideline that hangs by the health check of the image, which an init passes on to no other', () => {
    expect(sideline.healthcheck).toBeUndefined();
    expect(lastStage('HEALTHCHECK')[0]?.getArgumentsContent()).toContain('/app/health-check.mjs');
    // The first process of a container cannot be ended from within it.
    expect(sideline.init).toBe(true);
    expect(sideline.restart).toBe('unless-stopped');
  });

  it('starts Sideline once the database is healthy, and both again after a crash', () => {
    expect(sideline.depends_on?.database?.condition).toBe('service_healthy');
    expect(database.healthcheck?.test[0]).toBe('CMD');
    expect([sideline.restart, database.restart]).toEqual(['unless-stopped', 'unless-stopped']);
  });

  it('shows its port to this machine alone, and writes only where a volume lies', () => {
    const port = sideline.environment.PORT;
    expect(sideline.ports).toEqual([`127.0.0.1:${port}:${port}`]);
    expect(database.ports).toBeUndefined();
    expect(sideline.read_only).toBe(true);
    const written = lastStage('VOLUME').map((one) => one.getArgumentsContent());
    const mounted = sideline.volumes.filter((one) => !one.endsWith(':ro')).map((one) => one.split(':')[1]);
    expect(mounted).toEqual(written);
  });

  it('names every volume that it uses, and images by a version', () => {
    const used = [sideline, database].flatMap(({ volumes }) => volumes.map((one) => one.split(':')[0]!));
    expect(used.filter((name) => !name.startsWith('.')).sort()).toEqual(Object.keys(COMPOSE.volumes).sort());
    expect(database.image).toMatch(/^postgres:\d+-alpine$/);
  });
});
