import { Environment } from '../../config.js';
import { nearestSlip } from '../../core/nearest/did-you-mean.js';
import type { Examined } from './examined.js';
import { type Finding, ok, problem, warning } from './finding.js';

/** Every variable that has a bad value, that nobody reads, or that another one leaves without effect. */
export function environmentFindings({ env, bad }: Examined, expected: ReadonlyMap<string, string>): Finding[] {
  const findings = [
    ...[...bad].map((name) => problem('environment', `${name} ${expected.get(name)}`)),
    ...strangers(env).map((line) => warning('environment', line)),
    ...withoutEffect(env).map((line) => warning('environment', line)),
  ];
  const known = Object.keys(env).filter((name) => name in Environment.shape).length;
  return findings.length > 0
    ? findings
    : [ok('environment', `${known} of Sideline's variables set, all of them usable`)];
}

/** Beginnings of names that are nobody else's on a machine that runs Sideline. */
const OURS = /^(?:SLACK|DISCORD|DIGEST|KNOWLEDGE|MODEL|STATE|READERS|CURATORS)(?:_|$)/;

/** Names that look like ours and are not: a slip, which would otherwise go unnoticed. */
function strangers(env: Examined['env']): string[] {
  const known = Object.keys(Environment.shape);
  return Object.keys(env)
    .filter((name) => !(name in Environment.shape))
    .flatMap((name) => {
      const near = nearestSlip(name, known);
      if (near !== null && name.length > 6) return [`${name} is read by nobody; did you mean ${near}?`];
      return OURS.test(name) ? [`${name} is read by nobody; take it out, or see .env.example for the names`] : [];
    });
}

/** A variable, what it has no effect for, and when that is so. */
type Idle = readonly [name: string, why: string, isIdle: (has: (name: string) => boolean) => boolean];

const IDLE: readonly Idle[] = [
  ['SLACK_BOT_TOKEN', 'where SLACK_CLIENT_ID is set', (has) => has('SLACK_CLIENT_ID')],
  ['SLACK_SIGNING_SECRET', 'where SLACK_APP_TOKEN is set, which means Socket Mode', (has) => has('SLACK_APP_TOKEN')],
  ['SLACK_CLIENT_SECRET', 'without SLACK_CLIENT_ID', (has) => !has('SLACK_CLIENT_ID')],
  ['SLACK_STATE_SECRET', 'without SLACK_CLIENT_ID', (has) => !has('SLACK_CLIENT_ID')],
  ['SLACK_THREAD_FOLLOW_UPS', 'without a token of Slack', (has) => !hasSlack(has)],
  ['SLACK_API_URL', 'without a token of Slack', (has) => !hasSlack(has)],
  ['WEB_INDEX', 'without WEB_BASE_URL', (has) => !has('WEB_BASE_URL')],
  ['DISCORD_APPLICATION_ID', 'without DISCORD_TOKEN', (has) => !has('DISCORD_TOKEN')],
  ['DISCORD_SHARDS', 'without DISCORD_TOKEN', (has) => !has('DISCORD_TOKEN')],
  ['DISCORD_API_URL', 'without DISCORD_TOKEN', (has) => !has('DISCORD_TOKEN')],
  ...['MODEL_NAME', 'MODEL_KEY', 'MODEL_TIMEOUT_S', 'MODEL_DAILY_LIMIT', 'MODEL_PLACES'].map(
    (name): Idle => [name, 'without MODEL_URL', (has) => !has('MODEL_URL')],
  ),
];

function hasSlack(has: (name: string) => boolean): boolean {
  return ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_ID'].some(has);
}

function withoutEffect(env: Examined['env']): string[] {
  const has = (name: string) => name in env;
  return IDLE.filter(([name, , isIdle]) => has(name) && isIdle(has)).map(
    ([name, why]) => `${name} has no effect ${why}; set what it goes with, or take it out`,
  );
}
