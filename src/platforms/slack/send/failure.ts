import { webApi } from '@slack/bolt';

/**
 * Why a call came to nothing: `limited` = not done, to be tried again after a while; `not-sent` = it did not get there;
 * `refused` = Slack said no; `unsure` = it may have been done, also where the server failed: nobody can tell when it did.
 */
export type Failure =
  | { readonly kind: 'limited'; readonly afterMs: number }
  | { readonly kind: 'not-sent' | 'refused' | 'unsure'; readonly reason: string };

/** Sorts what a call of the Web API threw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'limited', afterMs: error.retryAfter * 1000 };
  if (error instanceof webApi.WebAPIHTTPError) {
    const reason = `HTTP ${error.statusCode}`;
    return { kind: error.statusCode >= 500 ? 'unsure' : 'refused', reason };
  }
  if (error instanceof webApi.WebAPIPlatformError) return ofPlatform(error.data.error);
  return ofConnection(error instanceof webApi.WebAPIRequestError ? error.original : error);
}

/** Errors after which Slack's documentation says that some aspect of the operation may have succeeded. */
const MAY_HAVE_SUCCEEDED = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);

/** Where Slack says "rate limited" in a body, it names no time. */
const UNNAMED_LIMIT_MS = 30_000;

function ofPlatform(reason: string): Failure {
  if (reason === 'ratelimited' || reason === 'rate_limited') return { kind: 'limited', afterMs: UNNAMED_LIMIT_MS };
  return { kind: MAY_HAVE_SUCCEEDED.has(reason) ? 'unsure' : 'refused', reason };
}

/** Sorts what a connection ended with: certain where none was made, unsure where it broke or fell silent. */
export function ofConnection(error: unknown): Failure {
  const code = codeOf(error);
  if (code !== null && NEVER_CONNECTED.has(code)) return { kind: 'not-sent', reason: code };
  return { kind: 'unsure', reason: code ?? wordsOf(error) };
}

/** The codes of Node and undici for a connection that was not made. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What the deepest cause of an error says: fetch itself says no more than that it failed. */
function wordsOf(error: unknown): string {
  let at: unknown = error;
  for (let depth = 0; at instanceof Error && at.cause instanceof Error && depth < 5; depth++) at = at.cause;
  if (at instanceof Error && at.name === 'TimeoutError') return 'no answer in time';
  return (at instanceof Error ? at.message || at.name : String(at)).slice(0, 80);
}

/** The system's code of an error, which fetch hides in its causes. */
function codeOf(error: unknown): string | null {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    if (at instanceof AggregateError && at.errors.length > 0) return codeOf(at.errors[0]);
  }
  return null;
}
