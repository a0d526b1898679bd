import packageJson from '../../../package.json' with { type: 'json' };
import type { McpParts } from '../../platforms/api/mcp/mcp-parts.js';
import { mcpServer } from '../../platforms/api/mcp/mcp-server.js';
import { write } from '../../platforms/terminal/write.js';
import { journalOf } from '../ask-asking.js';
import { type Circumstances, stateConfig } from '../circumstances.js';
import { followInChat } from '../follow-in-chat.js';
import type { KnowledgeFolder } from '../knowledge-folder.js';
import { WITHOUT_MODEL } from '../local-model.js';
import { createLog } from '../log.js';
import { askingForNews } from '../news-on-demand.js';
import type { Shell } from '../shell.js';
import { writtenHistory } from '../written-history.js';
import { CountingTransport } from './counting-transport.js';

/** Serves one assistant until its input ends or a signal comes; gives the exit code. */
export async function serveMcp(circumstances: Circumstances, shell: Shell): Promise<number> {
  const { knowledgeDir, now } = circumstances;
  const tell = (line: string) => void write(shell.stderr, `sideline mcp: ${line}\n`);
  const folder = await shell.openFolder(knowledgeDir, {});
  const followed = await followInChat(folder, { loadedAt: Date.parse(now()), now }, tell);
  const server = mcpServer(await partsOf(folder, circumstances, { shell, tell }));
  const transport = new CountingTransport(shell.stdin, shell.stdout);
  transport.onerror = (error) => tell(`a message cannot be read (${error.name})`);
  const ended = transport.inputEnded();
  await server.connect(transport);
  await Promise.race([ended.then(() => transport.allAnswered()), shell.stopped()]);
  await server.close();
  await followed.stop();
  return 0;
}

interface Around {
  readonly shell: Shell;
  readonly tell: (line: string) => void;
}

/** What an assistant reads from. "What's new" is answered from the journal of this machine, which is read when it is asked for. */
async function partsOf(
  { sideline }: KnowledgeFolder,
  { reader, now, zone }: Circumstances,
  { shell, tell }: Around,
): Promise<McpParts> {
  const { stateUrl } = await stateConfig(shell);
  return {
    ...{ sideline, reader, now, zone, version: packageJson.version, log: createLog(shell.stderr, 'warn') },
    answer: askingForNews(sideline, (at) => journalOf(stateUrl, sideline, at), WITHOUT_MODEL),
    history: () => writtenHistory(stateUrl, Date.parse(now()), tell),
  };
}
