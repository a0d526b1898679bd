import { readConfig } from '../../config.js';
import { addressFindings } from './address.js';
import { clockFindings } from './clock.js';
import { discordPart } from './discord.js';
import { environmentFindings } from './environment.js';
import { type Examined, variablesOf } from './examined.js';
import { type Finding, ok } from './finding.js';
import { knowledgeFindings } from './knowledge.js';
import { envFileFindings, nodeFinding, zoneFinding } from './machine.js';
import { modelFindings } from './model.js';
import { placeFindings } from './places.js';
import { withoutSecrets } from './print.js';
import { slackPart } from './slack.js';
import { storePart } from './store.js';
import { webFindings } from './web.js';

/** Looks at everything at once. `expected` says of each bad variable what it expects. */
export async function findingsFor(examined: Examined, expected: ReadonlyMap<string, string>): Promise<Finding[]> {
  const running = platformsOf(examined);
  const [slack, discord, model, store, knowledge, envFiles, address] = await Promise.all([
    slackPart(examined),
    discordPart(examined),
    modelFindings(examined),
    storePart(examined),
    knowledgeOf(examined),
    envFileFindings(examined),
    running.size > 0 ? addressFindings(examined) : [],
  ]);
  const findings = [
    nodeFinding(process.versions.node),
    ...environmentFindings(examined, expected),
    ...envFiles,
    ...zoneFinding(examined),
    ...knowledge,
    ...store.findings,
    ...(running.size > 0 ? [] : [NO_PLATFORM]),
    ...slack.findings,
    ...discord.findings,
    ...model,
    ...webFindings(examined),
    ...placeFindings(examined, running),
    ...address,
    ...clockFindings([...slack.clocks, ...discord.clocks, ...store.clocks]),
  ];
  return findings.map((finding) => withoutSecrets(finding, examined));
}

const NO_PLATFORM = ok(
  'platforms',
  'neither Slack nor Discord is configured: sideline serve opens the chat in the terminal',
);

/** Platforms, and the reading room, that somebody meant to run, be it with a value that cannot be used. */
function platformsOf({ env }: Examined): ReadonlySet<string> {
  const isSlack = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_ID'].some(
    (name) => name in env,
  );
  return new Set([
    ...(isSlack ? ['slack'] : []),
    ...('DISCORD_TOKEN' in env ? ['discord'] : []),
    ...('WEB_BASE_URL' in env ? ['web'] : []),
  ]);
}

async function knowledgeOf(examined: Examined): Promise<Finding[]> {
  const env = variablesOf(examined, 'KNOWLEDGE_DIR');
  return env === null ? [] : knowledgeFindings(examined, readConfig(env).knowledgeDir);
}
