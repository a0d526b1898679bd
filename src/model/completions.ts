import type { OpenAI } from 'openai';
import { ReadingFailed, type ReadingFailure, type Unread } from '../bot/ports/question-reader.js';
import { limitedFetch } from './limited-fetch.js';
import { questionsIn, REPLY_SCHEMA } from './reply.js';
import type { ModelSettings } from './settings.js';

/** Asks a model for the plain questions in a message. Rejects with `ReadingFailed`, within the time limit. */
export async function completed(
  unread: Unread,
  settings: ModelSettings,
  instructions: string,
): Promise<readonly string[]> {
  const { OpenAI } = await import('openai');
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), settings.timeoutMs);
  try {
    const client = clientOf(OpenAI, settings, ending.signal);
    return questionsIn(await client.chat.completions.create(bodyOf(unread, settings, instructions)));
  } catch (error) {
    throw ending.signal.aborted ? new ReadingFailed('timeout') : new ReadingFailed(whyOf(error));
  } finally {
    clearTimeout(timer);
  }
}

function clientOf(Client: typeof OpenAI, { url, key, timeoutMs }: ModelSettings, signal: AbortSignal): OpenAI {
  return new Client({
    baseURL: url,
    apiKey: key ?? 'none',
    // Else they come from variables that are not ours.
    organization: null,
    project: null,
    webhookSecret: null,
    defaultHeaders: key === null ? { authorization: null } : {},
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: 'off',
    fetch: limitedFetch(signal),
  });
}

function bodyOf({ message, thread }: Unread, { name }: ModelSettings, instructions: string) {
  return {
    model: name,
    temperature: 0,
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content: JSON.stringify({ message, thread }) },
    ],
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'plain_questions', strict: true, schema: REPLY_SCHEMA },
    },
  } satisfies OpenAI.ChatCompletionCreateParamsNonStreaming;
}

/** Why an exchange failed, as far as its error tells; nothing of its words goes any further. */
function whyOf(error: unknown): ReadingFailure {
  const own = [error, (error as { cause?: unknown }).cause].find((one) => one instanceof ReadingFailed);
  if (own instanceof ReadingFailed) return own.why;
  if (error instanceof SyntaxError) return 'no-json';
  const { status } = error as { status?: unknown };
  if (status === 429) return 'rate-limited';
  return typeof status === 'number' ? 'status' : 'unreachable';
}
