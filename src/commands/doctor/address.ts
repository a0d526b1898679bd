import { once } from 'node:events';
import { createServer } from 'node:net';
import { type Examined, variablesOf } from './examined.js';
import { type Finding, ok, problem } from './finding.js';

/** How long whatever listens there already may take to say that it is Sideline, in milliseconds. */
const ASK_MS = 2_000;

/** Whether HOST:PORT can be listened on, or Sideline does so already. */
export async function addressFindings(examined: Examined): Promise<Finding[]> {
  const env = variablesOf(examined, 'HOST', 'PORT');
  if (env === null) return [];
  const [host, port] = [env.HOST ?? '127.0.0.1', Number(env.PORT ?? 3000)];
  const reason = await refusal(host, port);
  if (reason === null && port === 0)
    return [ok('address', `a free port of ${host} is taken at the start, as PORT says`)];
  if (reason === null) return [ok('address', `${host}:${port} is free`)];
  if (reason === 'EADDRINUSE' && (await isSideline(host, port)))
    return [ok('address', `a Sideline that runs answers at ${host}:${port}`)];
  return [problem('address', `${host}:${port} ${WHY.get(reason) ?? `cannot be listened on (${reason})`}`)];
}

const WHY: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({
    EADDRINUSE: 'is taken by something else; set PORT to a free one',
    EADDRNOTAVAIL: 'is no address of this machine; set HOST to one, or to 127.0.0.1',
    EACCES: 'may not be listened on by this user; set PORT to one from 1024 on',
    ENOTFOUND: 'has a host that is not known; set HOST to an address of this machine, or to 127.0.0.1',
  }),
);

/** The system's code for why it cannot be listened on; null where it can. */
async function refusal(host: string, port: number): Promise<string | null> {
  const server = createServer();
  try {
    await once(server.listen(port, host), 'listening');
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  } finally {
    server.close();
  }
}

async function isSideline(host: string, port: number): Promise<boolean> {
  const at = host.includes(':') ? `[${host}]` : host;
  try {
    const answer = await fetch(`http://${at}:${port}/metrics`, { signal: AbortSignal.timeout(ASK_MS) });
    return answer.ok && (await answer.text()).includes('sideline_');
  } catch {
    return false;
  }
}
