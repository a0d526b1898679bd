import { createHmac } from 'node:crypto';

/** What is wrong with a request on purpose. */
export interface SigningFlaws {
  /** Added to the timestamp: -301 is too old for Slack's rules, +3600 an hour ahead. */
  readonly timestampSkewS?: number;
  /** A well-formed signature made with another secret. */
  readonly badSignature?: boolean;
  /** No signature headers at all. */
  readonly unsigned?: boolean;
}

/** Slack's v0 signature: https://docs.slack.dev/authentication/verifying-requests-from-slack. */
export function signature(secret: string, timestampS: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestampS}:${body}`).digest('hex')}`;
}

/** The headers by which an app knows that `body` comes from Slack. */
export function signedHeaders(secret: string, body: string, flaws: SigningFlaws = {}): Record<string, string> {
  if (flaws.unsigned === true) return {};
  const timestampS = Math.floor(Date.now() / 1000) + (flaws.timestampSkewS ?? 0);
  const usedSecret = flaws.badSignature === true ? `${secret}-not` : secret;
  return {
    'x-slack-request-timestamp': String(timestampS),
    'x-slack-signature': signature(usedSecret, timestampS, body),
  };
}
