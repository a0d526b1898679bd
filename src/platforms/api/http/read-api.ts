import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { once } from '../../../core/graph/once.js';
import { failurePlace } from '../failure-place.js';
import { type ApiEnv, admitReader, countCaller } from './admit.js';
import type { ApiParts } from './api-parts.js';
import { API_PATH } from './api-path.js';
import { openApiDocument, registerSchemas } from './open-api.js';
import { PAGE_POLICY, pageText } from './page.js';
import { type ParameterError, problem } from './problem.js';
import { addRoutes } from './routes.js';

/** Headers that pages of other origins may read. */
const EXPOSED = ['ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'WWW-Authenticate'];

/** What is sent with a 304 too. */
const RETAINED = [
  ...RETAINED_304_HEADERS,
  'access-control-allow-origin',
  'access-control-expose-headers',
  'ratelimit',
  'ratelimit-policy',
  'content-security-policy',
  'x-content-type-options',
];

const METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** A day, in seconds: how long what other origins may do need not be asked again. */
const PREFLIGHT_S = 86_400;

/** Questions offered on the page for people. */
const QUESTIONS_OFFERED = 3;

/**
 * The API for reading, below `API_PATH`, as an app that can be mounted at the root of any other: `app.route('/', readApi(parts))`.
 * Everything it gives is built from what the reader of the request may see. Every failure is a problem (RFC 9457).
 */
export function readApi(parts: ApiParts): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, context) => (result.success ? undefined : unread(result, context)),
  });
  admit(app, parts);
  registerSchemas(app);
  addRoutes(app, parts);
  addDescription(app, parts);
  for (const path of readPaths(app)) app.all(path, notAllowed);
  app.all(EVERYTHING, (context) => problem(context, 'no-such-page', `See ${API_PATH}/ for what can be read.`));
  app.onError((error, context) => {
    parts.log.error('api-failed', failurePlace(error));
    return problem(context, 'failed', 'Try again later; the log of the server says where it failed.');
  });
  return app;
}

const EVERYTHING = `${API_PATH}/*`;

/** What stands before every route: who may read it where, what is sent again, and for whom. */
function admit(app: OpenAPIHono<ApiEnv>, parts: ApiParts): void {
  const everywhere = cors({
    origin: '*',
    allowMethods: METHODS,
    allowHeaders: ['Authorization', 'If-None-Match'],
    exposeHeaders: EXPOSED,
    maxAge: PREFLIGHT_S,
  });
  app.use(EVERYTHING, shielded, everywhere, etag({ retainedHeaders: RETAINED }), admitReader(parts));
}

/** Nothing here is a script or is framed, and nothing is taken for what it is not. */
async function shielded(context: Context, next: () => Promise<void>): Promise<void> {
  await next();
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  if (!context.res.headers.has('Content-Security-Policy')) {
    context.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  }
}

/** The page for people, and the description for programs; both stand under the limit for reading. */
function addDescription(app: OpenAPIHono<ApiEnv>, parts: ApiParts): void {
  const document = once(() => openApiDocument(app, parts.version));
  const counted = countCaller(parts, 'read');
  app.get(`${API_PATH}/openapi.json`, counted, (context) => context.json(document()));
  const page = async (context: Context<ApiEnv>) => {
    const reader = context.get('reader');
    const { sideline } = parts;
    const questions = sideline.suggestions(reader, QUESTIONS_OFFERED);
    const text = await pageText({ document: document(), about: sideline.about(reader), questions });
    context.header('Content-Security-Policy', PAGE_POLICY);
    return context.html(text);
  };
  for (const path of [API_PATH, `${API_PATH}/`]) app.get(path, counted, page);
}

function readPaths(app: OpenAPIHono<ApiEnv>): ReadonlySet<string> {
  return new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path));
}

function notAllowed(context: Context): Response {
  context.header('Allow', METHODS.join(', '));
  return problem(context, 'not-allowed', 'Records are changed in their files, not here.');
}

/** What a reading of parameters failed with. */
interface Unread {
  readonly error: {
    readonly issues: readonly {
      readonly path: readonly PropertyKey[];
      readonly message: string;
      readonly code?: string | undefined;
      readonly keys?: readonly string[];
    }[];
  };
}

/** What is wrong with which parameter, in the order of the parameters. */
function unread({ error }: Unread, context: Context): Response {
  const errors = error.issues.flatMap(({ path, message, keys }): ParameterError[] => {
    if (keys) return keys.map((key) => ({ parameter: shortened(key), detail: 'is no parameter of this page' }));
    return [{ parameter: shortened(String(path[0] ?? '')), detail: message }];
  });
  const detail = errors.map((one) => `${one.parameter}: ${one.detail}`).join('; ');
  return problem(context, 'invalid-query', detail, errors);
}

/** A parameter's name as it came, which may be of any length. */
function shortened(name: string): string {
  return name.length > NAME_MAX ? `${name.slice(0, NAME_MAX)}…` : name;
}

const NAME_MAX = 60;
