import { ConfigError, readServeConfig } from '../../config.js';
import type { SlackExamined } from '../../platforms/slack/connect/examine.js';
import { isLongSecret, SHORT_SECRET } from '../../platforms/slack/connect/secret-keys.js';
import type { SlackSettings } from '../../platforms/slack/connect/settings.js';
import { updateApp, worksWithout } from '../../platforms/slack/manifest.js';
import { type ClockCompared, type Examined, NOTHING, type PartExamined, variablesOf } from './examined.js';
import { type Finding, ok, problem, warning } from './finding.js';

/** HTTP tells the time to the second, and an answer is under way for a while: less is no difference. Milliseconds. */
const WARN_FROM_MS = 30_000;

/** Whether Slack is configured whole, takes the tokens, and has given them what Sideline needs. */
export async function slackPart(examined: Examined): Promise<PartExamined> {
  const env = variablesOf(examined, 'SLACK_', 'READERS', 'CURATORS');
  if (env === null) return NOTHING;
  try {
    const { slack } = readServeConfig(env);
    if (slack === null) return NOTHING;
    const { examineSlack } = await import('../../platforms/slack/connect/examine.js');
    const told = await examineSlack(slack, examined.now);
    return { findings: [...shapeFindings(slack), ...findingsOf(told, slack)], clocks: clocksOf(told) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { findings: [problem('slack', error.message)], clocks: [] };
  }
}

function clocksOf({ aheadMs }: SlackExamined): ClockCompared[] {
  return aheadMs === null ? [] : [{ of: 'Slack', aheadMs, warnFromMs: WARN_FROM_MS }];
}

/** What can be told from the look of a secret, which Slack is never asked about. */
function shapeFindings({ access, transport }: SlackSettings): Finding[] {
  const findings: Finding[] = [];
  if (transport.kind === 'http' && !/^[0-9a-f]{32}$/.test(transport.signingSecret)) {
    const todo = 'copy "Signing Secret" from "Basic Information" of your app, 32 digits and letters a to f';
    findings.push(warning('slack-signing-secret', `SLACK_SIGNING_SECRET does not look like one; ${todo}`));
  }
  if (access.kind === 'many' && !/^\d+\.\d+$/.test(access.clientId)) {
    const todo = 'copy "Client ID" from "Basic Information" of your app, two numbers with a dot between';
    findings.push(warning('slack-client', `SLACK_CLIENT_ID does not look like one; ${todo}`));
  }
  if (access.kind === 'many' && !isLongSecret(access.stateSecret)) {
    findings.push(warning('slack-state-secret', SHORT_SECRET));
  }
  return findings;
}

function findingsOf({ bot, app }: SlackExamined, settings: SlackSettings): Finding[] {
  const findings: Finding[] = [];
  if (settings.access.kind === 'many') findings.push(ok('slack', 'workspaces install it at /slack/install'));
  if (bot instanceof Error) findings.push(problem('slack-bot-token', sentence(bot)));
  else if (bot?.lacking.length) findings.push(warning('slack-bot-token', lacks(bot.lacking, settings)));
  else if (bot)
    findings.push(ok('slack-bot-token', `Slack takes it, for workspace ${bot.team}, with the scopes it needs`));
  if (app instanceof Error) findings.push(problem('slack-app-token', sentence(app)));
  else if (app) findings.push(ok('slack-app-token', 'Slack takes it and gives a socket'));
  return findings;
}

function lacks(scopes: readonly string[], wishes: SlackSettings): string {
  return `SLACK_BOT_TOKEN lacks ${scopes.join(', ')}: ${worksWithout(scopes)}; ${updateApp(wishes)}`;
}

function sentence({ message }: Error): string {
  return message.replace(/\.$/, '');
}
