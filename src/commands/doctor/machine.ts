import { createRequire } from 'node:module';
import type { Examined } from './examined.js';
import { type Finding, ok, problem } from './finding.js';

/** The version of Node.js that runs this, against the one that the package asks for. */
export function nodeFinding(version: string, least = leastNode()): Finding {
  if (isAtLeast(version, least)) return ok('node', `Node ${version}`);
  return problem('node', `Node ${version} is too old; install ${least} or later`);
}

/** Which zone "today" is counted in, and where that comes from. */
export function zoneFinding({ env, bad }: Examined): Finding[] {
  if (bad.has('TZ')) return [];
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return [
    ok('zone', env.TZ ? `"today" is counted in ${env.TZ}, by TZ` : `"today" is counted in ${timeZone}, the system's`),
  ];
}

function leastNode(): string {
  const { engines } = createRequire(import.meta.url)('../../../package.json') as { engines: { node: string } };
  return engines.node.replace(/^>=/, '');
}

function isAtLeast(version: string, least: string): boolean {
  const [has, wants] = [version, least].map((one) => one.split('.').map(Number));
  for (const [index, want] of (wants ?? []).entries()) {
    const part = has?.[index] ?? 0;
    if (part !== want) return part > want;
  }
  return true;
}
