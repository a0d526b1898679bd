import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';

/** Discord's own description of its REST API (OpenAPI 3.1, commit 74fda0f of discord/discord-api-spec). */
const FILE = '/work/shared/wire/spec/discord-openapi.json';

const PROBLEMS_MAX = 3;

type Validator = ValidateFunction | undefined;

let ajv: Ajv2020 | undefined;
let paths: Record<string, Record<string, Operation>> = {};
let isLoaded = false;
const compiled = new Map<string, Validator>();

interface Operation {
  readonly requestBody?: { readonly content?: Record<string, { readonly schema?: object }> };
  readonly responses?: Record<string, { readonly content?: Record<string, { readonly schema?: object }> }>;
}

/**
 * What Discord's OpenAPI file finds wrong with the JSON body of a call; `route` is `POST /channels/{channel_id}/…`.
 * Empty when all is well, when the operation takes no body, and when the file is not there, which is said once.
 */
export function requestProblems(route: string, body: unknown): string[] {
  return problems(`${route} request`, body, () => operation(route)?.requestBody?.content);
}

/** The same for what the far side itself answers, so that its own payloads can be proved. */
export function responseProblems(route: string, status: number, body: unknown): string[] {
  return problems(`${route} ${status}`, body, () => operation(route)?.responses?.[String(status)]?.content);
}

function problems(key: string, body: unknown, find: () => Record<string, { schema?: object }> | undefined): string[] {
  const validate = compiled.has(key) ? compiled.get(key) : compile(find()?.['application/json']?.schema);
  compiled.set(key, validate);
  if (validate === undefined || validate(body)) return [];
  return mostTelling(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}

function operation(route: string): Operation | undefined {
  load();
  const [method = '', template = ''] = route.split(' ');
  return paths[template]?.[method.toLowerCase()];
}

function load(): void {
  if (isLoaded) return;
  isLoaded = true;
  if (!existsSync(FILE)) {
    console.info(`Discord's OpenAPI file is not at ${FILE}: bodies are checked against the limits only.`);
    return;
  }
  const document = JSON.parse(readFileSync(FILE, 'utf8'), corrected);
  paths = document.paths;
  ajv = newAjv();
  ajv.addSchema({ $id: 'discord', components: document.components });
}

/** The file says "integer" here where Discord's documentation, and discord.js, say a string of digits. */
function corrected(name: string, value: unknown): unknown {
  return name === 'default_member_permissions' ? { type: ['string', 'integer', 'null'] } : value;
}

function newAjv(): Ajv2020 {
  const made = new Ajv2020({ strict: false, validateSchema: false, validateFormats: true });
  ajvFormats.default(made, ['date-time', 'uri', 'int32', 'int64', 'double']);
  made.addFormat('snowflake', /^\d{1,20}$/);
  made.addFormat('nonce', true);
  return made;
}

/** The references of an operation go to the whole document, which has an id here. */
function compile(schema: object | undefined): Validator {
  if (ajv === undefined || schema === undefined) return undefined;
  return ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"discord#/components')));
}

/** A union fails in every branch; what failed deepest is what was meant. */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject[] {
  const deepest = Math.max(...errors.map(depth));
  const deep = errors.filter((one) => depth(one) === deepest);
  const own = deep.filter(({ keyword }) => keyword !== 'enum' && keyword !== 'const');
  return (own.length > 0 ? own : deep).slice(0, PROBLEMS_MAX);
}

function depth({ instancePath }: ErrorObject): number {
  return instancePath.split('/').length;
}
