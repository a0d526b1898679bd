import { webApi } from '@slack/bolt';
import { NotDelivered } from '../../../bot/ports/desk.js';

/**
 * Posts to the address that came with a command or a click, once. Rejects with `NotDelivered` where Slack says why it does not
 * take it, else as a call of the Web API does.
 */
export async function respondOnce(url: string, body: object, withinMs: number): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(withinMs),
    redirect: 'error',
  });
  const said = await response.text();
  if (response.status === 429)
    throw new webApi.WebAPIRateLimitedError(Number(response.headers.get('retry-after')) || 1);
  const reason = response.status < 500 ? refusalIn(said) : null;
  if (reason !== null) throw new NotDelivered('refused', reason);
  if (!response.ok) throw new webApi.WebAPIHTTPError(response.status, response.statusText, {});
}

/** Slack's word for why it does not take what went to a response address: alone, or in JSON; null where it took it. */
function refusalIn(said: string): string | null {
  const [, reason = null] = /^(?:\{"ok":\s?false,\s?"error":\s?")?([a-z_]{3,60})(?:"|$)/.exec(said.trim()) ?? [];
  return reason === 'ok' ? null : reason;
}
