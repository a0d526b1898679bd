import type { Examined } from './examined.js';
import { type Finding, warning } from './finding.js';

/** Variables that name places as `slack:C0123` or `discord:123`. */
const OF_PLACES = ['READERS', 'CURATORS', 'MODEL_PLACES'];

/** Places of a platform that is not configured: what is set for them has no effect. */
export function placeFindings({ env, bad }: Examined, running: ReadonlySet<string>): Finding[] {
  return OF_PLACES.filter((name) => !bad.has(name)).flatMap((name) => {
    const named = new Set(Array.from((env[name] ?? '').matchAll(/\b(slack|discord):/g), ([, platform]) => platform!));
    return [...named]
      .filter((platform) => !running.has(platform))
      .map((platform) =>
        warning('places', `${name} names places of ${platform}, which is not configured; ${REMEDY.get(platform)}`),
      );
  });
}

const REMEDY: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({
    slack: 'set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or take them out',
    discord: 'set DISCORD_TOKEN, or take them out',
  }),
);
