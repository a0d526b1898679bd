import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { SCHEMAS } from '../replies.js';
import type { ApiEnv } from './admit.js';

/** The description of the API as it is given at `openapi.json`. */
export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** Puts the schemas of all replies into the description, each under its name. Their own dialect is that of OpenAPI 3.1. */
export function registerSchemas({ openAPIRegistry }: OpenAPIHono<ApiEnv>): void {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    openAPIRegistry.registerComponent('schemas', name, schema as object);
  }
  openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
}

/** https://spec.openapis.org/oas/v3.1.1 */
export function openApiDocument(app: OpenAPIHono<ApiEnv>, version: string): OpenApiDocument {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Sideline',
      version,
      description:
        'Conference engagements on record: meetings, agreements, proposals and officials, each with its sources.',
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT' },
    },
    servers: [{ url: '/' }],
    security: [{}, { token: [] }],
  });
}

/** The schemas as JSON Schema 2020-12, each naming the others by reference. */
function jsonSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const uri = (id: string) => `#/components/schemas/${id}`;
  const { schemas } = z.toJSONSchema(registry, { target: 'draft-2020-12', io: 'output', uri });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $id, $schema, ...schema }]) => [id, schema]));
}
