import type { Context } from 'hono';
import type { Problem } from '../replies.js';
import { API_PATH } from './api-path.js';

/** The kinds of problems that a request can have, each with its status and what it is called. */
export const PROBLEMS = {
  'invalid-query': [400, 'The request cannot be read'],
  'not-on-record': [404, 'Nothing is on record here under that kind and id'],
  'no-such-page': [404, 'There is no such page'],
  'not-allowed': [405, 'Only GET, HEAD and OPTIONS are answered'],
  refused: [401, 'The token is not known here'],
  'too-many-requests': [429, 'Too many requests'],
  failed: [500, 'The request could not be answered'],
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>;
export type ProblemKind = keyof typeof PROBLEMS;

/** What a parameter of the request has wrong. */
export type ParameterError = NonNullable<Problem['errors']>[number];

/** The media type of problems: https://www.rfc-editor.org/rfc/rfc9457 */
export const PROBLEM_TYPE = 'application/problem+json';

/** Answers with a problem. `detail` says what to do; `errors` what is wrong with which parameter. */
export function problem(
  context: Context,
  kind: ProblemKind,
  detail: string,
  errors: readonly ParameterError[] = [],
): Response {
  const [status, title] = PROBLEMS[kind];
  const type = `${API_PATH}/#${kind}`;
  const body: Problem = { type, title, status, detail, ...(errors.length > 0 ? { errors: [...errors] } : {}) };
  return context.body(JSON.stringify(body), status, { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store' });
}
