import { satisfies } from 'semver';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Examined } from './examined.js';
import { type Finding, ok, problem } from './finding.js';

/** The version of Node.js that runs this, against those that the package asks for. */
export function nodeFinding(version: string, range = packageJson.engines.node): Finding {
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
