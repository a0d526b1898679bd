import { stat } from 'node:fs/promises';
import { satisfies } from 'semver';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Examined } from './examined.js';
import { type Finding, ok, problem, warning } from './finding.js';

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

/** Whether others may read the files that tokens and passwords stand in. Windows does not tell by a mode. */
export async function envFileFindings({ envFiles }: Pick<Examined, 'envFiles'>): Promise<Finding[]> {
  if (process.platform === 'win32') return [];
  const modes = await Promise.all(envFiles.map((path) => stat(path).then(({ mode }) => mode, noMode)));
  return envFiles.flatMap((path, at) => modeFindings('environment-permissions', path, modes[at] ?? 0));
}

/** A file that is not there is read by nobody. */
function noMode(): number {
  return 0;
}

/** A file whose mode lets others than its owner read or change it. */
export function modeFindings(check: string, path: string, mode: number): Finding[] {
  if ((mode & 0o077) === 0) return [];
  const shown = (mode & 0o777).toString(8).padStart(4, '0');
  return [warning(check, `others may read ${path} (${shown}); run chmod 600 ${path}`)];
}
