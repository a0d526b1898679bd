import { write } from '../platforms/terminal/write.js';
import { webConfig } from './circumstances.js';
import { type Arguments, BadUse, type Command } from './command.js';
import type { Shell } from './shell.js';

/** `sideline manifest slack`: what to make the Slack app from. */
export const manifest: Command = {
  name: 'manifest',
  summary: 'print the manifest that a Slack app is made from',
  operands: 'slack',
  among: ['slack'],
  options: [
    { name: 'http', value: 'URL', does: 'let Slack send requests to this public https address (else Socket Mode)' },
    {
      name: 'install-url',
      value: 'URL',
      does: 'serve the installation pages at this public https address, over Socket Mode',
    },
    { name: 'thread-follow-ups', does: 'ask to read channels, so that SLACK_THREAD_FOLLOW_UPS works' },
    { name: 'readers', does: 'ask to see who is in a channel, so that READERS works' },
    { name: 'files', does: 'ask to put files and pictures beside answers and digests, so that SLACK_FILES works' },
    {
      name: 'assistant-view',
      does: 'for an app that was made with an assistant pane, and keeps it: Slack ends these in February 2027',
    },
    { name: 'token-rotation', does: 'let tokens expire every 12 hours; only where workspaces install over OAuth' },
  ],
  details: [
    'Where WEB_BASE_URL is set, links to the reading room are shown as cards: the manifest then asks for links:read and links:write.',
    'Paste it at https://api.slack.com/apps, "Create New App", "From a manifest". README says how to go on.',
  ],
  async run(given, shell) {
    const wishes = { ...wishesIn(given, shell), pagesAt: (await webConfig(shell.env))?.baseUrl ?? null };
    const { manifestFor } = await import('../platforms/slack/manifest.js');
    await write(shell.stdout, `${JSON.stringify(manifestFor(wishes), null, 2)}\n`);
    return 0;
  },
};

function wishesIn(given: Arguments, { env }: Pick<Shell, 'env'>) {
  const [platform, ...others] = given.operands;
  if (platform !== 'slack' || others.length > 0) throw new BadUse('it takes one operand: slack.');
  return {
    http: addressIn(given, 'http'),
    installUrl: addressIn(given, 'install-url'),
    threadFollowUps: given.has('thread-follow-ups'),
    files: given.has('files') || isOn(env.SLACK_FILES),
    readers: given.has('readers'),
    assistantView: given.has('assistant-view'),
    tokenRotation: given.has('token-rotation'),
  };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function addressIn(given: Arguments, option: string): string | null {
  const address = given.value(option);
  if (address === undefined) return null;
  if (isPublicAddress(address)) return address.replace(/\/+$/, '');
  throw new BadUse(`--${option} "${address}" is no public https address, such as https://sideline.example.org.`);
}

/** Slack's paths are put behind it, so it has neither a query nor anything else that ends it. */
function isPublicAddress(text: string): boolean {
  return /^https:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/.test(text) && URL.canParse(text);
}
