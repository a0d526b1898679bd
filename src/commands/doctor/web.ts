import { readServeConfig } from '../../config.js';
import { type Examined, variablesOf } from './examined.js';
import { type Finding, ok, problem, warning } from './finding.js';

/** Whether WEB_BASE_URL is an address at which people reach what is served on HOST:PORT; nothing where it is not set. */
export function webFindings(examined: Examined): Finding[] {
  const env = variablesOf(examined, 'WEB_', 'PORT');
  const { web, port } = env === null ? { web: null, port: 0 } : readServeConfig(env);
  if (web === null) return [];
  const { protocol, hostname, port: named, origin } = new URL(web.baseUrl);
  const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  const leadsTo = Number(named || (protocol === 'https:' ? 443 : 80));
  if (isHere && port !== 0 && leadsTo !== port)
    return [
      problem('web', `WEB_BASE_URL leads to port ${leadsTo} of this machine, and PORT is ${port}; set both alike`),
    ];
  if (!isHere && protocol === 'http:')
    return [
      warning(
        'web',
        `people reach ${origin} without TLS; put a proxy with TLS before HOST:PORT, and set its https address`,
      ),
    ];
  return [ok('web', `the reading room is served, its links lead to ${origin}`)];
}
