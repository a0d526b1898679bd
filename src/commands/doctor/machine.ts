import { createRequire } from 'node:module';
import { satisfies } from 'semver';
import type { Examined } from './examined.js';
import { type Finding, ok, problem } from './finding.js';

/** The version of Node.js that runs this, against those that the package asks for. */
export function nodeFinding(version: string, range = supportedNode()): Finding {
  if (satisfies(version, range)) return ok('node', `Node ${version}`);
  return problem('node', `Node ${version} is not supported; install one of ${range.replaceAll('||', 'or')}`);
}

/** Which zone "today" is counted in, and where that comes from. */
export function zoneFinding({ env, bad }: Examined): Finding[] {
  if (bad.has('TZ')) return [];
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return [
    ok('zone', env.TZ ? `"today" is counted in ${env.TZ}, by TZ` : `"today" is counted in ${timeZone}, the system's`),
  ];
}

function supportedNode(): string {
  const { engines } = createRequire(import.meta.url)('../../../package.json') as { engines: { node: string } };
  return engines.node;
}
